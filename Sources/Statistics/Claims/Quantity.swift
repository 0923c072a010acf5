/// A number with its unit and the words before it, as it stands in a sentence: `整改隐患6396项`.
struct Quantity {
  /// Index of the first scalar of the number.
  let start: Int
  /// Index behind the unit.
  let end: Int
  /// The number in units of 10⁻⁶.
  let micros: Int
  /// Digits behind the decimal point as printed.
  let decimals: Int
  /// `项`, `万元`, `%` …; the words in brackets behind it are left out.
  let unit: String
  /// Han characters straight before the number, up to the last punctuation.
  let label: String
  /// The number as printed.
  let printed: String
}

extension Quantity {
  /// All quantities of `range`, in order.
  static func all(in text: [Unicode.Scalar], _ range: Range<Int>) -> [Quantity] {
    var found: [Quantity] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard isDigit(text[index]) else {
        index += 1
        continue
      }
      let start = index
      var digits = 0
      var decimals: Int?
      var printed = String.UnicodeScalarView()
      var fits = true
      scan: while index < range.upperBound {
        switch text[index] {
        case let scalar where isDigit(scalar):
          fits = fits && digits < 1_000_000_000_000
          if fits { digits = digits * 10 + Int(scalar.value & 0xF) }
          if let count = decimals { decimals = count + 1 }
          printed.append(scalar)
        case "," where decimals == nil && index + 1 < range.upperBound && isDigit(text[index + 1]): break
        case "." where decimals == nil && index + 1 < range.upperBound && isDigit(text[index + 1]):
          decimals = 0
          printed.append(".")
        default: break scan
        }
        index += 1
      }
      while index < range.upperBound, text[index] == " " { index += 1 }
      let (unit, end) = unit(in: text, from: index, to: range.upperBound)
      index = max(end, index)
      guard fits, !unit.isEmpty, (decimals ?? 0) <= 6 else { continue }
      var micros = digits
      for _ in (decimals ?? 0)..<6 { micros *= 10 }
      found.append(
        Quantity(
          start: start, end: end, micros: micros, decimals: decimals ?? 0, unit: unit,
          label: label(in: text, before: start, from: range.lowerBound), printed: String(printed)))
    }
    return found
  }

  /// Years, dates and numbers of papers are no quantities.
  private static let units = [
    "万元", "亿元", "家次", "户次", "人次", "项次", "元", "家", "户", "项", "件", "份", "个", "次", "人", "名", "宗", "起", "处", "条", "台", "%",
    "％",
  ].map { Array($0.unicodeScalars) }

  private static func unit(in text: [Unicode.Scalar], from index: Int, to end: Int) -> (String, Int) {
    for unit in units where index + unit.count <= end && text[index..<(index + unit.count)].elementsEqual(unit) {
      let name = unit == ["％"] ? "%" : String(String.UnicodeScalarView(unit))
      return (name, index + unit.count)
    }
    return ("", index)
  }

  private static func label(in text: [Unicode.Scalar], before start: Int, from lower: Int) -> String {
    var begin = start
    while begin > lower, (0x4E00...0x9FFF).contains(text[begin - 1].value) || text[begin - 1] == " " { begin -= 1 }
    return String(String.UnicodeScalarView(text[begin..<start].filter { $0 != " " }))
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }
}
