import Diagnostics
import Records
import Testing

@testable import Ingest

@Suite struct BadInputTests {
  /// A line of the smallest case replaced by others, and what is reported: line, column, id.
  @Test(
    arguments: [
      ("id:", ["title: 甲"], ["2:1 record.missing-id"]), ("id:", ["id: \"\""], ["2:1 record.missing-id"]),
      ("id:", ["id: 案1"], ["2:5 record.bad-id"]), ("id:", ["id: ../x"], ["2:5 record.bad-id"]),
      ("id:", ["id: a..b"], ["2:5 record.bad-id"]), ("id:", ["id: -a"], ["2:5 record.bad-id"]),
      ("  uscc", ["  uscc: 91350100M000100Y44"], ["7:9 record.uscc-check-digit"]),
      ("  uscc", ["  uscc: 91350100M000100Y4"], ["7:9 record.bad-uscc"]),
      ("  uscc", ["  kind: 企业"], ["2:1 record.unit-without-code"]),
      ("  uscc", ["  kind: 法人", "  registrationNumber: \"110108000000017\""], ["8:23 record.registration-number"]),
      ("  uscc", ["  address: 甲"], ["2:1 record.missing-field"]),
      ("  uscc", ["  idNumber: \"110105194912310021\""], ["7:13 record.resident-id-check-digit"]),
      ("  uscc", ["  idNumber: 护照"], ["7:13 record.bad-resident-id"]),
      ("decidedOn", ["decidedOn: 2020-02-30"], ["12:12 record.impossible-date"]),
      ("decidedOn", ["decidedOn: 五月六日"], ["12:12 record.bad-date"]),
      ("decidedOn", ["decidedOn: 2020-05-06", "filedOn: 2020-05-07"], ["12:12 record.dates-out-of-order"]),
      ("decidedOn", ["decidedOn: 2020-05-06", "servedOn: 2020-05-05"], ["13:11 record.dates-out-of-order"]),
      ("decidedOn", ["decidedOn: 2021-01-06"], ["3:17 record.document-year"]),
      ("  fine", ["  fine: -1"], ["11:9 record.absurd-money"]),
      ("  fine", ["  fine: 100001万元"], ["11:9 record.absurd-money"]),
      ("  fine", ["  fine: 99999999999999999999"], ["11:9 record.absurd-money"]),
      ("  fine", ["  fine: 两万"], ["11:9 record.bad-money"]),
      ("  kinds", ["  kinds: [罚金]"], ["10:11 record.unknown-choice"]),
      ("  kinds", ["  content: 甲"], ["2:1 record.missing-field"]),
      ("  kinds", ["  kinds: []"], ["2:1 record.missing-field"]),
      ("documentNumber", ["documentNumber: 12号"], ["3:17 record.bad-document-number"]),
      ("documentNumber", ["title: 甲"], ["2:1 record.missing-field"]),
      ("county", ["county: 昆明市"], ["4:9 record.unknown-county"]),
      ("county", ["title: 甲"], ["2:1 record.missing-field"]), ("violation", ["title: 甲"], ["2:1 record.missing-field"]),
      ("violation", ["violation: 甲"], ["8:12 record.wrong-structure", "2:1 record.missing-field"]),
      ("violation", ["violation: {type: [甲]}"], ["8:19 record.wrong-structure"]),
      ("decidedOn", ["decidedOn: 2020-05-06", "major: 也许"], ["13:8 record.not-a-boolean"]),
      ("decidedOn", ["decidedOn: 2020-05-06", "住所: 甲", "地址: 乙"], ["14:1 record.duplicate-key"]),
      ("decidedOn", ["decidedOn: 2020-05-06", "密码: 甲"], ["13:1 record.unknown-key"]),
      ("decidedOn", ["decidedOn: 2020-05-06", "备注: 甲"], ["13:1 record.unused-key"]),
      ("decidedOn", ["decidedOn: 2020-05-06", "people: [{role: 证人}]"], ["13:10 record.missing-field"]),
      ("decidedOn", ["decidedOn: 2020-05-06", "people: {name: 甲, idNumber: 11010519491231002Y}"], []),
      ("decidedOn", ["decidedOn: 2020-05-06", "changes: [{kind: 撤销, date: x, reason: 甲}]"], ["13:28 record.bad-date"]),
      (
        "decidedOn", ["decidedOn: 2020-05-06", "changes: [{kind: 撤销, date: 2020-05-09}]"],
        ["13:11 record.change-reason"]
      ),
      ("decidedOn", ["decidedOn: 2020-05-06", "people: [{name: 甲乙（女，45岁）, role: 证人}]"], ["13:17 record.person-name"]),
      ("decidedOn", ["decidedOn: 2020-05-06", "people: [{name: 甲乙 证人}]"], ["13:17 record.person-name"]),
      ("decidedOn", ["decidedOn: 2020-05-06", "people: [{name: 甲乙和丙丁}]"], ["13:17 record.person-name"]),
      (
        "decidedOn", ["decidedOn: 2020-05-06", "其他人员: 甲乙（女、45岁）"], Array(repeating: "13:7 record.person-name", count: 2)
      ),
      (
        "decidedOn", ["decidedOn: 2020-05-06", "people: [{name: 甲乙、丙丁, phone: 13900000000}]"],
        ["13:17 record.person-name"]
      ),
      ("  name", ["  name: 甲乙、丙丁", "  kind: 自然人"], ["6:9 record.person-name"]),
      ("  uscc", ["  uscc: 91350100M000100Y43", "  representative: 甲乙（总经理）"], ["8:19 record.person-name"]),
      ("  uscc", ["  uscc: 91350100M000100Y43", "  representative: 甲乙、丙丁"], ["8:19 record.person-name"]),
      ("  kinds", ["  kinds: [警告]"], ["10:10 record.fine-without-kind"]), ("  fine", [], ["2:1 record.fine-missing"]),
      ("  fine", ["  fine: 0"], ["11:9 record.fine-missing"]),
      ("  fine", ["  罚款金额（千元）: 20"], ["11:13 record.money-unit"]),
      ("  fine", ["  罚款金额: 20"], ["11:9 record.money-unit"]),
      ("decidedOn", [], ["2:1 record.undated"]),
      (
        "decidedOn", ["decidedOn: 2020-05-06", "approval: {by: 甲, date: 2020-05-05}"],
        ["13:25 record.approval-before-decision"]
      ),
      ("id", ["id: a13912345678"], ["2:5 record.id-looks-personal"]),
      ("decidedOn", ["decidedOn: 2020-05-06", "secrets: [{field: 无此, kind: 商密}]"], ["13:19 record.unknown-choice"]),
      ("decidedOn", ["decidedOn: 2020-05-06", "approval: {by: 甲}"], ["2:1 record.missing-field"]),
      ("decidedOn", ["decidedOn: 2020-05-06", "decidedOn: 2020-05-06"], ["12:1 yaml.duplicate-key"]),
    ] as [(String, [String], [String])])
  func reportsEachMistakeAtItsPlace(prefix: String, replacement: [String], expected: [String]) throws {
    let index = try #require(Fixture.lines.firstIndex { $0.hasPrefix(prefix) })
    var lines = Fixture.lines
    lines.replaceSubrange(index...index, with: replacement)
    let result = Fixture.markdown(lines)
    #expect(Fixture.short(result.diagnostics) == expected)
    #expect((result.record == nil) == result.diagnostics.containsError)
  }

  @Test func reportsAllErrorsOfARecordAtOnce() {
    let result = Fixture.markdown([
      "id: 坏", "documentNumber: 坏", "county: 坏", "subject: {name: 甲, uscc: 坏}", "violation: {facts: 乙}",
      "penalty: {kinds: 坏, fine: 坏}", "filedOn: 坏", "servedOn: 坏", "procedure: 坏", "people: [{idNumber: 甲}]",
    ])
    let ids = result.diagnostics.map { String($0.kind.id.dropFirst(7)) }.sorted()
    #expect(
      ids == [
        "bad-date", "bad-date", "bad-document-number", "bad-id", "bad-money", "bad-uscc", "missing-field",
        "missing-field", "undated", "unknown-choice", "unknown-choice", "unknown-county",
      ])
    #expect(result.diagnostics.allSatisfy { ($0.place?.line ?? 0) > 0 && ($0.place?.column ?? 0) > 0 })
  }

  @Test func neverPutsAValueIntoAMessage() {
    let secret = "绝密甲乙丙"
    let keys = FieldNames.cases.fields.map(\.key).filter { $0.contains(".") == false }
    let nested = ["subject", "violation", "penalty"].map { section in
      let inner = FieldNames.cases.fields.filter { $0.section == section }.map { "  \($0.lastPart): \(secret)" }
      return ([section + ":"] + inner).joined(separator: "\n")
    }
    let result = Fixture.markdown(keys.map { "\($0): \(secret)" } + nested)
    #expect(result.diagnostics.count > 10)
    for diagnostic in result.diagnostics { #expect(!diagnostic.arguments.contains { $0.contains(secret) }) }
  }

  @Test func namesColumnAndRowOfATable() throws {
    let (results, problems) = Fixture.table(
      "案件编号,县市,当事人,统一社会信用代码,案由,处罚决定日期,密码\r\nx,楚雄市,甲,91350100M000100Y44,\"乙\r\n丙\",2020-02-30,1\r\n")
    #expect(Fixture.short(problems) == ["1:32 record.unknown-key"])
    #expect(problems[0].severity == .warning)
    let places = results[0].diagnostics.map { "\($0.place?.text ?? "") \($0.place?.cell?.header ?? "") \($0.kind.id)" }
    #expect(
      places == [
        "content/cases/t.csv:2:9 统一社会信用代码 record.uscc-check-digit",
        "content/cases/t.csv:3:4 处罚决定日期 record.impossible-date", "content/cases/t.csv:2  record.missing-field",
        "content/cases/t.csv:2  record.missing-field",
      ])
    #expect(results[0].diagnostics.allSatisfy { $0.record == "x" })
  }

  @Test func reportsAMissingColumnOnceAndATwofoldOne() {
    let (results, problems) = Fixture.table("县市,住所,地址,案由\n楚雄市,甲,乙,丙\n楚雄市,甲,乙,丙\n")
    #expect(
      Fixture.short(problems) == ["1:7 record.duplicate-key", "1:0 table.missing-column", "1:0 table.missing-column"])
    #expect(results.allSatisfy { !$0.diagnostics.contains { $0.kind.id == "record.missing-id" } })
  }

  @Test func refusesNumberedAndUnnumberedColumnsOfOneField() {
    let (_, problems) = Fixture.table("id,县市,当事人,案由,执法人员,officers.2.name\nx,楚雄市,甲,乙,丙、丁,戊\n")
    #expect(Fixture.short(problems) == ["1:19 record.duplicate-key"])
  }

  @Test func doesNotShowTheFirstRowOfATableWithoutHeader() {
    let (results, problems) = Fixture.table("x-1,赵虚构,11010519491231002X\n")
    #expect(results.isEmpty)
    #expect(problems.map(\.kind.id) == ["table.no-known-column"])
    #expect(problems[0].arguments.isEmpty)
  }

  @Test func findsWhatTwoRecordsShare() {
    var register = IdentityRegister()
    func add(_ id: String, _ number: String, _ file: String) -> [String] {
      let lines = Fixture.lines.map { line in
        if line.hasPrefix("id:") { return "id: \(id)" }
        return line.hasPrefix("documentNumber") ? "documentNumber: \(number)" : line
      }
      return register.add(Fixture.markdown(lines, path: file)).map { "\($0.kind.id) \($0.arguments.last ?? "")" }
    }
    #expect(add("a-1", "（楚）应急罚〔2020〕1号", "1.md").isEmpty)
    #expect(add("a-1", "（楚）应急罚〔2020〕2号", "2.md") == ["record.doubled-id 1.md:2:1"])
    #expect(add("A-1", "（楚）应急罚〔2020〕3号", "3.md") == ["record.same-path 1.md:2:1"])
    #expect(add("a-2", "(楚)应急罚[2020]第 1 号", "4.md") == ["record.doubled-document-number 1.md:3:17"])
  }
}
