import Diagnostics

/// A quick reader for the part of YAML that records use; it gives `nil` for anything beyond, which then goes to Yams.
///
/// It knows maps and lists by indentation, `- ` items, flow maps and lists on one line, quoted texts without escapes,
/// plain texts on one line, literal blocks `|` and `|-`, and lines that are a remark. What it reads it reads as Yams
/// does, places included; a test compares the two.
struct PlainYAML {
  /// Thrown inside for whatever is not understood.
  struct NotPlain: Error {}

  /// A line without its line end, and the blanks in front.
  struct Line {
    let start: Int
    let end: Int
    let indent: Int
    /// Whether the line is empty, all blanks, or a remark.
    let isSkipped: Bool
    /// Whether the line is a remark; inside a literal block it is text.
    let isRemark: Bool

    var contentStart: Int { start + indent }
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let file: String
  let firstLine: Int
  var lines: [Line]
  /// The line that is read next.
  var cursor = 0
  private var columnLine = -1
  private var columnOffset = 0
  private var column = 0

  /// Reads `text`, which begins at `firstLine` of `file`.
  static func read(_ text: ArraySlice<UInt8>, file: String, firstLine: Int) -> InputNode? {
    text.withUnsafeBufferPointer { buffer in
      do throws(NotPlain) {
        var reader = try PlainYAML(buffer, file: file, firstLine: firstLine)
        return try reader.document()
      } catch {
        return nil
      }
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, file: String, firstLine: Int) throws(NotPlain) {
    self.bytes = bytes
    self.file = file
    self.firstLine = firstLine
    lines = []
    lines.reserveCapacity(bytes.count / 16 + 4)
    guard bytes.last == 0x0A else { throw NotPlain() }
    var start = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0A {
        addLine(from: start, to: index)
        start = index + 1
      } else if byte < 0x20 {
        guard byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A else { throw NotPlain() }
      } else if byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF {
        guard !isSpecial(at: index) else { throw NotPlain() }
      }
      index += 1
    }
  }

  /// Whether a control character, a Unicode line end, a byte order mark or a non-character begins at `index`.
  private func isSpecial(at index: Int) -> Bool {
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    let third = index + 2 < bytes.count ? bytes[index + 2] : 0
    switch bytes[index] {
    case 0xC2: return second < 0xA0
    case 0xE2: return second == 0x80 && (third == 0xA8 || third == 0xA9)
    case 0xEF: return (second == 0xBB && third == 0xBF) || (second == 0xBF && third >= 0xBE)
    default: return true
    }
  }

  private mutating func addLine(from start: Int, to newline: Int) {
    let end = newline > start && bytes[newline - 1] == 0x0D ? newline - 1 : newline
    var content = start
    while content < end, bytes[content] == 0x20 { content += 1 }
    let isRemark = content < end && bytes[content] == 0x23
    lines.append(
      Line(start: start, end: end, indent: content - start, isSkipped: content == end || isRemark, isRemark: isRemark))
  }

  private mutating func document() throws(NotPlain) -> InputNode {
    guard let first = nextLine(), first.indent == 0 else { throw NotPlain() }
    let node = try block(indent: 0, depth: 1, isIndentless: false)
    guard nextLine() == nil else { throw NotPlain() }
    return node
  }

  /// Moves to the next line with content and returns it, or `nil` at the end.
  mutating func nextLine() -> Line? {
    while cursor < lines.count, lines[cursor].isSkipped { cursor += 1 }
    return cursor < lines.count ? lines[cursor] : nil
  }

  /// The place of the byte at `offset` on line `number`; cheap for offsets that grow along a line.
  mutating func place(_ offset: Int, line number: Int) -> Place {
    if columnLine != number || offset < columnOffset {
      columnLine = number
      columnOffset = lines[number].start
      column = 1
    }
    while columnOffset < offset {
      if bytes[columnOffset] & 0xC0 != 0x80 { column += 1 }
      columnOffset += 1
    }
    return Place(file: file, line: firstLine + number, column: column)
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The offset behind the last byte of `range` that is no blank.
  func trimmedEnd(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
    return end
  }

  /// Whether a plain text may begin with `byte` at `index`.
  func beginsPlain(_ index: Int, end: Int) -> Bool {
    switch bytes[index] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF, 0x28, 0x2F, 0x2E, 0x2B, 0x7E, 0x5F, 0x24: true
    case 0x2D: index + 1 < end && (0x30...0x39).contains(bytes[index + 1])
    default: false
    }
  }
}
