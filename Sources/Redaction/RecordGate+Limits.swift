import Diagnostics
import Matching
import Records
import Rules

extension RecordGate {
  /// Whether searching the secrets in a text of so many scalars would take longer than any honest record needs.
  ///
  /// Search is linear in the text for what records hold; thousands of claims that begin alike make every place of the text dear.
  func isTooMuchWork(_ scalars: Int) -> Bool {
    let (work, overflow) = secretSet.workPerPlace.multipliedReportingOverflow(by: scalars)
    return overflow || work > Self.mostWork
  }

  /// Warns of claimed words that stand everywhere, and withholds a record of whose text next to nothing is left.
  mutating func checkShare(of spans: [Span], in sheet: Sheet) {
    var places: [ArraySlice<UInt32>: Int] = [:]
    var hiddenBytes = 0
    for span in spans {
      hiddenBytes += sheet.folded.byteRange(of: span.range).count
      guard span.entity == .tradeSecret || span.entity == .personal, span.range.count <= Self.shortWord,
        span.rule.utf8.starts(with: "field.".utf8)
      else { continue }
      places[sheet.folded.scalars[span.range], default: 0] += 1
    }
    if let most = places.values.max(), most > Self.mostPlaces { report(.redactionClaimTooCommon, "\(most)") }
    if spans.count >= Self.fewSpans, hiddenBytes > sheet.bytes.count / 5 * 4 { report(.redactionLittleLeft, "body") }
  }

  /// Scalars compared at worst, a few seconds of work.
  private static let mostWork = 2_000_000_000
  /// Scalars of a word that may be an ordinary one.
  private static let shortWord = 3
  /// More places of one short word than this are told of.
  private static let mostPlaces = 20
  /// Below so many hidden spans a short text may well be hidden for the most part.
  private static let fewSpans = 20
  /// Places of one kind of fault that are told one by one.
  static let mostReports = 50
}
