/// Where a line break of the source is no space: Chinese text is wrapped anywhere.
enum LineJoining {
  /// Whether the LF at `place` stands between Chinese characters, or one of them and Chinese punctuation.
  static func joins(_ text: [UInt8], at place: Int) -> Bool {
    var start = place - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    guard start >= 0 else { return false }
    let before = width(text, at: start)
    let behind = width(text, at: place + 1)
    return before != .narrow && behind != .narrow && (before == .wide || behind == .wide)
  }

  private enum Width {
    case wide
    /// Quotes and dashes, which Chinese and Latin text share.
    case shared
    case narrow
  }

  private static func width(_ text: [UInt8], at index: Int) -> Width {
    guard index + 2 < text.count else { return .narrow }
    let value = UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
    switch text[index] {
    case 0xE2:
      switch 0x2000 | value {
      case 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026: return .shared
      case 0x2E80...0x2FDF: return .wide
      default: return .narrow
      }
    case 0xE3...0xE9: return .wide
    case 0xEF:
      switch 0xF000 | value {
      case 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60: return .wide
      default: return .narrow
      }
    case 0xF0: return (0xA0...0xB3).contains(text[index + 1]) ? .wide : .narrow
    default: return .narrow
    }
  }
}
