/// The columns of a table that hold identifiers of records: those whose heading says so, else the first.
struct IdentifierColumns {
  private var marked: [Int] = []
  private var column = 0
  private var isHeading = true

  /// Takes the next cell → whether it is one of an identifier.
  mutating func take(_ cell: UnsafeBufferPointer<UInt8>, isLast: Bool) -> Bool {
    if isHeading, ArtefactScanner.isIdentifierKey(cell) { marked.append(column) }
    let isIdentifier = marked.isEmpty ? column == 0 : marked.contains(column)
    column += 1
    if isLast {
      column = 0
      isHeading = false
    }
    return isIdentifier
  }
}
