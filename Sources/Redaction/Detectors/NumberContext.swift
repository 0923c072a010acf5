import Matching

/// What the words in front of a number say it is.
struct NumberContext: Sendable, Hashable {
  /// What a word announces.
  enum Kind: Sendable { case identity, phone, account, personal, document, credit, amount, coordinate }

  let kind: Kind
  /// Whether nothing but a colon, 为 or the like stands between the word and the number.
  let isAdjacent: Bool
  /// Whether the word stands in the same phrase, a few scalars away.
  let isClose: Bool
  /// Whether it is a word of the vocabulary rather than any noun that ends in 号.
  let isNamed: Bool

  /// Whether a number of a person follows.
  var isPersonal: Bool { kind == .identity || kind == .phone || kind == .account || kind == .personal }

  /// The nearest word within reach before `place` that says what a number is; of two that end together the longer one counts.
  static func before(_ place: Int, in view: TextView) -> NumberContext? {
    var end = place
    var isLinked = true
    var isPhrase = true
    // 发票代码5300204130，号码01234567: the bare word 号码 looks further back.
    let reach = view.ends(with: bareWord, at: place) ? 2 * reach : reach
    while end > 0, place - end <= reach {
      let last = view.scalars[end - 1]
      // 票号,收款单位⏎5300123456,…: a word in the row above says nothing.
      if last == 0x0A, isRow(endingAt: end - 1, in: view), isRow(endingAt: lineEnd(from: place, in: view), in: view) {
        return nil
      }
      // 收款账号。具体如下：…
      if last == 0x3002, end < place, LabelledDigits.behindAnswer(end - 1, in: view) != nil {
        end -= 1
        continue
      }
      if last == FoldedText.barrier || last == 0x3002 || last == 0x3B { return nil }
      // The word before a mask is that of the mask, unless the number is the next of a list.
      if last == FoldedText.cover, !isList(end..<place, in: view) { return nil }
      if last < 0x10000, NumberVocabulary.lastScalars[Int(last)] {
        if let kind = NumberVocabulary.kind(ofWordEndingAt: end, in: view) {
          // 违法所得28600元由6222…收取: the sum that the word announces stands there already.
          if kind == .amount, hasSum(in: end..<place, view) { return nil }
          return NumberContext(
            kind: kind, isAdjacent: isLinked, isClose: isPhrase && place - end <= closeReach,
            isNamed: !isKey(endingAt: end, in: view))
        }
        // 钢瓶号, 监管码: any noun that ends in 号 or 码; 账号号, 证号 and a house number are none.
        if last == 0x53F7 || last == 0x7801, isLinked, isNoun(view.scalar(end - 2)),
          !DigitCode.isDigit(view.code(end - 2))
        {
          return NumberContext(kind: .document, isAdjacent: true, isClose: true, isNamed: false)
        }
      }
      if last == 0x2C || last == 0x3001 { isPhrase = false }
      if isLinked, !isLink(last) { isLinked = false }
      end -= 1
    }
    return nil
  }

  /// Whether a figure and 元 stand in `range`.
  private static func hasSum(in range: Range<Int>, _ view: TextView) -> Bool {
    range.dropFirst().contains { view.scalar($0) == 0x5143 && DigitCode.isDecimal(view.code($0 - 1)) }
  }

  /// "no", No6222…: the key of a record, or what is glued to the digits, says less than a word of a text.
  private static func isKey(endingAt end: Int, in view: TextView) -> Bool {
    let isQuoted = view.scalar(end) == 0x22 && view.scalar(end - 3) == 0x22
    return (isQuoted || DigitCode.isDecimal(view.code(end))) && view.ends(with: key, at: end)
  }

  private static let key = TextView.words("no")[0]

  /// Whether the line that ends at `end` has two commas or bars at least.
  private static func isRow(endingAt end: Int, in view: TextView) -> Bool {
    var (place, signs) = (end - 1, 0)
    while end - place < longestRow, view.scalar(place) != 0x0A, view.scalar(place) != FoldedText.barrier {
      if view.scalar(place) == 0x2C || view.scalar(place) == 0x7C { signs += 1 }
      if signs == 2 { return true }
      place -= 1
    }
    return false
  }

  private static func lineEnd(from place: Int, in view: TextView) -> Int {
    var end = place
    while end - place < longestRow, view.scalar(end) != 0x0A, view.scalar(end) != FoldedText.barrier { end += 1 }
    return end
  }

  private static let longestRow = 120

  /// The same for a number further back in the run.
  var inherited: NumberContext {
    NumberContext(kind: kind, isAdjacent: false, isClose: false, isNamed: isNamed)
  }

  /// Whether nothing but up to three marks and covered scalars stands in `range`.
  private static func isList(_ range: Range<Int>, in view: TextView) -> Bool {
    let marks = range.filter { view.scalar($0) != FoldedText.cover }
    return marks.count <= 3 && marks.allSatisfy { DigitRun.isSeparator(view.scalar($0)) }
  }

  private static let bareWord = TextView.words("号码")[0]
  /// Scalars that a word is looked for in front of a number.
  private static let reach = 12
  /// Scalars within which a word speaks for separators that are unusual.
  private static let closeReach = 8

  private static func isNoun(_ scalar: UInt32) -> Bool {
    TextView.isHan(scalar) && scalar != 0x53F7 && scalar != 0x7801 && scalar != 0x8BC1
  }

  private static func isLink(_ scalar: UInt32) -> Bool {
    switch scalar {
    // 依次, 分别
    case 0x4F9D, 0x6B21, 0x5206, 0x522B: true
    case 0x20, 0x23, 0x28, 0x2D, 0x2E, 0x3A, 0x3D, 0x2A, 0x5B, 0x4E3A, 0x662F, 0x7CFB,
      0x7B2C, 0x201C, 0x3010, 0x22:
      true
    default: false
    }
  }
}
