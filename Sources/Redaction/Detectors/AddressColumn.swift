import Matching

/// A column of homes in a table: the cells below a head such as 住址, in lines whose cells are parted by bars, commas, tabs or spaces.
struct AddressColumn {
  private let view: TextView
  /// What parts the cells.
  private let separator: UInt32
  /// Which cell of a line it is.
  private let column: Int
  /// Behind the line of the head.
  private let start: Int

  /// The column whose head is the word that begins at `index`; `nil` where the word is no cell of a head.
  init?(headedAt index: Int, _ lead: AddressWords.Lead, in view: TextView) {
    var place = index + lead.word.count
    while Self.fillers.contains(view.scalar(place)) { place += 1 }
    var before = index
    while Self.fillers.contains(view.scalar(before - 1)) { before -= 1 }
    guard Self.isEdge(view.scalar(place)) || place > index + lead.word.count,
      Self.isEdge(view.scalar(before - 1)) || before < index
    else { return nil }
    var line = before
    var end = place
    while line > 0, before - line < Self.longestHead, !Self.isLineEnd(view.scalar(line - 1)) { line -= 1 }
    while end - place < Self.longestHead, !Self.isLineEnd(view.scalar(end)) { end += 1 }
    guard view.scalar(end) == 0x0A, before - line < Self.longestHead else { return nil }
    let head = line..<end
    guard let separator = Self.separators.first(where: { one in head.contains { view.scalar($0) == one } }) else {
      return nil
    }
    // 地址 alone is a person's where the table is one of persons.
    let isOfPersons = head.contains { view.starts(with: Self.name, at: $0) }
    let isOfUnits = head.contains { place in Self.units.contains { view.starts(with: $0, at: place) } }
    guard lead.owner == .person || isOfPersons && !isOfUnits else { return nil }
    self.view = view
    self.separator = separator
    column = (line..<index).count { view.scalar($0) == separator }
    start = end + 1
  }

  /// Calls `body` with what is below the county in each cell of the column, down to the end of the table or the next head.
  func forEachCell(_ body: (Range<Int>) -> Void) {
    var line = start
    while line < view.scalars.count {
      var cells = 0
      var begin = column == 0 ? line : -1
      var cellEnd = -1
      var place = line
      while !Self.isLineEnd(view.scalar(place)) {
        let scalar = view.scalar(place)
        if scalar == 0x4F4F, view.scalar(place + 1) == 0x5740 { return }  // 住址 heads another table
        if scalar == separator {
          cells += 1
          if cells == column { begin = place + 1 }
          if cells == column + 1 { cellEnd = place }
        }
        place += 1
      }
      if cells == 0, column > 0 || place == line { return }
      if begin >= 0 { report(begin..<(cellEnd >= 0 ? cellEnd : place), body) }
      if view.scalar(place) != 0x0A { return }
      line = place + 1
    }
  }

  private func report(_ cell: Range<Int>, _ body: (Range<Int>) -> Void) {
    var start = cell.lowerBound
    var end = cell.upperBound
    while start < end, view.scalar(start) == 0x20 || view.scalar(start) == 0x22 { start += 1 }
    while end > start, view.scalar(end - 1) == 0x20 || view.scalar(end - 1) == 0x22 { end -= 1 }
    let shape = AddressShape(at: start, in: view)
    if shape.parts > 0, shape.countyEnd < end, end - shape.countyEnd < 60 { body(shape.countyEnd..<end) }
  }

  private static func isEdge(_ scalar: UInt32) -> Bool { separators.contains(scalar) || isLineEnd(scalar) }
  private static func isLineEnd(_ scalar: UInt32) -> Bool { scalar == 0x0A || scalar == FoldedText.barrier }
  private static let longestHead = 200
  /// The bar, the comma, and the space, which a tab is folded to.
  private static let separators: [UInt32] = [0x7C, 0x2C, 0x20]
  /// Around the word of a cell: spaces, quotation marks, stars.
  private static let fillers: Set<UInt32> = [0x20, 0x22, 0x2A]
  private static let name = FoldedText.scalars(of: "姓名")
  private static let units = TextView.words("单位 企业 公司 名称")
}
