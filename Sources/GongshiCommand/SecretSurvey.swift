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
        if assessment.state == .withdrawn {
          let outcome = redactor.notice(record, assessment)
          found.secrets.add(outcome.secrets)
          found.secrets.allow(outcome.publicNumbers)
          let former = redactor.former(record, assessment, asOf: workspace.asOf)
          found.cascade.add(gone: record, former: former.record, notice: outcome.notice)
        } else if assessment.isGone || assessment.state == .expired {
          let outcome = redactor.former(record, assessment, asOf: workspace.asOf)
          found.secrets.add(outcome.secrets)
          found.cascade.add(gone: record, former: outcome.record, notice: nil)
        } else {
          let outcome = redactor.publish(record, assessment, asOf: workspace.asOf)
          found.secrets.add(outcome.secrets)
          found.secrets.allow(outcome.publicNumbers)
          if let published = outcome.record { found.cascade.add(public: published) }
        }
        found.secrets.allowNumbers(of: record)
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
