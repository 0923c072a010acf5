import CSystem
import Diagnostics
import Glibc
import Hashing
import Testing

@testable import Output

/// The archive of a release, written by our own writer and read by libzip.
struct BundleTests {
  @Test(arguments: [("", 0), ("123456789", 0xCBF4_3926), ("The quick brown fox jumps over the lazy dog", 0x414F_A339)])
  func sumsLikeISO3309(text: String, checksum: UInt32) {
    var bytes = Array(text.utf8)
    for cut in 0...bytes.count {
      var crc = CRC32()
      bytes.withUnsafeBytes {
        crc.update(UnsafeRawBufferPointer(rebasing: $0[..<cut]))
        crc.update(UnsafeRawBufferPointer(rebasing: $0[cut...]))
      }
      #expect(crc.checksum == checksum)
    }
    bytes.append(0)
    var other = CRC32()
    bytes.withUnsafeBytes { other.update($0) }
    #expect(other.checksum != checksum)
  }

  /// Writes members and reads them back by name.
  @Test func writesWhatLibzipReads() throws {
    let folder = try TemporaryFolder()
    let members: [(String, [UInt8])] = [
      ("a.txt", []), ("b/中文.csv", Array("张三".utf8)), ("c", [UInt8](repeating: 7, count: 700_001)),
    ]
    let digest = try Self.archive(members, at: folder.path + "/x.zip")
    let reader = try ZipReader(path: folder.path + "/x.zip")
    #expect(reader.members.map(\.name) == members.map(\.0))
    #expect(reader.members.allSatisfy { $0.isFile })
    for (index, member) in members.enumerated() {
      #expect(try reader.contents(of: index, atMost: 1 << 20) == member.1)
    }
    #expect(InputArchive.digest(of: folder.path + "/x.zip") == digest)
    #expect(throws: ZipReader.Fault.tooLarge) { try reader.contents(of: 2, atMost: 700_000) }
  }

  /// More members than the fields of the old form can count.
  @Test func countsBeyond65535Members() throws {
    let folder = try TemporaryFolder()
    let members = (0..<65_600).map { ("m\($0)", [UInt8]()) }
    _ = try Self.archive(members, at: folder.path + "/x.zip")
    #expect(try ZipReader(path: folder.path + "/x.zip").members.count == 65_600)
  }

  private static func archive(_ members: [(String, [UInt8])], at path: String) throws -> SHA256Digest {
    let file = try Descriptor.open(path, in: AT_FDCWD, flags: O_WRONLY | O_CREAT, shown: path)
    var writer = ZipWriter(file, shown: path)
    for (name, bytes) in members {
      var crc = CRC32()
      bytes.withUnsafeBytes { crc.update($0) }
      try writer.begin(name, size: bytes.count, crc32: crc.checksum)
      try bytes.withUnsafeBytes { try writer.append($0) }
    }
    return try writer.finish()
  }
}

/// What a release leaves when it is cut short, and what becomes of it.
struct ReleaseFolderTests {
  private static func begun() throws -> (TemporaryFolder, ReleaseFolders, ReleaseFolders.Names) {
    let folder = try TemporaryFolder()
    try folder.makeFolder("content")
    let folders = ReleaseFolders(root: folder.path)
    try folders.begin()
    try folder.put("releases/.new/2021-01-31-1.zip", "bundle")
    try folder.makeFolder("releases/.new/2021-01-31-1-submission")
    try folder.put("content/archive/.new/2021-01-31-1.zip", "inputs")
    return (folder, folders, ReleaseFolders.Names(stem: "2021-01-31-1"))
  }

  @Test func removesWhatNoSealNames() throws {
    let (folder, folders, _) = try Self.begun()
    #expect(try folders.mend(lastBundle: nil, digest: nil, inputs: nil) == false)
    #expect(try folder.names() == ["content"])
    #expect(try folder.names("content").isEmpty)
  }

  @Test func finishesWhatASealNames() throws {
    let (folder, folders, names) = try Self.begun()
    let isFinished = try folders.mend(
      lastBundle: names.bundle, digest: SHA256Digest(of: "bundle"), inputs: SHA256Digest(of: "inputs"))
    #expect(isFinished)
    #expect(try folder.names("releases") == ["2021-01-31-1-submission", "2021-01-31-1.zip"])
    #expect(try folder.names("content/archive") == ["2021-01-31-1.zip"])
    #expect(!folders.hasLeftovers)
  }

  @Test func removesFilesThatAreNotThoseOfTheSeal() throws {
    let (folder, folders, _) = try Self.begun()
    let other = "2021-01-24-1.zip"
    #expect(try folders.mend(lastBundle: other, digest: SHA256Digest(of: "b"), inputs: SHA256Digest(of: "i")) == false)
    #expect(try folder.names() == ["content"])
  }

  @Test func finishesWhatWasHalfRenamed() throws {
    let (folder, folders, names) = try Self.begun()
    try #require(
      rename("\(folder.path)/releases/.new/\(names.bundle)", "\(folder.path)/releases/\(names.bundle)") == 0)
    #expect(
      try folders.mend(
        lastBundle: names.bundle, digest: SHA256Digest(of: "bundle"), inputs: SHA256Digest(of: "inputs")))
    #expect(try folder.names("releases") == ["2021-01-31-1-submission", "2021-01-31-1.zip"])
    #expect(try folder.names("content/archive") == ["2021-01-31-1.zip"])
  }

  @Test func refusesNamesThatAreTaken() throws {
    let (folder, folders, names) = try Self.begun()
    try folders.requireFree(names)
    try folders.place(names)
    #expect(errorID { try folders.requireFree(names) } == "release.name-taken")
    #expect(try folder.names("releases") == ["2021-01-31-1-submission", "2021-01-31-1.zip"])
  }
}
