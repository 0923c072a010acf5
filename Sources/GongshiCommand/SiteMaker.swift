import Diagnostics
import Disclosure
import Hashing
import Ingest
import LeakCheck
import Ledger
import Markdown
import Output
import Records
import Redaction
import Site
import Statistics
import Templating

/// Makes the whole site from a workspace: cases, documents, lists, downloads, assets.
struct SiteMaker {
  let workspace: Workspace
  let templates: TemplateFolder
  /// Where files go; `nil` to check only.
  let staging: StagingTree?
  let tasks: Int
  /// Whether what a release must know of each record is kept.
  var keepsRecords = false

  /// What a run leaves for the leak check and the closing line.
  struct Product {
    var secrets = GuardedSecrets()
    var cascade = Cascade()
    var diagnostics: [Diagnostic] = []
    /// Pages made.
    var pages = 0
    /// Cases by state of life.
    var states: [State: Int] = [:]
    var figures: [YearFigures] = []
    /// What a release must know of each record, in the order of the input; empty unless it is kept.
    var records: [RecordState] = []
  }

  /// Makes everything and throws it away; what was found.
  func check(clock: inout StageClock) async -> [Diagnostic] {
    // Without a staging tree nothing is written, so nothing can be refused.
    do { return try await make(clock: &clock).diagnostics } catch { return [Diagnostic(.internalFailure)] }
  }

  /// Makes all files in order: cases in slices, then what is made from their summaries.
  ///
  /// Throws `OutputError` where the disk refuses; all else is in the diagnostics.
  func make(clock: inout StageClock) async throws -> Product {
    var product = Product()
    let builder: SiteBuilder
    do {
      builder = try SiteBuilder(settings: workspace.settings, asOf: workspace.asOf, templates: templates.library)
    } catch {
      product.diagnostics += error.diagnostics
      return product
    }
    let redactor = Redactor(rules: workspace.rules, settings: workspace.settings)
    let pipeline = CasePipeline(
      workspace: workspace, redactor: redactor, builder: builder, staging: staging,
      keepsRecords: keepsRecords)
    var gathered = CasePipeline.Slice()
    var register = IdentityRegister()
    var ids: Set<String> = []
    var faultsOfRules = FaultsOfRules()
    await BoundedTasks.run(workspace.plan.batches, atMost: tasks, pipeline.process) { slice in
      gathered.summaries += slice.summaries
      gathered.notices += slice.notices
      gathered.facts += slice.facts
      gathered.rows += slice.rows
      gathered.secrets.add(slice.secrets)
      product.records += slice.records
      gathered.cascade.add(batch: slice.cascade)
      gathered.failure = gathered.failure ?? slice.failure
      product.diagnostics += faultsOfRules.first(of: slice.diagnostics)
      for state in slice.states { product.states[state, default: 0] += 1 }
      for identity in slice.identities { product.diagnostics += register.add(identity) }
      if !workspace.ledger.isEmpty { ids.formUnion(slice.identities.compactMap(\.id)) }
    }
    product.diagnostics += faultsOfRules.rest
    if let failure = gathered.failure {
      // Two records on one address are already told of by their ids and places.
      guard !failure.isInputOutput, product.diagnostics.containsError else { throw failure }
      return product
    }
    product.diagnostics += workspace.ledger.missingRecords(among: ids, asOf: workspace.asOf)
    product.secrets = gathered.secrets
    product.cascade = gathered.cascade
    product.pages = gathered.summaries.count + gathered.notices.count
    clock.end("cases")

    product.figures = figures(gathered.facts)
    for figures in product.figures {
      product.diagnostics += Reconciliation.check(figures, cases: gathered.facts, tables: workspace.tables)
    }
    let documents = try makeDocuments(redactor, builder, figures: product.figures, &product)
    product.diagnostics += product.secrets.names.diagnostics(for: product.cascade.documents)
    product.cascade.finish()
    product.secrets.add(product.cascade)
    let takenDown = product.cascade.takenDown
    let index = SiteIndex(
      cases: gathered.summaries, notices: gathered.notices, documents: documents,
      statistics: product.figures.map { statisticsYear($0, takenDown: takenDown[$0.year] ?? 0) },
      keyFigures: keyFigures(product.figures),
      bureau: workspace.settings.bureau)
    clock.end("documents")
    try await makeLists(of: index, builder, &product)
    try makeDownload(gathered.rows)
    for asset in templates.assets { try staging?.write(asset.path, asset.bytes) }
    clock.end("lists")
    return product
  }

  /// Figures of every year that a report, a table or a decision speaks of, the latest first; of the year that still runs only
  /// where a table speaks of it, since figures from a few decisions alone would look like a whole.
  private func figures(_ facts: [CaseFact]) -> [YearFigures] {
    let years = Set(workspace.yearsInTables + facts.compactMap { $0.decidedOn?.year })
    let inTables = Set(workspace.yearsInTables)
    let lastFull = workspace.lastFullYear
    return years.filter { $0 <= lastFull || $0 == lastFull + 1 && inTables.contains($0) }.sorted(by: >).map {
      YearFigures(year: $0, cases: facts, tables: workspace.tables, bureau: workspace.settings.bureau)
    }
  }

  private func statisticsYear(_ figures: YearFigures, takenDown: Int = 0) -> StatisticsYear {
    let bureau = workspace.settings.bureau
    let tables = FigureOutput.tables(figures, prefecture: bureau.prefecture.name, bureau: bureau.name)
    return StatisticsYear(year: figures.year, tables: tables, takenDown: takenDown)
  }

  /// The first figures of the last full year, for the home page.
  private func keyFigures(_ figures: [YearFigures]) -> StatisticsYear? {
    guard let year = figures.first(where: { $0.year <= workspace.lastFullYear }) ?? figures.first
    else { return nil }
    let shown = ["inspections.total", "hazards.rate", "cases.filed", "penalties.fines"]
    let tables = statisticsYear(year).tables.prefix(1).map { table in
      FigureTable(caption: table.caption, rows: table.rows.filter { shown.contains($0.id) })
    }
    return StatisticsYear(year: year.year, tables: tables)
  }

  /// Headings of documents carry addresses, for the table of contents.
  private static let documentOptions: HTMLOptions = {
    var options = HTMLOptions()
    options.headingIdentifierPrefix = "section-"
    options.topHeading = 2
    return options
  }()

  private func makeDocuments(
    _ redactor: Redactor, _ builder: SiteBuilder, figures: [YearFigures], _ product: inout Product
  ) throws -> [DocumentSummary] {
    var summaries: [DocumentSummary] = []
    for document in workspace.documents {
      let (bound, problems) = ReportReader.read(document, figures: figures, bureau: workspace.settings.bureau)
      product.diagnostics += problems
      let outcome = redactor.publish(bound, options: Self.documentOptions)
      product.diagnostics += outcome.diagnostics
      product.secrets.allow(outcome.publicNumbers)
      guard let published = outcome.document else { continue }
      do {
        let page = try builder.documentPage(published)
        let summary = try DocumentSummary(published)
        try staging?.write(page.path, page.bytes)
        product.cascade.add(bound, published, path: page.path)
        summaries.append(summary)
        product.pages += 1
      } catch let error as SiteError {
        product.diagnostics += error.diagnostics
      }
    }
    return summaries
  }

  private func makeLists(of index: SiteIndex, _ builder: SiteBuilder, _ product: inout Product) async throws {
    let all = builder.tasks(for: index)
    // Many small pages a task, so that the group is not all hand-over.
    let slices = stride(from: 0, to: all.count, by: 64).map { Array(all[$0..<min($0 + 64, all.count)]) }
    var problems: [Diagnostic] = []
    var failure: OutputError?
    await BoundedTasks.run(slices, atMost: tasks) { [staging] slice in
      var diagnostics: [Diagnostic] = []
      do {
        for task in slice {
          do {
            let page = try builder.page(for: task, of: index)
            try staging?.write(page.path, page.bytes)
          } catch let error as SiteError {
            diagnostics += error.diagnostics
          }
        }
        return (diagnostics, OutputError?.none)
      } catch let error as OutputError {
        return (diagnostics, error)
      } catch {
        return (diagnostics + [Diagnostic(.internalFailure)], nil)
      }
    } merge: { result in
      problems += result.0
      failure = failure ?? result.1
    }
    if let failure { throw failure }
    product.diagnostics += problems
    product.pages += all.count
  }

  /// The download, rows in the order of their ids, so that it does not tell the order of the input.
  private func makeDownload(_ rows: [(id: String, bytes: [UInt8])]) throws {
    guard let staging else { return }
    var bytes = PenaltyTable.header
    bytes.reserveCapacity(rows.reduce(bytes.count) { $0 + $1.bytes.count })
    for row in rows.sorted(by: { $0.id < $1.id }) { bytes += row.bytes }
    try staging.write(PenaltyTable.path, bytes)
  }
}
