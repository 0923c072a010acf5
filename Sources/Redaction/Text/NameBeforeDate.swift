import Matching

/// Names that end with 生 before 于: 李天生于2025年3月1日提交了报告, which is no birth.
enum NameBeforeDate {
  /// `range` with the 生 behind it, if the person of that name did something on the day that 于 tells.
  static func extended(_ range: Range<Int>, in view: TextView) -> Range<Int> {
    let end = range.upperBound
    guard range.count == 2, view.scalar(end) == 0x751F, view.scalar(end + 1) == 0x4E8E,
      let day = behindDay(end + 2, view), isAct(at: day, view)
    else { return range }
    return range.lowerBound..<end + 1
  }

  /// Behind 2025年3月1日, 3月1日, 同日: a day on which nobody was born who is named in a case.
  private static func behindDay(_ place: Int, _ view: TextView) -> Int? {
    let word = days.length(at: place, in: view)
    if word > 0 { return place + word }
    guard let date = DateReading(at: place, in: view) else { return nil }
    if date.hasYear {
      guard let year = SpelledNumber(at: place, in: view), year.digits == 4 || year.digits == 8,
        (year.digits == 8 ? year.value / 10_000 : year.value) >= 2010
      else { return nil }
    }
    return date.range.upperBound
  }

  /// Whether a clause goes on at `place` that tells no place of birth.
  private static func isAct(at place: Int, _ view: TextView) -> Bool {
    guard TextView.isHan(view.scalar(place)), !notActs.contains(view.scalar(place)) else { return false }
    guard view.scalar(place) == 0x5728 else { return true }  // 在
    var end = place
    while end - place < 24, TextView.isHan(view.scalar(end)) {
      if births.contains(where: { view.starts(with: $0, at: end) }) { return false }
      end += 1
    }
    return true
  }

  private static let days = WordTable("同日 当日 当天 次日 翌日 同年 当月 本月 今年 去年")
  /// 生, 出, 系, 属, 的, 人, 于, 卒, 是.
  private static let notActs = Set(FoldedText.scalars(of: "生系属的人于卒是"))
  private static let births = TextView.words("出生 医院 妇幼 家中")
}
