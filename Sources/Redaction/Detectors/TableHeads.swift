import Matching

/// The lines of a text that may be heads of the rows below them, found when the first row asks.
final class TableHeads {
  /// Lines one below the other with the same sign between cells.
  private struct Table {
    let separator: UInt32
    var lines: Range<Int>
    /// The lines without figures, by their starts.
    var heads: [Int] = []
  }

  private let scalars: UnsafeBufferPointer<UInt32>
  private let digits: UnsafeBufferPointer<UInt8>
  private lazy var tables = read()

  /// Heads in the text behind the buffers, which must live as long as this.
  init(_ scalars: UnsafeBufferPointer<UInt32>, _ digits: UnsafeBufferPointer<UInt8>) {
    (self.scalars, self.digits) = (scalars, digits)
  }

  /// Where the lines begin that may be the head of the row at `line`: the nearest ones above without figures, then the first of the table.
  func heads(above line: Int, separator: UInt32) -> [Int] {
    var (low, high) = (0, tables.count)
    while low < high {
      let middle = (low + high) / 2
      if tables[middle].lines.upperBound <= line { low = middle + 1 } else { high = middle }
    }
    guard low < tables.count, tables[low].lines.contains(line), tables[low].separator == separator else { return [] }
    let table = tables[low]
    var index = 0
    high = table.heads.count
    while index < high {
      let middle = (index + high) / 2
      if table.heads[middle] < line { index = middle + 1 } else { high = middle }
    }
    var result = Array(table.heads[max(0, index - Self.most)..<index].reversed())
    if table.lines.lowerBound < line, result.last != table.lines.lowerBound { result.append(table.lines.lowerBound) }
    return result
  }

  /// The last line without figures in the table that reaches the end of the text.
  var openHead: Range<Int>? {
    guard let table = tables.last, table.lines.upperBound + 1 >= scalars.count, let start = table.heads.last else {
      return nil
    }
    let end = scalars[start...].firstIndex { $0 == 0x0A || $0 == FoldedText.barrier } ?? scalars.count
    return end - start <= Self.longestHead ? start..<end : nil
  }

  private func read() -> [Table] {
    var tables: [Table] = []
    var start = 0
    while start < scalars.count {
      var end = start
      var separator: UInt32 = 0
      var (hasDigit, hasWord) = (false, false)
      while end < scalars.count, scalars[end] != 0x0A, scalars[end] != FoldedText.barrier {
        let scalar = scalars[end]
        if scalar == Self.bar { separator = scalar } else if scalar == Self.comma, separator == 0 { separator = scalar }
        if digits[end] != DigitCode.none, DigitCode.isDecimal(digits[end]) { hasDigit = true }
        if scalar > 0x40, scalar != Self.bar { hasWord = true }
        end += 1
      }
      if separator != 0 {
        if let last = tables.last, last.separator == separator, last.lines.upperBound == start {
          tables[tables.count - 1].lines = last.lines.lowerBound..<end + 1
        } else {
          tables.append(Table(separator: separator, lines: start..<end + 1))
        }
        if !hasDigit, hasWord { tables[tables.count - 1].heads.append(start) }
      }
      start = end + 1
    }
    return tables
  }

  /// So many lines without figures are looked at: a row may have none itself.
  private static let most = 3
  private static let longestHead = 240
  private static let bar: UInt32 = 0x7C
  private static let comma: UInt32 = 0x2C
}
