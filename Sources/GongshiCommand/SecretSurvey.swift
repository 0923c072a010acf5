import Disclosure
import Ingest
import Redaction
import Site

/// Collects every secret of every record, public or not, and every long number that is public, for the check of a tree that is already
/// made.
struct SecretSurvey {
  let secrets: GuardedSecrets
  let cascade: Cascade

  /// Reads the cases of `workspace` with so many tasks.
  init(_ workspace: Workspace, tasks: Int) async {
    let redactor = Redactor(rules: workspace.rules, settings: workspace.settings)
    var gathered = Batch()
    await BoundedTasks.run(workspace.plan.batches, atMost: tasks) { batch in
      var found = Batch()
      for result in workspace.read(batch) {
        guard let record = result.record else { continue }
        let assessment = Disclosure.assess(record, rules: workspace.rules, asOf: workspace.asOf)
        let gated = GatedRecord(record, assessment, redactor: redactor, asOf: workspace.asOf)
        found.secrets.add(gated)
        found.cascade.add(gated, of: record)
      }
      return found
    } merge: {
      gathered.secrets.add($0.secrets)
      gathered.cascade.add(batch: $0.cascade)
    }
    for document in workspace.documents {
      let outcome = redactor.publish(document)
      gathered.secrets.allow(outcome.publicNumbers)
      // One that no page can be made of has no path, and nothing can be found there.
      guard let published = outcome.document, let summary = try? DocumentSummary(published) else { continue }
      gathered.cascade.add(document, published, path: summary.path)
    }
    gathered.cascade.finish()
    gathered.secrets.add(gathered.cascade)
    secrets = gathered.secrets
    cascade = gathered.cascade
  }

  private struct Batch: Sendable {
    var secrets = GuardedSecrets()
    var cascade = Cascade()
  }
}
