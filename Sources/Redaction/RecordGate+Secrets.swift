import Matching
import Records
import Rules

extension RecordGate {
  /// Every secret of the record as the leak check wants it.
  var leakSecrets: [Secret] {
    let allowed = allowedTexts
    return secrets.all.enumerated().compactMap { index, secret in
      guard !secret.isTooShort else { return nil }
      return Secret(
        record: record.id, kind: secret.entity, value: secret.value, forms: secret.forms,
        isName: secret.person != nil, isOwnRecordOnly: secret.isOwnRecordOnly, allowedWithin: allowed[index] ?? [])
    }
  }

  /// For each secret that may stand in public texts of the record those in which it does.
  private var allowedTexts: [Int: [String]] {
    var values: [[UInt32]] = []
    var owners: [Int] = []
    for (index, secret) in secrets.all.enumerated()
    where secret.person != nil || secret.entity == .address || secret.rule == KnownSecret.markRule {
      // The end of a residence may stand in the registered address.
      for form in secret.entity == .address ? secret.forms : [secret.value] {
        values.append(JoinedText.literal(form))
        owners.append(index)
      }
    }
    guard !values.isEmpty else { return [:] }
    let set = LiteralSet(values)
    var result: [Int: [String]] = [:]
    var seen: Set<String> = []
    for text in publicTexts where seen.insert(text).inserted {
      JoinedText.literal(text).withUnsafeBufferPointer { buffer in
        set.forEachMatch(in: buffer) { literal, _ in
          let index = owners[literal]
          if result[index]?.last != text { result[index, default: []].append(text) }
        }
      }
    }
    return result
  }

  /// Texts of the record that are public and may hold a name: unit, address, authority, officers, representative, and what a mark keeps.
  private var publicTexts: [String] {
    let bureau = redactor.settings.bureau
    var texts = handKept + publicUnits + partyNames + [authority, bureau.name]
    for county in [bureau.prefecture] + bureau.counties { texts += [county.name, county.authority] }
    if !fields.subjectIsPerson { texts.append(record.subject.name) }
    if fields.treatment("subject.address") == .shown, let address = record.subject.address { texts.append(address) }
    if fields.isPublic("officers.name") { texts += record.officers.map(\.name) }
    for person in people.all where person.treatment == .shown { texts += person.names }
    return texts
  }
}
