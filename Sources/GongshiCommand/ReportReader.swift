import Diagnostics
import Records
import Statistics

/// Puts figures into a document and, in reports, checks what its sentences claim.
enum ReportReader {
  /// The document with figures bound, and what is wrong with bindings and claims.
  ///
  /// A report binds the figures of its year; other documents bind those of the latest year.
  static func read(_ document: BureauDocument, figures: [YearFigures], bureau: Bureau) -> (BureauDocument, [Diagnostic])
  {
    guard document.kind == .report || FigureBinding.isUsed(in: document.body) else { return (document, []) }
    let year = document.year
    // A year without figures has none to bind: each binding is then an error, never left in the text.
    let own =
      figures.first { year == nil || $0.year == year }
      ?? YearFigures(year: year ?? 0, cases: [], tables: StatisticsTables(), bureau: bureau)
    let (text, problems) = FigureBinding.bind(
      document.body, file: document.place.file, line: document.bodyLine, figures: own)
    var bound = document
    bound.body = text.string
    return (bound, problems + (document.kind == .report ? ClaimCheck(text).diagnostics : []))
  }
}
