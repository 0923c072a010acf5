public import Diagnostics
import Glibc
import Hashing

/// A finished site on disk, checked against its own lists.
public enum PublishedTree {
  /// Compares every file below `directory` with `manifest.json` and `SHA256SUMS`: what is missing, changed, or not listed.
  ///
  /// Hidden entries at the top are not part of the site and are passed over. The list is sorted by path and empty where all is
  /// well. Throws only where the folder itself cannot be read.
  public static func verify(_ directory: String) throws(OutputError) -> [Diagnostic] {
    let root = try Descriptor.directory(directory, followsLink: true, shown: directory)
    let manifest: Manifest
    do throws(OutputError) {
      manifest = try Manifest(in: root, shown: "\(directory)/\(SafePath.manifest)")
    } catch {
      return [error.diagnostic]
    }
    var check = TreeCheck(directory: directory, manifest: manifest)
    try check.compare(root, below: "")
    check.reportMissing()
    try check.compareSums(in: root)
    return check.problems.inOrder()
  }
}

/// The comparison while it goes on.
private struct TreeCheck {
  let directory: String
  let manifest: Manifest
  private(set) var problems: [Diagnostic] = []
  private var expected: [String: ManifestEntry]

  init(directory: String, manifest: Manifest) {
    self.directory = directory
    self.manifest = manifest
    expected = Dictionary(manifest.files.map { ($0.path, $0) }) { first, _ in first }
  }

  /// Walks through `folder`, whose path in the site is `prefix` with its closing `/`; what was seen is no longer expected.
  mutating func compare(_ folder: borrowing Descriptor, below prefix: String) throws(OutputError) {
    for entry in try Folder.entries(of: folder, shown: place(prefix)) {
      if prefix.isEmpty, entry.isHidden || entry.text == SafePath.manifest || entry.text == SafePath.sums { continue }
      let path = prefix + entry.text
      if entry.isDirectory {
        let inner = try Descriptor.directory(entry.text, in: folder.raw, shown: place(path))
        try compare(inner, below: path + "/")
      } else if let listed = expected.removeValue(forKey: path) {
        if !Self.matches(entry, in: folder, listed) { report(.outputFileChanged, path) }
      } else {
        report(.outputFileExtra, Self.withoutValues(path))
      }
    }
  }

  mutating func reportMissing() {
    for path in expected.keys { report(.outputFileMissing, path) }
  }

  /// Checks that `SHA256SUMS` is exactly what follows from the manifest, itself included.
  mutating func compareSums(in root: borrowing Descriptor) throws(OutputError) {
    let manifestDigest = Descriptor.existing(SafePath.manifest, in: root.raw)?.digest()
    let sumsDigest = Descriptor.existing(SafePath.sums, in: root.raw)?.digest()
    var list = ListFile(nil, shown: SafePath.sums)
    if let manifestDigest { try manifest.writeSums(manifest: manifestDigest, to: &list) }
    if try list.close() != sumsDigest { report(.outputSumsDiffer, SafePath.sums) }
  }

  private static func matches(
    _ entry: FolderEntry, in folder: borrowing Descriptor, _ listed: ManifestEntry
  ) -> Bool {
    guard let file = Descriptor.existing(entry.text, in: folder.raw) else { return false }
    return file.fileSize == listed.size && file.digest() == listed.sha256
  }

  /// The path of a file of which nobody knows what it is: six digits or more in a row, or words that are not ASCII, which no file of ours
  /// has in its name, may be of a value that must not be told.
  private static func withoutValues(_ path: String) -> String {
    var shown = ""
    var digits = ""
    for character in path + "/" {
      if character.isNumber, !character.unicodeScalars.allSatisfy(\.properties.isIdeographic) {
        digits.append(character)
        continue
      }
      shown += digits.count < 6 ? digits : "…"
      digits = ""
      if character.isASCII {
        shown.append(character)
      } else if shown.last != "…" {
        shown.append("…")
      }
    }
    return String(shown.dropLast())
  }

  private mutating func report(_ kind: DiagnosticKind, _ path: String) {
    problems.append(Diagnostic(kind, at: Place(file: place(path))))
  }

  private func place(_ path: String) -> String { "\(directory)/\(path)" }
}
