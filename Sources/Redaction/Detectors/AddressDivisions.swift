import Matching

/// The administrative parts of an address, down to the county.
enum AddressDivisions {
  /// Behind the divisions that begin at `start`; `start` where there are none.
  static func end(from start: Int, in view: TextView) -> Int {
    var place = start
    var levels = 0
    var reached = Level.none
    // Nothing below a county is a division: 雁塔区中山北路.
    while levels < 4, reached != .county {
      let from = view.scalar(place) == 0x20 ? place + 1 : place
      if own.begins(at: from, in: view) {
        place = from + 2
        reached = view.scalar(place - 1) == 0x5DDE ? .city : .county  // 州
        levels += 1
        continue
      }
      let known = Divisions.length(at: from, in: view)
      let isWhole = known > 0 && isWhole(from: from, known, below: reached, in: view)
      let length = isWhole ? known : self.length(at: from, in: view)
      if length == 0 { break }
      place = from + length
      reached = level(endingAt: place, in: view)
      levels += 1
    }
    return place
  }

  /// Whether a division begins at `place`: a known one, or 本县, 我市.
  static func begins(at place: Int, in view: TextView) -> Bool {
    Divisions.length(at: place, in: view) >= 2 || own.begins(at: place, in: view)
  }

  /// How far down the divisions have been read.
  private enum Level {
    case none
    /// 云南省, or a name without an ending: 云南.
    case province
    /// A city, which may hold counties or be one.
    case city
    /// A county or district, below which there is no division.
    case county
  }

  /// Of which level the division is that ends at `end`, by its last characters.
  private static func level(endingAt end: Int, in view: TextView) -> Level {
    let last = view.scalar(end - 1)
    if view.ends(with: autonomousRegion, at: end) { return .province }
    if view.ends(with: prefectureRegion, at: end) { return .city }
    if countyEndings.contains(last) { return .county }
    return endings.contains(last) && last != 0x7701 ? .city : .province  // 省
  }

  /// Whether a known name is written in full, or in short before another part of the address: 楚雄东瓜镇, and not 大同路.
  ///
  /// A name in short stands at the beginning or behind a province, and is not the beginning of a road: 延安西路, 上海市苏州路.
  private static func isWhole(from start: Int, _ length: Int, below reached: Level, in view: TextView) -> Bool {
    let end = start + length
    let last = view.scalar(end - 1)
    // 苏州 is a name in short, 楚雄州 is not.
    if endings.contains(last), length > 2 || last != 0x5DDE { return true }
    if Divisions.length(at: end, in: view) > 0 || self.length(at: end, in: view) > 0 { return true }
    if reached == .city || townEndings.contains(view.scalar(end)) { return false }
    guard let next = AddressPart(nameAt: end, in: view, isNumbered: false) else { return false }
    return next.end - end > 2 || !roadEndings.contains(view.scalar(next.end - 1))
  }

  /// Length of what has the form of a province, city, county or district: 朝阳区, 姑苏区.
  private static func length(at start: Int, in view: TextView) -> Int {
    var place = start
    while place - start < 9, AddressPart.isIdeograph(view.scalar(place)),
      !AddressEndings.stops.contains(view.scalar(place))
    {
      let scalar = view.scalar(place)
      // 苏州 in 苏州路 is no 州; 楚雄州 is one.
      if place - start >= 1, endings.contains(scalar), place - start >= 2 || scalar != 0x5DDE {
        let isPlace = !noDivision.contains { view.ends(with: $0, at: place + 1) }
        // 锦绣A区3栋, 河滨区12号: a district has no number behind it.
        if AddressPart(numberAt: place + 1, in: view, isNumbered: false, isInside: false)?.isRoom == true { return 0 }
        let isLong = place - start > 4 && !longEndings.contains { view.ends(with: $0, at: place + 1) }
        return isPlace && !isLong && !(place - start == 1 && scalar == 0x533A) ? place + 1 - start : 0
      }
      if AddressEndings.breaks.begins(at: place, in: view) { return 0 }
      if townEndings.contains(scalar), place > start { return 0 }
      place += 1
    }
    return 0
  }

  /// The county or city that the text speaks from.
  private static let own = WordTable("本市 本县 我市 我县 该市 该县 本州 我州 全县 本区")
  /// Endings of the long names of divisions that no list has.
  private static let longEndings = TextView.words("自治县 自治州 自治旗 自治区 新区 开发区 产业区 示范区 管理区 园区 度假区 合作区")
  private static let endings = Set(FoldedText.scalars(of: "省市州县区旗盟"))
  private static let countyEndings = Set(FoldedText.scalars(of: "县区旗"))
  private static let autonomousRegion = FoldedText.scalars(of: "自治区")
  private static let prefectureRegion = FoldedText.scalars(of: "地区")
  private static let roadEndings = Set(FoldedText.scalars(of: "路街道巷弄"))
  private static let townEndings = Set(FoldedText.scalars(of: "镇乡街路村巷号道"))
  private static let noDivision = TextView.words(
    "小区 社区 园区 景区 厂区 矿区 校区 库区 营区 片区 辖区 灾区 山区 院区 宅区 生活区 宿舍区 家属区 工区 郊区 超市 门市 城市 楼市 街市 夜市 作业区 施工区 罐区 装置区 仓储区 地区 分区 东区 西区 南区 北区 安置区 住区 别墅区"
  )
}
