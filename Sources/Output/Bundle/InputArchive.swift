import CSystem
import Diagnostics
import Glibc
public import Hashing

/// The archive of what a release was made from: `content/` without ledger and archives, `Templates/`, and the manifest of the site that
/// came of it, from which the next release tells what to delete.
///
/// It holds the secrets of all records: it stays in `content/archive/`, readable by its owner only.
public enum InputArchive {
  private static let manifest = SafePath.manifest
  private static let mode: mode_t = 0o600
  private static let mostManifestBytes = 1 << 30

  /// Writes the archive as `name` into the folder `work`, and waits until the disk has it; returns its digest.
  public static func write(
    _ listing: InputListing, root: String, site: String, name: String, work: String
  ) throws(OutputError) -> SHA256Digest {
    let folder = try Descriptor.directory(work, shown: work)
    let file = try Descriptor.open(
      name, in: folder.raw, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode, shown: "\(work)/\(name)")
    var archive = ZipWriter(file, shown: "\(work)/\(name)")
    let inputs = listing.files.map { (name: $0.path, path: "\(root)/\($0.path)") }
    for input in inputs + [(name: manifest, path: "\(site)/\(manifest)")] {
      try add(input.path, as: input.name, to: &archive)
    }
    return try archive.finish()
  }

  private static func add(_ path: String, as name: String, to archive: inout ZipWriter) throws(OutputError) {
    var crc = CRC32()
    var size = 0
    try read(path, shown: name) { bytes in
      crc.update(bytes)
      size += bytes.count
    }
    let checksum = crc.checksum
    try archive.begin(name, size: size, crc32: checksum)
    var (again, total) = (CRC32(), 0)
    try read(path, shown: name) { bytes throws(OutputError) in
      again.update(bytes)
      total += bytes.count
      try archive.append(bytes)
    }
    guard total == size, again.checksum == checksum else { throw OutputError(.releaseInputsChanged, at: name) }
  }

  private static func read(
    _ path: String, shown: String, _ body: (UnsafeRawBufferPointer) throws(OutputError) -> Void
  ) throws(OutputError) {
    let file = try Descriptor.open(path, in: AT_FDCWD, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK, shown: shown)
    try file.forEachPiece(shown: shown, body)
  }

  /// Digest of a file; `nil` where it is not there or cannot be read.
  public static func digest(of path: String) -> SHA256Digest? {
    guard let file = Descriptor.existing(path, in: AT_FDCWD), file.fileSize != nil else { return nil }
    return file.digest()
  }

  /// Digest of a file that must be there.
  public static func requireDigest(of path: String) throws(OutputError) -> SHA256Digest {
    guard let digest = digest(of: path) else { throw OutputError(.outputFileMissing, at: path) }
    return digest
  }

  /// Copies a bundle to `target`, which is not there yet, so that it stands there whole or not at all.
  public static func copy(_ path: String, to target: String) throws(OutputError) {
    let parent = SafePath.parent(of: target) ?? "."
    if mkdir(parent, 0o755) != 0, errno != EEXIST { throw OutputError(system: errno, at: parent) }
    let spare = target + ".part"
    unlink(spare)
    let output = try Descriptor.open(
      spare, in: AT_FDCWD, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, shown: target)
    try read(path, shown: path) { bytes throws(OutputError) in try output.write(Array(bytes), shown: target) }
    try output.sync(shown: target)
    try output.close(shown: target)
    let code = gs_rename_new(AT_FDCWD, spare, AT_FDCWD, target)
    if code != 0 { throw OutputError(system: code, at: target) }
  }

  /// The manifest of the site in an archive (or, behind `prefix`, in a bundle), if it has the digest `expected`.
  public static func siteManifest(in path: String, below prefix: String = "", expected: SHA256Digest) -> Manifest? {
    do throws(ZipReader.Fault) {
      let reader = try ZipReader(path: path)
      guard let index = reader.members.firstIndex(where: { $0.name == prefix + manifest }) else { return nil }
      let bytes = try reader.contents(of: index, atMost: mostManifestBytes)
      return SHA256Digest(of: bytes) == expected ? Manifest(parsing: bytes) : nil
    } catch {
      return nil
    }
  }

  /// Unpacks the inputs into the empty folder `directory`.
  ///
  /// Throws `release.archive-missing` for an archive that cannot be read, or that holds anything but inputs; `number` is that of its release.
  public static func unpack(_ path: String, into directory: String, release number: Int) throws(OutputError) {
    do throws(ZipReader.Fault) {
      let reader = try ZipReader(path: path)
      var made: Set<String> = []
      for (index, member) in reader.members.enumerated() where member.name != manifest {
        guard member.isFile, isInput(member.name) else { throw .broken }
        let output = directory + "/" + member.name
        for folder in SafePath.parents(of: member.name) where made.insert(folder).inserted {
          guard mkdir("\(directory)/\(folder)", 0o700) == 0 else { throw .broken }
        }
        let raw = open(output, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
        guard raw >= 0 else { throw .broken }
        let file = Descriptor(owning: raw)
        var isWritten = true
        try reader.read(index) { bytes in
          isWritten = isWritten && (try? file.write(Array(bytes), shown: output)) != nil
        }
        guard isWritten else { throw .broken }
      }
    } catch {
      throw OutputError(.releaseArchiveMissing, at: path, "\(number)")
    }
  }

  /// Whether a member may be unpacked: below one of the folders of inputs, and never out of it.
  private static func isInput(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 1, let first = parts.first, InputListing.folders.contains(String(first)) else { return false }
    return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." } && !name.utf8.contains(0)
  }
}
