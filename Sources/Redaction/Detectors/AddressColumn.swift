import Matching

/// A column of homes in a table: the cells below a head such as 住址, in lines whose cells are parted by bars, semicolons, commas, tabs or spaces.
struct AddressColumn {
  private let view: TextView
  /// What parts the cells.
  private let separator: UInt32
  /// Which cell of a line it is.
  private let column: Int
  /// The line of the head; the column begins behind it.
  private let head: Range<Int>

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
    while line > 0, before - line < Self.longestHead, !TextView.isLineEnd(view.scalar(line - 1)) { line -= 1 }
    while end - place < Self.longestHead, !TextView.isLineEnd(view.scalar(end)) { end += 1 }
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
    self.head = head
  }

  /// The lines of heads whose columns reach the end of the text and would go on in what follows it, in order.
  static func openHeads(in view: TextView) -> [Range<Int>] {
    var heads: [Range<Int>] = []
    for index in view.scalars.indices {
      guard let lead = AddressWords.lead(at: index, in: view),
        let column = AddressColumn(headedAt: index, lead, in: view), heads.last != column.head,
        column.forEachCell({ _ in })
      else { continue }
      heads.append(column.head)
    }
    return heads
  }

  /// Calls `body` with what is below the county in each cell of the column, down to the end of the table or the next head.
  ///
  /// The table ends where a few cells after another are no address, so that many heads cost no more than their own tables. Returns whether
  /// the text ends first.
  @discardableResult
  func forEachCell(_ body: (Range<Int>) -> Void) -> Bool {
    var line = head.upperBound + 1
    var misses = 0
    while line < view.scalars.count, misses < Self.mostMisses {
      var cells = 0
      var begin = column == 0 ? line : -1
      var cellEnd = -1
      var place = line
      while !TextView.isLineEnd(view.scalar(place)) {
        let scalar = view.scalar(place)
        if place - line > Self.longestRow { return false }
        if scalar == separator {
          cells += 1
          if cells == column { begin = place + 1 }
          if cells == column + 1 { cellEnd = place }
        }
        place += 1
      }
      let isAtEnd = view.scalar(place) != 0x0A
      if cells == 0, column > 0 || place == line { return isAtEnd }
      var isAddress = false
      if begin >= 0 {
        let cell = view.trimmed(begin..<(cellEnd >= 0 ? cellEnd : place), of: Self.fillers)
        // The head of another table.
        if AddressWords.leads[view.scalar(cell.lowerBound)]?.contains(where: {
          view.starts(with: $0.word, at: cell.lowerBound) && $0.owner != .site
        }) == true {
          return false
        }
        isAddress = report(cell, body)
      }
      misses = isAddress ? 0 : misses + 1
      if isAtEnd { return true }
      line = place + 1
    }
    return misses < Self.mostMisses
  }

  /// Whether the cell holds an address; what is below its county is given to `body`.
  private func report(_ cell: Range<Int>, _ body: (Range<Int>) -> Void) -> Bool {
    let shape = AddressShape(at: cell.lowerBound, in: view)
    guard shape.hasCounty || shape.parts > 0, shape.countyEnd <= cell.upperBound else { return false }
    if shape.parts > 0, shape.countyEnd < cell.upperBound, cell.upperBound - shape.countyEnd < 60 {
      body(shape.countyEnd..<cell.upperBound)
    }
    return true
  }

  private static func isEdge(_ scalar: UInt32) -> Bool { separators.contains(scalar) || TextView.isLineEnd(scalar) }
  private static let longestHead = 200
  private static let longestRow = 2_000
  private static let mostMisses = 8
  /// The bar, the semicolon, the comma, and the space, which a tab is folded to.
  private static let separators: [UInt32] = [0x7C, 0x3B, 0x2C, 0x20]
  /// Around the word of a cell: spaces, quotation marks, stars.
  private static let fillers = ScalarSet([0x20, 0x22, 0x2A])
  private static let name = FoldedText.scalars(of: "姓名")
  private static let units = TextView.words("单位 企业 公司 名称")
}
