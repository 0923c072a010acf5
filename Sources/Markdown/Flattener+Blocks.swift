import CMarkGFM

extension Flattener {
  /// Whether a paragraph stands in an item of a tight list.
  func isTight(_ paragraph: ParsedTree.Node) -> Bool {
    guard let list = paragraph.pointee.parent?.pointee.parent, ParsedTree.kind(of: list) == .list else { return false }
    return list.pointee.`as`.list.tight
  }

  /// A list as a block, with the first number of an ordered one.
  func list(_ node: ParsedTree.Node) -> Event.Block {
    let list = node.pointee.`as`.list
    return list.list_type == CMARK_ORDERED_LIST ? .orderedList(start: Int32(list.start)) : .bulletList
  }

  /// Whether a row is its table's header.
  func isHeader(_ row: ParsedTree.Node) -> Bool { cmark_gfm_extensions_get_table_row_is_header(row) != 0 }

  /// A cell as a block; its column tells the alignment.
  func cell(_ node: ParsedTree.Node) -> Event.Block {
    guard let row = node.pointee.parent, let table = row.pointee.parent else {
      return .cell(alignment: .none, isHeader: false)
    }
    var column = 0
    var before = node.pointee.prev
    while let cell = before {
      column += 1
      before = cell.pointee.prev
    }
    var alignment = Event.Alignment.none
    if column < Int(cmark_gfm_extensions_get_table_columns(table)),
      let alignments = cmark_gfm_extensions_get_table_alignments(table)
    {
      switch alignments[column] {
      case UInt8(ascii: "l"): alignment = .left
      case UInt8(ascii: "c"): alignment = .center
      case UInt8(ascii: "r"): alignment = .right
      default: break
      }
    }
    return .cell(alignment: alignment, isHeader: isHeader(row))
  }

  /// Opens a row, and the body before its first row.
  mutating func openRow(_ row: ParsedTree.Node) {
    if isHeader(row) {
      events.append(.open(.tableHead))
    } else {
      if let before = row.pointee.prev, isHeader(before) { events.append(.open(.tableBody)) }
      events.append(.open(.tableRow))
    }
  }

  /// Closes a row, and the body behind its last row.
  mutating func closeRow(_ row: ParsedTree.Node) {
    if isHeader(row) {
      events.append(.close(.tableHead))
    } else {
      events.append(.close(.tableRow))
      if row.pointee.next == nil { events.append(.close(.tableBody)) }
    }
  }
}
