/// Tells pictures and fonts in which something else is packed, so that its bytes do not stand in the file.
enum HiddenContent {
  /// Signs with which archives, packed streams and documents begin.
  private static let heads: [[UInt8]] = [
    [0x50, 0x4B, 0x03, 0x04], [0x1F, 0x8B, 0x08], [0x25, 0x50, 0x44, 0x46], [0x37, 0x7A, 0xBC, 0xAF],
    [0x52, 0x61, 0x72, 0x21], [0x42, 0x5A, 0x68], [0xFD, 0x37, 0x7A, 0x58], [0x28, 0xB5, 0x2F, 0xFD],
    [0xD0, 0xCF, 0x11, 0xE0],
  ]
  /// The directory of a ZIP archive ends in so many bytes at the end of a file (APPNOTE.TXT 4.3.16).
  private static let endOfArchive = 22 + 0xFFFF

  /// What `bytes` hide: they are an archive or a document under another name, end with an archive, or are a PNG picture with packed
  /// texts; `nil` where they hide nothing.
  static func kind(of bytes: UnsafeBufferPointer<UInt8>) -> String? {
    if heads.contains(where: { bytes.starts(with: $0) }) { return "type" }
    let tail = UnsafeBufferPointer(rebasing: bytes.suffix(endOfArchive))
    if ArtefactScanner.firstMatch("PK\u{5}\u{6}", tail, from: 0) < tail.count { return "ZIP" }
    return bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) && hasPackedText(bytes) ? "PNG: zTXt" : nil
  }

  /// Whether a picture has a chunk of packed text (PNG, 11.3.4).
  private static func hasPackedText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 8
    while place + 8 <= bytes.count {
      let length = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      let name = bytes[place + 4..<place + 8]
      if name.elementsEqual("zTXt".utf8) { return true }
      if name.elementsEqual("iTXt".utf8), isPacked(bytes[(place + 8)...].prefix(length)) { return true }
      place += length + 12
    }
    return false
  }

  /// Whether the text of such a chunk is packed: its keyword ends with a zero, and a flag follows.
  private static func isPacked(_ chunk: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let end = chunk.firstIndex(of: 0), chunk.indices.contains(end + 1) else { return false }
    return chunk[end + 1] != 0
  }
}
