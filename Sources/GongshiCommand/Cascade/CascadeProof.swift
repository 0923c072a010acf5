import Diagnostics
import Disclosure
import Ingest
import LeakCheck
import Records
import Redaction

/// Judges what the leak check has found of records that are gone: what still stands where it must not, and what another record says.
struct CascadeProof: Sendable {
  let cascade: Cascade
  let workspace: Workspace

  /// A fact found in a file.
  private struct Find {
    let index: Int
    let fact: Cascade.Fact
    let path: String
    var kind: PublicFact.Kind { fact.fact.kind }
    var text: String { fact.fact.text }
  }

  /// The errors for those of `leaks` that are facts of the cascade; `pages` names the record of each page of a case.
  ///
  /// What a record that is public says in its own text, read once more from its source, is no fact of the gone record alone.
  func diagnostics(for leaks: [Leak], pages: [String: String], tasks: Int) async -> [Diagnostic] {
    var finds = leaks.compactMap { leak -> Find? in
      guard leak.record == Cascade.owner, let index = Int(leak.kind), cascade.facts.indices.contains(index) else {
        return nil
      }
      return Find(index: index, fact: cascade.facts[index], path: leak.path)
    }
    guard !finds.isEmpty else { return [] }
    let said = await saidByPublicRecords(finds, pages, tasks)
    finds.removeAll { said.contains($0.index) || isHarmless($0) }
    var company: [[String]: Set<Int>] = [:]
    for find in finds { company[[find.path, find.fact.record], default: []].insert(find.index) }
    finds.removeAll { $0.kind.needsCompany && company[[$0.path, $0.fact.record], default: []].count < 2 }
    var told: [Int: Int] = [:]
    return finds.compactMap { find in
      told[find.index, default: 0] += 1
      guard told[find.index, default: 0] <= Self.mostPlaces else { return nil }
      let place = cascade.documents[find.path]?.place(of: find.text) ?? Place(file: find.path)
      return Diagnostic(.leakGone, at: place, record: find.fact.record, find.kind.chinese)
    }
  }

  /// Files in which one fact is told of.
  private static let mostPlaces = 3
  /// Public records that are asked about one fact.
  private static let mostWitnesses = 3

  /// The facts that a public record says in whose page they were found.
  private func saidByPublicRecords(_ finds: [Find], _ pages: [String: String], _ tasks: Int) async -> Set<Int> {
    var asked: [String: [Int]] = [:]
    var witnesses: [Int: Int] = [:]
    for find in finds {
      guard let record = pages[find.path], witnesses[find.index, default: 0] < Self.mostWitnesses else { continue }
      witnesses[find.index, default: 0] += 1
      asked[record, default: []].append(find.index)
    }
    guard !asked.isEmpty else { return [] }
    let redactor = Redactor(rules: workspace.rules, settings: workspace.settings)
    let batches = cascade.batches(of: asked.keys).map { workspace.plan.batches[$0] }
    var said: Set<Int> = []
    await BoundedTasks.run(batches, atMost: tasks) { [asked, cascade, workspace] batch in
      workspace.read(batch).flatMap { result -> [Int] in
        guard let record = result.record, let indices = asked[record.id] else { return [] }
        let assessment = Disclosure.assess(record, rules: workspace.rules, asOf: workspace.asOf)
        guard let published = redactor.publish(record, assessment, asOf: workspace.asOf).record else { return [] }
        return indices.filter { published.says(cascade.facts[$0].fact.text) }
      }
    } merge: {
      said.formUnion($0)
    }
    return said
  }

  /// Whether a find says nothing of the record: a unit named in a document for another reason, or the number of one decision in the
  /// reason for withdrawing another.
  private func isHarmless(_ find: Find) -> Bool {
    if let document = cascade.documents[find.path], find.kind.isOfUnit {
      return !document.tellsOfEnforcement(naming: find.text)
    }
    if let notice = cascade.notices[find.path], find.kind == .number {
      return notice.record != find.fact.record && notice.reason.contains(find.text)
    }
    return false
  }
}
