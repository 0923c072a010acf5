import Diagnostics
import Disclosure
import Glibc
import Matching
import Reading
import Records
import Rules
import Testing

@testable import Redaction

/// The rules of the repository, an invented bureau and invented records.
enum Samples {
  /// The rule files of `content/rules`.
  static let rules: RuleSet? = rules(local: nil)

  /// The same with `text` as the bureau's own rules.
  static func rules(local text: String?) -> RuleSet? {
    guard let path = realpath(#filePath, nil) else { return nil }
    defer { free(path) }
    let root = String(cString: path).split(separator: "/").dropLast(3).joined(separator: "/")
    let names = ["calendar-chuxiong", "calendar-national", "disclosure", "fields", "redaction", "statistics"]
    var files = names.compactMap { try? SourceFile.load(root: "/" + root, path: "content/rules/\($0).yml") }
    if let text { files.append(SourceFile(path: "content/rules/local.yml", bytes: Array(text.utf8))) }
    return RuleSet.load(files).rules
  }

  static let county = County(
    code: "532301", name: "楚雄市", formerNames: [], authority: "楚雄市应急管理局")

  static var settings: SiteSettings {
    let bureau = Bureau(
      name: "楚雄彝族自治州应急管理局", unifiedCode: "11532300MB19155603",
      prefecture: County(code: "532300", name: "楚雄彝族自治州", authority: "楚雄彝族自治州应急管理局"), counties: [county],
      publicPhones: ["0878-3389012", "12350"])
    return SiteSettings(
      bureau: bureau, siteName: "样例", siteDomain: "example.gov.cn", siteIDCode: "5323000000", columnTitle: "公示")
  }

  static func redactor(_ change: (inout SiteSettings) -> Void = { _ in }) throws -> Redactor {
    var settings = settings
    change(&settings)
    return Redactor(rules: try #require(rules), settings: settings)
  }

  static func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: day) ?? CivilDate(dayNumber: 0)
  }

  /// A decided and approved record against a unit.
  static func record(_ change: (inout CaseRecord) -> Void = { _ in }) -> CaseRecord {
    var subject = CaseRecord.Subject(name: "楚雄鹿城恒远化工有限公司", kind: .legalPerson)
    subject.unifiedCode = try? UnifiedCode(parsing: "91350100M000100Y43")
    subject.representative = "周大明"
    subject.address = "云南省楚雄市鹿城镇环城路12号"
    var record = CaseRecord(
      id: "case-1", place: Place(file: "content/cases/case-1.md", line: 1), county: county, subject: subject,
      violation: .init(type: "未按规定培训"))
    record.documentNumber = DocumentNumber(parsing: "（楚）应急罚〔2020〕12号")
    record.decidedOn = date(2020, 5, 6)
    record.penalty = .init(kinds: [.fine])
    record.penalty?.fine = Money(fen: 2_000_000)
    record.violation.basis = "《中华人民共和国安全生产法》第九十四条"
    record.approval = .init(by: "李批准", date: date(2020, 5, 7), secrecyReviewPassed: true)
    record.bodyLine = 20
    change(&record)
    return record
  }

  static func person(_ name: String, _ change: (inout CaseRecord.Person) -> Void = { _ in }) -> CaseRecord.Person {
    var person = CaseRecord.Person(name: name)
    change(&person)
    return person
  }

  /// A public assessment without asking the gates.
  static func assessment(_ form: Form = .full) throws -> Assessment {
    var result = Disclosure.assess(record(), rules: try #require(rules), asOf: date(2020, 5, 12))
    result.state = .due
    result.form = form
    result.publishedOn = date(2020, 5, 12)
    return result
  }

  /// What the gate makes of a record.
  static func publish(_ record: CaseRecord, _ form: Form = .full) throws -> Outcome {
    try redactor().publish(record, try assessment(form), asOf: date(2020, 5, 12))
  }

  /// The processed body of a record as plain text; fails where the record is withheld.
  static func body(_ text: String, _ change: (inout CaseRecord) -> Void = { _ in }) throws -> String {
    let outcome = try publish(
      record {
        $0.body = text
        change(&$0)
      })
    let record = try #require(outcome.record, "withheld: \(outcome.diagnostics.map(\.kind.id))")
    return String(decoding: try #require(record.bodyText), as: UTF8.self)
  }

  /// `text` with each span that the detectors find in ⟦ ⟧.
  static func marked(_ text: String, keepsBureau: Bool = false) -> String {
    let plain = text.replacing("⟦", with: "").replacing("⟧", with: "")
    var sheet = Sheet()
    sheet.add(plain, key: "body")
    sheet.fold()
    let kept =
      keepsBureau ? [KeptText.ofBureau(settings.bureau, terms: rules?.redaction ?? RedactionTerms(masks: [:]))] : []
    let reading = SheetReading(sheet, kept: kept, secrets: SecretSet([]))
    var bytes: [UInt8] = []
    var place = 0
    for span in reading.spans {
      let range = sheet.folded.byteRange(of: span.range)
      bytes += sheet.bytes[place..<range.lowerBound] + Array("⟦".utf8) + sheet.bytes[range] + Array("⟧".utf8)
      place = range.upperBound
    }
    bytes += sheet.bytes[place..<plain.utf8.count]
    return String(decoding: bytes, as: UTF8.self)
  }
}
