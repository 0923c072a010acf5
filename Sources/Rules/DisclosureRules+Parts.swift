public import Records

/// A gate: whether it must be passed, and by which article.
public struct GateRule: Sendable, Hashable {
  /// Whether a record that does not pass is withheld.
  public let isRequired: Bool
  /// The article or source.
  public let basis: String

  /// Makes a rule.
  public init(isRequired: Bool, basis: String) {
    self.isRequired = isRequired
    self.basis = basis
  }
}

/// Whether decisions of a kind are published, and by which article.
public struct PublicationRule: Sendable, Hashable {
  /// Whether they are published.
  public let publishes: Bool
  /// The article or source.
  public let basis: String

  /// Makes a rule.
  public init(publishes: Bool, basis: String) {
    self.publishes = publishes
    self.basis = basis
  }
}

/// A deadline in working days.
public struct DeadlineRule: Sendable, Hashable {
  /// Working days after the day of the act.
  public let workingDays: Int
  /// The article or source.
  public let basis: String

  /// Makes a rule.
  public init(workingDays: Int, basis: String) {
    self.workingDays = workingDays
    self.basis = basis
  }
}

/// How long a third party has to answer, and what silence means.
public struct ConsultationRule: Sendable, Hashable {
  /// Working days from the day it was asked.
  public let workingDays: Int
  /// Whether no answer means consent; by 条例 Art. 32 it does not.
  public let silenceIsConsent: Bool
  /// The article or source.
  public let basis: String

  /// Makes a rule.
  public init(workingDays: Int, silenceIsConsent: Bool, basis: String) {
    self.workingDays = workingDays
    self.silenceIsConsent = silenceIsConsent
    self.basis = basis
  }
}

/// The class of a penalty kind, and how the gravity of the violation or the procedure changes it.
public struct ClassRule: Sendable, Hashable {
  /// The class unless one of the variants applies.
  public let publicationClass: PublicationClass
  /// Class if the violation is 轻微.
  public let whenMinor: PublicationClass?
  /// Class if the violation is 严重.
  public let whenSerious: PublicationClass?
  /// Class under simple procedure; outranks the gravity.
  public let whenSimple: PublicationClass?
  /// The article or source.
  public let basis: String

  /// Makes a rule.
  public init(
    _ publicationClass: PublicationClass, whenMinor: PublicationClass? = nil, whenSerious: PublicationClass? = nil,
    whenSimple: PublicationClass? = nil, basis: String
  ) {
    self.publicationClass = publicationClass
    self.whenMinor = whenMinor
    self.whenSerious = whenSerious
    self.whenSimple = whenSimple
    self.basis = basis
  }

  /// The class for a violation of this gravity under this procedure.
  public func publicationClass(severity: ViolationSeverity?, procedure: Procedure?) -> PublicationClass {
    if procedure == .simple, let whenSimple { return whenSimple }
    switch severity {
    case .minor: return whenMinor ?? publicationClass
    case .serious: return whenSerious ?? publicationClass
    case .general, nil: return publicationClass
    }
  }
}

/// How long a class is shown, counted from the day of the decision.
public struct PeriodRule: Sendable, Hashable {
  /// Months after which it comes down by itself.
  public let months: Int
  /// Months before which it cannot be repaired.
  public let minimumMonths: Int
  /// The article or source.
  public let basis: String

  /// Makes a rule.
  public init(months: Int, minimumMonths: Int, basis: String) {
    self.months = months
    self.minimumMonths = minimumMonths
    self.basis = basis
  }
}

/// Penalties whose publication cannot be ended early by repair (信用修复).
public struct RepairRule: Sendable, Hashable {
  /// Any of these keeps a record up for the whole period.
  public let excludedKinds: [PenaltyKind]
  /// The article or source.
  public let basis: String

  /// Makes a rule.
  public init(excludedKinds: [PenaltyKind], basis: String) {
    self.excludedKinds = excludedKinds
    self.basis = basis
  }
}

/// The article by which a decision is withdrawn.
public struct WithdrawalRule: Sendable, Hashable {
  /// The article or source.
  public let basis: String

  /// Makes a rule.
  public init(basis: String) { self.basis = basis }
}

/// How long a column may stand without news.
public struct UpdateRule: Sendable, Hashable {
  /// Calendar days since the last news.
  public let days: Int
  /// The article or source.
  public let basis: String

  /// Makes a rule.
  public init(days: Int, basis: String) {
    self.days = days
    self.basis = basis
  }
}
