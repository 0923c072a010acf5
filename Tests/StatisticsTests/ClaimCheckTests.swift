import Diagnostics
import Foundation
import Records
import TestSupport
import Testing

@testable import Statistics

/// Claims in the prose of reports.
struct ClaimCheckTests {
  private func check(_ text: String) -> [Diagnostic] {
    let empty = YearFigures(year: 2020, cases: [], tables: StatisticsTables(), bureau: .invented)
    let (bound, _) = FigureBinding.bind(text, file: "report.md", line: 1, figures: empty)
    return ClaimCheck(bound).diagnostics
  }

  @Test(.enabled(if: SharedMaterial.has("annual-report-2020.txt"))) func findsWhatDoesNotHoldInTheRealReport() throws {
    let text = try String(contentsOf: SharedMaterial.url("annual-report-2020.txt"), encoding: .utf8)
    let found = check(text)
    let rates = found.filter { $0.kind == .rateDoesNotHold }
    #expect(rates.map(\.arguments) == [["整改率", "96.3", "6396", "6568", "97.4"]])
    #expect(found.contains { $0.kind == .claimHolds && $0.arguments == ["590.98 = 379.6 + 211.38"] })
    #expect(!found.contains { $0.kind == .sumDoesNotHold || $0.kind == .partsExceedWhole })
    let headings = found.filter { $0.kind == .headingOrder }.map(\.arguments)
    #expect(headings == [["（四）", "（一）"], ["二、", "四、"]])
    let place = try #require(rates.first?.place)
    let line = text.split(separator: "\n", omittingEmptySubsequences: false)[place.line - 1]
    #expect(String(String.UnicodeScalarView(Array(line.unicodeScalars)[(place.column - 1)...])).hasPrefix("96.3%"))
  }

  @Test(arguments: [
    ("发现隐患492项，整改483项，整改率98.2%。", true), ("发现隐患492项，整改483项，整改率98.1%。", false),
    ("发现隐患492项，整改483项，平均整改率98.17%。", true), ("隐患3项，已整改3项，整改率100%。", true),
    ("隐患8项，已整改1项，整改率12.5％。", true), ("隐患8项，已整改1项，整改率13%。", true),
    ("隐患8项，已整改1项，整改率12%。", false), ("检查1,000家，覆盖500家，覆盖率50%。", true),
  ])
  func checksRateAgainstItsTwoNumbers(text: String, holds: Bool) {
    let kinds = check(text).map(\.kind)
    #expect(kinds == [holds ? .claimHolds : .rateDoesNotHold])
  }

  @Test(arguments: [
    ("罚款100万元，其中事故罚款60万元，监督检查罚款40万元。", [DiagnosticKind.claimHolds]),
    ("罚款100万元，其中事故罚款60万元，监督检查罚款30万元。", [.sumDoesNotHold]),
    ("罚款100万元，其中事故罚款60万元，监督检查罚款50万元。", [.sumDoesNotHold]),
    ("罚款100万元，其中事故罚款160万元。", [.partsExceedWhole]),
    ("罚款100万元，其中事故罚款60万元。", []),
    ("罚款100万元，其中事故罚款60万元、监督检查罚款30万元等。", []),
    ("办案9件，其中优秀4件、合格5件，罚款10万元。", [.claimHolds]),
    ("罚款100万元。其中事故罚款60万元，监督检查罚款30万元。", []),
  ])
  func addsUpThePartsOfATotal(text: String, expected: [DiagnosticKind]) {
    #expect(check(text).map(\.kind) == expected)
  }

  @Test(arguments: [
    ("一、甲\n（一）乙\n（二）丙\n二、丁\n（一）戊", 0), ("一、甲\n三、乙", 1), ("（二）甲", 1), ("## 一、甲\n\n## 二、乙", 0),
    ("九、甲\n十、乙\n十一、丙", 1), ("一是甲。二是乙。", 0),
  ])
  func followsTheNumbersOfHeadings(text: String, problems: Int) {
    #expect(check(text).filter { $0.kind == .headingOrder }.count == problems)
  }
}

extension Bureau {
  static let invented = Bureau(
    name: "甲州应急管理局", prefecture: County(code: "532300", name: "甲州", authority: "甲州应急管理局"),
    counties: [County(code: "532301", name: "乙市", authority: "乙市应急管理局")])
}
