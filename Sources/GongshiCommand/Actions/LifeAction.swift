import Diagnostics
import Disclosure
import JSONText
import Ledger
import Records
import Redaction

/// Writes an event of some records into the ledger: of all of them, or, where one is refused, of none.
struct LifeAction {
  let common: CommonOptions
  let options: LifeOptions
  let act: LifeAct

  func run() async throws {
    let workspace = try WorkspaceLoader(common: common).load()
    let ledgerFaults = workspace.ledger.diagnostics
    if ledgerFaults.containsError { throw refuse(ledgerFaults) }
    let (orders, problems) = OrderPlan.orders(options, act, asOf: workspace.asOf)
    let faults = problems + dayRefusals(orders, workspace)
    if faults.containsError { throw refuse(faults) }
    let selection = await RecordSelection(Set(orders.map(\.record)), in: workspace, tasks: common.taskCount)
    let verdicts = try judge(orders, selection, workspace, by: workspace.ledger)
    common.format.report(faults + ledgerFaults)
    let written = options.dryRun ? verdicts : try write(verdicts, orders, selection, workspace)
    show(written)
  }

  /// What is to be written of a record, and how it stands then.
  private struct Outcome {
    let order: LifeOrder
    let entries: [LedgerEntry]
    let assessment: Assessment
  }

  /// Judges all orders; where one is refused, every refusal is reported and the run ends.
  private func judge(
    _ orders: [LifeOrder], _ selection: RecordSelection, _ workspace: Workspace, by ledger: Ledger
  ) throws(ExitStatus) -> [Outcome] {
    let judge = LifeJudge(
      ledger: ledger, rules: workspace.rules,
      redactor: Redactor(rules: workspace.rules, settings: workspace.settings))
    var outcomes: [Outcome] = []
    var refusals: [Diagnostic] = []
    for order in orders {
      guard let record = selection.records[order.record] else {
        let unknown = Diagnostic(.lifeUnknownRecord, at: order.place, record: order.record)
        refusals += selection.problems[order.record] ?? [unknown]
        continue
      }
      switch judge.judge(order, record) {
      case .allowed(let entries, let assessment):
        outcomes.append(Outcome(order: order, entries: entries, assessment: assessment))
      case .refused(let reasons): refusals += reasons
      }
    }
    guard refusals.isEmpty else {
      // A table that cannot be read may be where an unknown record stands.
      throw refuse(refusals + workspace.diagnostics.filter { $0.severity == .error })
    }
    return outcomes
  }

  /// Writes the lines under the lock; where another run wrote in between, all is judged anew by what it wrote.
  private func write(
    _ outcomes: [Outcome], _ orders: [LifeOrder], _ selection: RecordSelection, _ workspace: Workspace
  ) throws -> [Outcome] {
    do {
      var file = try LedgerFile(root: ".")
      var outcomes = outcomes
      if file.ledger.entries != workspace.ledger.entries {
        outcomes = try judge(orders, selection, workspace, by: file.ledger)
      }
      try file.append(outcomes.flatMap(\.entries))
      return outcomes
    } catch let error as LedgerError {
      let status = refuse(error.diagnostics)
      throw error.isInputOutput ? ExitStatus.inputOutput : status
    }
  }

  /// Days that have not come, and a clock that runs behind the ledger.
  private func dayRefusals(_ orders: [LifeOrder], _ workspace: Workspace) -> [Diagnostic] {
    let asOf = workspace.asOf
    var refusals: [Diagnostic] = []
    for date in Set(orders.map(\.date)).sorted() where date > asOf {
      let place = orders.first { $0.date == date }?.place
      refusals.append(Diagnostic(.lifeAfterAsOf, at: place, date.iso, asOf.iso))
    }
    if let last = workspace.ledger.entries.map(\.date).max(), asOf < last {
      refusals.append(Diagnostic(.lifeClockSetBack, at: Place(file: Ledger.path), asOf.iso, last.iso))
    }
    return refusals
  }

  /// Reports why nothing was written.
  private func refuse(_ diagnostics: [Diagnostic]) -> ExitStatus {
    common.format.report(diagnostics)
    Console.error(Console.text("台账未改动", "the ledger is unchanged"))
    return .findings
  }

  private func show(_ outcomes: [Outcome]) {
    let lines = outcomes.reduce(0) { $0 + $1.entries.count }
    if common.format == .json {
      for entry in outcomes.flatMap(\.entries) { Console.output(LedgerOutput.json(entry).bytes() + [0x0A]) }
      return
    }
    for outcome in outcomes {
      let order = outcome.order
      let state = DisclosureAccount.standing(outcome.assessment, Console.language)
      Console.output(
        Console.text(
          "\(order.record)：\(order.date.iso) \(order.act.event.chinese)；\(state)",
          "\(order.record): \(order.date.iso) \(order.act.event.rawValue); \(state)"))
    }
    Console.output(
      options.dryRun
        ? Console.text("试运行：将写入台账 \(lines) 行，没有写入", "dry run: \(lines) lines would be written, nothing was")
        : Console.text("已写入台账 \(lines) 行", "wrote \(lines) lines into the ledger"))
  }
}
