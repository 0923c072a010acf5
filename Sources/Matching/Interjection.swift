/// What is said or noted between two groups of digits of one number: `，嗯，`, （此处涂改）, 然后是, 末尾四位是, `？答：`, （短横）.
///
/// Marks, notes in brackets, the words of `InterjectionWords`, the names of parts, the turns of a conversation and any few words between
/// commas, in any order. Whoever reads on behind one still has to see that the digits make a number.
public struct Interjection {
  private let scalars: UnsafeBufferPointer<UInt32>
  private let codes: UnsafeBufferPointer<UInt8>

  /// Interjections of a folded text with these scalars and digit codes.
  public init(scalars: UnsafeBufferPointer<UInt32>, codes: UnsafeBufferPointer<UInt8>) {
    self.scalars = scalars
    self.codes = codes
  }

  /// Whether one may begin with `scalar`; `false` is certain.
  @inline(__always)
  public static func mayBegin(with scalar: UInt32) -> Bool { scalar < 0x10000 && starts[Int(scalar)] }

  /// Whether the scalar is a word of one ideograph that is said between parts of a number, and in ordinary sentences as well: 再, 杠, 点.
  public static func isWeak(_ scalar: UInt32) -> Bool { InterjectionWords.weak.contains(scalar) }

  /// Behind the interjection at `place`, where a digit stands; `nil` where there is none.
  ///
  /// - Parameters:
  ///   - isBehindThree: Whether three digits stand together in front: between them and three others a word of one ideograph will do (点, 接).
  ///   - letters: Whether a letter may stand there instead of a digit.
  ///   - asides: Whether it may be a few words between commas that nobody knows.
  public func end(at place: Int, isBehindThree: Bool, letters: Bool = false, asides: Bool = false) -> Int? {
    var next = place
    var marks = 0
    var hasWord = false
    var isWeak = false
    while next - place < Self.longest {
      if let end = partEnd(at: next) {
        (next, hasWord, marks) = (end, true, 0)
      } else if next < scalars.count,
        mayBeFigure(next) || isLetter(next, letters)
      {
        break
      } else if let end = noteEnd(at: next) ?? turnEnd(at: next) ?? (asides && !hasWord ? asideEnd(at: next) : nil)
        ?? wordEnd(at: next) ?? pageEnd(at: next)
      {
        (next, hasWord, marks) = (end, true, 0)
      } else if let end = pairEnd(at: next) {
        (next, isWeak, marks) = (end, true, 0)
      } else if InterjectionWords.weak.contains(scalar(next)) {
        (next, isWeak, marks) = (next + 1, true, 0)
      } else if hasWord, InterjectionWords.particles.contains(scalar(next)) {
        next += 1
      } else if isMark(scalar(next)), marks < Self.mostMarks {
        (next, marks) = (next + 1, marks + 1)
      } else {
        return nil
      }
    }
    guard next > place, next < scalars.count, next - place < Self.longest else { return nil }
    if hasWord { return next }
    // 123 点⏎137 is a row of a table and the next one.
    if next - place > Self.longestWeak || (place - 1..<next).contains(where: { scalar($0) == 0x0A }) { return nil }
    let isBeforeThree = (next..<next + 3).allSatisfy { $0 < codes.count && DigitCode.isDigit(codes[$0]) }
    return isWeak && isBehindThree && isBeforeThree ? next : nil
  }

  /// A digit, an X, or a letter that looks like a digit with one behind it: ОО99.
  private func mayBeFigure(_ place: Int) -> Bool {
    if DigitCode.isDigit(codes[place]) || codes[place] == DigitCode.x { return true }
    guard DigitCode.isLookalike(codes[place]), scalars[place] != 0x7C else { return false }
    var end = place + 1
    while end - place < 3, end < codes.count, DigitCode.isLookalike(codes[end]) { end += 1 }
    return end < codes.count && DigitCode.isDecimal(codes[end])
  }

  /// Whether `run` ends with three digits that stand together.
  static func isBehindThree(_ run: [DigitRun.Digit]) -> Bool {
    guard run.count >= 3, let last = run.last else { return false }
    return last.position - run[run.count - 3].position == 2
  }

  /// Whether an aside may begin at `place`: a mark before an ideograph.
  @inline(__always)
  func mayBeAside(at place: Int) -> Bool {
    place > 0 && (0x4E00..<0xA000).contains(scalars[place]) && Self.asideMarks.contains(scalars[place - 1])
  }

  /// Behind a few words between commas, dashes or dots.
  private func asideEnd(at place: Int) -> Int? {
    guard place > 0, Self.asideMarks.contains(scalars[place - 1]) else { return nil }
    var end = place
    while end - place <= Self.longestAside, (0x4E00..<0xA000).contains(scalar(end)),
      !InterjectionWords.units.contains(scalar(end))
    {
      // 停了一下 is said, 其中三 is none.
      if codes[end] != DigitCode.none, end == place || codes[end - 1] != DigitCode.none { return nil }
      end += 1
    }
    // 起春昌，身份证，…: the word announces another number.
    guard end > place, codes[end - 1] == DigitCode.none, !InterjectionWords.announcing.contains(scalar(end - 1)),
      !InterjectionWords.announcingWords.contains(where: { stands($0, at: end - $0.count) })
    else { return nil }
    return end - place <= Self.longestAside && Self.asideMarks.contains(scalar(end)) ? end : nil
  }

  /// Behind a note in brackets, in which a decimal digit only counts pages: （看了一下手机）, [捺印], 【涂改处】, （见第2页）.
  private func noteEnd(at place: Int) -> Int? {
    guard let close = Self.brackets[scalar(place)] else { return nil }
    var end = place + 1
    var hasWord = false
    var letters = 0
    while end - place <= Self.longestNote, scalar(end) != close {
      let next = scalar(end)
      guard end < scalars.count, next != 0x0A, next < 0x11_0000, Self.brackets[next] == nil,
        !DigitCode.isDecimal(codes[end]) || Self.counting.contains(scalar(end - 1))
          || DigitCode.isDecimal(codes[end - 1]),
        !InterjectionWords.units.contains(next)
      else { return nil }
      if (0x4E00..<0xA000).contains(next), codes[end] == DigitCode.none { hasWord = true }
      if isLetter(end, true) { letters += 1 }
      end += 1
    }
    // (sic), (illegible); what is shorter may be a unit.
    if letters >= Self.leastLetters || letters == 3 && stands(Self.sic, at: place + 1) { hasWord = true }
    return hasWord && scalar(end) == close ? end + 1 : nil
  }

  /// Behind the line end at `place` and a line that counts pages: — 2 —, 第 2 页 共 3 页.
  private func pageEnd(at place: Int) -> Int? {
    guard scalar(place) == 0x0A else { return nil }
    var next = place
    while next - place < 4, scalar(next) == 0x0A || scalar(next) == 0x20 { next += 1 }
    let first = next
    while next - first < Self.longestPage, next < scalars.count,
      InterjectionWords.pages.contains(scalars[next]) || DigitCode.isDigit(codes[next])
    {
      next += 1
    }
    let isCounted =
      scalar(first) == 0x2D && scalar(next - 1) == 0x2D && (first..<next).contains { DigitCode.isDigit(codes[$0]) }
    let isNamed = scalar(first) == 0x7B2C && (first..<next).contains { scalars[$0] == 0x9875 }  // 第…页
    return scalar(next) == 0x0A && (isCounted || isNamed) ? next : nil
  }

  /// Behind the name of a part: 第一段, 接下来八位, 前6位数.
  private func partEnd(at place: Int) -> Int? {
    var next = place
    if scalar(next) == 0x7B2C || InterjectionWords.sides.contains(scalar(next)) { next += 1 }  // 第, 前
    let first = next
    while next - first < 2, next < scalars.count, DigitCode.isDigit(codes[next]) || scalar(next) == 0x5341 { next += 1 }
    guard next > first, InterjectionWords.parts.contains(scalar(next)) else { return nil }
    // 五个3 is three digits and no part.
    if scalar(next) == 0x4E2A, next + 1 < codes.count, DigitCode.isDigit(codes[next + 1]) { return nil }
    next += 1
    while next - first < 6, InterjectionWords.particles.contains(scalar(next)) { next += 1 }
    return next
  }

  /// Behind turns of a conversation, 问：后面呢？答：, in which no figure is told.
  private func turnEnd(at place: Int) -> Int? {
    guard InterjectionWords.speakerStarts.contains(scalar(place)) else { return nil }
    if scalar(place) == 0x7B54 { return speakerEnd(at: place, InterjectionWords.answering).map(behindReply) }  // 答
    guard var next = speakerEnd(at: place, InterjectionWords.asking) else { return nil }
    let first = next
    while next - first < Self.longestTurn, next < scalars.count, !DigitCode.isDecimal(codes[next]),
      scalars[next] < 0x11_0000
    {
      let last = scalars[next]
      next += 1
      guard last == 0x3002 || last == 0x3F || last == 0x21 || last == 0x0A else { continue }
      while next - first < Self.longestTurn, scalar(next) == 0x20 || scalar(next) == 0x0A { next += 1 }
      if let end = speakerEnd(at: next, InterjectionWords.answering) { return behindReply(end) }
    }
    return nil
  }

  /// Behind the first clause of an answer at `place` if it tells no figure: 答：不完整，后面是1960.
  private func behindReply(_ place: Int) -> Int {
    var end = place
    while end - place <= Self.longestAside, (0x4E00..<0xA000).contains(scalar(end)), codes[end] == DigitCode.none {
      end += 1
    }
    return end > place && Self.asideMarks.contains(scalar(end)) || scalar(end) == 0x3002 ? end : place
  }

  private func speakerEnd(at place: Int, _ words: [[UInt32]]) -> Int? {
    guard let word = words.first(where: { stands($0, at: place) }), scalar(place + word.count) == 0x3A else {
      return nil
    }
    return place + word.count + 1
  }

  private func wordEnd(at place: Int) -> Int? {
    let first = scalar(place)
    if let word = InterjectionWords.all[first]?.first(where: { stands($0, at: place) }) { return place + word.count }
    let isBreath =
      InterjectionWords.breaths.contains(first)
      && (Self.asideMarks.contains(scalar(place - 1)) || Self.asideMarks.contains(scalar(place + 1))
        || isBetweenDecimals(place))
    return isBreath ? place + 1 : nil
  }

  private func isBetweenDecimals(_ place: Int) -> Bool {
    place > 0 && place + 1 < codes.count && DigitCode.isDecimal(codes[place - 1])
      && DigitCode.isDecimal(codes[place + 1])
  }

  /// 【138】【0013】: a closing bracket and the opening one that follows.
  private func pairEnd(at place: Int) -> Int? {
    switch (scalar(place), scalar(place + 1)) {
    case (0x3011, 0x3010), (0x3015, 0x3014): place + 2
    default: nil
    }
  }

  private func isMark(_ scalar: UInt32) -> Bool {
    DigitRun.isSeparator(scalar) || scalar == 0x3011 || scalar == 0x3015 || scalar == 0x3010 || scalar == 0x3014
  }

  private func isLetter(_ place: Int, _ letters: Bool) -> Bool {
    letters && (0x61...0x7A).contains(scalar(place) | 0x20)
  }

  private func scalar(_ place: Int) -> UInt32 { scalars.indices.contains(place) ? scalars[place] : 0x11_0000 }

  private func stands(_ word: [UInt32], at start: Int) -> Bool {
    word.indices.allSatisfy { scalar(start + $0) == word[$0] }
  }

  private static let longest = 80
  private static let longestWeak = 5
  /// Marks in a row.
  private static let mostMarks = 6
  private static let longestNote = 14
  private static let longestAside = 6
  private static let longestPage = 16
  /// Letters of a note in Latin letters.
  private static let leastLetters = 5
  private static let sic = FoldedText.scalars(of: "sic")
  /// , - … — ~ ! ?
  private static let asideMarks: Set<UInt32> = [0x2C, 0x2D, 0x2026, 0x2014, 0x7E, 0x21, 0x3F]
  /// 第, 共.
  private static let counting: Set<UInt32> = [0x7B2C, 0x5171]
  private static let longestTurn = 40
  private static let brackets: [UInt32: UInt32] = [
    0x28: 0x29, 0x5B: 0x5D, 0x7B: 0x7D, 0x3010: 0x3011, 0x3014: 0x3015, 0x3C: 0x3E, 0x300A: 0x300B, 0x300C: 0x300D,
    0x300E: 0x300F,
  ]
  private static let starts: [Bool] = {
    var result = [Bool](repeating: false, count: 0x10000)
    let words = Set(InterjectionWords.all.keys).union(InterjectionWords.breaths).union(InterjectionWords.weak).union(
      InterjectionWords.sides
    )
    .union(InterjectionWords.speakerStarts)
    for scalar in words.union(brackets.keys).union([0x7B2C, 0x3011, 0x3015, 0x0A]) { result[Int(scalar)] = true }
    return result
  }()
}
