import Matching

/// What a public text says of who reported something: 举报人（该矿原安全科长，男，45岁）, 举报人系该矿会计, 据该矿会计【…】举报.
///
/// Without the name, a post that one person holds tells the unit who it was (安全生产法 Art. 73).
struct InformantFacts: Sendable {
  private let mask: [UInt32]

  /// - Parameter mask: What stands in place of their names.
  init(mask: String) { self.mask = FoldedText.scalars(of: mask) }

  /// The roles and masks beside which it says more; in order.
  func places(in text: FoldedText) -> [Range<Int>] {
    text.scalars.withUnsafeBufferPointer { scalars in
      text.digits.withUnsafeBufferPointer { digits in
        let view = TextView(scalars: scalars, digits: digits)
        var result: [Range<Int>] = []
        var place = 0
        while place < scalars.count {
          guard let end = anchor(at: place, in: view) else {
            place += 1
            continue
          }
          if Self.tells(from: end, in: view) || Self.posts.contains(where: { view.ends(with: $0, at: place) }) {
            result.append(place..<end)
          }
          place = end
        }
        return result
      }
    }
  }

  /// Behind a role of those who report, with the mask, or behind the mask alone.
  private func anchor(at place: Int, in view: TextView) -> Int? {
    var end = place
    let role = Self.roles.length(at: place, in: view)
    if role > 0 {
      if view.scalar(place - 1) == 0x88AB { return nil }  // 被
      end += role
    }
    if !mask.isEmpty, view.starts(with: mask, at: end) { end += mask.count }
    return end > place ? end : nil
  }

  /// Whether the clauses from `start` on tell the post, the sex or the age.
  private static func tells(from start: Int, in view: TextView) -> Bool {
    var place = start
    for _ in 0..<mostClauses {
      guard openings.contains(view.scalar(place)) else { return false }
      if !beings.contains(view.scalar(place)) { place += 1 }
      var end = place
      while end - place < longestClause, !stops.contains(view.scalar(end)) { end += 1 }
      if isDatum(place..<end, in: view) { return true }
      // 称, 反映: what follows is what was reported.
      if end == place || end - place > longestOther { return false }
      place = end
    }
    return false
  }

  private static func isDatum(_ clause: Range<Int>, in view: TextView) -> Bool {
    guard !clause.isEmpty else { return false }
    let (first, last) = (view.scalar(clause.lowerBound), view.scalar(clause.upperBound - 1))
    if first == 0x7537 || first == 0x5973, clause.count <= 2 { return true }  // 男 女
    if last == 0x5C81, DigitCode.isDigit(view.code(clause.upperBound - 2)) { return true }  // 岁
    let isOne = clause.contains { view.starts(with: sole, at: $0) }
    return isOne || posts.contains { view.ends(with: $0, at: clause.upperBound) && $0.count <= clause.count }
  }

  private static let mostClauses = 4
  private static let longestClause = 24
  private static let longestOther = 6
  private static let openings = Set(FoldedText.scalars(of: "(,系是为"))
  private static let beings = Set(FoldedText.scalars(of: "系是为"))
  private static let stops = Set([FoldedText.barrier] + FoldedText.scalars(of: "(),。;:\n"))
  private static let sole = FoldedText.scalars(of: "唯一")
  private static let roles = WordTable(RecordPeople.informants.joined(separator: " "))
  private static let posts = TextView.words(
    "科长 处长 股长 主任 会计 出纳 厂长 矿长 班长 队长 组长 经理 总监 书记 支书 村长 安全员 爆破员 电工 焊工 技术员 工程师 司机 驾驶员 保管员 仓管员 库管员 化验员 检修工 维修工 门卫 保安 厨师 炊事员 文员 统计员 质检员 调度员 瓦检员 秘书 法律顾问 股东 合伙人"
  )
}
