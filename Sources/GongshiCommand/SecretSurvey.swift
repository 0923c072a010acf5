import Disclosure
import Ingest
import Redaction

/// Collects every secret of every record, public or not, and every long number that is public, for the check of a tree that is already
/// made.
struct SecretSurvey {
  let secrets: GuardedSecrets

  /// Reads the cases of `workspace` with so many tasks.
  init(_ workspace: Workspace, tasks: Int) async {
    let redactor = Redactor(rules: workspace.rules, settings: workspace.settings)
    var gathered = GuardedSecrets()
    await BoundedTasks.run(workspace.plan.batches, atMost: tasks) { batch in
      var secrets = GuardedSecrets()
      for result in workspace.read(batch) {
        guard let record = result.record else { continue }
        let assessment = Disclosure.assess(record, rules: workspace.rules, asOf: workspace.asOf)
        if assessment.state == .withdrawn {
          let outcome = redactor.notice(record, assessment)
          secrets.add(outcome.secrets)
          secrets.allow(outcome.publicNumbers)
        } else {
          let outcome = redactor.publish(record, assessment, asOf: workspace.asOf)
          secrets.add(outcome.secrets)
          secrets.allow(outcome.publicNumbers)
        }
        secrets.allowNumbers(of: record)
      }
      return secrets
    } merge: {
      gathered.add($0)
    }
    for document in workspace.documents { gathered.allow(redactor.publish(document).publicNumbers) }
    secrets = gathered
  }
}
