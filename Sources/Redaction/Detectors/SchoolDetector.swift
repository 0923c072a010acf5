import Matching
import Rules

/// The school and the class that a child attends: 就读于鹿城中学初二3班, 在鹿城小学三年级读书, 鹿城中学初二（3）班学生张小军.
///
/// With the village or the age they tell which child it is (个人信息保护法 Art. 28). Schools that something else is said of stay.
struct SchoolDetector: TextDetector {
  static let id = "text.school"
  let card = RuleCard(
    Self.id, .personal, title: "就读学校和班级", basis: "政府信息公开条例第十五条；个人信息保护法第二十八条",
    summary: "“就读于”之后、“读书”“上学”之前、学生姓名之前的中小学、幼儿园和年级、班级",
    hides: ["就读于⟦鹿城中学初二3班⟧，", "在⟦鹿城小学三年级⟧读书", "其在⟦鹿城镇中心小学五年级（2）班⟧上学。", "系⟦鹿城中学初二（3）班⟧学生，"],
    keeps: ["检查鹿城中学初二3班教室", "组织鹿城中学学生参观", "就读学校不详", "在学校读书期间", "就读于云南大学", "安全培训班学生12人"])
  let triggers = Set(FoldedText.scalars(of: "就读上学念"))

  func detect(at index: Int, in view: TextView, found: (Range<Int>, Certainty) -> Void) {
    let lead = Self.leads.length(at: index, in: view)
    if lead > 0, let range = attended(from: index + lead, in: view) { return found(range, .likely) }
    guard Self.cues.begins(at: index, in: view), let range = attended(before: index, in: view) else { return }
    found(range, .likely)
  }

  /// The school that begins at `start`, with the class behind it.
  private func attended(from start: Int, in view: TextView) -> Range<Int>? {
    var first = start
    while first - start < 3, Self.links.contains(view.scalar(first)) { first += 1 }
    var place = first
    while place - first < Self.longest, Self.isOfName(place, view) {
      let length = Self.schools.length(at: place, in: view)
      if length > 0 {
        let end = place + length
        // 一中, 鹿城小学; 学校 alone is none.
        guard place > first || Self.wholes.begins(at: first, in: view), isNamed(first..<place, view) else { return nil }
        return first..<Self.behindClass(end, in: view)
      }
      place += 1
    }
    return nil
  }

  /// The school with its class that ends before the word at `end`, of one pupil.
  private func attended(before end: Int, in view: TextView) -> Range<Int>? {
    let isPupil = view.scalar(end) == 0x5B66  // 学生
    var school = end
    while end - school <= Self.longestClass {
      if Self.behindClass(school, in: view) == end, let length = Self.schoolBefore(school, view) {
        var start = school - length
        while school - start < Self.longest, Self.isOfName(start - 1, view),
          !Self.stops.contains(view.scalar(start - 1))
        {
          start -= 1
        }
        let before = view.scalar(start - 1)
        let isOne = isPupil ? Self.beings.contains(before) || view.name(at: end + 2) != nil : before == 0x5728  // 在
        let name = start..<school - length
        return isOne && (name.isEmpty ? Self.wholes.begins(at: start, in: view) : isNamed(name, view))
          ? start..<end : nil
      }
      school -= 1
    }
    return nil
  }

  /// Length of the word for a school that ends at `end`.
  private static func schoolBefore(_ end: Int, _ view: TextView) -> Int? {
    schoolWords.first { view.ends(with: $0, at: end) }?.count
  }

  private func isNamed(_ range: Range<Int>, _ view: TextView) -> Bool {
    guard let first = range.first else { return true }
    return range.count > 1 && !Self.general.contains(view.scalar(first))
  }

  /// Behind 初二3班, 三年级（2）班, 高一, 2301班, 大班 at `start`; `start` where none stands there.
  static func behindClass(_ start: Int, in view: TextView) -> Int {
    var place = start
    if view.scalar(place) == 0x521D || view.scalar(place) == 0x9AD8, isNumeral(place + 1, view) {  // 初 高
      place += 2
      if view.starts(with: year, at: place) { place += 2 }
    } else {
      let first = place
      while place - first < 2, isNumeral(place, view) { place += 1 }
      if place > first, view.starts(with: year, at: place) { place += 2 } else { place = first }
    }
    let group = place
    if groups.begins(at: group, in: view) { return group + 2 }
    var next = view.scalar(group) == 0x28 ? group + 1 : group
    let first = next
    while next - first < 4, isNumeral(next, view) { next += 1 }
    if next > first, view.scalar(next) == 0x29 { next += 1 }
    return next > first && view.scalar(next) == 0x73ED ? next + 1 : place  // 班
  }

  private static func isNumeral(_ place: Int, _ view: TextView) -> Bool {
    DigitCode.isDigit(view.code(place)) || view.scalar(place) == 0x5341
  }

  private static func isOfName(_ place: Int, _ view: TextView) -> Bool {
    AddressPart.isIdeograph(view.scalar(place)) || DigitCode.isDecimal(view.code(place))
  }

  private static let longest = 20
  private static let longestClass = 10
  private static let year = FoldedText.scalars(of: "年级")
  private static let groups = WordTable("大班 中班 小班")
  private static let leads = WordTable("就读于 就读在 就读 在读于 上学于 读书于")
  private static let cues = WordTable("读书 就读 上学 念书 在读 学生")
  private static let links = ScalarSet(FoldedText.scalars(of: ":是为在"))
  private static let schoolText = "幼儿园 小学 中学 初级中学 高级中学 中心校 完小 学校 初中 高中 附中 附小 职高 技校 一中 二中 三中 四中 五中 六中 七中 八中"
  private static let schoolWords = TextView.words(schoolText)
  private static let schools = WordTable(schoolText)
  /// Schools that are named without more.
  private static let wholes = WordTable("一中 二中 三中 四中 五中 六中 七中 八中")
  private static let general = ScalarSet(FoldedText.scalars(of: "该本全各某其这那多等"))
  private static let beings = ScalarSet(FoldedText.scalars(of: "系是为"))
  private static let stops = ScalarSet(FoldedText.scalars(of: "系是为在于到由被从"))
}
