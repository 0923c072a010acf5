import Records

extension RecordValues {
  /// The key under which the rules know the field `key`: without the number of a list's entry.
  static func policyKey(_ key: String) -> String {
    key.split(separator: ".").filter { Int($0) == nil }.joined(separator: ".")
  }

  /// Every field of the record that has a value, in the order in which officers fill them in, but for texts of several lines.
  static func all(of record: CaseRecord) -> [(key: String, value: String)] {
    var result: [(key: String, value: String)] = []
    func add(_ key: String, _ value: String?) {
      if let value, !value.isEmpty { result.append((key, value)) }
    }
    add("id", record.id)
    add("documentNumber", record.documentNumber?.asServed)
    add("title", record.title)
    add("county", record.county.name)
    add("authority", record.authority)
    add("industry", record.industry)
    add("source", record.source?.chinese)
    let subject = record.subject
    add("subject.name", subject.name)
    add("subject.kind", subject.kind.chinese)
    add("subject.uscc", subject.unifiedCode?.text)
    add("subject.registrationNumber", subject.registrationNumber)
    add("subject.representative", subject.representative)
    add("subject.representativeIDType", subject.representativeIDType)
    add("subject.representativeID", subject.representativeID)
    add("subject.idType", subject.idType)
    add("subject.idNumber", subject.idNumber)
    add("subject.address", subject.address)
    add("subject.phone", subject.phone)
    add("subject.bankAccount", subject.bankAccount)
    for (index, person) in record.people.enumerated() {
      add("people.\(index + 1).name", person.name)
      add("people.\(index + 1).role", person.role)
      add("people.\(index + 1).idNumber", person.idNumber)
      add("people.\(index + 1).phone", person.phone)
      add("people.\(index + 1).address", person.address)
      add("people.\(index + 1).birthDate", person.birthDate?.iso)
      add("people.\(index + 1).minor", person.isMinor ? "是" : nil)
      add("people.\(index + 1).aliases", person.aliases.joined(separator: "、"))
    }
    for (index, officer) in record.officers.enumerated() {
      add("officers.\(index + 1).name", officer.name)
      add("officers.\(index + 1).certificate", officer.certificate)
    }
    add("violation.type", record.violation.type)
    add("violation.facts", record.violation.facts)
    add("violation.basis", record.violation.basis)
    add("penalty.kinds", record.penalty?.kinds.map(\.chinese).joined(separator: "、"))
    add("penalty.content", record.penalty?.content)
    add("penalty.fine", record.penalty?.fine.map { $0.grouped + " 元" })
    add("penalty.confiscated", record.penalty?.confiscated.map { $0.grouped + " 元" })
    add("penalty.licence", record.penalty?.licence)
    for (key, date) in [
      ("filedOn", record.filedOn), ("decidedOn", record.decidedOn), ("servedOn", record.servedOn),
      ("performedOn", record.performedOn), ("closedOn", record.closedOn),
    ] { add(key, date?.iso) }
    add("procedure", record.procedure?.chinese)
    add("severity", record.severity?.chinese)
    for (index, change) in record.changes.enumerated() { add("changes.\(index + 1).reason", change.reason) }
    return result
  }
}
