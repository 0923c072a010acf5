import Foundation
import Testing

/// The review of a workspace: both sides of each record, in a folder that nobody else reads.
struct PreviewTests {
  /// A record with a known name, one that is in no field, an identity number, the unit's name and markup.
  static let reviewed = TestCase.with {
    $0.extra = "people:\n  - {name: 马文英, role: 证人}"
    $0.body = """
      证人马文英称，驾驶员何志强（身份证号53230119750312001X）在云岭明远矿业有限公司值班。

      标志牌写有 `<img src=x onerror=alert(1)>`。
      """
  }

  private func review(_ cases: [TestCase]) throws -> TestWorkspace {
    let workspace = try TestWorkspace()
    for testCase in cases { try workspace.write(testCase.path, testCase.text) }
    let run = try workspace.run("preview", "--output", workspace.root.appending(path: "review").path)
    #expect(run.status == 0, "\(run.errors)")
    return workspace
  }

  @Test func showsBothSides() throws {
    let page = try review([Self.reviewed]).read("review/records/yl-2020-001.html")
    for hidden in ["马文英", "何志强"] { #expect(page.contains("<del>\(hidden)</del>")) }
    for shown in ["马某", "何某"] { #expect(page.contains("<ins>\(shown)</ins>")) }
    #expect(page.contains("<del>53230119750312001X</del>"))
    #expect(page.contains("<span class=\"kept\">云岭明远矿业有限公司</span>"))
    #expect(!page.contains("<del>云岭明远矿业有限公司</del>"))
  }

  @Test func asksAboutTheUnlistedNameOnTop() throws {
    let page = try review([Self.reviewed]).read("review/records/yl-2020-001.html")
    let question = try #require(page.range(of: "<mark>何志强</mark>"))
    let texts = try #require(page.range(of: "id=\"texts\""))
    #expect(question.lowerBound < texts.lowerBound)
    #expect(!page.contains("<mark>马文英</mark>"), "a name of a field is no question")
  }

  @Test func sortsTheIndexByQuestionsAndThenByDueDate() throws {
    let later = TestCase.with {
      $0.id = "yl-2020-002"
      $0.number = "（云）应急罚〔2020〕2号"
      $0.decidedOn = "2020-11-20"
      $0.approval = "approval: {by: 李审批, date: 2020-11-21, secrecyReview: passed}"
    }
    let sooner = TestCase.with {
      $0.id = "yl-2020-003"
      $0.number = "（云）应急罚〔2020〕3号"
    }
    let asked = TestCase.with {
      $0 = Self.reviewed
      $0.id = "yl-2020-004"
      $0.number = "（云）应急罚〔2020〕4号"
      $0.decidedOn = "2020-11-20"
      $0.approval = "approval: {by: 李审批, date: 2020-11-21, secrecyReview: passed}"
    }
    let index = try review([later, sooner, asked]).read("review/index.html")
    let places = try ["004", "003", "002"].map { id in
      try #require(index.range(of: "records/yl-2020-\(id).html"), "\(id)").lowerBound
    }
    #expect(places == places.sorted())
  }

  @Test(arguments: ["public", "public/review", "content/review", "Templates/review"])
  func refusesAFolderThatIsPublishedOrRead(folder: String) throws {
    let workspace = try TestWorkspace()
    try workspace.write(Self.reviewed.path, Self.reviewed.text)
    #expect(try workspace.run("build").status == 0)
    let before = try workspace.tree(".")
    let run = try workspace.run("preview", "--output", folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("[preview.place]"), "\(run.errors)")
    #expect(try workspace.tree(".") == before)
    #expect(
      folder == "public" || !FileManager.default.fileExists(atPath: workspace.root.appending(path: folder).path))
  }

  @Test(arguments: ["public", "PUBLIC", "./releases/../public"])
  func refusesTheFolderOfTheSiteBeforeThereIsOne(folder: String) throws {
    let workspace = try TestWorkspace()
    try workspace.write(Self.reviewed.path, Self.reviewed.text)
    try FileManager.default.createDirectory(
      at: workspace.root.appending(path: "releases"), withIntermediateDirectories: true)
    let run = try workspace.run("preview", "--output", folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("[preview.place]"), "\(run.errors)")
    for name in ["public", "PUBLIC"] {
      #expect(!FileManager.default.fileExists(atPath: workspace.root.appending(path: name).path))
    }
  }

  @Test func saysOnTopWhatKeepsTheRecordBack() throws {
    let collides = TestCase.with { $0.body = "当事人电话{公开:13908780001}。" }
    let workspace = try review([collides])
    #expect(try workspace.run("build").status == 1)
    let page = try workspace.read("review/records/yl-2020-001.html")
    let fault = try #require(page.range(of: "redaction.keep-collision"))
    let texts = try #require(page.range(of: "id=\"texts\""))
    #expect(fault.lowerBound < texts.lowerBound)
    #expect(page.contains("待审问题（1）") && !page.contains("没有待审问题"))
    #expect(try workspace.read("review/index.html").contains("其中 1 件有待审问题"))
  }

  @Test func saysWhyNumbersAndNamesOfUnitsStay() throws {
    let testCase = TestCase.with {
      $0.extra = "people:\n  - {name: 李家明, role: 证人}"
      $0.body = "李家明在昆明李家明商贸有限公司购得安全阀，出厂编号201900457338。"
    }
    let page = try review([testCase]).read("review/records/yl-2020-001.html")
    #expect(page.contains("<span class=\"kept\">201900457338</span>"))
    #expect(page.contains("<td>201900457338</td><td>程序规则判明不是个人号码"))
    #expect(page.contains("<td>昆明李家明商贸有限公司</td><td>单位登记名称"))
  }

  @Test func letsOnlyTheOwnerRead() throws {
    let workspace = try review([Self.reviewed])
    let files = try workspace.tree("review")
    #expect(files.keys.contains("index.html") && files.keys.contains("records/yl-2020-001.html"))
    for path in files.keys {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: workspace.root.appending(path: "review/" + path).path)
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600, "\(path)")
    }
  }

  @Test func loadsNothing() throws {
    for (path, data) in try review([Self.reviewed]).tree("review") where path.hasSuffix(".html") {
      let page = String(decoding: data, as: UTF8.self)
      for element in ["<script", "<img", "<link", "<iframe", "<object", "<embed", "<video", "<audio", "<base", "<form"]
      {
        #expect(!page.contains(element), "\(element) in \(path)")
      }
      #expect(!page.contains("src=\"") && !page.contains("url(") && !page.contains("@import"), "\(path)")
      #expect(page.contains("default-src 'none'"), "\(path)")
    }
  }

  @Test func showsTheCellsOfARowBesideEachOther() throws {
    let testCase = TestCase.with {
      $0.extra = "people:\n  - {name: 马文英, role: 证人}"
      $0.body = "| 姓名 | 电话 |\n|---|---|\n| 马文英 | 13908780001 |\n| 马文勇 | 无 |"
    }
    let page = try review([testCase]).read("review/records/yl-2020-001.html")
    #expect(page.contains("（表格的一行）</h3>"))
    #expect(page.contains("<ins>马某</ins><sup>") && page.contains("　│　<ins>【个人信息：联系电话】</ins>"))
    #expect(page.contains("行，表格第 1 列</a>"), "the question says the column")
  }

  @Test func saysWhichNameAFoundOneResemblesAndAsksOnce() throws {
    let testCase = TestCase.with {
      $0.extra = "people:\n  - {name: 马文英, role: 证人}"
      $0.body = "证人马文英到场。证人马文音称不知情。\n\n证人马文音签字。"
    }
    let workspace = try review([testCase])
    let page = try workspace.read("review/records/yl-2020-001.html")
    #expect(page.contains("与已知姓名“马文英”相近"))
    #expect(page.ranges(of: "<mark>马文音</mark>").count == 1 && page.contains("同样的共 2 处"))
    #expect(page.contains("待审问题（1）"))
  }

  /// Each side says what it is to those who do not see the head of the columns; the head itself is not read twice.
  @Test func labelsBothSides() throws {
    let page = try review([Self.reviewed]).read("review/records/yl-2020-001.html")
    let sections = page.ranges(of: "<section class=\"both\"").count
    #expect(sections > 0)
    for label in ["原文：", "公开文字："] {
      #expect(page.ranges(of: "<p><span class=\"label\">\(label)</span>").count == sections)
    }
    // Printed on every page as the head of a table is.
    #expect(page.contains("display: table-header-group") && !page.contains("running("))
  }

  @Test func escapesMarkupOfTheRecord() throws {
    let page = try review([Self.reviewed]).read("review/records/yl-2020-001.html")
    #expect(page.contains("&lt;img src=x onerror=alert(1)&gt;"))
    #expect(!page.contains("<img"))
  }
}
