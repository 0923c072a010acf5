import Matching
import Patterns
import Records
import Rules

/// The bureau's own rules ready to be searched: compiled once, and narrowed to a day for each record.
struct LocalRedaction: Sendable {
  private let rules: LocalRules
  private let terms: LiteralSet
  /// The rule of each literal of `terms`.
  private let termOwners: [Int]
  /// The terms for the search in texts without quotation marks and brackets.
  private let unquoted: LiteralSet
  /// Terms with figures, for the search in texts in which each figure is written in one way, and the rule of each.
  private let figures: LiteralSet
  private let figureOwners: [Int]
  private let allowed: KeptText
  /// The entry of each text of `allowed`.
  private let allowedOwners: [Int]
  /// For each pattern of the set the rule or entry it belongs to.
  private let patternOwners: [PatternOwner]
  private var inForce: [Bool]
  private var allows: [Bool]

  private enum PatternOwner: Sendable {
    case hiding(Int)
    case allowing(Int)
  }

  /// Rules that find nothing.
  static let none = LocalRedaction(.none)

  init(_ rules: LocalRules) {
    self.rules = rules
    var literals: [[UInt32]] = []
    var termOwners: [Int] = []
    var owners: [Int: PatternOwner] = [:]
    for (index, rule) in rules.hiding.enumerated() {
      switch rule.finds {
      case .pattern(let number): owners[number] = .hiding(index)
      case .texts(let texts):
        literals += texts.map(JoinedText.literal)
        termOwners += texts.map { _ in index }
      }
    }
    var texts: [String] = []
    var allowedOwners: [Int] = []
    for (index, rule) in rules.allowing.enumerated() {
      switch rule.finds {
      case .pattern(let number): owners[number] = .allowing(index)
      case .texts(let list):
        texts += list
        allowedOwners += list.map { _ in index }
      }
    }
    terms = LiteralSet(literals)
    unquoted = LiteralSet(
      rules.hiding.flatMap { rule in
        if case .texts(let texts) = rule.finds { texts.map(UnquotedText.literal) } else { [[UInt32]]() }
      })
    self.termOwners = termOwners
    let figures = rules.hiding.enumerated().flatMap { index, rule in
      guard case .texts(let texts) = rule.finds else { return [(literal: [UInt32], owner: Int)]() }
      return texts.compactMap(FigureText.literal).map { ($0, index) }
    }
    self.figures = LiteralSet(figures.map(\.literal))
    figureOwners = figures.map(\.owner)
    allowed = KeptText(texts)
    self.allowedOwners = allowedOwners
    patternOwners = (0..<owners.count).compactMap { owners[$0] }
    inForce = rules.hiding.map { _ in true }
    allows = rules.allowing.map { _ in true }
  }

  /// Whether there is a rule that hides anything.
  var hides: Bool { inForce.contains(true) }

  /// The same with the rules that apply to a decision of `day`; what has no date is subject to those without a last day.
  func on(_ day: CivilDate?) -> LocalRedaction {
    if rules.isEmpty { return self }
    var result = self
    result.inForce = rules.hiding.map { $0.isInForce(on: day) }
    result.allows = rules.allowing.map { $0.isInForce(on: day) }
    return result
  }

  /// What an entry lets stay.
  typealias Allowed = (range: Range<Int>, rule: LocalRule)

  /// What the rules hide in a folded text, and what they let stay; the spans of one rule are apart from each other.
  func findings(in text: FoldedText, _ joined: JoinedText) -> (hidden: [Span], allowed: [Allowed]) {
    if rules.isEmpty { return ([], []) }
    var hidden = termSpans(in: joined, of: text)
    var found = allowed.places(in: joined, of: text) { allows[allowedOwners[$0]] }.map { number, range in
      (range: range, rule: rules.allowing[allowedOwners[number]])
    }
    if let patterns = rules.patterns {
      var unions = Array(repeating: RangeUnion(), count: rules.hiding.count)
      var decimalUnions = unions
      var longest = Array(repeating: LongestMatches(), count: rules.allowing.count)
      patterns.forEachMatch(in: text) { number, range in
        switch patternOwners[number] {
        case .hiding(let index): if inForce[index] { unions[index].add(range) }
        case .allowing(let index):
          if allows[index], !Self.cutsNumber(range, in: text) { longest[index].add(range) }
        }
      }
      if let decimal = DecimalText(text) {
        patterns.forEachMatch(in: decimal) { number, range in
          if case .hiding(let index) = patternOwners[number], inForce[index] { decimalUnions[index].add(range) }
        }
      }
      for index in rules.hiding.indices {
        let ranges = RangeList.union(unions[index].ranges + decimalUnions[index].ranges)
        hidden += ranges.map { span($0, rules.hiding[index]) }
      }
      for (index, matches) in longest.enumerated() {
        found += matches.ranges.map { ($0, rules.allowing[index]) }
      }
    }
    return (hidden, found)
  }

  private func termSpans(in joined: JoinedText, of text: FoldedText) -> [Span] {
    var spans: [Span] = []
    joined.scalars.withUnsafeBufferPointer { buffer in
      terms.forEachMatch(in: buffer) { literal, range in
        let owner = termOwners[literal]
        guard inForce[owner], !WholeFigures.cuts(joined.foldedRange(of: range), in: text, wordsToo: true) else {
          return
        }
        spans.append(span(joined.foldedRange(of: range), rules.hiding[owner]))
      }
    }
    if terms.count > 0 {
      UnquotedText(joined)?.forEachMatch(of: unquoted) { literal, range in
        let owner = termOwners[literal]
        if inForce[owner], !WholeFigures.cuts(range, in: text, wordsToo: true) {
          spans.append(span(UnquotedText.balanced(range, in: text), rules.hiding[owner]))
        }
      }
    }
    if figureOwners.isEmpty { return spans }
    let known = Set(spans.map(\.range))
    let view = FigureText(text)
    view.scalars.withUnsafeBufferPointer { buffer in
      figures.forEachMatch(in: buffer) { literal, range in
        let range = view.foldedRange(of: range)
        guard inForce[figureOwners[literal]], !known.contains(range),
          !WholeFigures.cuts(range, in: text, wordsToo: true)
        else { return }
        spans.append(span(range, rules.hiding[figureOwners[literal]]))
      }
    }
    return spans
  }

  private func span(_ range: Range<Int>, _ rule: LocalRule) -> Span {
    Span(range: range, entity: rule.entity, rule: rule.spanRule, certainty: .certain)
  }

  /// Whether the range is part of a longer number, so that an entry for eight digits does not keep half of an account.
  private static func cutsNumber(_ range: Range<Int>, in text: FoldedText) -> Bool {
    func joins(_ inside: Int, _ step: Int) -> Bool {
      guard isDigit(text.scalars[inside]) else { return false }
      var place = inside + step
      var gap = 0
      while text.scalars.indices.contains(place), DigitRun.isSeparator(text.scalars[place]), gap < 1 {
        place += step
        gap += 1
      }
      return text.scalars.indices.contains(place) && isDigit(text.scalars[place])
    }
    return joins(range.lowerBound, -1) || joins(range.upperBound - 1, 1)
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }
}
