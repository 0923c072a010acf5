import Matching

extension NumberContext {
  /// The word that says from behind what the number that ends at `end` is: `（手机）`, `是他的手机号`, `系其银行卡`, `——座机`.
  static func behind(_ end: Int, in view: TextView) -> NumberContext? {
    var place = end
    while view.scalar(place) == 0x20, place - end < 2 { place += 1 }
    let lead = view.scalar(place)
    let isBracket = lead == 0x28
    if lead == 0x2D {
      while view.scalar(place) == 0x2D, place - end < 4 { place += 1 }
      if place - end < 2 { return nil }
    } else {
      if lead == 0x2C { place += 1 }
      if let context = pointed(at: place, in: view) { return context }
      guard isBracket || copulas.contains(view.scalar(place)) else { return nil }
      place += 1
    }
    // The word is the last of its clause; a digit or a new clause before it makes it the word of something else.
    let start = place
    while place - start <= reachBehind {
      let scalar = view.scalar(place)
      if DigitCode.isDecimal(view.code(place)) { return nil }
      if isBracket ? scalar == 0x29 : LabelBehind.isEnd(scalar) { break }
      if isBracket, scalar == FoldedText.barrier || scalar == 0x0A { return nil }
      place += 1
    }
    guard place - start <= reachBehind, place > start,
      NumberVocabulary.lastScalars[Int(min(view.scalar(place - 1), 0xFFFF))],
      let kind = NumberVocabulary.kind(ofWordEndingAt: place, in: view)
    else { return nil }
    return NumberContext(kind: kind, isAdjacent: true, isClose: true, isNamed: true)
  }

  /// 号身份证, 这张卡, 该手机号: the word right behind 号 or behind a word that points at the number.
  private static func pointed(at place: Int, in view: TextView) -> NumberContext? {
    var start = place
    if view.scalar(start) == 0x53F7 {
      start += 1
    } else if pointing.contains(view.scalar(start)) {
      start += 1
      if measures.contains(view.scalar(start)) { start += 1 }
    } else {
      return nil
    }
    if view.scalar(start) == 0x5361 {  // 卡
      return NumberContext(kind: .account, isAdjacent: true, isClose: true, isNamed: true)
    }
    for end in (start + 2...start + longestWord).reversed() {
      guard
        let (kind, length) = NumberVocabulary.lastScalars[Int(min(view.scalar(end - 1), 0xFFFF))]
          ? NumberVocabulary.word(endingAt: end, in: view) : nil, length == end - start
      else { continue }
      return NumberContext(kind: kind, isAdjacent: true, isClose: true, isNamed: true)
    }
    return nil
  }

  /// 这, 该, 此, 那.
  private static let pointing = Set(FoldedText.scalars(of: "这该此那"))
  /// 张, 个, 部, 本, 串, 组.
  private static let measures = Set(FoldedText.scalars(of: "张个部本串组"))
  private static let longestWord = 14
  /// Scalars between the number and the end of the word.
  private static let reachBehind = 12
  /// 是, 为, 系, 即, 乃, 作.
  private static let copulas = Set(FoldedText.scalars(of: "是为系即乃"))
}
