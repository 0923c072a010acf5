import Matching

/// The long numbers and electronic addresses of a sheet that are left after redaction: each was looked at and found to be public.
///
/// The guard at the exit, whose detectors know nothing of the rules that keep, is told them; where else one stands it is none of them.
enum PublicNumbers {
  /// The fewest digits of a number that a detector takes for somebody's.
  private static let fewest = 7

  /// The texts at `ranges` of `sheet`.
  static func texts(at ranges: [Range<Int>], of sheet: Sheet) -> [String] {
    ranges.map { String(decoding: sheet.bytes[sheet.folded.byteRange(of: $0)], as: UTF8.self) }
  }

  /// Where they stand in `sheet`, outside of `hidden`, spans in order and apart.
  static func ranges(in sheet: Sheet, hidden: [Span]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    let isHidden = hidden.map(\.range)
    DigitRun.forEachRun(in: sheet.folded, minimum: fewest) { run in
      var first: Int?
      var last = 0
      var count = 0
      func close() {
        if let start = first, count >= fewest { ranges.append(start..<last + 1) }
        first = nil
        count = 0
      }
      for digit in run.digits {
        if RangeList.holds(digit.position, in: isHidden) {
          close()
          continue
        }
        first = first ?? digit.position
        last = digit.position
        count += 1
      }
      close()
    }
    let hasAddress = sheet.folded.traits.contains(.at)
    for (index, scalar) in sheet.folded.scalars.enumerated() where hasAddress && scalar == 0x40 {
      if RangeList.holds(index, in: isHidden) { continue }
      let reach = max(0, index - longestSide)..<min(sheet.folded.count, index + longestSide)
      var start = index
      while start > reach.lowerBound, isAddress(sheet.folded.scalars[start - 1]) { start -= 1 }
      var end = index + 1
      while end < reach.upperBound, isAddress(sheet.folded.scalars[end]) { end += 1 }
      ranges.append(start..<end)
    }
    for (index, scalar) in sheet.folded.scalars.enumerated() where PlateDetector.provinces.contains(scalar) {
      guard let plate = plate(at: index, in: sheet.folded), !RangeList.holds(index, in: isHidden) else { continue }
      ranges.append(plate)
    }
    return ranges
  }

  /// What has the form of a plate at the sign of a province: a letter and five or six letters and digits, with a mark between or not.
  private static func plate(at index: Int, in text: FoldedText) -> Range<Int>? {
    var place = index + 1
    var characters = 0
    while place < text.count, characters < 7 {
      let scalar = text.scalars[place]
      if TextView.isAlphanumeric(scalar) {
        characters += 1
      } else if characters > 1 || !DigitRun.isSeparator(scalar) || place > index + 3 {
        break
      }
      place += 1
    }
    return characters >= 6 && TextView.isLetter(text.scalars[index + 1]) ? index..<place : nil
  }

  /// Scalars of an electronic address on one side of its sign.
  private static let longestSide = 64

  private static func isAddress(_ scalar: UInt32) -> Bool {
    TextView.isAlphanumeric(scalar) || scalar == 0x2E || scalar == 0x5F || scalar == 0x2D
  }
}
