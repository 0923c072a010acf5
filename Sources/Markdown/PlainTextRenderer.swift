/// Writes a document as plain text in one pass over its events.
struct PlainTextRenderer {
  private let document: MarkdownDocument
  private let plan: EditPlan
  private var output: [UInt8] = []
  private var cursor = SegmentCursor()
  /// What to put between what is written and the next text.
  private var separator = Separator.none

  /// Ordered by strength.
  private enum Separator: Int {
    case none, tab, line, blankLine
  }

  init(document: MarkdownDocument, plan: EditPlan) {
    self.document = document
    self.plan = plan
    output.reserveCapacity(document.segments.reduce(64) { $0 + $1.text.count + 2 })
  }

  mutating func render() -> [UInt8] {
    for event in document.events {
      switch event {
      case .text(let segment, let start, let end):
        write(Int(start)..<Int(end), of: Int(segment))
      case .lineBreak(let segment, let place, let isHard):
        writeBreak(segment: Int(segment), place: Int(place), isHard: isHard)
      case .image(_, let alternative, _):
        append(plan.value(ofSegment: Int(alternative), in: document.segments)[...])
      case .open(let block), .close(let block):
        separate(block)
      case .openInline, .closeInline: break
      case .thematicBreak: separate(by: .blankLine)
      }
    }
    return output
  }

  private mutating func separate(_ block: Event.Block) {
    switch block {
    case .cell: separate(by: .tab)
    case .tableRow, .tableHead: separate(by: .line)
    case .paragraph(let isTight): separate(by: isTight ? .line : .blankLine)
    case .item, .tableBody: separate(by: .line)
    case .heading, .quote, .bulletList, .orderedList, .codeBlock, .table: separate(by: .blankLine)
    }
  }

  private mutating func separate(by other: Separator) {
    if other.rawValue > separator.rawValue { separator = other }
  }

  private mutating func append(_ text: ArraySlice<UInt8>) {
    guard !text.isEmpty else { return }
    if !output.isEmpty {
      switch separator {
      case .none: break
      case .tab: output.append(0x09)
      case .line: output.append(0x0A)
      case .blankLine: output.append(contentsOf: [0x0A, 0x0A])
      }
    }
    separator = .none
    output.append(contentsOf: text)
  }

  private mutating func write(_ range: Range<Int>, of segment: Int) {
    let text = document.segments[segment].text
    guard cursor.hasSteps(inSegment: segment, plan: plan) else { return append(text[range]) }
    var pieces: [SegmentCursor.Piece] = []
    cursor.pieces(of: range, segment: segment, plan: plan) { pieces.append($0) }
    for piece in pieces {
      switch piece {
      case .kept(let range): append(text[range])
      case .replacement(let step): append(Array(step.text.utf8)[...])
      }
    }
  }

  private mutating func writeBreak(segment: Int, place: Int, isHard: Bool) {
    let text = document.segments[segment].text
    if !isHard, LineJoining.joins(text, at: place) {
      // The break itself is nothing here, but an edit may begin at it.
      var replaced: [UInt8] = []
      cursor.pieces(of: place..<(place + 1), segment: segment, plan: plan) { piece in
        if case .replacement(let step) = piece { replaced.append(contentsOf: step.text.utf8) }
      }
      return append(replaced[...])
    }
    write(place..<(place + 1), of: segment)
  }
}
