import Comparison
import JSONText

/// A comparison as `diff` writes it.
enum ComparisonOutput {
  /// A list for the terminal: one record a line, the changed stretches below it.
  static func text(_ comparison: SiteComparison, against: String) -> [UInt8] {
    var text = Console.text("对比：\(against)\n", "against: \(against)\n")
    if comparison.isEmpty { text += Console.text("没有变动\n", "nothing changes\n") }
    for kind in SiteComparison.Entry.Kind.allCases {
      let entries = comparison.entries(kind)
      guard !entries.isEmpty else { continue }
      text += "\n\(Console.text(kind.chinese, english(kind)))（\(entries.count)）\n"
      for entry in entries {
        text += "  " + [entry.record, entry.path, entry.note].filter { !$0.isEmpty }.joined(separator: "  ") + "\n"
        // A new record is new in every line: its page says so better.
        guard kind != .newlyPublic else { continue }
        for change in entry.changes { text += "    \(line(change))\n" }
      }
    }
    let others = comparison.otherFiles
    if !others.added.isEmpty || !others.changed.isEmpty || !others.removed.isEmpty {
      text += Console.text(
        "\n其他文件：新增 \(others.added.count) 个，变动 \(others.changed.count) 个，删除 \(others.removed.count) 个\n",
        "\nother files: \(others.added.count) added, \(others.changed.count) changed, \(others.removed.count) removed\n"
      )
      text += others.removed.map { "  - \($0)\n" }.joined()
    }
    return Array(text.utf8)
  }

  /// `{"against","records":[{"kind","record","path","note","spans":[{"kind","text"}]}],"files":{"added","changed","removed"}}`.
  static func json(_ comparison: SiteComparison, against: String) -> [UInt8] {
    let records = comparison.entries.map { entry in
      let stretches = entry.changes.flatMap(\.stretches).filter { $0.kind != .kept }
      return JSONValue.object([
        ("kind", .string(entry.kind.rawValue)), ("record", .string(entry.record)), ("path", .string(entry.path)),
        ("note", .string(entry.note)),
        (
          "spans",
          .array(
            stretches.map { .object([("kind", .string($0.kind.rawValue)), ("text", .string($0.text))]) })
        ),
      ])
    }
    func list(_ paths: [String]) -> JSONValue { .array(paths.map { .string($0) }) }
    let others = comparison.otherFiles
    return JSONValue.object([
      ("against", .string(against)), ("records", .array(records)),
      (
        "files",
        .object([("added", list(others.added)), ("changed", list(others.changed)), ("removed", list(others.removed))])
      ),
    ]).bytes(pretty: true) + [0x0A]
  }

  private static func english(_ kind: SiteComparison.Entry.Kind) -> String {
    switch kind {
    case .newlyPublic: "newly public"
    case .corrected: "corrected"
    case .changed: "changed"
    case .takenDown: "taken down"
    }
  }

  /// A changed line: `{+newly visible+}`, `[-no longer public-]`, `▇mask▇`.
  private static func line(_ change: TextChange) -> String {
    change.stretches.map { stretch in
      switch stretch.kind {
      case .kept: stretch.text
      case .newlyVisible: "{+\(stretch.text)+}"
      case .newlyHidden, .removed: "[-\(stretch.text)-]"
      case .mask: "▇\(stretch.text)▇"
      }
    }.joined()
  }
}
