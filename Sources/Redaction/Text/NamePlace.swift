import Matching

/// Whether what looks like a name is part of the name of a place: 将军|路甲|638号, |普红|村民小组, 长|丰中路|793号.
enum NamePlace {
  /// Words that make a place of what stands before them.
  private static let endings = WordTable(
    "村民小组 村民委员会 村委会 居委会 社区 小区 小组 苑 公寓 花园 家园 号楼 自然村 新村 街道 大道 大街 水库 安置区 家属院 家属区 生活区 商住楼 镇 乡")
  /// Last characters of the names of streets.
  private static let streets = Set(FoldedText.scalars(of: "路街巷弄道"))
  private static let houses = Set(FoldedText.scalars(of: "号弄栋幢组巷#"))

  /// Whether `range` is one; a role word before it speaks for a name, which only a number of a house outweighs.
  static func holds(_ range: Range<Int>, in view: TextView, isRole: Bool) -> Bool {
    let end = range.upperBound
    var place = end
    while place - end < 6, DigitCode.isDigit(view.code(place)) { place += 1 }
    let isNumbered = place > end && houses.contains(view.scalar(place)) && view.scalar(end) < 0x80
    if isNumbered, streets.contains(view.scalar(end - 1)) || streets.contains(view.scalar(range.lowerBound)) {
      return true
    }
    if isRole { return false }
    if isNumbered, place - end <= 4 { return true }
    return endings.begins(at: end, in: view)
  }
}
