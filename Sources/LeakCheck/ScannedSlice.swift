import Diagnostics

/// What one task found in a run of files.
struct ScannedSlice: Sendable {
  /// Index of its first file in the list of all.
  let start: Int
  private(set) var leaks: [Leak] = []
  private(set) var detections: [Detection] = []
  private(set) var faults: [Diagnostic] = []
  private(set) var files = 0
  private(set) var bytes = 0

  /// Reads and searches `list`.
  init(
    _ list: ArraySlice<(path: String, record: String?)>, index: SecretIndex, buffer: FileBuffer,
    scanner: ArtefactScanner
  ) {
    start = list.startIndex
    for (path, record) in list {
      var contents: UnsafeBufferPointer<UInt8>?
      var fault: FileBuffer.Fault?
      // Of an empty folder there is but the name.
      let isFolder = path.utf8.last == UInt8(ascii: "/")
      if !isFolder {
        do throws(FileBuffer.Fault) { contents = try buffer.read(path) } catch { fault = error }
      }
      // Hidden entries at the top, such as .gitkeep, are kept by a build and are no part of the site: they are of any type.
      let isAnyType = isFolder || path.utf8.first == UInt8(ascii: ".")
      let type = ArtefactType(path: path) ?? (isAnyType ? .binary : nil)
      // The name is searched even where the content cannot be read.
      let outcome = scanner.scan(
        path: path, bytes: contents ?? UnsafeBufferPointer(start: nil, count: 0), type: type ?? .binary, record: record)
      files += isAnyType ? 0 : 1
      bytes += contents?.count ?? 0
      if fault == nil, type != nil, outcome.isClean { continue }
      let findings = outcome.findings.filter { $0.secret < index.firstCanary }
      let shown = Self.shownPath(path, findings, outcome.firings)
      if let fault {
        faults.append(Diagnostic(.leakUnreadable, at: Place(file: shown), record: record, fault.rawValue))
      } else if type == nil {
        faults.append(Diagnostic(.leakUnknownType, at: Place(file: shown), record: record))
      } else if let damage = outcome.damage {
        faults.append(Diagnostic(.leakUnreadable, at: Place(file: shown), record: record, damage))
      }
      // Where a secret was found a detector says nothing new.
      var detected: Set<Detector> = []
      for firing in outcome.firings where findings.isEmpty && detected.insert(firing.detector).inserted {
        detections.append(
          Detection(
            path: shown, record: record, detector: firing.detector, reader: firing.reader, offset: firing.offset))
      }
      var seen: Set<Int> = []
      for finding in findings where seen.insert(finding.secret).inserted {
        let secret = index.secrets[finding.secret]
        leaks.append(
          Leak(path: shown, record: secret.record, kind: secret.kind, reader: finding.reader, offset: finding.offset))
      }
    }
  }

  /// The path as far as no secret stands in it.
  private static func shownPath(_ path: String, _ findings: [Finding], _ firings: [Firing]) -> String {
    let offsets =
      findings.filter { $0.reader == .name }.map(\.offset) + firings.filter { $0.reader == .name }.map(\.offset)
    guard let first = offsets.min() else { return path }
    return String(decoding: path.utf8.prefix(first), as: UTF8.self) + "…"
  }
}
