import Diagnostics
import Rules

extension RecordGate {
  /// Adds up what the finished record states of each masked person: withholds it where too few identity numbers fit, and asks about
  /// rare combinations.
  mutating func checkSum(_ result: PublicRecord) {
    let fields: [(key: String, text: PublicText?)] = [
      ("title", result.title), ("subject.name", result.subjectName), ("violation.facts", result.facts),
      ("penalty.content", result.content),
    ]
    var texts: [(key: String, bytes: [UInt8])] = []
    for field in fields { if let text = field.text { texts.append((field.key, Array(text.text.utf8))) } }
    if let body = result.bodyText { texts.append(("body", TableSentences.written(body))) }
    let sum = DisclosureSum(
      texts: texts.map(\.bytes), masks: masks.all, smallestGroup: redactor.rules.redaction.smallestGroup)
    for finding in sum.findings {
      report(finding.kind == .narrowed ? .redactionNarrowedPerson : .redactionRarePerson, texts[finding.text].key)
    }
    explainer?.addSum(masks: masks.all, smallestGroup: redactor.rules.redaction.smallestGroup)
  }
}
