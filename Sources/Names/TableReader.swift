/// Reads a table: lines of columns parted by tabs, `#` begins a comment, words of a column are parted by spaces.
struct TableReader {
  typealias Column = Slice<UnsafeBufferPointer<UInt8>>

  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Calls `body` with the columns of each line.
  func forEachLine(_ body: ([Column]) -> Void) {
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      if end > start, bytes[start] != UInt8(ascii: "#") {
        body(bytes[start..<end].split(separator: 0x09, omittingEmptySubsequences: false))
      }
      start = end + 1
    }
  }

  /// The number a column holds; 0 where it holds none.
  static func number(_ column: Column) -> Int {
    column.reduce(0) { $1 >= 0x30 && $1 <= 0x39 ? $0 * 10 + Int($1 - 0x30) : $0 }
  }

  /// Calls `body` with the scalars of each word of a column.
  static func forEachWord(_ column: Column, _ body: (UnsafeBufferPointer<UInt16>) -> Void) {
    let bytes = UnsafeBufferPointer(rebasing: column)
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: bytes.count + 1) { word in
      var (index, length) = (0, 0)
      while index < bytes.count {
        let byte = bytes[index]
        if byte == 0x20 {
          if length > 0 { body(UnsafeBufferPointer(rebasing: word[..<length])) }
          length = 0
          index += 1
          continue
        }
        if byte >= 0xE0, index + 2 < bytes.count {
          let high = UInt16(byte & 0x0F) << 12 | UInt16(bytes[index + 1] & 0x3F) << 6
          word[length] = high | UInt16(bytes[index + 2] & 0x3F)
          index += 3
        } else {
          word[length] = UInt16(byte)
          index += 1
        }
        length += 1
      }
      if length > 0 { body(UnsafeBufferPointer(rebasing: word[..<length])) }
    }
  }
}
