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
  /// What nobody but a person can decide.
  private(set) var faults: [Fault] = []

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
  ///   - keepsUnknownNumbers: Whether numbers that fit no kind stay (in documents that are no records).
  init(_ sheet: Sheet, kept texts: [KeptText], secrets: SecretSet, keepsUnknownNumbers: Bool = false) {
    sheet.folded.scalars.withUnsafeBufferPointer { scalars in
      sheet.folded.digits.withUnsafeBufferPointer { digits in
        let view = TextView(scalars: scalars, digits: digits)
        let hand = readMarks(sheet, view)
        kept = Self.union(texts.flatMap { $0.ranges(in: sheet.joined) })
        applySecrets(secrets, in: sheet.joined, hand: hand)
        kept = Self.union(kept + hand)
        detect(sheet.folded, view, secrets, keepsUnknownNumbers)
      }
    }
    spans = Span.merged(spans)
    deletions.removeAll { range in spans.contains { $0.range.overlaps(range) } }
  }

  /// Reads the marks by hand; the contents of those that keep are returned.
  private mutating func readMarks(_ sheet: Sheet, _ view: TextView) -> [Range<Int>] {
    guard sheet.folded.scalars.contains(0x7B) else { return [] }
    var hand: [Range<Int>] = []
    for range in sheet.pieces.map({ $0.scalars }) + sheet.markup {
      do {
        for mark in try HandMark.marks(in: view, range: range) {
          if mark.kind == .keep {
            hand.append(mark.content)
            deletions += [
              mark.whole.lowerBound..<mark.content.lowerBound, mark.content.upperBound..<mark.whole.upperBound,
            ]
          } else {
            let entity: MaskEntity = mark.kind == .tradeSecret ? .tradeSecret : .personal
            spans.append(
              Span(range: mark.whole, entity: entity, rule: "mark.hand", certainty: .certain, replacement: nil))
          }
        }
      } catch {
        faults.append(Fault(kind: error == .unclosed ? .markUnclosed : .markUnknown, position: range.lowerBound))
      }
    }
    return hand
  }

  /// Hides the known secrets but for names inside kept text; a secret that crosses kept text cannot be decided.
  private mutating func applySecrets(_ secrets: SecretSet, in joined: JoinedText, hand: [Range<Int>]) {
    for found in secrets.matches(in: joined) {
      if spans.contains(where: {
        $0.range.contains(found.range.lowerBound) && $0.range.upperBound >= found.range.upperBound
      }) {
        continue
      }
      if let range = hand.first(where: { $0.overlaps(found.range) }) {
        let isInside = range.lowerBound <= found.range.lowerBound && range.upperBound >= found.range.upperBound
        if isInside, found.entity == .personName || found.entity == .address { continue }
        faults.append(Fault(kind: .keepCollision, position: found.range.lowerBound))
        continue
      }
      if let range = firstOverlap(of: found.range, in: kept) {
        let isInside = range.lowerBound <= found.range.lowerBound && range.upperBound >= found.range.upperBound
        let holdsIt = found.range.lowerBound <= range.lowerBound && found.range.upperBound >= range.upperBound
        if isInside, !holdsIt || found.entity == .address, found.entity == .personName || found.entity == .address {
          continue
        }
        if !holdsIt {
          faults.append(Fault(kind: .keepCollision, position: found.range.lowerBound))
          continue
        }
      }
      spans.append(found)
    }
    spans = Self.longestFirst(spans)
  }

  private mutating func detect(
    _ text: FoldedText, _ view: TextView, _ secrets: SecretSet, _ keepsUnknownNumbers: Bool
  ) {
    let kept = kept
    var found = NumberScanner.spans(in: text, view: view, known: secrets.digits) { position in
      Self.firstOverlap(of: position..<position + 1, in: kept) != nil
    }
    for detector in TextDetectors.all {
      detector.detect(in: view) { range, certainty in
        found.append(
          Span(range: range, entity: detector.entity, rule: detector.rule, certainty: certainty, replacement: nil))
      }
    }
    for span in found {
      if keepsUnknownNumbers, span.certainty == .undecided { continue }
      if firstOverlap(of: span.range, in: kept) != nil {
        if span.rule.utf8.starts(with: "field.".utf8) {
          faults.append(Fault(kind: .keepCollision, position: span.range.lowerBound))
        }
        continue
      }
      spans.append(span)
    }
  }

  private func firstOverlap(of range: Range<Int>, in kept: [Range<Int>]) -> Range<Int>? {
    Self.firstOverlap(of: range, in: kept)
  }

  /// The first range of `kept` (in order, apart) that overlaps `range`.
  private static func firstOverlap(of range: Range<Int>, in kept: [Range<Int>]) -> Range<Int>? {
    var low = 0
    var high = kept.count
    while low < high {
      let middle = (low + high) / 2
      if kept[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < kept.count && kept[low].lowerBound < range.upperBound ? kept[low] : nil
  }

  /// Of names that overlap, the one that begins first and is longest, so that 张三丰 is not hidden as 张三.
  private static func longestFirst(_ spans: [Span]) -> [Span] {
    let ordered = spans.sorted {
      ($0.range.lowerBound, $1.range.upperBound, $0.rule) < ($1.range.lowerBound, $0.range.upperBound, $1.rule)
    }
    var result: [Span] = []
    for span in ordered {
      if let last = result.last, last.replacement != nil, last.range.contains(span.range.lowerBound),
        span.range.upperBound <= last.range.upperBound, span.replacement != nil
      {
        continue
      }
      result.append(span)
    }
    return result
  }

  private static func union(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges.sorted(by: { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) })
    where !range.isEmpty {
      if let last = result.last, range.lowerBound < last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }
}
