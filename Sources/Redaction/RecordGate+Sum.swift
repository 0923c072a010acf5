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
    let rules = redactor.rules.redaction
    let informant = rules.mask(for: .informant).text
    let sum = DisclosureSum(
      texts: texts.map(\.bytes), masks: masks.all, informant: informant, smallestGroup: rules.smallestGroup)
    for finding in sum.findings {
      let kind: DiagnosticKind =
        switch finding.kind {
        case .narrowed: .redactionNarrowedPerson
        case .rare: .redactionRarePerson
        case .informant: .redactionInformantFacts
        }
      report(kind, texts[finding.text].key)
    }
    explainer?.addSum(masks: masks.all, informant: informant, smallestGroup: rules.smallestGroup)
  }
}
