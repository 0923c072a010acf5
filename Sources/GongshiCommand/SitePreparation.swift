import Diagnostics
import Hashing
import LeakCheck
import Ledger
import Output
import Records
import Rules

/// Makes a site beside the public one and proves it: what `build`, `release` and `rebuild` have in common.
struct SitePreparation {
  let common: CommonOptions
  let output: String
  /// Folder of the workspace.
  var root = "."
  /// The ledger to judge by; that of the workspace where none is given.
  var ledger: Ledger?
  /// Whether what a release must know of each record is kept.
  var keepsRecords = false

  /// A workspace as it is before any case was read.
  struct Loaded {
    let workspace: Workspace
    let templates: TemplateFolder
  }

  /// A site that is made and not yet public.
  struct Site {
    let workspace: Workspace
    let staging: StagingTree
    let product: SiteMaker.Product
    let manifest: Manifest
    /// What was found, graded; nothing of it is an error.
    var diagnostics: [Diagnostic]
  }

  /// Reads settings, rules, templates, tables and documents; what cannot be read is shown, and the run ends.
  func load() throws -> Loaded {
    let workspace = try WorkspaceLoader(common: common, root: root, ledger: ledger).load()
    do throws(TemplateFolderError) {
      return Loaded(workspace: workspace, templates: try TemplateFolder(root: root))
    } catch {
      common.format.report(workspace.graded(workspace.diagnostics + error.diagnostics))
      throw ExitStatus.findings
    }
  }

  /// Makes the site and checks every byte of it; errors are shown, the new tree is removed and the run ends.
  func make(_ loaded: Loaded, clock: inout StageClock) async throws -> Site {
    var site = try await render(loaded, clock: &clock)
    let leaks = await SiteGuard(
      secrets: site.product.secrets, manifest: site.manifest, settings: site.workspace.settings,
      proof: CascadeProof(cascade: site.product.cascade, workspace: site.workspace)
    ).check(site.staging.directory, tasks: common.taskCount)
    site.diagnostics += leaks
    clock.end("leak-check")
    guard !leaks.containsError else {
      site.staging.discard()
      common.format.report(site.diagnostics)
      Console.error(Console.text("核查发现秘密，\(output)/ 未改动", "secrets found: \(output)/ is unchanged"))
      throw ExitStatus.findings
    }
    return site
  }

  /// Makes the site beside the public one and does not check it: for whoever looks at it and throws it away.
  func render(_ loaded: Loaded, clock: inout StageClock) async throws -> Site {
    let workspace = loaded.workspace
    var diagnostics = workspace.diagnostics
    do {
      let staging = try StagingTree.open(output: output)
      let maker = SiteMaker(
        workspace: workspace, templates: loaded.templates, staging: staging, tasks: common.taskCount,
        keepsRecords: keepsRecords)
      let product = try await maker.make(clock: &clock)
      diagnostics = workspace.graded(diagnostics + product.diagnostics)
      guard !diagnostics.containsError else {
        staging.discard()
        common.format.report(diagnostics)
        Console.error(Console.text("有错误，\(output)/ 未改动", "errors: \(output)/ is unchanged"))
        throw ExitStatus.findings
      }
      guard let rules = SHA256Digest(hex: workspace.rules.digest) else { throw ExitStatus.findings }
      let header = ManifestHeader(version: GongshiProgram.version, asOf: workspace.asOf.iso, rules: rules)
      let manifest = try staging.finish(header)
      clock.end("finish")
      return Site(
        workspace: workspace, staging: staging, product: product, manifest: manifest, diagnostics: diagnostics)
    } catch let error as OutputError {
      throw common.stop(error, after: diagnostics)
    }
  }
}

extension CommonOptions {
  /// Shows why the run ends and tells how.
  func stop(_ error: OutputError, after diagnostics: [Diagnostic] = []) -> ExitStatus {
    format.report(diagnostics + [error.diagnostic])
    return error.isInputOutput ? .inputOutput : .findings
  }

  /// Shows why the run ends and tells how.
  func stop(_ error: LedgerError) -> ExitStatus {
    format.report(error.diagnostics)
    return error.isInputOutput ? .inputOutput : .findings
  }
}
