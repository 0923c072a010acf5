import Foundation
import TestSupport
import Testing

/// Reports: bound figures and claims in prose.
struct ReportTests {
  @Test(.enabled(if: SharedMaterial.has("annual-report-2020.txt"))) func findsTheFalseRateOfTheRealReport() throws {
    let workspace = try TestWorkspace()
    try workspace.write("content/reports/2020.md", try Data(contentsOf: SharedMaterial.url("annual-report-2020.txt")))
    let run = try workspace.run("check", "--verbose")
    #expect(run.status == 1)
    let text = run.output + run.errors
    let rate = text.split(separator: "\n").first { $0.contains("[report.rate]") }
    #expect(rate?.hasPrefix("content/reports/2020.md:") == true)
    for part in ["96.3", "97.4", "6396", "6568"] { #expect(rate?.contains(part) == true) }
    #expect(text.contains("590.98 = 379.6 + 211.38"))
    #expect(text.components(separatedBy: "[report.heading-order]").count == 3)
    #expect(!text.contains("[report.sum]"))
  }

  @Test func putsFiguresIntoTheText() throws {
    let workspace = try TestWorkspace()
    try workspace.write(TestCase().path, TestCase().text)
    try workspace.write(
      "content/reports/2020.md",
      "---\ntitle: 2020年度报告\nyear: 2020\n---\n一、总体情况\n\n立案{{figure:cases.filed}}件，罚款{{figure:penalties.fines|万元}}万元。\n")
    let run = try workspace.run("build")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try workspace.read("public/reports/2020.html").contains("立案1件，罚款3万元。"))
  }

  @Test func refusesAFigureThatDoesNotExist() throws {
    let workspace = try TestWorkspace()
    try workspace.write("content/reports/2020.md", "---\ntitle: 报告\nyear: 2020\n---\n共{{figure:nothing}}件。\n")
    let run = try workspace.run("build")
    #expect(run.status == 1)
    #expect(run.errors.contains("content/reports/2020.md:5:2: error"), "\(run.errors)")
    #expect(run.errors.contains("[report.unknown-figure]"))
  }
}
