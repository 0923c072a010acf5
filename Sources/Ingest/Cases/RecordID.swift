/// The form of record ids: they name pages, so they are ASCII and safe in every file system.
public enum RecordID {
  /// Longest id, in characters.
  public static let limit = 64

  /// Whether `text` has eleven digits in a row, as a telephone or identity number has: ids are public.
  public static func looksPersonal(_ text: String) -> Bool {
    var run = 0
    for byte in text.utf8 {
      run = (0x30...0x39).contains(byte) ? run + 1 : 0
      if run >= 11 { return true }
    }
    return false
  }

  /// Whether `text` begins with a letter or digit, goes on with letters, digits, `.`, `_`, `-`, and has no `..`.
  public static func isValid(_ text: String) -> Bool {
    guard !text.isEmpty, text.utf8.count <= limit else { return false }
    var last: UInt8 = 0x2E
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: break
      case 0x2D, 0x5F: if last == 0x2E, byte == text.utf8.first { return false }
      case 0x2E: if last == 0x2E { return false }
      default: return false
      }
      last = byte
    }
    return last != 0x2E
  }
}
