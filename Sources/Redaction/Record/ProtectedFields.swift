import Records
import Rules

/// What of a record must be public by law, as values that no rule of a bureau may hide, be it in their fields or where the text repeats them.
struct ProtectedFields: Sendable {
  /// A value and the field that it comes from.
  struct Value: Sendable {
    let key: String
    let text: String
    /// Whether it is a name, in which a word may stand that means something else by itself; the name stays whole all the same.
    var isName = false
  }

  /// The values, none of a field that the record does not show.
  private(set) var values: [Value] = []

  init(_ record: CaseRecord, fields: RecordFields, authority: String, isInterim: Bool) {
    add("authority", authority, isName: true)
    add("county", record.county.name, isName: true)
    if let number = record.documentNumber {
      add("documentNumber", number.asServed)
      add("documentNumber", number.key)
    }
    if !fields.subjectIsPerson, fields.treatment("subject.name") == .shown {
      add("subject.name", record.subject.name, isName: true)
    }
    if let date = record.decidedOn { add("decidedOn", date.chinese) }
    let basis = record.violation.basis ?? ""
    for part in [basis] + Self.laws(in: basis) { add("violation.basis", part) }
    if isInterim { return }
    if fields.isPublic("subject.uscc") { add("subject.uscc", record.subject.unifiedCode?.text) }
    add("violation.type", record.violation.type)
    for kind in record.penalty?.kinds ?? [] where kind != .other {
      for word in kind.chinese.split(separator: "、") + kind.aliases.map({ $0[...] }) {
        add("penalty.kinds", String(word))
      }
    }
    for (key, amount) in [("penalty.fine", record.penalty?.fine), ("penalty.confiscated", record.penalty?.confiscated)]
    {
      if let amount, amount != .zero { add(key, amount.grouped + "元") }
    }
    if fields.isPublic("officers.name") {
      for officer in record.officers {
        add("officers.name", officer.name, isName: true)
        if fields.isPublic("officers.certificate") { add("officers.certificate", officer.certificate) }
      }
    }
  }

  private mutating func add(_ key: String, _ text: String?, isName: Bool = false) {
    guard let text, text.unicodeScalars.count >= 2 else { return }
    if !values.contains(where: { $0.key == key && $0.text == text }) {
      values.append(Value(key: key, text: text, isName: isName))
    }
  }

  /// Titles and articles of laws in a text: 《安全生产法》, 第九十九条.
  private static func laws(in text: String) -> [String] {
    var laws: [String] = []
    var start: String.Index?
    for index in text.indices {
      switch text[index] {
      case "《", "第": start = index
      case "》", "条":
        if let from = start, text[from] == (text[index] == "》" ? "《" : "第") { laws.append(String(text[from...index])) }
        start = nil
      default: break
      }
    }
    return laws
  }
}
