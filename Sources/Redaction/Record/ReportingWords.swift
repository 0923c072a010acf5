import Matching
import Rules

/// The roles of those who report, and how a name stands behind one: 举报人王启德, 投诉人：…, 信访人（…）.
struct ReportingWords: Sendable {
  private let roles: [[UInt32]]

  /// Words of the program and those of the rules.
  init(_ roles: [String]) {
    self.roles = (roles + RecordPeople.informants).map(JoinedText.literal).filter { !$0.isEmpty }
  }

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

  private static let reach = 8
  private static let passive: UInt32 = 0x88AB
  private static let links = TextView.words("姓名 名叫 名字 : （ ( 【 [ “ \" 为 是 系 叫 即 ， ,") + [[0x20]]
}
