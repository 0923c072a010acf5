import Diagnostics
import Disclosure
import Ingest
import Records
import Redaction
import Review
import Templating

/// Writes a static review of all records that were decided: a page a record, and an index.
struct PreviewAction {
  let common: CommonOptions
  let output: String

  func run() async throws {
    let workspace = try WorkspaceLoader(common: common).load()
    do {
      let folder = try ReviewFolder(path: output)
      let pages = try ReviewPages(bureau: workspace.settings.bureau.name, asOf: workspace.asOf, label: Self.label)
      let redactor = Redactor(rules: workspace.rules, settings: workspace.settings)
      var entries: [ReviewEntry] = []
      var diagnostics: [Diagnostic] = workspace.diagnostics
      var failure: ReviewFolderError?
      await BoundedTasks.run(workspace.plan.batches, atMost: common.taskCount) { batch in
        Self.write(batch, workspace, redactor, pages, folder)
      } merge: { slice in
        entries += slice.entries
        diagnostics += slice.diagnostics
        failure = failure ?? slice.failure
      }
      if let failure { throw failure }
      try folder.write("index.html", try pages.index(entries))
      common.format.report(workspace.graded(diagnostics))
      let open = entries.filter { $0.questions > 0 }.count
      Console.output(
        Console.text(
          "已生成 \(entries.count) 件的审看页（\(open) 件有待审问题），在 \(output)/index.html；内部资料，不得外传",
          "wrote the review of \(entries.count) records (\(open) with open questions) to \(output)/index.html; internal"
        ))
      if diagnostics.containsError { throw ExitStatus.findings }
    } catch let error as ReviewFolderError {
      common.format.report([error.diagnostic])
      if case .refused = error { throw ExitStatus.inputOutput }
      throw ExitStatus.findings
    }
  }

  private struct Slice: Sendable {
    var entries: [ReviewEntry] = []
    var diagnostics: [Diagnostic] = []
    var failure: ReviewFolderError?
  }

  private static func write(
    _ batch: CaseBatch, _ workspace: Workspace, _ redactor: Redactor, _ pages: ReviewPages, _ folder: ReviewFolder
  ) -> Slice {
    var slice = Slice()
    for result in workspace.read(batch) {
      slice.diagnostics += result.diagnostics
      guard let record = result.record else { continue }
      let assessment = Disclosure.assess(record, rules: workspace.rules, asOf: workspace.asOf)
      let review = ReviewCase(
        record, assessment, redactor.explain(record, assessment, asOf: workspace.asOf))
      do {
        try folder.write(ReviewPages.path(of: review.entry.id), try pages.page(review))
        slice.entries.append(review.entry)
      } catch let error as ReviewFolderError {
        slice.failure = slice.failure ?? error
        return slice
      } catch {
        slice.diagnostics.append(Diagnostic(.internalFailure, at: record.place, record: record.id))
      }
    }
    return slice
  }

  /// The first Chinese name of a field; of a list's entry with its number.
  @Sendable private static func label(_ key: String) -> String {
    switch key {
    case "body": return "正文"
    case "secrets.text": return "申明的秘密"
    default: break
    }
    let parts = key.split(separator: ".")
    let number = parts.first { Int($0) != nil }
    let plain = parts.filter { Int($0) == nil }.joined(separator: ".")
    let name = FieldNames.cases.fields.first { $0.key == plain }?.names.first?.text ?? plain
    return number.map { "\(name)（\($0)）" } ?? name
  }
}
