/// What is said or set between two groups of digits and counts as one mark: （空格）, 然后, 再, 点, `】【`.
///
/// Such words and brackets stand in ordinary sentences as well, so that three digits stand on both sides: 8点30分 is a time.
struct SpokenMark {
  let scalars: UnsafeBufferPointer<UInt32>
  let codes: UnsafeBufferPointer<UInt8>

  /// Behind the mark that begins at `place`, to be followed by three digits, through commas and blanks; `nil` where none does.
  func end(at place: Int) -> Int? {
    let end: Int
    if let opening = Self.pairs[scalars[place]], scalar(place + 1) == opening {
      end = place + 2
    } else {
      let isOpen = Self.opening.contains(scalars[place])
      let start = isOpen ? place + 1 : place
      guard Self.starts.contains(scalar(start)), let word = Self.words.first(where: { stands($0, at: start) }) else {
        return nil
      }
      end = start + word.count + (isOpen ? 1 : 0)
      if isOpen, !Self.closing.contains(scalar(end - 1)) { return nil }
    }
    var next = end
    while next - end < Self.longestGap, Self.loose.contains(scalar(next)) { next += 1 }
    let isFollowed = (next..<next + Self.digits).allSatisfy { $0 < codes.count && DigitCode.isDigit(codes[$0]) }
    return isFollowed ? end : nil
  }

  /// Whether `run` ends with three digits that stand together.
  static func mayFollow(_ run: [DigitRun.Digit]) -> Bool {
    guard run.count >= digits, let last = run.last else { return false }
    return last.position - run[run.count - digits].position == digits - 1
  }

  private func scalar(_ place: Int) -> UInt32 { place < scalars.count ? scalars[place] : 0 }

  private func stands(_ word: [UInt32], at start: Int) -> Bool {
    word.indices.allSatisfy { scalar(start + $0) == word[$0] }
  }

  private static let digits = 3
  private static let longestGap = 2
  private static let words: [[UInt32]] = ["空格", "横杠", "横线", "斜杠", "短横", "然后", "杠", "再", "点", "接", "减"].map {
    $0.unicodeScalars.map(\.value)
  }
  private static let starts = Set(words.map { $0[0] })
  private static let opening: Set<UInt32> = [0x28, 0x5B, 0x3010, 0x3014]
  private static let closing: Set<UInt32> = [0x29, 0x5D, 0x3011, 0x3015]
  private static let loose: Set<UInt32> = [0x20, 0x2C]
  /// 【138】【0013】: closing brackets and the opening ones that follow them.
  private static let pairs: [UInt32: UInt32] = [0x3011: 0x3010, 0x3015: 0x3014]
}
