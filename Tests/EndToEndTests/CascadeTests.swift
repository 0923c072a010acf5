import Foundation
import Testing

/// Records that are withdrawn, repaired or expired leave every file; the build proves it.
struct CascadeTests {
  private static let other = TestCase.with {
    $0.id = "yl-2020-002"
    $0.number = "（云）应急罚〔2020〕2号"
    $0.subject = """
        name: 云岭青石化工有限公司
        kind: legalPerson
        uscc: 91532301MA6K2DEF4A
        representative: 段青石
        address: 云岭市鹿城镇青石路 7 号
      """
    $0.extra = Self.released
  }
  private static let released = "changes:\n  - {kind: released, date: 2020-11-16}"
  private static let withdrawn = released + "\n  - {kind: revoked, date: 2021-01-20, reason: 主要证据不足}"

  private func workspace(_ extra: String, alter: (inout TestCase) -> Void = { _ in }) throws -> TestWorkspace {
    let workspace = try TestWorkspace()
    var gone = TestCase.with { $0.extra = extra }
    alter(&gone)
    try workspace.write(gone.path, gone.text)
    try workspace.write(Self.other.path, Self.other.text)
    return workspace
  }

  @Test func leavesNumberDateArticleAndReasonOfAWithdrawnRecord() throws {
    let workspace = try workspace(Self.withdrawn)
    let run = try workspace.run("build")
    #expect(run.status == 0, "\(run.errors)")
    let page = try workspace.read("public/cases/yl-2020-001.html")
    for shown in ["（云）应急罚〔2020〕1号", "撤销", "2021-01-20", "国办发〔2018〕118号", "主要证据不足"] {
      #expect(page.contains(shown), "\(shown)")
    }
    for (path, data) in try workspace.tree() {
      let text = String(decoding: data, as: UTF8.self)
      for fact in ["云岭明远矿业有限公司", "91532301MA6K1ABC0C", "陆明远", "东瓜镇彝海路"] {
        #expect(!text.contains(fact) && !path.contains(fact), "\(path)")
      }
    }
    #expect(try workspace.tree()["subjects/91532301MA6K1ABC0C.html"] == nil)
    #expect(try workspace.read("public/reports/statistics-2020.html").contains("其中 1 件已依法停止公示或者撤回"))
    #expect(try workspace.run("stats", "--year", "2020").output.contains("其中 1 件已依法停止公示或者撤回"))
    #expect(try workspace.run("verify").status == 0)
  }

  static let reports = [
    ("云岭明远矿业有限公司因违法行为被罚款三万元。", true), ("依法查处统一社会信用代码为91532301MA6K1ABC0C的单位。", true),
    ("处罚决定书（云）应急罚〔2020〕1号已经送达。", true), ("处罚决定书(云)应急罚[2020] 1 号已经送达。", true),
    ("当年11月10日上午在彝海路边当场查获的矿石共计325吨。", false),
    ("云岭明远矿业有限公司等五家单位获评示范企业。", false), ("云岭青石化工有限公司因违法行为被罚款三万元。", false),
    ("全年共处罚款30000元。", false), ("未按规定对从业人员进行安全生产教育和培训的行为多发。", false),
  ]

  @Test(arguments: reports)
  func findsWhatAReportTells(of text: String, isFact: Bool) throws {
    let workspace = try workspace(Self.released) { $0.approval = "" }
    let report = "---\ntitle: 2020年行政执法情况\nyear: 2020\ndate: 2021-01-15\n---\n# 情况\n\n全年平稳。\n\n\(text)\n"
    try workspace.write("content/reports/2020.md", report)
    let run = try workspace.run("build")
    #expect(run.errors.contains("[leak.gone]") == isFact, "\(run.errors)")
    #expect(run.status == (isFact ? 1 : 0), "\(run.errors)")
    guard isFact else { return }
    #expect(run.errors.contains("content/reports/2020.md"), "\(run.errors)")
    #expect(run.errors.contains("yl-2020-001"))
    #expect(!run.errors.contains("云岭明远"))
  }

  @Test func findsTheFactsInTheReasonOfTheWithdrawal() throws {
    let reason = Self.withdrawn.replacing("主要证据不足", with: "对云岭明远矿业有限公司的处罚主要证据不足")
    let run = try workspace(reason).run("build")
    #expect(run.status == 1)
    #expect(run.errors.contains("[leak.gone]"), "\(run.errors)")
  }

  @Test func leavesAloneWhatAnotherPublicRecordSays() throws {
    // The bureau holds one back that was public; another of the same unit tells of its number.
    let workspace = try workspace(Self.released) { $0.approval = "" }
    let second = TestCase.with {
      $0.id = "yl-2020-003"
      $0.number = "（云）应急罚〔2020〕3号"
      $0.extra = Self.released
      $0.body = "因与（云）应急罚〔2020〕1号一案有关联，2020年11月2日上午对同一矿山的排土场再次进行检查。"
    }
    try workspace.write(second.path, second.text)
    let run = try workspace.run("build")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try workspace.tree()["subjects/91532301MA6K1ABC0C.html"] != nil)
    #expect(try workspace.run("verify").status == 0)
  }

  @Test func findsAFactInATemplateThatTheRecordsDoNotTell() throws {
    let workspace = try workspace(Self.withdrawn)
    let page = try workspace.read("Templates/case.mustache")
    try workspace.write("Templates/case.mustache", page + "<p>另见云岭明远矿业有限公司</p>\n")
    let run = try workspace.run("build")
    #expect(run.status == 1)
    #expect(run.errors.contains("[leak.gone]"), "\(run.errors)")
  }

  @Test func verifyFindsAnOldPageLeftBehind() throws {
    let workspace = try workspace(Self.released)
    #expect(try workspace.run("build").status == 0)
    let gone = TestCase.with { $0.extra = Self.withdrawn }
    try workspace.write(gone.path, gone.text)
    let run = try workspace.run("verify")
    #expect(run.status == 1)
    #expect(run.errors.contains("[leak.gone]"), "\(run.errors)")
  }

  @Test func listsCorrectionsWithDateAndKind() throws {
    let corrected =
      Self.released + """

          - {kind: corrected, date: 2021-01-08, reason: 更正罚款金额，经办人电话 13908780001}
          - {kind: corrected, date: 2021-01-12, reason: 更正决定日期}
        """
    let workspace = try workspace(corrected)
    let run = try workspace.run("build")
    #expect(run.status == 0, "\(run.errors)")
    let list = try workspace.read("public/changes/index.html")
    let (older, newer) = (list.firstRange(of: "2021-01-08"), list.firstRange(of: "2021-01-12"))
    #expect(try #require(newer).lowerBound < #require(older).lowerBound)
    #expect(list.contains("cases/yl-2020-001.html") && list.contains("更正罚款金额"))
    #expect(!list.contains("13908780001"))
    let page = try workspace.read("public/cases/yl-2020-001.html")
    #expect(page.contains("<time>2021-01-12</time> 更正：更正决定日期"))
  }
}
