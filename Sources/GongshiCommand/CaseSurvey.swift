import Diagnostics
import Ingest
import Records
import Statistics

/// Reads all cases for what statistics count of them, without judging or redacting.
struct CaseSurvey {
  private(set) var facts: [CaseFact] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads the cases of `workspace` with so many tasks.
  init(_ workspace: Workspace, tasks: Int) async {
    let (plan, bureau) = (workspace.plan, workspace.settings.bureau)
    var register = IdentityRegister()
    var facts: [CaseFact] = []
    var problems: [Diagnostic] = []
    await BoundedTasks.run(plan.batches, atMost: tasks) { batch in
      plan.read(batch).map { (result: $0.withoutSource, fact: $0.record.map { CaseFact($0, bureau: bureau) }) }
    } merge: { batch in
      for (result, fact) in batch {
        problems += result.diagnostics + register.add(result)
        if let fact { facts.append(fact) }
      }
    }
    self.facts = facts
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
