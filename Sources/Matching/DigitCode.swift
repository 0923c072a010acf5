/// How a folded scalar reads as a digit: the value in the low four bits, the way of writing above them.
///
/// 一 is an ordinary word as well as a one, and `l` a letter as well as a one, so the letter and the digit are kept side by side and
/// only searches for numbers look at the digit.
public enum DigitCode {
  /// No digit.
  public static let none: UInt8 = 0xFF
  /// The final X of an identity number, in any of its forms; its value is 10.
  public static let x: UInt8 = 0x40 | 10

  /// The code of a Chinese numeral.
  static func numeral(_ value: UInt8) -> UInt8 { 0x10 | value }

  /// The code of a letter that looks like a digit.
  static func letter(_ value: UInt8) -> UInt8 { 0x20 | value }

  /// The code of a letter that a reading machine takes for a digit (B for 8, S for 5).
  static func weak(_ value: UInt8) -> UInt8 { 0x30 | value }

  /// The value 0–9, or 10 for an X.
  @inlinable public static func value(_ code: UInt8) -> UInt8 { code & 0x0F }

  /// Whether the scalar is a digit by itself: decimal in some alphabet, or a Chinese numeral.
  @inlinable public static func isDigit(_ code: UInt8) -> Bool { code < 0x20 }

  /// Whether the scalar is a decimal digit of some alphabet.
  @inlinable public static func isDecimal(_ code: UInt8) -> Bool { code < 0x10 }

  /// Whether the scalar is a letter that may stand for a digit.
  @inlinable public static func isLookalike(_ code: UInt8) -> Bool { code & 0xF0 == 0x20 }

  /// Whether the scalar is a letter that counts as a digit only inside a number that fits all the same.
  @inlinable public static func isWeak(_ code: UInt8) -> Bool { code & 0xF0 == 0x30 }
}
