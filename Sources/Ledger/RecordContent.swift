public import Hashing
public import Records

extension CaseRecord {
  /// SHA-256 over all that the bureau wrote into the record, secrets included, but not over its life: approval, consultations and changes
  /// are events of their own. It tells whether a record is still the one that was approved or released.
  public var contentDigest: SHA256Digest {
    var stream = ContentStream()
    stream.add([id, documentNumber?.asServed, title, county.code, county.name, authority, industry, source?.rawValue])
    stream.add([
      subject.name, subject.kind.rawValue, subject.unifiedCode?.text, subject.registrationNumber,
      subject.representative, subject.representativeIDType, subject.representativeID, subject.idType, subject.idNumber,
      subject.address, subject.phone, subject.bankAccount,
    ])
    stream.add(count: people.count)
    for person in people {
      stream.add([person.name, person.role, person.idNumber, person.phone, person.address, person.birthDate?.iso])
      stream.add([person.isMinor ? "minor" : nil] + person.aliases)
    }
    stream.add(count: officers.count)
    for officer in officers { stream.add([officer.name, officer.certificate]) }
    stream.add([violation.type, violation.facts, violation.basis])
    stream.add(penalty.map { [$0.content, $0.fine?.fenText, $0.confiscated?.fenText, $0.licence] } ?? [])
    stream.add(penalty?.kinds.map(\.rawValue) ?? [])
    stream.add([filedOn, decidedOn, servedOn, performedOn, closedOn].map { $0?.iso })
    stream.add([procedure?.rawValue, severity?.rawValue, isMajor ? "major" : nil])
    stream.add([legalReview?.by, legalReview?.date?.iso, legalReview?.outcome])
    stream.add([recording.map { "\($0.text)" }, recording.map { "\($0.audioVideo)" }])
    stream.add(count: secrets.count)
    for secret in secrets { stream.add([secret.target.text, secret.kind.rawValue, secret.claimant]) }
    stream.add([evaluation, reconsideration, litigation, body])
    return stream.digest
  }
}

extension Money {
  fileprivate var fenText: String { String(fen) }
}

extension CaseRecord.SecretClaim.Target {
  fileprivate var text: String {
    switch self {
    case .text(let text): "text:" + text
    case .field(let key): "field:" + key
    }
  }
}

/// Values written one behind the other, each with its length, so that no two records read the same.
private struct ContentStream {
  private var stream = SHA256Stream()

  var digest: SHA256Digest { stream.digest }

  mutating func add(count: Int) { add(length: count) }

  mutating func add(_ values: [String?]) {
    add(length: values.count)
    for value in values {
      add(length: value.map { $0.utf8.count + 1 } ?? 0)
      if let value { stream.update(Array(value.utf8)) }
    }
  }

  private mutating func add(length: Int) {
    var length = UInt64(length).littleEndian
    withUnsafeBytes(of: &length) { stream.update($0) }
  }
}
