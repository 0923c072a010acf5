import Matching

/// Finds lines and columns of places of a sheet that are asked for in order, without reading a line twice.
///
/// A record can have as many faults as words; counting columns from the start of the text for each of them would be quadratic.
struct SourceCursor {
  private let sheet: Sheet
  private var piece = -1
  private var byte = 0
  private var line = 0
  private var column = 0

  init(_ sheet: Sheet) { self.sheet = sheet }

  /// Line in the source and column in its text of the scalar at `position`, both from 1; 0 for both in fields.
  mutating func place(of position: Int) -> (line: Int, column: Int) {
    guard let index = sheet.piece(at: position), sheet.pieces[index].line > 0 else { return (0, 0) }
    let target = Int(sheet.folded.starts[position])
    if index != piece || target < byte {
      piece = index
      byte = sheet.pieces[index].bytes.lowerBound
      line = sheet.pieces[index].line
      column = 1
    }
    for value in sheet.bytes[byte..<target] {
      if value == 0x0A {
        line += 1
        column = 1
      } else if value & 0xC0 != 0x80 {
        column += 1
      }
    }
    byte = target
    return (line, column)
  }
}
