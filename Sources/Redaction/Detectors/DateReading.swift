import Matching

/// A date as it stands in a text: 1992年3月19日, 九二年三月十九号, 92.03.19, 19/03/1992, 19920319; without a year 3月19日, without a day 92年.
struct DateReading {
  let range: Range<Int>
  /// The year, or its last two digits.
  private let year: Int?
  private let month: Int?
  private let day: Int?
  /// Whether day and month may stand the other way round.
  private let mayBeTurned: Bool

  /// Whether day, month and year are all stated.
  var isFull: Bool { year != nil && month != nil && day != nil }
  var hasYear: Bool { year != nil }
  /// The day, where a year of four digits is stated.
  var date: (year: Int, month: Int, day: Int)? {
    guard let year, year >= 1000, let month, let day else { return nil }
    return (year, month, day)
  }

  /// Reads the date that begins at `start`; `nil` where none does.
  init?(at start: Int, in view: TextView) {
    guard let first = SpelledNumber(at: start, in: view), !SpelledNumber.mayBegin(at: start - 1, in: view) else {
      return nil
    }
    let place = Self.behindBlank(first.end, view)
    switch view.scalar(place) {
    case Self.yearSign where first.digits == 4 || first.digits == 2:
      self.init(year: first, sign: place, from: start, view)
    case Self.monthSign: self.init(month: first, sign: place, from: start, view)
    case 0x2D, 0x2E, 0x2F, 0xB7: self.init(first, sign: place, from: start, view)
    default: self.init(compact: first, from: start, view)
    }
  }

  /// Whether this is `date`, as far as it is stated.
  func states(_ date: (year: Int, month: Int, day: Int)) -> Bool {
    if let year, year != date.year, year != date.year % 100 { return false }
    guard let month else { return true }
    guard let day else { return month == date.month }
    return month == date.month && day == date.day || mayBeTurned && month == date.day && day == date.month
  }

  /// 1992年, and what of month and day follows.
  private init?(year: SpelledNumber, sign: Int, from start: Int, _ view: TextView) {
    self.year = year.value
    mayBeTurned = false
    let next = Self.behindBlank(sign + 1, view)
    guard let month = SpelledNumber(at: next, in: view), (1...12).contains(month.value),
      view.scalar(Self.behindBlank(month.end, view)) == Self.monthSign
    else {
      (self.month, day, range) = (nil, nil, start..<sign + 1)
      return
    }
    self.month = month.value
    let behind = Self.behindBlank(month.end, view) + 1
    let day = Self.day(at: behind, view)
    self.day = day?.value
    range = start..<(day?.end ?? behind)
  }

  /// 3月19日.
  private init?(month: SpelledNumber, sign: Int, from start: Int, _ view: TextView) {
    guard (1...12).contains(month.value), let day = Self.day(at: sign + 1, view) else { return nil }
    year = nil
    self.month = month.value
    self.day = day.value
    mayBeTurned = false
    range = start..<day.end
  }

  /// 1992-3-19, 19/03/1992, 92.03.19: twice the same sign, and no more numbers before or behind.
  private init?(_ first: SpelledNumber, sign: Int, from start: Int, _ view: TextView) {
    let mark = view.scalar(sign)
    guard let second = SpelledNumber(at: Self.behindBlank(sign + 1, view), in: view),
      case let next = Self.behindBlank(second.end, view), view.scalar(next) == mark,
      let third = SpelledNumber(at: Self.behindBlank(next + 1, view), in: view),
      [first, second, third].allSatisfy(\.isDecimal)
    else { return nil }
    let isBefore = view.scalar(start - 1) == mark && DigitCode.isDecimal(view.code(start - 2))
    let isBehind = view.scalar(third.end) == mark && DigitCode.isDecimal(view.code(third.end + 1))
    guard !isBefore, !isBehind, second.digits <= 2 else { return nil }
    switch (first.digits, third.digits) {
    case (4, 1...2), (2, 1...2): (year, month, day, mayBeTurned) = (first.value, second.value, third.value, false)
    case (1...2, 4): (year, month, day, mayBeTurned) = (third.value, second.value, first.value, true)
    default: return nil
    }
    range = start..<third.end
  }

  /// 19920319.
  private init?(compact number: SpelledNumber, from start: Int, _ view: TextView) {
    guard number.digits == 8, number.isDecimal else { return nil }
    (year, month, day) = (number.value / 10_000, number.value / 100 % 100, number.value % 100)
    mayBeTurned = false
    range = start..<number.end
  }

  /// 19日, 十九号, 19.
  private static func day(at place: Int, _ view: TextView) -> (value: Int, end: Int)? {
    guard let day = SpelledNumber(at: behindBlank(place, view), in: view), (1...31).contains(day.value) else {
      return nil
    }
    let sign = behindBlank(day.end, view)
    let hasSign = view.scalar(sign) == 0x65E5 || view.scalar(sign) == 0x53F7  // 日 号
    return (day.value, hasSign ? sign + 1 : day.end)
  }

  private static func behindBlank(_ place: Int, _ view: TextView) -> Int {
    view.scalar(place) == 0x20 ? place + 1 : place
  }

  private static let yearSign: UInt32 = 0x5E74
  private static let monthSign: UInt32 = 0x6708
}
