import Diagnostics
import Matching
import Names
import Records
import Redaction

/// Names that were hidden in a record and stand all the same in a page or report written by hand.
///
/// Another person may bear the name: what is an error, a question or nothing is told by what the sentence says. An error needs a
/// sentence or row that names the record by its number or its unit, and a name with no office beside it. A question needs a name that
/// the model of names takes for one, in a sentence about enforcement, of nobody who is public elsewhere. A name that is marked with
/// `{公开:…}` was answered.
struct NamesInPages: Sendable {
  private struct Hidden {
    let record: String
    /// Public texts of the record in which the name stands, such as its shop or an officer of that name.
    let allowed: [String]
  }

  /// Who hides each name.
  private var hidden: [String: [Hidden]] = [:]
  /// By record, what tells of it: the number of its decision and its unit.
  private var signs: [String: [String]] = [:]
  /// Names of officers, which are public.
  private var officers: Set<String> = []

  /// Adds the names that the gate hides in a record.
  mutating func add(_ gated: GatedRecord) {
    officers.formUnion(gated.officers)
    let names = gated.secrets.filter(\.isName)
    guard !names.isEmpty else { return }
    signs[gated.id] = [gated.documentNumber, gated.unit].compactMap { $0 }
    for name in names {
      hidden[name.value, default: []].append(Hidden(record: gated.id, allowed: name.allowedWithin))
    }
  }

  /// Adds those of a slice.
  mutating func add(_ other: NamesInPages) {
    hidden.merge(other.hidden) { $0 + $1 }
    signs.merge(other.signs) { first, _ in first }
    officers.formUnion(other.officers)
  }

  /// What is to be said of the pages and reports, by their paths.
  func diagnostics(for documents: [String: DocumentText]) -> [Diagnostic] {
    guard !documents.isEmpty, !hidden.isEmpty else { return [] }
    let names = hidden.keys.sorted()
    let set = LiteralSet(names.map { PageSentence.letters(of: $0).letters })
    return documents.sorted { $0.key < $1.key }.flatMap { diagnostics(for: $0.value, set, names) }
  }

  private func diagnostics(for document: DocumentText, _ set: LiteralSet, _ names: [String]) -> [Diagnostic] {
    let answered = PageSentence.answers(in: document.source.body)
    var found: [String: Diagnostic] = [:]
    for sentence in PageSentence.all(of: document) {
      for match in set.matches(in: sentence.letters) {
        let name = names[match.literal]
        let known = found[name]?.severity
        guard known != .error, !answered.contains(where: { $0.contains(name) }) else { continue }
        guard let (kind, record) = judge(name, match.range, in: sentence), known == nil || kind.severity == .error
        else { continue }
        found[name] = Diagnostic(kind, at: document.place(of: name, in: sentence.text), record: record)
      }
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }

  /// What a name at `range` of a sentence is taken for, and the record that hides it.
  private func judge(_ name: String, _ range: Range<Int>, in sentence: PageSentence) -> (DiagnosticKind, String)? {
    let owners = (hidden[name] ?? []).filter { owner in !owner.allowed.contains { sentence.covers(range, by: $0) } }
    guard let first = owners.first else { return nil }
    let reading = sentence.reading(of: range)
    guard reading != .otherName else { return nil }
    let told = owners.first { owner in signs[owner.record, default: []].contains { sentence.tells(of: $0) } }
    if let told {
      let isSure = !sentence.hasOffice(beside: range) && (reading == .name || name.unicodeScalars.count > 2)
      return (isSure ? .leakNameInPage : .leakNameAsked, told.record)
    }
    guard reading == .name, !officers.contains(name), sentence.speaksOfEnforcement, !sentence.hasOffice(beside: range)
    else { return nil }
    return (.leakNameAsked, first.record)
  }
}
