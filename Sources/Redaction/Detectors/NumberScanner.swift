import Matching
import Rules

/// Finds the numbers of a sheet: maximal runs first, then what each run is.
struct NumberScanner {
  let rules: DetectorSet
  /// The text in which no cell of a column that is read as one runs into another.
  let view: TextView
  /// The same with what parts the cells, by which the rules for what stays read tables.
  let page: TextView

  /// Spans of numbers that are hidden, and the runs in which any number may stand; `isKept` says which scalars belong to text that stays,
  /// `known` are digits of the record's own secrets.
  func spans(in text: FoldedText, known: KnownDigitSet, isKept: (Int) -> Bool) -> (spans: [Span], runs: [DigitRun]) {
    var spans: [Span] = []
    var runs: [DigitRun] = []
    DigitRun.forEachRun(in: text, minimum: 6) { run in
      if run.digits.count >= 7 { runs.append(run) }
      spans += known.spans(in: run)
      if let span = reversedIdentity(in: run), !isKept(span.range.lowerBound) { spans.append(span) }
      for rest in remaining(of: run, isKept: isKept) { spans += numbers(in: rest) }
    }
    return (spans, runs)
  }

  /// Spans of numbers in what other rules left of `runs`: 尾号1234|13970082566.
  ///
  /// - Parameters:
  ///   - others: What the other rules hide.
  ///   - taken: What is hidden of numbers already.
  func spans(
    in runs: [DigitRun], between others: [Range<Int>], without taken: [Range<Int>], isKept: (Int) -> Bool
  ) -> [Span] {
    let cuts = RangeList.union(others)
    let cut = runs.filter { RangeList.firstOverlap(of: $0.range, in: cuts) != nil }
    if cut.isEmpty { return [] }
    let hidden = RangeList.union(others + taken)
    var spans: [Span] = []
    for run in cut {
      let rest = remaining(of: run) { place in
        isKept(place) || RangeList.holds(place, in: hidden)
      }
      for piece in rest { spans += numbers(in: piece) }
    }
    return spans
  }

  /// The numbers of a run, and those in what is left when they are taken out.
  ///
  /// 6229/8438/5831/0233、1587/6025/944: next to a card, and parted like it, a row of figures may be part of it. Without the card it is a
  /// telephone, and a second reading of the redacted text would find it.
  private func numbers(in run: DigitRun) -> [Span] {
    var spans: [Span] = []
    var pieces = [run]
    var rounds = 0
    while !pieces.isEmpty, rounds < Self.mostRounds {
      var rest: [DigitRun] = []
      for piece in pieces {
        var found: [Span] = []
        for window in RunWindow.windows(of: piece) {
          for finding in NumberReading(window.run, in: view, of: page, rules: rules).findings()
          where window.holds(finding.digits) {
            let whole = span(of: finding, in: window.run)
            found += SpokenPieces.of(whole.range, in: view).map {
              Span(range: $0, entity: whole.entity, rule: whole.rule, certainty: whole.certainty)
            }
          }
        }
        if !found.isEmpty { rest += Self.pieces(of: piece, without: found.map(\.range)) }
        spans += found
      }
      pieces = rest
      rounds += 1
    }
    return spans
  }

  /// What of `run` stands between the ranges and is long enough to be a number.
  private static func pieces(of run: DigitRun, without ranges: [Range<Int>]) -> [DigitRun] {
    let taken = RangeList.union(ranges)
    var pieces: [[DigitRun.Digit]] = [[]]
    var next = 0
    for digit in run.digits {
      while next < taken.count, taken[next].upperBound <= digit.position { next += 1 }
      if next < taken.count, taken[next].lowerBound <= digit.position {
        if pieces.last?.isEmpty == false { pieces.append([]) }
      } else {
        pieces[pieces.count - 1].append(digit)
      }
    }
    return pieces.compactMap { $0.count >= 7 ? DigitRun(digits: $0) : nil }
  }

  /// The run without kept scalars and what the rules claim, cut where they stood.
  private func remaining(of run: DigitRun, isKept: (Int) -> Bool) -> [DigitRun] {
    guard run.digits.count >= 7 else { return [] }
    var claims: [Range<Int>] = []
    for rule in rules.keeps { claims += rule.claims(in: run, view: page) }
    claims.sort { $0.lowerBound < $1.lowerBound }
    var reach = 0
    var next = 0
    var pieces: [[DigitRun.Digit]] = [[]]
    for digit in run.digits {
      while next < claims.count, claims[next].lowerBound <= digit.position {
        reach = max(reach, claims[next].upperBound)
        next += 1
      }
      if digit.position < reach || isKept(digit.position) {
        if pieces[pieces.count - 1].isEmpty { continue }
        pieces.append([])
      } else {
        pieces[pieces.count - 1].append(digit)
      }
    }
    return pieces.compactMap { $0.count >= 7 ? DigitRun(digits: $0) : nil }
  }

  /// An identity number from its final X to its first digit, with marks between or not: X154 91302991 133235.
  private func reversedIdentity(in run: DigitRun) -> Span? {
    guard run.digits.count >= 17, let first = run.digits.first?.position else { return nil }
    var place = first
    while first - place < DigitRun.longestGap, DigitRun.isSeparator(view.scalar(place - 1)) { place -= 1 }
    guard view.code(place - 1) == DigitCode.x else { return nil }
    let digits = run.digits[..<17].reversed().map { Int($0.value) }
    // telX36731…: glued to letters only where the digits agree with the X.
    if TextView.isAlphanumeric(view.scalar(place - 2)), !ResidentIDDetector.passesCheck(digits + [10]) { return nil }
    guard digits.haveFormOfIdentity,
      run.digits.count == 17 || run.digits[17].position > run.digits[16].position + 1
    else { return nil }
    let rule = ResidentIDDetector()
    return Span(
      range: place - 1..<run.digits[16].position + 1, entity: rule.entity, rule: rule.rule, certainty: .possible)
  }

  private func span(of finding: NumberReading.Finding, in run: DigitRun) -> Span {
    var start = run.digits[finding.digits.lowerBound].position
    var end = run.digits[finding.digits.upperBound - 1].position + 1
    // Written backwards, or an X that belongs to what the digits alone are not.
    let isShort = finding.entity == .idNumber && (15...16).contains(finding.digits.count)
    if finding.digits.count == 17 || isShort, Self.longNumbers.contains(finding.entity) {
      if view.code(start - 1) == DigitCode.x { start -= 1 } else { end = endOfCheckLetter(behind: end) }
    }
    // The T of an operator's certificate.
    if finding.entity == .certificate {
      if view.scalar(start - 1) | 0x20 == 0x74 { start -= 1 }
      if view.scalar(end) | 0x20 == 0x74, !TextView.isLetter(view.scalar(end + 1)) { end += 1 }
    }
    if finding.entity == .passport { start = startOfLetters(before: start) }
    end = endOfPower(behind: end)
    if finding.digits.count == 15 || (17...18).contains(finding.digits.count),
      Self.longNumbers.contains(finding.entity),
      let letter = operatorLetter(before: start)
    {
      start = letter
    }
    if finding.entity == .phone {
      start = startOfCountry(before: start)
      if view.scalar(start - 1) == 0x2B { start -= 1 }  // +86
      if view.scalar(start - 1) == 0x28, closesBracket(start..<end) { start -= 1 }
      end = endOfExtension(behind: end)
    }
    return Span(
      range: start..<end, entity: finding.entity, rule: finding.rule, certainty: finding.certainty)
  }

  /// Where 86, 0086, 00 86 or (0) begins before the number at `start`, through single marks: +86 CN 181…, +86(0)182….
  private func startOfCountry(before start: Int) -> Int {
    var place = start
    func skip() { if [0x20, 0x2D].contains(view.scalar(place - 1)) { place -= 1 } }
    if view.ends(with: Self.trunk, at: place) { place -= Self.trunk.count }
    skip()
    if view.ends(with: Self.country, at: place) { place -= Self.country.count }
    skip()
    guard view.ends(with: Self.code, at: place) else { return start }
    place -= Self.code.count
    if view.ends(with: Self.zeros, at: place - 1), view.scalar(place - 1) == 0x20 {
      return place - 1 - Self.zeros.count
    }
    if view.ends(with: Self.zeros, at: place) { return place - Self.zeros.count }
    return DigitCode.isDecimal(view.code(place - 1)) ? start : place
  }

  private static let trunk = TextView.words("(0)")[0]
  private static let country = TextView.words("cn")[0]
  private static let code = TextView.words("86")[0]
  private static let zeros = TextView.words("00")[0]

  /// Whether the first bracket in `range` closes one that was opened before: (0878)3123456, but not 130（停顿）657.
  private func closesBracket(_ range: Range<Int>) -> Bool {
    range.lazy.map(view.scalar).first { $0 == 0x28 || $0 == 0x29 } == 0x29
  }

  /// Where the letters of a passport or permit begin that stand directly before its digits: PassportE12345678.
  private func startOfLetters(before start: Int) -> Int {
    var place = start
    while start - place <= Self.passport.count + 3, TextView.isLetter(view.scalar(place - 1)) { place -= 1 }
    if view.starts(with: Self.passport, at: place) { place += Self.passport.count }
    return start - place <= 3 ? place : start
  }

  /// Where the T of an operator's certificate stands alone before the marks in front of `start`: T 5323…, T-5323…, [T][5323…],
  /// T</td><td>5323….
  private func operatorLetter(before start: Int) -> Int? {
    var place = start
    var marks = 0
    while start - place < DigitRun.longestBlank, marks <= DigitRun.longestGap,
      DigitRun.isSeparator(view.scalar(place - 1)) || view.scalar(place - 1) == 0x7C && place == start
    {
      place -= 1
      if view.scalar(place) != 0x20, view.scalar(place) != 0x0A { marks += 1 }
    }
    let isAlone = view.scalar(place - 1) | 0x20 == 0x74 && !TextView.isAlphanumeric(view.scalar(place - 2))
    // tabT5323…: a capital behind small letters.
    let isCapital =
      place == start && view.scalar(place - 1) == 0x54 && (0x61...0x7A).contains(view.scalar(place - 2))
    return marks <= DigitRun.longestGap && (isAlone || isCapital) ? place - 1 : nil
  }

  /// E+17 behind a number that a table program wrote with a power of ten.
  private func endOfPower(behind end: Int) -> Int {
    guard view.scalar(end) | 0x20 == 0x65, view.scalar(end + 1) == 0x2B else { return end }
    var place = end + 2
    while place - end < 5, DigitCode.isDecimal(view.code(place)) { place += 1 }
    return place > end + 2 ? place : end
  }

  /// The X behind the 17 digits of an identity number, also behind a line end, or the character that looks like it: 叉, 乂, ✗.
  private func endOfCheckLetter(behind end: Int) -> Int {
    if view.code(end) == DigitCode.x || Self.crosses.contains(view.scalar(end)) { return end + 1 }
    if view.scalar(end) == 0x3010, view.code(end + 1) == DigitCode.x, view.scalar(end + 2) == 0x3011 { return end + 3 }
    var place = end
    while place - end < 2, view.scalar(place) == 0x20 || view.scalar(place) == 0x0A { place += 1 }
    let isAlone = !TextView.isAlphanumeric(view.scalar(place + 1)) && view.scalar(place + 1) != 0x2D
    return place > end && view.code(place) == DigitCode.x && isAlone ? place + 1 : end
  }

  /// 转801, 分机 801, （转3）, ;ext=12, #801 behind a telephone.
  private func endOfExtension(behind end: Int) -> Int {
    var place = end
    var isOpen = false
    while place - end < 4, Self.joints.contains(view.scalar(place)) {
      isOpen = isOpen || view.scalar(place) == 0x28
      place += 1
    }
    if let word = Self.extensions.first(where: { view.starts(with: $0, at: place) }) {
      place += word.count
      while Self.links.contains(view.scalar(place)), place - end < 14 { place += 1 }
    } else if place == end, Self.signs.contains(view.scalar(place)) {
      place += 1
    } else {
      return endOfHyphenated(behind: end)
    }
    let first = place
    while place - first < 6, DigitCode.isDigit(view.code(place)) { place += 1 }
    if place == first || DigitCode.isDigit(view.code(place)) { return end }
    return isOpen && view.scalar(place) == 0x29 ? place + 1 : place
  }

  /// -801 behind a telephone, or the other end that /8892 gives it: up to four digits that no further hyphen, date word or unit follows.
  private func endOfHyphenated(behind end: Int) -> Int {
    guard view.scalar(end) == 0x2D || view.scalar(end) == 0x2F else { return end }
    var place = end + 1
    while place - end <= 5, DigitCode.isDecimal(view.code(place)) { place += 1 }
    let digits = place - end - 1
    let isDay = view.scalar(place) == 0x2D && DigitCode.isDecimal(view.code(place + 1))
    guard (1...4).contains(digits), !isDay, !TextView.isAlphanumeric(view.scalar(place)),
      !Self.afterFigures.contains(view.scalar(place)), !QuantityRule.isUnit(at: place, in: view)
    else { return end }
    return place
  }

  /// Readings of one run; what is left after each is shorter.
  private static let mostRounds = 4
  /// What follows a day, a time or a figure rather than an extension.
  private static let afterFigures = Set(FoldedText.scalars(of: "/:.年月日时点号元室栋幢"))
  private static let passport = TextView.words("passport")[0]
  private static let longNumbers: Set<MaskEntity> = [.idNumber, .bankAccount, .certificate, .number]
  private static let crosses = Set(FoldedText.scalars(of: "叉乂✗✘✕✖╳⨯"))
  private static let joints = Set(" -(;,".unicodeScalars.map(\.value))
  private static let links = Set(" .:-=号至".unicodeScalars.map(\.value))
  /// Signs that the keys of a telephone put before an extension.
  private static let signs = Set("#*xXp".unicodeScalars.map(\.value))
  private static let extensions = TextView.words("转分机号 转分机 转接 转至 转 分机号 分机 ext extension 内线")
}
