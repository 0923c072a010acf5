import Comparison
import Diagnostics
import Hashing
import Ledger
import Output
import Records
import Rules

/// Makes the next site aside, compares it with what was released, and throws it away.
struct DiffAction {
  let common: CommonOptions
  let against: String?
  let format: ComparisonFormat
  let output: String?

  func run() async throws {
    var clock = StageClock()
    let workspace = try WorkspaceLoader(common: common).load()
    do {
      let old = try SiteStateReader.state(of: against, workspace)
      let templates = try TemplateFolder(root: ".")
      let staging = try StagingTree.open(output: "public")
      defer { staging.discard() }
      let product = try await SiteMaker(
        workspace: workspace, templates: templates, staging: staging, tasks: common.taskCount
      ).make(clock: &clock)
      let diagnostics = workspace.graded(workspace.diagnostics + product.diagnostics)
      guard !diagnostics.containsError, let rules = SHA256Digest(hex: workspace.rules.digest) else {
        common.format.report(diagnostics)
        throw ExitStatus.findings
      }
      let header = ManifestHeader(version: GongshiProgram.version, asOf: workspace.asOf.iso, rules: rules)
      let next = try SiteStateReader.state(of: try staging.finish(header), folder: staging.directory)
      let comparison = try SiteComparison(
        from: old.state, to: next, corrected: corrections(product, workspace), reasons: product.goneReasons)
      try write(comparison, against: old.name, workspace)
    } catch let error as OutputError {
      common.format.report([error.diagnostic])
      throw error.isInputOutput ? ExitStatus.inputOutput : ExitStatus.findings
    } catch let error as TemplateFolderError {
      common.format.report(error.diagnostics)
      throw ExitStatus.findings
    }
  }

  /// Records that were corrected on or after the day of the last release.
  private func corrections(_ product: SiteMaker.Product, _ workspace: Workspace) -> Set<String> {
    guard let last = workspace.ledger.releases.last?.date else { return Set(product.corrected.keys) }
    return Set(product.corrected.filter { $0.value >= last }.keys)
  }

  private func write(_ comparison: SiteComparison, against: String, _ workspace: Workspace) throws {
    let bytes =
      switch format {
      case .text: ComparisonOutput.text(comparison, against: against)
      case .json: ComparisonOutput.json(comparison, against: against)
      case .html:
        ComparisonPage.html(
          comparison, bureau: workspace.settings.bureau.name, against: against, asOf: workspace.asOf.iso)
      }
    guard let output else {
      Console.output(bytes)
      return
    }
    do throws(ByteSink.Failure) {
      var sink = try ByteSink(creating: output)
      try sink.write(bytes)
      try sink.flush()
    } catch {
      common.format.report([Diagnostic(.programUnwritable, at: Place(file: output), "\(error.number)")])
      throw ExitStatus.inputOutput
    }
  }
}
