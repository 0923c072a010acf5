import Diagnostics
import LeakCheck
import Output
import Records
import Redaction
import Rules
import Site

/// The secrets of the records as the guard at the exit takes them.
struct GuardedSecrets: Sendable {
  private(set) var values: [GuardedSecret] = []
  /// By record, public texts inside which a secret of that record may stand.
  private(set) var allowed: [String: [String]] = [:]
  /// Public numbers of records that look like numbers of a person to a detector.
  private(set) var publicNumbers: [String] = []
  /// Every record of the workspace, public or not.
  private(set) var records: [String] = []
  /// The numbers of the decisions, by which lists may tell of a record.
  private(set) var documentNumbers: [(text: String, record: String)] = []

  /// Hidden names, looked for in the pages that are written by hand.
  private(set) var names = NamesInPages()

  /// Adds secrets, each in all its forms.
  private mutating func add(_ secrets: [Secret]) {
    var seen: Set<[String]> = []
    for secret in secrets {
      for form in secret.forms {
        values.append(
          GuardedSecret(
            record: secret.record, kind: secret.kind.rawValue, value: form,
            scope: secret.isOwnRecordOnly ? .record : .everywhere, hasWholeNumbers: secret.isClaim))
      }
      for text in secret.allowedWithin where seen.insert([secret.record, text]).inserted {
        allowed[secret.record, default: []].append(text)
      }
    }
  }

  /// Adds the secrets of a record and what the gate made public of it.
  mutating func add(_ gated: GatedRecord) {
    records.append(gated.id)
    if let number = gated.documentNumber { documentNumbers.append((number, gated.id)) }
    add(gated.secrets)
    names.add(gated)
    allow(gated.publicNumbers)
  }

  /// Adds numbers that the gate let through.
  mutating func allow(_ numbers: [String]) { publicNumbers += numbers }

  /// Adds what is known of records that are gone, behind all secrets.
  mutating func add(_ cascade: Cascade) { values += cascade.guarded }

  /// Adds those of a slice.
  mutating func add(_ other: GuardedSecrets) {
    values += other.values
    publicNumbers += other.publicNumbers
    records += other.records
    documentNumbers += other.documentNumbers
    names.add(other.names)
    allowed.merge(other.allowed) { $0 + $1 }
  }
}

/// Runs the independent leak check over a finished tree.
struct SiteGuard {
  let secrets: GuardedSecrets
  let manifest: Manifest
  let settings: SiteSettings
  /// What must be gone; its facts are among the secrets.
  let proof: CascadeProof

  /// Everything the guard has to say of the files below `directory`, those of the manifest and all others that lie there.
  func check(_ directory: String, tasks: Int) async -> [Diagnostic] {
    let files = manifest.files.map { (path: $0.path, record: $0.record?.id) }
    let guardian = LeakCheck(
      secrets: secrets.values, allowed: secrets.allowed, allowances: Allowances(bureauNumbers + secrets.publicNumbers))
    // A notice of withdrawal bears no mark of its record, and what was taken down has no file: both are known by their address.
    let addresses = secrets.records.map { (path: CaseSummary.path(ofCase: $0), record: $0) }
    let report = await guardian.check(
      root: directory, files: files, addresses: addresses, names: secrets.documentNumbers, jobs: tasks)
    let pages = Dictionary(files.compactMap { file in file.record.map { (file.path, $0) } }) { first, _ in first }
    let gone = await proof.diagnostics(for: report.leaks, pages: pages, tasks: tasks)
    return report.faults + report.leaks.filter { $0.record != Cascade.owner }.map(\.diagnostic) + gone
      + report.detections.map(\.diagnostic)
      + report.unguarded.filter { $0.record != Cascade.owner }.map {
        Diagnostic(.leakUnguardable, record: $0.record, $0.kind)
      }
  }

  /// Telephones and codes of the bureau itself, which its pages show.
  private var bureauNumbers: [String] {
    let footer = settings.footer
    return settings.bureau.publicPhones
      + [settings.siteIDCode, settings.bureau.unifiedCode, footer?.contact, footer?.icp, footer?.publicSecurity]
      .compactMap { $0 }
  }
}
