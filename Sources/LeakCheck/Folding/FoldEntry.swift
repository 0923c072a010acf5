/// A folded scalar with what the searches need to know of it, packed into one word; 0 is a scalar that is dropped.
enum FoldEntry {
  /// The folded scalar, ASCII letters small; the last plane, which has no characters of its own, shares places with the first.
  static let letterMask: UInt32 = 0xF_FFFF
  /// May begin something that a detector knows: `@`, the first sign of a plate.
  static let mark: UInt32 = 1 << 20
  /// Blank or line end; a run of them is kept as one.
  static let blank: UInt32 = 1 << 21
  /// May begin an escape (`%`, `&`, `\`).
  static let lead: UInt32 = 1 << 22
  /// A final X of an identity number, in any form.
  static let x: UInt32 = 1 << 23
  /// Value of a digit, 0–10.
  static let valueShift: UInt32 = 24
  /// A decimal digit of any alphabet, or a Chinese numeral.
  static let digit: UInt32 = 1 << 28
  /// A letter that looks like a digit.
  static let lookalike: UInt32 = 1 << 29
  /// May stand between the digits of one number.
  static let separator: UInt32 = 1 << 30
  /// May stand between the characters of one name or number.
  static let gap: UInt32 = 1 << 31
  /// Parts two pieces that are searched in one go, such as cells; equal to no scalar, but a number may be written across it.
  static let barrier: UInt32 = letterMask | separator
  /// Parts two pieces that have nothing to do with each other.
  static let hardBreak: UInt32 = letterMask
  /// So many entries may be left out where one such mark stands.
  static let heaviestBreak = 16
  /// What may belong to a run of digits.
  static let runMask: UInt32 = digit | lookalike | x | gap | separator
  /// What an inline line break becomes.
  static let space: UInt32 = 0x20 | blank | gap

  /// A mark that parts two pieces in place of `count` entries that were left out.
  static func hardBreak(inPlaceOf count: Int) -> UInt32 { hardBreak | UInt32(count - 1) << valueShift }

  /// How many entries stand where this one stands.
  static func weight(_ entry: UInt32) -> Int {
    entry & (barrier | digit) == hardBreak ? Int(value(entry)) + 1 : 1
  }

  /// Whether the entry may stand between the digits of one number as people write it: blanks, hyphens, dots, round brackets.
  @inline(__always)
  static func joinsDigits(_ entry: UInt32) -> Bool {
    entry & gap != 0 || entry & letterMask == 0x28 || entry & letterMask == 0x29
  }

  /// 1 where the entry is a sign at which something may begin, or makes a row of entries long enough for a number that has so many before
  /// it, else 0; without a branch.
  @inline(__always)
  static func stopBit(_ entry: UInt32, _ before: Int) -> Int {
    // The mark is bit 20.
    (before == NumberTable.fewestDigits - 1 ? 1 : 0) | Int(truncatingIfNeeded: entry &>> 20 & 1)
  }

  /// Whether the entry is an ASCII letter or digit.
  @inline(__always)
  static func isAlphanumeric(_ entry: UInt32) -> Bool {
    let letter = entry & letterMask
    return letter &- 0x30 < 10 || letter &- 0x61 < 26
  }

  /// Whether the entry is an ASCII letter.
  @inline(__always)
  static func isLetter(_ entry: UInt32) -> Bool { entry & letterMask &- 0x61 < 26 }

  @inline(__always)
  static func value(_ entry: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: entry >> valueShift & 15) }

  /// The entry for what `Matching` folds a scalar to.
  static func make(letter: UInt32, digit: UInt8, isDigit: Bool, isX: Bool, isNone: Bool) -> UInt32 {
    guard letter != 0 else { return 0 }
    var entry = (letter &- 0x41 < 26 ? letter | 0x20 : letter) & letterMask
    switch letter {
    case 0x40: entry |= mark
    case 0x20, 0x0A: entry |= blank | gap
    case 0x5C: entry |= lead | gap
    case 0x25, 0x26: entry |= lead
    case 0xB7, 0x2D, 0x2E, 0x2A, 0x5F, 0x60, 0x7E: entry |= gap
    case 0x22, 0x27, 0x28, 0x29, 0x2B, 0x2C, 0x2F, 0x3A, 0x5B, 0x5D: entry |= separator
    default: if provinces.contains(letter) { entry |= mark }
    }
    guard !isNone else { return entry }
    entry |= UInt32(digit) << valueShift
    return entry | (isX ? x : isDigit ? FoldEntry.digit : lookalike)
  }

  /// First signs of plates (GA 36-2018, appendix A).
  private static let provinces = Set("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼".unicodeScalars.map(\.value))
}
