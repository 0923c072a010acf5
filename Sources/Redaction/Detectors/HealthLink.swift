import Matching

/// The words between a person and a condition, read back from the condition: 生前系一名, ，女，彝族，, （, 因.
struct HealthLink {
  /// Where the person would end.
  private(set) var start: Int
  /// 系, 是, 为, 属于.
  private(set) var isBeing = false
  /// Of these 为, which means "for" as well.
  private(set) var isFor = false
  /// 有, 因, 患.
  private(set) var isHaving = false
  /// A bracket, with nothing between it and the person.
  private(set) var isOpening = false
  /// Sex, age, nationality and the like between commas.
  private(set) var isDatum = false
  private(set) var hasSex = false

  init(before place: Int, in view: TextView) {
    start = place
    while place - start < Self.reach {
      let word = Self.words.first { view.ends(with: $0.word, at: start) }
      guard let word else { break }
      switch word.kind {
      case .being: isBeing = true
      case .for: (isBeing, isFor) = (true, true)
      case .having: isHaving = true
      case .beside: break
      }
      start -= word.word.count
    }
    if view.scalar(start - 1) == 0x28 {
      isOpening = true
      start -= 1
      if view.scalar(start - 1) == 0x2C { start -= 1 }
      return
    }
    readData(in: view)
  }

  /// Goes back over ，女，彝族，38岁，, and over （女，.
  private mutating func readData(in view: TextView) {
    var end = start
    var count = 0
    while count < Self.mostData, view.scalar(end - 1) == 0x2C || isDatum && view.scalar(end - 1) == 0x28 {
      isDatum = true
      start = end - 1
      if view.scalar(end - 1) == 0x28 {
        isOpening = true
        return
      }
      var first = start
      while start - first < Self.longestDatum, !Self.parts.contains(view.scalar(first - 1)) { first -= 1 }
      if view.name(endingBy: start)?.upperBound == start { return }
      guard first < start, Self.isDatum(first..<start, view) else { return }
      if start - first == 1, Self.sexes.contains(view.scalar(first)) { hasSex = true }
      end = first
      count += 1
    }
    if count > 0 { start = end }
  }

  /// 女, 彝族, 38岁, 1985年3月生, 楚雄市人, 小学文化, 身份证号….
  private static func isDatum(_ range: Range<Int>, _ view: TextView) -> Bool {
    range.count == 1 && sexes.contains(view.scalar(range.lowerBound))
      || range.count <= 14
        && (ends.contains(view.scalar(range.upperBound - 1))
          || wholes.length(at: range.lowerBound, in: view) == range.count)
      || heads.begins(at: range.lowerBound, in: view)
      || range.allSatisfy { DigitCode.isDigit(view.code($0)) || dates.contains(view.scalar($0)) }
  }

  private enum Kind { case being, `for`, having, beside }

  private static let reach = 12
  private static let mostData = 8
  private static let longestDatum = 48
  private static let words: [(word: [UInt32], kind: Kind)] = {
    let all: [(String, Kind)] = [
      ("系 是 属 属于 乃 确系 均系 均是 都是", .being), ("为", .for),
      ("因 有 患 患有 身患 患上 得了 查出 查出患 查出患有 因患 因患有 伴有 合并 罹患 突发 曾患 现患 既往", .having),
      (
        "生前 一名 名 一位 位 一个 现 原 已 已经 又 同时 本身 自称 也 亦 还 均 都 正 正在 目前 现已 当时 时 长期 一直 突然 被 确诊 诊断 认定 鉴定 评定 被认定 被评定 自幼 从小 先天 不幸 “ \"",
        .beside
      ),
    ]
    return all.flatMap { words, kind in TextView.words(words).map { ($0, kind) } }.sorted { $0.0.count > $1.0.count }
  }()
  private static let parts = Set([FoldedText.barrier] + FoldedText.scalars(of: ",。;(:\n、)"))
  private static let sexes = Set(FoldedText.scalars(of: "男女"))
  private static let ends = Set(FoldedText.scalars(of: "族岁生人化历度婚籍"))
  private static let dates = Set(FoldedText.scalars(of: "年月日-./"))
  private static let wholes = WordTable("男性 女性 农民 务农 无业 群众 党员 中共党员 初中 高中 小学 大专 本科 中专 文盲 工人 个体户")
  private static let heads = WordTable("身份证 公民身份 证件号 住址 住所 现住 户籍 家住 住 联系电话 电话 手机 出生")
}
