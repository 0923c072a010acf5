import Diagnostics

extension PlainYAML {
  /// Reads a text in quotes on one line; escapes and doubled quotes are left to Yams.
  mutating func quoted(_ index: inout Int, _ end: Int) throws(NotPlain) -> InputNode {
    let quote = bytes[index]
    let start = index + 1
    let place = place(index, line: cursor)
    index = start
    while index < end, bytes[index] != quote {
      if bytes[index] == 0x5C, quote == 0x22 { throw NotPlain() }
      index += 1
    }
    guard index < end, index + 1 == end || bytes[index + 1] != quote else { throw NotPlain() }
    index += 1
    return .scalar(.init(text(start..<(index - 1)), at: place, isQuoted: true))
  }

  /// Reads a map `{a: b}` or list `[a, b]` on one line.
  mutating func flow(_ index: inout Int, _ end: Int, depth: Int) throws(NotPlain) -> InputNode {
    guard depth <= YAMLReader.depthLimit else { throw NotPlain() }
    let place = place(index, line: cursor)
    let isMap = bytes[index] == 0x7B
    let close: UInt8 = isMap ? 0x7D : 0x5D
    var entries: [InputNode.Entry] = []
    var items: [InputNode] = []
    index += 1
    skipBlanks(&index, end)
    if index < end, bytes[index] == close {
      index += 1
      return isMap ? .map(.init([], at: place)) : .list(.init([], at: place))
    }
    while true {
      if isMap {
        entries.append(try flowEntry(&index, end, depth: depth, among: entries))
      } else {
        items.append(try flowValue(&index, end, depth: depth))
      }
      skipBlanks(&index, end)
      guard index < end else { throw NotPlain() }
      if bytes[index] == close { break }
      guard bytes[index] == 0x2C else { throw NotPlain() }
      index += 1
      skipBlanks(&index, end)
    }
    index += 1
    return isMap ? .map(.init(entries, at: place)) : .list(.init(items, at: place))
  }

  private mutating func flowEntry(
    _ index: inout Int, _ end: Int, depth: Int, among entries: [InputNode.Entry]
  ) throws(NotPlain) -> InputNode.Entry {
    guard entries.count < 200, index < end, bytes[index] != 0x5B, bytes[index] != 0x7B else { throw NotPlain() }
    let key = try flowValue(&index, end, depth: depth)
    guard case .scalar(let scalar) = key, !scalar.text.isEmpty, scalar.text.utf8.count <= 128, scalar.text != "<<",
      index + 1 < end, bytes[index] == 0x3A, bytes[index + 1] == 0x20
    else { throw NotPlain() }
    for entry in entries where entry.key == scalar.text { throw NotPlain() }
    index += 1
    skipBlanks(&index, end)
    let value = try flowValue(&index, end, depth: depth)
    return .init(key: scalar.text, keyPlace: scalar.place, value: value)
  }

  private mutating func flowValue(_ index: inout Int, _ end: Int, depth: Int) throws(NotPlain) -> InputNode {
    guard index < end else { throw NotPlain() }
    switch bytes[index] {
    case 0x22, 0x27: return try quoted(&index, end)
    case 0x5B, 0x7B: return try flow(&index, end, depth: depth + 1)
    default:
      guard beginsPlain(index, end: end) else { throw NotPlain() }
      let start = index
      scan: while index < end {
        switch bytes[index] {
        case 0x2C, 0x5D, 0x7D, 0x3A: break scan
        case 0x5B, 0x7B, 0x3F, 0x23: throw NotPlain()
        default: index += 1
        }
      }
      let textEnd = trimmedEnd(start..<index)
      if index < end, bytes[index] == 0x3A {
        // A colon is let pass only where it ends a key at once; elsewhere Yams decides.
        guard textEnd == index else { throw NotPlain() }
      }
      return .scalar(.init(text(start..<textEnd), at: place(start, line: cursor)))
    }
  }

  private func skipBlanks(_ index: inout Int, _ end: Int) {
    while index < end, bytes[index] == 0x20 { index += 1 }
  }
}
