/// A secret found in one artefact by one reader.
struct Finding: Hashable {
  /// Index in `SecretIndex.secrets`.
  let secret: Int
  let reader: Reader
  /// Byte offset in the artefact, right only where offsets were tracked.
  let offset: Int
}

/// What is known of the artefact that is being searched, and what was found in it. Used by one task.
final class SearchState {
  /// Number of the record of which what is read speaks, or `RecordTable.none`.
  var record: Int32
  /// Added to the offsets of what is found, where a part of the artefact is read by itself.
  var offsetBase = 0
  /// Whether a secret of any record counts, wherever it is searched and whatever is allowed.
  var acceptsAnyRecord = false
  /// Whether a member of an archive is in hand; what is found there is found by the archive's reader, at no offset of the file.
  var readsArchive = false
  /// Whether something was written as an escape.
  var hasEscapes = false
  /// Where something has the form of a number that a word before it makes one of a person; the first of them only.
  private var labelled: [(view: ObjectIdentifier, place: Int, detector: Detector)] = []
  private(set) var findings: [Finding] = []
  private(set) var firings: [Firing] = []
  /// Secret and reader of what was found, so that each is reported once.
  private var seen: Set<UInt64> = []

  init(record: Int32) { self.record = record }

  /// Makes ready for another artefact.
  func begin(record: Int32) {
    self.record = record
    offsetBase = 0
    acceptsAnyRecord = false
    readsArchive = false
    hasEscapes = false
    labelled.removeAll(keepingCapacity: true)
    guard !findings.isEmpty || !firings.isEmpty else { return }
    findings = []
    firings = []
    seen = []
  }

  func add(_ secret: Int, _ reader: Reader, at offset: Int) {
    let (reader, offset) = readsArchive ? (.archive, 0) : (reader, offset + offsetBase)
    if seen.insert(UInt64(secret) << 8 | UInt64(reader.rank)).inserted {
      findings.append(Finding(secret: secret, reader: reader, offset: offset))
    }
  }

  /// Notes that what stands at `place` of `view` may become a number of a person by a word before it.
  func noteLabelled(_ detector: Detector, in view: FoldedView, at place: Int) {
    if labelled.count < Self.mostLabelled { labelled.append((ObjectIdentifier(view), place, detector)) }
  }

  private static let mostLabelled = 256

  /// Whether a word before `text` or `attributes`, ranges of their views, may make a number in them one of a person; so it is with every
  /// number in another view.
  func mayBeLabelled(
    before text: (view: FoldedView, range: Range<Int>), _ attributes: (view: FoldedView, range: Range<Int>)
  ) -> Bool {
    labelled.count == Self.mostLabelled
      || labelled.contains { view, place, detector in
        let isAttribute = ObjectIdentifier(attributes.view) == view
        guard isAttribute || ObjectIdentifier(text.view) == view else { return true }
        let range = isAttribute ? attributes.range : text.range
        guard range.contains(place), place - range.lowerBound <= NumberLabels.reach(of: detector) else { return false }
        return !isAttribute || detector == .passport
      }
  }

  /// Notes that a detector fired; each is reported once a reader.
  func fire(_ detector: Detector, _ reader: Reader, at offset: Int) {
    let (reader, offset) = readsArchive ? (.archive, 0) : (reader, offset + offsetBase)
    guard !firings.contains(where: { $0.detector == detector && $0.reader == reader }) else { return }
    firings.append(Firing(detector: detector, reader: reader, offset: offset))
  }
}
