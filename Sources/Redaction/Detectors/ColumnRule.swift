import Matching

/// Numbers in a column whose head names a quantity, a sum or a paper: 耗电（kWh）, 罚款（元）, 发票号码.
struct ColumnRule: KeepRule {
  let card = RuleCard(
    "keep.column", title: "表头写明数量或编号的列", basis: "行政处罚法第五十九条（决定书载明的事实和处罚内容）",
    summary: "Markdown、CSV 表格中表头写明单位、金额、编号的列；表头写明身份证、电话、账号的除外",
    keeps: [
      "| 月份 | 耗电（kWh） |\n|---|---|\n| 1 | 7654321 |\n| 2 | 8765432 |", "序号,发票号码\n1,87654321\n2,98765432",
      "| 罚款（元） | 3456700 | 2987600 |", "县市,户数,罚款额\n楚雄市,8415819,7601878\n姚安县,612454,1373585",
      "| 2022 | 1876 | 148 | 2987600 |",
      "| 地区 | 2019年 | 2020 |\n|---|---|---|\n| 楚雄市 | 3456789 | 4567890 |",
      "| 出厂编号 | 型号 |\n|---|---|\n| 248911932 | MFZ |", "烟花爆竹 1136 4536 4188\n冶金 194 6130 4858\n",
      "| 设备代码 | 名称 |\n|---|---|\n| 417081202501214915 | 起重机 |",
      "清单如下，共2台：\n序号,设备,出厂编号\n1,压力表,1908152101\n2,压力表,1908152102",
    ])

  func keeps(_ group: DigitGroup, as fit: NumberFit, in view: TextView) -> Bool {
    if !group.isSolid, !group.isPersonal, !group.isReversed, fit.certainty < .certain, isRowOfFigures(group, view) {
      return true
    }
    // 设备代码417081202501214915: what has the build of an identity number by chance.
    let isLong = group.count >= 15 && fit.certainty < .certain
    guard fit.certainty < .likely || isLong, group.isSolid, !group.isReversed,
      let row = TableRow(before: group.range.lowerBound, in: view)
    else { return false }
    if isLong { return row.heads.contains { names($0, view) } }
    if isOfFigures(row.start, row.separator, view) { return true }
    // 罚款（元） | 3456700 | 2987600: the first cell of the row speaks for all.
    if let cell = row.first, cell.upperBound <= group.range.lowerBound, names(cell, view) { return true }
    return row.heads.contains { names($0, view) }
  }

  /// 2022 | 1876 | 148 | 2987600: whether the row at `line` has four cells or more, a figure in each, and two shorter ones.
  private func isOfFigures(_ line: Int, _ separator: UInt32, _ view: TextView) -> Bool {
    var (place, cells, short) = (line, 0, 0)
    var digits = 0
    func isEnd(_ scalar: UInt32) -> Bool { scalar == 0x0A || scalar == FoldedText.barrier }
    while place - line < Self.longestRow {
      let scalar = view.scalar(place)
      if DigitCode.isDecimal(view.code(place)) {
        digits += 1
      } else if scalar == separator || isEnd(scalar) {
        if digits > 0 { cells += 1 } else if place > line, !isEnd(scalar) { return false }
        if (2...6).contains(digits) { short += 1 }
        digits = 0
        if isEnd(scalar) { return cells >= 4 && short >= 2 }
      } else if !Self.inFigures.contains(scalar) {
        return false
      }
      place += 1
    }
    return false
  }

  /// Whether the words of a head name something that is no person's.
  private func names(_ cell: Range<Int>, _ view: TextView) -> Bool {
    if isPeriod(cell, view) || Self.counts.contains(view.scalar(cell.upperBound - 1)) { return true }
    let opening = cell.first { view.scalar($0) == 0x28 }
    if let opening, view.scalar(cell.upperBound - 1) == 0x29, startsUnit(opening + 1, view) { return true }
    guard let context = NumberContext.before(opening ?? cell.upperBound, in: view), context.isAdjacent else {
      return false
    }
    return !context.isPersonal
  }

  /// 冶金 194 6130 4858 below 烟花爆竹 1136 4536 4188: whether the row of the group has a word and as many figures as the row above or below.
  private func isRowOfFigures(_ group: DigitGroup, _ view: TextView) -> Bool {
    var start = group.range.lowerBound
    while group.range.lowerBound - start < Self.longestRow, !TextView.isLineEnd(view.scalar(start - 1)) { start -= 1 }
    guard let (cells, end) = figures(from: start, view), cells == group.lengths.count else { return false }
    if view.scalar(end) == 0x0A, figures(from: end + 1, view)?.cells == cells { return true }
    var before = start - 1
    while start - before < Self.longestRow, before > 0, !TextView.isLineEnd(view.scalar(before - 1)) { before -= 1 }
    return view.scalar(start - 1) == 0x0A && figures(from: before, view)?.cells == cells
  }

  /// The figures, parted by blanks, behind the word that begins the line at `start`, and where the line ends.
  private func figures(from start: Int, _ view: TextView) -> (cells: Int, end: Int)? {
    var place = start
    while place - start < 24,
      TextView.isHan(view.scalar(place)) || view.scalar(place) == 0x29 || view.scalar(place) == 0x28
    {
      place += 1
    }
    guard place - start > 1 else { return nil }
    var cells = 0
    while place - start < Self.longestRow, view.scalar(place) == 0x20 {
      let first = place + 1
      place = first
      while DigitCode.isDecimal(view.code(place)) || view.scalar(place) == 0x2E || view.scalar(place) == 0x25 {
        place += 1
      }
      guard place > first else { return nil }
      cells += 1
    }
    return cells > 1 && TextView.isLineEnd(view.scalar(place)) ? (cells, place) : nil
  }

  /// 2020, 2020年, 2020年度, 1月, 一季度.
  private func isPeriod(_ cell: Range<Int>, _ view: TextView) -> Bool {
    var place = cell.lowerBound
    while place < cell.upperBound, view.scalar(place) == 0x20 { place += 1 }
    let first = place
    while place < cell.upperBound, DigitCode.isDigit(view.code(place)) { place += 1 }
    let rest = place..<cell.upperBound
    let isYear =
      place - first == 4 && (first..<place).allSatisfy { DigitCode.isDecimal(view.code($0)) }
      && [19, 20].contains(
        Int(DigitCode.value(view.code(first))) * 10 + Int(DigitCode.value(view.code(first + 1))))
    if rest.isEmpty { return isYear }
    return place > first && place - first <= 4 && rest.count < 4
      && rest.allSatisfy { Self.periods.contains(view.scalar($0)) }
  }

  /// What heads of counts and sums end with: 户数, 罚款额, 检查次.
  private static let counts = ScalarSet(FoldedText.scalars(of: "数额量率次值"))
  private static let periods = Set(FoldedText.scalars(of: "年度月季第上下半 "))

  private func startsUnit(_ place: Int, _ view: TextView) -> Bool {
    QuantityRule.startsUnit(at: place, in: view) || view.scalar(place) == 0x5143
      || view.scalar(place + 1) == 0x5143 && [0x4E07, 0x5343, 0x4EBF].contains(view.scalar(place))
  }

  /// Blank, point, percent sign and signs before a figure.
  private static let inFigures: Set<UInt32> = [0x20, 0x2E, 0x25, 0x2B, 0x2D]
  private static let longestRow = 200
}
