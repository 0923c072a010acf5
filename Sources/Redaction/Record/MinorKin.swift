import Matching

/// Relatives of a minor: their surname is the child's, and they tell who the child is (法释〔2016〕19号 Art. 8).
enum MinorKin {
  /// Whether a word for a relative or guardian ends before the name at `start`: 其父张大军, 母亲：李桂花.
  static func stand(before start: Int, in view: TextView) -> Bool {
    var end = start
    while start - end < 3, marks.contains(view.scalar(end - 1)) { end -= 1 }
    return words.contains { view.ends(with: $0, at: end) }
  }

  /// Whether the person at `range` is a relative of the minor at `minor` behind it: 张大军之子张小军, 李桂花的女儿（10岁）王小红.
  static func stand(between range: Range<Int>, and minor: Range<Int>, in view: TextView) -> Bool {
    guard minor.lowerBound > range.upperBound, minor.lowerBound - range.upperBound <= reach else { return false }
    return children.begins(at: range.upperBound, in: view)
      && !(range.upperBound..<minor.lowerBound).contains { stops.contains(view.scalar($0)) }
  }

  /// Whether the text between `end` and `start` speaks of one matter: near, and in one piece.
  static func isNear(_ end: Int, _ start: Int, in view: TextView) -> Bool {
    start - end <= farthest && !(end..<max(end, start)).contains { view.scalar($0) == FoldedText.barrier }
  }

  /// Whether `role` is that of a parent or guardian.
  static func isGuardian(_ role: [UInt32]) -> Bool {
    guardians.contains { role.holds($0) }
  }

  private static let farthest = 120
  private static let reach = 16
  private static let marks = ScalarSet(FoldedText.scalars(of: "(:“\" "))
  private static let stops = ScalarSet(FoldedText.scalars(of: "。;,、\n"))
  private static let guardians = TextView.words("监护人 法定代理人 父亲 母亲 家长 父 母")
  private static let words = TextView.words(
    "其父 其母 其兄 其弟 其姐 其妹 其爷爷 其奶奶 其祖父 其祖母 之父 之母 父亲 母亲 爸爸 妈妈 生父 生母 养父 养母 继父 继母 父 母 爷爷 奶奶 祖父 祖母 外公 外婆 外祖父 外祖母 哥哥 姐姐 弟弟 妹妹 叔叔 伯父 舅舅 姑姑 姨妈 姑妈 婶婶 监护人 法定代理人 家长 亲属 家属 父母"
  )
  private static let children = WordTable(
    "之子 之女 之孙 之孙女 之弟 之妹 的儿子 的女儿 的孩子 的小孩 的孙子 的孙女 的外孙 的外孙女 的弟弟 的妹妹 的养子 的养女 的侄子 的侄女 的长子 的次子 的长女 的次女 的子女 儿子 女儿")
}
