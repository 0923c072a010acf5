import Disclosure
import JSONText
import Records
import Rules

extension DisclosureAccount {
  /// For programs: one object; words of closed sets in English, articles as the rules have them, `null` for what is not known.
  var json: JSONValue {
    let grounds = assessment.grounds
    func text(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }
    func number(_ value: Int?) -> JSONValue { value.map { .integer(Int64($0)) } ?? .null }
    return .object([
      ("record", .string(record)), ("asOf", .string(asOf.iso)), ("state", .string(assessment.state.rawValue)),
      ("isPublic", .bool(assessment.isPublic)), ("form", .string(assessment.form.rawValue)),
      ("gates", .array(assessment.gates.map(Self.json))), ("basis", .string(assessment.basis)),
      ("class", text(grounds.publicationClass?.rawValue)),
      ("classArticles", .array(grounds.classArticles.map { .string($0) })),
      ("periodMonths", number(grounds.period?.months)), ("minimumMonths", number(grounds.period?.minimumMonths)),
      ("periodArticle", text(grounds.period?.basis)), ("deadlineWorkingDays", number(grounds.deadline?.workingDays)),
      ("deadlineArticle", text(grounds.deadline?.basis)), ("due", text(assessment.due?.iso)),
      ("lastLawfulDay", text(assessment.lastLawfulDay?.iso)), ("publishedOn", text(assessment.publishedOn?.iso)),
      ("until", text(assessment.until?.iso)), ("repairableFrom", text(assessment.repairableFrom?.iso)),
      ("unrepairableKinds", .array(grounds.unrepairableKinds.map { .string($0.rawValue) })),
      ("repairArticle", text(grounds.repairArticle)), ("withdrawal", assessment.withdrawal.map(Self.json) ?? .null),
      ("daysLate", number(assessment.daysLate)), ("answersUntil", text(grounds.answersUntil?.iso)),
      ("awaited", .array(assessment.awaited.map { .string($0.rawValue) })),
    ])
  }

  private static func json(_ gate: GateResult) -> JSONValue {
    .object([
      ("gate", .string(gate.gate.rawValue)), ("article", .string(gate.article)), ("passed", .bool(gate.passed)),
      ("reason", .string(gate.reason.rawValue)),
    ])
  }

  /// Without the reason as recorded, which may name people.
  private static func json(_ withdrawal: Withdrawal) -> JSONValue {
    .object([
      ("kind", .string(withdrawal.kind.rawValue)), ("date", .string(withdrawal.date.iso)),
      ("article", .string(withdrawal.article)), ("due", .string(withdrawal.due.iso)),
    ])
  }
}
