/// How the filter knows the rows of tables in the bytes of a text.
enum RowSigns {
  /// Bar, comma, tabulator, end of a tag: one of them stands in every row.
  static let all: Set<UInt8> = [0x7C, 0x2C, 0x09, 0x3E]

  /// Where the line begins that holds the byte before `place`, or that ends there.
  static func lineStart(before place: Int, in text: [UInt8]) -> Int {
    text[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
  }
}
