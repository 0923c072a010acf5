/// The rest of a document's number behind the short name of its authority, which no list has: 某市监处罚|〔2022〕, 姚应急|）罚〔2024〕.
struct DocumentNumber {
  let scalars: UnsafeBufferPointer<UInt32>

  /// Whether it stands at `end`, behind a run of Han characters.
  func goesOn(at end: Int) -> Bool {
    guard end < scalars.count else { return false }
    let isSerial = Self.serials.contains(scalars[end - 1])
    if Self.yearBrackets.contains(scalars[end]) { return isSerial || isYear(end + 1) }
    return isSerial && scalars[end] == Self.opening && isYear(end + 1) || isBeforeYear(end)
  }

  /// （姚应急）罚〔2024〕, 楚安经（乙）字〔2018〕: whether the year comes behind the bracket that closes at `end` or behind one with a single
  /// character.
  private func isBeforeYear(_ end: Int) -> Bool {
    guard end + 4 < scalars.count else { return false }
    var place = end
    if scalars[end] == Self.opening, scalars[end + 2] == Self.closing { place += 2 }
    guard scalars[place] == Self.closing else { return false }
    place += 1
    let kind = place
    while place < scalars.count, place - kind <= Self.longestKind, Han.index(scalars[place]) != nil { place += 1 }
    return place < scalars.count && Self.yearBrackets.contains(scalars[place]) && isYear(place + 1)
  }

  /// Whether four digits and no more stand at `place`.
  private func isYear(_ place: Int) -> Bool {
    func isDigit(_ place: Int) -> Bool { place < scalars.count && (0x30...0x39).contains(scalars[place]) }
    return (place..<place + 4).allSatisfy(isDigit) && !isDigit(place + 4)
  }

  private static let (opening, closing): (UInt32, UInt32) = (0x28, 0x29)
  private static let yearBrackets = Set("〔[【".unicodeScalars.map(\.value))
  /// The last characters of what stands before the serial of a licence or document: 云环辐证[E1234].
  private static let serials = Set("证字".unicodeScalars.map(\.value))
  private static let longestKind = 4
}
