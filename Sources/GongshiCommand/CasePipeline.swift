import Diagnostics
import Disclosure
import Hashing
import Ingest
import LeakCheck
import Ledger
import Output
import Records
import Redaction
import Site
import Statistics
import Submission

/// Takes slices of cases the whole way: read, judge, redact, render, write. Several tasks run it at once.
struct CasePipeline: Sendable {
  let workspace: Workspace
  let redactor: Redactor
  let builder: SiteBuilder
  /// Where pages go; `nil` to check only.
  let staging: StagingTree?
  /// Whether what a release must know of each record is kept.
  var keepsRecords = false

  /// What is kept of a slice when its pages are written and forgotten.
  struct Slice: Sendable {
    var summaries: [CaseSummary] = []
    var notices: [PublicNotice] = []
    var facts: [CaseFact] = []
    /// Rows of the download, in the order of the slice.
    var rows: [(id: String, bytes: [UInt8])] = []
    var secrets = GuardedSecrets()
    /// Ids and places for the register, without records.
    var identities: [CaseResult] = []
    var states: [State] = []
    var records: [RecordState] = []
    var cascade = Cascade()
    var diagnostics: [Diagnostic] = []
    var failure: OutputError?
  }

  /// Takes one slice the whole way.
  func process(_ batch: CaseBatch) -> Slice {
    var slice = Slice()
    for result in workspace.read(batch) {
      slice.diagnostics += result.diagnostics
      slice.identities.append(result.withoutSource)
      guard let record = result.record else { continue }
      slice.facts.append(CaseFact(record, bureau: workspace.settings.bureau))
      do {
        try publish(record, into: &slice)
      } catch let error as SiteError {
        slice.diagnostics += error.diagnostics
      } catch let error as OutputError {
        slice.failure = slice.failure ?? error
        // A full disk stops the run; an address taken twice is told of with all else.
        if error.isInputOutput { return slice }
      } catch {
        slice.diagnostics.append(Diagnostic(.internalFailure, at: record.place, record: record.id))
      }
    }
    return slice
  }

  private func publish(_ record: CaseRecord, into slice: inout Slice) throws {
    // A binding would be printed as it stands: figures belong to reports and pages.
    if FigureBinding.isUsed(in: record.body) {
      slice.diagnostics.append(
        Diagnostic(.figureInCase, at: Place(file: record.place.file, line: record.bodyLine), record: record.id))
    }
    let assessment = Disclosure.assess(record, rules: workspace.rules, asOf: workspace.asOf)
    slice.states.append(assessment.state)
    slice.diagnostics += assessment.diagnostics
    if assessment.isTakenDown, let year = record.decidedOn?.year {
      slice.cascade.count(takenDownOf: year)
    }
    let gated = GatedRecord(record, assessment, redactor: redactor, asOf: workspace.asOf)
    slice.secrets.add(gated)
    slice.cascade.add(gated, of: record)
    slice.diagnostics += gated.diagnostics
    switch gated.publicSide {
    case .record(let published):
      let page = try builder.casePage(published)
      let mark = SHA256Digest(hex: published.digest).map { RecordMark(id: published.id, digest: $0) }
      _ = try staging?.write(page.path, page.bytes, record: mark)
      slice.summaries.append(CaseSummary(published))
      slice.rows.append((published.id, PenaltyTable.row(published)))
      keep(record, assessment, published: published, page: page.path, in: &slice)
    case .notice(let notice):
      let page = try builder.noticePage(notice)
      _ = try staging?.write(page.path, page.bytes)
      slice.notices.append(notice)
      keep(record, assessment, in: &slice)
    case .nothing: keep(record, assessment, in: &slice)
    }
  }

  /// Notes what a release must know of the record; its row for the credit platform only where its public form is new.
  private func keep(
    _ record: CaseRecord, _ assessment: Assessment, published: PublicRecord? = nil, page: String = "",
    in slice: inout Slice
  ) {
    guard keepsRecords else { return }
    var shown: RecordState.Shown?
    if let published, let digest = SHA256Digest(hex: published.digest) {
      let isKnown = workspace.ledger.entries(of: record.id).last { $0.event == .released }?.digest == digest
      shown = RecordState.Shown(
        digest: digest, page: page, publishedOn: published.publishedOn,
        row: isKnown ? nil : SubmissionRow(record, published, bureau: workspace.settings.bureau))
    }
    slice.records.append(
      RecordState(record, assessment, content: record.contentDigest, shown: shown, asOf: workspace.asOf))
  }
}
