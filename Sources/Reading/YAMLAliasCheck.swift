/// Finds a YAML alias whose anchor stands in the same text, without parsing.
enum YAMLAliasCheck {
  /// Line and column from 1 of the first `*name` whose `&name` is also there, or `nil`.
  static func firstAlias(in text: ArraySlice<UInt8>) -> (line: Int, column: Int)? {
    guard text.contains(0x26), text.contains(0x2A) else { return nil }
    var anchors: Set<[UInt8]> = []
    each(0x26, in: text) { name, _ in
      anchors.insert(name)
      return true
    }
    var found: Int?
    each(0x2A, in: text) { name, index in
      guard anchors.contains(name) else { return true }
      found = index
      return false
    }
    guard let index = found else { return nil }
    let before = text[..<index]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? text.startIndex
    let column = before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1
    return (before.count { $0 == 0x0A } + 1, column)
  }

  /// Calls `body` with each name behind a `sign` that begins a word, until it returns `false`.
  private static func each(_ sign: UInt8, in text: ArraySlice<UInt8>, _ body: ([UInt8], Int) -> Bool) {
    for index in text.indices where text[index] == sign {
      if index > text.startIndex {
        switch text[index - 1] {
        case 0x20, 0x09, 0x0A, 0x0D, 0x2C, 0x2D, 0x3A, 0x3F, 0x5B, 0x7B: break
        default: continue
        }
      }
      let name = text[(index + 1)...].prefix { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
        default: false
        }
      }
      if !name.isEmpty, !body(Array(name), index) { return }
    }
  }
}
