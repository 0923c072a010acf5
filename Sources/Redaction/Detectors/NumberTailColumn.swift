import Matching

/// Columns whose head says that their cells are pieces of persons' numbers: 身份证后四位, 手机尾号, 尾号 beside 姓名.
struct NumberTailColumn: ColumnReader {
  /// Words for a piece of a number, in the last characters of a head.
  let words: [[UInt32]]
  /// Before them where the number is that of a thing.
  let things: [[UInt32]]

  func column(at index: Int, in view: TextView) -> TableColumn? {
    guard TableColumn.mayEnd(at: index + 1, in: view),
      let word = words.first(where: { view.ends(with: $0, at: index + 1) })
    else { return nil }
    let start = index + 1 - word.count
    if things.contains(where: { view.ends(with: $0, at: start) }) { return nil }
    // 身份证号（后四位）
    let end = view.scalar(index + 1) == 0x29 ? index + 2 : index + 1
    guard let column = TableColumn(headedBy: end, in: view), column.hasNeighbours,
      namesNumber(before: start, in: view) || column.isOfPersons
    else { return nil }
    return column
  }

  func isHead(_ cell: Range<Int>, in view: TextView) -> Bool { TableColumn.ends(cell, with: words, in: view) }

  /// The pieces in the cells of the column whose head ends at `index`.
  func pieces(at index: Int, in view: TextView, found: (Range<Int>) -> Void) {
    forEachCell(at: index, in: view) { cell in
      let piece = view.trimmed(cell, of: Self.edges)
      guard (2...Self.longest).contains(piece.count),
        piece.allSatisfy({ Self.isDigit($0, view) || Self.fillers.contains(view.scalar($0)) }),
        piece.contains(where: { DigitCode.isDigit(view.code($0)) })
      else { return }
      found(piece)
    }
  }

  /// Whether the head says that the number is one of a paper, a telephone or an account.
  private func namesNumber(before end: Int, in view: TextView) -> Bool {
    var place = end
    while end - place < Self.longestHead, !Self.borders.contains(view.scalar(place - 1)) {
      place -= 1
      if Self.numbers.begins(at: place, in: view) { return true }
    }
    return false
  }

  private static func isDigit(_ place: Int, _ view: TextView) -> Bool {
    DigitCode.isDigit(view.code(place)) || view.code(place) == DigitCode.x
  }

  private static let longest = 18
  private static let longestHead = 16
  private static let borders = ScalarSet([0x0A, 0x7C, 0x2C, 0x3B, FoldedText.barrier])
  /// Around the content of a cell.
  private static let edges = ScalarSet(FoldedText.scalars(of: "*_\"`' "))
  /// What stands for the rest of a number.
  private static let fillers = ScalarSet(FoldedText.scalars(of: "*·×Xx●○■□…~-._\"`' "))
  private static let numbers = WordTable("身份 证件 证号 手机 电话 号码 联系 银行 卡号 账号 帐号 账户 社保 微信 qq")
}

extension TableColumn {
  /// Whether another head of the line says that the rows are persons.
  var isOfPersons: Bool { heads(Self.persons) }

  private static let persons = WordTable("姓名 人员 证人 伤者 死者 职工 员工 工人 患者 联系人 当事人 受害人 伤亡者 家属")
}

extension WordTable {
  /// Whether one of the words begins anywhere in `range`.
  func isIn(_ range: Range<Int>, of view: TextView) -> Bool { range.contains { begins(at: $0, in: view) } }
}
