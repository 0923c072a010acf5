/// The Han characters that words and names are made of, numbered without gaps.
enum Han {
  static let first: UInt32 = 0x3400
  static let count = 0xA000 - 0x3400
  /// 某, which stands in place of a character of a name.
  static let mask: UInt32 = 0x67D0

  /// Number of `scalar`, or `nil` where it is no Han character of the Basic Multilingual Plane.
  @inline(__always)
  static func index(_ scalar: UInt32) -> Int? {
    let index = scalar &- first
    return index < UInt32(count) && !(0x4DC0..<0x4E00).contains(scalar) ? Int(index) : nil
  }
}
