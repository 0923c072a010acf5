import Diagnostics
import Output

/// Checks a finished tree: every file is there and unchanged, and none holds a secret of the workspace.
struct VerifyAction {
  let common: CommonOptions
  let directory: String

  func run() async throws {
    if BundleVerification.concerns(directory) {
      try BundleVerification(common: common, path: directory).run()
      return
    }
    let workspace = try WorkspaceLoader(common: common).load()
    var diagnostics: [Diagnostic] = []
    do {
      diagnostics += try PublishedTree.verify(directory)
      let manifest = try Manifest(directory: directory)
      let survey = await SecretSurvey(workspace, tasks: common.taskCount)
      let guardian = SiteGuard(
        secrets: survey.secrets, manifest: manifest, settings: workspace.settings,
        proof: CascadeProof(cascade: survey.cascade, workspace: workspace))
      diagnostics += await guardian.check(directory, tasks: common.taskCount)
      diagnostics += survey.secrets.names.diagnostics(for: survey.cascade.documents)
      common.format.report(diagnostics)
      guard !diagnostics.containsError else { throw ExitStatus.findings }
      Console.output(
        Console.text(
          "核验通过：\(manifest.files.count) 个文件，核查秘密 \(guardian.secrets.values.count) 项，在 \(directory)/",
          "verified: \(manifest.files.count) files, \(guardian.secrets.values.count) secrets searched, in \(directory)/"
        ))
    } catch let error as OutputError {
      common.format.report(diagnostics + [error.diagnostic])
      throw error.isInputOutput ? ExitStatus.inputOutput : ExitStatus.findings
    }
  }
}
