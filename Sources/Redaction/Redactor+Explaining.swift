import Diagnostics
public import Disclosure
public import Records
import Rules

extension Redactor {
  /// Both sides of `record` for its reviewer: as `publish` makes them, with what was hidden and kept, and why.
  ///
  /// A record that is not public on the day is explained in the form it would have; one without a decision has its fields only.
  public func explain(_ record: CaseRecord, _ assessment: Assessment, asOf day: CivilDate) -> RecordExplanation {
    let decidedOn = record.decidedOn ?? record.filedOn ?? day
    var gate = RecordGate(record, decidedOn: decidedOn, redactor: self)
    let kind = record.subject.kind
    let fields = rules.fields
    gate.explainer = Explainer(record, fields: gate.fields) { fields.treatment(of: $0, for: kind, on: decidedOn) }
    if record.decidedOn != nil, record.documentNumber != nil {
      _ = gate.publish(assessment, publishedOn: assessment.publishedOn ?? day, asOf: day)
    }
    var explanation = gate.explainer?.finished ?? RecordExplanation()
    var seen: Set<Diagnostic> = []
    explanation.faults = gate.diagnostics.filter { $0.severity == .error && seen.insert($0).inserted }
    return explanation
  }
}
