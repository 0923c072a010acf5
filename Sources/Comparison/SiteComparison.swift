/// What the next release changes against another state of the site.
public struct SiteComparison: Sendable {
  /// A record that is not shown as it was.
  public struct Entry: Sendable, Hashable {
    /// What happens to it.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      case newlyPublic, corrected, changed, takenDown

      /// The Chinese word.
      public var chinese: String {
        switch self {
        case .newlyPublic: "新增公开"
        case .corrected: "更正"
        case .changed: "变动"
        case .takenDown: "撤下"
        }
      }
    }

    public let kind: Kind
    /// Identifier of the record.
    public let record: String
    /// Path of its page.
    public let path: String
    /// Heading of the page: of the new one, or of the old one where there is none.
    public let heading: String
    /// Why it is taken down, or what stands in its place; empty for others.
    public let note: String
    /// The lines that differ; for a new record all of it, for one taken down nothing.
    public let changes: [TextChange]
  }

  /// By kind, then by record.
  public private(set) var entries: [Entry] = []
  /// Paths of other files that are new, differ, or are gone.
  public private(set) var otherFiles: (added: [String], changed: [String], removed: [String]) = ([], [], [])

  /// The entries of a kind.
  public func entries(_ kind: Entry.Kind) -> [Entry] { entries.filter { $0.kind == kind } }

  /// Whether the two states are the same.
  public var isEmpty: Bool {
    entries.isEmpty && otherFiles.added.isEmpty && otherFiles.changed.isEmpty && otherFiles.removed.isEmpty
  }

  /// One state of a site: its files by path, and its pages as bytes.
  public struct State {
    /// Digest of each file, by path.
    let files: [String: String]
    /// Record shown by each page, by path, with the digest of its public form.
    let records: [String: (id: String, digest: String)]
    let page: (String) throws -> [UInt8]

    /// Makes a state; `page` reads a file of `files`.
    public init(
      files: [String: String], records: [String: (id: String, digest: String)],
      page: @escaping (String) throws -> [UInt8]
    ) {
      self.files = files
      self.records = records
      self.page = page
    }
  }

  /// Compares two states; rethrows what reading a page throws.
  ///
  /// - Parameters:
  ///   - corrected: Records whose correction is new.
  ///   - reasons: Why records are not shown any more, by record; a notice may stand in their place.
  public init(from old: State, to new: State, corrected: Set<String>, reasons: [String: String]) throws {
    let paths = Set(old.records.keys).union(new.records.keys).sorted()
    for path in paths {
      let (before, after) = (old.records[path], new.records[path])
      if let before, let reason = reasons[before.id] {
        add(.takenDown, before.id, path, PageReader.read(try old.page(path)).heading, [], reason)
      } else if let after, let before {
        guard before.digest != after.digest || old.files[path] != new.files[path] else { continue }
        let (oldPage, newPage) = (PageReader.read(try old.page(path)), PageReader.read(try new.page(path)))
        let changes = TextComparison.changes(from: oldPage.lines, to: newPage.lines)
        // A page can differ in its frame alone.
        guard !changes.isEmpty else { continue }
        let kind: Entry.Kind = corrected.contains(after.id) ? .corrected : .changed
        add(kind, after.id, path, newPage.heading, changes)
      } else if let after {
        let page = PageReader.read(try new.page(path))
        add(.newlyPublic, after.id, path, page.heading, TextComparison.changes(from: [], to: page.lines))
      } else if let before {
        add(.takenDown, before.id, path, PageReader.read(try old.page(path)).heading, [], "记录已不在工作区")
      }
    }
    entries.sort { ($0.kind.rank, $0.record) < ($1.kind.rank, $1.record) }
    compareOthers(old, new)
  }

  private mutating func add(
    _ kind: Entry.Kind, _ record: String, _ path: String, _ heading: String, _ changes: [TextChange],
    _ note: String = ""
  ) {
    entries.append(
      Entry(kind: kind, record: record, path: path, heading: heading, note: note, changes: changes))
  }

  private mutating func compareOthers(_ old: State, _ new: State) {
    for path in Set(old.files.keys).union(new.files.keys).sorted()
    where old.records[path] == nil && new.records[path] == nil {
      switch (old.files[path], new.files[path]) {
      case (nil, _?): otherFiles.added.append(path)
      case (_?, nil): otherFiles.removed.append(path)
      case (let before?, let after?) where before != after: otherFiles.changed.append(path)
      default: break
      }
    }
  }
}

extension SiteComparison.Entry.Kind {
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
