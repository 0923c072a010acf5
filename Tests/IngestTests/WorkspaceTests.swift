import Diagnostics
import Reading
import Records
import Testing

@testable import Ingest

@Suite struct WorkspaceTests {
  static let row = "x-1,楚雄市,云岭虚构矿业有限公司,91350100M000100Y43,未培训"

  @Test func sortsFilesByFolderAndPath() throws {
    let files = [
      "content/site.yml": "", "content/rules/b.yml": "", "content/rules/a.yml": "", "content/cases/2020/b.md": "",
      "content/cases/a.csv": "", "content/inspections/i.csv": "", "content/plans/p.csv": "",
      "content/statistics/s.csv": "", "content/licences/l.csv": "", "content/dishonest/d.csv": "",
      "content/reports/2020.md": "", "content/pages/a/b.md": "", "content/regulations/r.md": "", "content/.hidden": "",
      "content/ledger.jsonl": "", "content/cases/notes.docx": "", "content/extra/x.md": "", "content/top.md": "",
    ]
    try Fixture.withWorkspace(files) { root in
      let index = WorkspaceIndex.scan(root)
      #expect(index.site == "content/site.yml")
      #expect(index.rules == ["content/rules/a.yml", "content/rules/b.yml"])
      #expect(index.cases == ["content/cases/2020/b.md", "content/cases/a.csv"])
      #expect(
        index.documents.map(\.path) == ["content/pages/a/b.md", "content/regulations/r.md", "content/reports/2020.md"])
      #expect(
        index.diagnostics.map { "\($0.place?.file ?? "") \($0.kind.id)" } == [
          "content/cases/notes.docx workspace.unknown-entry", "content/extra/x.md workspace.unknown-entry",
          "content/top.md workspace.unknown-entry",
        ])
    }
  }

  @Test func reportsAnEmptyOrMissingContent() throws {
    try Fixture.withWorkspace([:]) { root in
      #expect(WorkspaceIndex.scan(root).diagnostics.map(\.kind.id) == ["workspace.no-content"])
    }
    try Fixture.withWorkspace(["content/": ""]) { root in
      #expect(WorkspaceIndex.scan(root).diagnostics.map(\.kind.id) == ["workspace.no-content"])
    }
    try Fixture.withWorkspace(["content/cases/a.md": ""]) { root in
      #expect(WorkspaceIndex.scan(root).diagnostics.map(\.kind.id) == ["workspace.no-site"])
    }
  }

  @Test func readsBatchesInOrderOfPathsAndRows() throws {
    let header = "id,县市,当事人,统一社会信用代码,案由\n"
    let rows = (1...7).map { Self.row.replacing("x-1", with: "row-\($0)") }.joined(separator: "\n")
    let file = "---\n" + Fixture.lines.joined(separator: "\n") + "\n---\n"
    let files = [
      "content/site.yml": "", "content/cases/a.md": file, "content/cases/b.csv": header + rows,
      "content/cases/c.md": file.replacing("cx-1", with: "cx-2"), "content/cases/d.md": "kein Titel",
      "content/cases/e.csv": "甲,乙\n丙,丁\n",
    ]
    try Fixture.withWorkspace(files) { root in
      let plan = CaseBatchPlan(WorkspaceIndex.scan(root), settings: Fixture.settings, batchSize: 3)
      #expect(plan.batches.map(\.count) == [1, 3, 3, 1, 2])
      #expect(plan.caseCount == 10)
      #expect(plan.diagnostics.map(\.kind.id) == ["table.no-known-column"])
      let results = plan.batches.flatMap { plan.read($0) }
      #expect(
        results.map { $0.id ?? "-" } == ["cx-1"] + (1...7).map { "row-\($0)" } + ["cx-2", "-"])
      #expect(results.last?.diagnostics.first?.kind.id == "record.missing-id")
      #expect(results[1].source != results[2].source)
      let place = Place(file: "content/cases/b.csv", line: 2, column: 1, cell: .init(header: "id"))
      #expect(results[1].record?.place == place)
    }
  }

  @Test func readsTheSameFromSeveralTasks() async throws {
    let header = "id,县市,当事人,统一社会信用代码,案由\n"
    let rows = (1...40).map { Self.row.replacing("x-1", with: "row-\($0)") }.joined(separator: "\n")
    let table = CaseTable(.init(Array((header + rows).utf8), file: "t.csv"))
    let ids = await withTaskGroup(of: (Int, [String]).self) { group in
      for start in stride(from: 0, to: 40, by: 5) {
        group.addTask {
          (start, table.read(start..<(start + 5), bureau: Fixture.settings.bureau).compactMap(\.record?.id))
        }
      }
      return await group.reduce(into: [Int: [String]]()) { $0[$1.0] = $1.1 }
    }
    #expect(stride(from: 0, to: 40, by: 5).flatMap { ids[$0] ?? [] } == (1...40).map { "row-\($0)" })
  }
}
