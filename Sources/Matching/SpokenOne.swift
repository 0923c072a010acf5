/// 么, which is said and written for 幺, the one of telephones: 么三八零零么三.
///
/// It is an ordinary word as well (什么, 要么), so it is a one only beside a digit and among several.
enum SpokenOne {
  /// 么.
  static let scalar: UInt32 = 0x4E48

  /// Gives each 么 of `scalars` that is a one its digit code.
  static func read(_ scalars: [UInt32], _ digits: inout [UInt8]) {
    var index = 0
    while let first = scalars[index...].firstIndex(of: scalar) {
      var end = first + 1
      while end < scalars.count, scalars[end] == scalar { end += 1 }
      if isOne(first..<end, scalars, digits) {
        for place in first..<end { digits[place] = DigitCode.numeral(1) }
      }
      index = end
    }
  }

  private static func isOne(_ range: Range<Int>, _ scalars: [UInt32], _ digits: [UInt8]) -> Bool {
    func isDigit(_ place: Int) -> Bool { digits.indices.contains(place) && DigitCode.isDigit(digits[place]) }
    func isMark(_ place: Int) -> Bool { scalars.indices.contains(place) && DigitRun.isSeparator(scalars[place]) }
    let (before, behind) = (range.lowerBound - 1, range.upperBound)
    if scalars.indices.contains(before), words.contains(scalars[before]) { return false }
    let touches =
      isDigit(before) || isDigit(behind) || isMark(before) && isDigit(before - 1)
      || isMark(behind) && isDigit(behind + 1)
    guard touches else { return false }
    return (before - reach...behind + reach).count {
      isDigit($0) || scalars.indices.contains($0) && scalars[$0] == scalar
    }
      >= least
  }

  /// Digits that stand around it where it is one.
  private static let least = 6
  /// Scalars on either side in which they stand.
  private static let reach = 14
  /// What it makes words with: 什么, 怎么, 那么, 这么, 多么, 要么, 甚么, 干么.
  private static let words: Set<UInt32> = [0x4EC0, 0x600E, 0x90A3, 0x8FD9, 0x591A, 0x8981, 0x751A, 0x5E72]
}
