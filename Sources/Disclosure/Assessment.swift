public import Diagnostics
public import Records
public import Rules

/// Whether, when, in which form and by which article a record is public as of a day.
public struct Assessment: Sendable, Hashable {
  /// Where the record stands in its life.
  public var state: State
  /// How much of it may be shown while it is public.
  public var form: Form
  /// Every gate, passed or not, in a fixed order.
  public var gates: [GateResult]
  /// The article on which publication rests (公开依据); empty where none was found.
  public var basis: String
  /// Last day in time by national holidays; `nil` while undecided.
  public var due: CivilDate?
  /// Last lawful day with local holidays; `nil` while undecided.
  public var lastLawfulDay: CivilDate?
  /// Day of first publication, never after the as-of date; `nil` while it has not been public.
  public var publishedOn: CivilDate?
  /// Last day on which it is shown; `nil` while undecided.
  public var until: CivilDate?
  /// First day on which repair may end publication; `nil` where it never may, or while undecided.
  public var repairableFrom: CivilDate?
  /// Calendar days between `due` and the publication, or the as-of date while a public record is not out; 0 in time.
  public var daysLate: Int
  /// The change that took it down, and by when it had to be down.
  public var withdrawal: Withdrawal?
  /// What to tell the bureau: notes for what is not or not wholly public, warnings for lateness, errors for what cannot be
  /// decided.
  public var diagnostics: [Diagnostic]

  /// Whether the record is on the site as of the day.
  public var isPublic: Bool { state == .due || state == .published }

  /// Whether it was on the site and is no longer: its time ran out, it was repaired or withdrawn, or the bureau holds it back again.
  public var isGone: Bool {
    switch state {
    case .withdrawn, .repaired: true
    case .expired: publishedOn != nil || gates.allSatisfy { $0.passed || !$0.withholds }
    case .withheld: publishedOn != nil
    case .notDecided, .due, .published: false
    }
  }

  /// Whether the law took it off the site: `isGone` but for what the bureau itself holds back.
  public var isTakenDown: Bool { isGone && state != .withheld }

  /// Why a public record is shown in interim form: `consultationOpen` while the third party has time to answer,
  /// `consultationUndecided` until the bureau decides, `consultationWithheld` for good, or `partialWithoutClaim`, an error.
  ///
  /// `nil` in every other form and for what is not public. Of several consultations the one that was decided tells.
  public var interimReason: GateReason? {
    guard isPublic, form == .interim else { return nil }
    return gates.first { $0.gate == .consultation }?.reason
  }
}

/// Where a record stands in its life.
public enum State: String, Sendable, Hashable, CaseIterable {
  /// No decision by the day.
  case notDecided
  /// A gate holds it back, or something about it cannot be decided.
  case withheld
  /// Public on this day for the first time.
  case due
  /// Public since an earlier release.
  case published
  /// Its time has run out.
  case expired
  /// Ended early by repair (信用修复).
  case repaired
  /// Changed, revoked or declared unlawful or void; a notice stands in its place.
  case withdrawn
}

/// How much of a public record is shown.
public enum Form: String, Sendable, Hashable, CaseIterable {
  /// Everything that the field rules show.
  case full
  /// The same with claimed trade secrets taken out.
  case processed
  /// Name, number, law, authority and date alone, while a third party is heard (条例 Art. 32).
  case interim
}

/// How a record fared at a gate.
public struct GateResult: Sendable, Hashable {
  /// The gate.
  public let gate: Gate
  /// The article of the gate.
  public let article: String
  /// Whether the record passed. A consultation that is not settled does not withhold: it reduces the form.
  public let passed: Bool
  /// Why, as a word of a closed set.
  public let reason: GateReason

  /// Makes a result.
  public init(gate: Gate, article: String, passed: Bool, reason: GateReason) {
    self.gate = gate
    self.article = article
    self.passed = passed
    self.reason = reason
  }
}

/// The change that withdrew a decision (行政处罚法 Art. 48).
public struct Withdrawal: Sendable, Hashable {
  /// What the change was.
  public let kind: ChangeKind
  /// Day of the change.
  public let date: CivilDate
  /// The reason as recorded.
  public let reason: String?
  /// The article by which it is withdrawn.
  public let article: String
  /// Last day to take the decision down, by national holidays.
  public let due: CivilDate

  /// Makes a withdrawal.
  public init(kind: ChangeKind, date: CivilDate, reason: String?, article: String, due: CivilDate) {
    self.kind = kind
    self.date = date
    self.reason = reason
    self.article = article
    self.due = due
  }
}
