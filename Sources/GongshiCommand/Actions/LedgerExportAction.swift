import Diagnostics
import Ledger
import Records

/// Prints the ledger, or the part of it that was asked for.
struct LedgerExportAction {
  let format: FigureFormat
  /// Empty for all.
  let events: [LedgerEvent]
  let from: CivilDate?
  let until: CivilDate?

  func run() throws {
    let ledger: Ledger
    do throws(LedgerError) { ledger = try LedgerFile.read(root: ".") } catch {
      DiagnosticFormat.text.report(error.diagnostics)
      throw error.isInputOutput ? ExitStatus.inputOutput : ExitStatus.findings
    }
    let lines = ledger.entries.enumerated().map { (number: $0.offset + 1, entry: $0.element) }.filter { line in
      (events.isEmpty || events.contains(line.entry.event)) && from.map { line.entry.date >= $0 } ?? true
        && until.map { line.entry.date <= $0 } ?? true
    }
    switch format {
    case .text: Console.output(Array(LedgerOutput.text(lines).utf8))
    case .csv: Console.output(LedgerOutput.csv(lines))
    case .json: Console.output(LedgerOutput.json(lines))
    }
    // What stands before a fault is shown: whoever looks for the cause needs it.
    DiagnosticFormat.text.report(ledger.diagnostics)
    if ledger.diagnostics.containsError { throw ExitStatus.findings }
  }
}
