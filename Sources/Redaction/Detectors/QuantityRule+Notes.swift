import Matching

extension QuantityRule {
  /// 138（上午）1234（下午）5678（夜间）个: figures of which each, the last one too, has a note of its own, where the notes tell times of a day
  /// or shifts, or a unit ends the row.
  func isNotedRow(_ group: DigitGroup, in view: TextView) -> Bool {
    guard group.parts.dropFirst().allSatisfy({ $0.gap == .note || !$0.gap.isVisible }) else { return false }
    var place = group.range.lowerBound
    var notes = 0
    var areTimes = true
    while notes < Self.mostNotes {
      let first = place
      while DigitCode.isDecimal(view.code(place)), place - first < 12 { place += 1 }
      guard place > first, view.scalar(place) == 0x28 else { break }
      let start = place + 1
      guard let close = (start..<start + Self.longestNote).first(where: { view.scalar($0) == 0x29 }) else { break }
      if !Self.isTime(start..<close, view) { areTimes = false }
      (place, notes) = (close + 1, notes + 1)
    }
    guard notes > 1, place > group.range.upperBound, view.scalar(place - 1) == 0x29 else { return false }
    return areTimes || Self.startsUnit(at: place, in: view) || Self.sums.contains(view.scalar(place))
  }

  /// 上午, 夜间, 早班, 三季度, 5月.
  private static func isTime(_ note: Range<Int>, _ view: TextView) -> Bool {
    guard let last = note.last else { return false }
    if times.length(at: note.lowerBound, in: view) == note.count || shifts.contains(view.scalar(last)) { return true }
    var place = note.lowerBound
    while place < last, SpelledNumber.mayBegin(at: place, in: view) || view.scalar(place) == 0x7B2C { place += 1 }
    return place > note.lowerBound && periods.length(at: place, in: view) == note.upperBound - place
  }

  private static let mostNotes = 12
  private static let longestNote = 12
  private static let times = WordTable(
    "上午 下午 早 中 晚 午 早上 早晨 中午 晚上 夜 夜间 夜里 白天 日间 昼 昼间 凌晨 清晨 傍晚 午前 午后 日 工作日 节假日 周末 峰 平 谷 尖 峰时 谷时 春 夏 秋 冬 上半年 下半年")
  /// 班, 旬.
  private static let shifts = Set(FoldedText.scalars(of: "班旬"))
  private static let periods = WordTable("季度 季 月 月份 日 周 年 年度 时 点 班")
  /// 元, 万.
  private static let sums = Set(FoldedText.scalars(of: "元万"))
}
