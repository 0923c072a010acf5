import Markdown

/// What a reader sees above and before the cells of a document's tables: 出厂编号 over 1908152371 says that it is nobody's number.
struct TableContext {
  /// A cell with what stands around it, and where it stands in there.
  struct Cell {
    let text: [UInt8]
    let range: Range<Int>
  }

  private let segments: [MarkdownDocument.Segment]
  /// By segment: the head of its column, and the cell before it in its row.
  private var heads: [Int?]
  private var neighbours: [Int?]

  init(_ segments: [MarkdownDocument.Segment]) {
    self.segments = segments
    heads = Array(repeating: nil, count: segments.count)
    neighbours = heads
    var head: [Int] = []
    var row = (line: -1, isHead: false, column: 0, last: Int?.none)
    for (index, segment) in segments.enumerated() where segment.kind == .tableCell {
      if segment.line != row.line {
        // The line of bars and hyphens stands behind the head.
        let goesOn = row.line >= 0 && segment.line == row.line + (row.isHead ? 2 : 1)
        row = (segment.line, !goesOn, 0, nil)
        if row.isHead { head.removeAll() }
      }
      if row.isHead { head.append(index) } else if row.column < head.count { heads[index] = head[row.column] }
      neighbours[index] = row.last
      row.last = index
      row.column += 1
    }
  }

  /// The cell at `index` in a table of its head, the cell before it and itself; `nil` where nothing stands around it.
  ///
  /// What has digits is left out, for they would seem part of a number in the cell.
  func cell(at index: Int) -> Cell? {
    guard let head = heads[index].map({ segments[$0].text }), Self.isPlain(head) else { return nil }
    let cell = segments[index].text
    if cell.contains(UInt8(ascii: "|")) || cell.contains(0x0A) { return nil }
    var (above, text) = (Array("| ".utf8), Array("| ".utf8))
    if let neighbour = neighbours[index], Self.isPlain(segments[neighbour].text) {
      let over = heads[neighbour].map { segments[$0].text } ?? []
      above += (Self.isPlain(over) ? over : []) + " | ".utf8
      text += segments[neighbour].text + " | ".utf8
    }
    above += head + " |\n".utf8
    let start = above.count + text.count
    return Cell(text: above + text + cell + " |\n".utf8, range: start..<start + cell.count)
  }

  /// Whether a text is short and has neither digits nor bars.
  private static func isPlain(_ text: [UInt8]) -> Bool {
    text.count <= longest && !text.contains(UInt8(ascii: "|")) && !text.contains(0x0A)
      && !String(decoding: text, as: UTF8.self).unicodeScalars.contains { $0.properties.numericType != nil }
  }

  private static let longest = 120
}
