import Matching

/// A number in decimal digits or in Chinese numerals, with 十 or without: 1992, 03, 一九九二, 十九, 二十一, 一百零二, 叁.
struct SpelledNumber {
  let value: Int
  /// Digits that stand in a row; 0 where it is read with 十 or 百.
  let digits: Int
  let isDecimal: Bool
  let end: Int

  /// Reads the number of fewer than nine digits that begins at `start`.
  init?(at start: Int, in view: TextView) {
    let isDecimal = DigitCode.isDecimal(view.code(start))
    func digit(_ place: Int) -> Int? {
      let code = view.code(place)
      return DigitCode.isDigit(code) && DigitCode.isDecimal(code) == isDecimal ? Int(DigitCode.value(code)) : nil
    }
    var end = start
    var value = 0
    var isRow = true
    if isDecimal {
      while end - start < 9, let next = digit(end) {
        value = value * 10 + next
        end += 1
      }
    } else {
      var last: Int?
      while end - start < 9 {
        if let next = digit(end) {
          last = last.map { isRow ? $0 * 10 + next : next } ?? next
        } else if let unit = Self.units[view.scalar(end)] {
          // 廿 and 卅 are tens themselves.
          value += unit == 10 || unit == 100 ? (last ?? 1) * unit : unit
          (last, isRow) = (nil, false)
        } else {
          break
        }
        end += 1
      }
      value += last ?? 0
    }
    guard end > start, end - start < 9 else { return nil }
    self.value = value
    self.isDecimal = isDecimal
    self.end = end
    digits = isRow ? end - start : 0
  }

  /// Whether a number may begin at `place`.
  @inline(__always)
  static func mayBegin(at place: Int, in view: TextView) -> Bool {
    if DigitCode.isDigit(view.code(place)) { return true }
    switch view.scalar(place) {
    case 0x5341, 0x62FE, 0x5EFF, 0x5345, 0x767E, 0x4F70: return true
    default: return false
    }
  }

  /// 十 拾 廿 卅 百 佰.
  private static let units: [UInt32: Int] = [
    0x5341: 10, 0x62FE: 10, 0x5EFF: 20, 0x5345: 30, 0x767E: 100, 0x4F70: 100,
  ]
}
