import CMarkGFM

/// Turns the C tree into segments and events, without recursion.
struct Flattener {
  private(set) var segments: [MarkdownDocument.Segment] = []
  private(set) var headings: [MarkdownDocument.Heading] = []
  var events: [Event] = []

  /// Whether the source carries the marks of `SourceMending`.
  let isMended: Bool
  /// The text of the leaf block being read.
  var buffer: [UInt8] = []
  /// Its segment.
  private(set) var current: Int32 = 0
  /// Its first line.
  private(set) var line: Int
  /// The strikethrough being read, and where none can follow any more.
  var strike = StrikeState()

  private let maxNesting: Int
  private let lineOffset: Int

  /// Strikethrough marks are paired among the children of one node.
  struct StrikeState {
    var openIn: ParsedTree.Node?
    var noneFollowsIn: ParsedTree.Node?
  }

  init(isMended: Bool, maxNesting: Int, firstLine: Int) {
    self.isMended = isMended
    self.maxNesting = maxNesting
    line = firstLine
    lineOffset = firstLine - 1
    events.reserveCapacity(64)
    segments.reserveCapacity(32)
    buffer.reserveCapacity(1_024)
  }

  /// Reads the whole tree; throws `tooDeep` where it nests beyond the limit.
  mutating func flatten(_ tree: borrowing ParsedTree) throws(MarkdownError) {
    guard let root = tree.root else { throw .hostile(line: line) }
    var node = root
    var depth = 0
    while true {
      let entersChildren = enter(node)
      if entersChildren, let child = node.pointee.first_child {
        depth += 1
        if depth > maxNesting + 2 { throw .tooDeep(line: max(line, sourceLine(of: node))) }
        node = child
        continue
      }
      if entersChildren { leave(node) }
      while node != root, node.pointee.next == nil, let parent = node.pointee.parent {
        node = parent
        depth -= 1
        leave(node)
      }
      guard node != root, let next = node.pointee.next else { return }
      node = next
    }
  }

  /// Opens a node; returns whether its children follow and it is to be left.
  private mutating func enter(_ node: ParsedTree.Node) -> Bool {
    let kind = ParsedTree.kind(of: node)
    switch kind {
    case .paragraph:
      openLeaf(.prose, at: node)
      events.append(.open(.paragraph(isTight: isTight(node))))
    case .heading:
      let level = Int(node.pointee.`as`.heading.level)
      openLeaf(.heading(level: level), at: node)
      events.append(.open(.heading(level: Int32(level), number: Int32(headings.count + 1))))
    case .tableCell:
      let block = cell(node)
      openLeaf(.tableCell, at: node)
      events.append(.open(block))
    case .codeBlock:
      addLiteral(.code, block: .codeBlock, node: node, literal: node.pointee.`as`.code.literal)
      let info = restored(node.pointee.`as`.code.info.bytes)
      if !info.isEmpty { _ = addSegment(.codeInfo, text: info) }
      return false
    case .htmlBlock:
      let isTight = isTight(node)
      addLiteral(.prose, block: .paragraph(isTight: isTight), node: node, literal: node.pointee.`as`.literal)
      return false
    case .thematicBreak:
      events.append(.thematicBreak)
      return false
    case .quote: events.append(.open(.quote))
    case .list: events.append(.open(list(node)))
    case .item: events.append(.open(.item))
    case .table: events.append(.open(.table))
    case .tableRow: openRow(node)
    case .document, .other: break
    case .text, .softBreak, .hardBreak, .code, .htmlInline, .emphasis, .strong, .link, .image:
      return enterInline(node, kind: kind)
    }
    return true
  }

  private mutating func leave(_ node: ParsedTree.Node) {
    switch ParsedTree.kind(of: node) {
    case .paragraph: closeLeaf(.paragraph(isTight: isTight(node)))
    case .heading:
      let level = Int(node.pointee.`as`.heading.level)
      headings.append(.init(level: level, text: buffer, line: line, segment: Int(current)))
      closeLeaf(.heading(level: Int32(level), number: Int32(headings.count)))
    case .tableCell: closeLeaf(cell(node))
    case .quote: events.append(.close(.quote))
    case .list: events.append(.close(list(node)))
    case .item: events.append(.close(.item))
    case .table: events.append(.close(.table))
    case .tableRow: closeRow(node)
    case .emphasis, .strong: events.append(.closeInline)
    case .link: leaveLink(node)
    default: break
    }
  }

  // MARK: Segments

  /// Adds a finished segment on the current line and returns its index.
  mutating func addSegment(_ kind: MarkdownDocument.Segment.Kind, text: [UInt8]) -> Int32 {
    segments.append(.init(kind: kind, text: text, line: line))
    return Int32(segments.count - 1)
  }

  private mutating func openLeaf(_ kind: MarkdownDocument.Segment.Kind, at node: ParsedTree.Node) {
    line = sourceLine(of: node)
    buffer.removeAll(keepingCapacity: true)
    strike = StrikeState()
    current = addSegment(kind, text: [])
  }

  private mutating func closeLeaf(_ block: Event.Block) {
    let opened = segments[Int(current)]
    segments[Int(current)] = .init(kind: opened.kind, text: buffer, line: opened.line)
    events.append(.close(block))
  }

  private mutating func addLiteral(
    _ kind: MarkdownDocument.Segment.Kind, block: Event.Block, node: ParsedTree.Node, literal: cmark_chunk
  ) {
    openLeaf(kind, at: node)
    events.append(.open(block))
    buffer = restored(literal.bytes)
    if buffer.last == 0x0A { buffer.removeLast() }
    appendTextEvent(from: 0)
    closeLeaf(block)
  }

  /// First line of a block; the library knows none for a paragraph it cuts off above a table.
  private func sourceLine(of node: ParsedTree.Node) -> Int {
    var source = Int(node.pointee.start_line)
    if source == 0, let next = node.pointee.next { source = Int(next.pointee.start_line) }
    if let row = node.pointee.parent, ParsedTree.kind(of: row) == .tableRow, isHeader(row),
      let body = row.pointee.next
    {
      source = Int(body.pointee.start_line) - 2
    }
    return max(source, 1) + lineOffset
  }
}
