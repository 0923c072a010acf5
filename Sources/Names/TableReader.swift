/// Reads a table: lines of columns parted by tabs, `#` begins a comment, words of a column are parted by spaces.
struct TableReader {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Calls `body` with the columns of each line.
  func forEachLine(_ body: ([Slice<UnsafeBufferPointer<UInt8>>]) -> Void) {
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
  static func number(_ column: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    column.reduce(0) { $1 >= 0x30 && $1 <= 0x39 ? $0 * 10 + Int($1 - 0x30) : $0 }
  }

  /// Calls `body` with the place in `pool` and the length of each word, whose scalars were appended there.
  static func words(
    _ column: Slice<UnsafeBufferPointer<UInt8>>, into pool: inout [UInt16],
    _ body: (_ start: Int, _ length: Int) -> Void
  ) {
    var index = column.startIndex
    var start = pool.count
    while index < column.endIndex {
      let byte = column[index]
      if byte == 0x20 {
        if pool.count > start { body(start, pool.count - start) }
        start = pool.count
        index += 1
      } else if byte >= 0xE0, index + 2 < column.endIndex {
        pool.append(
          UInt16(byte & 0x0F) << 12 | UInt16(column[index + 1] & 0x3F) << 6 | UInt16(column[index + 2] & 0x3F))
        index += 3
      } else {
        pool.append(UInt16(byte))
        index += 1
      }
    }
    if pool.count > start { body(start, pool.count - start) }
  }
}
