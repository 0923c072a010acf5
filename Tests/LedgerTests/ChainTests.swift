import Diagnostics
import Foundation
import Hashing
import Ledger
import Records
import Testing

/// The chain of the ledger: what was written is read, and whatever was done to the file behind the program's back is named.
struct ChainTests {
  private static func folder() throws -> String {
    let root = NSTemporaryDirectory() + "ledger-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: root + "/content", withIntermediateDirectories: true)
    return root
  }

  private static func entry(_ event: LedgerEvent, _ record: String?, _ date: String) throws -> LedgerEntry {
    LedgerEntry(event, record: record, date: try CivilDate(parsing: date), by: "法规科", reason: "“依申请”\n第二行")
  }

  private static func seal() -> ReleaseSeal {
    let digest = SHA256Digest(of: "x")
    return ReleaseSeal(
      version: "1", rules: digest, manifest: digest, bundle: "b.zip", bundleDigest: digest, inputs: digest)
  }

  /// Five entries, the last three of them a release.
  private static func written() throws -> (root: String, entries: [LedgerEntry]) {
    let root = try folder()
    var entries = [try entry(.received, "a-1", "2021-01-04"), try entry(.approved, "a-1", "2021-01-05")]
    entries[1].content = SHA256Digest(of: "content")
    for record in ["a-1", "a-2"] {
      var released = try entry(.released, record, "2021-01-06")
      released.release = 1
      released.publishedOn = released.date
      entries.append(released)
    }
    var closing = try entry(.release, nil, "2021-01-06")
    (closing.release, closing.seal) = (1, seal())
    entries.append(closing)
    var file = try LedgerFile(root: root)
    try file.append(Array(entries[..<2]))
    try file.append(Array(entries[2...]))
    return (root, entries)
  }

  private static func bytes(_ root: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: root + "/" + Ledger.path)))
  }

  private static func put(_ bytes: [UInt8], _ root: String) throws {
    try Data(bytes).write(to: URL(filePath: root + "/" + Ledger.path))
  }

  @Test func readsWhatWasWritten() throws {
    let (root, entries) = try Self.written()
    let ledger = try LedgerFile.read(root: root)
    #expect(ledger.diagnostics.isEmpty)
    #expect(ledger.entries == entries)
    #expect(ledger.entries(of: "a-1").map(\.event) == [.received, .approved, .released])
    #expect(ledger.releases.map(\.release) == [1])
    #expect(ledger.before(release: 1)?.entries == Array(entries[..<2]))
  }

  @Test func isEmptyWithoutFile() throws {
    #expect(try LedgerFile.read(root: try Self.folder()).isEmpty)
  }

  /// Every byte of every line counts, those of the last line too.
  @Test func namesTheLineThatWasChanged() throws {
    let (root, _) = try Self.written()
    let bytes = try Self.bytes(root)
    var line = 1
    for position in bytes.indices {
      if bytes[position] == 0x0A {
        line += 1
        continue
      }
      guard position % 7 == 0 else { continue }
      var changed = bytes
      changed[position] = bytes[position] == 0x31 ? 0x32 : 0x31
      let ledger = Ledger(parsing: changed)
      #expect(ledger.diagnostics.first?.place?.line == line, "byte \(position)")
      #expect(ledger.diagnostics.containsError, "byte \(position)")
    }
  }

  @Test(arguments: [[0, 2, 3, 4], [0, 1, 3, 4], [1, 0, 2, 3, 4], [0, 0, 1, 2, 3, 4], [1, 2, 3, 4]])
  func findsLinesTakenOutPutInOrMoved(order: [Int]) throws {
    let (root, _) = try Self.written()
    let lines = try Self.bytes(root).split(separator: 0x0A)
    let ledger = Ledger(parsing: order.flatMap { lines[$0] + [0x0A] })
    #expect(ledger.diagnostics.map(\.kind) == [.ledgerGap])
  }

  /// Wherever the writer was stopped: no release without its closing line, and the next writer mends the file.
  @Test func mendsAFileThatWasCutShort() throws {
    let (root, entries) = try Self.written()
    let bytes = try Self.bytes(root)
    let ends = bytes.indices.filter { bytes[$0] == 0x0A }
    for length in stride(from: ends[1] + 2, to: bytes.count, by: 11) {
      try Self.put(Array(bytes[..<length]), root)
      #expect(try LedgerFile.read(root: root).diagnostics.map(\.kind) == [.ledgerTorn], "\(length) bytes")
      do {
        var file = try LedgerFile(root: root)
        #expect(file.ledger.entries == Array(entries[..<2]))
        try file.append(Array(entries[2...]))
      }
      #expect(try Self.bytes(root) == bytes, "\(length) bytes")
    }
  }

  @Test func letsOneWriterInAtATime() throws {
    let root = try Self.folder()
    let first = try LedgerFile(root: root)
    let error = #expect(throws: LedgerError.self) { _ = try LedgerFile(root: root) }
    #expect(error?.diagnostics.map(\.kind) == [.ledgerLocked])
    #expect(first.ledger.isEmpty)
  }

  @Test func writesNothingBehindAFault() throws {
    let (root, _) = try Self.written()
    var bytes = try Self.bytes(root)
    bytes[20] ^= 1
    try Self.put(bytes, root)
    #expect(throws: LedgerError.self) { _ = try LedgerFile(root: root) }
    #expect(try Self.bytes(root) == bytes)
  }
}
