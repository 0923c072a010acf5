import Matching
import Records
import Rules

extension RecordGate {
  /// Every secret of the record as the leak check wants it.
  var leakSecrets: [Secret] {
    let kept = publicTexts
    var result: [Secret] = []
    for secret in secrets.all where !secret.isTooShort {
      let value = JoinedText.literal(secret.value)
      let allowed =
        secret.person == nil && secret.entity != .address && secret.rule != KnownSecret.markRule
        ? [] : kept.filter { Self.contains($0, value) }
      result.append(
        Secret(
          record: record.id, kind: secret.entity, value: secret.value, forms: secret.forms,
          isName: secret.person != nil, isOwnRecordOnly: secret.isOwnRecordOnly, allowedWithin: allowed))
    }
    return result
  }

  /// Texts of the record that are public and may hold a name: unit, address, authority, officers, representative, and what a mark keeps.
  private var publicTexts: [String] {
    let bureau = redactor.settings.bureau
    var texts = handKept + [authority, bureau.name]
    for county in [bureau.prefecture] + bureau.counties { texts += [county.name, county.authority] }
    if !fields.subjectIsPerson { texts.append(record.subject.name) }
    if fields.treatment("subject.address") == .shown, let address = record.subject.address { texts.append(address) }
    if fields.isPublic("officers.name") { texts += record.officers.map(\.name) }
    for person in people.all where person.treatment == .shown { texts += person.names }
    return texts
  }

  private static func contains(_ text: String, _ value: [UInt32]) -> Bool {
    let joined = JoinedText.literal(text)
    guard joined.count >= value.count, !value.isEmpty else { return false }
    return (0...joined.count - value.count).contains { joined[$0..<$0 + value.count].elementsEqual(value) }
  }
}
