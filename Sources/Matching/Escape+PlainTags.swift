/// Tags without attributes in what the fold drops, which is searched by itself: `<!-- 手机 138</td><td>0013</td><td>8000 -->`.
extension Escape {
  /// The tag that begins at `index`, if it has one of the names that mark up text, and nothing else in it.
  init?(plainTagAt index: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    var place = index + 1
    let isClosing = place < bytes.count && bytes[place] == 0x2F
    if isClosing { place += 1 }
    var name: [UInt8] = []
    while place < bytes.count, name.count < Self.longestPlainName, Self.isPlainName(bytes[place]) {
      name.append(bytes[place] | 0x20)
      place += 1
    }
    while place < bytes.count, place - index < Self.longestPlainTag, bytes[place] == 0x20 || bytes[place] == 0x2F {
      place += 1
    }
    guard place < bytes.count, bytes[place] == 0x3E, Self.plainNames.contains(name) else { return nil }
    self.init(scalar: nil, end: place + 1)
    self.isClosing = isClosing
    border = name.count < 4 ? Border(name) : nil
  }

  private static func isPlainName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x31...0x36).contains(byte)
  }

  private static let longestPlainName = 8
  private static let longestPlainTag = 16
  private static let plainNames = Set(
    ("a b i u s p br em td th tr li ul ol dl dt dd tt hr big del ins sub sup wbr div span font mark bdo bdi nobr code small strong table "
      + "tbody thead tfoot center strike h1 h2 h3 h4 h5 h6").split(separator: " ").map { Array($0.utf8) })
}
