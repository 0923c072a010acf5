/// A secret found in one artefact by one reader.
struct Finding: Hashable {
  /// Index in `SecretIndex.secrets`.
  let secret: Int
  let reader: Reader
  /// Byte offset in the artefact, right only where offsets were tracked.
  let offset: Int
}

/// What is known of the artefact that is being searched, and what was found in it.
struct SearchState {
  /// Record to which the artefact belongs.
  let record: String?
  /// Whether another reader sees whatever the raw one sees, and sees it in its context.
  var isStructured = false
  /// Whether a secret of any record counts, wherever it is searched and whatever is allowed.
  var acceptsAnyRecord = false
  /// Whether a member of an archive is in hand; what is found there is found by the archive's reader, at no offset of the file.
  var readsArchive = false
  /// Whether something was written as an escape.
  var hasEscapes = false
  var findings: [Finding] = []
  private(set) var firings: [Firing] = []
  /// Secret and reader of what was found, so that each is reported once.
  private var seen: Set<UInt64> = []

  init(record: String?) { self.record = record }

  mutating func add(_ secret: Int, _ reader: Reader, at offset: Int) {
    let (reader, offset) = readsArchive ? (.archive, 0) : (reader, offset)
    let rank = UInt64(Reader.allCases.firstIndex(of: reader) ?? 0)
    if seen.insert(UInt64(secret) << 8 | rank).inserted {
      findings.append(Finding(secret: secret, reader: reader, offset: offset))
    }
  }

  /// Notes that a detector fired; each is reported once a reader.
  mutating func fire(_ detector: Detector, _ reader: Reader, at offset: Int) {
    let (reader, offset) = readsArchive ? (.archive, 0) : (reader, offset)
    guard !firings.contains(where: { $0.detector == detector && $0.reader == reader }) else { return }
    firings.append(Firing(detector: detector, reader: reader, offset: offset))
  }
}
