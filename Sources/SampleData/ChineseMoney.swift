/// Amounts as decisions write them.
enum ChineseMoney {
  /// 贰万伍仟元整 for 25000 yuan; below one hundred million.
  static func capital(_ yuan: Int) -> String {
    let digits = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"]
    let units = ["", "拾", "佰", "仟"]
    func section(_ number: Int) -> String {
      var text = ""
      var pendingZero = false
      for place in stride(from: 3, through: 0, by: -1) {
        let digit = number / [1, 10, 100, 1000][place] % 10
        if digit == 0 {
          pendingZero = !text.isEmpty
        } else {
          text += (pendingZero ? "零" : "") + digits[digit] + units[place]
          pendingZero = false
        }
      }
      return text
    }
    let (high, low) = (yuan / 10_000, yuan % 10_000)
    var text = high > 0 ? section(high) + "万" : ""
    if low > 0 { text += (high > 0 && low < 1000 ? "零" : "") + section(low) }
    return (text.isEmpty ? "零" : text) + "元整"
  }

  /// 2.5万元 or 800元.
  static func short(_ yuan: Int) -> String {
    guard yuan >= 10_000 else { return "\(yuan)元" }
    var fraction = String(yuan % 10_000 + 10_000).dropFirst()
    while fraction.last == "0" { fraction.removeLast() }
    return "\(yuan / 10_000)" + (fraction.isEmpty ? "" : "." + fraction) + "万元"
  }

  /// Yuan as a decimal number of 万元, for tables with that unit.
  static func tenThousands(_ yuan: Int) -> String {
    var text = short(yuan < 10_000 ? yuan + 10_000 : yuan)
    if yuan < 10_000 { text = "0" + text.dropFirst() }
    return String(text.dropLast(2))
  }
}
