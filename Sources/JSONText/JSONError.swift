/// Why and where a text is not the JSON that is read here; holds no part of the text.
public struct JSONError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong.
  public let reason: Reason
  /// Line, counted from 1.
  public let line: Int
  /// Column in Unicode scalars, counted from 1; in bytes where the text is not UTF-8.
  public let column: Int

  /// The ways in which a text can be wrong.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    case invalidUTF8 = "not UTF-8"
    case unexpectedEnd = "the text ends too early"
    case unexpectedCharacter = "unexpected character"
    case badNumber = "not a number"
    case badEscape = "unknown escape or half a surrogate pair"
    case controlCharacter = "control character in a string"
    case duplicateKey = "a key stands twice in one object"
    case tooDeep = "nested too deeply"
    case trailingText = "text after the value"
  }

  /// Line, column and reason in English.
  public var description: String { "\(line):\(column): \(reason.rawValue)" }
}
