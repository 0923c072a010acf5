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
  private var pairs: [UInt64]
  private let pairMask: UInt32

  /// Makes a set of literals that are already folded (see `FoldedText.scalars(of:)` and `JoinedText.literal`).
  public init(_ literals: [[UInt32]]) {
    count = literals.count
    var bits = 1 << 14
    while bits < literals.count * 32, bits < 1 << 22 { bits <<= 1 }
    pairs = [UInt64](repeating: 0, count: bits / 64)
    pairMask = UInt32(bits - 1)
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
            let hash = Self.pairHash(first, second) & pairMask
            pairs[Int(hash >> 6)] |= 1 << UInt64(hash & 63)
          }
        }
      }
    }
    // One scalar is found whatever stands behind it.
    if !members[0].isEmpty { pairs = [UInt64](repeating: .max, count: pairs.count) }
    for (bucket, indexes) in members.enumerated() where !indexes.isEmpty {
      buckets.append(
        LiteralBucket(width: LiteralBucket.widths[bucket], literals: indexes, characters: characters, offsets: offsets))
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
    pairs.withUnsafeBufferPointer { pairs in
      var index = Self.candidate(in: scalars, from: 0, pairs, pairMask)
      while index < scalars.count {
        lookUp(scalars, at: index, body)
        index = Self.candidate(in: scalars, from: index + 1, pairs, pairMask)
      }
    }
  }

  /// The first place from `start` on at which the bitmap has the pair, or the end; a function of its own, so that all of it stays in registers.
  @inline(never)
  private static func candidate(
    in scalars: UnsafeBufferPointer<UInt32>, from start: Int, _ pairs: UnsafeBufferPointer<UInt64>, _ mask: UInt32
  ) -> Int {
    guard start < scalars.count else { return scalars.count }
    func has(_ first: UInt32, _ second: UInt32) -> Bool {
      let hash = pairHash(first, second) & mask
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

  private func lookUp(_ text: UnsafeBufferPointer<UInt32>, at index: Int, _ body: (Int, Range<Int>) -> Void) {
    for number in buckets.indices where index + buckets[number].width <= text.count {
      var hash = LiteralBucket.seed
      for place in index..<index + buckets[number].width { hash = LiteralBucket.mix(hash, Self.lowered(text[place])) }
      buckets[number].forEachCandidate(hash) { literal in
        let start = Int(offsets[literal])
        let length = Int(offsets[literal + 1]) - start
        guard index + length <= text.count else { return }
        for place in 0..<length where characters[start + place] != Self.lowered(text[index + place]) { return }
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

  /// Cheap, for it is done at each place: the low bits of ideographs differ well enough.
  @inline(__always)
  private static func pairHash(_ first: UInt32, _ second: UInt32) -> UInt32 { first << 7 ^ second }
}
