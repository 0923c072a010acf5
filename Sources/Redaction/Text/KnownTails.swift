import Matching
import Rules

/// The last digits of numbers of persons that a record knows, where they stand beside a name: 李家明（0018）, | 李家明 | 0018 |.
///
/// Four digits alone mean many things; in the row or right behind the name of a person they tell him apart, and add up with the rest.
struct KnownTails: Sendable {
  private let tails: Set<[UInt8]>

  /// The tails of the identity numbers and telephones among `secrets`.
  init(_ secrets: [KnownSecret]) {
    var tails: Set<[UInt8]> = []
    for secret in secrets {
      guard secret.entity == .idNumber || secret.entity == .phone, let digits = secret.digits?.values else { continue }
      for length in Self.lengths where digits.count >= 11 { tails.insert(Array(digits.suffix(length))) }
    }
    self.tails = tails
  }

  /// The tails that stand beside one of the names of `view`.
  func spans(in view: TextView) -> [Span] {
    guard !tails.isEmpty else { return [] }
    var found: [Range<Int>] = []
    // A row is read once, whoever is named in it.
    var behind = 0
    for name in view.names {
      if let range = bracketed(behind: name.upperBound, in: view) { found.append(range) }
      if name.lowerBound < behind { continue }
      let row = row(around: name, in: view)
      behind = row.upperBound
      found += cells(of: row, in: view)
    }
    return found.map { Span(range: $0, entity: .number, rule: "text.masked-number", certainty: .likely) }
  }

  /// 李家明（0018）, 李家明0018，: right behind the name, with nothing behind that makes it a year or a sum.
  private func bracketed(behind end: Int, in view: TextView) -> Range<Int>? {
    var place = end
    while place - end < 2, Self.openings.contains(view.scalar(place)) { place += 1 }
    guard let range = digits(at: place, in: view), Self.ends.contains(view.scalar(range.upperBound)) else { return nil }
    return range
  }

  /// The line of a table around `name`; empty where the line has no bars.
  private func row(around name: Range<Int>, in view: TextView) -> Range<Int> {
    var start = name.lowerBound
    while name.lowerBound - start < Self.longestRow, !TextView.isLineEnd(view.scalar(start - 1)) { start -= 1 }
    var end = name.upperBound
    while end - name.upperBound < Self.longestRow, !TextView.isLineEnd(view.scalar(end)) { end += 1 }
    return (start..<end).contains { view.scalar($0) == Self.bar } ? start..<end : end..<end
  }

  /// The cells of a row that hold nothing else.
  private func cells(of row: Range<Int>, in view: TextView) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for place in row where view.scalar(place) == Self.bar {
      var start = place + 1
      while start - place < 4, view.scalar(start) == 0x20 { start += 1 }
      guard let range = digits(at: start, in: view) else { continue }
      var end = range.upperBound
      while end - range.upperBound < 4, view.scalar(end) == 0x20 { end += 1 }
      if view.scalar(end) == Self.bar || TextView.isLineEnd(view.scalar(end)) { result.append(range) }
    }
    return result
  }

  /// The whole run of digits that begins at `start`, if it is one of the tails.
  private func digits(at start: Int, in view: TextView) -> Range<Int>? {
    var end = start
    var values: [UInt8] = []
    while values.count <= Self.longest, DigitCode.isDigit(view.code(end)) || view.code(end) == DigitCode.x {
      values.append(DigitCode.value(view.code(end)))
      end += 1
    }
    return tails.contains(values) ? start..<end : nil
  }

  private static let lengths = [4, 6]
  private static let longest = 6
  private static let longestRow = 400
  private static let bar: UInt32 = 0x7C
  private static let openings = ScalarSet(FoldedText.scalars(of: "(:-[【 "))
  private static let ends = Set([FoldedText.barrier, 0x0A] + FoldedText.scalars(of: "),。;、]】|/"))
}
