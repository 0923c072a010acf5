import Matching
import Rules

/// The known secrets of a record, ready to be searched in its text.
struct SecretSet: Sendable {
  private let secrets: [KnownSecret]
  private let owners: [Int]
  /// The first literal of each secret.
  private let firstLiterals: [Int]
  private let set: LiteralSet
  /// Texts with figures, for the search in texts in which each figure is written in one way, and the secret of each.
  private let figures: LiteralSet?
  private let figureOwners: [Int]
  /// Claimed figures with their names, for texts in which other words stand between the two.
  let named: NamedFigureSet
  /// Claimed words, for the search in texts without quotation marks and brackets, and the secret of each.
  private let unquoted: LiteralSet
  private let unquotedOwners: [(secret: Int, points: Int)]
  /// Other ways in which the names of hidden persons are written; their literals stand behind those of the secrets.
  private let variants: NameVariants
  /// Names with marks inside, searched where there are any.
  private let marked: LiteralSet
  /// Those that are numbers, for the search in runs of digits.
  let digits: KnownDigitSet
  /// Those that are dates of birth, for the search in dates.
  let dates: KnownDates
  /// The last digits of those that are numbers of persons.
  let tails: KnownTails
  /// Names of four characters and more as they are mistyped.
  let misspelt: NearMissSearch?
  /// Scalars that are compared at one place of a text at worst.
  let workPerPlace: Int

  init(_ secrets: [KnownSecret], people: RecordPeople? = nil) {
    self.secrets = secrets
    var literals: [[UInt32]] = []
    var owners: [Int] = []
    var firstLiterals: [Int] = []
    // What several secrets of a kind have in common, such as an alias or a home, is the first one's: each place counts once.
    var seen: [MaskEntity: Set<[UInt32]>] = [:]
    for (index, secret) in secrets.enumerated() {
      firstLiterals.append(literals.count)
      for literal in secret.literals {
        if !secret.isClaim, !seen[secret.entity, default: []].insert(literal).inserted { continue }
        literals.append(literal)
        owners.append(index)
      }
    }
    self.owners = owners
    self.firstLiterals = firstLiterals
    let figures = secrets.enumerated().flatMap { index, secret in secret.figures.map { (literal: $0, owner: index) } }
    self.figures = figures.isEmpty ? nil : LiteralSet(figures.map(\.literal))
    figureOwners = figures.map(\.owner)
    let claims = secrets.enumerated().filter { $0.element.isClaim }
    named = NamedFigureSet(claims.map { ($0.element.value, $0.offset) })
    let words = claims.flatMap { index, secret in
      secret.forms.map { form in
        let points = WholeFigures.points(in: FoldedText(Array(form.utf8)))
        return (literal: UnquotedText.literal(form), owner: (secret: index, points: points))
      }.filter { (2...Self.longestUnquoted).contains($0.literal.count) }
    }
    unquoted = LiteralSet(words.map(\.literal))
    unquotedOwners = words.map(\.owner)
    variants = people.map(NameVariants.init) ?? NameVariants()
    marked = LiteralSet(variants.marked.map(\.literal))
    let all = literals + variants.plain.map(\.literal)
    set = LiteralSet(all)
    digits = KnownDigitSet(secrets.compactMap(\.digits))
    dates = KnownDates(secrets)
    tails = KnownTails(secrets)
    misspelt = people.flatMap { NearMissSearch(longNamesOf: $0) }
    // The search without quotation marks is as long again.
    workPerPlace = max(
      LiteralWork.perPlace(all) + LiteralWork.perPlace(figures.map(\.literal))
        + LiteralWork.perPlace(words.map(\.literal))
        + named.workPerPlace, digits.workPerPlace)
  }

  /// Longer texts are searched with their quotation marks only: they are no names.
  private static let longestUnquoted = 200

  /// The same without texts: only the digits of its numbers.
  var numbersOnly: SecretSet { SecretSet(digits: digits) }

  private init(digits: KnownDigitSet) {
    secrets = []
    owners = []
    firstLiterals = []
    variants = NameVariants()
    marked = LiteralSet([])
    set = LiteralSet([])
    figures = nil
    figureOwners = []
    named = NamedFigureSet([])
    unquoted = LiteralSet([])
    unquotedOwners = []
    self.digits = digits
    dates = KnownDates([])
    tails = KnownTails([])
    misspelt = nil
    workPerPlace = digits.workPerPlace
  }

  /// Each place where a secret stands, as a span; names say whose they are.
  func matches(in joined: JoinedText, of text: FoldedText) -> [Span] { search(joined, of: text).spans }

  /// For each secret whether it stands anywhere in the text.
  func found(in joined: JoinedText, of text: FoldedText) -> [Bool] {
    var found = Array(repeating: false, count: secrets.count)
    joined.scalars.withUnsafeBufferPointer { buffer in
      set.forEachMatch(in: buffer) { literal, _ in if literal < owners.count { found[owners[literal]] = true } }
    }
    if unquoted.count > 0 {
      UnquotedText(joined)?.forEachMatch(of: unquoted) { literal, _ in found[unquotedOwners[literal].secret] = true }
    }
    guard let figures else { return found }
    let view = FigureText(text)
    view.scalars.withUnsafeBufferPointer { buffer in
      figures.forEachMatch(in: buffer) { literal, _ in found[figureOwners[literal]] = true }
    }
    for match in named.matches(in: text, view) { found[match.owner] = true }
    return found
  }

  /// Each place where a secret stands, and each where the literal of a variant does, whatever stands around it.
  func search(_ joined: JoinedText, of text: FoldedText) -> (spans: [Span], variants: [VariantPlace]) {
    var spans = figureSpans(in: text) + unquotedSpans(in: joined, of: text)
    var places: [VariantPlace] = []
    joined.scalars.withUnsafeBufferPointer { buffer in
      let context = PersonContext(buffer: buffer, positions: joined.positions, folded: text.scalars)
      set.forEachMatch(in: buffer) { literal, range in
        guard literal < owners.count else {
          places.append(VariantPlace(variant: literal - owners.count, range: range))
          return
        }
        let secret = secrets[owners[literal]]
        if isPartOfLatinWord(range, in: buffer, joined.positions) { return }
        if secret.entity == .birthDate, range.count < 8, isPartOfNumber(range, in: buffer) { return }
        var folded = joined.foldedRange(of: range)
        if secret.isClaim {
          if !isWhole(literal, of: secret, at: folded, in: text) { return }
          folded = UnquotedText.balanced(folded, in: text)
        }
        let isDoubtful = secret.person != nil && WordReading.isDoubtful(range, in: context)
        let span = Span(
          range: folded, entity: secret.entity, rule: secret.rule, certainty: isDoubtful ? .possible : .certain,
          person: secret.person.map(PersonReference.known))
        Self.add(span, to: &spans)
      }
    }
    return (spans, places)
  }

  /// Whether the figures in the text at `range`, where a literal was found, are those of the claim and no longer ones.
  private func isWhole(_ literal: Int, of secret: KnownSecret, at range: Range<Int>, in text: FoldedText) -> Bool {
    let form = literal - firstLiterals[owners[literal]]
    if form < secret.forms.count {
      let points = WholeFigures.points(in: FoldedText(Array(secret.forms[form].utf8)))
      if points != WholeFigures.points(in: text, range) { return false }
    }
    return !WholeFigures.cuts(range, in: text)
  }

  /// Each place where a text with figures stands, however they are written.
  private func figureSpans(in text: FoldedText) -> [Span] {
    guard let figures else { return [] }
    var spans: [Span] = []
    let view = FigureText(text)
    view.scalars.withUnsafeBufferPointer { buffer in
      figures.forEachMatch(in: buffer) { literal, range in
        let folded = view.foldedRange(of: range)
        if WholeFigures.cuts(folded, in: text, wordsToo: true) { return }
        spans.append(claimSpan(figureOwners[literal], folded, in: text))
      }
    }
    return spans + named.matches(in: text, view).map { claimSpan($0.owner, $0.range, in: text) }
  }

  /// Each place where claimed words stand of which a part is quoted or bracketed.
  private func unquotedSpans(in joined: JoinedText, of text: FoldedText) -> [Span] {
    guard unquoted.count > 0, let view = UnquotedText(joined) else { return [] }
    var spans: [Span] = []
    view.forEachMatch(of: unquoted) { literal, range in
      let owner = unquotedOwners[literal]
      if WholeFigures.cuts(range, in: text, wordsToo: true) { return }
      if WholeFigures.points(in: text, range) == owner.points { spans.append(claimSpan(owner.secret, range, in: text)) }
    }
    return spans
  }

  private func claimSpan(_ owner: Int, _ range: Range<Int>, in text: FoldedText) -> Span {
    Span(
      range: UnquotedText.balanced(range, in: text), entity: secrets[owner].entity, rule: secrets[owner].rule,
      certainty: .certain)
  }

  /// Of the secrets of one kind that begin at one place the longest counts: it holds the others.
  private static func add(_ span: Span, to spans: inout [Span]) {
    var index = spans.count - 1
    while index >= 0, spans[index].range.lowerBound == span.range.lowerBound {
      if spans[index].entity == span.entity {
        if span.range.upperBound > spans[index].range.upperBound { spans[index] = span }
        return
      }
      index -= 1
    }
    spans.append(span)
  }

  /// A place of the joined text where the literal of a variant stands.
  struct VariantPlace: Sendable {
    let variant: Int
    let range: Range<Int>
  }

  /// The spans of those variants around which the words speak of a person, and of names with marks inside.
  func variantSpans(at places: [VariantPlace], in sheet: Sheet) -> [Span] {
    var spans: [Span] = []
    let joined = sheet.joined
    if !places.isEmpty {
      joined.scalars.withUnsafeBufferPointer { buffer in
        let context = PersonContext(buffer: buffer, positions: joined.positions, folded: sheet.folded.scalars)
        for place in places {
          let variant = variants.plain[place.variant]
          let range = joined.foldedRange(of: place.range)
          guard isName(variant, place.range, range, context, sheet.folded.scalars) else { continue }
          spans.append(span(of: variant, range))
        }
      }
    }
    guard marked.count > 0, let view = NameView(sheet.folded) else { return spans }
    view.scalars.withUnsafeBufferPointer { buffer in
      let context = PersonContext(buffer: buffer, positions: view.positions, folded: sheet.folded.scalars)
      marked.forEachMatch(in: buffer) { literal, place in
        let variant = variants.marked[literal]
        let range = view.foldedRange(of: place)
        if range.count == place.count, !variant.literal.contains(NameVariant.placeholder) { return }
        // 李?明: a sign that mostly stands for itself.
        let isSoft =
          variant.literal.contains(NameVariant.placeholder)
          && !sheet.folded.scalars[range].contains(where: NameSign.isPlaceholder)
        let needsContext = place.count == 2 || variant.literal[0] == NameVariant.placeholder || isSoft
        // 李？明 at the beginning of a sentence: nothing else is a question of one character.
        let isAsked =
          isSoft && range.count == 3 && context.before(place.lowerBound) >= .boundary
          && sheet.folded.scalars[range].contains(0x3F)
        if needsContext, !isAsked, !context.isPerson(place, isOrdinary: false) { return }
        spans.append(span(of: variant, range))
      }
    }
    return spans
  }

  private func span(of variant: NameVariant, _ range: Range<Int>) -> Span {
    Span(
      range: range, entity: variant.entity, rule: variant.rule, certainty: .likely,
      person: .known(variant.person))
  }

  /// Whether the variant that stands at `place` of the joined text, `range` of the folded one, is the name there.
  private func isName(
    _ variant: NameVariant, _ place: Range<Int>, _ range: Range<Int>, _ context: PersonContext, _ folded: [UInt32]
  ) -> Bool {
    switch variant.kind {
    case .called: return context.isCalled(place)
    case .reporter: return context.isCalled(place) && context.reports(place)
    case .given, .nick, .alias: return context.isPerson(place, isOrdinary: variant.isOrdinary)
    case .part, .partial: return true
    case .pinyin:
      if isPartOfLatinWord(place, in: context.buffer, context.positions) { return false }
      return place.count >= 6 || range.count > place.count || !TextView.isLetter(folded[range.lowerBound])
    case .latin:
      let isCapital = folded[range.lowerBound] &- 0x41 < 26
      return isCapital && !isPartOfLatinWord(place, in: context.buffer, context.positions)
    }
  }

  /// 1992.3.19 is not found in 201992319.
  private func isPartOfNumber(_ range: Range<Int>, in buffer: UnsafeBufferPointer<UInt32>) -> Bool {
    func isDigit(_ index: Int) -> Bool { buffer.indices.contains(index) && (0x30...0x39).contains(buffer[index]) }
    return range.allSatisfy(isDigit) && (isDigit(range.lowerBound - 1) || isDigit(range.upperBound))
  }

  /// Li is not found in `License`: Latin names are whole words.
  private func isPartOfLatinWord(
    _ range: Range<Int>, in buffer: UnsafeBufferPointer<UInt32>, _ positions: [UInt32]
  ) -> Bool {
    let first = range.lowerBound
    let last = range.upperBound
    if TextView.isLetter(buffer[first]), first > 0, TextView.isLetter(buffer[first - 1]),
      positions[first - 1] + 1 == positions[first]
    {
      return true
    }
    return TextView.isLetter(buffer[last - 1]) && last < buffer.count && TextView.isLetter(buffer[last])
      && positions[last - 1] + 1 == positions[last]
  }
}
