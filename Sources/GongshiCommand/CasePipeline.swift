import Diagnostics
import Disclosure
import Hashing
import Ingest
import LeakCheck
import Output
import Records
import Redaction
import Site
import Statistics

/// Takes slices of cases the whole way: read, judge, redact, render, write. Several tasks run it at once.
struct CasePipeline: Sendable {
  let workspace: Workspace
  let redactor: Redactor
  let builder: SiteBuilder
  /// Where pages go; `nil` to check only.
  let staging: StagingTree?

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
    /// Why records that were decided are not shown, by record.
    var goneReasons: [String: String] = [:]
    /// Day of the last correction of public records, by record.
    var corrected: [String: CivilDate] = [:]
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
    slice.goneReasons[record.id] = assessment.goneReason
    slice.corrected[record.id] = assessment.isPublic ? record.lastCorrection(asOf: workspace.asOf) : nil
    slice.secrets.allowNumbers(of: record)
    slice.diagnostics += assessment.diagnostics
    if assessment.isTakenDown, let year = record.decidedOn?.year {
      slice.cascade.count(takenDownOf: year)
    }
    if assessment.isPublic {
      let outcome = redactor.publish(record, assessment, asOf: workspace.asOf)
      slice.secrets.add(outcome.secrets)
      slice.secrets.allow(outcome.publicNumbers)
      slice.diagnostics += outcome.diagnostics
      guard let published = outcome.record else { return }
      let page = try builder.casePage(published)
      let mark = SHA256Digest(hex: published.digest).map { RecordMark(id: published.id, digest: $0) }
      _ = try staging?.write(page.path, page.bytes, record: mark)
      slice.cascade.add(public: published)
      slice.summaries.append(CaseSummary(published))
      slice.rows.append((published.id, PenaltyTable.row(published)))
    } else if assessment.state == .withdrawn {
      let outcome = redactor.notice(record, assessment)
      slice.secrets.add(outcome.secrets)
      slice.secrets.allow(outcome.publicNumbers)
      slice.diagnostics += outcome.diagnostics
      guard let notice = outcome.notice else { return }
      slice.cascade.add(gone: record, former: former(record, assessment).record, notice: notice)
      let page = try builder.noticePage(notice)
      _ = try staging?.write(page.path, page.bytes)
      slice.notices.append(notice)
    } else if assessment.isGone || assessment.state == .expired {
      let outcome = former(record, assessment)
      slice.secrets.add(outcome.secrets)
      slice.cascade.add(gone: record, former: outcome.record, notice: nil)
    } else {
      slice.secrets.add(redactor.secrets(of: record))
    }
  }

  private func former(_ record: CaseRecord, _ assessment: Assessment) -> Outcome {
    redactor.former(record, assessment, asOf: workspace.asOf)
  }
}
