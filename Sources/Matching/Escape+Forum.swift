/// Markup of forums, which readers do not see: `[b]`, `[/b]`, `[color=#f00]`, `[size=3]`.
extension Escape {
  /// The tag that begins at `index`, if one of those does that set type; links and what is none are text.
  init?(forumTagAt index: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    var place = index + 1
    if place < bytes.count, bytes[place] == 0x2F { place += 1 }
    guard place < bytes.count, Self.isSmall(bytes[place] | 0x20) else { return nil }
    let start = place
    while place < bytes.count, place - start <= Self.longestForumName, Self.isSmall(bytes[place] | 0x20) { place += 1 }
    guard place < bytes.count, bytes[place] == 0x5D || bytes[place] == 0x3D,
      Self.forumNames.contains(bytes[start..<place].reduce(0) { $0 << 8 | UInt64($1 | 0x20) })
    else { return nil }
    let limit = min(bytes.count, place + Self.longestForumValue)
    while place < limit, bytes[place] != 0x5D {
      guard bytes[place] > 0x20, bytes[place] != 0x5B else { return nil }
      place += 1
    }
    guard place < limit, bytes[place] == 0x5D else { return nil }
    if place == start + 1, Self.isInRowOfBoxes(index, in: bytes) { return nil }
    // [b](http://…) and [b]: are links.
    if place + 1 < bytes.count, bytes[place + 1] == 0x28 || bytes[place + 1] == 0x3A { return nil }
    self.init(scalar: nil, end: place + 1)
  }

  /// Whether boxes with one character each stand beside the one at `index`, and one of them is no tag: [m][a][i][l].
  private static func isInRowOfBoxes(_ index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    func box(_ place: Int) -> UInt8? {
      guard place >= 0, place + 2 < bytes.count, bytes[place] == 0x5B, bytes[place + 2] == 0x5D else { return nil }
      return bytes[place + 1]
    }
    for step in [3, -3] {
      var place = index + step
      while abs(place - index) <= longestRowOfBoxes, let character = box(place) {
        if !forumNames.contains(UInt64(character | 0x20)) { return true }
        place += step
      }
    }
    return false
  }

  private static let longestRowOfBoxes = 12
  private static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  private static let longestForumName = 8
  private static let longestForumValue = 40
  /// Names, as the numbers that their bytes make.
  private static let forumNames = Set(
    [
      "b", "i", "u", "s", "em", "del", "ins", "sub", "sup", "size", "color", "font", "face", "center", "left", "right",
      "align",
      "hide", "strong", "span", "quote", "code", "spoiler", "url", "br", "p", "hr", "bgcolor",
    ].map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } })
}
