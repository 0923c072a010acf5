/// Numbers and dates in Chinese numerals, as they are written.
enum ChineseNumerals {
  /// How a number is written.
  enum Style: Int, CaseIterable {
    /// As it is spoken: 十二, 二千八百六十.
    case spoken
    /// With the one before its ten: 一十二.
    case full
    /// With 两 before 千, 万 and 亿: 两千八百六十.
    case colloquial
    /// Digit by digit: 二八六〇.
    case row
    /// As on cheques: 贰仟捌佰陆拾, 壹拾贰.
    case capital
    /// The same without the one before its ten: 拾贰.
    case bareCapital
  }

  /// A number of up to sixteen digits, digits behind the point too: 3.2 as 三点二; `nil` for what is no such number.
  static func text(of figure: some StringProtocol, _ style: Style) -> String? {
    let parts = figure.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first.flatMap({ UInt64($0) }), figure.utf8.count <= longest,
      parts.dropFirst().allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    var text = style == .row ? row(parts[0]) : spelled(whole, style)
    if parts.count == 2 { text += "点" + row(parts[1], zero: style == .row ? "〇" : "零") }
    return style == .capital || style == .bareCapital ? capital(text) : text
  }

  /// A number as it is written: 三, 十二, 一百零二, 二千八百六十万.
  static func number(_ value: Int, _ style: Style = .spoken) -> String { text(of: String(value), style) ?? "" }

  /// `一九八五年三月二日`.
  static func date(year: Int, month: Int, day: Int) -> String {
    number(year, .row) + "年" + number(month) + "月" + number(day) + "日"
  }

  private static let longest = 20
  private static let digits = Array("零一二三四五六七八九")

  private static func row(_ digits: some StringProtocol, zero: Character = "〇") -> String {
    String(digits.compactMap { $0.wholeNumberValue.map { $0 == 0 ? zero : Self.digits[$0] } })
  }

  private static func spelled(_ value: UInt64, _ style: Style) -> String {
    var result = ""
    var hasGap = false
    for (unit, divisor) in [("亿", 100_000_000), ("万", 10_000), ("", 1)] as [(String, UInt64)] {
      // Of 亿 there may be more than four digits.
      let part = unit == "亿" ? value / divisor : value / divisor % 10_000
      if part == 0 {
        hasGap = !result.isEmpty
        continue
      }
      if !result.isEmpty, hasGap || part < 1_000 { result.append(digits[0]) }
      hasGap = false
      result += part < 10_000 ? section(Int(part), style, isFirst: result.isEmpty) : spelled(part, style)
      result += unit
    }
    if style == .colloquial {
      for unit in ["千", "万", "亿"] { result = result.replacing("二" + unit, with: "两" + unit) }
      // 十二万, not 十两万.
      for tens in ["十", "百"] { result = result.replacing(tens + "两", with: tens + "二") }
    }
    return result.isEmpty ? String(digits[0]) : result
  }

  /// A number below ten thousand.
  private static func section(_ value: Int, _ style: Style, isFirst: Bool) -> String {
    var result = ""
    var isGap = false
    for (unit, divisor) in [("千", 1_000), ("百", 100), ("十", 10), ("", 1)] {
      let digit = value / divisor % 10
      if digit == 0 {
        isGap = !result.isEmpty
        continue
      }
      if isGap { result.append(digits[0]) }
      isGap = false
      let isBare = result.isEmpty && isFirst && style != .full && style != .capital
      if !isBare || divisor != 10 || digit != 1 { result.append(digits[digit]) }
      result += unit
    }
    return result
  }

  /// In the numerals of cheques.
  private static func capital(_ text: String) -> String { String(text.map { capitals[$0] ?? $0 }) }

  private static let capitals: [Character: Character] = [
    "〇": "零", "一": "壹", "二": "贰", "三": "叁", "四": "肆", "五": "伍", "六": "陆", "七": "柒", "八": "捌", "九": "玖", "十": "拾",
    "百": "佰", "千": "仟",
  ]
}
