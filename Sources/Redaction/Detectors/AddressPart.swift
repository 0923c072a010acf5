import Matching

/// One part of an address below the county.
struct AddressPart {
  /// Behind the part.
  let end: Int
  /// Whether it has a number: 12号, 三组.
  var isNumber = false
  /// Whether it is a building, a stair or a room.
  var isRoom = false
  /// Whether it is a village or a group of one.
  var isVillage = false
  /// Whether a hamlet without an ending may follow.
  var isOpen = false

  /// 472号, 19栋, 第三村民小组, 附2号, 甲12号院, 3#楼; 501 behind another number and 12-3-501 inside an address.
  init?(numberAt start: Int, in view: TextView, isNumbered: Bool, isInside: Bool) {
    var place = start
    // 附 第 负
    if view.scalar(place) == 0x9644 || view.scalar(place) == 0x7B2C || view.scalar(place) == 0x8D1F { place += 1 }
    let first = place
    var hyphens = 0
    while place - first < 12, Self.isNumeral(place, view) || place > first && Self.isHyphen(place, view) {
      if Self.isHyphen(place, view) { hyphens += 1 }
      place += 1
    }
    guard place > first else { return nil }
    if view.scalar(place) == 0x23 { place += 1 }
    if let ending = AddressEndings.ending(ofNumberAt: place, in: view) {
      self.init(
        end: place + ending.word.count, isNumber: true, isRoom: ending.kind == .room, isVillage: ending.kind == .group)
      return
    }
    let isBare = place - first >= 2 && (first..<place).allSatisfy { view.scalar($0) < 0x80 }
    guard isBare, isNumbered && (place - first <= 6 || hyphens > 0) || isInside && hyphens > 0, hyphens < 4,
      place - first <= 10,
      !AddressEndings.quantities.contains(view.scalar(place)), !Self.isHyphen(place - 1, view)
    else { return nil }
    self.init(end: place, isNumber: true, isRoom: true)
  }

  /// 东瓜镇, 长江路, 庄甸村委会, 鹿城小区; behind a number only what has buildings or is one.
  init?(nameAt start: Int, in view: TextView, isNumbered: Bool) {
    var place = start
    while place - start < 15 {
      let scalar = view.scalar(place)
      guard Self.isIdeograph(scalar) || TextView.isAlphanumeric(scalar) else { return nil }
      if AddressEndings.stops.contains(scalar), !Self.mayStand(place, view) { return nil }
      if place > start, let words = AddressEndings.names[scalar] {
        for name in words where view.starts(with: name.word, at: place) {
          let end = place + name.word.count
          if isNumbered, !name.isBuilding { return nil }
          if place - start >= 9, name.word.count < 2 { continue }
          if name.needsNumber, !Self.isNumeral(end, view) { continue }
          // 气象局⟨组织⟩; 村民 may follow its village.
          if name.word.count == 1, scalar != Self.village, AddressEndings.noEndings.begins(at: place, in: view) {
            continue
          }
          let last = Self.further(from: end, in: view)
          self.init(
            end: last ?? end, isRoom: name.isRoom, isVillage: name.isVillage || last != nil,
            isOpen: name.isVillage || last != nil || AddressEndings.towns.contains(view.scalar(end - 1)))
          return
        }
      }
      if AddressEndings.breaks.begins(at: place, in: view) { return nil }
      place += 1
    }
    return nil
  }

  /// A name without an ending and a number with one: 下罗苴34号, 阳光城C区, 师院教职工楼3栋.
  init?(numberBehindNameAt start: Int, in view: TextView) {
    var place = start
    while place - start < 9 {
      let scalar = view.scalar(place)
      if place > start, let number = AddressPart(numberAt: place, in: view, isNumbered: false, isInside: false) {
        if (start..<place).contains(where: { AddressEndings.unitWords.begins(at: $0, in: view) }) { return nil }
        self = number
        return
      }
      guard Self.isIdeograph(scalar) || TextView.isLetter(scalar),
        !AddressEndings.stops.contains(scalar) || Self.mayStand(place, view),
        !AddressEndings.breaks.begins(at: place, in: view)
      else { return nil }
      place += 1
    }
    return nil
  }

  private init(end: Int, isNumber: Bool = false, isRoom: Bool = false, isVillage: Bool = false, isOpen: Bool = false) {
    self.end = end
    self.isNumber = isNumber
    self.isRoom = isRoom
    self.isVillage = isVillage
    self.isOpen = isOpen
  }

  /// Endings that follow an ending at once: 花园⟨小区⟩, 社区⟨居委会⟩, 移民村⟨村委会⟩.
  private static func further(from start: Int, in view: TextView) -> Int? {
    var end = start
    while true {
      let length = AddressEndings.doubled.length(at: end, in: view)
      if length > 0 {
        end += length
      } else if view.scalar(end) == 0x6751, view.scalar(end + 1) != 0x6C11 {  // 上村村, and not 上村村民
        end += 1
      } else {
        return end > start ? end : nil
      }
    }
  }

  /// 村.
  private static let village: UInt32 = 0x6751

  /// Whether a scalar that otherwise ends a name stands in one: 将军路, 于家坪, 因远镇.
  private static func mayStand(_ place: Int, _ view: TextView) -> Bool {
    AddressEndings.exceptions.begins(at: place, in: view)
  }

  static func isNumeral(_ place: Int, _ view: TextView) -> Bool {
    let scalar = view.scalar(place)
    return DigitCode.isDigit(view.code(place)) || TextView.isAlphanumeric(scalar)
      || AddressEndings.numerals.contains(scalar)
  }

  static func isHyphen(_ place: Int, _ view: TextView) -> Bool {
    view.scalar(place) == 0x2D || view.scalar(place) == 0x2014 || view.scalar(place) == 0x7E  // - — ~
  }

  static func isIdeograph(_ scalar: UInt32) -> Bool { (0x3400..<0xA000).contains(scalar) }
}
