/// A growing buffer of folded entries: what one reader has decoded of one artefact. Used by one task.
final class FoldedView {
  private let memory: FoldMemory
  /// Entries; the first `count` are valid.
  private(set) var entries: UnsafeMutablePointer<UInt32>
  /// Byte offsets of the entries, valid where `tracksOffsets`.
  private(set) var offsets: UnsafeMutablePointer<UInt32>
  private(set) var count = 0
  /// The letters of the entries that are no gaps, sixteen bits each: what most searches look at.
  private(set) var letters: UnsafeMutablePointer<UInt16>
  /// Places of the gaps, and those at which something may begin: a sign, or the first of at least `NumberTable.fewestDigits` entries in a
  /// row that may belong to a run of digits.
  private(set) var gaps: UnsafeMutablePointer<UInt32>
  private(set) var stops: UnsafeMutablePointer<UInt32>
  private(set) var gapCount = 0
  /// The gap at which letters were asked for last.
  var nearGap = 0
  private(set) var stopCount = 0
  /// The place behind the last entry that belongs to no run of digits.
  private var runStart = 0
  var letterCount: Int { count - gapCount }
  /// Whether bytes that are not UTF-8 were left out.
  var leftOutBytes = false
  /// All flags of all entries.
  private(set) var union: UInt32 = 0
  private var capacity: Int
  /// Whether offsets are written; they are only needed once something was found.
  var tracksOffsets = false {
    didSet { if tracksOffsets, offsetCapacity < capacity { growOffsets() } }
  }
  private var offsetCapacity = 1
  /// Letters that may be read behind the last.
  private static let margin = 16

  init(_ memory: FoldMemory) {
    self.memory = memory
    capacity = 1 << 14
    entries = .allocate(capacity: capacity)
    offsets = .allocate(capacity: 1)
    letters = .allocate(capacity: capacity + Self.margin)
    gaps = .allocate(capacity: capacity)
    stops = .allocate(capacity: capacity)
  }

  deinit {
    entries.deallocate()
    letters.deallocate()
    gaps.deallocate()
    stops.deallocate()
    offsets.deallocate()
  }

  /// The entries at `places`, as long as nothing is appended.
  func slice(_ places: Range<Int>) -> UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(start: entries + places.lowerBound, count: places.count)
  }

  /// Whether a mark that parts two pieces stands at the end.
  var endsWithBarrier: Bool { count > 0 && entries[count - 1] == FoldEntry.barrier }

  /// Whether these entries stand at the end.
  @inline(__always)
  func ends(with list: UnsafeBufferPointer<UInt32>) -> Bool {
    guard count >= list.count else { return false }
    let tail = entries + (count &- list.count)
    for place in 0..<list.count where tail[place] != list[place] { return false }
    return true
  }

  func clear() {
    count = 0
    union = 0
    gapCount = 0
    stopCount = 0
    runStart = 0
  }

  /// Forgets all entries before `first` and puts `marks` in their place.
  func restart(from first: Int, behind marks: [UInt32]) {
    let kept = (first..<count).map { (entry: entries[$0], offset: tracksOffsets ? Int(offsets[$0]) : 0) }
    clear()
    for mark in marks { append(mark, at: kept.first?.offset ?? 0) }
    for (entry, offset) in kept { append(entry, at: offset) }
  }

  /// Makes room for so many entries more; memory that is not used costs nothing.
  func reserve(_ more: Int) {
    if count + more > capacity { grow(more) }
  }

  @inline(never)
  private func grow(_ more: Int) {
    let grown = max(capacity * 2, count + more)
    entries = Self.grown(entries, count, to: grown)
    letters = Self.grown(letters, letterCount, to: grown, margin: Self.margin)
    gaps = Self.grown(gaps, gapCount, to: grown)
    stops = Self.grown(stops, stopCount, to: grown)
    capacity = grown
    if tracksOffsets { growOffsets() }
  }

  private static func grown<Element>(
    _ memory: UnsafeMutablePointer<Element>, _ count: Int, to capacity: Int, margin: Int = 0
  ) -> UnsafeMutablePointer<Element> {
    let grown = UnsafeMutablePointer<Element>.allocate(capacity: capacity + margin)
    grown.update(from: memory, count: count)
    memory.deallocate()
    return grown
  }

  private func growOffsets() {
    let grown = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
    grown.update(from: offsets, count: min(count, offsetCapacity))
    offsets.deallocate()
    (offsets, offsetCapacity) = (grown, capacity)
  }

  /// Appends one entry that stands for the bytes at `offset`.
  @inline(__always)
  func append(_ entry: UInt32, at offset: Int) {
    if entry == 0 { return }
    if entry & FoldEntry.blank != 0, count > 0, entries[count &- 1] & FoldEntry.blank != 0 { return }
    if count == capacity { grow(1) }
    entries[count] = entry
    if entry & FoldEntry.gap != 0 {
      gaps[gapCount] = UInt32(truncatingIfNeeded: count)
      gapCount += 1
    } else {
      letters[letterCount] = UInt16(truncatingIfNeeded: entry)
    }
    if entry & FoldEntry.runMask == 0 { runStart = count + 1 }
    stops[stopCount] = UInt32(truncatingIfNeeded: min(runStart, count))
    stopCount += FoldEntry.stopBit(entry, count - runStart)
    if tracksOffsets { offsets[count] = UInt32(truncatingIfNeeded: offset) }
    union |= entry
    count += 1
  }

  /// Appends a scalar that was written as an escape at `offset`.
  func append(scalar: UInt32, at offset: Int) { append(memory.fold.entry(scalar), at: offset) }

  /// Appends a mark that parts two pieces.
  func appendBarrier(at offset: Int) { append(FoldEntry.barrier, at: offset) }

  /// Appends a mark that parts two pieces which have nothing to do with each other.
  func appendBreak(at offset: Int) {
    if count > 0, entries[count - 1] == FoldEntry.hardBreak { return }
    append(FoldEntry.hardBreak, at: offset)
  }

  /// Appends UTF-8; bytes that are not UTF-8 are left out. `base` is the offset of `bytes` in the artefact, `partsCells` whether the signs
  /// that part the cells of a table become marks.
  func append(_ bytes: UnsafeBufferPointer<UInt8>, base: Int, partsCells: Bool = false) {
    guard let source = bytes.baseAddress, bytes.count > 0 else { return }
    if count &+ bytes.count > capacity { grow(bytes.count) }
    let table = partsCells ? memory.cells : memory.table
    if tracksOffsets {
      _ = append(source, bytes.count, table, endsAtMarkup: false) { [offsets] position, index in
        offsets[position] = UInt32(truncatingIfNeeded: base &+ index)
      }
    } else {
      let start = appendWords(source, bytes.count, table)
      _ = append(source + start, bytes.count &- start, table, endsAtMarkup: false) { _, _ in }
    }
  }

  /// Appends UTF-8 from `start` to the next `<` or `&` → its place, or the end.
  func appendText(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let source = bytes.baseAddress.map({ $0 + start }), start < bytes.count else { return bytes.count }
    let room = bytes.count &- start
    if count &+ room > capacity { grow(room) }
    if tracksOffsets {
      return start
        &+ append(source, room, memory.table, endsAtMarkup: true) { [offsets] position, index in
          offsets[position] = UInt32(truncatingIfNeeded: start &+ index)
        }
    }
    let first = appendWords(source, room, memory.table)
    return start &+ first &+ append(source + first, room &- first, memory.table, endsAtMarkup: true) { _, _ in }
  }

  /// Appends the first bytes as far as they are digests, numbers or addresses, eight at once → how many were read.
  @inline(__always)
  private func appendWords(_ source: UnsafePointer<UInt8>, _ length: Int, _ table: UnsafePointer<UInt32>) -> Int {
    guard length >= 16, ASCIIWords.mayBeRegular(source), ASCIIWords.mayBeRegular(source + 8) else { return 0 }
    return appendAllWords(source, length, table)
  }

  @inline(never)
  private func appendAllWords(_ source: UnsafePointer<UInt8>, _ length: Int, _ table: UnsafePointer<UInt32>) -> Int {
    let (ascii, output, gaps, stops) = (memory.ascii, entries, gaps, stops)
    var (written, gapCount, stopCount, runStart, bits) = (count, gapCount, stopCount, runStart, union)
    var letter = letters + (written &- gapCount)
    var next = 0
    while next &+ 8 <= length {
      let word = UnsafeRawPointer(source + next).loadUnaligned(as: UInt64.self)
      guard let runs = ascii.runs(in: word) else { break }
      for place in 0..<8 {
        let entry = table[Int(truncatingIfNeeded: word &>> UInt64(8 &* place) & 0x7F)]
        output[written &+ place] = entry
        bits |= entry
        gaps[gapCount] = UInt32(truncatingIfNeeded: written &+ place)
        letter.pointee = UInt16(truncatingIfNeeded: entry)
        let isGap = Int(truncatingIfNeeded: entry &>> 31)
        gapCount &+= isGap
        letter += 1 &- isGap
      }
      // Rows that are long enough for a number are at least as far apart: there are two of them at most.
      var rows = ASCIIWords.longEnough(runs, behind: written &- runStart)
      while rows != 0 {
        let bit = Int.bitWidth &- 1 &- rows.leadingZeroBitCount
        stops[stopCount] = UInt32(truncatingIfNeeded: written &+ 8 &- bit &- NumberTable.fewestDigits)
        stopCount &+= 1
        rows &-= 1 &<< bit
      }
      written &+= 8
      next &+= 8
      let last = (~runs).trailingZeroBitCount
      if last < 8 { runStart = written &- last }
    }
    (count, self.gapCount, self.stopCount, self.runStart, union) = (written, gapCount, stopCount, runStart, bits)
    return next
  }

  /// Appends bytes → how many were read; markup ends a text where that is wanted.
  @inline(__always)
  private func append(
    _ source: UnsafePointer<UInt8>, _ length: Int, _ table: UnsafePointer<UInt32>, endsAtMarkup: Bool,
    _ track: (Int, Int) -> Void
  ) -> Int {
    let plain = memory.plain
    let output = entries
    let (gaps, stops) = (gaps, stops)
    var gapCount = gapCount
    var stopCount = stopCount
    var runStart = runStart
    // Where the letter of the entry `written` goes.
    var letters = letters - gapCount
    var written = count
    var bits: UInt32 = union
    var next = source
    let end = source + length
    while next < end {
      let start = next
      let entry: UInt32
      // Three bytes of four that are read at once.
      let word = next + 4 <= end ? UnsafeRawPointer(next).loadUnaligned(as: UInt32.self) : UInt32(next[0])
      if word & 0xC0_C0F0 == 0x80_80E0 {
        let value = (word & 0x0F) &<< 12 | (word &>> 2) & 0xFC0 | (word &>> 16) & 0x3F
        next += 3
        // Most of a text is ideographs that fold to themselves.
        if plain[Int(value &>> 6)] &>> UInt64(value & 63) & 1 != 0 {
          output[written] = value
          letters[written] = UInt16(truncatingIfNeeded: value)
          track(written, start - source)
          written &+= 1
          runStart = written
          continue
        }
        entry = table[Int(value)]
      } else if word & 0x80 == 0 {
        let byte = word & 0xFF
        if endsAtMarkup, byte == 0x3C || byte == 0x26 { break }
        entry = table[Int(byte)]
        next += 1
      } else {
        entry = slowEntry(&next, end)
      }
      if entry == 0 { continue }
      // A blank may belong to a run, so the entry before it in one is looked at.
      if entry & FoldEntry.blank != 0, written > runStart, output[written &- 1] & FoldEntry.blank != 0 { continue }
      output[written] = entry
      track(written, start - source)
      bits |= entry
      // In digests and the like nothing tells what comes next: a branch here would be guessed wrong half the time. What is written to no
      // purpose is written over by the next entry of its kind.
      let isGap = Int(truncatingIfNeeded: entry &>> 31)
      gaps[gapCount] = UInt32(truncatingIfNeeded: written)
      gapCount &+= isGap
      letters[written] = UInt16(truncatingIfNeeded: entry)
      letters -= isGap
      runStart = entry & FoldEntry.runMask == 0 ? written &+ 1 : runStart
      stops[stopCount] = UInt32(truncatingIfNeeded: min(runStart, written))
      stopCount &+= FoldEntry.stopBit(entry, written &- runStart)
      written &+= 1
    }
    count = written
    self.gapCount = gapCount
    self.stopCount = stopCount
    self.runStart = runStart
    union = bits
    return next - source
  }

  /// Reads a scalar of several bytes → its entry; 0 and one byte for what is not UTF-8.
  @inline(never)
  private func slowEntry(_ next: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UInt32 {
    let first = next[0]
    let length = first & 0xE0 == 0xC0 ? 2 : first & 0xF0 == 0xE0 ? 3 : first & 0xF8 == 0xF0 ? 4 : 1
    guard length > 1, next + length <= end, (1..<length).allSatisfy({ next[$0] & 0xC0 == 0x80 }) else {
      next += 1
      leftOutBytes = true
      return 0
    }
    var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for place in 1..<length { value = value << 6 | UInt32(next[place] & 0x3F) }
    next += length
    return memory.fold.entry(value)
  }
}
