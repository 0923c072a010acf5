import Diagnostics
import Records
import Rules
import Testing

@testable import Redaction

/// One person has one mask, whatever he is called, and no mask that somebody else bears in the text.
struct PersonLinkTests {
  private func filtered(_ text: String, known: String? = nil) throws -> String {
    var words = KnownWords()
    if let known { _ = words.add(line: known) }
    let redactor = TextRedactor(
      rules: try #require(Samples.rules).redaction, bureau: Samples.settings.bureau, known: words)
    var masks = FilterMasks()
    return String(decoding: try redactor.redact(Array(text.utf8), masks: &masks).text, as: UTF8.self)
  }

  private func body(_ text: String, _ people: (String, String)...) throws -> String {
    try Samples.body(text) {
      $0.people = people.map { name, role in Samples.person(name) { $0.role = role } }
    }.trimmingNewline
  }

  @Test(arguments: [
    ("周建国（曾用名周小国）到场，周小国签字。", "周某（曾用名周某）到场，周某签字。"),
    ("周建国（绰号“国哥”）到场，国哥否认。", "周某（绰号“周某”）到场，周某否认。"),
    ("现场负责人杨丽华到场，丽华称不知情。", "现场负责人杨某到场，杨某称不知情。"),
    ("安全员张国强到场，张工说没有。老张不在。", "安全员张某到场，张某说没有。张某不在。"),
    ("他姓张名国栋，张国栋到场。", "他姓张某，张某到场。"),
    // Two of the surname: nobody knows who is meant.
    ("张国强、张立到场，张工说没有。", "张某、张某2到场，张某3说没有。"),
  ])
  func givesOnePersonOneMask(text: String, expected: String) throws { #expect(try filtered(text) == expected) }

  @Test func linksKnownNamesWithTheirTitles() throws {
    #expect(try filtered("李家明到场，李工说。", known: "姓名：李家明") == "李某到场，李某说。")
    #expect(try filtered("李家明（以下简称小家）到场，小家否认。", known: "姓名：李家明") == "李某（以下简称李某）到场，李某否认。")
  }

  @Test func keepsAliasesOverPieces() throws {
    let redactor = TextRedactor(rules: try #require(Samples.rules).redaction, bureau: Samples.settings.bureau)
    var masks = FilterMasks()
    _ = try redactor.redact(Array("周建国（绰号“国哥”）到场。".utf8), masks: &masks)
    let later = try redactor.redact(Array("国哥否认。".utf8), masks: &masks)
    #expect(String(decoding: later.text, as: UTF8.self) == "周某否认。")
  }

  @Test(arguments: [
    ("现场负责人李某陪同，李家明与李某不是同一人。", "现场负责人李某陪同，李某2与李某不是同一人。"),
    ("张某、张某2、张三到场。张四离开。", "张某、张某2、张某3到场。张某4离开。"),
    ("欧阳某陪同，欧阳国栋到场。", "欧阳某陪同，欧阳某2到场。"),
    // Where 某 stands before a thing, nobody is called so.
    ("于某日，于建国到场。", "于某日，于某到场。"), ("李某某陪同，李家明到场。", "李某某陪同，李某到场。"),
  ])
  func givesNoMaskThatStandsInTheText(text: String, expected: String) throws { #expect(try filtered(text) == expected) }

  @Test(arguments: [
    ("欧阳海涛、欧阳工程师、欧阳先生到场。", "欧阳某、欧阳某工程师、欧阳某到场。"),
    (
      "欧阳工程师到场，欧阳先生说，欧阳师傅到场，欧阳主任到场，欧阳工到场。",
      "欧阳某工程师到场，欧阳某2说，欧阳某3到场，欧阳某4到场，欧阳某5到场。"
    ),
  ])
  func keepsCompoundSurnamesWhole(text: String, expected: String) throws { #expect(try filtered(text) == expected) }

  /// The representative is 周大明, whose name is public.
  @Test func keepsTheTitlesOfThoseWhoseNamesArePublic() throws {
    let text = "法定代表人周大明到场。周总承认。周老板签字。"
    #expect(try body(text) == text)
    // 周师傅 and 老周 may be anybody.
    #expect(try body("周师傅受伤，老周承认。") == "周某受伤，周某2承认。")
    // Somebody else of the surname may be meant.
    #expect(try body("周总承认。", ("周立", "安全员")) == "周某承认。")
    #expect(try !body("举报人周总反映，周总拍照。").contains("周总"))
  }

  @Test func linksTitlesWithPersonsOfTheRecord() throws {
    #expect(try body("张工说。张师傅走了。", ("张国强", "安全员")) == "张某说。张某走了。")
    #expect(try body("欧阳先生说。", ("歐陽建华", "证人")) == "欧阳某说。")
    #expect(try body("李某陪同，李家明到场。", ("李家明", "证人")) == "李某陪同，李某2到场。")
  }

  @Test func takesAMaskInTheTitleForThatOfTheParty() throws {
    let outcome = try Samples.publish(
      Samples.record {
        $0.subject = .init(name: "李家明", kind: .naturalPerson)
        $0.title = "李某未按规定培训案"
        $0.body = "李家明到场。"
      })
    let record = try #require(outcome.record)
    #expect(record.subjectName.text == "李某" && record.title.text == "李某未按规定培训案")
    #expect(String(decoding: record.bodyText ?? [], as: UTF8.self).hasPrefix("李某到场。"))
  }

  @Test(arguments: [
    "启德来信。", "启德来电。", "启德投诉。", "接启德举报。", "王先生反映。", "老王反映。", "接老王举报。", "本局接王师傅举报。", "系该公司王会计。",
  ])
  func removesInformantsWhateverTheyAreCalled(text: String) throws {
    let result = try body(text, ("王启德", "举报人"))
    #expect(result.contains("【个人信息：举报人信息】") && !result.contains("王") && !result.contains("启德"), "\(result)")
  }

  @Test func asksForAReportWhereOthersHaveTheSurname() throws {
    let text = try body("老王反映。老王操作。", ("王启德", "举报人"), ("王强", "证人"))
    #expect(text.hasPrefix("【个人信息：举报人信息】反映。") && !text.hasSuffix("【个人信息：举报人信息】操作。"), "\(text)")
  }

  @Test(arguments: ["举报人王启德反映，王先生来电。启德来信。", "投诉人：陈有才，男。", "信访人（刘宝）来访。", "实名举报人为王启德。"])
  func removesInformantsInNoField(text: String) throws {
    for result in [try filtered(text), try body(text)] {
      #expect(result.contains("【个人信息：举报人信息】") && !result.contains("某"), "\(result)")
      for name in ["王", "启德", "有才", "刘宝"] { #expect(!result.contains(name), "\(result)") }
    }
  }

  @Test func keepsWhoIsReportedApart() throws {
    #expect(try filtered("被举报人李强到场。") == "被举报人李某到场。")
    #expect(try body("王小虎到场。", ("王小虎", "被举报人")) == "王某到场。")
  }

  @Test(arguments: [
    "学生王小明（15岁）受伤。", "未成年人王小明在场。", "王小明，男，九岁，", "年仅十五岁的王小明。", "王小明15岁。", "王小明（未成年）", "童工王小明在井下。",
  ])
  func asksAboutMinorsInNoField(text: String) throws {
    let outcome = try Samples.publish(Samples.record { $0.body = text })
    #expect(outcome.diagnostics.contains { $0.kind == .redactionUnlistedMinor })
    let result = String(decoding: try #require(outcome.record?.bodyText), as: UTF8.self)
    #expect(result.contains("【个人信息】") && !result.contains("王"), "\(result)")
  }

  @Test(arguments: ["王小明（35岁）受伤。", "王小明，其女15岁。", "王小明15岁时来昆明。", "王小明，男，二十九岁。", "学生王小明受伤。"])
  func asksNothingAboutAdults(text: String) throws {
    let outcome = try Samples.publish(Samples.record { $0.body = text })
    #expect(!outcome.diagnostics.contains { $0.kind == .redactionUnlistedMinor })
  }
}
