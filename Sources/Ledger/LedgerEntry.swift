public import Hashing
public import Records

/// One line of the ledger: what happened to which record, on which day, by whom and why.
public struct LedgerEntry: Sendable, Hashable {
  /// What happened.
  public var event: LedgerEvent
  /// The record; `nil` for the line that closes a release.
  public var record: String?
  /// The day on which it happened, as the bureau states it.
  public var date: CivilDate
  /// Who did or ordered it.
  public var by: String
  /// Why.
  public var reason: String

  /// The fall of a withdrawn decision.
  public var change: ChangeKind?
  /// What a repair ends.
  public var scope: RepairScope?
  /// The third party of a consultation.
  public var with: String?
  /// What it was asked about.
  public var matter: String?
  public var answer: ConsultationAnswer?
  public var decision: ConsultationDecision?
  /// The date of publication that the page shows (PubDate).
  public var publishedOn: CivilDate?
  /// Digest of the record's own content, secrets included, as it stood; never leaves the bureau.
  public var content: SHA256Digest?
  /// Digest of its public form.
  public var digest: SHA256Digest?
  /// Path of its page in the site.
  public var page: String?
  /// Number of the release to which the line belongs.
  public var release: Int?
  /// What the closing line of a release tells of it.
  public var seal: ReleaseSeal?

  /// Makes an entry; the rest is set field by field.
  public init(_ event: LedgerEvent, record: String?, date: CivilDate, by: String, reason: String) {
    self.event = event
    self.record = record
    self.date = date
    self.by = by
    self.reason = reason
  }
}

/// What makes a release one that can be proven and made again.
public struct ReleaseSeal: Sendable, Hashable {
  /// Version of the program.
  public var version: String
  /// Digest of the rules.
  public var rules: SHA256Digest
  /// Digest of `manifest.json` of the site.
  public var manifest: SHA256Digest
  /// Name of the bundle in `releases/`.
  public var bundle: String
  /// Digest of the bundle.
  public var bundleDigest: SHA256Digest
  /// Digest of the archive of inputs in `content/archive/`.
  public var inputs: SHA256Digest

  /// Makes a seal.
  public init(
    version: String, rules: SHA256Digest, manifest: SHA256Digest, bundle: String, bundleDigest: SHA256Digest,
    inputs: SHA256Digest
  ) {
    self.version = version
    self.rules = rules
    self.manifest = manifest
    self.bundle = bundle
    self.bundleDigest = bundleDigest
    self.inputs = inputs
  }
}
