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

  /// Up to this many separators in a row join two digits.
  public static let longestGap = 3

  /// Whether `scalar` may stand between two digits of one number.
  public static func isSeparator(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x0A, 0x2D, 0x2E, 0x2C, 0x5F, 0x2A, 0x60, 0x7E, 0xB7, 0x28, 0x29, 0x5B, 0x5D, 0x27: true
    default: false
    }
  }

  /// The runs with at least `minimum` digits, in order; `isExcluded` says which scalars of the text belong to no run.
  public static func runs(
    in text: FoldedText, minimum: Int, isExcluded: (Int) -> Bool = { _ in false }
  ) -> [DigitRun] {
    var runs: [DigitRun] = []
    var current: [Digit] = []
    var proper = 0
    var lastEnd = 0
    func finish() {
      if proper >= minimum || proper >= 4 && current.count >= 10 { runs.append(DigitRun(digits: current)) }
      current.removeAll(keepingCapacity: true)
      proper = 0
    }
    text.digits.withUnsafeBufferPointer { codes in
      text.scalars.withUnsafeBufferPointer { scalars in
        var index = 0
        let count = codes.count
        while index < count {
          let code = codes[index]
          if code == DigitCode.none {
            if !current.isEmpty, !isSeparator(scalars[index]) || index - lastEnd >= longestGap { finish() }
          } else if isExcluded(index) {
            finish()
          } else if code == DigitCode.x {
            if current.count >= 14, proper >= 6 { current.append(Digit(code: code, position: index)) }
            if !current.isEmpty { finish() }
          } else if DigitCode.isDigit(code) || isWithinNumber(index, codes) || !current.isEmpty && index == lastEnd {
            current.append(Digit(code: code, position: index))
            if DigitCode.isDigit(code) { proper += 1 }
            lastEnd = index + 1
          } else if !current.isEmpty {
            finish()
          }
          index += 1
        }
      }
    }
    finish()
    return runs
  }

  /// Whether the lookalike letter at `index` touches a decimal digit, itself or through other lookalikes.
  private static func isWithinNumber(_ index: Int, _ codes: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = index + 1
    while place < codes.count, place - index < 4, DigitCode.isLookalike(codes[place]) { place += 1 }
    return place < codes.count && DigitCode.isDecimal(codes[place])
  }
}
