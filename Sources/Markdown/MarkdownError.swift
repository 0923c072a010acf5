/// Why a document is not parsed; lines count from 1 (or from the `firstLine` given), offsets are bytes from 0.
public enum MarkdownError: Error, Sendable, Hashable {
  /// The document has more bytes than `limit`.
  case tooLarge(bytes: Int, limit: Int)
  /// The line holds more `|` than allowed, or the table around it has too many cells.
  case tooManyColumns(line: Int)
  /// The line opens, or stands in, more containers or inline elements than allowed.
  case tooDeep(line: Int)
  /// The paragraph that begins on the line would take the parser out of bounded time or memory.
  case hostile(line: Int)
  /// The byte at `offset` does not belong to well-formed UTF-8.
  case notUTF8(offset: Int)

  /// The line the error was found on, where it has one.
  public var line: Int? {
    switch self {
    case .tooManyColumns(let line), .tooDeep(let line), .hostile(let line): line
    case .tooLarge, .notUTF8: nil
    }
  }
}
