import Matching

/// The paper of a person that is named before a word for any number: 台胞证，编号…, 护照的号码是…, 操作证复印件，证书编号….
struct NamedPaper {
  /// What the paper's name announces.
  let kind: NumberContext.Kind
  /// Where its name ends.
  let end: Int
  /// How long the word for a number is.
  let length: Int

  /// The paper of the word that ends at `end`, if that is a word for any number.
  init?(ofWordEndingAt end: Int, in view: TextView) {
    guard Self.last.contains(view.scalar(end - 1)), let word = Self.words.first(where: { view.ends(with: $0, at: end) })
    else { return nil }
    var place = Self.skipMarks(before: end - word.count, in: view)
    for _ in 0..<2 {
      guard let copy = Self.copies.first(where: { view.ends(with: $0, at: place) }) else { break }
      place = Self.skipMarks(before: place - copy.count, in: view)
    }
    guard place > 0, Self.ends.contains(view.scalar(place - 1)),
      let named = NumberVocabulary.ownWord(endingAt: place, in: view), [.identity, .personal].contains(named.kind)
    else { return nil }
    (kind, self.end, length) = (named.kind, place, word.count)
  }

  private static func skipMarks(before end: Int, in view: TextView) -> Int {
    var place = end
    while end - place < longestMarks, marks.contains(view.scalar(place - 1)) { place -= 1 }
    return place
  }

  /// Words for any number, longer ones first.
  private static let words = TextView.words(
    "证书编号 证书号码 证件编号 证件号码 证书号 证件号 编号为 编号是 号码为 号码是 证号为 证号是 编号 证号 号码 编码")
  private static let last = ScalarSet(words.compactMap(\.last))
  /// What stands between the paper and its number.
  private static let copies = TextView.words("复印件 影印件 扫描件 照片 原件 一份 一本 的")
  /// The last characters of what such papers are called.
  private static let ends = ScalarSet(FoldedText.scalars(of: "证照卡"))
  private static let marks = ScalarSet(FoldedText.scalars(of: " ,;:(\"“”》|"))
  private static let longestMarks = 3
}
