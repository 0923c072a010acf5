import Diagnostics
import Disclosure
import Ledger
import Output

/// Makes the site beside the old one, checks every byte of it, and switches it live.
struct BuildAction {
  let common: CommonOptions
  let output: String
  let showsTimings: Bool
  /// Folder for the articles of a portal; `nil` for none.
  let portal: String?

  func run() async throws {
    var clock = StageClock()
    try ReleaseMending.run(common)
    let preparation = SitePreparation(common: common, output: output)
    let loaded = try preparation.load()
    clock.end("load")
    let site = try await preparation.make(loaded, clock: &clock)
    do throws(OutputError) {
      if let portal {
        let tree = try StagingTree.open(output: portal)
        try tree.writePortal(of: site.manifest, in: site.staging.directory)
        try tree.finish(site.manifest.header)
        try tree.commit()
      }
      let result = try site.staging.commit()
      clock.end("switch")
      common.format.report(site.diagnostics + [result.leftover].compactMap { $0 })
      close(result, site.product, clock)
    } catch {
      throw common.stop(error, after: site.diagnostics)
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
