import Diagnostics
import Ingest
import Records

/// The records of a workspace that have one of some ids, as their files have them.
struct RecordSelection {
  /// What stands under each id that was found and can be read.
  private(set) var records: [String: CaseRecord] = [:]
  /// Why an id that was found cannot be used: it cannot be read, or two records have it.
  private(set) var problems: [String: [Diagnostic]] = [:]

  /// Reads all cases of `workspace` with so many tasks and keeps those with an id of `ids`.
  init(_ ids: Set<String>, in workspace: Workspace, tasks: Int) async {
    let plan = workspace.plan
    var found: [CaseResult] = []
    await BoundedTasks.run(plan.batches, atMost: tasks) { batch in
      plan.read(batch).filter { $0.id.map(ids.contains) ?? false }
    } merge: {
      found += $0
    }
    var register = IdentityRegister()
    for result in found {
      guard let id = result.id else { continue }
      let errors = workspace.graded(result.diagnostics + register.add(result)).filter { $0.severity == .error }
      if errors.isEmpty, let record = result.record {
        records[id] = record
      } else {
        problems[id, default: []] += errors
      }
    }
    for id in problems.keys { records[id] = nil }
  }
}
