/// A digit that is told with how often it stands there: 五个3, 三个零.
public struct SpokenRepeat {
  /// How often.
  public let count: Int
  /// Where the digit stands, which is the last scalar.
  public let place: Int

  /// Reads the one that begins at `place`; `nil` where none does, as before a unit or further digits: 五个30.
  public init?(at place: Int, scalars: UnsafeBufferPointer<UInt32>, codes: UnsafeBufferPointer<UInt8>) {
    guard place >= 0, place + 2 < scalars.count, scalars[place + 1] == Self.counter, DigitCode.isDigit(codes[place]),
      place == 0 || !DigitCode.isDigit(codes[place - 1])
    else { return nil }
    let count = Int(DigitCode.value(codes[place]))
    var digit = place + 2
    for word in Self.words
    where word.indices.allSatisfy({ digit + $0 < scalars.count && scalars[digit + $0] == word[$0] }) {
      digit += word.count
      break
    }
    guard (2...9).contains(count), digit < codes.count, DigitCode.isDigit(codes[digit]) else { return nil }
    let behind = digit + 1
    if behind < scalars.count {
      // A sign, a line end or the end of the clause stands behind it, or 和 and 再 before the next one.
      guard codes[behind] == DigitCode.none,
        DigitRun.isSeparator(scalars[behind]) || Interjection.mayBegin(with: scalars[behind]),
        scalars[behind] != 0x2E || behind + 1 == codes.count || !DigitCode.isDecimal(codes[behind + 1])
      else { return nil }
    }
    (self.count, self.place) = (count, digit)
  }

  /// 个.
  private static let counter: UInt32 = 0x4E2A
  private static let words = ["连续的", "连着的", "相同的", "一样的", "连续"].map { FoldedText.scalars(of: $0) }
}
