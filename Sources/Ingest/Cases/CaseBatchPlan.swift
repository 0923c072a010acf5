public import Diagnostics
import Reading
public import Records

/// The cases of a workspace cut into slices that can be read at the same time and thrown away one by one.
///
/// Batches are in the order of paths, then of rows; results inside a batch too.
public struct CaseBatchPlan: Sendable {
  /// The slices in order.
  public let batches: [CaseBatch]
  /// What is wrong with tables as a whole: encoding, header, columns.
  public let diagnostics: [Diagnostic]
  /// How many cases the batches hold.
  public var caseCount: Int { batches.reduce(0) { $0 + $1.count } }

  private let root: String
  private let bureau: Bureau
  private let tables: [CaseTable]

  /// Makes a plan: loads and indexes each table once, and counts the Markdown files.
  public init(_ workspace: WorkspaceIndex, settings: SiteSettings, batchSize: Int = 250) {
    root = workspace.root
    bureau = settings.bureau
    var tables: [CaseTable] = []
    var batches: [CaseBatch] = []
    var problems: [Diagnostic] = []
    var pending: [String] = []
    func flush() {
      if !pending.isEmpty { batches.append(CaseBatch(.files(pending))) }
      pending = []
    }
    for path in workspace.cases {
      guard path.hasSuffix(".csv") else {
        pending.append(path)
        if pending.count == batchSize { flush() }
        continue
      }
      flush()
      do throws(ReadingError) {
        let table = CaseTable(try CSVTable(try SourceFile.load(root: workspace.root, path: path)))
        problems += table.fields.diagnostics
        guard table.fields.isUsable else { continue }
        for start in stride(from: 0, to: table.table.rowCount, by: batchSize) {
          let end = min(start + batchSize, table.table.rowCount)
          batches.append(CaseBatch(.rows(table: tables.count, range: start..<end)))
        }
        tables.append(table)
      } catch {
        problems.append(error.diagnostic)
      }
    }
    flush()
    self.tables = tables
    self.batches = batches
    diagnostics = problems
  }

  /// Reads the cases of `batch`; may be called from several tasks at once.
  public func read(_ batch: CaseBatch) -> [CaseResult] {
    switch batch.content {
    case .files(let paths):
      let reader = CaseFile(bureau: bureau)
      return paths.map { path in
        do throws(ReadingError) {
          return reader.read(try SourceFile.load(root: root, path: path, limit: SourceFile.textLimit))
        } catch {
          return CaseResult(place: Place(file: path), diagnostics: [error.diagnostic], source: [])
        }
      }
    case .rows(let table, let range): return tables[table].read(range, bureau: bureau)
    }
  }
}

/// A slice of the cases: some Markdown files, or some rows of a table.
public struct CaseBatch: Sendable {
  enum Content: Sendable {
    case files([String])
    case rows(table: Int, range: Range<Int>)
  }
  let content: Content

  init(_ content: Content) { self.content = content }

  /// How many cases it holds.
  public var count: Int {
    switch content {
    case .files(let paths): paths.count
    case .rows(_, let range): range.count
    }
  }
}
