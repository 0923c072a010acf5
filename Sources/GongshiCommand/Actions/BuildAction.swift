import Diagnostics
import Disclosure
import Hashing
import Output
import Records
import Rules

/// Makes the site beside the old one, checks every byte of it, and switches it live.
struct BuildAction {
  let common: CommonOptions
  let output: String
  let showsTimings: Bool

  func run() async throws {
    var clock = StageClock()
    let workspace = try WorkspaceLoader(common: common).load()
    var diagnostics = workspace.diagnostics
    let templates: TemplateFolder
    do throws(TemplateFolderError) { templates = try TemplateFolder(root: ".") } catch {
      common.format.report(workspace.graded(diagnostics + error.diagnostics))
      throw ExitStatus.findings
    }
    clock.end("load")
    do {
      let staging = try StagingTree.open(output: output)
      let maker = SiteMaker(
        workspace: workspace, templates: templates, staging: staging, tasks: common.taskCount)
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
      let leaks = await SiteGuard(
        secrets: product.secrets, manifest: manifest, settings: workspace.settings,
        proof: CascadeProof(cascade: product.cascade, workspace: workspace)
      ).check(staging.directory, tasks: common.taskCount)
      diagnostics += leaks
      clock.end("leak-check")
      guard !leaks.containsError else {
        staging.discard()
        common.format.report(diagnostics)
        Console.error(Console.text("核查发现秘密，\(output)/ 未改动", "secrets found: \(output)/ is unchanged"))
        throw ExitStatus.findings
      }
      let result = try staging.commit()
      clock.end("switch")
      common.format.report(diagnostics + [result.leftover].compactMap { $0 })
      close(result, product, clock)
    } catch let error as OutputError {
      common.format.report(diagnostics + [error.diagnostic])
      throw error.isInputOutput ? ExitStatus.inputOutput : ExitStatus.findings
    }
  }

  private func close(_ result: SwitchResult, _ product: SiteMaker.Product, _ clock: StageClock) {
    if showsTimings { Console.error(clock.jsonLine) }
    let cases = (product.states[.due] ?? 0) + (product.states[.published] ?? 0)
    let held = product.states[.withheld] ?? 0
    let seconds = StageClock.shown(clock.total)
    Console.output(
      Console.text(
        "已生成 \(product.pages) 页（公开案件 \(cases) 件，暂不公开 \(held) 件），\(result.files) 个文件（\(result.unchanged) 个未变），在 \(output)/，用时 \(seconds) 秒",
        "made \(product.pages) pages (已生成 \(product.pages) 页; \(cases) cases public, \(held) withheld), \(result.files) files (\(result.unchanged) unchanged) in \(output)/ in \(seconds) s"
      ))
  }
}
