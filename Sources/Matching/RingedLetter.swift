/// ⓐ, which stands for the sign of an address as well as for a letter: zs ⓐ qq.com, ⓦⓐⓝⓖ⑦⑦@qq.com.
///
/// The fold takes it for the sign; beside other letters in rings it is one of them.
enum RingedLetter {
  /// Puts the letter in place of each sign of `scalars` that was ⓐ beside another letter in a ring.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ scalars: inout [UInt32], _ starts: [UInt32]) {
    var index = 0
    while let sign = scalars[index...].firstIndex(of: 0x40) {
      index = sign + 1
      guard source(of: sign, bytes, starts) == ringedA else { continue }
      let neighbours = [sign - 1, sign + 1].filter(scalars.indices.contains)
      if neighbours.contains(where: { source(of: $0, bytes, starts).map(isOtherLetter) ?? false }) {
        scalars[sign] = 0x61
      }
    }
  }

  /// The scalar of the original, plain or escaped, that the one at `index` stands for.
  private static func source(of index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ starts: [UInt32]) -> UInt32? {
    let start = Int(starts[index])
    switch bytes[start] {
    case 0x26: return Escape(entityAt: start, in: bytes)?.scalar
    case 0x25: return Escape(percentAt: start, in: bytes)?.scalar
    case 0x3D: return Escape(equalsAt: start, in: bytes)?.scalar
    case 0x5C: return Escape(backslashAt: start, in: bytes)?.scalar
    case ..<0x80: return nil
    default: return UTF8Decoding.scalar(at: start, in: bytes).0
    }
  }

  private static func isOtherLetter(_ scalar: UInt32) -> Bool {
    (0x24B6...0x24E9).contains(scalar) && scalar != ringedA
  }

  private static let ringedA: UInt32 = 0x24D0
}
