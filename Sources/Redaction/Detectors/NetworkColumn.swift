import Matching

/// The addresses in a column of a table whose head says IP, IP地址 or 网络地址.
enum NetworkColumn {
  /// The last scalars of such heads.
  static let ends = Set("pP址".unicodeScalars.map(\.value))

  /// The column whose head ends with the scalar at `index`.
  static func column(headEndingWith index: Int, in view: TextView) -> TableColumn? {
    guard ends.contains(view.scalar(index)), heads.contains(where: { view.ends(with: $0, at: index + 1) }),
      let column = TableColumn(headedBy: index + 1, in: view), column.hasNeighbours
    else { return nil }
    return column
  }

  /// Whether `cell` is the head of another such column.
  static func isHead(_ cell: Range<Int>, in view: TextView) -> Bool {
    let end = view.trimmed(cell, of: around).upperBound
    return heads.contains { view.ends(with: $0, at: end) }
  }

  /// What `cell` holds but for blanks and signs of emphasis around it, if it is an address: four figures below 256 with points between them,
  /// of whatever form, or hexadecimal groups with colons.
  static func address(in cell: Range<Int>, of view: TextView) -> Range<Int>? {
    let content = view.trimmed(cell, of: around)
    var figures = [0]
    var colons = 0
    for place in content where view.scalar(place) != 0x20 {
      let scalar = view.scalar(place)
      if DigitCode.isDigit(view.code(place)) || DigitCode.isLookalike(view.code(place)), colons == 0, figures.count <= 4
      {
        figures[figures.count - 1] = min(figures[figures.count - 1] * 10 + Int(DigitCode.value(view.code(place))), 256)
      } else if points.contains(scalar) {
        figures.append(0)
      } else if scalar == 0x3A {
        colons += 1
      } else if !(0x61...0x66).contains(scalar | 0x20), !(0x30...0x39).contains(scalar) {
        return nil
      }
    }
    let isFourth = figures.count == 4 && colons == 0 && figures.allSatisfy { $0 < 256 }
    return isFourth || colons >= 2 && figures.count == 1 ? content : nil
  }

  private static let heads = TextView.words("ip ip地址 网络地址")
  private static let points: Set<UInt32> = [0x2E, 0x3002, 0xB7, SpokenDigits.point]
  /// Blanks, stars, quotes.
  private static let around = ScalarSet(" *\"_`".unicodeScalars.map(\.value))
}
