extension HTMLRenderer {
  /// Begins a block; `isEmpty` when nothing stands in it.
  mutating func begin(_ block: Event.Block, isEmpty: Bool) {
    switch block {
    case .paragraph(let isTight):
      if isTight { return begin(closing: "") { _ in } }
      begin(onNewLine: true, closing: "</p>\n") { $0.append("<p>") }
    case .heading(let level, let number):
      beginHeading(level: Int(level), number: Int(number))
    case .quote:
      begin(onNewLine: true, closing: "</blockquote>\n") { $0.append("<blockquote>\n") }
    case .bulletList:
      begin(onNewLine: true, closing: "</ul>\n") { $0.append("<ul>\n") }
    case .orderedList(let start):
      begin(onNewLine: true, closing: "</ol>\n") { output in
        output.append("<ol")
        if start != 1 {
          output.append(" start=\"")
          output.append(decimal: Int(start))
          output.append("\"")
        }
        output.append(">\n")
      }
    case .item:
      begin(onNewLine: true, closing: "</li>\n") { $0.append("<li>") }
    case .codeBlock:
      begin(onNewLine: true, closing: "</code></pre>\n") { $0.append("<pre><code>") }
    case .table: beginTable()
    case .tableHead: begin(closing: "</tr>\n</thead>\n") { $0.append("<thead>\n<tr>\n") }
    case .tableBody: begin(closing: "</tbody>\n") { $0.append("<tbody>\n") }
    case .tableRow: begin(closing: "</tr>\n") { $0.append("<tr>\n") }
    case .cell(let alignment, let isHeader): beginCell(alignment, isHeader: isHeader && !isEmpty)
    }
  }

  /// Ends a block; one emptied by edits is taken out, unless the table around it needs it.
  mutating func end(_ block: Event.Block) {
    switch block {
    case .paragraph, .heading: end(droppingEmpty: .always)
    case .quote, .bulletList, .orderedList, .item, .codeBlock: end(droppingEmpty: .whenEdited)
    case .table, .tableHead, .tableBody, .tableRow, .cell: end(droppingEmpty: .never)
    }
  }

  private mutating func beginHeading(level: Int, number: Int) {
    let closings: [StaticString] = ["</h1>\n", "</h2>\n", "</h3>\n", "</h4>\n", "</h5>\n", "</h6>\n"]
    let shifted = min(max(level + headingShift, 1), closings.count)
    let prefix = options.headingIdentifierPrefix
    begin(onNewLine: true, closing: closings[shifted - 1]) { output in
      output.append("<h")
      output.append(decimal: shifted)
      if let prefix {
        output.append(" id=\"")
        output.appendEscaped(prefix)
        output.append(decimal: number)
        output.append("\"")
      }
      output.append(">")
    }
  }

  private mutating func beginTable() {
    let caption = options.tableCaption
    begin(onNewLine: true, closing: "</table></div>\n") { output in
      output.append("<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"表格\"><table>\n")
      guard let caption else { return }
      output.append("<caption>")
      output.appendEscaped(caption)
      output.append("</caption>\n")
    }
  }

  /// An empty cell of the head is no heading of anything.
  private mutating func beginCell(_ alignment: Event.Alignment, isHeader: Bool) {
    begin(closing: isHeader ? "</th>\n" : "</td>\n") { output in
      output.append(isHeader ? "<th scope=\"col\"" : "<td")
      switch alignment {
      case .none: break
      case .left: output.append(" class=\"align-left\"")
      case .center: output.append(" class=\"align-center\"")
      case .right: output.append(" class=\"align-right\"")
      }
      output.append(">")
    }
  }
}

extension Event {
  /// Whether the event is the end of `block`.
  func closes(_ block: Block) -> Bool {
    if case .close(block) = self { return true }
    return false
  }
}
