/// A unit with all actions against it that are public.
struct SubjectEntry: Sendable, Hashable {
  /// Unified social credit code; the name of the page.
  let unifiedCode: String
  /// Positions in ``SiteIndex/cases``, newest first; never empty.
  var rows: [Int32]

  var path: String { Self.path(of: unifiedCode) }

  static func path(of unifiedCode: String) -> String { "subjects/\(unifiedCode).html" }
}
