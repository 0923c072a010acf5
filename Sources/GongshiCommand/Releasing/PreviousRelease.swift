import Diagnostics
import Ledger
import Output
import Records

/// The release before the one that is made: what it showed tells what is new and what must be deleted.
struct PreviousRelease {
  let number: Int
  let date: CivilDate
  let seal: ReleaseSeal
  /// Its site.
  let manifest: Manifest

  /// Reads the last release of `ledger`; `nil` where there was none.
  ///
  /// The list of its files stands in the archive of its inputs and in its bundle; either will do, for the ledger has its digest. Throws
  /// `release.previous-missing` where both are gone or altered.
  init?(_ ledger: Ledger, _ folders: ReleaseFolders) throws(ReleaseRefusal) {
    guard let entry = ledger.releases.last, let number = entry.release, let seal = entry.seal else { return nil }
    let names = ReleaseFolders.Names(bundle: seal.bundle)
    let found =
      InputArchive.siteManifest(in: folders.archive(names), expected: seal.manifest)
      ?? InputArchive.siteManifest(in: folders.bundle(names), below: "site/", expected: seal.manifest)
    guard let manifest = found else {
      throw ReleaseRefusal([Diagnostic(.releasePreviousMissing, at: Place(file: Ledger.path), "\(number)")])
    }
    self.number = number
    self.date = entry.date
    self.seal = seal
    self.manifest = manifest
  }
}

/// Why a release is not made; nothing was written.
struct ReleaseRefusal: Error {
  let diagnostics: [Diagnostic]

  init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}
