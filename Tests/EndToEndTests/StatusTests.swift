import Foundation
import Testing

/// `gongshi status` on a small workspace.
struct StatusTests {
  private static func workspace() throws -> TestWorkspace {
    let workspace = try TestWorkspace()
    let late = TestCase.with { $0.decidedOn = "2021-01-04" }
    let held = TestCase.with {
      ($0.id, $0.number, $0.approval) = ("yl-2021-002", "（云）应急罚〔2021〕2号", "")
      $0.decidedOn = "2021-01-25"
    }
    for testCase in [late, held] { try workspace.write(testCase.path, testCase.text) }
    return workspace
  }

  @Test func listsWhatIsLateDueAndWaiting() throws {
    let run = try Self.workspace().run("status")
    #expect(run.status == 0)
    #expect(run.output.contains("逾期未公开（1）\n  2021-01-13  yl-2020-001  已过 18 天"))
    #expect(run.output.contains("即将到期（1）\n  2021-02-03  yl-2021-002  还有 3 天"))
    #expect(run.output.contains("等待办理（1）"))
    #expect(run.output.contains("年度报告（1）\n  2021-01-31  2020  今天"))
    #expect(run.output.contains("国办发〔2018〕118号"))
  }

  @Test func givesNoValueOfARecord() throws {
    for format in ["text", "json", "ics"] {
      let run = try Self.workspace().run("status", "--format", format)
      for value in ["陆明远", "13908780001", "明远矿业"] { #expect(!run.output.contains(value), "\(format)") }
    }
  }

  @Test func writesACalendar() throws {
    let output = try Self.workspace().run("status", "--format", "ics").output
    let lines = output.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.first == "BEGIN:VCALENDAR" && lines.dropLast().last == "END:VCALENDAR")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") })
    #expect(lines.contains("UID:late-yl-2020-001@example.gov.cn") && lines.contains("DTSTART;VALUE=DATE:20210113"))
    #expect(lines.count { $0 == "BEGIN:VEVENT" } == lines.count { $0 == "END:VEVENT" })
    #expect(Set(lines.filter { $0.hasPrefix("UID:") }).count == lines.count { $0.hasPrefix("UID:") })
  }

  @Test func writesJSON() throws {
    let output = try Self.workspace().run("status", "--format", "json", "--within", "0").output
    let items = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]])
    #expect(items.compactMap { $0["kind"] as? String }.contains("late"))
    #expect(!items.contains { $0["kind"] as? String == "due" })
  }
}
