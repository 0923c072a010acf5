/// The target of a Markdown link, `](…)`, `][1]`, or a note, `[^1]`, which readers do not see where the page is made of it.
public enum LinkTarget {
  /// Behind the target that begins at `place`; `nil` where none does.
  ///
  /// - Parameter digits: So many decimal digits a target may have, so that one that holds a number itself is read.
  public static func end(
    at place: Int, in scalars: UnsafeBufferPointer<UInt32>, digits mostDigits: Int = .max
  ) -> Int? {
    guard place >= 0, place + 2 < scalars.count else { return nil }
    let close: UInt32
    switch (scalars[place], scalars[place + 1]) {
    case (0x5D, 0x28): close = 0x29
    case (0x5D, 0x5B) where isBox(before: place, in: scalars): return nil
    case (0x5D, 0x5B), (0x5B, 0x5E): close = 0x5D
    default: return nil
    }
    // ](138) and ][0013] may be the rest of the number; a target has a letter or a sign, or counts notes.
    var end = place + 2
    var isTarget = false
    var digits = 0
    while end - place < longest, end < scalars.count, scalars[end] != close {
      // The next link begins.
      guard (0x21...0x7E).contains(scalars[end]), scalars[end] != 0x5B, scalars[end] != 0x5D else { return nil }
      if (0x30...0x39).contains(scalars[end]) { digits += 1 } else { isTarget = true }
      end += 1
    }
    if scalars[place + 1] != 0x28, digits < 3 {
      if isInRow(place, in: scalars) { return nil }
      isTarget = true
    }
    guard end < scalars.count, scalars[end] == close, isTarget, digits <= mostDigits else { return nil }
    return end + 1
  }

  /// Whether a single digit in a box ends at `place`, [3][2], as the boxes of a form are written.
  private static func isBox(before place: Int, in scalars: UnsafeBufferPointer<UInt32>) -> Bool {
    place > 1 && scalars[place - 2] == 0x5B && (0x30...0x39).contains(scalars[place - 1]) && place + 3 < scalars.count
      && ((0x30...0x39).contains(scalars[place + 2]) || scalars[place + 2] | 0x20 == 0x78) && scalars[place + 3] == 0x5D
  }

  /// Whether the bracket that closes at `place` holds three digits or more and stands directly behind another one: [402][573][08].
  private static func isInRow(_ place: Int, in scalars: UnsafeBufferPointer<UInt32>) -> Bool {
    var start = place
    while start > 0, place - start < 8, (0x30...0x39).contains(scalars[start - 1]) { start -= 1 }
    return place - start >= 3 && start > 1 && scalars[start - 1] == 0x5B && scalars[start - 2] == 0x5D
  }

  private static let longest = 2000
}
