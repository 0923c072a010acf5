/// Puts invisible marks into the source where CommonMark's rules fail Chinese text, before it is parsed.
///
/// A run of `**` between a punctuation mark and a letter closes nothing in CommonMark, so `**当事人：**张` keeps its
/// stars. A joint, which the parser takes for a letter, between the punctuation and the run lets it close; likewise
/// for `为**“甲”**乙`, where it lets the first run open. `~~` becomes a mark of its own, which the flattener pairs.
/// Both marks are noncharacters that the flattener takes out again, and no mark changes the number of lines.
///
/// A run is given the power to open only where a run that looks like its end follows: `张**（男），李**（女）` is two
/// masked names and stays.
enum SourceMending {
  /// U+FDD0: neither space nor punctuation to the parser.
  static let joint: [UInt8] = [0xEF, 0xB7, 0x90]
  /// U+FDD1 stands for `~~`.
  static let strike: [UInt8] = [0xEF, 0xB7, 0x91]
  /// How far a run may look for its end, in bytes.
  private static let reach = 2_000

  /// The mended source, or nil if there is nothing to mend or the source already holds the marks.
  static func mended(_ source: [UInt8]) -> [UInt8]? {
    source.withUnsafeBufferPointer { bytes in
      var output: [UInt8] = []
      var copied = 0
      var index = 0
      func copy(upTo end: Int) {
        if output.isEmpty { output.reserveCapacity(bytes.count + bytes.count / 16 + 64) }
        output.append(contentsOf: bytes[copied..<end])
        copied = end
      }
      while index < bytes.count {
        let byte = bytes[index]
        switch byte {
        case UInt8(ascii: "\\"):
          index += index + 1 < bytes.count && bytes[index + 1] < 0x80 ? 2 : 1
        case UInt8(ascii: "*"), UInt8(ascii: "~"):
          let end = endOfRun(bytes, from: index)
          if end - index == 2 {
            if byte == UInt8(ascii: "~") {
              copy(upTo: index)
              output.append(contentsOf: strike)
              copied = end
            } else {
              let place = RunNeighbours(of: bytes, run: index..<end)
              if place.mustClose {
                copy(upTo: index)
                output.append(contentsOf: joint)
              } else if place.mayOpen, hasEnd(bytes, after: end) {
                copy(upTo: end)
                output.append(contentsOf: joint)
              }
            }
          }
          index = end
        case 0xEF where isMark(bytes, at: index):
          return nil
        default:
          index += 1
        }
      }
      if copied == 0, output.isEmpty { return nil }
      copy(upTo: bytes.count)
      return output
    }
  }

  /// Whether one of the two marks stands at `index`.
  static func isMark(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index] == 0xEF && bytes[index + 1] == 0xB7
      && (bytes[index + 2] == 0x90 || bytes[index + 2] == 0x91)
  }

  /// Index of the first mark from `start`, or the end.
  static func nextMark(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      if bytes[index] == 0xEF, isMark(bytes, at: index) { return index }
      index += 1
    }
    return index
  }

  private static func endOfRun(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == bytes[start] { end += 1 }
    return end
  }

  /// Whether the next `**` of the paragraph can be the end of one that opens before `start`.
  private static func hasEnd(_ bytes: UnsafeBufferPointer<UInt8>, after start: Int) -> Bool {
    var index = start
    let limit = min(bytes.count, start + reach)
    var isLineBlank = false
    while index < limit {
      switch bytes[index] {
      case 0x0A, 0x0D:
        if isLineBlank { return false }
        isLineBlank = true
        index += bytes[index] == 0x0D && index + 1 < limit && bytes[index + 1] == 0x0A ? 2 : 1
      case 0x20, 0x09:
        index += 1
      case UInt8(ascii: "\\"):
        index += 2
      case UInt8(ascii: "*"):
        let end = endOfRun(bytes, from: index)
        if end - index == 2 { return RunNeighbours(of: bytes, run: index..<end).mayEnd }
        isLineBlank = false
        index = end
      default:
        isLineBlank = false
        index += 1
      }
    }
    return false
  }
}
