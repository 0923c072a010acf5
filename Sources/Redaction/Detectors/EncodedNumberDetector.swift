import Rules

/// Numbers behind Base64: a token that decodes to text with seven digits or more in a row.
struct EncodedNumberDetector: TextDetector {
  let rule = "text.encoded"
  let entity = MaskEntity.number

  func detect(in view: TextView, found: (Range<Int>, Certainty) -> Void) {
    var index = 0
    while index < view.scalars.count {
      guard Self.value(view.scalars[index]) != nil else {
        index += 1
        continue
      }
      var end = index
      while end < view.scalars.count, Self.value(view.scalars[end]) != nil { end += 1 }
      let token = index..<end
      if token.count >= 12, decodesToNumber(token, view) {
        while view.scalar(end) == 0x3D, end - token.upperBound < 2 { end += 1 }
        found(index..<end, .possible)
      }
      index = end + 1
    }
  }

  private func decodesToNumber(_ token: Range<Int>, _ view: TextView) -> Bool {
    let letters = token.filter { TextView.isLetter(view.scalars[$0]) }.count
    guard letters >= 4 else { return false }
    var bits: UInt32 = 0
    var count = 0
    var digits = 0
    for place in token {
      guard let value = Self.value(view.scalars[place]) else { return false }
      bits = bits << 6 | value
      count += 6
      guard count >= 8 else { continue }
      count -= 8
      let byte = UInt8(truncatingIfNeeded: bits >> UInt32(count))
      digits = (0x30...0x39).contains(byte) ? digits + 1 : 0
      if digits >= 7 { return true }
    }
    return false
  }

  private static func value(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x41...0x5A: scalar - 0x41
    case 0x61...0x7A: scalar - 0x61 + 26
    case 0x30...0x39: scalar - 0x30 + 52
    case 0x2B, 0x2D: 62
    case 0x2F, 0x5F: 63
    default: nil
    }
  }
}
