/// The fold in memory of its own, for loops that look up every scalar of a site. Used by one task.
final class FoldMemory {
  let fold: GuardFold
  /// Entry of each scalar below U+10000.
  let table: UnsafePointer<UInt32>
  /// The same for tables: the signs that part cells are marks.
  let cells: UnsafePointer<UInt32>
  /// A bit for each scalar below U+10000 that folds to itself and is nothing but a letter: most ideographs. It fits the fastest cache,
  /// the table does not.
  let plain: UnsafePointer<UInt64>
  let ascii: ASCIIWords

  init(_ fold: GuardFold = .shared) {
    self.fold = fold
    table = UnsafePointer(fold.allocateTable())
    let cells = fold.allocateTable()
    for sign in [0x09, 0x0A, 0x2C] { cells[sign] = FoldEntry.barrier }
    self.cells = UnsafePointer(cells)
    let bits = UnsafeMutablePointer<UInt64>.allocate(capacity: 0x10000 / 64)
    bits.initialize(repeating: 0, count: 0x10000 / 64)
    for value in 0x800..<0x10000 where table[value] == UInt32(value) { bits[value >> 6] |= 1 << UInt64(value & 63) }
    plain = UnsafePointer(bits)
    ascii = ASCIIWords(table)
  }

  deinit {
    table.deallocate()
    cells.deallocate()
    plain.deallocate()
  }
}
