import Matching
import Names

/// Where a known name that is an ordinary word as well is the word: 职工都很高兴, 向阳镇, 大姚向阳煤矿.
///
/// Only what no name can stand in counts; everywhere else the name is hidden, and asked about where nothing speaks of a person.
enum WordReading {
  /// The word at `range` with what makes it one, if it is certainly none of a person.
  static func phrase(around range: Range<Int>, in view: TextView) -> Range<Int>? {
    guard isOrdinary(range, in: view) else { return nil }
    let (start, end) = (range.lowerBound, range.upperBound)
    if let degree = degrees.first(where: { view.ends(with: $0, at: start) }) { return start - degree.count..<end }
    let adverb = view.scalar(end) == 0x5730 && manners.contains(view.scalar(end + 1))  // 地
    if adverb { return start..<end + 1 }
    let place = places.length(at: end, in: view)
    if place > 0, !notPlaces.begins(at: end, in: view) { return start..<end + place }
    let unit = units.length(at: end, in: view)
    guard unit > 0, let division = division(endingAt: start, in: view) else { return nil }
    return division..<end + unit
  }

  /// Whether the name at `place` of the joined text needs a look: a word around which nothing speaks of a person, or part of a longer name of
  /// a thing: 杨春树.
  static func isDoubtful(_ place: Range<Int>, in context: PersonContext) -> Bool {
    guard place.count == 2 else { return false }
    let buffer = context.buffer
    if isWord(buffer[place.lowerBound], buffer[place.lowerBound + 1]) {
      return !context.isPerson(place, isOrdinary: true)
    }
    let end = place.upperBound
    guard end < buffer.count, context.after(end) == .none else { return false }
    return things.contains(buffer[end])
      || placeWords.contains { end + $0.count <= buffer.count && buffer[end..<end + $0.count].elementsEqual($0) }
  }

  private static func isOrdinary(_ range: Range<Int>, in view: TextView) -> Bool {
    range.count == 2 && isWord(view.scalar(range.lowerBound), view.scalar(range.lowerBound + 1))
  }

  private static func isWord(_ first: UInt32, _ second: UInt32) -> Bool {
    OrdinaryWords.contains(first, second) || NameFinder.shared.isWord([first, second])
  }

  /// Where the division begins that ends right before `end`: 大姚, 楚雄市, 东瓜镇.
  private static func division(endingAt end: Int, in view: TextView) -> Int? {
    if Divisions.isShortCounty(view.scalar(end - 2), view.scalar(end - 1)) { return end - 2 }
    for length in 2...6 where end - length >= 0 && TextView.isHan(view.scalar(end - length)) {
      if AddressDivisions.begins(at: end - length, in: view), AddressDivisions.end(from: end - length, in: view) == end
      {
        return end - length
      }
    }
    return nil
  }

  /// No name stands behind them.
  private static let degrees = TextView.words("很 非常 特别 格外 极其 极为 万分 更加 不太")
  /// Behind 地, where it is the ending of an adverb: 高兴地说.
  private static let manners = ScalarSet(FoldedText.scalars(of: "说笑告表接回答来去看走跑唱"))
  private static let places = WordTable(placeText)
  private static let placeWords = TextView.words(placeText)
  private static let placeText =
    "镇 镇政府 镇人民政府 乡政府 乡人民政府 村委会 村民委员会 村民小组 社区居委会 社区 居委会 街道办 街道办事处 水库 自然村 大道 大街 大桥 隧道 收费站"
  /// Behind a name they are other words: 李明镇定, 李明社区矫正.
  private static let notPlaces = WordTable("镇定 镇静 镇住 镇压 镇上 镇里 镇长 社区矫正 大桥上 大街上")
  /// Units that are called after a word where a place stands before it.
  private static let units = WordTable("煤矿 矿业 矿山 铁矿 铜矿 金矿 矿 小学 中学 医院 水电站 电站 加油站 林场 农场 茶厂 砖厂 水泥厂 化工厂 采石场 砂石厂 合作社")
  private static let things = ScalarSet(FoldedText.scalars(of: "树花草林山河江湖沟桥庙寺井洞坡梁箐菜果茶米酒油药石矿机车牌"))
}
