/// A maximal run of digits in a folded text, through the characters that people and programs put between them.
public struct DigitRun: Sendable {
  /// One digit of a run: its value (10 for a final X), its code, and its index in the folded text.
  public struct Digit: Sendable, Hashable {
    public let code: UInt8
    public let position: Int

    /// Makes a digit.
    public init(code: UInt8, position: Int) {
      self.code = code
      self.position = position
    }

    /// 0–9, or 10 for an X.
    public var value: UInt8 { DigitCode.value(code) }
  }

  /// The digits in order.
  public let digits: [Digit]

  /// A run of these digits.
  public init(digits: [Digit]) { self.digits = digits }

  /// Folded range from the first to the last digit.
  public var range: Range<Int> { (digits.first?.position ?? 0)..<(digits.last?.position ?? -1) + 1 }

  /// What stands between the digit at `index` of `digits` and the one before; nothing between those that are told at once (五个3).
  public static func gap(before index: Int, in digits: [Digit]) -> Range<Int> {
    guard index > 0 else { return 0..<0 }
    let end = digits[index].position
    return min(digits[index - 1].position + 1, end)..<end
  }

  /// Up to this many separators in a row join two digits; blanks and line ends behind the first one do not count.
  public static let longestGap = 3
  /// Blanks, line ends and separators together that join two digits: a line end and the indentation of the next line.
  public static let longestBlank = 40

  /// Whether `scalar` may stand between two digits of one number: blanks, line ends, marks of punctuation and emphasis, signs and pictures.
  public static func isSeparator(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar == 0x0A || scalar >= 0x20 && asciiSeparators[Int(scalar)] }
    switch scalar {
    case 0xB7, 0x3001, 0x3002, 0xA4, 0xA6, 0xA7, 0xA8, 0xAB, 0xAC, 0xAF, 0xB4, 0xB6, 0xB8, 0xBB: return true
    // Punctuation, arrows and shapes; not the signs of minutes and seconds.
    case 0x02D9, 0x060C, 0x2010...0x2031, 0x2034...0x20CF, 0x2190...0x2BFF: return true
    case 0x3003, 0x3008...0x3013, 0x3016...0x3020, 0x3030, 0xFE10...0xFE6F: return scalar != 0x3010 && scalar != 0x3011
    case 0xFF5F...0xFF65, 0x1_F200...0x1_F2FF, 0x1_F300...0x1_FAFF: return true
    // What stands for a character that was lost, or for one that only some font shows.
    case 0xFFFD, 0xE000...0xF8FF, 0xF_0000...0x10_FFFF: return true
    default: return false
    }
  }

  /// Whether `scalar` is part of a word that people say for a separator: 空格, 横杠, 斜杠.
  static func isSpokenSeparator(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x7A7A, 0x683C, 0x6A2A, 0x659C, 0x6760: true
    default: false
    }
  }

  private static let asciiSeparators: [Bool] = {
    var result = [Bool](repeating: false, count: 0x80)
    for byte in " -.,_*`~()[]'\":;/+\\#^<>!?{}=&".utf8 { result[Int(byte)] = true }
    return result
  }()

  /// The runs with at least `minimum` digits, in order.
  public static func runs(in text: FoldedText, minimum: Int) -> [DigitRun] {
    var runs: [DigitRun] = []
    forEachRun(in: text, minimum: minimum) { runs.append($0) }
    return runs
  }

  /// Calls `body` with each run of at least `minimum` digits, in order; runs of ten or more with lookalike letters need four that are none.
  public static func forEachRun(in text: FoldedText, minimum: Int, _ body: (DigitRun) -> Void) {
    text.digits.withUnsafeBufferPointer { codes in
      text.scalars.withUnsafeBufferPointer { scalars in
        var scan = RunScan(codes: codes, scalars: scalars, minimum: minimum)
        scan.run(body)
      }
    }
  }
}

/// One pass over codes and scalars that collects runs.
private struct RunScan {
  let codes: UnsafeBufferPointer<UInt8>
  let scalars: UnsafeBufferPointer<UInt32>
  let minimum: Int
  var current: [DigitRun.Digit] = []
  /// Digits of the current run that are no lookalikes.
  var proper = 0
  var lastEnd = 0
  /// Blanks and line ends since the last digit.
  var blanks = 0
  /// Scalars of targets of links since the last digit.
  var targets = 0

  init(codes: UnsafeBufferPointer<UInt8>, scalars: UnsafeBufferPointer<UInt32>, minimum: Int) {
    self.codes = codes
    self.scalars = scalars
    self.minimum = minimum
  }

  mutating func run(_ body: (DigitRun) -> Void) {
    var index = 0
    let count = codes.count
    while index < count {
      if current.isEmpty {  // clean text is passed over here, eight codes at a time
        let memory = UnsafeRawBufferPointer(codes)
        while index + 8 <= count, memory.loadUnaligned(fromByteOffset: index, as: UInt64.self) == .max { index += 8 }
        while index < count, codes[index] == DigitCode.none { index += 1 }
        if index == count { break }
      }
      let code = codes[index]
      if code == DigitCode.none {
        let scalar = scalars[index]
        if scalar == 0x20 || scalar == 0x0A { blanks += 1 }
        // 138[0013](http://…)8000: the target counts as one mark and is read by itself where it may hold a number.
        if scalar == 0x5D, !current.isEmpty,
          let end = LinkTarget.end(at: index, in: scalars, digits: minimum)
        {
          targets += end - index - 1
          index = end
          continue
        }
        let interjection = Interjection(scalars: scalars, codes: codes)
        let isBehindThree = Interjection.isBehindThree(current)
        if !current.isEmpty, Interjection.mayBegin(with: scalar) || isBehindThree && interjection.mayBeAside(at: index),
          let end = interjection.end(at: index, isBehindThree: isBehindThree, asides: isBehindThree)
        {
          targets += end - index - 1
          index = end
          continue
        }
        let isSplit =
          !DigitRun.isSeparator(scalar) && !DigitRun.isSpokenSeparator(scalar) && !isGluedSign(at: index)
          || index - lastEnd - blanks - targets >= DigitRun.longestGap
          || index - lastEnd - targets >= DigitRun.longestBlank
        if isSplit {
          if let weak = weakCode(at: index) {
            current.append(DigitRun.Digit(code: weak, position: index))
            (lastEnd, blanks, targets) = (index + 1, 0, 0)
          } else {
            finish(body)
          }
        }
      } else if code == DigitCode.x {
        // .xlsx behind a card is no last character of it.
        let isOfWord = index > lastEnd && isAlphanumeric(at: index + 1)
        if current.count >= 14, proper >= 6, !isOfWord { current.append(DigitRun.Digit(code: code, position: index)) }
        finish(body)
      } else if DigitCode.isDigit(code), let digit = SpokenRepeat(at: index, scalars: scalars, codes: codes),
        digit.isInRow || !current.isEmpty
      {
        // In a row the first one stands where it is told how many they are, so that a number may begin or be cut there.
        for offset in 0..<digit.count {
          let position = digit.isInRow && offset == 0 ? index : digit.place
          current.append(DigitRun.Digit(code: codes[digit.place], position: position))
        }
        proper += digit.count
        (lastEnd, blanks, targets) = (digit.place + 1, 0, 0)
        index = digit.place
      } else if scalars[index] == 0x7C, isBehindDay(index) {
        finish(body)
      } else if DigitCode.isDigit(code) || isWithinNumber(index) || !current.isEmpty && index == lastEnd {
        current.append(DigitRun.Digit(code: code, position: index))
        if DigitCode.isDigit(code) { proper += 1 }
        (lastEnd, blanks, targets) = (index + 1, 0, 0)
      } else {
        finish(body)
      }
      index += 1
    }
    finish(body)
  }

  private mutating func finish(_ body: (DigitRun) -> Void) {
    if proper >= minimum || proper >= 4 && current.count >= 10 { body(DigitRun(digits: current)) }
    current.removeAll(keepingCapacity: true)
    proper = 0
    (blanks, targets) = (0, 0)
  }

  /// Whether a sign of money, of parts in a hundred or of an address, or a bracket stands at `index` with a decimal digit on either side:
  /// 6217$0012, 6217【0012】3456, 【6217】【0012】; but not behind the year of a document, 〔2020〕12号.
  private func isGluedSign(at index: Int) -> Bool {
    guard index + 1 < codes.count else { return false }
    let isBeforeDigit = DigitCode.isDecimal(codes[index + 1])
    switch scalars[index] {
    case 0x24, 0x25, 0x40: return lastEnd == index && isBeforeDigit
    case 0x3010, 0x3014:
      let isBehindPair = lastEnd == index - 1 && scalars[index - 1] == scalars[index] + 1
      return isBeforeDigit && (lastEnd == index || isBehindPair)
    case 0x3011, 0x3015:
      guard lastEnd == index else { return false }
      if !isBeforeDigit {
        return index + 2 < codes.count && scalars[index + 1] == scalars[index] - 1
          && DigitCode.isDecimal(codes[index + 2])
      }
      var place = index - 1
      while place > 0, DigitCode.isDecimal(codes[place]) { place -= 1 }
      return place > 0 && scalars[place] == scalars[index] - 1
        && (DigitCode.isDecimal(codes[place - 1]) || scalars[place - 1] == scalars[index])
    default: return false
    }
  }

  /// Whether the lookalike letter at `index` touches a decimal digit, itself or through other lookalikes.
  private func isWithinNumber(_ index: Int) -> Bool {
    // …0101 i7: a small i goes on with no number across a gap.
    if scalars[index] == 0x69, !current.isEmpty, index > lastEnd { return isAlone(index) }
    var place = index + 1
    while place < codes.count, place - index < 8, DigitCode.isLookalike(codes[place]) { place += 1 }
    return place < codes.count && DigitCode.isDecimal(codes[place]) || isAlone(index) || isLastAlone(index)
  }

  /// 2017-07-08|361127…: whether a day in figures ends at `index`, so that the bar there parts two cells.
  private func isBehindDay(_ index: Int) -> Bool {
    guard index >= 10, [0x2D, 0x2E, 0x2F].contains(scalars[index - 3]), scalars[index - 6] == scalars[index - 3] else {
      return false
    }
    return (1...10).allSatisfy { $0 == 3 || $0 == 6 || DigitCode.isDecimal(codes[index - $0]) }
  }

  /// Whether the letter at `index` ends a row of digits of which the same mark parts all, and makes up the length of a number: 1·3·7·…·8·O.
  private func isLastAlone(_ index: Int) -> Bool {
    guard [10, 14, 15, 17, 18].contains(current.count), !isAlphanumeric(at: index + 1) else { return false }
    let mark = scalars[index - 1]
    return mark != 0x7C && DigitRun.isSeparator(mark)
      && current.indices.allSatisfy { offset in
        let place = index - 2 * (current.count - offset)
        return current[offset].position == place && scalars[place + 1] == mark
      }
  }

  private func isAlphanumeric(at place: Int) -> Bool {
    place < scalars.count && (isLetter(at: place) || DigitCode.isDecimal(codes[place]))
  }

  /// Whether the letter at `index` stands between two marks that are the same with a decimal digit beyond each: 3 O 1. No bar does.
  private func isAlone(_ index: Int) -> Bool {
    index >= 2 && index + 2 < codes.count && scalars[index] != 0x7C && scalars[index - 1] == scalars[index + 1]
      && DigitRun.isSeparator(scalars[index - 1]) && DigitCode.isDecimal(codes[index - 2])
      && DigitCode.isDecimal(codes[index + 2])
  }

  /// The digit that a reading machine took for the letter at `index`, where decimal digits or lookalikes touch it on both sides.
  private func weakCode(at index: Int) -> UInt8? {
    guard lastEnd == index, proper >= 2, let value = Self.weakValue(scalars[index]) else { return nil }
    var place = index + 1
    while place < codes.count, place - index < 3,
      DigitCode.isLookalike(codes[place]) || Self.weakValue(scalars[place]) != nil
    {
      place += 1
    }
    let isInside = place < codes.count && DigitCode.isDecimal(codes[place])
    // At the end only where it makes up the length of a telephone, card or identity number.
    let isLast = place == index + 1 && [10, 15, 17, 18].contains(current.count) && !isLetter(at: place)
    return isInside || isLast ? DigitCode.weak(value) : nil
  }

  private func isLetter(at place: Int) -> Bool {
    place < scalars.count && (0x61...0x7A).contains(scalars[place] | 0x20)
  }

  private static func weakValue(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x44, 0x51: 0  // D, Q
    case 0x5A, 0x7A: 2  // Z, z
    case 0x53, 0x73: 5  // S, s
    case 0x47, 0x62: 6  // G, b
    case 0x42: 8  // B
    case 0x67, 0x71: 9  // g, q
    default: nil
    }
  }
}
