import Matching
import Rules

/// The dates of birth that a record knows, searched as dates and not as texts, so that the way of writing does not matter.
///
/// A whole date is one wherever it stands. What leaves out the year or the day (生日为3月19日, 92年生) is one only where the words around
/// speak of a birth: things happen on such a day every year.
struct KnownDates: Sendable {
  private struct Known: Sendable {
    let year: Int
    let month: Int
    let day: Int
    let rule: String
  }

  private var dates: [Known] = []

  /// The dates among `secrets`.
  init(_ secrets: [KnownSecret]) {
    for secret in secrets {
      if let date = secret.date {
        dates.append(Known(year: date.year, month: date.month, day: date.day, rule: secret.rule))
      }
    }
  }

  /// Each place of `text` where one of them stands, apart and in order.
  func spans(in text: FoldedText) -> [Span] {
    guard !dates.isEmpty else { return [] }
    var spans: [Span] = []
    text.scalars.withUnsafeBufferPointer { scalars in
      text.digits.withUnsafeBufferPointer { digits in
        let view = TextView(scalars: scalars, digits: digits)
        var place = 0
        while place < scalars.count {
          if SpelledNumber.mayBegin(at: place, in: view), let reading = DateReading(at: place, in: view),
            let known = dates.first(where: { reading.states(($0.year, $0.month, $0.day)) }),
            reading.isFull || Self.isBirth(reading, in: view)
          {
            spans.append(Span(range: reading.range, entity: .birthDate, rule: known.rule, certainty: .certain))
            place = reading.range.upperBound
          } else {
            place += 1
          }
        }
      }
    }
    return spans
  }

  /// Whether the words around a date without year or day say that somebody was born then.
  private static func isBirth(_ reading: DateReading, in view: TextView) -> Bool {
    if view.distanceBack(from: reading.range.lowerBound, to: wordsBefore, reach: reading.hasYear ? 2 : 4) != nil {
      return true
    }
    let end = reading.range.upperBound
    let last = reading.hasYear ? end : end + 3
    for place in end...last {
      if wordsBehind.begins(at: place, in: view) {
        return !notBirth.contains(view.scalar(place + 2))
      }
      if place == end, view.scalar(place) == 0x751F { return !notBirth.contains(view.scalar(place + 1)) }  // 生
      guard links.contains(view.scalar(place)) else { return false }
    }
    return false
  }

  private static let wordsBefore = TextView.words("生日 出生 出生于 出生日期 生于 生辰 诞辰 寿辰")
  private static let wordsBehind = WordTable("出生 生日 生辰 诞辰 寿辰 生人")
  /// Between a day and 生日: 3月19日过生日, 3月19日是其生日.
  private static let links = ScalarSet(FoldedText.scalars(of: "是为系过的其他她 "))
  /// Behind 生 and 出生 in other words: 生产, 生效.
  private static let notBirth = ScalarSet(FoldedText.scalars(of: "产效活成命意物火铁锈态计"))
}
