/// Many literals searched in one pass over folded scalars; capital and small ASCII letters are one.
///
/// A bitmap over pairs of scalars turns almost every place away; what passes is looked up by its first 1, 2, 3, 4, 8 and 11 scalars, and
/// only then compared. Building is linear in the literals, searching linear in the text.
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
  private var hasSingles = false
  /// One bit for each remainder of a first scalar by 4,096: most places of a text are turned away by it alone.
  private var firsts = [UInt64](repeating: 0, count: 64)

  /// Makes a set of literals that are already folded (see `FoldedText.scalars(of:)` and `JoinedText.literal`).
  public init(_ literals: [[UInt32]]) {
    count = literals.count
    var bits = 4096
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
      let first = characters[characters.count - literal.count] & 0xFFF
      firsts[Int(first >> 6)] |= 1 << UInt64(first & 63)
      if literal.count == 1 {
        hasSingles = true
      } else {
        let start = characters.count - literal.count
        let hash = Self.pairHash(characters[start], characters[start + 1]) & pairMask
        pairs[Int(hash >> 6)] |= 1 << UInt64(hash & 63)
      }
    }
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
    guard !buckets.isEmpty, let last = scalars.indices.last else { return }
    pairs.withUnsafeBufferPointer { pairs in
      firsts.withUnsafeBufferPointer { firsts in
        for index in 0...last {
          let current = Self.lowered(scalars[index])
          if firsts[Int(current & 0xFFF) >> 6] & (1 << UInt64(current & 63)) == 0 { continue }
          let next = index < last ? Self.lowered(scalars[index + 1]) : 0
          let hash = Self.pairHash(current, next) & pairMask
          if pairs[Int(hash >> 6)] & (1 << UInt64(hash & 63)) != 0 || hasSingles { lookUp(scalars, at: index, body) }
        }
      }
    }
  }

  private func lookUp(_ text: UnsafeBufferPointer<UInt32>, at index: Int, _ body: (Int, Range<Int>) -> Void) {
    for bucket in buckets where index + bucket.width <= text.count {
      var hash = LiteralBucket.seed
      for place in index..<index + bucket.width { hash = LiteralBucket.mix(hash, Self.lowered(text[place])) }
      bucket.forEachCandidate(hash) { literal in
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

  @inline(__always)
  static func pairHash(_ first: UInt32, _ second: UInt32) -> UInt32 {
    let product = (first &* 0x9E37_79B1) ^ (second &* 0x85EB_CA77)
    return product ^ (product >> 15)
  }
}
