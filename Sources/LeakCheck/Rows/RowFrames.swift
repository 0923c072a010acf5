/// Learns from the elements of an artefact and the links in them which part of it speaks of which record. Used by one task.
///
/// The row of a link is the largest element around it in which no other record is linked, up to the next list, table or other collection.
/// In an element that speaks of several records it is what stands from the paragraph of the link to the paragraph of the next link.
final class RowFrames {
  /// A place in everything that is read of an artefact at once.
  struct Marks {
    var text = 0
    var attributes = 0
    var rest = 0
    var byte = 0
    /// Comments, scripts and the like read so far.
    var composed = 0
  }

  /// A part of an artefact that speaks of a record.
  struct Row {
    let record: Int32
    let start: Marks
    fileprivate(set) var end: Marks
  }

  private struct Frame {
    let name: UInt64
    let isCollection: Bool
    let start: Marks
    /// Where the paragraph in hand began.
    var block: Marks
    /// Rows that were known when the element began.
    var firstRow: Int
    /// The record that is linked within, if it is one.
    var record = RecordTable.none
    /// Whether a link stands in it and in no collection inside it.
    var isOwn = false
    /// The row that begins with a link of the element itself and has not ended, or -1.
    var open = -1
  }

  /// How deep in elements a place is, and where the paragraph in hand of the innermost began.
  struct Level: Equatable {
    let frames: Int
    let block: Int
    let isUnsettled: Bool
  }

  /// The rows found, each row of an element behind those within it that are still needed.
  ///
  /// Nothing here calls back, so no access can meet another: it need not be checked at each of the millions of elements.
  @exclusivity(unchecked) private(set) var rows: [Row] = []
  @exclusivity(unchecked) private var frames: [Frame] = []
  /// Rows that have not ended.
  @exclusivity(unchecked) private var openRows = 0
  /// Elements open that are no collections, and rows that have not ended.
  @exclusivity(unchecked) private var pending = 0
  /// Whether an element began or ended without its other tag, or a link stood in none: what stands around then matters.
  private(set) var isUnsettled = false
  /// Paragraphs that began in no element.
  private(set) var outerBlocks = 0
  /// Whether rows are kept as small as can be, since what is around them speaks of another record.
  private var isNarrow = false
  private static let many: Int32 = -2
  /// An element that ends is looked for among so many.
  private static let deepest = 256

  /// Makes ready for an artefact, which is itself a collection; one that is the page of a record is narrow.
  func begin(isNarrow: Bool) {
    rows.removeAll(keepingCapacity: true)
    frames.removeAll(keepingCapacity: true)
    frames.append(Frame(name: 0, isCollection: true, start: Marks(), block: Marks(), firstRow: 0))
    openRows = 0
    pending = 0
    isUnsettled = false
    outerBlocks = 0
    self.isNarrow = isNarrow
  }

  /// Whether what comes next may belong to a row.
  var mayBeInRow: Bool { pending > 0 }

  /// Whether no element began and nothing was spoken of.
  var isUntouched: Bool { frames.count == 1 && rows.isEmpty && openRows == 0 }

  /// Whether a row began with a link and has not ended.
  var hasOpenRow: Bool { openRows > 0 }

  /// Forgets the rows that were found, none of which is open; the elements stay as they are.
  func forget() {
    rows.removeAll(keepingCapacity: true)
    // Around an element no fewer rows are to come than in it: those around one without are left.
    var place = frames.count - 1
    while place >= 0, frames[place].firstRow > 0 {
      frames[place].firstRow = 0
      place -= 1
    }
  }

  var level: Level {
    Level(frames: frames.count, block: frames.last?.block.byte ?? 0, isUnsettled: isUnsettled)
  }

  /// An element begins.
  func open(_ name: UInt64, isCollection: Bool, repeats: Bool, at marks: Marks) {
    if repeats { closeForerunner(name, at: marks) }
    let isCollection = isCollection || isNarrow && !repeats
    if !isCollection { pending += 1 }
    frames.append(Frame(name: name, isCollection: isCollection, start: marks, block: marks, firstRow: rows.count))
  }

  /// Where the last paragraph in no element began.
  var outerBlock: Int { frames[0].block.byte }

  /// A paragraph begins.
  func beginBlock(at marks: Marks) {
    if frames.count == 1 { outerBlocks += 1 }
    if isNarrow { endOpenRow(of: frames.count - 1, at: marks) }
    frames[frames.count - 1].block = marks
  }

  /// An element ends; `isTable` is whether it is a table itself, whose edge other ends do not cross.
  func close(_ name: UInt64, isTable: Bool, at marks: Marks) {
    guard let place = place(of: name, crossesTables: isTable) else {
      isUnsettled = true
      return
    }
    while frames.count > place { closeLast(at: marks) }
  }

  /// A link to the page of a record stands at `marks` → where its row begins.
  func mention(_ record: Int32, at marks: Marks) -> Int {
    let last = frames.count - 1
    if last == 0 { isUnsettled = true }
    let open = frames[last].open
    var start = frames[last].block
    if open >= 0 {
      if rows[open].record == record { return marks.byte }
      if start.byte <= rows[open].start.byte { start = marks }
      rows[open].end = start
    } else {
      pending += 1
      openRows += 1
    }
    frames[last].isOwn = true
    frames[last].record = Self.joined(frames[last].record, record)
    frames[last].open = rows.count
    rows.append(Row(record: record, start: start, end: start))
    return start.byte
  }

  /// A link may lead to the page of a record, by what stands around it.
  func noteUnsettledLink() { isUnsettled = true }

  /// The artefact ends.
  func finish(at marks: Marks) {
    if frames.count > 1 { isUnsettled = true }
    while frames.count > 1 { closeLast(at: marks) }
    endOpenRow(of: 0, at: marks)
  }

  private static func joined(_ left: Int32, _ right: Int32) -> Int32 {
    left == RecordTable.none || left == right ? right : right == RecordTable.none ? left : many
  }

  private func endOpenRow(of frame: Int, at marks: Marks) {
    let open = frames[frame].open
    guard open >= 0 else { return }
    rows[open].end = marks
    frames[frame].open = -1
    pending -= 1
    openRows -= 1
  }

  private func closeLast(at marks: Marks) {
    endOpenRow(of: frames.count - 1, at: marks)
    let frame = frames.removeLast()
    if !frame.isCollection { pending -= 1 }
    guard frame.record != RecordTable.none else { return }
    let isRow = !frame.isCollection && frame.isOwn && frame.record >= 0
    if isRow {
      rows.removeSubrange(frame.firstRow...)
      rows.append(Row(record: frame.record, start: frame.start, end: marks))
    }
    let parent = frames.count - 1
    let open = frames[parent].open
    // Where another record is spoken of in an element of its own, the row of the last link is at its end.
    if open >= 0, rows[open].record != frame.record { endOpenRow(of: parent, at: frame.start) }
    frames[parent].record = Self.joined(frames[parent].record, frame.record)
    frames[parent].isOwn = frames[parent].isOwn || isRow
  }

  /// The innermost open element of that name.
  private func place(of name: UInt64, crossesTables: Bool) -> Int? {
    var place = frames.count - 1
    let lowest = max(1, frames.count - Self.deepest)
    while place >= lowest {
      if frames[place].name == name { return place }
      if !crossesTables, frames[place].name == MarkupTags.table { return nil }
      place -= 1
    }
    return nil
  }

  /// Ends the row or item before one that begins: their end tags may be left out.
  private func closeForerunner(_ name: UInt64, at marks: Marks) {
    var place = frames.count - 1
    let lowest = max(1, frames.count - Self.deepest)
    while place >= lowest, !frames[place].isCollection {
      if frames[place].name == name {
        while frames.count > place { closeLast(at: marks) }
        return
      }
      place -= 1
    }
  }
}
