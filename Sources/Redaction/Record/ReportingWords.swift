import Matching
import Rules

/// The words that make somebody an informant: the roles of those who report (举报人王启德, 投诉人：…, 信访人（…）), and what they do (接职工赵小刚举报,
/// 经群众杨文斌实名反映, 李明向本局投诉).
struct ReportingWords: Sendable {
  private let roles: [[UInt32]]

  /// Words of the program and those of the rules.
  init(_ roles: [String]) {
    self.roles = (roles + RecordPeople.informants).map(JoinedText.literal).filter { !$0.isEmpty }
  }

  /// Whether a role of those who report stands before `range`, or what they do behind it.
  func stand(beside range: Range<Int>, in view: TextView) -> Bool {
    stand(before: range.lowerBound, in: view) || stand(behind: range, in: view)
  }

  /// Whether somebody whose name stands in `range` is said to report something.
  ///
  /// 反映 is what witnesses do as well: it counts where a letter or a call is spoken of, where it was received, and of people of the place.
  func stand(behind range: Range<Int>, in view: TextView) -> Bool { Self.reports(range, in: view) }

  /// Whether a role of those who report stands before `place`.
  ///
  /// Who is reported (被举报人) is no informant.
  func stand(before place: Int, in view: TextView) -> Bool {
    var end = place
    while place - end < Self.reach {
      if roles.contains(where: { view.ends(with: $0, at: end) && view.scalar(end - $0.count - 1) != Self.passive }) {
        return true
      }
      guard let link = Self.links.first(where: { view.ends(with: $0, at: end) }) else { return false }
      end -= link.count
    }
    return false
  }

  private static func reports(_ range: Range<Int>, in view: TextView) -> Bool {
    var place = range.upperBound + fillers.length(at: range.upperBound, in: view)
    let sign = sign(before: range.lowerBound, in: view)
    if sign == .received || sign == .said, view.scalar(place) == possessive { place += 1 }
    var hasManner = false
    while case let length = manners.length(at: place, in: view), length > 0, place - range.upperBound < reach * 2 {
      hasManner = true
      place += length
    }
    if view.scalar(place) == toward, let verb = verb(behindOffice: place + 1, in: view) {
      hasManner = true
      place = verb
    }
    let length = verbs.length(at: place, in: view)
    let isPublic = sign == .said && publics.contains { view.ends(with: $0, at: range.lowerBound) }
    let isTold = length == 0 && telling.begins(at: place, in: view) && (hasManner || sign == .received || isPublic)
    guard length > 0 || isTold else { return false }
    let end = place + (isTold ? 2 : length)
    if nouns.begins(at: end, in: view) { return false }
    // 对李明举报的问题: what he reported; 向李明举报, 对李明举报: who was told or reported.
    return sign != .against || matters.begins(at: end, in: view)
  }

  private enum Sign { case received, said, against, none }

  /// What the clause says before a name, through words for what the person is: 接职工…, 向….
  private static func sign(before start: Int, in view: TextView) -> Sign {
    var place = start
    while start - place < reach * 2, TextView.isHan(view.scalar(place - 1)) {
      place -= 1
      if receipts.begins(at: place, in: view) { return .received }
      if sayings.begins(at: place, in: view) { return .said }
      if targets.begins(at: place, in: view) { return .against }
    }
    return .none
  }

  /// The verb behind the authority to which something is reported: 向⟨楚雄市应急管理局⟩举报.
  private static func verb(behindOffice start: Int, in view: TextView) -> Int? {
    var place = start
    while place - start < longestOffice, TextView.isHan(view.scalar(place)) {
      if verbs.begins(at: place, in: view) || telling.begins(at: place, in: view) {
        return place > start ? place : nil
      }
      place += 1
    }
    return nil
  }

  private static let reach = 8
  private static let longestOffice = 20
  private static let passive: UInt32 = 0x88AB
  /// 的.
  private static let possessive: UInt32 = 0x7684
  /// 向.
  private static let toward: UInt32 = 0x5411
  private static let links = TextView.words("姓名 名叫 名字 : （ ( 【 [ “ \" 为 是 系 叫 即 ， ,") + [[0x20]]
  private static let fillers = WordTable("等人 等 二人 两人 三人 本人 同志")
  private static let manners = WordTable("实名 匿名 署名 联名 电话 来电 来信 来访 来函 写信 书面 网上 网络 当面 上门 多次 再次 首次 的")
  private static let verbs = WordTable("举报 投诉 检举 控告 信访 揭发 报料 爆料")
  private static let telling = WordTable("反映")
  private static let nouns = WordTable("电话 热线 邮箱 信箱 箱 平台 中心 奖励 人 者 制度 渠道 方式 号码 办 处理 科 局 室 部门 干部 工作 系统 条例 不 无")
  /// What somebody reported.
  private static let matters = WordTable("的 一事 事项 内容 问题 材料 线索 情况")
  private static let receipts = WordTable("接 接到 收到")
  private static let sayings = WordTable("据 根据 依据 经 由 因 被")
  /// Those who have no part in the case.
  private static let publics = TextView.words("群众 村民 居民 市民 网民 住户 业主 匿名者")
  private static let targets = WordTable("向 对 将 把 针对 关于 就 给")
}

/// Informants whom a hand has masked in the text before: 举报人李某, 信访人孙某某, 王××实名举报.
struct MaskedInformants: Sendable {
  /// The masks that were met as those of informants.
  private var masks: Set<[UInt32]> = []

  /// Where such masks stand in `view`, and the same ones elsewhere but behind the role of somebody else; in order.
  mutating func spans(in text: FoldedText, _ view: TextView, _ reporting: ReportingWords) -> [Span] {
    guard text.traits.contains(.nameSigns) else { return [] }
    let found = Self.masks(in: view)
    for range in found where masks.count < Self.most && reporting.stand(beside: range, in: view) {
      masks.insert(range.map(view.scalar))
    }
    if masks.isEmpty { return [] }
    return found.filter { range in
      guard masks.contains(range.map(view.scalar)) else { return false }
      return reporting.stand(beside: range, in: view)
        || !Self.others.contains { view.ends(with: $0, at: range.lowerBound) }
    }.map { Span(range: $0, entity: .informant, rule: "name.called", certainty: .likely) }
  }

  /// 李某, 李某某, 欧阳某, 王××, 某某, 王某2, 王某甲.
  private static func masks(in view: TextView) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var place = 1
    while place < view.scalars.count {
      guard NameSign.isPlaceholder(view.scalars[place]), !NameSign.isPlaceholder(view.scalars[place - 1]) else {
        place += 1
        continue
      }
      let sign = place
      while place - sign < 3, NameSign.isPlaceholder(view.scalar(place)) { place += 1 }
      let isBare = !Surnames.isSingle(view.scalars[sign - 1])
      let isCompound = sign > 1 && Surnames.isCompound(view.scalars[sign - 2], view.scalars[sign - 1])
      if isBare && !isCompound && (place - sign < 2 || view.scalars[sign] != NameMask.sign) { continue }
      if place == sign + 1, NameMask.things.contains(view.scalar(place)) { continue }
      while place - sign < 5, DigitCode.isDecimal(view.code(place)) { place += 1 }
      if stems.contains(view.scalar(place)) { place += 1 }
      result.append(sign - (isCompound ? 2 : isBare ? 0 : 1)..<place)
    }
    return result
  }

  private static let most = 16
  private static let stems = ScalarSet(FoldedText.scalars(of: "甲乙丙丁"))
  /// Roles of others, who may bear the same mask.
  private static let others = TextView.words("当事人 被处罚人 证人 负责人 法定代表人 经营者 执法人员 死者 伤者 被举报人 被投诉人 被询问人")
}
