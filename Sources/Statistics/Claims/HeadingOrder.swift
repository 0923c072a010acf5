import Diagnostics

/// Follows the numbers of headings: 一、 then （一） then 1. then （1）, each level counted from one below its parent.
enum HeadingOrder {
  /// A warning for each heading whose number is not the next of its level.
  static func check(_ text: ReportText) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    // Number reached on each level; a heading of one level starts those below afresh.
    var reached = [0, 0]
    var lineStart = 0
    let scalars = text.scalars
    while lineStart < scalars.count {
      let lineEnd = scalars[lineStart...].firstIndex { $0 == "\n" || $0 == "\u{C}" } ?? scalars.count
      if let heading = heading(in: scalars, lineStart..<lineEnd) {
        let expected = reached[heading.level] + 1
        if heading.number != expected {
          diagnostics.append(
            Diagnostic(
              .headingOrder, at: text.place(at: heading.start), written(heading.number, heading.level),
              written(expected, heading.level)))
        }
        reached[heading.level] = heading.number
        for level in reached.indices where level > heading.level { reached[level] = 0 }
      }
      lineStart = lineEnd + 1
    }
    return diagnostics
  }

  private struct Heading {
    let start: Int
    let level: Int
    let number: Int
  }

  /// Chinese numbers only: Arabic ones open lists and figures as often as headings.
  private static func heading(in scalars: [Unicode.Scalar], _ line: Range<Int>) -> Heading? {
    var index = line.lowerBound
    while index < line.upperBound, " \u{3000}#*\t".unicodeScalars.contains(scalars[index]) { index += 1 }
    let start = index
    guard index < line.upperBound else { return nil }
    let isBracketed = scalars[index] == "（" || scalars[index] == "("
    if isBracketed { index += 1 }
    let numeral = scalars[index..<line.upperBound].prefix { "一二三四五六七八九十".unicodeScalars.contains($0) }
    guard !numeral.isEmpty, numeral.endIndex < line.upperBound, let number = value(of: numeral) else { return nil }
    switch (isBracketed, scalars[numeral.endIndex]) {
    case (true, "）"), (true, ")"): return Heading(start: start, level: 1, number: number)
    case (false, "、"): return Heading(start: start, level: 0, number: number)
    default: return nil
    }
  }

  private static let digits = Array("一二三四五六七八九".unicodeScalars)

  private static func value(of numeral: ArraySlice<Unicode.Scalar>) -> Int? {
    let parts = numeral.split(separator: "十", omittingEmptySubsequences: false)
    func digit(_ part: ArraySlice<Unicode.Scalar>, _ empty: Int) -> Int? {
      guard let only = part.first else { return empty }
      return part.count == 1 ? digits.firstIndex(of: only).map { $0 + 1 } : nil
    }
    switch parts.count {
    case 1: return digit(parts[0], 0)
    case 2:
      guard let tens = digit(parts[0], 1), let ones = digit(parts[1], 0) else { return nil }
      return tens * 10 + ones
    default: return nil
    }
  }

  private static func written(_ number: Int, _ level: Int) -> String {
    let tens = number / 10
    let text =
      (tens > 1 ? String(digits[tens - 1]) : "") + (tens > 0 ? "十" : "")
      + (number % 10 > 0 ? String(digits[number % 10 - 1]) : "")
    return level == 0 ? text + "、" : "（" + text + "）"
  }
}
