/// The first two scalars of some words, by bit: tells of almost every place of a text that none of the words begins there.
struct WordStarts: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1 << 8)

  /// Words as they are compared, see `TextView.words`.
  init(_ words: some Sequence<[UInt32]>) {
    for word in words {
      guard let first = word.first else { continue }
      // A word of one scalar begins whatever stands behind it.
      insert(Self.bit(first, word.count > 1 ? word[1] : Self.anything))
    }
  }

  private mutating func insert(_ bit: Int) { bits[bit >> 6] |= 1 << UInt64(bit & 63) }

  /// Whether a word may begin at `place`; `false` is certain.
  @inline(__always)
  func mayBegin(at place: Int, in view: TextView) -> Bool {
    let first = TextView.lowered(view.scalar(place))
    let second = TextView.lowered(view.scalar(place + 1))
    return contains(Self.bit(first, second)) || contains(Self.bit(first, Self.anything))
  }

  @inline(__always)
  private func contains(_ bit: Int) -> Bool { bits[bit >> 6] >> UInt64(bit & 63) & 1 != 0 }

  @inline(__always)
  private static func bit(_ first: UInt32, _ second: UInt32) -> Int {
    Int(((first << 16 ^ second) &* 0x9E37_79B1) >> 18)
  }

  private static let anything: UInt32 = 0
}
