/// A folded text with its Chinese numerals in decimal digits, for searches that know only those: LZ-2020-003 for LZ-二〇二〇-〇〇三, 12号 for
/// 十二号.
public struct DecimalText: Sendable {
  /// The scalars, barriers too.
  public private(set) var scalars: [UInt32] = []
  private var starts: [UInt32] = []
  private var ends: [UInt32] = []

  /// The text in digits; `nil` where it has no numerals and so reads as it stands.
  public init?(_ text: FoldedText) {
    var copied = 0
    text.scalars.withUnsafeBufferPointer { scalars in
      text.digits.withUnsafeBufferPointer { digits in
        var place = 0
        while place < scalars.count {
          guard ChineseNumber.isNumeral(scalars[place], code: digits[place]),
            let number = ChineseNumber(at: place, scalars: scalars, digits: digits)
          else {
            place += 1
            continue
          }
          copy(copied..<place, of: scalars)
          for digit in number.digits { append(UInt32(digit) + 0x30, place..<number.end) }
          place = number.end
          copied = place
        }
        if copied > 0 { copy(copied..<scalars.count, of: scalars) }
      }
    }
    if copied == 0 { return nil }
  }

  private mutating func copy(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt32>) {
    for place in range { append(text[place], place..<place + 1) }
  }

  private mutating func append(_ scalar: UInt32, _ source: Range<Int>) {
    scalars.append(scalar)
    starts.append(UInt32(truncatingIfNeeded: source.lowerBound))
    ends.append(UInt32(truncatingIfNeeded: source.upperBound))
  }

  /// The range of the folded text that `range` of the scalars stands for.
  public func foldedRange(of range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return Int(starts[first])..<Int(ends[last])
  }
}
