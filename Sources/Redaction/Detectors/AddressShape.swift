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
  /// Whether the last part may have a hamlet without any ending behind it: 庄甸村委会大平地.
  private var isOpen = false

  /// Whether a word of units stands in it that belongs to no dwelling: 政务服务中心三楼, and not 医院家属院.
  private(set) var namesUnit = false

  /// Whether an administrative part is named.
  let hasCounty: Bool

  /// Reads the address that begins at `start`.
  init(at start: Int, in view: TextView) {
    let county = AddressDivisions.end(from: start, in: view)
    hasCounty = county > start
    countyEnd = county
    end = county
    var isNumbered = false
    while parts < 14 {
      guard let part = Self.part(at: end, isNumbered: isNumbered, isInside: parts > 0, in: view) else { break }
      take(part.part)
      isNumbered = isNumbered || part.hasNumber
      parts += 1
    }
    namesUnit = (countyEnd..<end).contains { AddressEndings.namesUnit(at: $0, in: view) }
  }

  /// The part behind the one that ends at `end`, and whether numbers of the street are read from it on.
  static func part(
    at end: Int, isNumbered: Bool, isInside: Bool, in view: TextView
  ) -> (part: AddressPart, hasNumber: Bool)? {
    let last = view.scalar(end)
    let isGap = last == 0x20 || last == 0x2D && isNumbered || isInside && isLineEnd(at: end, isNumbered, view)
    let from = isGap ? end + 1 : end
    if let part = AddressPart(numberAt: from, in: view, isNumbered: isNumbered, isInside: isInside) {
      return (part, true)
    }
    if let part = AddressPart(nameAt: from, in: view, isNumbered: isNumbered) { return (part, false) }
    if !isGap, isInside, let part = AddressPart(numberBehindNameAt: from, in: view) { return (part, true) }
    return nil
  }

  private mutating func take(_ part: AddressPart) {
    end = part.end
    if part.isNumber { numbers += 1 }
    hasRoom = hasRoom || part.isRoom
    hasVillage = hasVillage || part.isVillage
    isOpen = part.isOpen
  }

  /// Whether a line was broken at `end` inside the address: the next one goes on with a number and its ending.
  private static func isLineEnd(at end: Int, _ isNumbered: Bool, _ view: TextView) -> Bool {
    view.scalar(end) == 0x0A
      && AddressPart(numberAt: end + 1, in: view, isNumbered: false, isInside: false)?.isRoom == true
  }

  /// Where the address ends with a hamlet that has no ending: 庄甸村委会⟨大平地⟩ before a mark or 人.
  func endWithHamlet(in view: TextView) -> Int {
    guard isOpen, !AddressEndings.breaks.begins(at: end, in: view) else { return end }
    var place = end
    while place - end < 6, AddressPart.isIdeograph(view.scalar(place)),
      !AddressEndings.stops.contains(view.scalar(place))
    {
      if AddressEndings.afterwords.begins(at: place, in: view) { break }
      place += 1
    }
    let behind = view.scalar(place)
    let isName = place - end >= 2 && !AddressEndings.noHamlets.contains(view.scalar(place - 1))
    let isEnd =
      !AddressPart.isIdeograph(behind) && !TextView.isAlphanumeric(behind)
      || AddressEndings.afterwords.begins(at: place, in: view)
    return isName && isEnd ? place : end
  }
}
