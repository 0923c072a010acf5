import Matching

/// A name that is no whole one: surname and title (张工, 欧阳先生), 老张, 阿国, 国哥.
enum CalledForm {
  /// The surname in `name`, folded and without gaps, where it is 老, 小 and a surname, or a surname and a title; `nil` where it is another name.
  static func surname(in name: [UInt32]) -> [UInt32]? {
    guard name.count >= 2, prefixes.contains(name[0]) || name.dropFirst().contains(where: titleStarts.contains) else {
      return nil
    }
    if prefixes.contains(name[0]), Surnames.isSingle(name[1]) {
      if name.count == 2 || endings.contains(Array(name[2...])) { return [name[1]] }
    }
    if name.count > 2, Surnames.isCompound(name[0], name[1]), titles.contains(Array(name[2...])) {
      return Array(name[..<2])
    }
    return Surnames.isSingle(name[0]) && titles.contains(Array(name[1...])) ? [name[0]] : nil
  }

  /// A compound surname that was read as a whole name, or with the beginning of a title as one: 欧阳, 欧阳工 in 欧阳工程师.
  ///
  /// - Returns: The range of the surname alone, and surname and title; `nil` where the name at `range` is another.
  static func titled(
    _ range: Range<Int>, _ letters: [UInt32], in view: TextView
  ) -> (Range<Int>, [UInt32])? {
    guard (2...3).contains(letters.count), letters.count == range.count, Surnames.isCompound(letters[0], letters[1])
    else { return nil }
    let end = range.lowerBound + 2
    // The longest title; one that ends within the name was read with it.
    let title = titles.filter { title in
      title.count >= letters.count - 1 && title.indices.allSatisfy { view.scalar(end + $0) == title[$0] }
    }.max { $0.count < $1.count }
    return title.map { (range.lowerBound..<end, letters[..<2] + $0) }
  }

  /// The character of a given name in 阿国, 国哥, 国国; `nil` where `name` is none of them.
  static func nick(in name: [UInt32]) -> UInt32? {
    guard name.count == 2 else { return nil }
    if name[0] == 0x963F || name[0] == name[1] { return name[1] }
    return kin.contains(name[1]) ? name[0] : nil
  }

  /// 老 小
  private static let prefixes: Set<UInt32> = [0x8001, 0x5C0F]
  private static let kin = Set(FoldedText.scalars(of: "哥姐叔嫂弟妹伯婶姨爷"))
  private static let endings = Set(TextView.words("子 哥 姐 弟 妹 师 师傅 师 板"))
  private static let titleStarts = ScalarSet(titles.compactMap(\.first))
  /// What people are called by behind their surname.
  static let titles = Set(
    TextView.words(
      "工 总 董 队 厂 处 局 科 导 哥 姐 叔 姨 嫂 伯 婶 爷 师傅 师 工程师 先生 女士 小姐 太太 同志 老师 老板 老板娘 经理 总经理 主任 会计 出纳 厂长 矿长 队长 组长 班长 站长 所长 局长 科长 处长 股长 书记 支书 村长 主席 律师 医生 大夫 护士 教练 教授 工头 大哥 大姐 大叔 大爷 大妈 大嫂 阿姨 电工 司机 保安 助理 秘书"
    ))
  /// Of those, what the head of a unit is called by, and what an officer is.
  static let leadingTitles = Set(TextView.words("总 董 厂 老板 经理 总经理 厂长 矿长 站长"))
  static let officialTitles = Set(TextView.words("队 处 局 科 队长 站长 所长 局长 科长 处长 股长 主任 书记"))
}
