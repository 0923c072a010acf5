/// What one line may mean to the parser, told from its bytes alone; where in doubt it counts for more.
struct LineShape {
  /// Index of the line end, or of the end of the source.
  private(set) var end: Int
  private(set) var bytes = 0
  private(set) var pipes = 0
  private(set) var brackets = 0
  /// Bytes that can open or close an inline element.
  private(set) var specials = 0
  /// Container markers at the start.
  private(set) var markers = 0
  private(set) var isBlank = false
  /// Holds `**` or `~~`.
  private(set) var hasDoubledDelimiter = false
  /// Holds `]:`.
  private(set) var hasDefinition = false
  /// Holds a backslash or a backtick, which change what a `|` means.
  private(set) var hasEscape = false
  /// Could be the line of dashes below a table's header.
  private(set) var isDelimiterRow = false
  /// Begins and ends with `|`, outside any container.
  private(set) var isBareRow = false
  /// Begins a bullet item at the left margin, whatever stands above.
  private(set) var isBullet = false

  init(of source: UnsafeBufferPointer<UInt8>, from start: Int) {
    end = start
    var index = start
    index = skipMarkers(source, from: start)
    let content = index
    var previous: UInt8 = 0
    var isPlain = false
    let special = Self.special
    let delimiterRow = Self.delimiterRow
    while index < source.count {
      let byte = source[index]
      if byte >= 0x80 {
        isPlain = true
      } else if byte == 0x0A || byte == 0x0D {
        break
      } else if special.contains(byte) {
        count(byte, after: previous)
        if !delimiterRow.contains(byte) { isPlain = true }
      } else if !delimiterRow.contains(byte) {
        isPlain = true
      }
      previous = byte
      index += 1
    }
    end = index
    bytes = end - start + 1
    isBlank = content == end && markers == 0
    isDelimiterRow = !isPlain && !isBlank
    isBareRow =
      start < end && source[start] == UInt8(ascii: "|") && end - start > 1 && source[end - 1] == UInt8(ascii: "|")
    // A line of one repeated marker is a thematic break and nests nothing.
    if markers > 1, isBreak(source, from: start) { markers = 0 }
  }

  private mutating func count(_ byte: UInt8, after previous: UInt8) {
    switch byte {
    case UInt8(ascii: "|"): pipes += 1
    case UInt8(ascii: ":"):
      if previous == UInt8(ascii: "]") { hasDefinition = true }
    case UInt8(ascii: "~"):
      if previous == byte {
        hasDoubledDelimiter = true
        specials += 1
      }
    default:
      specials += 1
      if byte == UInt8(ascii: "[") { brackets += 1 }
      if byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "`") { hasEscape = true }
      if byte == UInt8(ascii: "*"), previous == byte { hasDoubledDelimiter = true }
    }
  }

  /// Counts quote, bullet and number markers; returns the index behind them and the space around them.
  private mutating func skipMarkers(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < source.count {
      let byte = source[index]
      switch byte {
      case 0x20, 0x09:
        index += 1
      case UInt8(ascii: ">"):
        markers += 1
        index += 1
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        guard Self.isSpace(source, at: index + 1) else { return index }
        if markers == 0, index - start < 4, !Self.isLineEnd(source, at: index + 2) {
          isBullet = source[start..<index].allSatisfy { $0 == 0x20 } && !Self.isSpace(source, at: index + 2)
        }
        markers += 1
        index += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        var behind = index
        while behind < source.count, behind - index < 10, (0x30...0x39).contains(source[behind]) { behind += 1 }
        let isMarker =
          behind < source.count && (source[behind] == UInt8(ascii: ".") || source[behind] == UInt8(ascii: ")"))
        guard isMarker, Self.isSpace(source, at: behind + 1) else { return index }
        markers += 1
        index = behind + 1
      default:
        return index
      }
    }
    return index
  }

  /// Whether the line is dashes and colons between bars and nothing else, cell by cell.
  func isStrictDelimiterRow(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
    guard isBareRow else { return false }
    let line = source[(end - bytes + 1)..<end].dropFirst().dropLast()
    return line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).allSatisfy { cell in
      var dashes = cell
      while dashes.first == 0x20 { dashes = dashes.dropFirst() }
      while dashes.last == 0x20 { dashes = dashes.dropLast() }
      if dashes.first == UInt8(ascii: ":") { dashes = dashes.dropFirst() }
      if dashes.last == UInt8(ascii: ":") { dashes = dashes.dropLast() }
      return !dashes.isEmpty && dashes.allSatisfy { $0 == UInt8(ascii: "-") }
    }
  }

  private func isBreak(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    var marker: UInt8 = 0
    for byte in source[start..<end] where byte != 0x20 && byte != 0x09 {
      if marker == 0 { marker = byte }
      if byte != marker { return false }
    }
    return marker == UInt8(ascii: "-") || marker == UInt8(ascii: "*")
  }

  private static func isLineEnd(_ source: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index >= source.count || source[index] == 0x0A || source[index] == 0x0D
  }

  private static func isSpace(_ source: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    isLineEnd(source, at: index) || source[index] == 0x20 || source[index] == 0x09
  }

  private static let special = ASCIISet("[]<&*_`\\|:~!")
  private static let delimiterRow = ASCIISet("|:-+*>.)0123456789 \t\u{0B}\u{0C}")
}
