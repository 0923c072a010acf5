import Diagnostics
import Disclosure
import Ingest
import Records
import Statistics

/// Reads all cases for what statistics count of them, without redacting.
struct CaseSurvey {
  private(set) var facts: [CaseFact] = []
  /// Decisions that are counted and no longer public, by year.
  private(set) var takenDown: [Int: Int] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads the cases of `workspace` with so many tasks.
  init(_ workspace: Workspace, tasks: Int) async {
    let bureau = workspace.settings.bureau
    var register = IdentityRegister()
    var facts: [CaseFact] = []
    var problems: [Diagnostic] = []
    var takenDown: [Int: Int] = [:]
    await BoundedTasks.run(workspace.plan.batches, atMost: tasks) { batch in
      workspace.read(batch).map { result in
        let year = result.record.flatMap { record in
          Disclosure.assess(record, rules: workspace.rules, asOf: workspace.asOf).isTakenDown
            ? record.decidedOn?.year : nil
        }
        let fact = result.record.map { CaseFact($0, bureau: bureau) }
        return (result: result.withoutSource, fact: fact, takenDown: year)
      }
    } merge: { batch in
      for (result, fact, year) in batch {
        problems += result.diagnostics + register.add(result)
        if let fact { facts.append(fact) }
        if let year { takenDown[year, default: 0] += 1 }
      }
    }
    self.facts = facts
    self.takenDown = takenDown
    diagnostics = problems
  }
}

extension CaseResult {
  /// The result without record and source, for the register of identities.
  var withoutSource: CaseResult {
    var result = self
    result.record = nil
    result.source = []
    return result
  }
}
