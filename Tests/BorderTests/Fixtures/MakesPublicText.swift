import Records
import Redaction

// What must not compile: raw text declared public outside the gate.
func publish(_ record: CaseRecord) -> PublicText {
  PublicText(text: record.subject.name, html: [])
}
