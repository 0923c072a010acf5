import Diagnostics
import Records
import Testing

@testable import Submission

/// Rows and tables for the credit platform.
struct SubmissionRowTests {
  private static let bureau = Bureau(
    name: "云岭彝族自治州应急管理局", unifiedCode: "11532300MB19155603",
    prefecture: County(code: "532300", name: "云岭彝族自治州", authority: "云岭彝族自治州应急管理局"),
    counties: [
      County(code: "532302", name: "禄川市", authority: "禄川市应急管理局", authorityCode: "11532302MB1234567U")
    ])

  private static func event(_ kind: LicenceEvent.Kind, authority: String, number: String?) throws -> LicenceEvent {
    LicenceEvent(
      id: "xk-1", place: Place(file: "a.csv"), date: try CivilDate(parsing: "2020-12-01"),
      county: County(code: "532301", name: "云岭市", authority: "云岭市应急管理局"), authority: authority,
      unit: "云岭明远矿业有限公司", unifiedCode: nil, licence: "安全生产许可证", number: number, kind: kind)
  }

  private static func cells(_ row: SubmissionRow) -> [String] {
    String(decoding: row.bytes, as: UTF8.self).split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func hasOneCellForEachColumn() throws {
    let event = try Self.event(.issued, authority: Self.bureau.name, number: "1号")
    let row = try #require(SubmissionRow(event, bureau: Self.bureau))
    #expect(Self.cells(row).count == SubmissionTable.unitLicences.columns.count)
    for table in SubmissionTable.allCases {
      #expect(Set(table.columns.map(\.code)).count == table.columns.count, "\(table)")
    }
    #expect(SubmissionTable.unitPenalties.columns.count == 28)
    #expect(SubmissionTable.personPenalties.columns.count == 20)
  }

  @Test func namesTheCodesThatTheSiteKnows() throws {
    let own = try #require(
      SubmissionRow(try Self.event(.issued, authority: Self.bureau.name, number: "1号"), bureau: Self.bureau))
    let index = try #require(SubmissionTable.unitLicences.columns.firstIndex { $0.code == "XK_XKJGDM" })
    #expect(Self.cells(own)[index] == "11532300MB19155603")
    let other = try #require(
      SubmissionRow(try Self.event(.changed, authority: "云岭市应急管理局", number: nil), bureau: Self.bureau))
    #expect(Self.cells(other)[index].isEmpty)
    #expect(other.missing == ["行政许可决定文书号", "有效期至", "许可机关统一社会信用代码"])
    let county = try #require(
      SubmissionRow(try Self.event(.issued, authority: "禄川市应急管理局", number: "2号"), bureau: Self.bureau))
    #expect(Self.cells(county)[index] == "11532302MB1234567U" && county.missing == ["有效期至"])
  }

  @Test func namesTheCodeOfThePrefecturesOwnAuthority() {
    var bureau = Self.bureau
    bureau.prefecture = County(
      code: "532300", name: "云岭彝族自治州", authority: "云岭彝族自治州安全委员会", authorityCode: "11532302MB1234567U")
    #expect(bureau.unifiedCode(ofAuthority: "云岭彝族自治州安全委员会") == "11532302MB1234567U")
    #expect(bureau.unifiedCode(ofAuthority: bureau.name) == "11532300MB19155603")
  }

  @Test func givesTheTimeForWhichALicenceHolds() throws {
    let columns = SubmissionTable.unitLicences.columns
    let from = try #require(columns.firstIndex { $0.code == "XK_YXQZ" })
    var event = try Self.event(.issued, authority: Self.bureau.name, number: "1号")
    event.validUntil = try CivilDate(parsing: "2023-12-10")
    let simple = try #require(SubmissionRow(event, bureau: Self.bureau))
    #expect(Self.cells(simple)[from...from + 1] == ["2020/12/01", "2023/12/10"] && simple.missing.isEmpty)
    event.validFrom = try CivilDate(parsing: "2020-12-11")
    event.unifiedCode = try UnifiedCode(parsing: "92532301MA6K5T2X3K")
    let full = try #require(SubmissionRow(event, bureau: Self.bureau))
    #expect(Self.cells(full)[from...from + 1] == ["2020/12/11", "2023/12/10"])
    #expect(Self.cells(full)[1] == "个体工商户")
  }

  @Test(arguments: [LicenceEvent.Kind.withheld, .cancelled, .revoked])
  func listsDecisionsToLicenseOnly(kind: LicenceEvent.Kind) throws {
    #expect(
      SubmissionRow(try Self.event(kind, authority: Self.bureau.name, number: "1号"), bureau: Self.bureau) == nil)
  }

  @Test(
    arguments: [
      ("罚", [0xB7, 0xA3]), ("a", [0x61]), ("㐀", [0x81, 0x39, 0xEE, 0x39]), ("𠮷", [0x95, 0x34, 0xB2, 0x35]),
    ] as [(String, [UInt8])])
  func writesGB18030(text: String, bytes: [UInt8]) throws {
    #expect(try SubmissionFolder.converted(Array(text.utf8)) == bytes)
  }
}
