import Glibc

/// Lines of lists that were read in full in some list and found clean: a row of a list comes back in the lists of its county, year and kind.
///
/// A line is on trial while it is read, where room is scarce only if it was seen before, and kept once nothing was found in the file that
/// holds it. It is passed over only in a file of no record, where no element around it may be a row, and only where all its bytes are the same. Its links must
/// lead to the same records wherever it stands. Memory is bounded: when it is full, nothing new is kept. Used by one task.
final class KnownRows {
  /// A line that is being read, and what was read before it.
  struct Trial {
    let hash: UInt64
    let bytes: Range<Int>
    let start: RowFrames.Marks
    /// Elements open, and where the paragraph in hand of the innermost one began.
    let frame: RowFrames.Level
    /// What was read up to its end; set there.
    var end: RowFrames.Marks
  }

  struct Row {
    fileprivate let start: Int
    fileprivate let hash: UInt64
    /// Its bytes.
    let length: Int
    fileprivate let firstEntry: Int
    fileprivate let entries: Int
    /// Whether it has values of attributes.
    let hasAttributes: Bool
  }

  /// The line in hand, if it may be kept.
  ///
  /// Nothing here calls back, so no access can meet another: it need not be checked at each of the lines.
  @exclusivity(unchecked) private(set) var trial: Trial?
  /// The lines of the file in hand that may be kept.
  @exclusivity(unchecked) private(set) var trials: [Trial] = []

  /// Shorter lines are quickly read, longer ones are rare.
  static let lengths = 128...4096
  /// As many entries may stand in for the text of a row: an amount and a date at its end.
  static let mostEntries = 48
  /// Room: rows, their bytes, the entries that stand in for their text.
  private static let mostRows = 1 << 15
  private static let mostBytes = 8 << 20
  private static let slotWidth = 16
  private static let sightWidth = 20

  @exclusivity(unchecked) private var rows: [Row] = []
  /// Rows kept, and how often one was passed over.
  var count: Int { rows.count }
  private(set) var passed = 0
  /// Whether so much room is left that a line may be kept the first time it is seen.
  var hasMuchRoom: Bool { filled < Self.mostBytes / 2 }
  @exclusivity(unchecked) private var texts: [UInt32] = []
  private let arena: UnsafeMutablePointer<UInt8>
  private var filled = 0
  private let slots: UnsafeMutablePointer<Int32>
  /// A bit for each line that was seen, by its hash; that another has the same does no harm.
  private let sights: UnsafeMutablePointer<UInt64>

  init() {
    arena = .allocate(capacity: Self.mostBytes)
    slots = .allocate(capacity: 1 << Self.slotWidth)
    slots.initialize(repeating: -1, count: 1 << Self.slotWidth)
    sights = .allocate(capacity: 1 << (Self.sightWidth - 6))
    sights.initialize(repeating: 0, count: 1 << (Self.sightWidth - 6))
  }

  deinit {
    sights.deallocate()
    arena.deallocate()
    slots.deallocate()
  }

  /// Forgets what was on trial.
  func begin() {
    trial = nil
    trials.removeAll(keepingCapacity: true)
  }

  /// The row that is the line at `start`, if it is known.
  func row(_ start: UnsafePointer<UInt8>, _ length: Int, hash: UInt64) -> Row? {
    guard let row = find(start, length, hash: hash) else { return nil }
    passed &+= 1
    return row
  }

  private func find(_ start: UnsafePointer<UInt8>, _ length: Int, hash: UInt64) -> Row? {
    var slot = Self.slot(hash)
    while slots[slot] >= 0 {
      let row = rows[Int(slots[slot])]
      if row.hash == hash, row.length == length, memcmp(arena + row.start, start, length) == 0 { return row }
      slot = (slot + 1) & (1 << Self.slotWidth - 1)
    }
    return nil
  }

  /// Notes that a line was seen → whether one with its hash was seen before.
  func noteSight(_ hash: UInt64) -> Bool {
    let place = Int(truncatingIfNeeded: hash & (1 << UInt64(Self.sightWidth) - 1))
    let bit: UInt64 = 1 << UInt64(place & 63)
    if sights[place >> 6] & bit != 0 { return true }
    sights[place >> 6] |= bit
    return false
  }

  /// Calls `body` with each entry that stands in for the text of a row.
  @inline(__always)
  func forEachEntry(of row: Row, _ body: (UInt32) -> Void) {
    for place in row.firstEntry..<row.firstEntry + row.entries { body(texts[place]) }
  }

  /// A line begins that may be kept.
  func open(_ trial: Trial) { self.trial = trial }

  /// The line in hand may not be kept.
  func drop() { trial = nil }

  /// The line in hand ended where it should, with `marks`.
  func close(at marks: RowFrames.Marks) {
    guard var ended = trial else { return }
    ended.end = marks
    trials.append(ended)
    trial = nil
  }

  /// Keeps a line for good; `text` stands in for what it says.
  func keep(_ start: UnsafePointer<UInt8>, _ trial: Trial, text: [UInt32], hasAttributes: Bool) {
    let length = trial.bytes.count
    guard rows.count < Self.mostRows, filled + length <= Self.mostBytes,
      find(start, length, hash: trial.hash) == nil
    else { return }
    (arena + filled).update(from: start, count: length)
    var slot = Self.slot(trial.hash)
    while slots[slot] >= 0 { slot = (slot + 1) & (1 << Self.slotWidth - 1) }
    slots[slot] = Int32(rows.count)
    rows.append(
      Row(
        start: filled, hash: trial.hash, length: length, firstEntry: texts.count, entries: text.count,
        hasAttributes: hasAttributes))
    texts += text
    filled += length
  }

  private static func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> UInt64(64 - slotWidth)) }
}
