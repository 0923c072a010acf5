import Rules

/// Numbers and e-mail addresses behind Base64: a token that decodes to text with seven digits or more in a row, or with an address.
struct EncodedNumberDetector: TextDetector {
  let card = RuleCard(
    "text.encoded", .number, title: "编码后、拼写的号码", basis: "政府信息公开条例第十五条",
    summary: "Base64 编码中含 7 位以上连续数字，或者邮箱地址；用英文或拼音逐个写出的 10 位以上数字",
    hides: [
      "⟦dGVsOjEzODAwMTM4MDAw⟧", "参数⟦MTM4LTAwMTMtODAwMA==⟧", "邮箱⟦d3FfOTk2QHNpbmEuY24=⟧",
      "留下⟦yi san ba ling ling yi san ba ling ling ling⟧。",
    ],
    keeps: [
      "见bm90aGluZyBoZXJlIGF0IGFsbA==", "http://www.example.gov.cn/WebSiteInformation",
      "https://www.example.com/detail?ZmY4MDgwODE3YTIyZjE3YjAxN2EyNzFhMDVkYjAwNTk=",
    ])
  let triggers = Set(
    (0x41...0x5A).map(UInt32.init) + (0x61...0x7A).map(UInt32.init) + (0x30...0x39).map(UInt32.init)
      + "+/-_".unicodeScalars.map(\.value))

  func detect(at index: Int, in view: TextView, found: (Range<Int>, Certainty) -> Void) {
    guard Self.value(view.scalar(index - 1)) == nil else { return }  // only at the start of a token
    if let end = SpokenDigits.endOfRow(at: index, in: view) {
      found(index..<end, .possible)
      return
    }
    var end = index
    var letters = 0
    while let value = Self.value(view.scalar(end)) {
      if value < 52 { letters += 1 }
      end += 1
    }
    guard end - index >= 10, letters >= 4, let start = Self.numberStart(in: index..<end, view) else { return }
    let token = end
    while view.scalar(end) == 0x3D, end - token < 2 { end += 1 }
    found(start..<end, .possible)
  }

  /// Where the part of the token begins that decodes to a number: its start, or behind a slash, hyphen or underscore.
  private static func numberStart(in token: Range<Int>, _ view: TextView) -> Int? {
    for offset in 0..<min(4, token.count) where decodesToNumber(token.lowerBound + offset..<token.upperBound, view) {
      return token.lowerBound
    }
    return nil
  }

  private static func decodesToNumber(_ token: Range<Int>, _ view: TextView) -> Bool {
    var bits: UInt32 = 0
    var count = 0
    var digits = 0
    var last: UInt8 = 0
    // ff8080817a22: figures between letters of a hexadecimal key are no number.
    var isBehindLetter = false
    var address = AddressLetters()
    for place in token {
      guard let value = value(view.scalars[place]) else { return false }
      bits = bits << 6 | value
      count += 6
      guard count >= 8 else { continue }
      count -= 8
      let byte = UInt8(truncatingIfNeeded: bits >> UInt32(count))
      if (0x30...0x39).contains(byte) {
        if digits == 0 { isBehindLetter = isHexadecimalLetter(last) }
        digits += 1
        if digits >= 7, !isBehindLetter { return true }
      } else if digits >= 7, !isHexadecimalLetter(byte) {
        return true
      } else if byte != 0x2D, byte != 0x20, byte != 0x2E {
        digits = 0
      }
      last = byte
      address.take(byte)
      if address.isWhole { return true }
    }
    return digits >= 7
  }

  private static func isHexadecimalLetter(_ byte: UInt8) -> Bool { (0x61...0x66).contains(byte) }

  /// How much of an e-mail address the bytes so far are: a name, the sign, a domain, a point, two letters.
  private struct AddressLetters {
    private var name = 0
    private var domain: Int?
    private var top: Int?

    var isWhole: Bool { (top ?? 0) >= 2 }

    mutating func take(_ byte: UInt8) {
      let isLetter = (0x61...0x7A).contains(byte | 0x20)
      if byte == 0x40 {
        (domain, top) = (name >= 2 ? 0 : nil, nil)
        name = 0
      } else if byte == 0x2E, let letters = domain {
        top = letters >= 2 ? 0 : nil
      } else if isLetter, let letters = top {
        top = letters + 1
      } else if isLetter || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5F {
        if let letters = domain { domain = letters + 1 } else { name += 1 }
        top = nil
      } else {
        self = AddressLetters()
      }
    }
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
