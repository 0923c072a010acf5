import Ledger
import Output

/// Finishes or clears away what a release left that was killed.
enum ReleaseMending {
  /// Looks for leftovers and mends them, unless a release is at work right now.
  static func run(_ common: CommonOptions) throws {
    let folders = ReleaseFolders(root: ".")
    guard folders.hasLeftovers else { return }
    do {
      let file = try LedgerFile(root: ".")
      try run(folders, file.ledger)
    } catch let error as LedgerError {
      // Whoever holds the lock is not dead, and the folders are its own.
      guard error.isLocked else { throw common.stop(error) }
    } catch let error as OutputError {
      throw common.stop(error)
    }
  }

  /// The same where the lock is held already.
  static func run(_ folders: ReleaseFolders, _ ledger: Ledger) throws {
    let last = ledger.releases.last
    let isFinished = try folders.mend(
      lastBundle: last?.seal?.bundle, digest: last?.seal?.bundleDigest, inputs: last?.seal?.inputs)
    if isFinished, let number = last?.release {
      Console.error(
        Console.text(
          "第 \(number) 次发布曾被中断，现已补完其文件", "release \(number) had been interrupted; its files are now in place"))
    }
  }
}
