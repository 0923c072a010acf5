import Matching
import Rules

/// Finds subject matters in which a trade secret is likely, by the rules of `tradeSecretHints`; made once and used by all tasks.
///
/// One hint a rule and clause: a table of temperatures is one question.
struct TradeSecretHints: Sendable {
  private let rules: [HintRule]
  private let set: LiteralSet
  /// The rule of each word.
  private let owners: [Int]
  /// The units of each rule, longer ones first.
  private let units: [[[UInt32]]]

  init(_ rules: [HintRule]) {
    self.rules = rules
    var words: [[UInt32]] = []
    var owners: [Int] = []
    for (index, rule) in rules.enumerated() {
      for word in rule.words {
        words.append(FoldedText.scalars(of: word))
        owners.append(index)
      }
    }
    set = LiteralSet(words)
    self.owners = owners
    units = rules.map { rule in
      rule.units.map { FoldedText.scalars(of: $0) }.sorted { $0.count > $1.count }
    }
  }

  /// The hints of a sheet outside of `hidden` (in order, apart from each other), in order.
  func find(in sheet: Sheet, hidden: [Range<Int>]) -> [TradeSecretHint] {
    sheet.folded.scalars.withUnsafeBufferPointer { scalars in
      sheet.folded.digits.withUnsafeBufferPointer { digits in
        find(in: TextView(scalars: scalars, digits: digits), hidden: hidden)
      }
    }
  }

  /// The hints of a folded sheet outside of `hidden` (in order, apart from each other), in order.
  func find(in view: TextView, hidden: [Range<Int>]) -> [TradeSecretHint] {
    guard !rules.isEmpty else { return [] }
    var hints: [TradeSecretHint] = []
    // Up to where the last hint of each rule reaches, so that one clause is one question.
    var reach = Array(repeating: 0, count: rules.count)
    set.forEachMatch(in: view.scalars) { word, range in
      let rule = owners[word]
      guard range.lowerBound >= reach[rule], RangeList.firstOverlap(of: range, in: hidden) == nil else { return }
      let clause = clause(behind: range.upperBound, in: view)
      var place = range
      if !units[rule].isEmpty {
        guard let quantity = quantity(in: clause, of: rule, view, hidden) else { return }
        place = range.lowerBound..<quantity.upperBound
      }
      reach[rule] = clause.upperBound
      hints.append(
        TradeSecretHint(
          range: place, kind: rules[rule].kind, rule: rules[rule].findingRule, basis: rules[rule].basis,
          question: rules[rule].question))
    }
    return hints.sorted { ($0.range.lowerBound, $0.rule) < ($1.range.lowerBound, $1.rule) }
  }

  /// From `start` to the end of the sentence, the cell or the piece, within reach.
  private func clause(behind start: Int, in view: TextView) -> Range<Int> {
    var end = start
    while end < view.scalars.count, end - start < Self.reach, !Self.isEnd(view.scalars[end]) { end += 1 }
    return start..<end
  }

  /// The first public number with a unit of the rule in the clause; a fine is none, nor what stands behind it.
  private func quantity(in clause: Range<Int>, of rule: Int, _ view: TextView, _ hidden: [Range<Int>]) -> Range<Int>? {
    var index = clause.lowerBound
    while index < clause.upperBound {
      if view.starts(with: Self.fine, at: index) { return nil }
      guard Self.isNumber(index, view) else {
        index += 1
        continue
      }
      let start = index
      while index < clause.upperBound, Self.continuesNumber(index, view) { index += 1 }
      var end = index
      while end < clause.upperBound, view.scalar(end) == 0x20 { end += 1 }
      let unit = units[rule].first { view.starts(with: Self.lowered($0), at: end) && !Self.isCutLatin($0, end, view) }
      // 万 and 亿 belong to the number as well as to the unit 万元.
      if let unit, RangeList.firstOverlap(of: start..<end, in: hidden) == nil { return start..<end + unit.count }
    }
    return nil
  }

  private static func isNumber(_ index: Int, _ view: TextView) -> Bool {
    DigitCode.isDecimal(view.digits[index]) || numerals.contains(view.scalars[index]) && view.code(index) < 0x20
  }

  private static func continuesNumber(_ index: Int, _ view: TextView) -> Bool {
    DigitCode.isDigit(view.digits[index]) || numerals.contains(view.scalars[index])
      || numberMarks.contains(view.scalars[index])
  }

  /// The unit `t` is not found in `ton`, nor `m` in `mm`.
  private static func isCutLatin(_ unit: [UInt32], _ start: Int, _ view: TextView) -> Bool {
    guard let last = unit.last, TextView.isLetter(last) else { return false }
    return TextView.isLetter(view.scalar(start + unit.count))
  }

  private static func lowered(_ unit: [UInt32]) -> [UInt32] { unit.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 } }

  private static func isEnd(_ scalar: UInt32) -> Bool {
    switch scalar {
    case FoldedText.barrier, 0x3002, 0x3B, 0x21, 0x3F, 0x0A: true
    default: false
    }
  }

  /// Scalars behind a word in which its number is looked for.
  private static let reach = 40
  private static let fine = FoldedText.scalars(of: "罚款")
  private static let numerals = Set("〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟".unicodeScalars.map(\.value))
  private static let numberMarks = Set(",.~-点余多至到±".unicodeScalars.map(\.value))
}
