import Diagnostics
import LeakCheck
import Output
import Records
import Redaction
import Rules

/// The secrets of the records as the guard at the exit takes them.
struct GuardedSecrets: Sendable {
  private(set) var values: [GuardedSecret] = []
  /// By record, public texts inside which a secret of that record may stand.
  private(set) var allowed: [String: [String]] = [:]
  /// Public numbers of records that look like numbers of a person to a detector.
  private(set) var publicNumbers: [String] = []

  /// Adds the secrets of a record, each in all its forms.
  mutating func add(_ secrets: [Secret]) {
    var seen: Set<[String]> = []
    for secret in secrets {
      for form in secret.forms {
        values.append(
          GuardedSecret(
            record: secret.record, kind: secret.kind.rawValue, value: form,
            scope: secret.isOwnRecordOnly ? .record : .everywhere
          ))
      }
      for text in secret.allowedWithin where seen.insert([secret.record, text]).inserted {
        allowed[secret.record, default: []].append(text)
      }
    }
  }

  /// Adds the numbers of a record that the law makes public: of the decision, and the registration of the unit.
  mutating func allowNumbers(of record: CaseRecord) {
    let numbers = [record.documentNumber?.asServed, record.subject.registrationNumber].compactMap { $0 }
    publicNumbers += numbers.filter { $0.utf8.filter { (0x30...0x39).contains($0) }.count >= 9 }
  }

  /// Adds numbers that the gate let through.
  mutating func allow(_ numbers: [String]) { publicNumbers += numbers }

  /// Adds what is known of records that are gone, behind all secrets.
  mutating func add(_ cascade: Cascade) { values += cascade.guarded }

  /// Adds those of a slice.
  mutating func add(_ other: GuardedSecrets) {
    values += other.values
    publicNumbers += other.publicNumbers
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
    let report = await guardian.check(root: directory, files: files, jobs: tasks)
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
