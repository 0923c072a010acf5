import Foundation
import Testing

/// Names that a record hides, in pages and reports that are written by hand.
struct NamesInPagesTests {
  /// A case in which the witness 陶小菊 is hidden.
  private static let record = TestCase.with {
    $0.extra = "people:\n  - {name: 陶小菊, role: 证人}\nofficers:\n  - {name: 钱大成, certificate: 云应急执-1}\n"
    $0.body = "## 违法事实\n\n证人陶小菊陈述，当事人未按规定对从业人员进行安全生产教育和培训。\n"
  }

  private func site(page: String, file: String = "content/pages/news.md") throws -> TestWorkspace {
    let head =
      file.contains("reports")
      ? "---\ntitle: 年度报告\nyear: 2020\ndate: 2021-01-20\nsource: 云岭彝族自治州应急管理局\n---\n"
      : "---\ntitle: 典型案例\ndate: 2021-01-20\nsource: 云岭彝族自治州应急管理局\ncolumn: before\norder: 1\n---\n"
    return try TestWorkspace([Self.record.path: Self.record.text, file: head + "\n\(page)\n"])
  }

  @Test(
    "stops at a name beside the case that hides it",
    arguments: [
      "云岭明远矿业有限公司未对工人进行培训，陶小菊作证。", "云岭明远矿业有限公司被立案调查。职工陶小菊说明了经过。",
      "（云）应急罚〔2020〕1号案的证人是陶小菊。", "| 企业 | 证人 |\n| --- | --- |\n| 云岭明远矿业有限公司 | 陶 小菊 |",
    ])
  func stopsAtName(page: String) throws {
    let workspace = try site(page: page)
    for command in ["build", "check"] {
      let run = try workspace.run(command)
      #expect(run.status == 1)
      let said = run.output + run.errors
      #expect(said.contains("[leak.name-in-page]"), "\(said)")
      #expect(said.contains("content/pages/news.md"))
      #expect(!said.contains("陶小菊"))
    }
    #expect(try workspace.tree().isEmpty)
  }

  @Test func stopsAtNameInReport() throws {
    let workspace = try site(page: "本年对云岭明远矿业有限公司立案，陶小菊作证。", file: "content/reports/2020.md")
    let run = try workspace.run("build")
    #expect(run.errors.contains("[leak.name-in-page]"), "\(run.errors)")
  }

  @Test(
    "asks about a name that may be of somebody else",
    arguments: ["一家企业发生事故，陶小菊受伤。", "车间主任陶小菊违规操作，被责令停止作业。", "云岭明远矿业有限公司由局长陶小菊带队检查。"])
  func asksAboutName(page: String) throws {
    let run = try site(page: page).run("build")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("[leak.name-asked]"), "\(run.errors)")
  }

  @Test(
    "keeps silent about a name",
    arguments: [
      "州应急管理局局长陶小菊带队检查。", "执法人员上官永芬、陶小菊依法作出行政处罚。", "执法支队队长陶小菊介绍了立案情况。",
      "陶小菊同志被评为先进个人。", "陶小菊小吃店被罚款200元。", "罚款由{公开:陶小菊}代缴。",
      "云岭明远矿业有限公司由{公开:陶小菊}代表。", "云岭明远矿业有限公司由钱大成检查，处以罚款。", "云岭明远矿业有限公司由某某作证。",
      "云岭明远矿业有限公司由{隐:陶小菊}作证。",
    ])
  func keepsSilent(page: String) throws {
    let run = try site(page: page).run("build")
    #expect(run.status == 0, "\(run.errors)")
    #expect(!run.errors.contains("[leak."), "\(run.errors)")
  }

  @Test func verifiesPagesToo() throws {
    let workspace = try site(page: "一家企业发生事故，陶小菊受伤。")
    try workspace.run("build")
    #expect(try workspace.run("verify").errors.contains("[leak.name-asked]"))
  }
}
