import Disclosure
import Ingest
import LeakCheck
import Records
import Redaction
import Site

/// What a run gathers for the proof that withdrawn, repaired, expired and withheld records are gone from every file (SPEC.md §5): what
/// they said when they were public, and what those say that still are.
struct Cascade: Sendable {
  /// A fact of a record that is gone.
  struct Fact: Sendable {
    let record: String
    let fact: PublicFact
  }

  /// What a notice may say of other decisions.
  struct Notice: Sendable {
    let record: String
    let reason: String
  }

  /// Facts of the records that are gone; once `finish()` was called, only those that no public record shares.
  private(set) var facts: [Fact] = []
  /// Decisions that are no longer public, by the year of the decision.
  private(set) var takenDown: [Int: Int] = [:]
  /// Standing pages and reports by the paths of their pages.
  private(set) var documents: [String: DocumentText] = [:]
  /// Notices by the paths of their pages.
  private(set) var notices: [String: Notice] = [:]
  /// Keys of what public records say.
  private var shown: [UInt64] = []
  /// Keys of the ids of public records, batch by batch, and where each batch ends.
  private var publicIDs: [UInt64] = []
  private var batchEnds: [Int] = []

  /// Adds a record that is public.
  mutating func add(public record: PublicRecord) {
    publicIDs.append(PublicFact.key(record.id.utf8))
    shown.append(PublicFact.key(CaseSummary.path(ofCase: record.id).utf8))
    record.forEachFactKey { shown.append($0) }
  }

  /// Adds a record that is no longer public, with its former public side where it could be made, and the notice in its place.
  mutating func add(gone record: CaseRecord, former: PublicRecord?, notice: PublicNotice?) {
    var own = former?.tellingFacts ?? Self.facts(of: record)
    let path = CaseSummary.path(ofCase: record.id)
    if let notice {
      own.removeAll { $0.kind == .number }
      notices[path] = Notice(record: record.id, reason: notice.reason.text)
    } else {
      own.append(PublicFact(.page, path))
    }
    facts += own.map { Fact(record: record.id, fact: $0) }
  }

  /// Counts a decision of `year` that was on the site and is no longer.
  mutating func count(takenDownOf year: Int) { takenDown[year, default: 0] += 1 }

  /// Adds a standing page, regulation or report; what a regulation says is common wording.
  mutating func add(_ document: BureauDocument, _ published: PublicDocument, path: String) {
    if document.kind == .regulation { published.forEachFactKey { shown.append($0) } }
    documents[path] = DocumentText(source: document, text: String(decoding: published.text, as: UTF8.self))
  }

  /// Takes over what a batch has gathered; to be called once for each batch, in order.
  mutating func add(batch: Cascade) {
    facts += batch.facts
    shown += batch.shown
    publicIDs += batch.publicIDs
    batchEnds.append(publicIDs.count)
    takenDown.merge(batch.takenDown, uniquingKeysWith: +)
    notices.merge(batch.notices) { first, _ in first }
  }

  /// Forgets facts that a public record has too, and all but one of equal ones.
  mutating func finish() {
    guard !facts.isEmpty else {
      shown = []
      return
    }
    var known = Set(shown)
    facts = facts.filter { known.insert($0.fact.key).inserted }
    shown = []
  }

  /// Positions of the batches that hold a public record of one of these ids.
  func batches(of ids: some Sequence<String>) -> [Int] {
    let keys = Set(ids.map { PublicFact.key($0.utf8) })
    var start = 0
    var found: [Int] = []
    for (batch, end) in batchEnds.enumerated() {
      if publicIDs[start..<end].contains(where: keys.contains) { found.append(batch) }
      start = end
    }
    return found
  }

  /// What the fields alone say of a record whose public side cannot be made.
  private static func facts(of record: CaseRecord) -> [PublicFact] {
    var facts: [PublicFact] = []
    if let number = record.documentNumber { facts = PublicFact.numbers(number.asServed, key: number.key) }
    let subject = record.subject
    guard subject.kind != .naturalPerson, subject.name != subject.representative else { return facts }
    if subject.name.unicodeScalars.count >= 4 { facts.append(PublicFact(.subjectName, subject.name)) }
    if let code = subject.unifiedCode { facts.append(PublicFact(.unifiedCode, code.text)) }
    return facts
  }
}

extension Cascade {
  /// Stands for the record of a fact in what the leak check is given, so that nothing is allowed to it.
  static let owner = "taken-down"

  /// The facts as the leak check takes them, numbered; they must stand behind all secrets, which speak first.
  var guarded: [GuardedSecret] {
    facts.enumerated().map { index, fact in
      GuardedSecret(record: Self.owner, kind: String(index), value: fact.fact.text, scope: .everywhere)
    }
  }
}

extension Redactor {
  /// The public side that a record has had, or would have had, before it was taken down.
  func former(_ record: CaseRecord, _ assessment: Assessment, asOf day: CivilDate) -> Outcome {
    var former = assessment
    former.state = .published
    former.publishedOn = assessment.publishedOn ?? day
    return publish(record, former, asOf: day)
  }
}
