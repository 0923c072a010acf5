public import Diagnostics

/// The life of all records as the bureau has written it down: entries in the order in which they were made.
///
/// Lines of a release count only when its closing line stands behind them: a release that was cut short did not happen.
public struct Ledger: Sendable {
  /// The place of the file in a workspace.
  public static let path = "content/ledger.jsonl"

  /// Entries that count.
  public private(set) var entries: [LedgerEntry] = []
  /// What is wrong with the file.
  public private(set) var diagnostics: [Diagnostic] = []
  /// Bytes at the start of the file that hold whole lines that count; what lies behind is cut off by the next writer.
  private(set) var soundLength = 0
  /// Hash of the last line that counts.
  public private(set) var head = LedgerLine.origin
  /// Positions in `entries` by record.
  private var positions: [String: [Int]] = [:]
  /// Positions of the closing lines.
  private var releasePositions: [Int] = []

  /// Makes an empty ledger.
  public init() {}

  /// Reads the bytes of a ledger; what is wrong with them is in `diagnostics`, and no entry behind the first fault counts.
  ///
  /// A last line without its end is not a fault: whoever wrote it was stopped, and what it says did not happen.
  public init(parsing bytes: [UInt8]) {
    var pending: [LedgerEntry] = []
    var (offset, number, hash) = (0, 0, LedgerLine.origin)
    while let end = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) {
      number += 1
      let place = Place(file: Self.path, line: number)
      let read: (line: LedgerLine, hash: String)
      do throws(LedgerLine.Fault) { read = try LedgerLine.read(bytes[offset..<end]) } catch {
        diagnostics.append(Diagnostic(error == .changed ? .ledgerChanged : .ledgerUnreadable, at: place, "\(number)"))
        return
      }
      guard read.line.sequence == number, read.line.previous == hash else {
        diagnostics.append(Diagnostic(.ledgerGap, at: place, "\(number)"))
        return
      }
      hash = read.hash
      offset = end + 1
      pending.append(read.line.entry)
      // Lines of a release wait for the line that closes it; no others can stand between them.
      guard read.line.entry.release == nil || read.line.entry.event == .release else { continue }
      guard pending.allSatisfy({ $0.release == read.line.entry.release }) else {
        diagnostics.append(Diagnostic(.ledgerGap, at: place, "\(number)"))
        return
      }
      for entry in pending { add(entry) }
      pending.removeAll(keepingCapacity: true)
      (head, soundLength) = (hash, offset)
    }
    if soundLength < bytes.count {
      diagnostics.append(Diagnostic(.ledgerTorn, at: Place(file: Self.path, line: entries.count + 1)))
    }
  }

  private mutating func add(_ entry: LedgerEntry) {
    if let record = entry.record { positions[record, default: []].append(entries.count) }
    if entry.event == .release { releasePositions.append(entries.count) }
    entries.append(entry)
  }

  /// Takes over entries that a writer has put behind the last line that counts.
  mutating func extend(_ entries: [LedgerEntry], head: String, bytes: Int) {
    for entry in entries { add(entry) }
    self.head = head
    soundLength += bytes
  }

  /// The entries of a record, oldest first.
  public func entries(of record: String) -> [LedgerEntry] { (positions[record] ?? []).map { entries[$0] } }

  /// The closing lines of all releases, oldest first.
  public var releases: [LedgerEntry] { releasePositions.map { entries[$0] } }

  /// Identifiers of all records that the ledger speaks of, sorted.
  public var records: [String] { positions.keys.sorted() }

  /// Whether nothing was ever written.
  public var isEmpty: Bool { entries.isEmpty }

  /// The ledger as it stood before release `number` was made; `nil` where there is no such release.
  public func before(release number: Int) -> Ledger? {
    guard let first = entries.firstIndex(where: { $0.release == number }) else { return nil }
    var earlier = Ledger()
    for entry in entries[..<first] { earlier.add(entry) }
    return earlier
  }
}
