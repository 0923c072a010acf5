/// Many literals searched in one pass over folded scalars; capital and small ASCII letters are one.
///
/// A bitmap over pairs of scalars turns almost every place away; what passes is looked up by its first 1, 2, 3, 4, 8 and 11 scalars, and
/// only then compared. The bitmap has each pair in capital and in small letters, so that the text need not be lowered for it. Building is
/// linear in the literals, searching linear in the text.
public struct LiteralSet: Sendable {
  /// Where a literal was found.
  public struct Match: Sendable, Hashable {
    /// Index of the literal in the list given.
    public let literal: Int
    /// Scalars of the text searched.
    public let range: Range<Int>
  }

  /// Number of literals; empty ones are counted and never found.
  public let count: Int
  private var characters: [UInt32] = []
  private var offsets: [UInt32] = [0]
  private var buckets: [LiteralBucket] = []
  private var slots: [UInt64] = []
  private var pairs: [UInt64]
  /// By how much the hash of a pair is shifted to be the number of its bit.
  private let pairShift: UInt32

  /// Makes a set of literals that are already folded (see `FoldedText.scalars(of:)` and `JoinedText.literal`).
  public init(_ literals: [[UInt32]]) {
    count = literals.count
    var bits: UInt32 = 15
    while 1 << bits < literals.count * 32, bits < 22 { bits += 1 }
    pairs = [UInt64](repeating: 0, count: 1 << (bits - 6))
    pairShift = 32 - bits
    characters.reserveCapacity(literals.reduce(0) { $0 + $1.count })
    offsets.reserveCapacity(literals.count + 1)
    var members: [[UInt32]] = Array(repeating: [], count: LiteralBucket.widths.count)
    for (index, literal) in literals.enumerated() {
      for scalar in literal { characters.append(Self.lowered(scalar)) }
      offsets.append(UInt32(characters.count))
      guard let bucket = LiteralBucket.index(forLength: literal.count) else { continue }
      members[bucket].append(UInt32(index))
      let start = characters.count - literal.count
      if literal.count > 1 {
        for first in Self.cases(of: characters[start]) {
          for second in Self.cases(of: characters[start + 1]) {
            let hash = Self.pairHash(first, second) >> pairShift
            pairs[Int(hash >> 6)] |= 1 << UInt64(hash & 63)
          }
        }
      }
    }
    // One scalar is found whatever stands behind it.
    if !members[0].isEmpty { pairs = [UInt64](repeating: .max, count: pairs.count) }
    for (bucket, indexes) in members.enumerated() where !indexes.isEmpty {
      buckets.append(
        LiteralBucket(
          width: LiteralBucket.widths[bucket], literals: indexes, characters: characters, offsets: offsets,
          slots: &slots))
    }
  }

  /// All matches in `scalars`, by start, then by literal.
  public func matches(in scalars: [UInt32]) -> [Match] {
    var matches: [Match] = []
    scalars.withUnsafeBufferPointer { buffer in
      forEachMatch(in: buffer) { literal, range in matches.append(Match(literal: literal, range: range)) }
    }
    matches.sort {
      ($0.range.lowerBound, $0.literal, $0.range.upperBound) < ($1.range.lowerBound, $1.literal, $1.range.upperBound)
    }
    return matches
  }

  /// Calls `body` for each match, in order of starts.
  public func forEachMatch(in scalars: UnsafeBufferPointer<UInt32>, _ body: (Int, Range<Int>) -> Void) {
    if buckets.isEmpty { return }
    withTables { tables in
      pairs.withUnsafeBufferPointer { pairs in
        var index = Self.candidate(in: scalars, from: 0, pairs, pairShift)
        while index < scalars.count {
          Self.lookUp(scalars, at: index, in: tables, body)
          index = Self.candidate(in: scalars, from: index + 1, pairs, pairShift)
        }
      }
    }
  }

  /// The lists of the set lent as buffers.
  private struct Tables {
    let buckets: UnsafeBufferPointer<LiteralBucket>
    let slots: UnsafeBufferPointer<UInt64>
    let characters: UnsafeBufferPointer<UInt32>
    let offsets: UnsafeBufferPointer<UInt32>
  }

  private func withTables(_ body: (Tables) -> Void) {
    buckets.withUnsafeBufferPointer { buckets in
      slots.withUnsafeBufferPointer { slots in
        characters.withUnsafeBufferPointer { characters in
          offsets.withUnsafeBufferPointer { offsets in
            body(Tables(buckets: buckets, slots: slots, characters: characters, offsets: offsets))
          }
        }
      }
    }
  }

  /// The first place from `start` on at which the bitmap has the pair, or the end; a function of its own, so that all of it stays in registers.
  @inline(never)
  private static func candidate(
    in scalars: UnsafeBufferPointer<UInt32>, from start: Int, _ pairs: UnsafeBufferPointer<UInt64>, _ shift: UInt32
  ) -> Int {
    guard start < scalars.count else { return scalars.count }
    func has(_ first: UInt32, _ second: UInt32) -> Bool {
      let hash = pairHash(first, second) &>> shift
      return pairs[Int(hash >> 6)] & (1 << UInt64(hash & 63)) != 0
    }
    var index = start
    var current = scalars[start]
    while index &+ 1 < scalars.count {
      let next = scalars[index &+ 1]
      if has(current, next) { return index }
      current = next
      index &+= 1
    }
    return has(current, 0) ? index : scalars.count
  }

  private static func lookUp(
    _ text: UnsafeBufferPointer<UInt32>, at index: Int, in tables: Tables, _ body: (Int, Range<Int>) -> Void
  ) {
    for bucket in tables.buckets where index + bucket.width <= text.count {
      var hash = LiteralBucket.seed
      for place in index..<index + bucket.width { hash = LiteralBucket.mix(hash, lowered(text[place])) }
      bucket.forEachCandidate(hash, in: tables.slots) { literal in
        let start = Int(tables.offsets[literal])
        let length = Int(tables.offsets[literal + 1]) - start
        guard index + length <= text.count else { return }
        for place in 0..<length where tables.characters[start + place] != lowered(text[index + place]) { return }
        body(literal, index..<index + length)
      }
    }
  }

  @inline(__always)
  static func lowered(_ scalar: UInt32) -> UInt32 { scalar &- 0x41 < 26 ? scalar | 0x20 : scalar }

  /// The scalar, lowered, and its capital.
  private static func cases(of scalar: UInt32) -> [UInt32] {
    scalar &- 0x61 < 26 ? [scalar, scalar ^ 0x20] : [scalar]
  }

  /// Its highest bits are the best mixed.
  @inline(__always)
  private static func pairHash(_ first: UInt32, _ second: UInt32) -> UInt32 { (first << 16 ^ second) &* 0x9E37_79B1 }
}
