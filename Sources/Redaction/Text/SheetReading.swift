import Matching
import Records
import Rules

/// What is hidden and what stays in a folded sheet.
struct SheetReading {
  /// Hidden spans, apart from each other, in order.
  private(set) var spans: [Span] = []
  /// Braces and words of marks that keep, which are taken out.
  private(set) var deletions: [Range<Int>] = []
  /// Text that stays although it holds a secret or a number, in order and apart from each other.
  private(set) var kept: [Range<Int>] = []
  /// Names of units in which a known name stays, in order and apart from each other.
  private(set) var units: [Range<Int>] = []
  /// Words and names of places that read like a known name and stay, in order and apart from each other.
  private(set) var words: [Range<Int>] = []
  /// The same list by list with the reason, where somebody asked for it.
  private(set) var keptForReasons: [(range: Range<Int>, reason: KeepReason)] = []
  /// What the bureau's own rules find outside of what their exceptions and marks by hand keep, be it hidden in the end or not.
  private(set) var ruled: [Span] = []
  /// What nobody but a person can decide.
  private(set) var faults: [Fault] = []

  private let options: ReadingOptions
  /// The names in `units`, which no entry of the bureau makes public.
  private var held: [Span] = []
  /// What stays but for names of organisations that were only found: 庄甸村委会 may be one, and part of a home.
  private var keptByLists: [Range<Int>] = []

  /// Something that withholds the record, at a place of the folded sheet.
  struct Fault {
    enum Kind { case markUnclosed, markUnknown, keepCollision }
    let kind: Kind
    let position: Int
  }

  /// Reads `sheet`: marks by hand and kept texts first, then the known secrets, then the detectors.
  ///
  /// - Parameters:
  ///   - kept: Lists of texts that stay.
  ///   - secrets: Values that must go.
  ///   - local: The bureau's own rules on the day of the decision.
  ///   - options: How it is read.
  init(
    _ sheet: Sheet, kept texts: [KeptText], secrets: SecretSet, local: LocalRedaction = .none,
    options: ReadingOptions = ReadingOptions()
  ) {
    self.options = options
    sheet.folded.scalars.withUnsafeBufferPointer { scalars in
      sheet.folded.digits.withUnsafeBufferPointer { digits in
        let view = TextView(scalars: scalars, digits: digits)
        let hand = options.obeysMarks ? RangeList.union(readMarks(sheet, view)) : []
        let lists = texts.map { ($0.reason, $0.ranges(in: sheet.joined, of: sheet.folded)) }
        kept = RangeList.union(lists.flatMap(\.1))
        if options.explains {
          keptForReasons = lists.flatMap { reason, ranges in ranges.map { ($0, reason) } } + hand.map { ($0, .hand) }
        }
        let names = options.findsNames ? readNames(view, hand) : nil
        keptByLists = RangeList.union(kept + hand)
        if options.keepsOrganisations, let names { kept = RangeList.union(kept + names.organisations) }
        let units = options.keepsUnits ? RangeList.union(names?.organisations ?? []) : []
        applySecrets(secrets, in: sheet, view, hand: hand, units: units)
        kept = RangeList.union(kept + hand + self.units + words)
        if let misspelt = secrets.misspelt { applyWeaker(self.misspelt(misspelt, in: sheet), hand: []) }
        if let names { applyWeaker(names.spans, hand: []) }
        let own = LocalReading(local, sheet, view, against: spans + held, hidesCollisions: options.hidesCollisions)
        faults += own.faults
        if !own.hidden.isEmpty {
          let stays = RangeList.union(own.allowed + hand)
          ruled = own.hidden.filter { span in
            !(RangeList.firstOverlap(of: span.range, in: stays).map { RangeList.contains($0, span.range) } ?? false)
          }
        }
        spans.removeAll { span in
          span.isFoundName
            && RangeList.firstOverlap(of: span.range, in: own.allowed).map { RangeList.contains($0, span.range) }
              ?? false
        }
        if options.explains {
          keptForReasons += own.entries.map { ($0.range, .allowed(reason: $0.rule.reason, editor: $0.rule.editor)) }
        }
        if options.explains { keptForReasons += self.units.map { ($0, .unit) } + words.map { ($0, .word) } }
        detect(sheet.folded, view, secrets, own)
      }
    }
    spans = Span.merged(spans)
    let hidden = spans.map(\.range)
    deletions.removeAll { RangeList.firstOverlap(of: $0, in: hidden) != nil }
  }

  /// Names outside of what stays.
  private func readNames(_ view: TextView, _ hand: [Range<Int>]) -> NameReading {
    let stays = hand.isEmpty ? kept : RangeList.union(kept + hand)
    return NameReading(view) { RangeList.holds($0, in: stays) }
  }

  /// Reads the marks by hand; the contents of those that keep are returned.
  private mutating func readMarks(_ sheet: Sheet, _ view: TextView) -> [Range<Int>] {
    guard sheet.folded.traits.contains(.brace) else { return [] }
    var hand: [Range<Int>] = []
    for range in sheet.pieces.map({ $0.scalars }) + sheet.markup {
      do {
        for mark in try HandMark.marks(in: view, range: range, ignoresUnknown: options.ignoresUnknownMarks) {
          if mark.kind == .keep {
            hand.append(mark.content)
            deletions += [
              mark.whole.lowerBound..<mark.content.lowerBound, mark.content.upperBound..<mark.whole.upperBound,
            ]
          } else {
            let entity: MaskEntity = mark.kind == .tradeSecret ? .tradeSecret : .personal
            spans.append(Span(range: mark.whole, entity: entity, rule: "mark.hand", certainty: .certain))
          }
        }
      } catch {
        switch error {
        case .unclosed(let position): faults.append(Fault(kind: .markUnclosed, position: position))
        case .unknown(let position): faults.append(Fault(kind: .markUnknown, position: position))
        }
      }
    }
    return hand
  }

  /// Hides the known secrets but for names inside kept text; a secret that crosses kept text cannot be decided.
  private mutating func applySecrets(
    _ secrets: SecretSet, in sheet: Sheet, _ view: TextView, hand: [Range<Int>], units: [Range<Int>]
  ) {
    let marked = RangeList.union(spans.map(\.range))
    // In order of starts, so that a secret inside one that was taken before ends before `taken`.
    var taken = 0
    let found = secrets.search(sheet.joined, of: sheet.folded)
    let matches = (found.spans + secrets.dates.spans(in: sheet.folded)).sorted {
      ($0.range.lowerBound, $1.range.upperBound, $0.rule) < ($1.range.lowerBound, $0.range.upperBound, $1.rule)
    }
    for found in matches where found.range.upperBound > taken {
      if let range = RangeList.firstOverlap(of: found.range, in: marked), RangeList.contains(range, found.range) {
        continue
      }
      if let range = RangeList.firstOverlap(of: found.range, in: hand) {
        let isInside = RangeList.contains(range, found.range)
        if isInside, found.entity == .personName || found.entity == .address || found.rule == KnownSecret.markRule {
          continue
        }
        if collides(found) { continue }
      }
      if let range = RangeList.firstOverlap(of: found.range, in: kept) {
        let isInside = RangeList.contains(range, found.range)
        let holdsIt = RangeList.contains(found.range, range)
        // A word marked once as personal does not reach into the name of an authority or of the unit.
        if isInside, found.rule == KnownSecret.markRule, found.entity != .tradeSecret { continue }
        if isInside, !holdsIt || found.entity == .address, found.entity == .personName || found.entity == .address {
          continue
        }
        if !holdsIt, collides(found) { continue }
      }
      if found.entity == .personName, found.person != options.ownName.map(PersonReference.known),
        let unit = RangeList.firstOverlap(of: found.range, in: units), UnitName.holds(found.range, in: unit, view)
      {
        if self.units.last != unit { self.units.append(unit) }
        held.append(found)
        continue
      }
      if found.entity == .personName, let phrase = WordReading.phrase(around: found.range, in: view) {
        if let last = words.last, last.upperBound > phrase.lowerBound { continue }
        words.append(phrase)
        continue
      }
      spans.append(found)
      taken = found.range.upperBound
    }
    spans = Self.longestFirst(spans)
    applyWeaker(secrets.variantSpans(at: found.variants, in: sheet), hand: hand + self.units + words)
  }

  /// Long names with a character that is another than in the known one: hidden as a whole, and not in part where half of it is a name.
  private func misspelt(_ search: NearMissSearch, in sheet: Sheet) -> [Span] {
    search.find(in: sheet.joined, of: sheet.folded, known: []).map { miss in
      var name = ""
      name.unicodeScalars.append(contentsOf: sheet.folded.scalars[miss.range].compactMap(Unicode.Scalar.init))
      return Span(range: miss.range, entity: .personName, rule: "name.near", certainty: .possible, person: .found(name))
    }
  }

  /// Hides names of less weight where nothing else is hidden or kept.
  private mutating func applyWeaker(_ variants: [Span], hand: [Range<Int>]) {
    if variants.isEmpty { return }
    let taken = RangeList.union(spans.map(\.range))
    let kept = RangeList.union(kept + hand)
    spans += variants.filter {
      RangeList.firstOverlap(of: $0.range, in: taken) == nil && RangeList.firstOverlap(of: $0.range, in: kept) == nil
    }
  }

  /// A secret that crosses text that stays: a fault, or hidden where the reading is told so → whether it is a fault.
  private mutating func collides(_ span: Span) -> Bool {
    if options.hidesCollisions { return false }
    faults.append(Fault(kind: .keepCollision, position: span.range.lowerBound))
    return true
  }

  private mutating func detect(_ text: FoldedText, _ view: TextView, _ secrets: SecretSet, _ own: LocalReading) {
    let kept = own.allowed.isEmpty ? kept : RangeList.union(kept + own.allowed)
    let fixed = own.allowed.isEmpty ? keptByLists : RangeList.union(keptByLists + own.allowed)
    let names = RangeList.union(spans.filter { $0.entity == .personName }.map(\.range))
    var found = names.withUnsafeBufferPointer { names in
      var view = view
      view.names = names
      let found = options.detectors.spans(in: text, view: view, known: secrets.digits) { position in
        RangeList.holds(position, in: kept)
      }
      return found + secrets.tails.spans(in: view)
    }
    found += own.hidden
    for span in found {
      if options.keepsUnknownNumbers, span.certainty == .undecided { continue }
      if let range = RangeList.firstOverlap(of: span.range, in: span.rule == AddressDetector.id ? fixed : kept) {
        if span.rule == KnownSecret.markRule, RangeList.contains(range, span.range) { continue }
        if span.rule.utf8.starts(with: "field.".utf8) {
          if collides(span) { continue }
        } else {
          // Inside kept text it stays; an account that is exactly a public number (QQ 12345) is no telephone.
          let isAccount = span.entity == .messaging && range.count == span.range.count
          if RangeList.contains(range, span.range), !isAccount { continue }
          // What is public was no part of the number that the words announced: 电话（0878）3389012.
          if span.rule == LabelledNumberDetector.id, range.count >= 7 { continue }
        }
      }
      spans.append(span)
    }
  }

  /// Of names that overlap, the one that begins first and is longest, so that 张三丰 is not hidden as 张三.
  private static func longestFirst(_ spans: [Span]) -> [Span] {
    let ordered = spans.sorted {
      ($0.range.lowerBound, $1.range.upperBound, $0.rule) < ($1.range.lowerBound, $0.range.upperBound, $1.rule)
    }
    var result: [Span] = []
    for span in ordered {
      if let last = result.last, last.person != nil, last.range.contains(span.range.lowerBound),
        span.range.upperBound <= last.range.upperBound, span.person != nil
      {
        continue
      }
      result.append(span)
    }
    return result
  }
}
