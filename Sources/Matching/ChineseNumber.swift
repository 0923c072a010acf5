/// A whole number in Chinese numerals: a row of digits (二〇二〇, 壹玖) or a number as it is read (十二, 一百二, 两万三千, 一亿零五).
public struct ChineseNumber: Sendable {
  /// Its decimal digits; those of a row as they stand, with zeros in front.
  public let digits: [UInt8]
  /// Whether it is a row of digits, read one by one.
  public let isRow: Bool
  /// Where it ends in the text.
  public let end: Int

  /// The number that begins at `start`: as much of the numerals there as makes one; `nil` where none does.
  ///
  /// Of 一五十 it is the 一 alone, of 二十千克 the 二十.
  public init?(at start: Int, scalars: UnsafeBufferPointer<UInt32>, digits codes: UnsafeBufferPointer<UInt8>) {
    var row: [UInt8] = []
    var place = start
    while row.count < Self.longestRow, place < scalars.count, let digit = Self.digit(scalars, codes, place) {
      row.append(digit)
      place += 1
    }
    let unit = place < scalars.count ? Self.unit(scalars[place]) : nil
    if unit == nil || row.count > 1 {
      // The last digit of a row before a unit belongs to the unit, 一|五十, but for 二八六〇|万, where the unit counts the row.
      let count = unit.map { $0 < 10_000 } ?? false ? row.count - 1 : row.count
      guard count > 0 else { return nil }
      self.init(digits: Array(row.prefix(count)), isRow: true, end: start + count)
      return
    }
    var reading = Reading()
    place = start
    while place < scalars.count, place - start < Self.longest {
      if let digit = Self.digit(scalars, codes, place) {
        if !reading.take(digit: digit) { break }
      } else if let unit = Self.unit(scalars[place]) {
        if !reading.take(unit: unit) { break }
      } else {
        break
      }
      place += 1
    }
    // 五十零件: a zero with nothing behind it is none.
    if reading.endsWithZero { place -= 1 }
    guard place > start, let value = reading.value else { return nil }
    self.init(digits: String(value).utf8.map { $0 - 0x30 }, isRow: false, end: place)
  }

  private init(digits: [UInt8], isRow: Bool, end: Int) { (self.digits, self.isRow, self.end) = (digits, isRow, end) }

  /// Whether `scalar`, of the digit code `code`, may stand in such a number.
  @inlinable public static func isNumeral(_ scalar: UInt32, code: UInt8) -> Bool {
    if code & 0xF0 == 0x10 { return true }
    switch scalar {
    case 0x5341, 0x62FE, 0x767E, 0x4F70, 0x5343, 0x4EDF, 0x4E07, 0x842C, 0x4EBF, 0x5104, 0x5EFF, 0x5345: return true
    default: return false
    }
  }

  /// No honest number is longer; what is longer is read in parts.
  private static let longest = 24
  private static let longestRow = 40

  private static func digit(
    _ scalars: UnsafeBufferPointer<UInt32>, _ codes: UnsafeBufferPointer<UInt8>, _ place: Int
  ) -> UInt8? {
    codes[place] & 0xF0 == 0x10 ? DigitCode.value(codes[place]) : nil
  }

  /// The value of 十, 百, 千, 万, 亿 and of their forms on cheques; 廿 and 卅 are tens themselves.
  private static func unit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x5341, 0x62FE: 10
    case 0x767E, 0x4F70: 100
    case 0x5343, 0x4EDF: 1_000
    case 0x4E07, 0x842C: 10_000
    case 0x4EBF, 0x5104: 100_000_000
    case 0x5EFF: 20
    case 0x5345: 30
    default: nil
    }
  }

  /// A number while it is read, digit by digit and unit by unit.
  private struct Reading {
    private var hundredMillions = 0
    private var tenThousands = 0
    private var section = 0
    private var digit: Int?
    private var last = Int.max
    private(set) var endsWithZero = false
    private var isEmpty = true
    /// What a lone digit behind the last unit counts: 一百二 is 120, 两万三 is 23,000.
    private var shorthand = 0

    /// Whether the digit may stand here.
    mutating func take(digit: UInt8) -> Bool {
      if self.digit != nil { return false }
      if digit == 0 {
        if endsWithZero { return false }
        (endsWithZero, shorthand, isEmpty) = (true, 0, false)
      } else {
        self.digit = Int(digit)
        (endsWithZero, isEmpty) = (false, false)
      }
      return true
    }

    /// Whether the unit may stand here.
    mutating func take(unit: Int) -> Bool {
      switch unit {
      case 20, 30:
        if digit != nil || last <= 10 { return false }
        section += unit
        (last, shorthand) = (10, 0)
      case 10, 100, 1_000:
        if last <= unit || digit == nil && unit != 10 { return false }
        section += (digit ?? 1) * unit
        (last, shorthand) = (unit, unit / 10)
      case 10_000:
        let value = section + (digit ?? 0)
        if value == 0 || tenThousands > 0 || endsWithZero { return false }
        (tenThousands, section, last, shorthand) = (value * unit, 0, .max, unit / 10)
      default:
        let value = tenThousands + section + (digit ?? 0)
        if value == 0 || hundredMillions > 0 || endsWithZero { return false }
        (hundredMillions, tenThousands, section, last, shorthand) = (value * unit, 0, 0, .max, unit / 10)
      }
      (digit, endsWithZero, isEmpty) = (nil, false, false)
      return true
    }

    var value: Int? {
      if isEmpty { return nil }
      let tail = (digit ?? 0) * (shorthand > 1 ? shorthand : 1)
      return hundredMillions + tenThousands + section + tail
    }
  }
}
