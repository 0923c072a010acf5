public import Diagnostics

/// One enforcement case as the bureau keeps it: raw, with secrets in the clear. It never leaves the near side of the border.
public struct CaseRecord: Sendable {
  /// Stable identifier; ASCII; the name of the page.
  public var id: String
  /// Where the record stands in the input.
  public var place: Place
  /// Number of the decision (决定书文号).
  public var documentNumber: DocumentNumber?
  /// Title as given; a title is made from subject and violation where none is.
  public var title: String?
  /// County in which the case was handled.
  public var county: County
  /// Authority that decided (处罚机关); `nil` means that of the county.
  public var authority: String?
  /// Industry (行业) as the bureau names it.
  public var industry: String?
  /// Inspection or accident.
  public var source: CaseSource?
  /// Who the decision is against (行政相对人).
  public var subject: Subject
  /// Other persons in the record.
  public var people: [Person] = []
  /// Officers who handled the case; their names are published.
  public var officers: [Officer] = []
  /// What was violated.
  public var violation: Violation
  /// What was decided; `nil` while undecided.
  public var penalty: Penalty?
  public var filedOn: CivilDate?
  public var decidedOn: CivilDate?
  public var servedOn: CivilDate?
  public var performedOn: CivilDate?
  public var closedOn: CivilDate?
  public var procedure: Procedure?
  public var severity: ViolationSeverity?
  /// Whether the decision is a major one that needs legal review (行政处罚法 Art. 58).
  public var isMajor: Bool = false
  public var legalReview: Review?
  /// Whole-course recording (执法全过程记录): text, and sound and picture.
  public var recording: Recording?
  public var approval: Approval?
  public var consultations: [Consultation] = []
  public var secrets: [SecretClaim] = []
  /// 案卷评查.
  public var evaluation: String?
  /// Whether reconsideration (行政复议) was asked, and how it ended.
  public var reconsideration: String?
  /// Whether it was litigated (行政诉讼), and how it ended.
  public var litigation: String?
  public var changes: [Change] = []
  /// What the ledger says of leave to publish.
  public var standing = Standing.open
  /// Day from which the persons named in it are no longer shown, while the entry of the unit stays.
  public var personsEndedOn: CivilDate?
  /// Date of publication that the record names although the ledger knows a later one, which stays.
  public var backdatedTo: CivilDate?
  /// Whether the last release that the ledger knows shows the record itself, and no notice in its place.
  public var isInLastRelease = false
  /// Text of the decision in Markdown; may be empty.
  public var body: String
  /// Line of the first line of `body` in its file, from 1.
  public var bodyLine: Int

  /// Makes a record with its required parts; the rest is set field by field.
  public init(
    id: String, place: Place, county: County, subject: Subject, violation: Violation, body: String = "",
    bodyLine: Int = 0
  ) {
    self.id = id
    self.place = place
    self.county = county
    self.subject = subject
    self.violation = violation
    self.body = body
    self.bodyLine = bodyLine
  }
}

extension CaseRecord {
  /// Who the decision is against (行政相对人).
  public struct Subject: Sendable, Hashable {
    public var name: String
    public var kind: SubjectKind
    public var unifiedCode: UnifiedCode?
    public var registrationNumber: String?
    public var representative: String?
    public var representativeIDType: String?
    public var representativeID: String?
    public var idType: String?
    public var idNumber: String?
    public var address: String?
    public var phone: String?
    public var bankAccount: String?

    /// Makes a subject with the two fields that every subject has.
    public init(name: String, kind: SubjectKind) {
      self.name = name
      self.kind = kind
    }
  }

  /// A person in the record who is not its subject: witness, injured worker, informant …
  public struct Person: Sendable, Hashable {
    public var name: String
    public var role: String?
    public var idNumber: String?
    public var phone: String?
    public var address: String?
    public var birthDate: CivilDate?
    public var isMinor: Bool = false
    public var aliases: [String] = []

    /// Makes a person known by name.
    public init(name: String) { self.name = name }
  }

  /// An officer of the bureau with the number of the certificate (执法证号).
  public struct Officer: Sendable, Hashable {
    public var name: String
    public var certificate: String?

    /// Makes an officer.
    public init(name: String, certificate: String? = nil) {
      self.name = name
      self.certificate = certificate
    }
  }

  /// What was violated: type, facts and legal basis.
  public struct Violation: Sendable, Hashable {
    public var type: String
    public var facts: String?
    public var basis: String?

    /// Makes a violation of a type.
    public init(type: String, facts: String? = nil, basis: String? = nil) {
      self.type = type
      self.facts = facts
      self.basis = basis
    }
  }

  /// What was decided.
  public struct Penalty: Sendable, Hashable {
    public var kinds: [PenaltyKind]
    public var content: String?
    public var fine: Money?
    public var confiscated: Money?
    /// Name and number of a licence withheld or revoked; public.
    public var licence: String?

    /// Makes a penalty of the given kinds.
    public init(kinds: [PenaltyKind]) { self.kinds = kinds }
  }

  /// A legal review (法制审核) or a case-file evaluation: who, when, outcome.
  public struct Review: Sendable, Hashable {
    public var by: String?
    public var date: CivilDate?
    /// `通过` where passed.
    public var outcome: String?

    /// Makes a review.
    public init(by: String?, date: CivilDate?, outcome: String?) {
      self.by = by
      self.date = date
      self.outcome = outcome
    }

    /// Whether the review let the decision pass.
    public var passed: Bool { outcome == "通过" || outcome == "passed" || outcome == "同意" }
  }

  /// Whole-course recording (执法全过程记录).
  public struct Recording: Sendable, Hashable {
    public var text: Bool
    public var audioVideo: Bool

    /// Makes a statement of what was recorded.
    public init(text: Bool, audioVideo: Bool) {
      self.text = text
      self.audioVideo = audioVideo
    }
  }

  /// Leave to publish, with the secrecy review that must come before (条例 Art. 17).
  public struct Approval: Sendable, Hashable {
    public var by: String
    public var date: CivilDate
    public var secrecyReviewPassed: Bool

    /// Makes an approval.
    public init(by: String, date: CivilDate, secrecyReviewPassed: Bool) {
      self.by = by
      self.date = date
      self.secrecyReviewPassed = secrecyReviewPassed
    }
  }

  /// A third party asked whether what touches it may be published (条例 Art. 32).
  public struct Consultation: Sendable, Hashable {
    public var with: String
    public var matter: String?
    public var askedOn: CivilDate
    public var answeredOn: CivilDate?
    public var answer: ConsultationAnswer?
    public var decision: ConsultationDecision?
    public var decidedOn: CivilDate?
    public var reason: String?

    /// Makes a consultation that was opened on `askedOn`.
    public init(with: String, askedOn: CivilDate) {
      self.with = with
      self.askedOn = askedOn
    }
  }

  /// A secret claimed in the record: a text, or a whole field.
  public struct SecretClaim: Sendable, Hashable {
    public enum Target: Sendable, Hashable {
      /// The text wherever it stands.
      case text(String)
      /// The value of the field with this key.
      case field(String)
    }
    public var target: Target
    public var kind: SecretKind
    public var claimant: String?
    /// Where it is written, if it was read from a file.
    public var place: Place?

    /// Makes a claim.
    public init(target: Target, kind: SecretKind, claimant: String?, place: Place? = nil) {
      self.target = target
      self.kind = kind
      self.claimant = claimant
      self.place = place
    }
  }

  /// Something that befell the record after its decision.
  public struct Change: Sendable, Hashable {
    public var kind: ChangeKind
    public var date: CivilDate
    public var reason: String?

    /// Makes a change.
    public init(kind: ChangeKind, date: CivilDate, reason: String?) {
      self.kind = kind
      self.date = date
      self.reason = reason
    }
  }

  /// Whether the ledger stands against publication.
  public enum Standing: Sendable, Hashable {
    /// It does not.
    case open
    /// The bureau decided not to publish.
    case withheld
    /// The record is not what was approved, corrected or released.
    case changedSinceApproval
  }
}
