/// A digit that is told with how often it stands there: 五个3, 三个零, 五二零两个九七三个幺二五.
public struct SpokenRepeat {
  /// How often.
  public let count: Int
  /// Where the digit stands, which is the last scalar.
  public let place: Int
  /// Whether it stands in a row of numerals, so that a number may begin with it.
  public let isInRow: Bool

  /// Reads the one that begins at `place`; `nil` where none does, as before a unit or further digits: 五个30.
  public init?(at place: Int, scalars: UnsafeBufferPointer<UInt32>, codes: UnsafeBufferPointer<UInt8>) {
    guard place >= 0, place + 2 < scalars.count, scalars[place + 1] == Self.counter, DigitCode.isDigit(codes[place])
    else { return nil }
    let count = Int(DigitCode.value(codes[place]))
    var digit = place + 2
    for word in Self.words
    where word.indices.allSatisfy({ digit + $0 < scalars.count && scalars[digit + $0] == word[$0] }) {
      digit += word.count
      break
    }
    guard (2...9).contains(count), digit < codes.count, DigitCode.isDigit(codes[digit]) else { return nil }
    isInRow = Self.isRow(around: place, scalars: scalars, codes: codes)
    if !isInRow {
      guard place == 0 || !DigitCode.isDigit(codes[place - 1]),
        Self.mayEnd(before: digit + 1, scalars: scalars, codes: codes)
      else { return nil }
    }
    (self.count, self.place) = (count, digit)
  }

  /// Whether a sign, a line end or the end of the clause stands at `place`, or 和 and 再 before the next one.
  private static func mayEnd(
    before place: Int, scalars: UnsafeBufferPointer<UInt32>, codes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard place < scalars.count else { return true }
    return codes[place] == DigitCode.none
      && (DigitRun.isSeparator(scalars[place]) || Interjection.mayBegin(with: scalars[place]))
      && (scalars[place] != 0x2E || place + 1 == codes.count || !DigitCode.isDecimal(codes[place + 1]))
  }

  /// Whether numerals and numerals that are told with how often stand around `place` without anything between them, with as many digits as
  /// a number has, and none of them counts what follows: 三个五年规划, 两个一百年.
  private static func isRow(
    around place: Int, scalars: UnsafeBufferPointer<UInt32>, codes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    func isNumeral(_ index: Int) -> Bool {
      codes.indices.contains(index) && DigitCode.isDigit(codes[index])
    }
    func isCounter(_ index: Int) -> Bool {
      scalars.indices.contains(index) && scalars[index] == counter && isNumeral(index - 1) && isNumeral(index + 1)
    }
    guard isCounter(place + 1) else { return false }
    var (start, end) = (place, place + 1)
    while place - start < longestRow, isNumeral(start - 1) || isCounter(start - 1) { start -= 1 }
    while end - place < longestRow, isNumeral(end) || isCounter(end) { end += 1 }
    let isDecimal = (start..<end).contains { DigitCode.isDecimal(codes[$0]) }
    let told = (start..<end).reduce(0) { count, index in
      if isCounter(index) { return count + Int(DigitCode.value(codes[index - 1])) - 2 }
      return count + 1
    }
    let isCount = scalars.indices.contains(end) && units.contains(scalars[end])
    let written = (start..<end).filter { !isCounter($0) }.count
    // 177四个8三个46: in decimal digits as many as telephones, identity numbers and cards have.
    let first = DigitCode.value(codes[start])
    let isWhole = told == 11 && first == 1 || (10...12).contains(told) && first == 0 || (15...19).contains(told)
    return min(told, written) >= leastRow && (!isDecimal || isWhole) && !isCount
  }

  /// Numerals of the shortest number (七八个五金店 has fewer), and scalars in which the longest one is told.
  private static let leastRow = 7
  private static let longestRow = 40
  /// 十百千万亿年月日元.
  private static let units = Set("十百千万亿拾佰仟年月日元".unicodeScalars.map(\.value))
  /// 个.
  public static let counter: UInt32 = 0x4E2A
  private static let words = ["连续的", "连着的", "相同的", "一样的", "连续"].map { FoldedText.scalars(of: $0) }
}
