import Diagnostics
import Glibc

/// What the program writes to the terminal.
enum Console {
  /// Writes a line to standard output.
  static func output(_ line: String) { write(line + "\n", to: STDOUT_FILENO) }

  /// Writes a line to standard error.
  static func error(_ line: String) { write(line + "\n", to: STDERR_FILENO) }

  /// Writes bytes to standard output as they are.
  static func output(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  /// The language of messages, from `LC_ALL`, `LC_MESSAGES` or `LANG`.
  static var language: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = environment(name), !value.isEmpty { return Language(locale: value) }
    }
    return .english
  }

  /// A wording in the language of the terminal.
  static func text(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }

  private static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  private static func write(_ text: String, to descriptor: Int32) { write(Array(text.utf8), to: descriptor) }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var start = 0
    while start < bytes.count {
      let written = bytes[start...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard written > 0 else {
        if errno == EINTR { continue }
        return
      }
      start += written
    }
  }
}
