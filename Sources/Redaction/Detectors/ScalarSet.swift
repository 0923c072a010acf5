/// A set of scalars of the Basic Multilingual Plane by bit, for looks that are taken at every scalar of a text.
struct ScalarSet: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1024)

  init(_ scalars: some Sequence<UInt32>) {
    for scalar in scalars where scalar < 0x10000 { bits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63) }
  }

  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool {
    scalar < 0x10000 && bits[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 != 0
  }
}
