import Diagnostics
import Glibc
import Hashing
import Ledger
import Output
import Records

/// Makes a past release again from its archive and the ledger as it stood before, and compares it with its seal.
struct RebuildAction {
  let common: CommonOptions
  let number: Int
  /// Where the bundle goes; its own place in `releases/` where `nil`.
  let output: String?

  func run() async throws {
    do {
      try await rebuild()
    } catch let error as LedgerError {
      throw common.stop(error)
    } catch let error as OutputError {
      throw common.stop(error)
    } catch let error as ReleaseRefusal {
      common.format.report(error.diagnostics)
      throw ExitStatus.findings
    }
  }

  private func rebuild() async throws {
    let ledger = try LedgerFile.read(root: ".")
    if ledger.diagnostics.containsError { throw ReleaseRefusal(ledger.diagnostics) }
    guard let entry = ledger.releases.first(where: { $0.release == number }), let seal = entry.seal,
      let before = ledger.before(release: number)
    else { throw ReleaseRefusal([Diagnostic(.releaseUnknown, at: Place(file: Ledger.path), "\(number)")]) }
    let folders = ReleaseFolders(root: ".")
    let names = ReleaseFolders.Names(bundle: seal.bundle)
    let place = Place(file: "\(ReleaseFolders.archives)/\(names.archive)")
    guard let digest = InputArchive.digest(of: folders.archive(names)) else {
      throw ReleaseRefusal([Diagnostic(.releaseArchiveMissing, at: place, "\(number)")])
    }
    guard digest == seal.inputs else {
      throw ReleaseRefusal([Diagnostic(.releaseArchiveChanged, at: place, "\(number)")])
    }
    if seal.version != GongshiProgram.version {
      common.format.report([
        Diagnostic(.releaseOtherVersion, at: place, "\(number)", seal.version, GongshiProgram.version)
      ])
    }
    let previous = try PreviousRelease(before, folders)
    let folder = try ScratchFolder(in: ReleaseFolders.archives)
    try InputArchive.unpack(folders.archive(names), into: folder.path, release: number)
    var options = common
    options.asOf = entry.date.iso
    let preparation = SitePreparation(
      common: options, output: folder.path + "/public", root: folder.path, ledger: before, keepsRecords: true)
    var clock = StageClock()
    let site = try await preparation.make(try preparation.load(), clock: &clock)
    let plan = ReleasePlan(site.product.records, ledger: before, number: number, date: entry.date, by: entry.by)
    // Whether articles were added is told by no seal: the bundle is one or the other.
    for hasArticles in [false, true] {
      let info = BundleInfo(
        number: number, previous: previous, ledger: before, plan: plan, hasArticles: hasArticles)
      let name = hasArticles ? "articles.zip" : "plain.zip"
      let writer = BundleWriter(
        site: site.staging.directory, manifest: site.manifest, previous: previous?.manifest, info: info)
      if try writer.write(name, work: folder.path) == seal.bundleDigest {
        try finish(folder.path + "/" + name, names, seal, folders)
        return
      }
    }
    throw ReleaseRefusal([
      Diagnostic(
        .releaseDiffers, at: Place(file: "\(ReleaseFolders.bundles)/\(names.bundle)"), "\(number)", seal.version)
    ])
  }

  /// Says that the bundle is the one of the seal, and puts it where it is wanted or missing.
  private func finish(
    _ made: String, _ names: ReleaseFolders.Names, _ seal: ReleaseSeal, _ folders: ReleaseFolders
  ) throws {
    let target = output ?? folders.bundle(names)
    let found = InputArchive.digest(of: target)
    var place = ""
    if found == nil {
      try InputArchive.copy(made, to: target)
      place = Console.text("，已写入 \(target)", ", written to \(target)")
    } else if found != seal.bundleDigest {
      throw ReleaseRefusal([Diagnostic(.releaseBundleChanged, at: Place(file: target), "\(number)")])
    }
    Console.output(
      Console.text(
        "第 \(number) 次发布重新生成，与台账一致（SHA-256 \(seal.bundleDigest.hex)）\(place)",
        "release \(number) made again is identical to its seal (SHA-256 \(seal.bundleDigest.hex))\(place)"))
  }
}
