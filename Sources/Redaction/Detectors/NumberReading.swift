import Matching
import Rules

/// Reads a maximal run of digits as a row of numbers: the cheapest way to cut it at its separators into groups that fit.
///
/// `13800138000 13900139000` is two telephones, `320505 19890113 3389` one identity number, `2006.11.02-2026.11.02` two dates. What is cut
/// out as a date, a quantity or a short number stays.
struct NumberReading {
  /// A group that is hidden: offsets in the run's digits.
  struct Finding {
    let digits: Range<Int>
    let rule: String
    let entity: MaskEntity
    let certainty: Certainty
  }

  let run: DigitRun
  let values: [UInt8]
  let view: TextView
  /// The same with what parts the cells of tables.
  let page: TextView
  private let parts: [NumberPart]
  /// Parts of sums with their unit behind.
  private let sums: Range<Int>?
  private let rules: DetectorSet

  init(_ run: DigitRun, in view: TextView, of page: TextView, rules: DetectorSet) {
    self.run = run
    self.view = view
    self.page = page
    self.rules = rules
    values = run.digits.map { $0.value }
    parts = NumberPart.parts(of: run, in: view)
    sums = Self.sum(at: parts, of: run, in: view)
  }

  /// The parts of the sum of money that ends the run: 68,000元, 0.2万元, 壹|拾壹万元.
  private static func sum(at parts: [NumberPart], of run: DigitRun, in view: TextView) -> Range<Int>? {
    let next = run.range.upperBound
    guard parts.count > 1, sumUnits.contains(view.scalar(next)), !behindUnits.contains(view.scalar(next + 1)) else {
      return nil
    }
    var start = parts.count - 1
    while start > 0,
      parts[start].separator == 0x2C && parts[start].digits.count == 3
        || parts[start].separator == 0x2E && start == parts.count - 1 && parts[start].digits.count <= 2
    {
      start -= 1
    }
    return parts[start].gap.isVisible ? start..<parts.count : nil
  }

  /// 元, 万, 亿, 拾, 佰, 仟, and what makes them part of another word: 元旦, 元谋.
  private static let sumUnits: Set<UInt32> = [0x5143, 0x4E07, 0x4EBF, 0x62FE, 0x4F70, 0x4EDF]
  private static let behindUnits = Set("旦谋江月".unicodeScalars.map(\.value))

  /// What of the run is hidden, in order.
  func findings() -> [Finding] {
    // Digits and numerals by turns for pages; hidden as a whole rather than weighed for minutes.
    if values.count > Self.longestRun { return unreadable(0..<values.count).map { [$0] } ?? [] }
    // best[i]: cheapest reading of the parts before i, the first part of its last group, and what that group is.
    var best: [(cost: Double, from: Int, finding: Finding?)] = [(0, 0, nil)]
    best.reserveCapacity(parts.count + 1)
    var contexts: [NumberContext?] = []
    contexts.reserveCapacity(parts.count)
    for part in parts {
      let own = NumberContext.before(run.digits[part.digits.lowerBound].position, in: view)
      contexts.append(own ?? contexts.last??.inherited)
    }
    if contexts.contains(where: { $0 == nil }), let behind = NumberContext.behind(run.range.upperBound, in: view) {
      contexts = contexts.map { $0 ?? behind }
    }
    for end in 1...max(parts.count, 1) where end <= parts.count {
      var choice: (cost: Double, from: Int, finding: Finding?) = (.infinity, end - 1, nil)
      var start = end - 1
      var inside = NumberGap.Kinds()
      while start >= 0, end - start <= 40, parts[end - 1].digits.upperBound - parts[start].digits.lowerBound <= 32 {
        let (cost, finding) = reading(of: start..<end, contexts[start], gaps: inside)
        if best[start].cost + cost < choice.cost { choice = (best[start].cost + cost, start, finding) }
        if parts[start].gap == .cell { break }
        inside.formUnion(parts[start].gap.visibleKind)
        start -= 1
      }
      // A single part that no rule reads: hidden where it is long, left where the rule for it is off.
      if choice.cost == .infinity {
        choice = (best[end - 1].cost + 4, end - 1, unreadable(parts[end - 1].digits))
      }
      best.append(choice)
    }
    var findings: [Finding] = []
    var end = parts.count
    while end > 0 {
      if let finding = best[end].finding { findings.append(finding) }
      end = best[end].from
    }
    return findings.reversed()
  }

  /// A part of more digits than any number.
  private func unreadable(_ digits: Range<Int>) -> Finding? {
    guard digits.count >= 7, let rule = rules.numbers.last(where: { $0.entity == .number }) else { return nil }
    return Finding(digits: digits, rule: rule.rule, entity: rule.entity, certainty: .undecided)
  }

  /// The cheapest reading of some parts as one number, and what it is; `inside` are the gaps between them that are seen.
  private func reading(
    of group: Range<Int>, _ context: NumberContext?, gaps inside: NumberGap.Kinds
  ) -> (Double, Finding?) {
    let digits = parts[group.lowerBound].digits.lowerBound..<parts[group.upperBound - 1].digits.upperBound
    var best: (cost: Double, finding: Finding?) = (.infinity, nil)
    if group.count == 1 {
      if parts[group.lowerBound].isDoubtful {
        best.cost = 0.3
      } else if digits.count <= 6 {
        best.cost = isWord(group.lowerBound) ? Self.wordCost : 2
      }
    }
    if digits.count < 5 { return (best.cost, nil) }
    if group.count > 5, isInRow(group, digits, context, inside) { return (best.cost, nil) }
    for rule in rules.keeps {
      if let cost = rule.cost(of: parts[group], in: self), cost < best.cost { best = (cost, nil) }
    }
    guard digits.count >= 7, let tail = edgeCost(group) else { return (best.cost, nil) }
    let word = group.count > 1 && isWord(group.upperBound - 1) ? Self.wordCost : 0
    let spread = parts[group].dropFirst().reduce(tail + word) { $0 + $1.gapCost }
    consider(number(group, digits, context, isReversed: false), spread, &best)
    if best.cost > 1.9 { consider(number(group, digits, context, isReversed: true), spread + 1, &best) }
    return (best.cost, best.finding)
  }

  /// Whether one or two numerals stand at an edge of the run beside figures: 13800138000三次.
  private func isWord(_ index: Int) -> Bool {
    guard parts.count > 1, index == 0 || index == parts.count - 1, parts[index].digits.count <= 2 else { return false }
    let beside = parts[index == 0 ? 1 : index - 1]
    return parts[index].digits.allSatisfy { isNumeral($0) && values[$0] > 0 && !isSpokenOne($0) }
      && !beside.digits.contains { isNumeral($0) } && !isMixed
  }

  /// Whether the part is a number by itself, so that the next one may be cut like this one is parted from it: 13900139000 138 0013 8000.
  private func isWhole(_ index: Int) -> Bool {
    let part = parts[index]
    let behind = index + 1 < parts.count ? parts[index + 1].gap : nil
    return part.digits.count == 11 && values[part.digits.lowerBound] == 1 && (index == 0 || part.gap.isVisible)
      && behind != NumberGap.none
  }

  /// Whether the part is the year of a date that goes on in words or behind hyphens: 138 0013 8000 2017年12月2日, …5498  2024-03-12.
  private func isDated(_ index: Int) -> Bool {
    let part = parts[index]
    guard part.digits.count == 4 else { return false }
    if view.scalar(run.digits[part.digits.upperBound - 1].position + 1) == 0x5E74 { return true }
    guard index + 2 < parts.count else { return false }
    func value(_ index: Int) -> Int { parts[index].digits.reduce(0) { $0 * 10 + Int(values[$1]) } }
    return (index + 1...index + 2).allSatisfy { parts[$0].gap == .hyphen && parts[$0].digits.count == 2 }
      && ResidentIDDetector.isDate(year: value(index), value(index + 1), value(index + 2))
  }

  /// Whether the digit is 幺 or 么, which count nothing.
  private func isSpokenOne(_ digit: Int) -> Bool {
    let scalar = view.scalar(run.digits[digit].position)
    return scalar == 0x5E7A || scalar == 0x4E48
  }

  /// Whether numerals other than zeros stand among the figures, so that one at the edge is a digit as well.
  private var isMixed: Bool {
    parts.dropFirst().dropLast().contains { part in part.digits.contains { isNumeral($0) && values[$0] > 0 } }
  }

  private func isNumeral(_ digit: Int) -> Bool {
    let code = run.digits[digit].code
    return DigitCode.isDigit(code) && !DigitCode.isDecimal(code)
  }

  /// What it costs to take the first and the last of several parts into a number: the first may count the rows of a table; the last
  /// may be the year, month or day of a date that goes on in words (登记号码…，11月9日), which is none, or begin a line as the number of
  /// an item or row.
  private func edgeCost(_ group: Range<Int>) -> Double? {
    let last = parts[group.upperBound - 1]
    // <td>1</td><td>62…: the cell that counts the rows.
    if group.count > 1, parts[group.lowerBound].digits.count <= 2, parts[group.lowerBound + 1].gap == .border {
      return 2.4
    }
    if holdsDate(group) { return nil }
    if let sums, group.upperBound > sums.lowerBound, group.lowerBound < sums.lowerBound { return nil }
    // 问：发了多少？答：5000元: the figure has a unit of its own.
    let next = run.digits[last.digits.upperBound - 1].position + 1
    if group.count > 1, last.gap.isSpoken, QuantityRule.startsUnit(at: next, in: view) || view.scalar(next) == 0x5143 {
      return nil
    }
    guard group.count > 1, last.digits.count <= 4, last.gap.isVisible else { return 0 }
    let behind = view.scalar(next)
    if Self.dateWords.contains(behind) { return nil }
    // …6012346；3.微信, …2191102。三、赔偿: a sentence ends before the number of an item.
    if last.digits.count <= 2, Self.itemEnds.contains(behind), endsSentence(before: last.digits.lowerBound) {
      return nil
    }
    // …0001；④地址: an item behind a semicolon that parts nothing else.
    if last.digits.count == 1, endsSentence(before: last.digits.lowerBound),
      parts[group].dropFirst().dropLast().allSatisfy({ !endsSentence(before: $0.digits.lowerBound) })
    {
      return nil
    }
    let isLine = last.gap == .line || last.gap == .border
    return isLine && last.digits.count <= 2 && Self.itemMarks.contains(behind) ? 2.4 : 0
  }

  /// Whether a semicolon or a full stop stands between the digit at offset `digit` of the run and the one before it.
  private func endsSentence(before digit: Int) -> Bool {
    DigitRun.gap(before: digit, in: run.digits).contains {
      view.scalar($0) == 0x3B || view.scalar($0) == 0x3002
    }
  }

  /// Whether the parts are so plainly a piece of a longer row, with the same gap inside and outside and neither a date of birth nor
  /// words in front, that no rule reads them as one number.
  private func isInRow(
    _ group: Range<Int>, _ digits: Range<Int>, _ context: NumberContext?, _ inside: NumberGap.Kinds
  ) -> Bool {
    guard parts.count > Self.longestRow, context?.isPersonal != true, digits.count <= 32 else { return false }
    var outside = NumberGap.Kinds()
    if group.lowerBound > 0 { outside.formUnion(parts[group.lowerBound].gap.visibleKind) }
    if group.upperBound < parts.count { outside.formUnion(parts[group.upperBound].gap.visibleKind) }
    if inside.isEmpty {
      // 1__2**3…: a piece of digits that nothing parts.
      let isCut =
        group.lowerBound > 0 && !parts[group.lowerBound].gap.isVisible
        || group.upperBound < parts.count && !parts[group.upperBound].gap.isVisible
      if !isCut { return false }
    } else if inside.isDisjoint(with: outside) {
      return false
    }
    // The T of an operator's certificate may stand in front of the row.
    if digits.count == 17 { return group.lowerBound > 0 }
    if digits.count != 18 { return true }
    let first = digits.lowerBound
    func number(_ offset: Int, _ step: Int) -> (year: Int, month: Int, day: Int) {
      func value(_ place: Int) -> Int { Int(values[first + offset + step * place]) }
      return (
        value(0) * 1000 + value(1) * 100 + value(2) * 10 + value(3), value(4) * 10 + value(5), value(6) * 10 + value(7)
      )
    }
    return ![number(6, 1), number(11, -1)].contains { date in
      ResidentIDDetector.isDate(year: date.year, date.month, date.day)
    }
  }

  private func consider(_ number: DigitGroup, _ extra: Double, _ best: inout (cost: Double, finding: Finding?)) {
    if number.hasWeakLetters, !number.isPersonal, touchesLetter(number) { return }
    for detector in rules.numbers where !number.isReversed || detector.readsBackwards {
      guard let fit = detector.fit(number), fit.cost + extra < best.cost else { continue }
      // Read backwards it is a guess, unless the digits agree with the last one as those of an identity number do.
      let most: Certainty =
        !number.isReversed || number.isMarkedOperator
        ? .certain : number.count == 18 && number.passesIdentityCheck ? .likely : .possible
      let seen = NumberFit(min(fit.certainty, most), cost: fit.cost)
      if seen.certainty < .certain, rules.keeps.contains(where: { $0.keeps(number, as: seen, in: page) }) {
        best = (fit.cost + extra, nil)
      } else {
        best = (
          fit.cost + extra,
          Finding(digits: number.digits, rule: detector.rule, entity: detector.entity, certainty: seen.certainty)
        )
      }
    }
  }

  /// Whether the group is part of a code, where B is a letter: D532301B2021-0012.
  private func touchesLetter(_ number: DigitGroup) -> Bool {
    TextView.isLetter(view.scalar(number.range.lowerBound - 1))
      || TextView.isLetter(view.scalar(number.range.upperBound))
  }

  private func number(
    _ group: Range<Int>, _ digits: Range<Int>, _ context: NumberContext?, isReversed: Bool
  ) -> DigitGroup {
    let row = parts[group]
    let length = group.count
    let isTiled =
      length > 1 && parts.count > length && parts.count <= Self.longestRow && parts.count % length == 0
      && parts.indices.allSatisfy {
        parts[$0].digits.count == parts[group.lowerBound + $0 % length].digits.count
      }
    let span = run.digits[digits.lowerBound].position..<run.digits[digits.upperBound - 1].position + 1
    let mayBeMobile = (11...15).contains(digits.count)
    return DigitGroup(
      values: isReversed ? values[digits].reversed() : Array(values[digits]), digits: digits, parts: row,
      outside: (
        before: group.lowerBound > 0 && !isWord(group.lowerBound - 1) && !isWhole(group.lowerBound - 1)
          ? parts[group.lowerBound].gap : nil,
        behind: group.upperBound < parts.count && !isWord(group.upperBound) && !isWhole(group.upperBound)
          && !isDated(group.upperBound)
          ? parts[group.upperBound].gap : nil
      ),
      isTiled: isTiled, context: context, range: span, isReversed: isReversed,
      hasWeakLetters: run.digits[digits].contains { DigitCode.isWeak($0.code) },
      isMarkedOperator: isMarkedOperator(span, isReversed: isReversed),
      isBehindName: isBehindName(span),
      isDialled: mayBeMobile && Self.dialling.contains(view.scalar(span.lowerBound - 1)),
      fillsCell: mayBeMobile && fillsCell(span),
      isMarkedPermit: context?.kind == .personal
        && view.distanceBack(from: span.lowerBound, to: PassportDetector.words, reach: 10) != nil,
      isCalledNumber: mayBeMobile && view.distanceBack(from: span.lowerBound, to: Self.number, reach: 2) != nil)
  }

  /// Whether a T stands alone before the digits, or behind those that are read backwards.
  private func isMarkedOperator(_ span: Range<Int>, isReversed: Bool) -> Bool {
    let (letter, next) =
      isReversed ? (span.upperBound, span.upperBound + 1) : (span.lowerBound - 1, span.lowerBound - 2)
    return view.scalar(letter) | 0x20 == 0x74 && !TextView.isLetter(view.scalar(next))
  }

  /// Whether the digits stand alone behind the name of a person: 张三（17,899,611,731）, 张三 17,899,611,731，.
  private func isBehindName(_ span: Range<Int>) -> Bool {
    let (before, behind) = (view.scalar(span.lowerBound - 1), view.scalar(span.upperBound))
    guard before == 0x28 && behind == 0x29 || before == 0x20 && (behind == 0x2C || behind == 0x20) else { return false }
    if view.scalar(span.lowerBound - 2) == NameMask.sign { return true }
    return view.lastName(before: span.lowerBound - 1) == span.lowerBound - 1
  }

  /// Whether nothing but blanks parts `span` from the bars on both sides.
  private func fillsCell(_ span: Range<Int>) -> Bool {
    var (before, behind) = (span.lowerBound - 1, span.upperBound)
    while view.scalar(before) == 0x20, span.lowerBound - before < 4 { before -= 1 }
    while view.scalar(behind) == 0x20, behind - span.upperBound < 4 { behind += 1 }
    return view.scalar(before) == 0x7C && view.scalar(behind) == 0x7C
  }

  /// 打, 拨, 用, 呼, 叫
  private static let dialling: Set<UInt32> = [0x6253, 0x62E8, 0x7528, 0x547C, 0x53EB]

  /// Whether a date stands in the group, whole or as far as it goes, that is parted from the digits in front by a mark of its own and
  /// has marks of one kind inside: 91315984531，2017.11.2起.
  private func holdsDate(_ group: Range<Int>) -> Bool {
    group.dropFirst().contains { year in
      guard year + 3 <= parts.count, parts[year].digits.count == 4, parts[year].gap.isVisible,
        parts[year + 1].separator != nil, parts[year + 1].separator == parts[year + 2].separator,
        parts[year + 1].separator != parts[year].separator
      else { return false }
      let isList = [.comma, .list, .aside, .note, .speech].contains(parts[year].gap)
      let digits = parts[year].digits.lowerBound - parts[group.lowerBound].digits.lowerBound
      return digits >= (isList ? 7 : 11)
        && rules.keeps.contains { $0 is DateRule && $0.cost(of: parts[year..<year + 3], in: self) != nil }
    }
  }

  private static let number = TextView.words("号码")
  /// `2,` `3.` `4、` `5)` `6 |` at the beginning of a line.
  private static let itemMarks: Set<UInt32> = [0x2C, 0x2E, 0x3001, 0x29, 0x20, 0x7C]
  private static let itemEnds: Set<UInt32> = [0x2E, 0x3001, 0x29]
  private static let dateWords: Set<UInt32> = [0x5E74, 0x6708, 0x65E5]
  /// What it costs to read a numeral behind figures as a word, and to read it as their last digit.
  private static let wordCost = 0.6
  /// Digits of the longest run that is cut into numbers.
  private static let longestRun = 20_000
  /// Parts of the longest run that is looked at as a row of equal numbers.
  private static let longestRow = 64
}
