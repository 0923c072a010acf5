import Matching

/// Numbers written in Base32, or as one value in hexadecimal or with 36 digits, where a note says so: `GEZTSMJWGA2TAMJYGQ======`（Base32）,
/// 0x3a01a1c95（16进制）, 8c25djg（36进制）.
enum CodedNumber {
  /// The number at `start`, if a note in front of it or behind it tells the way of writing and it is one of a person.
  static func range(at start: Int, in view: TextView) -> Range<Int>? {
    var end = start
    while end - start < longest, TextView.isAlphanumeric(view.scalar(end)) { end += 1 }
    guard end - start >= shortest, !TextView.isAlphanumeric(view.scalar(end)) else { return nil }
    var behind = end
    while behind - end < longestPadding, view.scalar(behind) == 0x3D { behind += 1 }
    guard let way = way(of: start..<behind, in: view) else { return nil }
    let token = (start..<end).map { TextView.lowered(view.scalar($0)) }
    let text: [UInt8]? =
      switch way {
      case .base32: base32(token)
      case .hexadecimal: digits(of: token.starts(with: prefix) ? token.dropFirst(2) : token[...], radix: 16)
      case .base36: digits(of: token[...], radix: 36)
      }
    guard let text, isNumber(text, way, before: start, in: view) else { return nil }
    return start..<behind
  }

  /// The ways of writing.
  private enum Way { case base32, hexadecimal, base36 }

  private static func way(of token: Range<Int>, in view: TextView) -> Way? {
    func way(_ note: Range<Int>) -> Way? {
      note.lazy.compactMap { place in ways.first { $0.words.begins(at: place, in: view) }?.way }.first
    }
    var next = token.upperBound
    while next - token.upperBound < 3, edges.contains(view.scalar(next)) { next += 1 }
    if let end = EncodingNote.end(at: next, in: view), view.scalar(end - 1) != 0x3A { return way(next..<end) }
    var end = token.lowerBound
    while token.lowerBound - end < 3, edges.contains(view.scalar(end - 1)) || view.scalar(end - 1) == 0x3A { end -= 1 }
    return EncodingNote.start(endingAt: end, in: view).flatMap { way($0..<end) }
  }

  /// What the letters of Base32 (RFC 4648) stand for, if it is the text of a number, an account or an address.
  private static func base32(_ token: [UInt32]) -> [UInt8]? {
    var text: [UInt8] = []
    var (bits, count): (UInt32, UInt32) = (0, 0)
    for scalar in token {
      let value: UInt32
      switch scalar {
      case 0x61...0x7A: value = scalar - 0x61
      case 0x32...0x37: value = scalar - 0x32 + 26
      default: return nil
      }
      (bits, count) = ((bits << 5 | value) & 0xFFFF, count + 5)
      if count >= 8 {
        count -= 8
        text.append(UInt8(truncatingIfNeeded: bits >> count))
      }
    }
    return text
  }

  /// The decimal digits of the value.
  private static func digits(of token: ArraySlice<UInt32>, radix: UInt64) -> [UInt8]? {
    var value: UInt64 = 0
    for scalar in token {
      let digit = UInt64(TextView.isLetter(scalar) ? scalar - 0x61 + 10 : scalar - 0x30)
      let (product, overflow) = value.multipliedReportingOverflow(by: radix)
      guard digit < radix, !overflow, product <= UInt64.max - digit else { return nil }
      value = product + digit
    }
    return Array(String(value).utf8)
  }

  /// Whether the text is an identifier: by its own form, or by its length behind a word that says what it is.
  private static func isNumber(_ text: [UInt8], _ way: Way, before start: Int, in view: TextView) -> Bool {
    if EncodedPlate.isPlate(text) || MessengerText.isGiven(text) { return true }
    guard text.allSatisfy({ MessengerText.mayHold($0) || $0 == 0x40 || $0 == 0x2E }) else { return false }
    let values = HexadecimalText.values(of: text)
    if way == .base32, HexadecimalText.isPersonal(values) { return true }
    // One value in ten of some length is a card by its check digit.
    if isIdentity(values) { return true }
    // Random characters of Base32 seldom make seven digits.
    if way == .base32 { return values.count { $0 < 10 } >= 7 || text.contains(0x40) }
    guard let kind = kind(before: start, in: view) else { return false }
    switch kind {
    case .phone: return values.count == 11 && values[0] == 1 && values[1] >= 3 || isLandline(values)
    case .identity, .personal: return HexadecimalText.isPersonal(values) || values.count == 8
    case .account: return (16...19).contains(values.count)
    case .messenger: return (6...11).contains(values.count)
    }
  }

  /// Whether the digits have the form of an identity number.
  private static func isIdentity(_ values: [Int]) -> Bool {
    guard values.allSatisfy({ $0 < 10 }) else { return false }
    return values.count == 18 && values.haveFormOfIdentity || values.count == 15 && values.haveFormOfOldIdentity
  }

  /// A landline without the zero of its area code, which no value has.
  private static func isLandline(_ values: [Int]) -> Bool {
    (9...11).contains(values.count) && values[0] >= 1 && values[0] != 6
  }

  /// What the words before the number, its note or its label say that it is.
  private static func kind(before start: Int, in view: TextView) -> EncodedLabel.Kind? {
    if let label = EncodedLabel(before: start, in: view) { return label.kind }
    switch NumberContext.before(start, in: view)?.kind {
    case .phone: return .phone
    case .identity: return .identity
    case .account: return .account
    case .personal: return .personal
    default: return nil
    }
  }

  private static let shortest = 5
  private static let longest = 64
  private static let longestPadding = 6
  private static let prefix = TextView.words("0x")[0]
  private static let edges = ScalarSet(FoldedText.scalars(of: " \"'”“`"))
  private static let ways: [(words: WordTable, way: Way)] = [
    (WordTable("base32 b32"), .base32), (WordTable("hex 十六进制 16进制 0x"), .hexadecimal),
    (WordTable("base36 36进制 三十六进制"), .base36),
  ]
}

/// A number plate whose characters are written by their bytes.
enum EncodedPlate {
  /// Whether the bytes of UTF-8 are a plate: the province, a letter and five letters or digits, or six.
  static func isPlate(_ bytes: [UInt8]) -> Bool {
    guard (9...10).contains(bytes.count), (0xE4...0xE9).contains(bytes[0]),
      let text = String(validating: bytes, as: UTF8.self)
    else { return false }
    return SpreadPlate.isPlate(text.unicodeScalars.map(\.value))
  }
}
