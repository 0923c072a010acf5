import Records
import Rules

extension Assessor {
  /// Whether the record says what of it is not to be published: by a claim, or by a mark in a text that would be public.
  ///
  /// Publication in part takes out what is claimed and nothing else, so without a claim it would publish everything.
  var claimsSomething: Bool {
    if !record.secrets.isEmpty { return true }
    return freeTexts.contains { key, text in
      let rule = rules.fields.treatment(of: key, for: record.subject.kind, on: decidedOn)
      return rule.treatment == .freeText && HandMarks.hideSomething(in: text)
    }
  }

  /// The texts in which marks can stand, by key.
  private var freeTexts: [(key: String, text: String)] {
    let texts: [(key: String, text: String?)] = [
      ("body", record.body), ("title", record.title), ("violation.type", record.violation.type),
      ("violation.facts", record.violation.facts), ("violation.basis", record.violation.basis),
      ("penalty.content", record.penalty?.content), ("penalty.licence", record.penalty?.licence),
      ("subject.address", record.subject.address), ("industry", record.industry),
    ]
    let corrections = record.changes.filter { $0.kind == .corrected && $0.date <= asOf }
    return texts.compactMap { key, text in text.map { (key, $0) } }
      + corrections.compactMap { change in change.reason.map { ("changes.reason", $0) } }
  }
}
