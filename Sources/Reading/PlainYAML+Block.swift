import Diagnostics

extension PlainYAML {
  /// Reads the map or list whose lines begin at `indent`.
  mutating func block(indent: Int, depth: Int, isIndentless: Bool) throws(NotPlain) -> InputNode {
    guard depth <= YAMLReader.depthLimit, let line = nextLine(), line.indent == indent else { throw NotPlain() }
    return isItem(line.contentStart, line.end)
      ? try list(indent: indent, depth: depth, isIndentless: isIndentless)
      : try map(indent: indent, depth: depth, firstAt: nil)
  }

  private func isItem(_ start: Int, _ end: Int) -> Bool {
    bytes[start] == 0x2D && (start + 1 == end || bytes[start + 1] == 0x20)
  }

  private mutating func list(indent: Int, depth: Int, isIndentless: Bool) throws(NotPlain) -> InputNode {
    var items: [InputNode] = []
    var start: Place?
    while let line = nextLine() {
      if line.indent < indent { break }
      guard line.indent == indent else { throw NotPlain() }
      guard isItem(line.contentStart, line.end) else {
        // A list that stands as far left as the key it belongs to ends at the next key.
        if isIndentless { break }
        throw NotPlain()
      }
      if start == nil { start = place(line.contentStart, line: cursor) }
      var content = line.contentStart + 1
      while content < line.end, bytes[content] == 0x20 { content += 1 }
      guard content < line.end, !isItem(content, line.end) else { throw NotPlain() }
      items.append(try item(at: content, line, indent: indent, depth: depth))
    }
    guard let start else { throw NotPlain() }
    return .list(.init(items, at: start))
  }

  private mutating func item(at content: Int, _ line: Line, indent: Int, depth: Int) throws(NotPlain) -> InputNode {
    switch bytes[content] {
    case 0x22, 0x27, 0x5B, 0x7B: return try inline(at: content, line, parentIndent: indent, depth: depth + 1)
    default:
      if try keyEnd(content, line.end) != nil {
        guard depth < YAMLReader.depthLimit else { throw NotPlain() }
        return try map(indent: content - line.start, depth: depth + 1, firstAt: content)
      }
      return try inline(at: content, line, parentIndent: indent, depth: depth + 1)
    }
  }

  /// Reads a map; `firstAt` is where its first key stands if that is behind the hyphen of a list item.
  private mutating func map(indent: Int, depth: Int, firstAt: Int?) throws(NotPlain) -> InputNode {
    var entries: [InputNode.Entry] = []
    var start: Place?
    var keyStart = firstAt
    while let line = nextLine() {
      let content: Int
      if let first = keyStart {
        content = first
        keyStart = nil
      } else {
        if line.indent < indent { break }
        guard line.indent == indent, !isItem(line.contentStart, line.end) else { throw NotPlain() }
        content = line.contentStart
      }
      guard let colon = try keyEnd(content, line.end), entries.count < 200 else { throw NotPlain() }
      let key = text(content..<colon)
      for entry in entries where entry.key == key { throw NotPlain() }
      let keyPlace = place(content, line: cursor)
      if start == nil { start = keyPlace }
      let value = try value(behind: colon, line, indent: indent, depth: depth)
      entries.append(.init(key: key, keyPlace: keyPlace, value: value))
    }
    guard let start else { throw NotPlain() }
    return .map(.init(entries, at: start))
  }

  /// The offset of the colon that ends the key at `start`; `nil` where there is no key, thrown where it is unclear.
  private func keyEnd(_ start: Int, _ end: Int) throws(NotPlain) -> Int? {
    var index = start
    var isPlainKey = true
    while index < end {
      let byte = bytes[index]
      if byte == 0x3A, index + 1 == end || bytes[index + 1] == 0x20 {
        guard isPlainKey, index > start, index - start <= 128, bytes[index - 1] != 0x20, bytes[start] != 0x2D else {
          throw NotPlain()
        }
        return index
      }
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF, 0x5F: break
      case 0x2D, 0x2E, 0x28, 0x29, 0x2F, 0x20: if index == start { isPlainKey = false }
      default: isPlainKey = false
      }
      index += 1
    }
    return nil
  }

  private mutating func value(
    behind colon: Int, _ line: Line, indent: Int, depth: Int
  ) throws(NotPlain) -> InputNode {
    var content = colon + 1
    while content < line.end, bytes[content] == 0x20 { content += 1 }
    if content < line.end {
      if bytes[content] == 0x7C { return try literal(at: content, line, indent: indent) }
      return try inline(at: content, line, parentIndent: indent, depth: depth + 1)
    }
    let empty = InputNode.scalar(.init("", at: place(colon + 1, line: cursor)))
    cursor += 1
    guard let next = nextLine() else { return empty }
    if next.indent > indent { return try block(indent: next.indent, depth: depth + 1, isIndentless: false) }
    if next.indent == indent, isItem(next.contentStart, next.end) {
      return try block(indent: indent, depth: depth + 1, isIndentless: true)
    }
    return empty
  }

  /// Reads a literal block `|` or `|-` whose lines stand deeper than `indent`.
  private mutating func literal(at start: Int, _ line: Line, indent: Int) throws(NotPlain) -> InputNode {
    let isStripped = start + 1 < line.end && bytes[start + 1] == 0x2D
    guard trimmedEnd(start..<line.end) == start + (isStripped ? 2 : 1) else { throw NotPlain() }
    let place = place(start, line: cursor)
    cursor += 1
    guard cursor < lines.count, lines[cursor].indent > indent, lines[cursor].end > lines[cursor].contentStart else {
      throw NotPlain()
    }
    let depth = lines[cursor].indent
    var content: [UInt8] = []
    var pendingEnds = 0
    while cursor < lines.count {
      let next = lines[cursor]
      if next.start == next.end {
        pendingEnds += 1
      } else {
        // Lines of blanks, and lines between the two depths, are left to Yams.
        guard next.contentStart < next.end else { throw NotPlain() }
        if next.indent < depth {
          guard next.indent <= indent else { throw NotPlain() }
          break
        }
        for _ in 0..<pendingEnds { content.append(0x0A) }
        content += bytes[(next.start + depth)..<next.end]
        pendingEnds = 1
      }
      cursor += 1
    }
    if !isStripped { content.append(0x0A) }
    return .scalar(.init(String(decoding: content, as: UTF8.self), at: place, isQuoted: true))
  }

  /// Reads a value that must end on its line, and moves to the next one.
  private mutating func inline(
    at start: Int, _ line: Line, parentIndent: Int, depth: Int
  ) throws(NotPlain) -> InputNode {
    let node: InputNode
    var index = start
    switch bytes[start] {
    case 0x22, 0x27: node = try quoted(&index, line.end)
    case 0x5B, 0x7B: node = try flow(&index, line.end, depth: depth)
    default:
      guard beginsPlain(start, end: line.end) else { throw NotPlain() }
      index = trimmedEnd(start..<line.end)
      for position in start..<index {
        let byte = bytes[position]
        if byte == 0x3A, position + 1 == index || bytes[position + 1] == 0x20 { throw NotPlain() }
        if byte == 0x23, bytes[position - 1] == 0x20 { throw NotPlain() }
      }
      node = .scalar(.init(text(start..<index), at: place(start, line: cursor)))
    }
    guard trimmedEnd(index..<line.end) == index else { throw NotPlain() }
    cursor += 1
    // A deeper line would go on with this value, or be an error.
    if let next = nextLine(), next.indent > parentIndent { throw NotPlain() }
    return node
  }
}
