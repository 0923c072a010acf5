import Markdown
import Rules

extension TextRedactor {
  /// Hides what must not be seen in Markdown, in its source.
  ///
  /// The source is read as a text first, in which marks of emphasis, code, tags and entities are seen through, and the edits are fitted
  /// to the delimiters. Then the result is parsed, and a block in which a reader would still see something, or sees delimiters that
  /// were none before, is written anew as plain text: what runs through a link or a reference cannot be edited in place.
  public func redactMarkdown(_ source: [UInt8], masks: inout FilterMasks) throws(UnclosedMark) -> Result {
    let found = Self.openingLinks(Self.keepingLines(try edits(of: source, masks: &masks), in: source), in: source)
    var fit = MarkdownEdits(source)
    let fitted = fit.fitted(found)
    var first = Self.apply(fitted, to: source)
    // What asks too much of the parser stays as the reading as text left it.
    guard var document = try? MarkdownDocument(parsing: first.text) else { return first }
    if let more = try editsInPlace(of: document, in: first.text, masks: &masks) {
      var fit = MarkdownEdits(first.text)
      first = Self.apply(Self.composed(fitted, fit.fitted(more), in: first.text), to: source)
      guard let changed = try? MarkdownDocument(parsing: first.text) else { return first }
      document = changed
    }
    let before = found.isEmpty ? [:] : Self.visibleDelimiters((try? MarkdownDocument(parsing: source))?.segments ?? [])
    let after = found.isEmpty ? [:] : Self.visibleDelimiters(document.segments)
    var lines: [Int: [Int]] = [:]
    for (index, segment) in document.segments.enumerated() where segment.kind != .codeInfo {
      lines[segment.line, default: []].append(index)
    }
    let starts = [Int](lines.keys).sorted()
    var rewritten: [Block] = []
    let tables = TableContext(document.segments)
    for (position, line) in starts.enumerated() {
      var parts: [[UInt8]] = []
      var isRow = false
      var hidden: [HiddenSpan] = []
      for index in lines[line] ?? [] {
        let segment = document.segments[index]
        let result = Self.apply(try edits(of: segment, at: index, in: tables, masks: &masks), to: segment.text)
        hidden += result.hidden
        switch document.segments[index].kind {
        case .linkTarget, .linkTitle, .imageTarget, .codeInfo: break
        case .prose, .heading, .tableCell, .code, .imageAlt:
          parts.append(result.text)
          isRow = isRow || document.segments[index].kind == .tableCell
        }
      }
      let isTorn = after[line, default: 0] > before[line, default: 0]
      guard !hidden.isEmpty || isTorn else { continue }
      if isTorn { parts = parts.map(Self.withoutDelimiters) }
      let end = position + 1 < starts.count ? starts[position + 1] : Int.max
      rewritten.append(Block(lines: line..<end, text: Self.escaped(parts, isRow: isRow), hidden: hidden))
    }
    return rewritten.isEmpty ? first : first.replacing(rewritten)
  }

  /// Edits of the source for what a reader of the blocks sees and the reading as text did not; `nil` where there is nothing.
  private func editsInPlace(
    of document: MarkdownDocument, in text: [UInt8], masks: inout FilterMasks
  ) throws(UnclosedMark) -> [Edit]? {
    var search = MarkdownSearch(text)
    var found: [Edit] = []
    let tables = TableContext(document.segments)
    for (index, segment) in document.segments.enumerated() {
      switch segment.kind {
      case .linkTarget, .linkTitle, .imageTarget, .codeInfo, .imageAlt: continue
      case .prose, .heading, .tableCell, .code: break
      }
      for edit in try edits(of: segment, at: index, in: tables, masks: &masks) where edit.span != nil {
        for range in search.places(of: segment.text[edit.bytes], fromLine: segment.line) {
          var edit = edit
          edit.bytes = range
          found.append(edit)
        }
      }
    }
    if found.isEmpty { return nil }
    found.sort { ($0.bytes.lowerBound, $1.bytes.upperBound) < ($1.bytes.lowerBound, $0.bytes.upperBound) }
    var result: [Edit] = []
    for edit in found where result.last.map({ $0.bytes.upperBound <= edit.bytes.lowerBound }) ?? true {
      result.append(edit)
    }
    return result
  }

  /// The edits of a block; a cell is read below its head and beside the cell before it.
  private func edits(
    of segment: MarkdownDocument.Segment, at index: Int, in tables: TableContext, masks: inout FilterMasks
  ) throws(UnclosedMark) -> [Edit] {
    guard let cell = tables.cell(at: index) else { return try edits(of: segment.text, masks: &masks) }
    var result: [Edit] = []
    for edit in try edits(of: cell.text, masks: &masks) where edit.bytes.overlaps(cell.range) {
      // What reaches beyond the cell tells nothing of the cell alone.
      guard cell.range.lowerBound <= edit.bytes.lowerBound, edit.bytes.upperBound <= cell.range.upperBound else {
        return try edits(of: segment.text, masks: &masks)
      }
      var edit = edit
      let start = edit.bytes.lowerBound - cell.range.lowerBound
      edit.bytes = start..<start + edit.bytes.count
      result.append(edit)
    }
    return result
  }

  /// Edits that take no line end out: a mask for a number in two lines stands in the first of them.
  private static func keepingLines(_ edits: [Edit], in source: [UInt8]) -> [Edit] {
    edits.map { edit in
      guard edit.span != nil, let end = source[edit.bytes].firstIndex(of: 0x0A) else { return edit }
      var edit = edit
      var place = end + 1
      // The margin of the next line stays: spaces and marks of quotes.
      while place < edit.bytes.upperBound, source[place] == 0x20 || source[place] == 0x3E { place += 1 }
      edit.replacement += source[end..<place]
      return edit
    }
  }

  /// Edits that take the bracket of a link with them whose target they take: [138](a.html)00138000.
  private static func openingLinks(_ edits: [Edit], in source: [UInt8]) -> [Edit] {
    edits.map { edit in
      let start = edit.bytes.lowerBound
      guard edit.span != nil, start > 0, source[start - 1] == 0x5B, start < 2 || source[start - 2] != 0x21,
        let close = source[edit.bytes].firstIndex(of: 0x5D), close + 1 < edit.bytes.upperBound,
        source[close + 1] == 0x28 || source[close + 1] == 0x5B
      else { return edit }
      var edit = edit
      edit.bytes = start - 1..<edit.bytes.upperBound
      return edit
    }
  }

  /// How many bytes of delimiters a reader sees in the blocks of each line.
  private static func visibleDelimiters(_ segments: [MarkdownDocument.Segment]) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for segment in segments where segment.kind != .code {
      counts[segment.line, default: 0] += segment.text.count { $0 == 0x2A || $0 == 0x60 || $0 == 0x7E }  // * ` ~
    }
    return counts
  }

  /// The text without the delimiters that were torn from their pairs.
  private static func withoutDelimiters(_ text: [UInt8]) -> [UInt8] {
    text.filter { $0 != 0x2A && $0 != 0x60 && $0 != 0x7E }
  }

  /// A block that is written anew: its lines, from 1, and what stands there then.
  struct Block {
    let lines: Range<Int>
    let text: [UInt8]
    let hidden: [HiddenSpan]
  }

  /// Plain text in one line, which Markdown shows as it stands; the cells of a row of a table stay cells.
  private static func escaped(_ parts: [[UInt8]], isRow: Bool) -> [UInt8] {
    var output: [UInt8] = Array((isRow ? "| " : "").utf8)
    for (index, part) in parts.enumerated() {
      if index > 0 { output += (isRow ? " | " : " ").utf8 }
      for byte in part {
        switch byte {
        case 0x0A, 0x0D: output.append(0x20)
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: output += [0x5C, byte]
        default: output.append(byte)
        }
      }
    }
    if isRow { output += " |".utf8 }
    return output
  }
}

extension TextRedactor.Result {
  /// The result with the lines of each block replaced, but for the marks that open its first line.
  func replacing(_ blocks: [TextRedactor.Block]) -> Self {
    var output: [UInt8] = []
    var spans: [HiddenSpan] = []
    var kept = hidden[...]
    var line = 1
    var place = 0
    for block in blocks {
      let start = Self.skipLines(block.lines.lowerBound - line, from: place, in: text)
      var end = Self.skipLines(block.lines.upperBound - block.lines.lowerBound, from: start, in: text)
      while end > start, text[end - 1] == 0x0A || text[end - 1] == 0x0D || text[end - 1] == 0x20 { end -= 1 }
      var content = start
      while content < end, Self.opensBlock(text[content]) { content += 1 }
      output += text[place..<content]
      output += block.text
      let source = sourceOffset(of: content)..<sourceOffset(of: end)
      while let span = kept.first, span.bytes.lowerBound < source.upperBound {
        spans.append(span)
        kept.removeFirst()
      }
      if let first = block.hidden.first {
        spans.append(first.moved(to: source))
      }
      line = block.lines.lowerBound + text[start..<end].count { $0 == 0x0A }
      place = end
    }
    output += text[place...]
    return Self(text: output, hidden: spans + kept, edits: [])
  }

  /// Byte of the source that became the byte `offset` of the text.
  private func sourceOffset(of offset: Int) -> Int {
    var shift = 0
    for edit in edits where edit.output.lowerBound < offset {
      if offset < edit.output.upperBound { return edit.source.lowerBound }
      shift = edit.source.upperBound - edit.output.upperBound
    }
    return offset + shift
  }

  private static func skipLines(_ count: Int, from start: Int, in text: [UInt8]) -> Int {
    var place = start
    var left = count
    while left > 0, place < text.count {
      if text[place] == 0x0A { left -= 1 }
      place += 1
    }
    return place
  }

  /// Whether the byte may belong to the marks of headings, quotes, lists and tables at the start of a line.
  private static func opensBlock(_ byte: UInt8) -> Bool {
    [0x20, 0x09, 0x23, 0x3E, 0x2D, 0x2B, 0x2A].contains(byte)
  }
}
