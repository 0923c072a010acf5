import Matching

/// Recognises a long number with a unit behind it (1,234,567.89元, 12345678千瓦时), which stays.
enum Quantity {
  /// How many digits at the end of `digits` are a quantity of seven digits or more with a unit behind; 0 if none.
  static func length(atEndOf digits: [DigitRun.Digit], in view: TextView) -> Int {
    guard let last = digits.last, DigitCode.isDigit(last.code) else { return 0 }
    var place = last.position + 1
    while view.scalar(place) == 0x20, place - last.position < 3 { place += 1 }
    let isMoney = money.contains { view.starts(with: $0, at: place) }
    guard isMoney || units.contains(where: { view.starts(with: $0, at: place) }) else { return 0 }
    var count = 1
    var fraction = 0
    var groups: [Int] = []
    var current = 1
    // Backwards over the digits while they stand together, after a decimal point, or in groups of three.
    while count < digits.count {
      let behind = digits[digits.count - count]
      let previous = digits[digits.count - count - 1]
      if behind.position == previous.position + 1 {
        current += 1
      } else if behind.position == previous.position + 2, view.scalar(previous.position + 1) == 0x2E, groups.isEmpty,
        fraction == 0, current <= 6
      {
        (fraction, current) = (current, 1)
      } else if behind.position == previous.position + 2, view.scalar(previous.position + 1) == 0x2C, current == 3 {
        groups.append(current)
        current = 1
      } else {
        break
      }
      count += 1
    }
    let whole = count - fraction
    let isGrouped = !groups.isEmpty
    guard count >= 7, whole <= (isMoney ? 13 : 9), !isGrouped || current <= 3 else { return 0 }
    let looksLikeMobile = whole == 11 && !isGrouped && fraction == 0
    return looksLikeMobile ? 0 : count
  }

  private static let money = TextView.words("元 万元 亿元 美元 人民币")
  private static let units = TextView.words(
    "吨 千克 公斤 克 米 平方 立方 升 千瓦 千伏 kg t m² m³ ㎡ ㎥ % ％ 台 套 件 个 户 亩 份 支 袋 瓶 箱 只 度电 万吨")
}
