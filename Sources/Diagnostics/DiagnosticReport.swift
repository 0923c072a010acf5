/// How diagnostics are written for people (text) and for programs (JSON lines).
public struct DiagnosticReport: Sendable {
  /// Language of messages and hints.
  public let language: Language

  /// Makes a writer in `language`.
  public init(language: Language) { self.language = language }

  /// One diagnostic as text: `place: error: message [id]`, then a line with the hint.
  public func text(_ diagnostic: Diagnostic) -> String {
    var line = ""
    if let place = diagnostic.place { line += place.text + ": " }
    line += "\(diagnostic.severity.rawValue): "
    if let header = diagnostic.place?.cell?.header {
      line += language == .chinese ? "“\(header)”列：" : "column \"\(header)\": "
    }
    line += message(diagnostic) + " [\(diagnostic.kind.id)]"
    let hint = diagnostic.kind.hint.text(language, diagnostic.arguments)
    if !hint.isEmpty { line += language == .chinese ? "\n    提示：\(hint)" : "\n    hint: \(hint)" }
    return line
  }

  /// The message alone, in the language of the report, with the record it is about.
  public func message(_ diagnostic: Diagnostic) -> String {
    let text = diagnostic.kind.message.text(language, diagnostic.arguments)
    guard let record = diagnostic.record else { return text }
    return language == .chinese ? "案件 \(record)：\(text)" : "record \(record): \(text)"
  }

  /// One diagnostic as one line of JSON with the keys `severity`, `id`, `file`, `line`, `column`, `header`, `cell`, `record`,
  /// `message`, `hint`; what is not known is left out.
  public func jsonLine(_ diagnostic: Diagnostic) -> String {
    var fields: [String] = [
      "\"severity\":\(Self.quoted(diagnostic.severity.rawValue))", "\"id\":\(Self.quoted(diagnostic.kind.id))",
    ]
    if let place = diagnostic.place {
      fields.append("\"file\":\(Self.quoted(place.file))")
      if place.line > 0 { fields.append("\"line\":\(place.line)") }
      if place.column > 0 { fields.append("\"column\":\(place.column)") }
      if let header = place.cell?.header { fields.append("\"header\":\(Self.quoted(header))") }
      if let reference = place.cell?.reference { fields.append("\"cell\":\(Self.quoted(reference))") }
    }
    if let record = diagnostic.record { fields.append("\"record\":\(Self.quoted(record))") }
    fields.append("\"message\":\(Self.quoted(diagnostic.kind.message.text(language, diagnostic.arguments)))")
    fields.append("\"hint\":\(Self.quoted(diagnostic.kind.hint.text(language, diagnostic.arguments)))")
    return "{" + fields.joined(separator: ",") + "}"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
