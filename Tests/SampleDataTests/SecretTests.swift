import Records
import Testing

@testable import SampleData

@Suite struct SecretTests {
  @Test(arguments: [true, false])
  func listsOnlySecretsThatStandInTheirRecord(isSample: Bool) throws {
    let sink = try isSample ? MemorySink.sample2020() : MemorySink.generated(300, seed: 7)
    let texts = Dictionary(PlainReader.cases(sink).map { ($0["id"], Array($0.text.utf8CString)) }) { first, _ in first }
    let secrets = PlainReader.secrets(sink)
    #expect(secrets.count > 1000)
    for secret in secrets {
      let isThere = texts[secret.record].map { PlainReader.find(secret.value, in: $0) } ?? false
      #expect(isThere, "\(secret.record) \(secret.kind)")
    }
    #expect(
      Set(secrets.map(\.kind)).isSuperset(of: ["name", "id", "phone", "address", "tradeSecret", "plate", "email"]))
  }

  /// Else a search of the public site for one person's name would find another, who may be named.
  @Test func keepsSecretNamesOutOfEveryOtherText() throws {
    let sink = try MemorySink.sample2020()
    let secrets = PlainReader.secrets(sink).filter { $0.kind == "name" }
    let owners = Dictionary(grouping: secrets, by: \.value).mapValues { Set($0.map(\.record)) }
    let records = PlainReader.cases(sink).map { (id: $0["id"], bytes: Array($0.text.utf8CString)) }
    let others = Array(
      sink.files.filter { !$0.key.hasPrefix("content/cases/") && $0.key != "secrets.jsonl" }
        .values.joined(separator: "\n").utf8CString)
    for (name, ids) in owners {
      let isElsewhere = PlainReader.find(name, in: others)
      #expect(!isElsewhere, "\(ids)")
      for record in records where !ids.contains(record.id) {
        let isElsewhere = PlainReader.find(name, in: record.bytes)
        #expect(!isElsewhere, "\(ids) in \(record.id)")
      }
    }
  }

  @Test(arguments: [UInt64(3), 4])
  func neverGivesAPersonTheNameOfSomeonePublic(seed: UInt64) throws {
    let sink = try MemorySink.generated(400, seed: seed)
    let secrets = Set(PlainReader.secrets(sink).filter { $0.kind == "name" }.map(\.value))
    let roster = OfficerRoster()
    for county in [SampleCounty.prefecture] + SampleCounty.counties {
      for officer in roster.all(of: county) { #expect(!secrets.contains(officer.name)) }
    }
    for record in PlainReader.cases(sink) {
      #expect(!secrets.contains(record["subject.representative"]))
      if record["subject.kind"] != "naturalPerson" {
        let shop = Array(record["subject.name"].utf8CString)
        let holdsSecret = secrets.contains { PlainReader.find($0, in: shop) }
        #expect(!holdsSecret, "\(record["id"])")
      }
    }
  }

  @Test(arguments: [UInt64(1), 2])
  func makesNumbersWithRightCheckDigits(seed: UInt64) throws {
    let sink = try MemorySink.generated(200, seed: seed)
    for record in PlainReader.cases(sink) {
      let code = record["subject.uscc"]
      if !code.isEmpty { #expect(throws: Never.self) { try UnifiedCode(parsing: code) } }
      let number = record["subject.registrationNumber"]
      if !number.isEmpty { #expect(RegistrationNumber.isValid(number)) }
    }
    for secret in PlainReader.secrets(sink) where secret.kind == "id" {
      var plain = ""
      for scalar in secret.value.unicodeScalars {
        let narrow = scalar.value > 0xFF00 ? UnicodeScalar(scalar.value - 0xFEE0) ?? scalar : scalar
        plain.unicodeScalars.append(narrow)
      }
      #expect(throws: Never.self) { try ResidentID(parsing: plain) }
    }
  }
}
