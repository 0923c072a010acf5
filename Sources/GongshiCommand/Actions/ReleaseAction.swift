import Diagnostics
import Ledger
import Output
import Records
import Statistics
import Submission

/// Records a release in the ledger, makes its bundle, tables and archive, and switches the site live.
///
/// Everything that can refuse comes first and writes nothing; then the order of ``ReleaseFolders`` holds.
struct ReleaseAction {
  let common: CommonOptions
  let output: String
  let by: String
  let reason: String
  let hasArticles: Bool
  let allowsEmpty: Bool

  func run() async throws {
    do {
      try await release()
    } catch let error as LedgerError {
      throw common.stop(error)
    } catch let error as OutputError {
      throw common.stop(error)
    } catch let error as ReleaseRefusal {
      common.format.report(error.diagnostics)
      Console.error(Console.text("未发布，没有写入任何内容", "not released: nothing was written"))
      throw ExitStatus.findings
    } catch let failure as SubmissionFolder.Failure {
      Console.error(
        Console.text("报送表无法写入（系统错误 \(failure.number)）", "cannot write the submission tables (error \(failure.number))"))
      throw ExitStatus.inputOutput
    }
  }

  private func release() async throws {
    var clock = StageClock()
    var file = try LedgerFile(root: ".")
    let ledger = file.ledger
    let folders = ReleaseFolders(root: ".")
    try ReleaseMending.run(folders, ledger)
    let previous = try PreviousRelease(ledger, folders)
    let inputs = try InputListing(root: ".")
    let preparation = SitePreparation(common: common, output: output, ledger: ledger, keepsRecords: true)
    let loaded = try preparation.load()
    let date = loaded.workspace.asOf
    if let previous, date < previous.date {
      throw ReleaseRefusal([
        Diagnostic(.releaseClockBack, at: Place(file: Ledger.path), date.iso, previous.date.iso)
      ])
    }
    let number = (previous?.number ?? 0) + 1
    let names = ReleaseFolders.Names(stem: "\(date.iso)-\(number)")
    try folders.requireFree(names)
    let site = try await preparation.make(loaded, clock: &clock)
    let plan = ReleasePlan(site.product.records, ledger: ledger, number: number, date: date, by: by)
    if plan.diagnostics.containsError { throw ReleaseRefusal(site.diagnostics + plan.diagnostics) }
    let difference = SiteDifference(from: previous?.manifest, to: site.manifest)
    if !allowsEmpty, let previous, plan.entries.isEmpty, difference.isEmpty {
      try leave(previous, site)
      return
    }
    let info = BundleInfo(number: number, previous: previous, ledger: ledger, plan: plan, hasArticles: hasArticles)
    let seal: ReleaseSeal
    do {
      seal = try prepare(site, plan, info, previous, inputs, folders, names)
    } catch {
      try? folders.discard()
      throw error
    }
    // From this line on the release has happened.
    try file.append(plan.sealed(seal, reason: reason))
    try folders.place(names)
    let result = try site.staging.commit()
    common.format.report(site.diagnostics + [result.leftover].compactMap { $0 })
    close(names, number, plan, difference, clock)
  }

  /// Writes bundle, tables and archive under hidden names and waits until the disk has them.
  private func prepare(
    _ site: SitePreparation.Site, _ plan: ReleasePlan, _ info: BundleInfo, _ previous: PreviousRelease?,
    _ inputs: InputListing, _ folders: ReleaseFolders, _ names: ReleaseFolders.Names
  ) throws -> ReleaseSeal {
    try folders.begin()
    let writer = BundleWriter(
      site: site.staging.directory, manifest: site.manifest, previous: previous?.manifest, info: info)
    let bundle = try writer.write(names.bundle, work: folders.newBundles)
    let bureau = site.workspace.settings.bureau
    let licences = site.workspace.tables.licences.filter { $0.date <= site.workspace.asOf }
    let rows = plan.rows + licences.compactMap { SubmissionRow($0, bureau: bureau) }
    try SubmissionFolder(path: folders.newBundles + "/" + names.submission).write(rows)
    let archive = try InputArchive.write(
      inputs, root: ".", site: site.staging.directory, name: names.archive, work: folders.newArchives)
    // What was built from must be what was archived, or the release could not be made again.
    guard try InputListing(root: ".") == inputs else {
      throw ReleaseRefusal([Diagnostic(.releaseInputsChanged, at: Place(file: "content"))])
    }
    try folders.flush()
    return ReleaseSeal(
      version: GongshiProgram.version, rules: site.manifest.header.rules,
      manifest: try InputArchive.requireDigest(of: site.staging.directory + "/manifest.json"),
      bundle: names.bundle, bundleDigest: bundle, inputs: archive)
  }

  /// Nothing is new: no release is made. Where a release was interrupted before its site became public, it becomes so now.
  private func leave(_ previous: PreviousRelease, _ site: SitePreparation.Site) throws {
    let shown = try? Manifest(directory: output)
    let isShown = shown.map { SiteDifference(from: $0, to: site.manifest).isEmpty } ?? false
    if isShown { site.staging.discard() } else { try site.staging.commit() }
    common.format.report(site.diagnostics)
    let note = isShown ? "" : Console.text("；\(output)/ 已补切换", "; \(output)/ was switched to it")
    Console.output(
      Console.text(
        "与第 \(previous.number) 次发布（\(previous.date.iso)）相比没有变化，未另行发布\(note)",
        "nothing has changed since release \(previous.number) of \(previous.date.iso): none was made\(note)"))
  }

  private func close(
    _ names: ReleaseFolders.Names, _ number: Int, _ plan: ReleasePlan, _ difference: SiteDifference, _ clock: StageClock
  ) {
    let (added, changed, removed) = plan.counts
    let seconds = StageClock.shown(clock.total)
    let path = "\(ReleaseFolders.bundles)/\(names.bundle)"
    Console.output(
      Console.text(
        "第 \(number) 次发布：新公开 \(added) 件，有变 \(changed) 件，撤下 \(removed) 件；文件新增 \(difference.added.count)、更新 \(difference.changed.count)、删除 \(difference.deleted.count)；上传包 \(path)，用时 \(seconds) 秒",
        "release \(number): \(added) records newly public, \(changed) changed, \(removed) taken down; files \(difference.added.count) new, \(difference.changed.count) changed, \(difference.deleted.count) to delete; bundle \(path), in \(seconds) s"
      ))
  }
}
