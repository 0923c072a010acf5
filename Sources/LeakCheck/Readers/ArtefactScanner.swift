/// Reads artefacts in every way their type asks for and searches what it reads. Used by one task.
final class ArtefactScanner {
  let search: ViewSearch
  /// Readers at work; a reader that is missing here reads nothing, which the self-test must notice.
  let readers: ReaderSet
  /// Text across inline tags, and values of attributes, of the artefact in hand.
  let text: FoldedView
  let attributes: FoldedView
  /// Bytes of markup that no other reader has taken, such as names of tags and attributes.
  let rest: FoldedView
  /// What runs of base64 hold, and where each run begins: its byte, and its place in what is decoded.
  let decoded: FoldedView
  var decodedRuns: [(byte: Int, place: Int)] = []
  /// Byte behind the last that a reader has taken.
  var taken = 0
  /// Byte behind the last that was looked at for base64.
  var probed = 0
  /// A piece that is searched as soon as it is read.
  let piece: FoldedView
  /// A part of an artefact that speaks of a record, where it is read once more.
  let part: FoldedView
  let state = SearchState(record: RecordTable.none)
  /// Addresses of records, and the rows of the artefact in hand that speak of one.
  let pages: RecordPages
  let rows = RowFrames()
  /// Whether rows are looked for: in artefacts that speak of many records.
  var readsRows = false
  /// Whether the artefact in hand links to a record that is not its own.
  var linksOthers = false
  /// Folder of the artefact in hand, with a slash at its end.
  var folder: [UInt8] = []
  /// Where the last line was passed over, and the tags with attributes that were, of the generation in hand.
  var passedLine = -1
  @exclusivity(unchecked) var passedTags: [(place: Int, piece: Int32)] = []
  var knownSince: Int?
  /// An artefact that can be parted is searched whenever so many entries were read of it: they fit the fast caches.
  var partLength = 1 << 14
  /// Byte at which the part in hand begins, and with how many entries it may end.
  var partStart = 0
  var partDue = 0
  /// Whether a row of the artefact in hand may hold a name in what was passed over or searched before, so that every byte must be read at
  /// once.
  var mustReadAll = false
  private(set) var readsAll = false
  /// Comments, scripts and the like read so far, and those of them that stood before every element.
  var composed = 0
  var composedBeforeRows = 0
  /// The tag that was read last: its name, what it means to rows, and whether it ends an element.
  var lastTag: (UInt64, MarkupTags.Role, Bool) = (0, .none, false)
  /// Whether the artefact in hand holds what is read by itself (comments, scripts), or ends within a tag.
  var isComposed = false
  /// Pieces of markup that need not be read again, and how they are tested; `nil` in the scanner that tests them.
  let known: KnownPieces?
  let probe: PieceProbe?
  /// Rows of lists that need not be read again, and whether they are looked for in the artefact in hand.
  let knownRows: KnownRows?
  var remembersRows = false
  let base64 = Base64Run()
  let readsBase64: Bool
  private(set) var tracksOffsets = false
  /// Whether tags may stand in the text itself, as in strings of JSON that hold HTML.
  var holdsTags = false
  /// The same of values of attributes, and of what is decoded.
  var attributesHoldTags = false
  var decodedHoldsTags = false
  /// Whether entities are declared, which stand for something else.
  var declaresEntities = false

  /// What a scan of one artefact found.
  struct Outcome {
    var findings: [Finding] = []
    var firings: [Firing] = []
    /// Why the artefact could not be read to its end.
    var damage: String?

    var isClean: Bool { findings.isEmpty && firings.isEmpty && damage == nil }
  }

  convenience init(
    index: SecretIndex, pages: RecordPages? = nil, readers: Set<Reader> = Set(Reader.allCases),
    knowsPieces: Bool = true
  ) {
    let pages = pages ?? RecordPages(records: index.records)
    self.init(index: index, pages: pages, memory: FoldMemory(), readers: readers, knowsPieces: knowsPieces)
  }

  init(index: SecretIndex, pages: RecordPages, memory: FoldMemory, readers: Set<Reader>, knowsPieces: Bool) {
    self.pages = pages
    search = ViewSearch(index: index, memory: memory)
    self.readers = ReaderSet(readers)
    readsBase64 = readers.contains(.base64)
    text = FoldedView(memory)
    attributes = FoldedView(memory)
    rest = FoldedView(memory)
    decoded = FoldedView(memory)
    piece = FoldedView(memory)
    part = FoldedView(memory)
    let isUseful = knowsPieces && !index.crossesTags
    known = isUseful ? KnownPieces() : nil
    knownRows = isUseful ? KnownRows() : nil
    probe = isUseful ? PieceProbe(index: index, pages: pages, memory: memory, readers: readers) : nil
  }

  /// Scans one artefact; offsets are only worked out where something was found.
  func scan(path: String, bytes: UnsafeBufferPointer<UInt8>, type: ArtefactType, record: String?) -> Outcome {
    let record = search.index.records.number(record)
    let isOfMany = record == RecordTable.none
    var first = scanOnce(
      path: path, bytes: bytes, type: type, record: record, readsRows: isOfMany, tracksOffsets: false)
    let readsRows = isOfMany || linksOthers
    defer { readsAll = false }
    if readsRows, !isOfMany || mustReadAll {
      readsAll = true
      first = scanOnce(path: path, bytes: bytes, type: type, record: record, readsRows: true, tracksOffsets: false)
    }
    if first.findings.isEmpty, first.firings.isEmpty { return first }
    let second = scanOnce(
      path: path, bytes: bytes, type: type, record: record, readsRows: readsRows, tracksOffsets: true)
    return second.findings.isEmpty && second.firings.isEmpty ? first : second
  }

  private func begin(record: Int32, readsRows: Bool, tracksOffsets: Bool) {
    state.begin(record: record)
    search.begin(record: record)
    self.tracksOffsets = tracksOffsets
    self.readsRows = readsRows && !pages.isEmpty
    remembersRows = self.readsRows && record == RecordTable.none && !tracksOffsets && !readsAll && knownRows != nil
    if remembersRows { knownRows?.begin() }
    known?.begin(pairs: search.own.pairs, readsRows: self.readsRows)
    makeReady(text)
    makeReady(attributes)
    makeReady(rest)
    makeReady(decoded)
    makeReady(piece)
    makeReady(part)
    decodedRuns.removeAll(keepingCapacity: true)
    rows.begin(isNarrow: false)
    (composed, composedBeforeRows) = (0, 0)
    probed = 0
    isComposed = false
    linksOthers = false
    mustReadAll = false
    passedLine = -1
    passedTags.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  private func makeReady(_ view: FoldedView) {
    view.clear()
    view.tracksOffsets = tracksOffsets
  }

  private func scanOnce(
    path: String, bytes: UnsafeBufferPointer<UInt8>, type: ArtefactType, record: Int32, readsRows: Bool,
    tracksOffsets: Bool
  ) -> Outcome {
    begin(record: record, readsRows: readsRows, tracksOffsets: tracksOffsets)
    var outcome = Outcome()
    var path = path
    path.withUTF8 {
      folder.removeAll(keepingCapacity: true)
      folder.append(contentsOf: $0[..<($0.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)])
      searchPiece($0, base: 0, .name)
      readBase64($0, upTo: $0.count)
      if decoded.count > 0 {
        searchView(decoded, .name)
        decoded.clear()
        decodedRuns.removeAll(keepingCapacity: true)
      }
      probed = 0
    }
    outcome.damage = readContent(bytes, type: type, depth: 1)
    if remembersRows, type == .html { keepTrials(bytes) }
    outcome.findings = state.findings
    outcome.firings = state.firings
    return outcome
  }

  /// Reads what an artefact or a member of an archive holds → why it could not be read to its end.
  func readContent(_ bytes: UnsafeBufferPointer<UInt8>, type: ArtefactType, depth: Int) -> String? {
    var damage: String?
    forgetMarks()
    rows.begin(isNarrow: false)
    partStart = 0
    partDue = partLength
    // Other readers take every byte, or leave what they do not take to the raw one.
    switch type {
    case .html: readMarkup(bytes, isXML: false)
    case .xml: readMarkup(bytes, isXML: true)
    case .json: damage = readJSON(bytes)
    case .csv: damage = readCSV(bytes)
    case .script: searchPiece(bytes, base: 0, .script)
    case .style: searchPiece(bytes, base: 0, .style)
    case .text: searchLines(bytes, speakOfRecords: true)
    case .binary:
      searchLines(bytes, speakOfRecords: false)
      damage = HiddenContent.kind(of: bytes)
    case .archive:
      searchPiece(bytes, base: 0, .raw)
      return readArchive(bytes, depth: depth)
    }
    readBase64(bytes, upTo: bytes.count)
    searchView(decoded, .base64)
    searchDecodedRows()
    if type == .html || type == .xml { readComposedRows(bytes, isXML: type == .xml) }
    if declaresEntities { return "XML: ENTITY" }
    // In another encoding nothing would be found.
    return type != .binary && leftOutBytes ? "UTF-8" : damage
  }

  /// Forgets what was noted of bytes left out and of tags in texts.
  private func forgetMarks() {
    text.leftOutBytes = false
    attributes.leftOutBytes = false
    rest.leftOutBytes = false
    piece.leftOutBytes = false
    holdsTags = false
    attributesHoldTags = false
    decodedHoldsTags = false
    declaresEntities = false
  }

  private var leftOutBytes: Bool {
    text.leftOutBytes || attributes.leftOutBytes || rest.leftOutBytes || piece.leftOutBytes
  }

  /// Whether a piece of markup is clean by itself, for any record, and holds nothing that is read by itself or decoded.
  func isClean(_ bytes: UnsafeBufferPointer<UInt8>, isXML: Bool, isLine: Bool) -> Bool {
    begin(record: RecordTable.none, readsRows: true, tracksOffsets: false)
    forgetMarks()
    state.acceptsAnyRecord = true
    readMarkup(bytes, isXML: isXML)
    readBase64(bytes, upTo: bytes.count)
    // A link is only passed over within a whole row of its own, which was searched for its record.
    if linksOthers, !isLine || rows.isUnsettled { return false }
    if holdsTags || attributesHoldTags || leftOutBytes { return false }
    if state.mayBeLabelled(before: (text, 0..<text.count), (attributes, 0..<attributes.count)) { return false }
    return state.findings.isEmpty && state.firings.isEmpty && !state.hasEscapes && !isComposed && decoded.count == 0
  }

  /// Searches `bytes` by themselves.
  func searchPiece(_ bytes: UnsafeBufferPointer<UInt8>, base: Int, _ reader: Reader) {
    guard readers.contains(reader) else { return }
    piece.clear()
    piece.append(bytes, base: base)
    search.search(piece, reader, state)
    if reader == .script || reader == .style { searchRows(ofCode: bytes, base: base, reader) }
  }

  /// Searches a text as it stands; it is read line by line, since lines of sums begin with digests, which are read fast.
  ///
  /// A paragraph in which one record is named speaks of it; of several each from its line to the line of the next.
  private func searchLines(_ bytes: UnsafeBufferPointer<UInt8>, speakOfRecords: Bool) {
    let speakOfRecords = speakOfRecords && !pages.isEmpty
    var isInParagraph = false
    piece.clear()
    piece.reserve(bytes.count)
    var place = 0
    while place < bytes.count {
      let end = min(bytes.count, Self.index(of: 0x0A, in: bytes, from: place) + 1)
      let line = UnsafeBufferPointer(rebasing: bytes[place..<end])
      if speakOfRecords {
        let marks = RowFrames.Marks(text: piece.count, byte: place)
        let isBlank = line.allSatisfy(Self.isSpace)
        if isBlank, isInParagraph { rows.close(Self.object, isTable: false, at: marks) }
        if !isBlank, !isInParagraph { rows.open(Self.object, isCollection: false, repeats: false, at: marks) }
        isInParagraph = !isBlank
        if !isBlank {
          rows.beginBlock(at: marks)
          noteMentions(line, at: marks)
        }
      }
      piece.append(line, base: place)
      place = end
    }
    if speakOfRecords { rows.finish(at: RowFrames.Marks(text: piece.count, byte: bytes.count)) }
    searchView(piece, .raw)
    searchRows(of: piece, .raw)
  }

  /// Whether tags may be written in what `view` holds.
  func mayHoldTags(_ view: FoldedView) -> Bool {
    if view === text { return holdsTags }
    return view === attributes ? attributesHoldTags : view === decoded && decodedHoldsTags
  }

  /// Searches what a reader has gathered in `view`.
  func searchView(_ view: FoldedView, _ reader: Reader) {
    guard readers.contains(reader) else { return }
    search.search(view, reader, state)
    if mayHoldTags(view) { search.searchWithoutTags(view, reader, state) }
  }
}
