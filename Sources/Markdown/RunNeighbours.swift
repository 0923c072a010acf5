/// The characters before and behind a run of `**`, and what they let it do.
struct RunNeighbours {
  private let before: Unicode.Scalar?
  private let behind: Unicode.Scalar?

  /// Neighbours of the bytes `run`; a line end or the document's end counts as none.
  init(of bytes: UnsafeBufferPointer<UInt8>, run: Range<Int>) {
    var start = run.lowerBound - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    before = start < 0 ? nil : Self.scalar(bytes, at: start)
    behind = run.upperBound < bytes.count ? Self.scalar(bytes, at: run.upperBound) : nil
  }

  /// Closing punctuation before, a letter behind: the run ends something, and CommonMark would not let it.
  var mustClose: Bool {
    guard let before, let behind, Self.isClosing(before), Self.isLetter(behind) else { return false }
    return before.value >= 0x80 || behind.value >= 0x80
  }

  /// A letter before, opening punctuation behind: the run may open something, and CommonMark would not let it.
  var mayOpen: Bool {
    guard let before, let behind else { return false }
    return Self.isLetter(before) && Self.isOpening(behind)
  }

  /// Whether the run may be the end of one that opened before it, and does not rather look like a mask (`李**（`).
  var mayEnd: Bool {
    guard let before else { return false }
    if Self.isClosing(before) { return true }
    return Self.isLetter(before) && !(behind.map(Self.isOpening) ?? false)
  }

  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Unicode.Scalar? {
    let lead = UInt32(bytes[index])
    func tail(_ distance: Int) -> UInt32 {
      index + distance < bytes.count ? UInt32(bytes[index + distance] & 0x3F) : 0
    }
    switch lead {
    case 0x0A, 0x0D: return nil
    case ..<0x80: return Unicode.Scalar(lead)
    case ..<0xE0: return Unicode.Scalar((lead & 0x1F) << 6 | tail(1))
    case ..<0xF0: return Unicode.Scalar((lead & 0x0F) << 12 | tail(1) << 6 | tail(2))
    default: return Unicode.Scalar((lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3))
    }
  }

  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ":", ";", ",", ".", "!", "?", ")", "]", "}", "\"", "'", "%", ">", "`": true
    case "、", "。", "〉", "》", "」", "』", "】", "〕", "〗", "〙", "〛", "〞", "〟": true
    case "！", "％", "）", "，", "．", "：", "；", "？", "］", "｝", "｠", "｡", "｣", "､": true
    case "\u{2019}", "\u{201D}", "…", "—", "·", "‰", "～", "〜": true
    default: false
    }
  }

  private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", "[", "{", "\"", "'", "<", "`": true
    case "〈", "《", "「", "『", "【", "〔", "〖", "〘", "〚", "〝", "（", "［", "｛", "｟", "｢": true
    case "\u{2018}", "\u{201C}": true
    default: false
    }
  }

  /// Neither space nor punctuation, roughly: ASCII letters and digits, and what is not Chinese punctuation above.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case ..<0xA1: false
    case 0xA1...0xBF, 0x2000...0x206F, 0x3000...0x3004, 0x3008...0x3020, 0x3030, 0xFE10...0xFE6F: false
    case 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65: false
    default: true
    }
  }
}
