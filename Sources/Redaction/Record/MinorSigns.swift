import Matching

/// Words beside a name that say that the person is a minor: 王小明（15岁）, 未成年人李小宝, 年仅九岁的….
enum MinorSigns {
  /// Whether they stand beside `range`; nothing from `limit` on speaks of it.
  static func stand(beside range: Range<Int>, upTo limit: Int, in view: TextView) -> Bool {
    stand(before: range.lowerBound, in: view) || stand(behind: range.upperBound, upTo: limit, in: view)
  }

  private static func stand(before start: Int, in view: TextView) -> Bool {
    var end = start
    while start - end < 2, marks.contains(view.scalar(end - 1)) { end -= 1 }
    if words.contains(where: { view.ends(with: $0, at: end) }) { return true }
    // 其女（12岁）小红, 伤者（17岁）马小强
    if view.scalar(start - 1) == 0x29, view.scalar(start - 2) == years, let first = isMinor(endingAt: start - 2, view),
      let open = (first - 3..<first).last(where: { view.scalar($0) == 0x28 }), children.contains(view.scalar(open - 1))
    {
      return true
    }
    let isStudent = persons.first { view.ends(with: $0, at: end) }
    let age = end - (isStudent?.count ?? 0)
    guard view.scalar(age - 1) == years else { return false }
    return isMinor(endingAt: age - 1, view) != nil
  }

  private static func stand(behind end: Int, upTo limit: Int, in view: TextView) -> Bool {
    var place = end
    while place < min(limit, end + reach) {
      let scalar = view.scalar(place)
      if stops.contains(scalar) { return false }
      if place > end, states.contains(view.scalar(place - 1)), states.contains(view.scalar(end)),
        view.starts(with: minor, at: place)
      {
        return true
      }
      if scalar == years, !times.contains(view.scalar(place + 1)), let first = isMinor(endingAt: place, view),
        first == end || first > end && (leads.contains(view.scalar(first - 1)) || isSex(first - 1, after: end, view))
      {
        return true
      }
      place += 1
    }
    return false
  }

  /// 男15岁 behind a mark.
  private static func isSex(_ place: Int, after end: Int, _ view: TextView) -> Bool {
    (view.scalar(place) == 0x7537 || view.scalar(place) == 0x5973) && place > end
      && marks.contains(view.scalar(place - 1))
  }

  /// Where a number of years below the age of majority begins that ends at `end`; `nil` where none does.
  private static func isMinor(endingAt end: Int, _ view: TextView) -> Int? {
    let last = view.scalar(end - 1) == 0x5468 ? end - 1 : end  // 周岁
    var start = last
    var value = 0
    var scale = 1
    while last - start < 3 {
      let scalar = view.scalar(start - 1)
      if let digit = numerals.firstIndex(of: scalar) {
        value += digit * scale
        scale *= 10
      } else if (0x30...0x39).contains(scalar) {
        value += Int(scalar - 0x30) * scale
        scale *= 10
      } else if scalar == 0x5341 {
        // 十, 十五: a ten of its own unless a numeral stands before it.
        let isTens = numerals.contains(view.scalar(start - 2))
        if !isTens { value += 10 }
        scale = 10
      } else {
        break
      }
      start -= 1
    }
    return start < last && value < adultAge ? start : nil
  }

  /// The ends of words for a child of somebody, and of roles.
  private static let children = Set(FoldedText.scalars(of: "子女儿孙弟妹孩者生工员人"))
  private static let adultAge = 18
  private static let reach = 16
  private static let years: UInt32 = 0x5C81
  private static let minor = FoldedText.scalars(of: "未成年")
  private static let numerals = FoldedText.scalars(of: "〇一二三四五六七八九")
  private static let marks = Set(FoldedText.scalars(of: "(:,“\"、 "))
  private static let states = Set(FoldedText.scalars(of: "(,系是为属"))
  private static let stops = Set(FoldedText.scalars(of: "。;、\n") + [FoldedText.barrier])
  private static let leads = Set(FoldedText.scalars(of: "(, 仅现今才约龄年满"))
  /// Behind 岁 they speak of another time.
  private static let times = Set(FoldedText.scalars(of: "时起那开就前后以的"))
  private static let words = TextView.words("未成年人 未成年 未成年工 未成年学生 童工 小学生 中学生 初中生 高中生 幼儿 幼童 儿童 男童 女童 婴儿 婴幼儿")
  private static let persons = TextView.words("的学生 的少年 的男孩 的女孩 的孩子 的儿童 的 学生 少年 男孩 女孩 孩子 男生 女生 少女 男童 女童 儿童")
}
