import Diagnostics
import Glibc
import Hashing
import Synchronization

extension StagingTree {
  /// Closes the list of files and writes `manifest.json` and `SHA256SUMS` into the new tree, the same bytes in whatever order
  /// the files came; nothing can be written afterwards.
  ///
  /// Throws `output.incomplete` where any file failed, and `output.record-differs` where two files show one record in two states.
  @discardableResult
  public func finish(_ header: ManifestHeader) throws(OutputError) -> Manifest {
    let entries = try state.withLock { state throws(OutputError) in
      guard state.phase == .open else { throw OutputError(.outputOutOfOrder, at: folder.shown) }
      guard state.isComplete else { throw OutputError(.outputIncomplete, at: folder.shown) }
      state.phase = .finished
      return state.entries
    }
    let manifest = Manifest(header: header, files: entries)
    do throws(OutputError) {
      var list = ListFile(try create(SafePath.manifest), shown: SafePath.manifest)
      try manifest.write(to: &list)
      let digest = try list.close()
      keepOldIfSame(SafePath.manifest, digest)
      var sums = ListFile(try create(SafePath.sums), shown: SafePath.sums)
      try manifest.writeSums(manifest: digest, to: &sums)
      keepOldIfSame(SafePath.sums, try sums.close())
    } catch {
      state.withLock { $0.hasFailed = true }
      throw error
    }
    return manifest
  }

  /// Puts the file of the old tree in place of the new one where both have the digest `digest`.
  private func keepOldIfSame(_ path: String, _ digest: SHA256Digest) {
    guard let old = Descriptor.existing(path, in: current.raw), let new = Descriptor.existing(path, in: staging.raw),
      let size = old.fileSize, size == new.fileSize, old.digest() == digest
    else { return }
    let spare = path + "~"
    // First a second name, then over the new file: the file is never missing.
    if linkat(current.raw, path, staging.raw, spare, 0) == 0, renameat(staging.raw, spare, staging.raw, path) != 0 {
      unlinkat(staging.raw, spare, 0)
    }
  }
}
