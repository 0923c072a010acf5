import Matching

/// An address read from one place on: administrative parts down to the county, then towns, streets, buildings and rooms.
struct AddressShape {
  /// Behind the county, or behind the last administrative part where no county is named; the start where there is none.
  private(set) var countyEnd: Int
  /// Behind the last part.
  private(set) var end: Int
  /// Number of parts below the county.
  private(set) var parts = 0
  /// Parts with a number: 472号, 3栋, 三组.
  private(set) var numbers = 0
  /// Whether a part is a building, a stair or a room: 栋, 单元, 室.
  private(set) var hasRoom = false
  /// Whether a part is a village or a group of one.
  private(set) var hasVillage = false

  /// Whether an administrative part is named.
  let hasCounty: Bool

  /// Reads the address that begins at `start`.
  init(at start: Int, in view: TextView) {
    var place = start
    var levels = 0
    var reached = Division.none
    // Nothing below a county is a division: 雁塔区中山北路.
    while levels < 4, reached != .county {
      if view.scalar(place) == 0x20 { place += 1 }
      let known = Divisions.length(at: place, in: view)
      let isWhole = known > 0 && Self.isWhole(from: place, known, below: reached, in: view)
      let length = isWhole ? known : Self.divisionLength(at: place, in: view)
      if length == 0 { break }
      place += length
      reached = Self.division(endingAt: place, in: view)
      levels += 1
    }
    hasCounty = levels > 0
    countyEnd = levels > 0 ? place : start
    end = countyEnd
    var isNumbered = false
    while parts < 12 {
      let from = view.scalar(end) == 0x20 || view.scalar(end) == 0x2D && isNumbered ? end + 1 : end
      if let part = Self.numbered(at: from, in: view, isNumbered) {
        end = part.end
        numbers += 1
        hasRoom = hasRoom || part.isRoom
        hasVillage = hasVillage || part.isGroup
        isNumbered = true
      } else if let part = Self.named(at: from, in: view, isNumbered) {
        end = part.end
        hasVillage = hasVillage || part.isVillage
      } else {
        break
      }
      parts += 1
    }
  }

  /// How far down the divisions have been read.
  private enum Division {
    case none
    /// 云南省, or a name without an ending: 云南.
    case province
    /// A city, which may hold counties or be one.
    case city
    /// A county or district, below which there is no division.
    case county
  }

  /// Of which level the division is that ends at `end`, by its last characters.
  private static func division(endingAt end: Int, in view: TextView) -> Division {
    let last = view.scalar(end - 1)
    if view.ends(with: autonomousRegion, at: end) { return .province }
    if view.ends(with: prefectureRegion, at: end) { return .city }
    if countyEndings.contains(last) { return .county }
    return divisionEndings.contains(last) && last != 0x7701 ? .city : .province  // 省
  }

  /// Whether a known name is written in full, or in short before another part of the address: 楚雄东瓜镇, and not 大同路.
  ///
  /// A name in short stands at the beginning or behind a province, and is not the beginning of a road: 延安西路, 上海市苏州路.
  private static func isWhole(from start: Int, _ length: Int, below reached: Division, in view: TextView) -> Bool {
    let end = start + length
    let last = view.scalar(end - 1)
    // 苏州 is a name in short, 楚雄州 is not.
    if divisionEndings.contains(last), length > 2 || last != 0x5DDE { return true }
    if Divisions.length(at: end, in: view) > 0 || divisionLength(at: end, in: view) > 0 { return true }
    if reached == .city || townEndings.contains(view.scalar(end)) { return false }
    guard let next = named(at: end, in: view, false) else { return false }
    return next.end - end > 2 || !isRoad(endingAt: next.end, in: view)
  }

  private static func isRoad(endingAt end: Int, in view: TextView) -> Bool {
    roadEndings.contains(view.scalar(end - 1))
  }

  /// Length of what has the form of a province, city, county or district: 朝阳区, 姑苏区.
  private static func divisionLength(at start: Int, in view: TextView) -> Int {
    var place = start
    while place - start < 9, isIdeograph(view.scalar(place)), !stops.contains(view.scalar(place)) {
      let scalar = view.scalar(place)
      // 苏州 in 苏州路 is no 州; 楚雄州 is one.
      if place - start >= 1, divisionEndings.contains(scalar), place - start >= 2 || scalar != 0x5DDE {
        let isPlace = !noDivision.contains { view.ends(with: $0, at: place + 1) }
        return isPlace && !(place - start == 1 && scalar == 0x533A) ? place + 1 - start : 0
      }
      if townEndings.contains(scalar), place > start { return 0 }
      place += 1
    }
    return 0
  }

  /// 472号, 19栋, 第三村民小组, 附2号, 3-501 behind another number.
  private static func numbered(
    at start: Int, in view: TextView, _ isNumbered: Bool
  ) -> (end: Int, isRoom: Bool, isGroup: Bool)? {
    var place = start
    if view.scalar(place) == 0x9644 || view.scalar(place) == 0x7B2C { place += 1 }  // 附 第
    let first = place
    while place - first < 8, isNumeral(place, view) || place > first && view.scalar(place) == 0x2D { place += 1 }
    guard place > first else { return nil }
    if view.scalar(place) == 0x23 { place += 1 }
    for (word, isRoom, isGroup) in numberEndings where view.starts(with: word, at: place) {
      return (place + word.count, isRoom, isGroup)
    }
    let isBare = place - first >= 2 && (first..<place).allSatisfy { view.scalar($0) < 0x80 }
    return isNumbered && isBare && !units.contains(view.scalar(place)) ? (place, true, false) : nil
  }

  /// 东瓜镇, 长江路, 庄甸村委会, 鹿城小区; behind a number only what has buildings or is one.
  private static func named(at start: Int, in view: TextView, _ isNumbered: Bool) -> (end: Int, isVillage: Bool)? {
    var place = start
    while place - start < 9 {
      let scalar = view.scalar(place)
      guard isIdeograph(scalar) || TextView.isAlphanumeric(scalar), !stops.contains(scalar) else { return nil }
      if place > start || scalar == 0x5C0F, let words = nameEndings[scalar] {
        for word in words where view.starts(with: word, at: place) && place > start {
          let isBuilding = buildings.contains(word)
          if isNumbered, !isBuilding { return nil }
          if needsNumber.contains(word), !isNumeral(place + word.count, view) { continue }
          return (place + word.count, villages.contains(word))
        }
      }
      if breaks.contains(where: { view.starts(with: $0, at: place) }) { return nil }
      place += 1
    }
    return nil
  }

  private static func isNumeral(_ place: Int, _ view: TextView) -> Bool {
    let scalar = view.scalar(place)
    return DigitCode.isDigit(view.code(place)) || TextView.isAlphanumeric(scalar) || scalar == 0x5341  // 十
  }

  private static func isIdeograph(_ scalar: UInt32) -> Bool { (0x3400..<0xA000).contains(scalar) }

  private static let divisionEndings = Set(FoldedText.scalars(of: "省市州县区旗盟"))
  private static let countyEndings = Set(FoldedText.scalars(of: "县区旗"))
  private static let autonomousRegion = FoldedText.scalars(of: "自治区")
  private static let prefectureRegion = FoldedText.scalars(of: "地区")
  private static let roadEndings = Set(FoldedText.scalars(of: "路街道巷弄"))
  private static let townEndings = Set(FoldedText.scalars(of: "镇乡街路村巷号道"))
  private static let noDivision = TextView.words(
    "小区 社区 园区 景区 厂区 矿区 校区 库区 营区 片区 辖区 灾区 山区 院区 宅区 生活区 宿舍区 工区 郊区 超市 门市 城市 本市 该市 我市 本县 该县 本州 楼市 街市 夜市 作业区 施工区 罐区 装置区 仓储区 地区 分区"
  )
  private static let numberEndings: [([UInt32], Bool, Bool)] = [
    ("号楼", true, false), ("号院", true, false), ("号", false, false), ("栋", true, false), ("幢", true, false),
    ("座", true, false), ("单元", true, false), ("室", true, false), ("层", true, false), ("楼", true, false),
    ("户", true, false), ("村民小组", false, true), ("小组", false, true), ("组", false, true), ("队", false, true),
    ("社", false, true), ("弄", false, false), ("巷", false, false), ("号附", false, false), ("区", false, false),
  ].map { (FoldedText.scalars(of: $0.0), $0.1, $0.2) }
  private static let nameEndings: [UInt32: [[UInt32]]] = {
    var result: [UInt32: [[UInt32]]] = [:]
    let words = TextView.words(
      "街道办事处 街道办 街道 大街 街 办事处 镇 乡 社区居委会 社区居民委员会 社区 居委会 居民委员会 村民委员会 村委会 村民小组 村 小组 组 大道 道 路 巷 弄 胡同 小区 花园 苑 家园 公寓 宿舍 大厦 广场 大院 院 山庄 别墅 农场 林场 庄 屯 寨 城 里 号楼 栋 幢 单元"
    ).sorted { $0.count > $1.count }
    for word in words { if let first = word.first { result[first, default: []].append(word) } }
    return result
  }()
  private static let buildings = Set(TextView.words("小区 花园 苑 家园 公寓 宿舍 大厦 广场 大院 院 山庄 别墅 号楼 栋 幢 单元 城"))
  private static let needsNumber = Set(TextView.words("城 里 院 道 庄 寨 屯 弄"))
  private static let villages = Set(TextView.words("村民委员会 村委会 村民小组 村 小组 组"))
  private static let stops = Set(FoldedText.scalars(of: "的了在与到从由被是及并而其该因说称岁们至往将把他她我你系于"))
  private static let breaks = TextView.words(
    "工作 期间 经营 从事 务工 打工 居住 生活 经过 负责 驾驶 前往 回家 上班 途经 途中 发生 发现 进行 联系 电话 手机 身份 一带 附近 居民 村民")
  private static let units = Set(FoldedText.scalars(of: "元万亿年月日吨米名人次台个%"))
}
