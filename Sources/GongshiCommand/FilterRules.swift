import Defaults
import Diagnostics
import Ingest
import Reading
import Records
import Rules

/// The rules by which `redact` works: those of the workspace it runs in, else those the program brings with it.
enum FilterRules {
  /// The rules of redaction and the bureau, whose own telephones stay.
  static func load(format: DiagnosticFormat) throws -> (rules: RuleSet, bureau: Bureau) {
    let index = WorkspaceIndex.scan(".")
    var diagnostics: [Diagnostic] = []
    var bureau = nobody
    var files: [SourceFile] = []
    if let site = index.site {
      let (settings, problems) = SiteDecoder.read(try SourceFile.load(root: ".", path: site))
      diagnostics += problems
      if let settings { bureau = settings.bureau }
      for path in index.rules { files.append(try SourceFile.load(root: ".", path: path)) }
    } else {
      files = DefaultFiles.all.filter { $0.path.hasPrefix("content/rules/") }.map {
        SourceFile(path: $0.path, bytes: Array($0.text.utf8))
      }
    }
    let (rules, problems) = RuleSet.load(files)
    diagnostics += problems
    guard let rules, !diagnostics.containsError else {
      format.report(diagnostics)
      throw ExitStatus.findings
    }
    return (rules, bureau)
  }

  /// No bureau in particular.
  private static var nobody: Bureau {
    let county = County(code: "", name: "", authority: "")
    return Bureau(name: "", unifiedCode: nil, prefecture: county, counties: [], publicPhones: [])
  }
}
