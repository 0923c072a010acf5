import Foundation

extension TestCase {
  /// A case without approval of its own.
  static let received = TestCase.with { $0.approval = "" }

  /// A case that has been public since 2020-11-16, as it says itself.
  static let published = TestCase.with { $0.extra = "changes:\n  - {kind: 公开, date: 2020-11-16}" }

  /// The case under another id and number.
  func numbered(_ number: Int) -> TestCase {
    var other = self
    other.id = "yl-2020-00\(number)"
    other.number = "（云）应急罚〔2020〕\(number)号"
    return other
  }
}

extension TestWorkspace {
  /// The lines of the ledger as values, oldest first.
  func ledger() throws -> [[String: Any]] {
    guard let text = try? read("content/ledger.jsonl") else { return [] }
    return try text.split(separator: "\n").map { line in
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
    }
  }

  /// Events of the ledger, oldest first.
  func events() throws -> [String] { try ledger().compactMap { $0["event"] as? String } }

  /// Makes a workspace of some cases.
  convenience init(cases: TestCase...) throws {
    try self.init(Dictionary(uniqueKeysWithValues: cases.map { ($0.path, $0.text) }))
  }

  /// Runs a command that writes into the ledger, by an invented officer and for an invented reason.
  func enter(_ command: [String]) throws -> Run {
    let given = ["-C", root.path] + command
    let by = command.contains("--by") ? [] : ["--by", "法规科"]
    let reason = command.contains("--reason") ? [] : ["--reason", "集体讨论同意"]
    return try Self.run(Self.program, given + by + reason, environment: ["LC_ALL": "zh_CN.UTF-8"])
  }
}
