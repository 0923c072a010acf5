/// Searches folded views for all secrets. Used by one task; holds buffers that are used again.
final class ViewSearch {
  let index: SecretIndex
  /// Digits of the run in hand.
  let run = RunBuffer()
  private let hasLongLiterals: Bool
  private let hasShortLiterals: Bool
  /// The first filters of all literals and of all numbers, in memory of their own.
  private let quads: UnsafePointer<UInt64>
  let digits: UnsafePointer<UInt64>
  /// Lengths of the windows of numbers, each with the digits of the shortest number that has such a window.
  let numberWidths: [(width: Int, shortest: Int)]
  /// Bitmap over pairs of letters: those of the short literals, and with them those of the record in hand.
  private let shortBits: UnsafePointer<UInt64>
  private let pairBits: UnsafeMutablePointer<UInt64>
  private static let pairWords = 1 << 10
  /// What is searched only where the record in hand is spoken of.
  private(set) var own = RecordSecrets.none
  /// A row whose escapes are undone.
  let row: FoldedView
  /// A text without the tags written in it.
  let untagged: FoldedView
  /// Buffers for texts whose escapes are undone, a layer each.
  private let layers: [FoldedView]

  init(index: SecretIndex, memory: FoldMemory) {
    self.index = index
    layers = (0..<3).map { _ in FoldedView(memory) }
    row = FoldedView(memory)
    untagged = FoldedView(memory)
    hasLongLiterals = !index.narrowLiterals.isEmpty || !index.wideLiterals.isEmpty
    hasShortLiterals = !index.shortLiterals.isEmpty
    quads = index.quads.allocateBits()
    digits = index.numbers.filter.allocateBits()
    numberWidths = index.numbers.groups.map { ($0.fewest, $0.shortest) }
    let short = UnsafeMutablePointer<UInt64>.allocate(capacity: Self.pairWords)
    short.initialize(repeating: 0, count: Self.pairWords)
    for pair in index.shortLiterals.windowTails {
      let bit = Self.pairBit(Self.pair(UInt32(pair >> 16), UInt32(pair & 0xFFFF)))
      short[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
    }
    shortBits = UnsafePointer(short)
    pairBits = .allocate(capacity: Self.pairWords)
    pairBits.initialize(from: short, count: Self.pairWords)
  }

  deinit {
    quads.deallocate()
    digits.deallocate()
    shortBits.deallocate()
    pairBits.deallocate()
  }

  /// Makes ready for an artefact, or a row, of a record.
  func begin(record: Int32) {
    let next = record >= 0 ? index.recordSecrets[Int(record)] : .none
    guard next !== own else { return }
    for bit in own.bits { pairBits[Int(bit >> 6)] = shortBits[Int(bit >> 6)] }
    own = next
    for bit in own.bits { pairBits[Int(bit >> 6)] |= 1 << UInt64(bit & 63) }
  }

  /// Searches `view` as it stands, then with its escapes undone, up to three layers of them.
  func search(_ view: FoldedView, _ reader: Reader, _ state: SearchState) {
    searchPlain(view, reader, state)
    guard view.union & FoldEntry.lead != 0 else { return }
    var source = view
    for target in layers {
      target.tracksOffsets = view.tracksOffsets
      guard source.union & FoldEntry.lead != 0, EscapeDecoder.decode(source, into: target) else { return }
      state.hasEscapes = true
      searchPlain(target, reader, state)
      if (0..<target.letterCount).contains(where: { target.letters[$0] == 0x3C }), dropTags(of: target) {
        searchPlain(untagged, reader, state)
      }
      source = target
    }
  }

  private func searchPlain(_ view: FoldedView, _ reader: Reader, _ state: SearchState) {
    guard view.count > 0 else { return }
    searchStops(of: view, reader, state)
    if hasLongLiterals { searchLongLiterals(in: view, reader, state) }
    guard hasShortLiterals || !own.literals.isEmpty else { return }
    if !hasShortLiterals, own.memoryPairs.count <= Self.fewPairs {
      let mayHold = own.memoryPairs.withUnsafeBufferPointer { Self.mayHold($0, view, 1..<max(1, view.letterCount)) }
      if !mayHold { return }
    }
    forEachPair(in: view, 1..<max(1, view.letterCount)) { letter in
      let place = view.place(ofLetter: letter)
      if !own.literals.isEmpty { verifyOwnLiterals(at: place, in: view, reader, state) }
      if hasShortLiterals { verifyShortLiterals(at: place, letter, in: view, reader, state) }
    }
  }

  /// Two letters as they stand in memory.
  @inline(__always)
  static func pair(_ first: UInt32, _ second: UInt32) -> UInt32 { first & 0xFFFF | second << 16 }

  @inline(__always)
  static func pairBit(_ pair: UInt32) -> UInt32 { (pair &* 0x9E37_79B1) >> 16 }

  /// Calls `body` with each letter of `letters` that may be the second of a pair with which a literal in hand is found.
  @inline(__always)
  func forEachPair(in view: FoldedView, _ letters: Range<Int>, _ body: (Int) -> Void) {
    let memory = UnsafeRawPointer(view.letters)
    let bits = UnsafePointer(pairBits)
    var letter = letters.lowerBound
    while letter < letters.upperBound {
      let bit = Self.pairBit(memory.loadUnaligned(fromByteOffset: (letter &- 1) &* 2, as: UInt32.self))
      if bits[Int(truncatingIfNeeded: bit &>> 6)] &>> UInt64(bit & 63) & 1 != 0 { body(letter) }
      letter &+= 1
    }
  }

  /// Up to so many pairs are compared with eight letters at once.
  static let fewPairs = 3

  /// Whether one of few pairs, as they stand in memory, may stand with its second letter among `letters`.
  @inline(__always)
  static func mayHold(_ pairs: UnsafeBufferPointer<UInt32>, _ view: FoldedView, _ letters: Range<Int>) -> Bool {
    let memory = UnsafeRawPointer(view.letters)
    for pair in pairs {
      let first = SIMD8<UInt16>(repeating: UInt16(truncatingIfNeeded: pair))
      let second = SIMD8<UInt16>(repeating: UInt16(truncatingIfNeeded: pair &>> 16))
      var nearest = SIMD8<UInt16>(repeating: .max)
      var letter = letters.lowerBound
      while letter < letters.upperBound {
        // Letters behind the last do no harm: what may be found is looked at.
        let before = memory.loadUnaligned(fromByteOffset: (letter &- 1) &* 2, as: SIMD8<UInt16>.self)
        let behind = memory.loadUnaligned(fromByteOffset: letter &* 2, as: SIMD8<UInt16>.self)
        // No bit is left where both letters are those of the pair.
        let difference = (before ^ first) | (behind ^ second)
        nearest = pointwiseMin(nearest, difference)
        letter &+= 8
      }
      if nearest.min() == 0 { return true }
    }
    return false
  }

  /// Looks for runs of digits and for signs.
  private func searchStops(of view: FoldedView, _ reader: Reader, _ state: SearchState) {
    let stops = view.stops
    for index in 0..<view.stopCount {
      let place = Int(stops[index])
      if view.entries[place] & FoldEntry.mark != 0 { judgeMark(in: view, at: place, reader, state) }
      forEachRun(in: view, from: place) { searchRun(in: view, reader, state) }
    }
  }

  /// Looks for the long literals searched everywhere.
  private func searchLongLiterals(in view: FoldedView, _ reader: Reader, _ state: SearchState) {
    let letters = UnsafeRawPointer(view.letters)
    let count = view.letterCount
    let step = index.step
    let quads = quads
    var letter = 3
    while letter < count {
      let quad = letters.loadUnaligned(fromByteOffset: (letter &- 3) &* 2, as: UInt64.self)
      if KeyFilter.mayContain(quad, quads) { verify(quad, atLetter: letter, in: view, reader, state) }
      letter &+= step
    }
  }

  @inline(never)
  private func verify(
    _ memory: UInt64, atLetter letter: Int, in view: FoldedView, _ reader: Reader, _ state: SearchState
  ) {
    let wide = view.wideKey(ofLetter: letter)
    if index.wideLiterals.windows.mayContain(wide) {
      verify(index.wideLiterals, wide, at: view.place(ofLetter: letter), in: view, reader, state)
    }
    let quad = LiteralTable.turned(memory)
    if index.narrowLiterals.windows.mayContain(quad) {
      verify(index.narrowLiterals, quad, at: view.place(ofLetter: letter), in: view, reader, state)
    }
  }

  private func verifyShortLiterals(
    at place: Int, _ letter: Int, in view: FoldedView, _ reader: Reader, _ state: SearchState
  ) {
    let pair = UInt64(view.letters[letter - 1]) << 16 | UInt64(view.letters[letter])
    if index.shortLiterals.windows.mayContain(pair) {
      verify(index.shortLiterals, pair, at: place, in: view, reader, state)
    }
  }

  @inline(never)
  private func verify(
    _ table: LiteralTable, _ key: UInt64, at place: Int, in view: FoldedView, _ reader: Reader,
    _ state: SearchState
  ) {
    var next = table.windows.first(key)
    while next >= 0 {
      let candidate = table.windows.candidates[Int(next)]
      next = candidate.next
      let letters = table.literal(Int(candidate.item))
      if let range = view.match(letters, anchor: Int(candidate.last), at: place), view.standsApart(letters, range) {
        report(table.values[Int(candidate.item)], range, in: view, reader, state)
      }
    }
  }

  @inline(never)
  func verifyOwnLiterals(at place: Int, in view: FoldedView, _ reader: Reader, _ state: SearchState) {
    for literal in own.literals(withSecond: view.entries[place] & FoldEntry.letterMask) {
      let letters = literal.letters[...]
      if let range = view.match(letters, anchor: 1, at: place), view.standsApart(letters, range) {
        reportOne(Int(literal.secret), range, in: view, reader, state)
      }
    }
  }

  /// Reports all secrets with the value of `first` that are guarded here.
  func report(
    _ first: Int32, _ range: Range<Int>, in view: FoldedView, _ reader: Reader, _ state: SearchState
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
    for owner in own.isEmpty ? Array(owners.prefix(1)) : own { reportOne(owner, range, in: view, reader, state) }
  }

  private func reportOne(
    _ secret: Int, _ range: Range<Int>, in view: FoldedView, _ reader: Reader, _ state: SearchState
  ) {
    if index.secrets[secret].hasWholeNumbers, !view.hasWholeNumbers(of: index.secrets[secret].value, at: range) {
      return
    }
    let texts = state.acceptsAnyRecord ? [] : index.allowed[Int(index.owners[secret])]
    if texts.contains(where: { view.isCovered(range, by: $0) }) { return }
    state.add(secret, reader, at: view.tracksOffsets ? Int(view.offsets[range.lowerBound]) : 0)
  }
}
