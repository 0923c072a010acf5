public import Diagnostics
import Hashing
public import Reading
import Records

extension RuleSet {
  /// Reads the rule files of a workspace; the top-level keys of a file say which rules it holds.
  ///
  /// Files may come in any order. All that is wrong in all files is returned, each with its place; the rule set is `nil`
  /// where anything is an error, and where a section is missing.
  public static func load(_ files: [SourceFile]) -> (rules: RuleSet?, diagnostics: [Diagnostic]) {
    let ordered = files.sorted { $0.path < $1.path }
    var reader = RuleReader()
    var sections = RuleSections()
    for file in ordered {
      let outcome = YAMLReader.read(file)
      reader.report(outcome.diagnostics)
      if let node = outcome.node { sections.add(node, &reader) }
    }
    let calendar = reader.calendar(sections)
    let fields = sections.single[.fields].map { reader.fields($0.value) }
    let disclosure = sections.single[.disclosure].flatMap { reader.disclosure($0.value) }
    let statistics = sections.single[.statistics].flatMap { reader.statistics($0.value) }
    let redaction = sections.single[.redaction].flatMap { reader.redaction($0.value) }
    let local = sections.single[.localRules].map { reader.localRules($0.value) } ?? .none
    sections.reportMissing(&reader)
    let diagnostics = reader.diagnostics.inOrder()
    guard !diagnostics.containsError, let fields, let disclosure, let statistics, let redaction else {
      return (nil, diagnostics)
    }
    let rules = RuleSet(
      fields: fields, disclosure: disclosure, statistics: statistics, redaction: redaction, local: local,
      calendar: calendar,
      digest: digest(of: ordered))
    return (rules, diagnostics)
  }

  /// Hexadecimal SHA-256 over length and bytes of each file, so that moving bytes between files changes it too.
  private static func digest(of files: [SourceFile]) -> String {
    var stream = SHA256Stream()
    for file in files {
      stream.update(Array("\(file.bytes.count)\n".utf8))
      stream.update(file.bytes)
    }
    return stream.digest.hex
  }
}

/// The sections of all rule files, as yet untyped.
struct RuleSections {
  /// What a top-level key of a rule file can be.
  enum Name: String, CaseIterable {
    case nationalCalendar, localCalendar, fields, disclosure, statistics, redaction, localRules

    /// Whether several files may hold it: year tables arrive one by one.
    var mayRepeat: Bool { self == .nationalCalendar || self == .localCalendar }

    /// Whether a workspace does without.
    var isOptional: Bool { self == .localCalendar || self == .localRules }
  }

  private(set) var single: [Name: InputNode.Entry] = [:]
  private(set) var calendars: [(name: Name, value: InputNode)] = []

  mutating func add(_ node: InputNode, _ reader: inout RuleReader) {
    if node.isNull { return }
    guard let map = reader.map(node, named: "", required: [], optional: Name.allCases.map(\.rawValue)) else { return }
    for entry in map.entries {
      guard let name = Name(rawValue: entry.key) else { continue }
      if name.mayRepeat {
        calendars.append((name, entry.value))
      } else if let first = single[name] {
        reader.report(Diagnostic(.ruleDoubledSection, at: entry.keyPlace, entry.key, first.keyPlace.text))
      } else {
        single[name] = entry
      }
    }
  }

  func reportMissing(_ reader: inout RuleReader) {
    for name in Name.allCases where !name.isOptional {
      if single[name] != nil || calendars.contains(where: { $0.name == name }) { continue }
      reader.report(Diagnostic(.ruleMissingSection, at: Place(file: "content/rules"), name.rawValue))
    }
  }
}
