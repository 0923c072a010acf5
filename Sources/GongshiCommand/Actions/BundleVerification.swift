import Diagnostics
import Glibc
import Hashing
import Output

/// Checks a bundle without any workspace.
///
/// The detectors of the guard are not run over it: which numbers the law makes public is known in the workspace alone, and the release was
/// refused unless the guard had passed these very bytes.
struct BundleVerification {
  let common: CommonOptions
  let path: String

  /// Whether `path` is a file and so no folder of a site.
  static func concerns(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  func run() throws {
    let check: BundleCheck
    do throws(OutputError) { check = try BundleCheck(path) } catch { throw common.stop(error) }
    common.format.report(check.problems)
    guard !check.problems.containsError, let release = check.release, let digest = check.digest else {
      throw ExitStatus.findings
    }
    Console.output(
      Console.text(
        "核验通过：第 \(release.number) 次发布（\(release.date)），\(check.files) 个文件，SHA-256 \(digest.hex)",
        "verified: release \(release.number) of \(release.date), \(check.files) files, SHA-256 \(digest.hex)"))
  }
}
