import Diagnostics

/// The guard at the exit: reads the finished bytes of a site and searches them for every secret of every record.
///
/// It trusts no earlier stage. It lists the folder itself, tests its own readers before each run, and takes a file that it cannot read
/// for an error (SPEC.md §4, "Must be gone").
public struct LeakCheck: Sendable {
  private let index: SecretIndex
  private let readers: Set<Reader>
  private let readCall: FileBuffer.ReadCall?

  /// Makes a guard for `secrets`; `allowed` lists, by record, the public texts (such as names of shops) within which a secret of that
  /// record may stand.
  ///
  /// `allowances` are public numbers at which no detector may fire.
  public init(secrets: [GuardedSecret], allowed: [String: [String]] = [:], allowances: Allowances = Allowances()) {
    self.init(secrets: secrets, allowed: allowed, allowances: allowances, readers: Set(Reader.allCases))
  }

  /// Makes a guard with some of its readers only, which its self-test will refuse, or with another call that reads the bytes of files.
  init(
    secrets: [GuardedSecret], allowed: [String: [String]], allowances: Allowances = Allowances(), readers: Set<Reader>,
    readCall: FileBuffer.ReadCall? = nil
  ) {
    self.readCall = readCall
    index = SecretIndex(secrets: secrets, canaries: Canary.secrets, allowed: allowed, allowances: allowances)
    self.readers = readers
  }

  /// Reads every file below `root`, those of `files` and any other that lies there, with up to `jobs` tasks.
  ///
  /// `files` names each file by its path below the root, with the record whose page it is, or `nil` for lists and the like; `addresses`
  /// are paths that belong to a record whether a file lies there or not. A link to either makes the row around it one of that record; so
  /// does its identifier, and each of `names`, which are such as the number of its decision.
  /// The result is the same whatever `jobs` is.
  public func check(
    root: String, files: [(path: String, record: String?)], addresses: [(path: String, record: String)] = [],
    names: [(text: String, record: String)] = [], jobs: Int
  ) async -> LeakReport {
    let blind = Canary.blindReaders(index: index, readers: readers)
    var faults = blind.map { Diagnostic(.leakReaderBlind, $0.rawValue) }
    let tree = SiteTree(root: root)
    faults += tree.unreadable.map { Diagnostic(.leakUnreadable, at: Place(file: $0), "type") }
    let site = SiteFiles(listed: files, addresses: addresses, found: tree.files + tree.emptyFolders)
    let pages =
      index.hasRecordSecrets
      ? RecordPages(site.pages + addresses, names: names, records: index.records) : RecordPages(records: index.records)

    let all = site.files.map { (path: $0.path, record: $0.record ?? pages.record(inPath: $0.path)) }
    let slice = max(1, min(128, all.count / max(1, jobs * 4)))
    let tasks = max(1, min(jobs, all.count))
    var parts: [ScannedSlice] = []
    await withTaskGroup(of: [ScannedSlice].self) { group in
      for task in 0..<tasks {
        group.addTask { [index, pages, readers, readCall] in
          // What a task has learnt of the frame of the pages serves it to its end.
          let buffer = readCall.map { FileBuffer(root: root, readCall: $0) } ?? FileBuffer(root: root)
          let scanner = ArtefactScanner(index: index, pages: pages, readers: readers)
          return stride(from: task * slice, to: all.count, by: tasks * slice).map { start in
            ScannedSlice(
              all[start..<min(start + slice, all.count)], index: index, buffer: buffer, scanner: scanner)
          }
        }
      }
      for await part in group { parts += part }
    }
    parts.sort { $0.start < $1.start }
    return LeakReport(
      leaks: parts.flatMap(\.leaks), detections: parts.flatMap(\.detections), faults: faults + parts.flatMap(\.faults),
      unguarded: index.unguarded.map { .init(record: index.secrets[$0].record, kind: index.secrets[$0].kind) },
      files: parts.reduce(0) { $0 + $1.files }, bytes: parts.reduce(0) { $0 + $1.bytes })
  }
}
