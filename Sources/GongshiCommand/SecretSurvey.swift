import Ingest
import Redaction

/// Collects every secret of every record, public or not, for the check of a tree that is already made.
struct SecretSurvey {
  let secrets: GuardedSecrets

  /// Reads the cases of `workspace` with so many tasks.
  init(_ workspace: Workspace, tasks: Int) async {
    let redactor = Redactor(rules: workspace.rules, settings: workspace.settings)
    var gathered = GuardedSecrets()
    await BoundedTasks.run(workspace.plan.batches, atMost: tasks) { batch in
      var secrets = GuardedSecrets()
      for result in workspace.plan.read(batch) {
        guard let record = result.record else { continue }
        secrets.add(redactor.secrets(of: record))
        secrets.allowNumbers(of: record)
      }
      return secrets
    } merge: {
      gathered.add($0)
    }
    secrets = gathered
  }
}
