/// Tables of a plain text as sentences, so that what stands below a head is read as what the head says of the person in the row:
/// 姓名：张某，出生：1985年3月2日，….
enum TableSentences {
  /// `text` with each row below a head as one line, twice, so that what stands before the name is read behind it as well.
  static func written(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(tab) else { return text }
    var result: [UInt8] = []
    var head: [ArraySlice<UInt8>] = []
    for line in text.split(separator: lineEnd, omittingEmptySubsequences: false) {
      let cells = line.split(separator: tab, omittingEmptySubsequences: false)
      if cells.count < 2 || cells.count > mostCells {
        head = []
        result += line
      } else if head.count != cells.count {
        head = cells
        result += line
      } else {
        for _ in 0..<2 {
          for (name, cell) in zip(head, cells) { result += name + colon + cell + comma }
        }
      }
      result.append(lineEnd)
    }
    return result
  }

  private static let tab = UInt8(ascii: "\t")
  private static let lineEnd = UInt8(ascii: "\n")
  private static let mostCells = 40
  private static let colon = Array("：".utf8)
  private static let comma = Array("，".utf8)
}
