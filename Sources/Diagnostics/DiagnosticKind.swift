/// An entry of the catalogue of messages: a stable identifier, a grade, and the words in Chinese and English.
public struct DiagnosticKind: Sendable, Hashable, CustomStringConvertible {
  /// Stable identifier, `area.what-is-wrong`; users filter by it and the handbook explains it.
  public let id: String
  /// Grade unless a workspace sets another.
  public let severity: Severity
  /// What is wrong, with `{0}`, `{1}` … for arguments.
  public let message: Wording
  /// How to mend it.
  public let hint: Wording

  /// A text in the two languages of the program.
  public struct Wording: Sendable, Hashable {
    public let chinese: String
    public let english: String

    /// Makes a wording; both languages name the same holes.
    public init(_ chinese: String, _ english: String) {
      self.chinese = chinese
      self.english = english
    }

    /// The text in `language` with `arguments` in its holes.
    public func text(_ language: Language, _ arguments: [String] = []) -> String {
      var text = language == .chinese ? chinese : english
      for (index, argument) in arguments.enumerated() {
        text = text.split(separator: "{\(index)}", omittingEmptySubsequences: false).joined(separator: argument)
      }
      return text
    }
  }

  /// Makes an entry: identifier, grade, message and hint, each `(Chinese, English)`.
  public init(_ id: String, _ severity: Severity, message: Wording, hint: Wording) {
    self.id = id
    self.severity = severity
    self.message = message
    self.hint = hint
  }

  public var description: String { id }

  public static func == (left: DiagnosticKind, right: DiagnosticKind) -> Bool { left.id == right.id }

  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// The language of messages, chosen by the locale.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case chinese, english

  /// The language for a POSIX locale name such as `zh_CN.UTF-8`; Chinese for `zh…`, English for all others.
  public init(locale: String) {
    self = locale.lowercased().hasPrefix("zh") ? .chinese : .english
  }
}
