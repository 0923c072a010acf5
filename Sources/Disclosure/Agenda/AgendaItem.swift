public import Records

/// Something the bureau must do, or must know, by a day.
public struct AgendaItem: Sendable, Hashable {
  /// What it is.
  public let kind: AgendaKind
  /// The record, or what else it is about: a column, a report.
  public let subject: String
  /// The day by which, or from which; `nil` where none is set.
  public let date: CivilDate?
  /// Calendar days from the as-of day to `date`; negative once it has passed.
  public let days: Int?
  /// The article.
  public let article: String
  /// What is missing, or who is waited for.
  public let note: String

  /// Makes an item.
  public init(
    _ kind: AgendaKind, of subject: String, on date: CivilDate?, asOf: CivilDate, article: String, note: String
  ) {
    self.kind = kind
    self.subject = subject
    self.date = date
    days = date.map { Int($0.dayNumber - asOf.dayNumber) }
    self.article = article
    self.note = note
  }
}

/// Kinds of items, in the order of their urgency.
public enum AgendaKind: String, Choice {
  /// Still shown by the last release though it must be down.
  case takeDown
  /// Not public though its day has passed.
  case late
  /// To be public by a day that is near.
  case due
  /// Held by a gate, or waiting for a third party.
  case waiting
  /// The end of its period is near.
  case expiring
  /// A report that the law wants by a day.
  case report
  /// A column without news for long, or without any content.
  case column

  public var chinese: String {
    switch self {
    case .takeDown: "应撤下"
    case .late: "逾期未公开"
    case .due: "即将到期"
    case .waiting: "等待办理"
    case .expiring: "公示即将期满"
    case .report: "年度报告"
    case .column: "栏目更新"
    }
  }
}

extension AgendaItem: Comparable {
  /// By kind, then by day, then by name; what has no day comes last.
  public static func < (left: AgendaItem, right: AgendaItem) -> Bool {
    if left.kind != right.kind { return left.kind.rank < right.kind.rank }
    if left.date != right.date { return (left.date?.dayNumber ?? .max) < (right.date?.dayNumber ?? .max) }
    return left.subject < right.subject
  }
}

extension AgendaKind {
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
