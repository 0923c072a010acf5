import Diagnostics
import Matching
import Rules

extension RecordGate {
  /// Leaves the masks that the text has already to those who bear them, and gives the party its own.
  ///
  /// A title with 李某 in it, made by hand, means the party of that mask.
  mutating func reserveMasks(in sheet: Sheet, hidden: [Range<Int>]) {
    var own: [Range<Int>: String] = [:]
    if let subject = people.subject, let title = sheet.piece(key: "title") {
      own[sheet.pieces[title].scalars] = NameMask.stem(of: people.all[subject].name)
    }
    masks.reserve(masksIn: sheet.folded, hidden: hidden, besides: own)
    if let subject = people.subject { _ = masks.mask(for: .known(subject), named: people.all[subject].name) }
  }

  /// Asks about each person of whom the text says that he is a minor and no field does.
  mutating func reportMinors(_ spans: [Span], in sheet: Sheet) {
    report(.redactionUnlistedMinor, of: spans, in: sheet) { span, limit, view in
      MinorSigns.stand(beside: span.range, upTo: limit, in: view)
    }
  }

  /// Asks about each person of whom the text says that he reported something and no field does.
  mutating func reportInformants(_ spans: [Span], in sheet: Sheet) {
    let reporting = links.reporting
    report(.redactionUnlistedInformant, of: spans, in: sheet) { span, _, view in
      reporting.stand(beside: span.range, in: view)
    }
  }

  /// Reports once each person whom no field removes and of whom `says` holds at one of `spans`, up to the place of the next one.
  private mutating func report(
    _ kind: DiagnosticKind, of spans: [Span], in sheet: Sheet, where says: (Span, Int, TextView) -> Bool
  ) {
    var places: [PersonReference: Int] = [:]
    sheet.folded.scalars.withUnsafeBufferPointer { scalars in
      sheet.folded.digits.withUnsafeBufferPointer { digits in
        let view = TextView(scalars: scalars, digits: digits)
        for (index, span) in spans.enumerated() {
          guard let person = span.person, places[person] == nil, !isRemoved(person) else { continue }
          let limit = index + 1 < spans.count ? spans[index + 1].range.lowerBound : scalars.count
          if says(span, limit, view) { places[person] = span.range.lowerBound }
        }
      }
    }
    var cursor = SourceCursor(sheet)
    for position in places.values.sorted() {
      let (line, column) = cursor.place(of: position)
      report(kind, line: line, column: column, sheet.piece(at: position).map { sheet.pieces[$0].key } ?? "")
    }
  }

  /// Whether the fields remove the person, as a minor or as an informant.
  private func isRemoved(_ person: PersonReference) -> Bool {
    guard case .known(let index) = person, case .removed = people.all[index].treatment else { return false }
    return true
  }
}
