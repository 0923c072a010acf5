public import Diagnostics
public import Records

/// The files of a workspace by what they are, each list sorted by path.
public struct WorkspaceIndex: Sendable {
  /// Folder of the workspace.
  public let root: String
  /// `content/site.yml`, if it is there.
  public internal(set) var site: String?
  /// Files of rules.
  public internal(set) var rules: [String] = []
  /// Cases: Markdown files and tables.
  public internal(set) var cases: [String] = []
  public internal(set) var inspections: [String] = []
  public internal(set) var plans: [String] = []
  public internal(set) var statistics: [String] = []
  public internal(set) var licences: [String] = []
  public internal(set) var dishonest: [String] = []
  /// Regulations, pages and reports.
  public internal(set) var documents: [(kind: BureauDocument.Kind, path: String)] = []
  /// What is wrong with the folders.
  public internal(set) var diagnostics: [Diagnostic] = []

  init(root: String) { self.root = root }

  /// Lists `content/` below `root`; an empty or missing one, or one without `site.yml`, is reported as an error.
  public static func scan(_ root: String) -> WorkspaceIndex {
    var index = WorkspaceIndex(root: root)
    var listing = FolderListing(root: root)
    listing.list("content")
    index.diagnostics = listing.diagnostics
    guard !listing.files.isEmpty else {
      if !listing.diagnostics.containsError {
        index.diagnostics.append(Diagnostic(.workspaceNoContent, at: Place(file: "content")))
      }
      return index
    }
    for path in listing.files { index.sort(path) }
    if index.site == nil { index.diagnostics.append(Diagnostic(.workspaceNoSite, at: Place(file: "content/site.yml"))) }
    return index
  }

  private mutating func sort(_ path: String) {
    let parts = path.split(separator: "/")
    let folder = parts.count > 2 ? String(parts[1]) : ""
    let isTable = path.hasSuffix(".csv")
    let isText = path.hasSuffix(".md")
    switch folder {
    case "rules" where path.hasSuffix(".yml") || path.hasSuffix(".yaml"): rules.append(path)
    case "cases" where isTable || isText: cases.append(path)
    case "inspections" where isTable: inspections.append(path)
    case "plans" where isTable: plans.append(path)
    case "statistics" where isTable: statistics.append(path)
    case "licences" where isTable: licences.append(path)
    case "dishonest" where isTable: dishonest.append(path)
    case "regulations" where isText: documents.append((.regulation, path))
    case "pages" where isText: documents.append((.page, path))
    case "reports" where isText: documents.append((.report, path))
    case "" where path == "content/site.yml": site = path
    case "" where path == "content/ledger.jsonl": break
    case "archive": break
    default: diagnostics.append(Diagnostic(.workspaceUnknownEntry, at: Place(file: path)))
    }
  }
}
