/// Makes a table of the handbook as Markdown, in Chinese.
struct ReferenceAction {
  let table: ReferenceTable

  /// The text of the table; tables of rules are read from `content/rules` of the workspace.
  func text() throws(ExitStatus) -> String {
    switch table {
    case .commands: Self.commands
    case .fields: Self.fields
    case .unused: Self.unusedFields
    case .choices: Self.choices
    case .documents: Self.documents
    case .tables: Self.tables
    case .indicators: Self.indicators
    case .templates: Self.templates
    case .diagnostics: Self.diagnostics
    case .detectors: Self.detectors
    case .rules: Self.rules(try Self.loadRules())
    case .policy: Self.policy(try Self.loadRules())
    case .masks: Self.masks(try Self.loadRules())
    }
  }
}

/// Rows under a header, written as a table of GitHub-flavoured Markdown.
struct MarkdownTable {
  private let header: [String]
  private var rows: [[String]] = []

  /// Makes a table without rows.
  init(_ header: String...) { self.header = header }

  /// Adds a row, a cell for each name of the header.
  mutating func add(_ cells: String...) { rows.append(cells) }

  /// The lines of the table, the last with its line end.
  var text: String {
    let lines = [header, header.map { _ in "---" }] + rows.map { row in row.map(Self.escaped) }
    return lines.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }

  /// A word of the program in code style; empty stays empty.
  static func code(_ word: String) -> String { word.isEmpty ? "" : "`\(word)`" }

  /// The cell on one line, with what would be taken for markup escaped outside code.
  private static func escaped(_ cell: String) -> String {
    var text = ""
    var isCode = false
    for scalar in cell.unicodeScalars {
      switch scalar {
      case "|": text += "\\|"
      case "<" where !isCode: text += "&lt;"
      case "\n": text += "<br>"
      default:
        if scalar == "`" { isCode.toggle() }
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
