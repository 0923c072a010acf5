/// Reads artefacts in every way their type asks for and searches what it reads. Used by one task.
final class ArtefactScanner {
  let search: ViewSearch
  /// Readers at work; a reader that is missing here reads nothing, which the self-test must notice.
  let readers: Set<Reader>
  /// Text across inline tags, and values of attributes, of the artefact in hand.
  let text: FoldedView
  let attributes: FoldedView
  /// Bytes of markup that no other reader has taken, such as names of tags and attributes.
  let rest: FoldedView
  /// Byte behind the last that a reader has taken.
  var taken = 0
  /// A piece that is searched as soon as it is read.
  let piece: FoldedView
  var state = SearchState(record: nil)
  private(set) var tracksOffsets = false

  /// What a scan of one artefact found.
  struct Outcome {
    var findings: [Finding] = []
    /// Why the artefact could not be read to its end.
    var damage: String?
  }

  init(index: SecretIndex, readers: Set<Reader> = Set(Reader.allCases)) {
    search = ViewSearch(index: index)
    self.readers = readers
    text = FoldedView(fold: index.fold)
    attributes = FoldedView(fold: index.fold)
    rest = FoldedView(fold: index.fold)
    piece = FoldedView(fold: index.fold)
  }

  /// Scans one artefact; offsets are only worked out where something was found.
  func scan(path: String, bytes: UnsafeBufferPointer<UInt8>, type: ArtefactType, record: String?) -> Outcome {
    let first = scanOnce(path: path, bytes: bytes, type: type, record: record, tracksOffsets: false)
    if first.findings.isEmpty { return first }
    return scanOnce(path: path, bytes: bytes, type: type, record: record, tracksOffsets: true)
  }

  private func scanOnce(
    path: String, bytes: UnsafeBufferPointer<UInt8>, type: ArtefactType, record: String?, tracksOffsets: Bool
  ) -> Outcome {
    state = SearchState(record: record)
    state.isStructured = type.isStructured
    search.begin(record: record)
    self.tracksOffsets = tracksOffsets
    for view in [text, attributes, rest, piece] {
      view.clear()
      view.tracksOffsets = tracksOffsets
    }
    var outcome = Outcome()
    var path = path
    path.withUTF8 { searchPiece($0, base: 0, .name) }
    // In markup the bytes that no other reader takes are searched raw; elsewhere all are.
    if type != .html, type != .xml { searchPiece(bytes, base: 0, .raw) }
    switch type {
    case .html: readMarkup(bytes, isXML: false)
    case .xml: readMarkup(bytes, isXML: true)
    case .json: outcome.damage = readJSON(bytes)
    case .csv: outcome.damage = readCSV(bytes)
    case .script: searchPiece(bytes, base: 0, .script)
    case .style: searchPiece(bytes, base: 0, .style)
    case .text, .binary: break
    }
    readBase64(bytes)
    outcome.findings = state.findings
    return outcome
  }

  /// Searches `bytes` by themselves.
  func searchPiece(_ bytes: UnsafeBufferPointer<UInt8>, base: Int, _ reader: Reader) {
    guard readers.contains(reader) else { return }
    piece.clear()
    piece.append(bytes, base: base)
    search.search(piece, reader, &state)
  }

  /// Searches what a reader has gathered in `view`.
  func searchView(_ view: FoldedView, _ reader: Reader) {
    if readers.contains(reader) { search.search(view, reader, &state) }
  }
}
