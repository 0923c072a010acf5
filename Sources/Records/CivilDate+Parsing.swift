extension CivilDate {
  /// Why a text is not a date.
  public enum ParsingError: Error, Sendable {
    /// The text has none of the forms of a date.
    case notADate
    /// The form is right but there is no such day.
    case impossible
  }

  /// Reads `2020-05-06`, `2020/5/6`, `2020.5.6`, `20200506` or `2020年5月6日`, with or without a time of day behind a space or `T`.
  public init(parsing text: some StringProtocol) throws(ParsingError) {
    var scan = DateScan(text)
    guard let first = scan.number() else { throw .notADate }
    let numbers: (year: Int, month: Int, day: Int)
    if first.digits == 8 {
      numbers = (first.value / 10_000, first.value / 100 % 100, first.value % 100)
    } else {
      guard first.digits == 4, let separator = scan.separator(), let month = scan.number(), month.digits <= 2,
        scan.take(separator.second), let day = scan.number(), day.digits <= 2, scan.take(separator.third)
      else { throw .notADate }
      numbers = (first.value, month.value, day.value)
    }
    guard scan.endsWithTimeOfDay(), numbers.year >= 1000 else { throw .notADate }
    guard let date = CivilDate(year: numbers.year, month: numbers.month, day: numbers.day) else { throw .impossible }
    self = date
  }
}

/// The bytes of a date, read from front to back.
private struct DateScan {
  private let bytes: [UInt8]
  private var index: Int
  private let end: Int

  init(_ text: some StringProtocol) {
    bytes = Array(text.utf8)
    index = bytes.firstIndex { $0 != 0x20 } ?? 0
    end = (bytes.lastIndex { $0 != 0x20 } ?? -1) + 1
  }

  /// A run of up to eight digits.
  mutating func number() -> (value: Int, digits: Int)? {
    var value = 0
    var digits = 0
    while index < end, (0x30...0x39).contains(bytes[index]) {
      guard digits < 8 else { return nil }
      value = value * 10 + Int(bytes[index] - 0x30)
      digits += 1
      index += 1
    }
    return digits == 0 ? nil : (value, digits)
  }

  /// The separator behind the year, with what must stand behind month and day.
  mutating func separator() -> (second: [UInt8], third: [UInt8])? {
    for mark: [UInt8] in [[0x2D], [0x2F], [0x2E]] where take(mark) { return (mark, []) }
    return take(Array("年".utf8)) ? (Array("月".utf8), Array("日".utf8)) : nil
  }

  mutating func take(_ expected: [UInt8]) -> Bool {
    guard index + expected.count <= end, bytes[index..<(index + expected.count)].elementsEqual(expected) else {
      return false
    }
    index += expected.count
    return true
  }

  /// Whether nothing follows, or a blank or `T` and digits with `:`, `.`, `+`, `-`, `Z`.
  func endsWithTimeOfDay() -> Bool {
    guard index < end else { return true }
    guard bytes[index] == 0x20 || bytes[index] == 0x54 else { return false }
    let time = bytes[(index + 1)..<end].drop { $0 == 0x20 }
    guard let first = time.first, (0x30...0x39).contains(first), time.count <= 32, time.contains(0x3A) else {
      return false
    }
    return time.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x3A, 0x2E, 0x2B, 0x2D, 0x5A: true
      default: false
      }
    }
  }
}
