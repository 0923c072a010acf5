/// Divisions, places in the country and buildings that look like names.
extension NameDoubt {
  /// 任|楚雄 before 州: somebody is appointed there.
  func isOffice(_ range: Range<Int>) -> Bool {
    let isAppointed = scalars[range.lowerBound] == 0x4EFB  // 任
    guard range.count == 3, isAppointed, range.upperBound < scalars.count else { return false }
    let isVillager =
      scalars[range.upperBound] == 0x6751 && range.upperBound + 1 < scalars.count
      && Self.behindVillage.contains(scalars[range.upperBound + 1])
    return classes(range.dropFirst()).contains(.place) && Self.parts.contains(scalars[range.upperBound]) && !isVillager
  }

  /// 安环科, 救援科, 监管一科: what a section of an office does is a word, or it has a number.
  func isSection(_ range: Range<Int>) -> Bool {
    guard (3...4).contains(range.count), scalars[range.upperBound - 1] == 0x79D1 else { return false }
    if Self.ordinals.contains(scalars[range.upperBound - 2]) { return true }
    return Self.officeWork.contains(scalars[range.lowerBound + 1])
      || !classes(range.dropLast()).isDisjoint(with: [.noun, .function, .verb, .taker])
  }

  private static let ordinals = Set("一二三四五六七八九".unicodeScalars.map(\.value))

  /// 高峰|彝族乡: the autonomous township of a people.
  private func isPeoples(_ end: Int) -> Bool {
    for place in end + 1...end + 2 where place + 1 < scalars.count && scalars[place] == 0x65CF {
      return Self.divisions.contains(scalars[place + 1])
    }
    return false
  }

  private static let offices = Set("部股".unicodeScalars.map(\.value))
  /// What the office is for whose name ends in 科: 安监科, 安全科, 质检科.
  private static let officeWork = Set("监环全检务管质".unicodeScalars.map(\.value))
  private static let parts = Set("省州市县区镇乡村".unicodeScalars.map(\.value))

  /// 武定王|记米线店: a place and a surname, of which a shop is called.
  func isShop(_ range: Range<Int>) -> Bool {
    range.count == 3 && range.upperBound < scalars.count
      && (scalars[range.upperBound] == 0x8BB0 || scalars[range.upperBound] == 0x6C0F)
      && classes(range.lowerBound..<range.upperBound - 1).contains(.place)
  }

  /// 高桥至|龙川江: from a place to another.
  func isWay(_ range: Range<Int>) -> Bool {
    let last = range.upperBound - 1
    guard range.count == 3, scalars[last] == 0x81F3, range.upperBound < scalars.count else { return false }
    let (first, second) = (scalars[range.lowerBound], scalars[range.lowerBound + 1])
    return !classes(range.lowerBound..<last).isEmpty
      || CompoundTable.cost(first, second, in: view.compounds) != nil && Self.landforms.contains(second)
  }

  /// 吕合镇, 罗武庄 before 乡, 程家坝: divisions and places in the country that no list has.
  func isDivision(_ range: Range<Int>) -> Bool {
    if isPeoples(range.upperBound) { return true }
    let last = scalars[range.upperBound - 1]
    // 安环部, 安监科: offices of a firm; 科 ends given names too (李登科).
    if Self.offices.contains(last) { return true }
    if isSection(range) { return true }
    // 楚雄州, 安宁市; 州 ends given names too, and behind a common surname (罗江州) it is taken for one.
    let isGiven = last == 0x5DDE && view.characters[scalars[range.lowerBound]].surname < Self.commonSurname
    if range.count == 3, Self.parts.contains(last), !isGiven, classes(range.dropLast()).contains(.place) { return true }
    if last == 0x9547 || last == 0x533A || range.count == 3 && last == 0x6751 { return true }  // 镇 区 村
    if range.count == 3, scalars[range.lowerBound + 1] == 0x5BB6, Self.landforms.contains(last) { return true }  // 家
    guard range.upperBound < scalars.count else { return false }
    let next = scalars[range.upperBound]
    // 龙江大|道, 马安|山村
    if last == 0x5927, next == 0x9053 { return true }
    if next == 0x5C71, range.upperBound + 1 < scalars.count, scalars[range.upperBound + 1] == 0x6751 { return true }
    // 冯家|冲水库
    if range.count == 2, last == 0x5BB6,
      Self.landforms.contains(next) || Self.houses.contains(where: { scalars.begins($0, at: range.upperBound) })
    {
      return true
    }
    if Self.divisions.contains(next) { return true }
    // 上普红四社, 居委会上普红一组: the groups of a village are numbered; without a village 组 and 队 are of people (王强二组).
    if range.upperBound + 1 < scalars.count, Self.numerals.contains(next) {
      let group = scalars[range.upperBound + 1]
      let isInVillage = scalars[max(0, range.lowerBound - 3)..<range.lowerBound].contains(where: Self.villages.contains)
      if group == 0x793E || Self.groups.contains(group) && isInVillage { return true }
    }
    // 村 makes a place, but 村民 and 村长 follow a place or a person.
    guard next == 0x6751 else { return false }
    return range.upperBound + 1 >= scalars.count || !Self.behindVillage.contains(scalars[range.upperBound + 1])
  }

  /// 靖国路, 武侯祠, 王寨, 安监员, 史志办: streets, buildings, villages and jobs that no list has, where nobody is called so.
  func endsAsThing(_ range: Range<Int>) -> Bool {
    let last = scalars[range.upperBound - 1]
    // 孟令仪
    if isAmongPersons, last == 0x4EEA { return false }
    return Self.villageEndings.contains(last) || range.count == 3 && Self.thingEndings.contains(last)
  }

  private static let villageEndings = Set("寨坳垭垴".unicodeScalars.map(\.value))
  private static let thingEndings = Set("路街巷祠庙屯嘴员工匠办器瓶罐泵阀箱柜桶仪炮塞".unicodeScalars.map(\.value))

  private static let divisions = Set("镇乡县箐坝寨屯苴".unicodeScalars.map(\.value))
  private static let landforms = Set("坝箐山冲沟巷弄湾寨村庄坪坡冲塘岭桥店铺屯咀河井洼嘴口营坳台垭垴湖渡庙棚".unicodeScalars.map(\.value))
  /// 吴家|大院: houses that bear the name of a family.
  private static let houses = ["大院", "祠堂", "老宅", "古宅", "庄园", "花园", "公馆", "大屋"].map { $0.unicodeScalars.map(\.value) }
  static let numerals = Set("一二三四五六七八九十".unicodeScalars.map(\.value))
  private static let groups = Set("组队".unicodeScalars.map(\.value))
  private static let villages = Set("会村镇乡寨".unicodeScalars.map(\.value))
  private static let behindVillage = Set("民长里支主".unicodeScalars.map(\.value))

  /// Whether the name of a place stands at the start of `range`.
  func beginsWithPlace(_ range: Range<Int>) -> Bool {
    (2...3).contains { length in
      range.lowerBound + length <= scalars.count
        && classes(range.lowerBound..<range.lowerBound + length).contains(.place)
    }
  }
}
