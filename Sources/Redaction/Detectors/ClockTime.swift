import Matching

/// Times of day in figures, which stand beside telephones as hours of business: 8:30-12:00, 2022-11-08 08:30:15.
enum ClockTime {
  /// What in `run` is a span of time or a day with a time, whatever words stand in front.
  static func ranges(in run: DigitRun, view: TextView) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for digit in run.digits where digit.position >= (result.last?.upperBound ?? 0) {
      let start = digit.position
      let before = view.scalar(start - 1)
      if before == colon, DigitCode.isDecimal(view.code(start - 2)) { continue }
      if DigitCode.isDecimal(view.code(start - 1)) { continue }
      if let end = span(at: start, in: view) ?? stamp(at: start, in: view) { result.append(start..<end) }
    }
    return result
  }

  /// Whether a span of time or a day with a time begins at `start`.
  static func begins(at start: Int, in view: TextView) -> Bool {
    span(at: start, in: view) != nil || stamp(at: start, in: view) != nil
  }

  /// 8:30-12:00
  private static func span(at start: Int, in view: TextView) -> Int? {
    guard let first = time(at: start, in: view) else { return nil }
    var place = first
    var isRange = false
    while place - first < 4, [0x20, 0x2D, 0x7E].contains(view.scalar(place)) {
      isRange = isRange || view.scalar(place) != 0x20
      place += 1
    }
    return isRange ? time(at: place, in: view) : nil
  }

  /// 2022-11-08 08:30:15
  private static func stamp(at start: Int, in view: TextView) -> Int? {
    guard let (year, month) = number(at: start, 4...4, in: view), [0x2D, 0x2F, 0x2E].contains(view.scalar(month)),
      let (monthValue, day) = number(at: month + 1, 1...2, in: view), view.scalar(day) == view.scalar(month),
      let (dayValue, end) = number(at: day + 1, 1...2, in: view), (1950...2049).contains(year),
      ResidentIDDetector.isDate(year: year, monthValue, dayValue)
    else { return nil }
    var place = end
    while place - end < 2, view.scalar(place) == 0x20 { place += 1 }
    if place == end, view.scalar(place) == 0x54 { place += 1 }
    return place > end ? time(at: place, in: view) : nil
  }

  /// Behind hours, minutes and perhaps seconds that exist.
  private static func time(at start: Int, in view: TextView) -> Int? {
    guard let (hour, hourEnd) = number(at: start, 1...2, in: view), hour < 24, view.scalar(hourEnd) == colon,
      let (minute, minuteEnd) = number(at: hourEnd + 1, 2...2, in: view), minute < 60
    else { return nil }
    guard view.scalar(minuteEnd) == colon else { return minuteEnd }
    guard let (second, end) = number(at: minuteEnd + 1, 2...2, in: view), second < 60, view.scalar(end) != colon else {
      return nil
    }
    return end
  }

  /// The decimal digits at `start`, if there are so many, and the place behind them.
  private static func number(at start: Int, _ lengths: ClosedRange<Int>, in view: TextView) -> (value: Int, end: Int)? {
    var place = start
    var value = 0
    while place - start <= lengths.upperBound, DigitCode.isDecimal(view.code(place)) {
      value = value * 10 + Int(DigitCode.value(view.code(place)))
      place += 1
    }
    return lengths.contains(place - start) ? (value, place) : nil
  }

  private static let colon: UInt32 = 0x3A
}
