import Comparison
import Diagnostics
import Ledger
import Output
import Records

/// Makes the next site aside, compares it with what was released, and throws it away.
struct DiffAction {
  let common: CommonOptions
  let against: String?
  let format: ComparisonFormat
  let output: String?

  func run() async throws {
    var clock = StageClock()
    let preparation = SitePreparation(common: common, output: "public", keepsRecords: true)
    let loaded = try preparation.load()
    do {
      let old = try SiteStateReader.state(of: against, loaded.workspace)
      let site = try await preparation.render(loaded, clock: &clock)
      defer { site.staging.discard() }
      let next = try SiteStateReader.state(of: site.manifest, folder: site.staging.directory)
      let records = site.product.records
      let comparison = try SiteComparison(
        from: old.state, to: next, corrected: corrections(records, loaded.workspace),
        reasons: Dictionary(records.filter { $0.shown == nil }.map { ($0.id, $0.reason) }) { first, _ in first })
      try write(comparison, against: old.name, loaded.workspace)
    } catch let error as OutputError {
      throw common.stop(error)
    }
  }

  /// Public records that were corrected on or after the day of the last release.
  private func corrections(_ records: [RecordState], _ workspace: Workspace) -> Set<String> {
    let last = workspace.ledger.releases.last?.date
    return Set(
      records.filter { $0.shown != nil }.compactMap { record in
        record.correctedOn.flatMap { day in last.map { day >= $0 } ?? true ? record.id : nil }
      })
  }

  private func write(_ comparison: SiteComparison, against: String, _ workspace: Workspace) throws {
    let bytes =
      switch format {
      case .text: ComparisonOutput.text(comparison, against: against)
      case .json: ComparisonOutput.json(comparison, against: against)
      case .html:
        ComparisonPage.html(
          comparison, bureau: workspace.settings.bureau.name, against: against, asOf: workspace.asOf.iso)
      }
    guard let output else {
      Console.output(bytes)
      return
    }
    do throws(ByteSink.Failure) {
      var sink = try ByteSink(creating: output)
      try sink.write(bytes)
      try sink.flush()
    } catch {
      common.format.report([Diagnostic(.programUnwritable, at: Place(file: output), "\(error.number)")])
      throw ExitStatus.inputOutput
    }
  }
}
