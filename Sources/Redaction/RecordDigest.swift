import Disclosure
import Hashing
import Records

/// The digest of a public record: SHA-256 over all its public values and the digest of the rules, so that either change rebuilds its pages.
enum RecordDigest {
  /// The digest as 64 hexadecimal digits.
  static func digest(of record: PublicRecord, rules: String) -> String {
    var stream = FieldStream()
    stream.add(rules)
    stream.add([record.id, record.form.rawValue, record.documentNumber, record.documentKey])
    stream.add(record.title)
    stream.add(record.subjectName)
    stream.add([record.subjectKind.rawValue, record.unifiedCode, record.registrationNumber])
    stream.add(record.representative)
    stream.add(record.address)
    stream.add([record.county.code, record.county.name, record.authority, record.industry, record.source?.rawValue])
    for text in [record.violationType, record.facts, record.basis, record.content, record.licence] { stream.add(text) }
    stream.add(record.penaltyKinds.map(\.rawValue))
    stream.add([record.fine.map { String($0.fen) }, record.confiscated.map { String($0.fen) }])
    stream.add([record.procedure?.rawValue, record.severity?.rawValue])
    stream.add([record.decidedOn, record.performedOn, record.publishedOn, record.until].map { $0?.iso })
    for officer in record.officers { stream.add([officer.name, officer.certificate]) }
    for correction in record.corrections {
      stream.add(correction.date.iso)
      stream.add(correction.reason)
    }
    stream.add(record.disclosureBasis)
    stream.add(record.body)
    stream.add(record.bodyText)
    for line in record.redactions {
      stream.add([line.secretClass.rawValue, line.entity, line.label, line.basis, String(line.count)])
    }
    return stream.stream.digest.hex
  }

  /// Values written one behind the other, each with its length, so that no two lists read the same.
  private struct FieldStream {
    var stream = SHA256Stream()

    mutating func add(_ value: [UInt8]?) {
      var length = UInt64(value.map { $0.count + 1 } ?? 0).littleEndian
      withUnsafeBytes(of: &length) { stream.update($0) }
      if let value { stream.update(value) }
    }

    mutating func add(_ value: String?) { add(value.map { Array($0.utf8) }) }

    mutating func add(_ values: [String?]) {
      add(String(values.count))
      for value in values { add(value) }
    }

    mutating func add(_ text: PublicText?) {
      add(text?.text)
      add(text?.html)
    }
  }
}
