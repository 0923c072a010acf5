/// A few characters by bit, to pass over a text in which hardly any of them stands.
struct CharacterBits: Sendable {
  private let bits: [UInt64]

  /// The characters of `text`, all of the Basic Multilingual Plane.
  init(_ text: String) {
    var bits = [UInt64](repeating: 0, count: 1024)
    for scalar in text.unicodeScalars where scalar.value < 0x10000 {
      bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
    }
    self.bits = bits
  }

  /// Calls `body` with each place of `runs`, ranges of `scalars` in order, at which one of the characters stands, in order.
  func forEachPlace(in scalars: UnsafeBufferPointer<UInt32>, of runs: [Range<Int>], _ body: (Int) -> Void) {
    bits.withUnsafeBufferPointer { bits in
      for run in runs {
        var place = Self.place(in: scalars, from: run.lowerBound, to: run.upperBound, bits)
        while place < run.upperBound {
          body(place)
          place = Self.place(in: scalars, from: place + 1, to: run.upperBound, bits)
        }
      }
    }
  }

  /// The first place from `start` on, or `end`; a function of its own, so that all of it stays in registers.
  @inline(never)
  private static func place(
    in scalars: UnsafeBufferPointer<UInt32>, from start: Int, to end: Int, _ bits: UnsafeBufferPointer<UInt64>
  ) -> Int {
    var place = start
    while place < end {
      let scalar = scalars[place]
      if scalar < 0x10000, bits[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 != 0 { break }
      place &+= 1
    }
    return place
  }
}
