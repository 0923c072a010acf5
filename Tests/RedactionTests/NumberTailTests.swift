import Matching
import Records
import Rules
import Testing

@testable import Redaction

/// Pieces of numbers in tables, by their head and by what the record knows.
struct NumberTailTests {
  private func table(_ head: String, _ cell: String, _ change: (inout CaseRecord.Person) -> Void = { _ in }) throws
    -> String
  {
    let text = "| 姓名 | \(head) | 备注 |\n|---|---|---|\n| 李家明 | \(cell) | 2 |\n"
    let result = try Samples.body(text) { $0.people = [Samples.person("李家明", change)] }
    return result.split(separator: "\n").last.map(String.init) ?? ""
  }

  @Test(arguments: [
    "身份证尾号", "身份证后四位", "身份证后4位", "身份证号后四位", "身份证号（后四位）", "手机尾号", "尾号", "银行卡尾号", "末四位", "身份证前六位",
  ])
  func hidesCellsBelowAHead(head: String) throws {
    for cell in ["0018", "001X", "****0018"] {
      #expect(try table(head, cell) == "李某\t【个人信息：号码】\t2", "\(cell)")
    }
  }

  @Test(arguments: ["票据尾号", "工龄", "编号"])
  func keepsCellsBelowOtherHeads(head: String) throws { #expect(try table(head, "0018") == "李某\t0018\t2") }

  @Test func hidesTheTailOfAKnownNumberBesideTheName() throws {
    let known: (inout CaseRecord.Person) -> Void = {
      $0.idNumber = "532301198503120018"
      $0.phone = "13808780026"
    }
    for cell in ["0018", "120018", "0026"] { #expect(try table("备考", cell, known) == "李某\t【个人信息：号码】\t2") }
    for cell in ["0019", "00180", "0018号文", "2018"] { #expect(try table("备考", cell, known) == "李某\t\(cell)\t2") }
    func body(_ text: String) throws -> String {
      try Samples.body(text) { $0.people = [Samples.person("李家明", known)] }.trimmingNewline
    }
    #expect(try body("证人李家明（0018）到场。") == "证人李某（【个人信息：号码】）到场。")
    #expect(try body("证人李家明到场，0018号车。") == "证人李某到场，0018号车。")
  }
}
