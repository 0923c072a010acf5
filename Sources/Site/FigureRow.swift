/// A figure as a page shows it; how it is counted and written is decided before.
public struct FigureRow: Sendable, Hashable {
  /// Identifier of the indicator, such as `inspections.total`.
  public let id: String
  /// Name of the indicator.
  public let label: String
  /// The figure as text, such as `4,847` or `97.4`; `—` where there is none.
  public let value: String
  /// Unit, such as 家次; empty if it has none.
  public let unit: String
  /// How it is counted, or where it is from.
  public let note: String?

  public init(id: String, label: String, value: String, unit: String, note: String? = nil) {
    self.id = id
    self.label = label
    self.value = value
    self.unit = unit
    self.note = note
  }
}

/// A table of figures with its caption.
public struct FigureTable: Sendable, Hashable {
  public let caption: String
  public let rows: [FigureRow]

  public init(caption: String, rows: [FigureRow]) {
    self.caption = caption
    self.rows = rows
  }
}

/// The statistics page of one year.
public struct StatisticsYear: Sendable, Hashable {
  public let year: Int
  public let tables: [FigureTable]
  /// Decisions of the year that are counted and no longer public: expired, repaired or withdrawn.
  public let takenDown: Int

  public init(year: Int, tables: [FigureTable], takenDown: Int = 0) {
    self.year = year
    self.tables = tables
    self.takenDown = takenDown
  }

  /// Path of its page.
  public var path: String { "reports/statistics-\(year).html" }

  var title: String { "\(year)年行政执法统计数据" }
}
