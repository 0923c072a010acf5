/// Numbers, counts, times and demands that look like names.
extension NameDoubt {
  /// 带着|孙子|来: the surname begins a word for a child of somebody.
  func isGrandchild(_ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    guard range.count == 2, scalars[start] == 0x5B59, Self.grandchildren.contains(scalars[start + 1]) else {
      return false
    }
    // 孙女士
    return range.upperBound == scalars.count || scalars[range.upperBound] != 0x58EB
  }

  private static let grandchildren = Set("子女儿".unicodeScalars.map(\.value))

  /// 柒万|肆仟, 伍|陆万: part of a sum or a number in capital numerals.
  func isSum(_ range: Range<Int>) -> Bool {
    func isNumeral(_ place: Int) -> Bool {
      scalars.indices.contains(place) && Self.capitals.contains(scalars[place])
    }
    return range.allSatisfy(isNumeral) && (isNumeral(range.lowerBound - 1) || isNumeral(range.upperBound))
  }

  /// 孔深三|米, 高五|层: a number and its unit.
  func isMeasure(_ range: Range<Int>) -> Bool {
    range.upperBound < scalars.count && Self.numerals.contains(scalars[range.upperBound - 1])
      && Self.units.contains(scalars[range.upperBound])
  }

  /// 这|张卡, 第三|层楼: what counts things, and is a surname elsewhere; 于二〇二三年.
  func isCounter(_ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    if scalars[start] == 0x4E8E, range.upperBound < scalars.count, Self.zeros.contains(scalars[range.upperBound]) {
      return true
    }
    return start > 0 && Self.counters.contains(scalars[start]) && Self.counting.contains(scalars[start - 1])
  }

  private static let zeros = Set("〇○零".unicodeScalars.map(\.value))
  private static let counters = Set("张段包支项户层束盘宗台双".unicodeScalars.map(\.value))
  private static let counting = Set("这那哪每几两整半数一三四五六七八九十".unicodeScalars.map(\.value))

  /// 严标准、严要求: two demands.
  func isSlogan(_ range: Range<Int>) -> Bool {
    let (start, end) = (range.lowerBound, range.upperBound)
    guard range.count == 3, end + 3 < scalars.count, scalars[end] == 0x3001, scalars[end + 1] == scalars[start],
      !classes(start + 1..<end).isEmpty
    else { return false }
    let other = classes(end + 2..<end + 4)
    return !other.isEmpty && !other.contains(.given)
  }

  /// 周国庆|假期, 于|清晨出发: a day of feast or a time of day.
  func isHoliday(_ range: Range<Int>) -> Bool {
    guard range.count == 3, range.upperBound < scalars.count else { return false }
    let time = scalars[range.lowerBound + 1..<range.upperBound]
    if Self.feasts.contains(where: { time.elementsEqual($0) }) {
      return Self.behindFeast.contains(scalars[range.upperBound])
    }
    return scalars[range.lowerBound] == 0x4E8E && Han.index(scalars[range.upperBound]) != nil
      && Self.times.contains { time.elementsEqual($0) }
  }

  private static let feasts = ["国庆", "元旦", "中秋", "春节", "元宵", "端午", "清明"].map { $0.unicodeScalars.map(\.value) }
  private static let times = [
    "清晨", "凌晨", "元旦", "国庆", "春天", "秋天", "冬天", "夏天", "中秋", "当日", "当天", "当晚", "明年", "今年", "去年", "后年",
  ].map {
    $0.unicodeScalars.map(\.value)
  }
  private static let behindFeast = Set("假节".unicodeScalars.map(\.value))

  /// 业主方|三方签字, 甲乙双方 are counted.
  func isParties(_ range: Range<Int>) -> Bool {
    scalars[range.upperBound - 1] == 0x65B9 && Self.numerals.contains(scalars[range.upperBound - 2])
  }

  static let units = Set("米吨升度层栋幢亩斤件箱瓶桶车次倍厘毫公千百".unicodeScalars.map(\.value))
  private static let capitals = Set("零〇壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整".unicodeScalars.map(\.value))
}
