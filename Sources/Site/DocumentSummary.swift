import Diagnostics
public import Records
public import Redaction

/// What column pages and the sitemap keep of a document.
public struct DocumentSummary: Sendable {
  public let kind: BureauDocument.Kind
  public let column: SiteColumn
  /// Path of its page.
  public let path: String
  /// Title as safe HTML.
  public let title: [UInt8]
  public let documentNumber: String?
  public let date: CivilDate?
  public let order: Int

  /// Takes from a document what is needed after its page is written.
  ///
  /// - Throws: ``SiteError`` if its column is unknown, or its name is no address or that of a page of the program.
  public init(_ document: PublicDocument) throws(SiteError) {
    let name = document.name
    guard let column = SiteColumn.holding(column: document.column, kind: document.kind, name: document.name) else {
      throw SiteError(Diagnostic(.siteUnknownColumn, name))
    }
    guard Slug.isSafePath(name) else { throw SiteError(Diagnostic(.siteUnsafeName, name)) }
    // A name whose column comes from its folder (`pages/before/list.md`) does not repeat the folder.
    let folder = column.rawValue + "/"
    let path = folder + (name.hasPrefix(folder) ? String(name.dropFirst(folder.count)) : name) + ".html"
    let lowered = path.lowercased()
    let reserved = ["penalties/", "year/", "county/", "industry/", "kind/"].contains {
      lowered.hasPrefix("results/" + $0)
    }
    guard lowered != column.path, !lowered.hasPrefix("reports/statistics-"), !reserved else {
      throw SiteError(Diagnostic(.siteReservedName, name, path))
    }
    kind = document.kind
    self.column = column
    self.path = path
    title = document.title.html
    documentNumber = document.documentNumber
    date = document.date
    order = document.order
  }

  /// By order, newest first, then by path.
  static func isListedBefore(_ left: DocumentSummary, _ right: DocumentSummary) -> Bool {
    if left.order != right.order { return left.order < right.order }
    let (leftDay, rightDay) = (left.date?.dayNumber ?? .min, right.date?.dayNumber ?? .min)
    return leftDay != rightDay ? leftDay > rightDay : left.path < right.path
  }
}

extension SiteColumn {
  /// The column to which a document belongs: the one it names (`nil` where there is none of that name), else that of its kind.
  public static func holding(column: String?, kind: BureauDocument.Kind, name: String) -> SiteColumn? {
    if let column { return SiteColumn(rawValue: column) }
    switch kind {
    case .regulation: return .regulations
    case .report: return .reports
    case .page:
      // The folder of a standing page names its column; without one it belongs to what is public beforehand.
      return name.split(separator: "/", maxSplits: 1).first.flatMap { SiteColumn(rawValue: String($0)) } ?? .before
    }
  }
}
