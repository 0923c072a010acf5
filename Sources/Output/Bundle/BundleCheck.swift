public import Diagnostics
import Glibc
public import Hashing
import JSONText

/// The check of a bundle without the workspace: that it is whole, unaltered, safe to unpack, and holds nothing that must not go out.
///
/// The archive is read by libzip, and at the end its bytes are compared with those that follow from its members alone, so that nothing can
/// hide between them, before them or in their attributes.
public struct BundleCheck {
  /// What is wrong, by place; empty where all is well.
  public private(set) var problems: [Diagnostic] = []
  /// Number of files.
  public private(set) var files = 0
  /// Number and day of the release, where they could be read.
  public private(set) var release: (number: Int, date: String)?
  /// Digest of the bundle, by which the ledger knows it.
  public private(set) var digest: SHA256Digest?

  private let path: String
  /// Whether the archive is not the one that follows from its members.
  private var isAltered = false
  private static let mostListBytes = 1 << 30

  /// Checks the bundle at `path`; throws only where the file itself cannot be read.
  public init(_ path: String) throws(OutputError) {
    self.path = path
    let file = try Descriptor.open(path, in: AT_FDCWD, flags: O_RDONLY | O_NONBLOCK, shown: path)
    guard let size = file.fileSize, size > 0 else {
      problems.append(Diagnostic(.bundleUnreadable, at: Place(file: path)))
      return
    }
    digest = file.digest()
    do throws(ZipReader.Fault) {
      let reader = try ZipReader(path: path)
      files = reader.members.count
      try check(reader)
    } catch {
      problems.append(Diagnostic(error.kind, at: Place(file: path)))
    }
    // Where something is wrong with the files, that the whole differs too needs no saying.
    if isAltered, problems.isEmpty { report(.bundleAltered, "") }
    problems = problems.inOrder()
  }

  private mutating func check(_ reader: borrowing ZipReader) throws(ZipReader.Fault) {
    let positions = readNames(reader)
    guard let manifestAt = positions[BundlePath.manifest] else {
      report(.bundleMissing, BundlePath.manifest)
      return
    }
    let manifestBytes = try reader.contents(of: manifestAt, atMost: Self.mostListBytes)
    guard let listing = BundleManifest.read(manifestBytes) else {
      report(.bundleManifestUnreadable, BundlePath.manifest)
      return
    }
    release = (listing.release, listing.date)
    var listed = Dictionary(listing.files.map { ($0.path, $0) }) { first, _ in first }
    listed[BundlePath.manifest] = BundleManifest.File(
      path: BundlePath.manifest, size: manifestBytes.count, sha256: SHA256Digest(of: manifestBytes))
    for path in positions.keys where listed[path] == nil && path != BundlePath.sums { report(.bundleExtra, path) }
    for path in listed.keys where positions[path] == nil { report(.bundleMissing, path) }
    for path in [BundlePath.sums, BundlePath.deletions, BundlePath.notes, BundlePath.site + SafePath.manifest]
    where positions[path] == nil && listed[path] == nil {
      report(.bundleMissing, path)
    }
    compareBytes(reader, with: listed)
    try compareSums(reader, positions, listed)
    try compareSite(reader, positions, listed)
  }

  /// Positions of the members by name; reports names that no file of ours has, and doubled ones.
  private mutating func readNames(_ reader: borrowing ZipReader) -> [String: Int] {
    if reader.hasComment { isAltered = true }
    var positions: [String: Int] = [:]
    var folded: Set<String> = []
    for (index, member) in reader.members.enumerated() {
      guard member.isFile, BundleNames.isSafe(member.name) else {
        report(.bundleUnsafe, BundleNames.printable(member.name))
        continue
      }
      guard folded.insert(member.name.lowercased()).inserted else {
        report(.bundleDoubled, member.name)
        continue
      }
      if BundleNames.isForbidden(member.name) { report(.bundleForbidden, member.name) }
      positions[member.name] = index
    }
    return positions
  }

  /// Compares each member with the list, and the archive with what follows from its members.
  private mutating func compareBytes(_ reader: borrowing ZipReader, with listed: [String: BundleManifest.File]) {
    var canonical = ZipWriter(nil, shown: path)
    var isWhole = true
    for (index, member) in reader.members.enumerated() {
      var stream = SHA256Stream()
      var crc = CRC32()
      do throws(ZipReader.Fault) {
        try reader.read(index) { bytes in
          stream.update(bytes)
          crc.update(bytes)
        }
        if let file = listed[member.name], file.sha256 != stream.digest || file.size != member.size {
          report(.bundleChanged, member.name)
        }
        do throws(OutputError) {
          try canonical.begin(member.name, size: member.size, crc32: crc.checksum)
          var failure: OutputError?
          try? reader.read(index) { bytes in
            do throws(OutputError) { try canonical.append(bytes) } catch { failure = failure ?? error }
          }
          isWhole = isWhole && failure == nil
        } catch { isWhole = false }
      } catch {
        report(error == .broken ? .bundleChanged : error.kind, BundleNames.printable(member.name))
        isWhole = false
      }
    }
    // A member that cannot be read is told of already.
    if isWhole, (try? canonical.finish()) != digest { isAltered = true }
  }

  /// Checks that `SHA256SUMS` is exactly what follows from the list.
  private mutating func compareSums(
    _ reader: borrowing ZipReader, _ positions: [String: Int], _ listed: [String: BundleManifest.File]
  ) throws(ZipReader.Fault) {
    guard let index = positions[BundlePath.sums] else { return }
    var lines: [UInt8] = []
    for file in listed.values.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
      file.sha256.appendHex(to: &lines)
      lines += "  \(file.path)\n".utf8
    }
    if try reader.contents(of: index, atMost: Self.mostListBytes) != lines {
      report(.bundleSumsDiffer, BundlePath.sums)
    }
  }

  /// Checks the site by its own manifest, and that nothing of it is to be deleted.
  private mutating func compareSite(
    _ reader: borrowing ZipReader, _ positions: [String: Int], _ listed: [String: BundleManifest.File]
  ) throws(ZipReader.Fault) {
    let place = BundlePath.site + SafePath.manifest
    guard let index = positions[place] else { return }
    let bytes = try reader.contents(of: index, atMost: Self.mostListBytes)
    guard let site = Manifest(parsing: bytes) else {
      report(.bundleManifestUnreadable, place)
      return
    }
    var expected = Dictionary(site.files.map { (BundlePath.site + $0.path, $0.sha256) }) { first, _ in first }
    expected[place] = SHA256Digest(of: bytes)
    for (path, digest) in expected where listed[path]?.sha256 != digest {
      report(listed[path] == nil ? .bundleMissing : .bundleChanged, path)
    }
    for path in listed.keys
    where path.hasPrefix(BundlePath.site) && expected[path] == nil && path != BundlePath.site + SafePath.sums {
      report(.bundleExtra, path)
    }
    try compareDeletions(reader, positions, expected)
  }

  private mutating func compareDeletions(
    _ reader: borrowing ZipReader, _ positions: [String: Int], _ site: [String: SHA256Digest]
  ) throws(ZipReader.Fault) {
    guard let index = positions[BundlePath.deletions] else { return }
    let bytes = try reader.contents(of: index, atMost: Self.mostListBytes)
    for (number, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
      let text = String(decoding: line, as: UTF8.self)
      let isSound = (try? SafePath(text)) != nil && site[BundlePath.site + text] == nil
      if isSound { continue }
      problems.append(
        Diagnostic(.bundleDeletion, at: Place(file: "\(path)/\(BundlePath.deletions)", line: number + 1)))
    }
  }

  private mutating func report(_ kind: DiagnosticKind, _ member: String) {
    problems.append(Diagnostic(kind, at: Place(file: member.isEmpty ? path : "\(path)/\(member)")))
  }
}

extension ZipReader.Fault {
  fileprivate var kind: DiagnosticKind {
    switch self {
    case .broken: .bundleUnreadable
    case .encrypted: .bundleEncrypted
    case .tooLarge: .bundleTooLarge
    }
  }
}
