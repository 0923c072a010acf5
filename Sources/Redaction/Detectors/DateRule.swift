import Matching

/// Dates and times in figures: 2020-03-01, 2020.3.1, 2020/03/01, 20200301, 20200301143005, and ranges of them.
struct DateRule: KeepRule {
  let card = RuleCard(
    "keep.date", title: "日期和时间", basis: "GB/T 7408.1—2023；行政处罚法第五十九条",
    summary: "年月日齐全且历法上存在的日期，可带时分秒",
    keeps: [
      "有效期2006.11.02-2026.11.02", "2020-05-06 14:30:05", "自20200301至20200630", "20200301—20200630",
      "2020/03/01—2020/06/30",
      "采集时间20200301143005", "二〇二〇〇三〇一", "2020-03-01T14:30:05+08:00", "2013、2014、2016、2017年均未培训",
      "电话：8:30-12:00，14:30-17:30", "联系方式\n2022-11-08 08:30:15\n2022-11-09 09:30:15",
    ])

  func claims(in run: DigitRun, view: TextView) -> [Range<Int>] { ClockTime.ranges(in: run, view: view) }

  func cost(of parts: ArraySlice<NumberPart>, in reading: NumberReading) -> Double? {
    let start = parts[parts.startIndex].digits.lowerBound
    if parts.count == 1 || parts.dropFirst().allSatisfy({ $0.gap == .none }) {
      let end = parts[parts.endIndex - 1].digits.upperBound
      switch end - start {
      case 8: return isDate(reading, start, 4, 2, 2) ? 1 : nil
      case 12, 14, 17: return isDate(reading, start, 4, 2, 2) && isTime(reading, start + 8, end) ? 1 : nil
      case 16: return isDate(reading, start, 4, 2, 2) && isDate(reading, start + 8, 4, 2, 2) ? 1 : nil
      default: return nil
      }
    }
    if parts.allSatisfy({ $0.digits.count == 4 && isYear(reading, $0.digits.lowerBound) }) { return 1 }
    guard parts.count == 3 else { return nil }
    let lengths = parts.map(\.digits.count)
    guard lengths[0] == 4, lengths[1] <= 2, lengths[2] <= 2,
      parts.dropFirst().allSatisfy({ Self.marks.contains($0.separator) })
    else { return nil }
    return isDate(reading, start, 4, lengths[1], lengths[2]) ? 1 : nil
  }

  private static let marks: Set<UInt32?> = [0x2D, 0x2E, 0x2F, 0x20, 0x3001]

  private func isDate(_ reading: NumberReading, _ start: Int, _ year: Int, _ month: Int, _ day: Int) -> Bool {
    let year = number(reading, start, 4)
    return isYear(reading, start)
      && ResidentIDDetector.isDate(
        year: year, number(reading, start + 4, month), number(reading, start + 4 + month, day))
  }

  private func isYear(_ reading: NumberReading, _ start: Int) -> Bool {
    (1950...2049).contains(number(reading, start, 4))
  }

  private func isTime(_ reading: NumberReading, _ start: Int, _ end: Int) -> Bool {
    number(reading, start, 2) < 24 && number(reading, start + 2, 2) < 60
      && (end - start < 6 || number(reading, start + 4, 2) < 60)
  }

  private func number(_ reading: NumberReading, _ start: Int, _ length: Int) -> Int {
    reading.values.number(start, length)
  }
}
