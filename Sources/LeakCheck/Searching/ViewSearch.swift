/// Searches folded views for all secrets. Used by one task; holds buffers that are used again.
final class ViewSearch {
  let index: SecretIndex
  /// Digits of the run in hand.
  let run = RunBuffer()
  private let hasLongLiterals: Bool
  /// The first filter of all literals, in memory of its own.
  private let quads: UnsafePointer<UInt64>
  /// Bitmap over the first two letters of the literals of the record in hand, filled by `begin`.
  private let recordBits: UnsafeMutablePointer<UInt64>
  private static let recordWords = 64
  private var recordLiterals: [(letters: [UInt32], secret: Int32)] = []
  /// Whether the record in hand has numbers that are searched only where it is spoken of.
  private(set) var recordHasNumbers = false
  /// A row whose escapes are undone.
  let row: FoldedView
  /// Buffers for texts whose escapes are undone, a layer each.
  private let layers: [FoldedView]

  init(index: SecretIndex, memory: FoldMemory) {
    self.index = index
    layers = (0..<3).map { _ in FoldedView(memory) }
    row = FoldedView(memory)
    hasLongLiterals = !index.narrowLiterals.isEmpty || !index.wideLiterals.isEmpty
    let bits = index.quads.bits
    let copy = UnsafeMutablePointer<UInt64>.allocate(capacity: bits.count)
    copy.initialize(from: bits, count: bits.count)
    quads = UnsafePointer(copy)
    recordBits = .allocate(capacity: Self.recordWords)
    recordBits.initialize(repeating: 0, count: Self.recordWords)
  }

  deinit {
    quads.deallocate()
    recordBits.deallocate()
  }

  /// Pairs of letters with which the literals of the record in hand begin, each once, in order.
  var recordPairs: [UInt32] {
    Set(recordLiterals.map { KnownPieces.pairHash($0.letters[0], $0.letters[1]) }).sorted()
  }

  /// Makes ready for an artefact, or a row, of a record.
  func begin(record: Int32) {
    for literal in recordLiterals { recordBits[Int(Self.pairBit(of: literal.letters) >> 6)] = 0 }
    recordLiterals = record >= 0 ? index.recordLiterals[Int(record)] : []
    recordHasNumbers = record >= 0 && index.recordHasNumbers[Int(record)]
    for literal in recordLiterals {
      let bit = Self.pairBit(of: literal.letters)
      recordBits[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
    }
  }

  /// Whether a name of the record in hand may begin with this pair of letters.
  @inline(__always)
  func mayBeginName(_ pair: UInt32) -> Bool {
    let bit = Self.pairBit(pair)
    return recordBits[Int(truncatingIfNeeded: bit &>> 6)] &>> UInt64(bit & 63) & 1 != 0
  }

  private static func pairBit(of letters: [UInt32]) -> UInt32 { pairBit(pair(letters[0], letters[1])) }

  /// Searches `view` as it stands, then with its escapes undone, up to three layers of them.
  func search(_ view: FoldedView, _ reader: Reader, _ state: inout SearchState) {
    searchPlain(view, reader, &state)
    guard view.union & FoldEntry.lead != 0 else { return }
    var source = view
    for target in layers {
      target.tracksOffsets = view.tracksOffsets
      guard source.union & FoldEntry.lead != 0, EscapeDecoder.decode(source, into: target) else { return }
      state.hasEscapes = true
      searchPlain(target, reader, &state)
      source = target
    }
  }

  private func searchPlain(_ view: FoldedView, _ reader: Reader, _ state: inout SearchState) {
    guard view.count > 0 else { return }
    searchAll(in: view, reader, &state)
    for table in index.shortLiterals { searchShortLiterals(of: table, in: view, reader, &state) }
  }

  /// Two letters as they stand in memory.
  @inline(__always)
  static func pair(_ first: UInt32, _ second: UInt32) -> UInt32 { first & 0xFFFF | second << 16 }

  @inline(__always)
  static func pairBit(_ pair: UInt32) -> UInt32 { (pair &* 0x9E37_79B1) >> 20 }

  /// Looks for runs of digits and signs, then for the literals searched everywhere, then for those of the record in hand.
  private func searchAll(in view: FoldedView, _ reader: Reader, _ state: inout SearchState) {
    let stops = view.stops
    var runEnd = 0
    for index in 0..<view.stopCount {
      let place = Int(stops[index])
      if place >= runEnd { runEnd = stop(in: view, at: place, runEnd, reader, &state) }
    }
    let letters = UnsafeRawPointer(view.letters)
    let count = view.letterCount
    if hasLongLiterals {
      let step = index.step
      var letter = 3
      while letter < count {
        let quad = letters.loadUnaligned(fromByteOffset: (letter &- 3) &* 2, as: UInt64.self)
        if QuadFilter.mayContain(quad, quads) { verify(quad, atLetter: letter, in: view, reader, &state) }
        letter &+= step
      }
    }
    guard !recordLiterals.isEmpty else { return }
    let bits = UnsafePointer(recordBits)
    var letter = 1
    while letter < count {
      let bit = Self.pairBit(letters.loadUnaligned(fromByteOffset: (letter &- 1) &* 2, as: UInt32.self))
      if bits[Int(truncatingIfNeeded: bit &>> 6)] &>> UInt64(bit & 63) & 1 != 0 {
        verifyRecordLiterals(at: view.place(ofLetter: letter), in: view, reader, &state)
      }
      letter &+= 1
    }
  }

  /// Looks at the digit or the sign at `place` → the place behind the run of digits in which it stands.
  @inline(__always)
  private func stop(
    in view: FoldedView, at place: Int, _ runEnd: Int, _ reader: Reader, _ state: inout SearchState
  ) -> Int {
    if view.entries[place] & FoldEntry.mark != 0 {
      judgeMark(in: view, at: place, reader, &state)
      return runEnd
    }
    // With the four lookalikes that may stand before it, the run is too short for any number.
    if place &+ 1 < view.count, view.entries[place &+ 1] & FoldEntry.runMask == 0 { return place &+ 1 }
    return searchRun(in: view, from: place, notBefore: runEnd, reader, &state)
  }

  @inline(never)
  private func verify(
    _ memory: UInt64, atLetter letter: Int, in view: FoldedView, _ reader: Reader, _ state: inout SearchState
  ) {
    let quad = QuadFilter.turned(memory)
    let place = view.place(ofLetter: letter)
    if !index.wideLiterals.isEmpty {
      let wide = view.wideKey(at: place)
      if index.wideLiterals.windows.mayContain(wide) {
        verify(index.wideLiterals, wide, at: place, in: view, reader, &state)
      }
    }
    if index.narrowLiterals.windows.mayContain(quad) {
      verify(index.narrowLiterals, quad, at: place, in: view, reader, &state)
    }
  }

  private func searchShortLiterals(
    of table: LiteralTable, in view: FoldedView, _ reader: Reader, _ state: inout SearchState
  ) {
    var key: UInt64 = 0
    table.windows.bits.withUnsafeBufferPointer { bits in
      for letter in 0..<view.letterCount {
        key = LiteralTable.narrow(key, UInt32(view.letters[letter])) & table.keyMask
        if WindowTable.mayContain(key, bits, table.windows.shift) {
          verify(table, key, at: view.place(ofLetter: letter), in: view, reader, &state)
        }
      }
    }
  }

  @inline(never)
  private func verify(
    _ table: LiteralTable, _ key: UInt64, at place: Int, in view: FoldedView, _ reader: Reader,
    _ state: inout SearchState
  ) {
    var next = table.windows.first(key)
    while next >= 0 {
      let candidate = table.windows.candidates[Int(next)]
      next = candidate.next
      let letters = table.literal(Int(candidate.item))
      if let range = view.match(letters, anchor: Int(candidate.last), at: place), view.standsApart(letters, range) {
        report(table.values[Int(candidate.item)], range, in: view, reader, &state)
      }
    }
  }

  @inline(never)
  func verifyRecordLiterals(
    at place: Int, in view: FoldedView, _ reader: Reader, _ state: inout SearchState
  ) {
    for literal in recordLiterals {
      let letters = literal.letters[...]
      if let range = view.match(letters, anchor: 1, at: place), view.standsApart(letters, range) {
        reportOne(Int(literal.secret), range, in: view, reader, &state)
      }
    }
  }

  /// Reports all secrets with the value of `first` that are guarded here.
  func report(
    _ first: Int32, _ range: Range<Int>, in view: FoldedView, _ reader: Reader, _ state: inout SearchState
  ) {
    var owners: [Int] = []
    var next = first
    while next >= 0 {
      let isEverywhere = index.secrets[Int(next)].scope == .everywhere
      if isEverywhere || index.owners[Int(next)] == state.record || state.acceptsAnyRecord { owners.append(Int(next)) }
      next = index.next[Int(next)]
    }
    // The record of the artefact speaks first; of other records one is enough to name.
    let own = owners.filter { index.owners[$0] == state.record }
    for owner in own.isEmpty ? Array(owners.prefix(1)) : own { reportOne(owner, range, in: view, reader, &state) }
  }

  private func reportOne(
    _ secret: Int, _ range: Range<Int>, in view: FoldedView, _ reader: Reader, _ state: inout SearchState
  ) {
    let texts = state.acceptsAnyRecord ? [] : index.allowed[Int(index.owners[secret])]
    if texts.contains(where: { view.isCovered(range, by: $0) }) { return }
    state.add(secret, reader, at: view.tracksOffsets ? Int(view.offsets[range.lowerBound]) : 0)
  }
}
