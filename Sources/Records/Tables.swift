public import Diagnostics

/// One inspection (行政检查) of one unit.
public struct Inspection: Sendable, Hashable {
  public var id: String
  public var place: Place
  public var date: CivilDate
  public var county: County
  public var authority: String
  /// Name of the unit inspected.
  public var unit: String
  public var unifiedCode: UnifiedCode?
  public var industry: String?
  /// Papers issued (执法文书).
  public var documents: Int
  /// Hazards found (隐患).
  public var hazardsFound: Int
  /// Hazards mended.
  public var hazardsRectified: Int

  /// Makes an inspection.
  public init(
    id: String, place: Place, date: CivilDate, county: County, authority: String, unit: String,
    unifiedCode: UnifiedCode?,
    industry: String?, documents: Int, hazardsFound: Int, hazardsRectified: Int
  ) {
    self.id = id
    self.place = place
    self.date = date
    self.county = county
    self.authority = authority
    self.unit = unit
    self.unifiedCode = unifiedCode
    self.industry = industry
    self.documents = documents
    self.hazardsFound = hazardsFound
    self.hazardsRectified = hazardsRectified
  }
}

/// One row of the yearly inspection plan (年度监督检查计划).
public struct PlanItem: Sendable, Hashable {
  public var place: Place
  public var year: Int
  public var authority: String
  /// What is planned: a group of units (industry), or `立案` for the number of cases.
  public var category: String
  /// `key` 重点检查, `general` 一般检查 or `cases` 立案任务.
  public var kind: Kind
  public var count: Int

  /// What a row of the plan counts.
  public enum Kind: String, Choice {
    case key, general, cases
    public var chinese: String {
      switch self {
      case .key: "重点检查"
      case .general: "一般检查"
      case .cases: "立案任务"
      }
    }
    public var aliases: [String] {
      switch self {
      case .key: ["重点"]
      case .general: ["一般"]
      case .cases: ["立案", "案件"]
      }
    }
  }

  /// Makes a row.
  public init(place: Place, year: Int, authority: String, category: String, kind: Kind, count: Int) {
    self.place = place
    self.year = year
    self.authority = authority
    self.category = category
    self.kind = kind
    self.count = count
  }
}

/// A total that a subordinate county reports without records: one indicator of one county and year.
public struct CountyTotal: Sendable, Hashable {
  public var place: Place
  public var year: Int
  public var county: County
  /// Id of the indicator, such as `inspections.total`.
  public var indicator: String
  /// Counts as such; money in fen.
  public var value: Int64

  /// Makes a total.
  public init(place: Place, year: Int, county: County, indicator: String, value: Int64) {
    self.place = place
    self.year = year
    self.county = county
    self.indicator = indicator
    self.value = value
  }
}

/// An event of a licence (安全生产许可证): issued, withheld, cancelled, revoked.
public struct LicenceEvent: Sendable, Hashable {
  public var id: String
  public var place: Place
  public var date: CivilDate
  public var county: County
  public var authority: String
  public var unit: String
  public var unifiedCode: UnifiedCode?
  public var licence: String
  public var number: String?
  public var kind: Kind
  /// First day on which the licence holds (有效期自); `nil` where the table does not say: the day of the event.
  public var validFrom: CivilDate?
  /// Last day on which it holds (有效期至).
  public var validUntil: CivilDate?

  /// What befell the licence.
  public enum Kind: String, Choice {
    case issued, changed, withheld, cancelled, revoked
    public var chinese: String {
      switch self {
      case .issued: "颁发"
      case .changed: "变更"
      case .withheld: "暂扣"
      case .cancelled: "注销"
      case .revoked: "吊销"
      }
    }
    public var aliases: [String] { self == .issued ? ["许可", "新办", "延续"] : [] }
  }

  /// Makes an event.
  public init(
    id: String, place: Place, date: CivilDate, county: County, authority: String, unit: String,
    unifiedCode: UnifiedCode?, licence: String, number: String?, kind: Kind, validFrom: CivilDate? = nil,
    validUntil: CivilDate? = nil
  ) {
    self.id = id
    self.place = place
    self.date = date
    self.county = county
    self.authority = authority
    self.unit = unit
    self.unifiedCode = unifiedCode
    self.licence = licence
    self.number = number
    self.kind = kind
    self.validFrom = validFrom
    self.validUntil = validUntil
  }
}

/// An entry of the list of seriously dishonest units (严重失信主体名单).
public struct DishonestEntry: Sendable, Hashable {
  public var id: String
  public var place: Place
  public var unit: String
  public var unifiedCode: UnifiedCode?
  public var county: County
  public var authority: String
  public var reason: String
  public var listedOn: CivilDate
  public var removedOn: CivilDate?

  /// Makes an entry.
  public init(
    id: String, place: Place, unit: String, unifiedCode: UnifiedCode?, county: County, authority: String,
    reason: String,
    listedOn: CivilDate, removedOn: CivilDate?
  ) {
    self.id = id
    self.place = place
    self.unit = unit
    self.unifiedCode = unifiedCode
    self.county = county
    self.authority = authority
    self.reason = reason
    self.listedOn = listedOn
    self.removedOn = removedOn
  }
}

/// A Markdown document of the bureau that is not a case: a regulation, a standing page or a report.
public struct BureauDocument: Sendable, Hashable {
  /// Where it belongs.
  public enum Kind: String, Sendable, Hashable { case regulation, page, report }
  public var kind: Kind
  /// Path below its folder without `.md`, ASCII; the name of its page.
  public var name: String
  public var place: Place
  public var title: String
  /// Column of the site it belongs to, such as `before`; `nil` for the column of its kind.
  public var column: String?
  /// Date of publication.
  public var date: CivilDate?
  /// Office that issued it.
  public var source: String?
  /// Number of the paper (文号).
  public var documentNumber: String?
  /// Year a report is about.
  public var year: Int?
  /// Order in its list; smaller first.
  public var order: Int
  public var body: String
  public var bodyLine: Int

  /// Makes a document.
  public init(
    kind: Kind, name: String, place: Place, title: String, column: String? = nil, date: CivilDate? = nil,
    source: String? = nil, documentNumber: String? = nil, year: Int? = nil, order: Int = 0, body: String, bodyLine: Int
  ) {
    self.kind = kind
    self.name = name
    self.place = place
    self.title = title
    self.column = column
    self.date = date
    self.source = source
    self.documentNumber = documentNumber
    self.year = year
    self.order = order
    self.body = body
    self.bodyLine = bodyLine
  }
}
