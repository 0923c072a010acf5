public import Records
public import Redaction

/// What the pages that speak of many records are made from: small values only, in one order whatever the order of input.
public struct SiteIndex: Sendable {
  /// Newest decision first, then by identifier.
  let cases: [CaseSummary]
  /// Newest withdrawal first, then by identifier.
  let notices: [PublicNotice]
  let documents: [DocumentSummary]
  /// Newest year first.
  let statistics: [StatisticsYear]
  let keyFigures: StatisticsYear?
  /// The list of all first, then by year, county, industry and kind.
  let lists: [CaseList]
  /// By code.
  let subjects: [SubjectEntry]

  /// Sorts and groups what was gathered while pages were written.
  ///
  /// - Parameters:
  ///   - keyFigures: The year whose figures stand on the home page: the rows of its first table, in the order shown.
  ///   - bureau: Its counties have a list each, also where it is empty.
  public init(
    cases: [CaseSummary], notices: [PublicNotice] = [], documents: [DocumentSummary] = [],
    statistics: [StatisticsYear] = [], keyFigures: StatisticsYear? = nil, bureau: Bureau
  ) {
    let cases = cases.sorted(by: CaseSummary.isListedBefore)
    self.cases = cases
    self.notices = notices.sorted { $0.date != $1.date ? $0.date > $1.date : $0.id < $1.id }
    self.documents = documents.sorted(by: DocumentSummary.isListedBefore)
    self.statistics = statistics.sorted { $0.year > $1.year }
    self.keyFigures = keyFigures
    lists = Self.lists(of: cases, bureau: bureau)
    var rows: [String: [Int32]] = [:]
    for (position, summary) in cases.enumerated() {
      if let code = summary.unifiedCode { rows[code, default: []].append(Int32(position)) }
    }
    subjects = rows.map { SubjectEntry(unifiedCode: $0.key, rows: $0.value) }
      .sorted { $0.unifiedCode < $1.unifiedCode }
  }

  /// The lists of a group.
  func lists(_ group: CaseList.Group) -> [CaseList] { lists.filter { $0.group == group } }

  private static func lists(of cases: [CaseSummary], bureau: Bureau) -> [CaseList] {
    var years: [Int: CaseList] = [:]
    var counties: [County: CaseList] = [:]
    var industries: [String: CaseList] = [:]
    var kinds: [PenaltyKind: CaseList] = [:]
    for county in [bureau.prefecture] + bureau.counties { counties[county] = list(of: county, bureau) }
    for (position, summary) in cases.enumerated() {
      let row = Int32(position)
      let year = summary.decidedOn.year
      years[year, default: list(ofYear: year)].rows.append(row)
      counties[summary.county, default: list(of: summary.county, bureau)].rows.append(row)
      if let industry = summary.industry { industries[industry, default: list(of: industry)].rows.append(row) }
      for kind in Set(summary.kinds) { kinds[kind, default: list(of: kind)].rows.append(row) }
    }
    var all = CaseList(group: .all, scope: "", folder: "results/penalties/")
    all.rows = cases.indices.map { Int32($0) }
    return [all] + years.sorted { $0.key > $1.key }.map(\.value) + counties.sorted { $0.key < $1.key }.map(\.value)
      + industries.values.sorted {
        $0.rows.count != $1.rows.count ? $0.rows.count > $1.rows.count : $0.scope < $1.scope
      }
      + PenaltyKind.allCases.compactMap { kinds[$0] }
  }

  private static func list(ofYear year: Int) -> CaseList {
    CaseList(group: .year, scope: "\(year)年", folder: "results/year/\(year)/")
  }

  private static func list(of county: County, _ bureau: Bureau) -> CaseList {
    CaseList(group: .county, scope: bureau.label(of: county), folder: SitePath.folder(of: county))
  }

  private static func list(of industry: String) -> CaseList {
    CaseList(group: .industry, scope: industry, folder: SitePath.folder(ofIndustry: industry))
  }

  private static func list(of kind: PenaltyKind) -> CaseList {
    CaseList(group: .kind, scope: kind.chinese, folder: SitePath.folder(of: kind))
  }
}
