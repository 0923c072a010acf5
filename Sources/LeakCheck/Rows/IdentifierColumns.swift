/// The columns of a table that hold identifiers of records: those whose heading says so, else the first.
struct IdentifierColumns {
  private var marked: [Int] = []
  private var isHeading = true
  /// The column in hand, the next one that holds an identifier, and the place of that one among those that are marked.
  private var column = 0
  private var next = 0
  private var place = 0

  /// Takes the next cell → whether it is one of an identifier.
  mutating func take(_ cell: UnsafeBufferPointer<UInt8>, isLast: Bool) -> Bool {
    if isHeading, ArtefactScanner.isIdentifierKey(cell) {
      marked.append(column)
      next = column
    }
    let isIdentifier = column == next
    column += 1
    if isIdentifier {
      place += 1
      next = place < marked.count ? marked[place] : .max
    }
    if isLast {
      (column, place, isHeading) = (0, 0, false)
      next = marked.first ?? 0
    }
    return isIdentifier
  }
}
