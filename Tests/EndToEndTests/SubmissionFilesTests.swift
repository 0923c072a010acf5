import Foundation
import Testing

/// The tables for the credit platform: complete, guarded, and never where the public could find them.
struct SubmissionFilesTests {
  private static let folder = "releases/2021-01-31-1-submission"

  private static func workspace() throws -> TestWorkspace {
    let workspace = try TestWorkspace.withCases(1)
    let person = TestCase.with {
      $0.id = "person-1"
      $0.number = "（云）应急罚〔2020〕50号"
      $0.subject = """
          name: 何文玉
          kind: naturalPerson
          idType: 身份证
          idNumber: 532301197503120013
          address: 云岭市东瓜镇彝海路 88 号
        """
    }
    try workspace.write(person.path, person.text)
    try workspace.write(
      "content/licences/2020.csv",
      """
      编号,日期,县市,单位名称,许可证名称,许可编号,事项
      xk-1,2020-12-01,云岭市,=云岭明远矿业有限公司,安全生产许可证,（云）FM安许证字〔2020〕1号,颁发
      xk-2,2020-12-02,云岭市,云岭明远矿业有限公司,安全生产许可证,（云）FM安许证字〔2019〕9号,注销

      """)
    return workspace
  }

  @Test func writesTheTablesOfTheStandard() throws {
    let workspace = try Self.workspace()
    let run = try workspace.release()
    try #require(run.status == 0, "\(run.errors)")
    let units = try workspace.read("\(Self.folder)/行政处罚-法人-UTF8.csv").split(separator: "\r\n")
    #expect(units.count == 2)
    #expect(
      units[0] == """
        CF_XDR_MC,CF_XDR_LB,CF_XDR_SHXYM,CF_XDR_GSZC,CF_XDR_ZZJG,CF_XDR_SWDJ,CF_XDR_SYDW,CF_XDR_SHZZ,CF_FRDB,CF_FR_ZJLX,\
        CF_FR_ZJHM,CF_WSH,CF_WFXW,CF_SY,CF_YJ,CF_CFLB,CF_NR,CF_NR_FK,CF_NR_WFFF,CF_NR_ZKDX,CF_JDRQ,CF_YXQ,CF_GSJZQ,CF_CFJG,\
        CF_CFJGDM,CF_SJLY,CF_SJLYDM,BZ
        """)
    #expect(units[1].hasPrefix("云岭明远矿业有限公司,法人及非法人组织,91532301MA6K1ABC0C,,,,,,陆明远,身份证,532301197503120013,"))
    #expect(units[1].contains(",警告；罚款,") && units[1].contains(",3,,,2020/11/10,2099/12/31,2023/11/10,云岭市应急管理局,"))
    let persons = try workspace.read("\(Self.folder)/行政处罚-自然人-UTF8.csv").split(separator: "\r\n")
    #expect(persons.count == 2)
    #expect(persons[0].hasPrefix("CF_XDR_MC,CF_XDR_ZJLX,CF_XDR_ZJHM,CF_WSH,"))
    #expect(persons[1].hasPrefix("何文玉,身份证,532301197503120013,（云）应急罚〔2020〕50号,"))
    let licences = try workspace.read("\(Self.folder)/行政许可-法人-UTF8.csv").split(separator: "\r\n")
    #expect(licences.count == 2)
    #expect(licences[1].hasPrefix("'=云岭明远矿业有限公司,"))
    #expect(licences[1].contains("颁发安全生产许可证,2020/12/01,"))
  }

  @Test func writesTheSameInGB18030() throws {
    let workspace = try Self.workspace()
    try #require(try workspace.release().status == 0)
    for name in ["行政处罚-法人", "行政处罚-自然人", "行政许可-法人"] {
      let run = try TestWorkspace.run(
        URL(filePath: "/usr/bin/env"),
        [
          "iconv", "-f", "GB18030", "-t", "UTF-8",
          workspace.root.appending(path: "\(Self.folder)/\(name)-GB18030.csv").path,
        ])
      #expect(run.status == 0)
      let table = try Data(contentsOf: workspace.root.appending(path: "\(Self.folder)/\(name)-UTF8.csv"))
      #expect(table == Data([0xEF, 0xBB, 0xBF]) + Data(run.output.utf8))
    }
  }

  @Test func listsOnlyWhatIsNewOrChanged() throws {
    let workspace = try Self.workspace()
    try #require(try workspace.release().status == 0)
    let added = TestCase.with {
      $0.id = "case-2"
      $0.number = "（云）应急罚〔2020〕2号"
    }
    try workspace.write(added.path, added.text)
    try #require(try workspace.release("--on", "2021-02-01").status == 0)
    let rows = try workspace.read("releases/2021-02-01-2-submission/行政处罚-法人-UTF8.csv").split(separator: "\r\n")
    #expect(rows.count == 2 && rows[1].contains("（云）应急罚〔2020〕2号"))
  }
}
