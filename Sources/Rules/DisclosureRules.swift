public import Records

/// Who is shown, when, how long, and what must come before: the rules on the life of a published record.
public struct DisclosureRules: Sendable {
  /// Gates that every record passes, with their articles.
  public let gates: [Gate: Dated<GateRule>]
  /// What may be published at all, by circumstance and kind of subject.
  public let publication: [Circumstance: [SubjectKind: Dated<PublicationRule>]]
  /// Deadlines in working days by act.
  public let deadlines: [Act: Dated<DeadlineRule>]
  /// Asking third parties (条例 Art. 32).
  public let consultation: Dated<ConsultationRule>
  /// Age from which a person is no minor, in years.
  public let minors: Dated<MinorRule>
  /// Class of a penalty by its kind.
  public let classes: [PenaltyKind: Dated<ClassRule>]
  /// How long each class is shown.
  public let periods: [PublicationClass: Dated<PeriodRule>]
  /// Penalties whose publication cannot be ended early.
  public let repair: Dated<RepairRule>
  /// Articles by which a decision is withdrawn, by the kind of change.
  public let withdrawals: [ChangeKind: Dated<WithdrawalRule>]
  /// How long a column may stand without news.
  public let updates: [UpdatedColumn: Dated<UpdateRule>]

  /// Makes rules; loading makes them from files.
  public init(
    gates: [Gate: Dated<GateRule>], publication: [Circumstance: [SubjectKind: Dated<PublicationRule>]],
    deadlines: [Act: Dated<DeadlineRule>], consultation: Dated<ConsultationRule>, minors: Dated<MinorRule>,
    classes: [PenaltyKind: Dated<ClassRule>], periods: [PublicationClass: Dated<PeriodRule>],
    repair: Dated<RepairRule>, withdrawals: [ChangeKind: Dated<WithdrawalRule>],
    updates: [UpdatedColumn: Dated<UpdateRule>] = [:]
  ) {
    self.gates = gates
    self.publication = publication
    self.deadlines = deadlines
    self.consultation = consultation
    self.minors = minors
    self.classes = classes
    self.periods = periods
    self.repair = repair
    self.withdrawals = withdrawals
    self.updates = updates
  }
}

/// What must be settled before a record is published.
public enum Gate: String, Sendable, Hashable, CaseIterable {
  /// Leave to publish, by name and date.
  case approval
  /// Secrecy review before publication (条例 Art. 17).
  case secrecyReview
  /// Legal review of major decisions (行政处罚法 Art. 58).
  case legalReview
  /// Third parties were heard (条例 Art. 32).
  case consultation
  /// Minors are never published.
  case minors
  /// What kind of decision may be published (行政处罚法 Art. 48).
  case publication

  /// The Chinese word.
  public var chinese: String {
    switch self {
    case .approval: "公开审批"
    case .secrecyReview: "保密审查"
    case .legalReview: "法制审核"
    case .consultation: "征求第三方意见"
    case .minors: "未成年人保护"
    case .publication: "公开范围"
    }
  }
}

/// What about a decision bears on whether it is published.
public enum Circumstance: String, Sendable, Hashable, CaseIterable {
  /// Every decision; its rule names the article on which publication rests.
  case always
  /// Nothing but a warning or circulated criticism.
  case warningOnly
  /// Simple procedure.
  case simpleProcedure
  /// The class with the shortest period.
  case minorClass
}

/// Acts that must be published or taken down in time.
public enum Act: String, Sendable, Hashable, CaseIterable {
  case penalty, licence, other, withdrawal
}

/// Class of a decision by weight, which sets how long it is shown (轻微、一般、严重).
public enum PublicationClass: String, Sendable, Hashable, CaseIterable, Comparable {
  case minor, general, serious

  private var rank: Int { self == .minor ? 0 : self == .general ? 1 : 2 }

  public static func < (left: PublicationClass, right: PublicationClass) -> Bool { left.rank < right.rank }
}

/// Columns that decisions or the bureau fill, so that they can grow stale; the raw value is the folder of the column.
public enum UpdatedColumn: String, Sendable, Hashable, CaseIterable {
  case before, during, results, regulations, reports
}
