import Foundation
import Testing

/// What a hostile reader tried: each attempt must end with the value hidden, or with an error and nothing changed.
struct WithholdingTests {
  struct Attempt: Sendable, CustomTestStringConvertible {
    let name: String
    let secret: String
    let change: @Sendable (inout TestCase) -> Void
    var testDescription: String { name }

    init(_ name: String, _ secret: String, _ change: @escaping @Sendable (inout TestCase) -> Void) {
      self.name = name
      self.secret = secret
      self.change = change
    }

    /// Puts another text in place of one of the subject's.
    init(_ name: String, _ secret: String, _ text: String, _ other: String) {
      self.init(name, secret) { $0.subject = $0.subject.replacing(text, with: other) }
    }
  }

  static let attempts: [Attempt] = [
    Attempt("identity number behind the representative", "53233119920319451X", ": 陆明远", ": 陆明远53233119920319451X"),
    Attempt("telephone behind the representative", "13808780026", ": 陆明远", ": 陆明远 13808780026"),
    Attempt("telephone in the public address", "13808780026", "88 号", "88 号，电话13808780026"),
    Attempt("telephone in the name of a unit", "13808780026", "明远矿业有限公司", "13808780026便利店"),
    Attempt("identity number as certificate of an officer", "53233119920319451X") {
      $0.extra = "officers:\n  - {name: 甘新宇, certificate: 53233119920319451X}"
    },
    Attempt("telephone in the licence", "13808780026") {
      $0.kinds = "[警告, 罚款, 暂扣许可证件]\n  licence: 安全生产许可证 13808780026"
    },
    Attempt("telephone behind the authority", "13808780026") { $0.extra = "authority: 云岭市应急管理局13808780026" },
    Attempt("plate with a public short number", "云E12345") { $0.body = "驾驶车牌云E12345的货车。" },
    Attempt("mail address with a public short number", "zs.12345@qq.com") { $0.body = "邮箱zs.12345@qq.com。" },
    Attempt("two names in one field", "何三妹") {
      $0.extra = "people:\n  - {name: 马文英、何三妹, role: 证人}"
      $0.body = "马文英证言属实，何三妹证言亦同。"
    },
    Attempt("name with a note", "马文英") {
      $0.extra = "people:\n  - {name: 马文英（女，45岁）, role: 证人}"
      $0.body = "马文英证言属实。"
    },
    Attempt("birth date with dots", "1992.3.19") {
      $0.extra = "people:\n  - {name: 马文英, role: 证人, birthDate: 1992-03-19}"
      $0.body = "马文英生于1992.3.19。"
    },
    Attempt("text marked by hand that stands again", "丈夫") { $0.body = "证人的{隐:丈夫}在场，丈夫称属实。" },
    Attempt("informant under another word", "马文英") {
      $0.extra = "people:\n  - {name: 马文英, role: 举报者}"
      $0.body = "马文英反映情况。"
    },
  ]

  @Test(arguments: attempts) func letsNothingOut(attempt: Attempt) throws {
    let workspace = try TestWorkspace()
    let testCase = TestCase.with(attempt.change)
    try workspace.write(testCase.path, testCase.text)
    let run = try workspace.run("build")
    for (path, data) in try workspace.tree() {
      let stands = String(decoding: data, as: UTF8.self).contains(attempt.secret)
      #expect(!stands, "it stands in \(path)")
    }
    #expect(run.status == 0 || run.status == 1, "\(run.errors)")
    #expect(!run.errors.contains(attempt.secret))
    // An error must say where; a build without one must have published the case.
    if run.status == 1 {
      #expect(run.errors.contains(testCase.path + ":"), "\(run.errors)")
    } else {
      #expect(try workspace.tree()["cases/yl-2020-001.html"] != nil)
    }
  }

  @Test func withholdsWhatIsPublicInPartWhileNothingIsClaimed() throws {
    let workspace = try TestWorkspace()
    let testCase = TestCase.with {
      $0.extra = """
        consultation:
          - {with: 某供应商, matter: 价款, askedOn: 2020-11-11, answeredOn: 2020-11-20, answer: 不同意, decision: 部分公开, decidedOn: 2020-12-20, reason: 可以区分}
        """
    }
    try workspace.write(testCase.path, testCase.text)
    let run = try workspace.run("build")
    #expect(run.status == 1)
    #expect(run.errors.contains("[disclosure.partial-without-claim]"), "\(run.errors)")
  }

  /// The leak check lets pass what the gate kept: the number of a machine, and a plate that a mark keeps.
  @Test func publishesCodesInTheFormOfPlates() throws {
    let workspace = try TestWorkspace()
    let testCase = TestCase.with { $0.body = "叉车（厂内编号场内云E00123）未检。执法车{公开:云E12345}到场。" }
    try workspace.write(testCase.path, testCase.text)
    let run = try workspace.run("build")
    #expect(run.status == 0, "\(run.errors)")
    let pages = try workspace.tree().values.map { String(decoding: $0, as: UTF8.self) }
    #expect(pages.contains { $0.contains("场内云E00123") && $0.contains("云E12345") })
  }

  @Test func hidesAnAddressOnlyInItsOwnRecord() throws {
    let workspace = try TestWorkspace()
    try workspace.write(TestCase().path, TestCase().text)
    // A worker who lives at the works of another unit: public there, secret here.
    let other = TestCase.with {
      $0.id = "yl-2020-002"
      $0.number = "（云）应急罚〔2020〕2号"
      $0.subject = $0.subject.replacing("91532301MA6K1ABC0C", with: "91532301MA6K2DEF11")
        .replacing("明远矿业有限公司", with: "新泰建材有限公司").replacing("东瓜镇彝海路 88 号", with: "鹿城路 7 号")
      $0.extra = "people:\n  - {name: 马文英, role: 证人, address: 云岭市东瓜镇彝海路 88 号}"
      $0.body = "证人马文英住云岭市东瓜镇彝海路88号。"
    }
    try workspace.write(other.path, other.text)
    let run = try workspace.run("build")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try workspace.read("public/cases/yl-2020-001.html").contains("彝海路 88 号"))
    #expect(!(try workspace.read("public/cases/yl-2020-002.html").contains("彝海路")))
  }

  @Test func refusesAFigureInTheTextOfACase() throws {
    let workspace = try TestWorkspace()
    let testCase = TestCase.with { $0.body = "共{{figure:penalties.fines}}元。" }
    try workspace.write(testCase.path, testCase.text)
    let run = try workspace.run("build")
    #expect(run.status == 1)
    #expect(run.errors.contains("[report.figure-in-case]"))
  }
}
