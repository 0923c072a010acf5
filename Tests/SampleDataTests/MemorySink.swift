import Glibc
import Records
import SampleData

/// A workspace in memory.
struct MemorySink: WorkspaceSink {
  var files: [String: String] = [:]

  mutating func write(_ path: String, _ text: String) throws(SampleDataError) { files[path] = text }
  mutating func append(_ path: String, _ text: String) throws(SampleDataError) { files[path, default: ""] += text }

  /// The sample of 2020.
  static func sample2020() throws -> MemorySink {
    var sink = MemorySink()
    try Sample2020Workspace().write(to: &sink)
    return sink
  }

  /// A generated workspace.
  static func generated(
    _ records: Int, seed: UInt64 = 1, format: GeneratedWorkspace.Format = .markdown
  ) throws -> MemorySink {
    var sink = MemorySink()
    let asOf = try CivilDate(parsing: "2022-12-31")
    try GeneratedWorkspace(records: records, seed: seed, format: format, asOf: asOf).write(to: &sink)
    return sink
  }
}

/// A reader of its own for what the tests need: flat keys of front matter, rows of tables, secrets.
struct PlainReader {
  /// A record: dotted keys of its first level and of `subject`, `penalty`, `approval`; and its whole text.
  struct Record {
    var values: [String: String] = [:]
    var text = ""
    subscript(key: String) -> String { values[key] ?? "" }
    /// Fine in yuan.
    var fine: Int { Int(self["penalty.fine"]) ?? 0 }
    var kinds: [String] { self["penalty.kinds"].split { "[],；、 ".contains($0) }.map(String.init) }
  }

  /// Every case of a workspace, from Markdown and tables, by id.
  static func cases(_ sink: MemorySink) -> [Record] {
    var records: [Record] = []
    for (path, text) in sink.files where path.hasPrefix("content/cases/") {
      if path.hasSuffix(".md") {
        records.append(frontMatter(text))
      } else {
        for row in table(text) {
          var record = Record(text: row.values.joined(separator: "\n"))
          let names = [
            "id": "id", "处罚机关": "authority", "案件来源": "source", "立案日期": "filedOn", "处罚类别": "penalty.kinds",
            "统一社会信用代码": "subject.uscc", "行政处罚决定书文号": "documentNumber", "severity": "severity",
          ]
          for (header, key) in names { record.values[key] = row[header] }
          record.values["decidedOn"] = row["处罚决定日期"]?.replacing("/", with: "-")
          record.values["penalty.fine"] = yuan(row["罚款金额（万元）"] ?? "")
          record.values["changes"] = row["changes.1.kind"]
          records.append(record)
        }
      }
    }
    return records.sorted { $0["id"] < $1["id"] }
  }

  /// Whether `text` stands in `haystack`, which ends with a zero byte.
  static func find(_ text: String, in haystack: [CChar]) -> Bool { strstr(haystack, text) != nil }

  /// 万元 with decimals as yuan.
  static func yuan(_ text: String) -> String {
    let parts = text.split(separator: ".")
    guard let whole = parts.first.flatMap({ Int($0) }) else { return "" }
    let fraction = parts.count > 1 ? Int((parts[1] + "0000").prefix(4)) ?? 0 : 0
    return String(whole * 10_000 + fraction)
  }

  private static func frontMatter(_ text: String) -> Record {
    var record = Record(text: text)
    var section = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst() {
      if line == "---" { break }
      guard let colon = line.firstIndex(of: ":"), !line.contains("- ") else { continue }
      let isNested = line.hasPrefix("  ")
      let key = line[..<colon].drop { $0 == " " }
      var value = line[line.index(after: colon)...].drop { $0 == " " }
      if value.hasPrefix("\"") { value = value.dropFirst().dropLast() }
      if !isNested { section = value.isEmpty ? String(key) : "" }
      record.values[isNested ? "\(section).\(key)" : String(key)] = String(value)
    }
    return record
  }

  /// Rows of a table by header; quotes as in RFC 4180.
  static func table(_ text: String) -> [[String: String]] {
    var rows: [[String]] = [[]]
    var cell = ""
    var quoted = false
    let scalars = Array(text.unicodeScalars.drop { $0 == "\u{FEFF}" })
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if quoted {
        if scalar != "\"" {
          cell.unicodeScalars.append(scalar)
        } else if index < scalars.count, scalars[index] == "\"" {
          cell += "\""
          index += 1
        } else {
          quoted = false
        }
        continue
      }
      switch scalar {
      case "\"": quoted = true
      case ",", "\n":
        rows[rows.count - 1].append(cell)
        cell = ""
        if scalar == "\n" { rows.append([]) }
      case "\r": continue
      default: cell.unicodeScalars.append(scalar)
      }
    }
    let header = rows[0]
    return rows.dropFirst().filter { $0.count == header.count }.map {
      Dictionary(zip(header, $0)) { first, _ in first }
    }
  }

  /// Lines of `secrets.jsonl`.
  static func secrets(_ sink: MemorySink) -> [(record: String, kind: String, value: String)] {
    (sink.files["secrets.jsonl"] ?? "").split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\"")
      guard parts.count == 13 else { return nil }
      return (String(parts[3]), String(parts[7]), String(parts[11]))
    }
  }
}
