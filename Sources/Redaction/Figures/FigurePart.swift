import Matching

/// One figure of a text with its unit: 2,860万元, 三点二米, 百分之三十五, 每吨3450元.
struct FigurePart {
  /// The number, multiplied by 万 and the like, not by its unit.
  private(set) var value: Figure
  /// Its unit; `nil` where none is written.
  private(set) var unit: FigureUnit?
  /// Zeros of the 万 and 亿 behind it.
  private(set) var multiplier: Int
  /// Where it begins, with the words before the figure that belong to it.
  let start: Int
  /// Where the figure ends, before its unit.
  private(set) var end: Int
  /// Where the unit ends.
  private(set) var unitEnd: Int

  /// The figure that begins at `start`.
  init?(at start: Int, in view: TextView) {
    var place = start
    var share: FigureUnit?
    var divisor: FigureUnit?
    var isYuan = false
    switch view.scalar(start) {
    case 0xA5, 0xFFE5:  // ¥ ￥
      (place, isYuan) = (start + 1, true)
    case 0x6BCF:  // 每
      guard let unit = FigureUnit(divisorAt: start + 1, in: view) else { return nil }
      (place, divisor) = (unit.end, unit)
    case 0x767E, 0x5343, 0x4E07:
      if let sign = Self.shares.first(where: { view.starts(with: $0.word, at: start) }) {
        place = start + sign.word.count
        share = .share(sign.sign, end: place)
      }
    default: break
    }
    place = Self.behindBlank(place, in: view)
    guard var (value, end) = Self.number(at: place, in: view) else { return nil }
    multiplier = Self.multiply(&value, &end, in: view)
    self.start = start
    var unitStart = Self.behindBlank(end, in: view)
    if share == nil, Self.isMore(view.scalar(unitStart)) { unitStart += 1 }
    unit = share ?? FigureUnit(at: unitStart, in: view)
    unitEnd = share == nil ? unit?.end ?? end : end
    let next = view.scalar(unitEnd)
    if unit == nil, isYuan || multiplier > 0 && !Self.isWord(next) { unit = .yuan(end: end) }
    if unit == nil, next == 0x6210 {  // 八成, 九成四
      let digit = view.code(end + 1) & 0xF0 == 0x10 ? DigitCode.value(view.code(end + 1)) : 0
      let last = digit > 0 ? end + 2 : end + 1
      if !Self.isWord(view.scalar(last)) {
        value.multiply(byTenTo: 1)
        if digit > 0 { _ = value.add(Figure([digit])) }
        (unit, unitEnd, multiplier) = (.share("%", end: last), last, 1)
      }
    }
    if let divisor {
      guard let own = unit else { return nil }
      unit = own.divided(by: divisor)
    }
    self.value = value
    self.end = end
  }

  /// Takes the unit of the next part where this has none: 5～8小时, 2000～3000万元.
  mutating func complete(from next: FigurePart) {
    guard unit == nil, let other = next.unit else { return }
    unit = other
    if multiplier == 0 {
      value.multiply(byTenTo: next.multiplier)
      multiplier = next.multiplier
    }
  }

  /// Takes the sign of a share from the part before, where this has no unit: 百分之三十到四十.
  mutating func complete(after previous: FigurePart) {
    if unit == nil, multiplier == 0, previous.isShare { unit = previous.unit }
  }

  /// The number in the unit that its unit is counted in.
  var figure: Figure {
    var figure = value
    figure.multiply(byTenTo: unit?.exponent ?? 0)
    return figure
  }

  /// Whether it is a part of a hundred.
  var isShare: Bool { unit?.base == [0x25] }

  /// Its unit in all words, `written` first; empty where it has none.
  func unitWords(as written: String) -> [String] {
    guard let unit else { return [] }
    return [written] + unit.words.filter { $0 != written }
  }

  /// Whether a figure may begin with this scalar.
  static func mayBegin(with scalar: UInt32, code: UInt8) -> Bool {
    DigitCode.isDigit(code) || scalar == 0xA5 || scalar == 0xFFE5 || scalar == 0x6BCF
      || ChineseNumber.isNumeral(scalar, code: code)
  }

  /// The place behind one blank or line end, and marks of emphasis.
  static func behindBlank(_ place: Int, in view: TextView) -> Int {
    var place = place
    var blanks = 0
    while blanks < 3, view.scalar(place) == 0x20 || view.scalar(place) == 0x0A || view.scalar(place) == 0x2A {
      place += 1
      blanks += 1
    }
    return place
  }

  private static let shares: [(word: [UInt32], sign: String)] = [
    (FoldedText.scalars(of: "百分之"), "%"), (FoldedText.scalars(of: "千分之"), "‰"), (FoldedText.scalars(of: "万分之"), "‱"),
  ]

  /// A letter or ideograph.
  private static func isWord(_ scalar: UInt32) -> Bool {
    scalar != FoldedText.barrier && (scalar >= 0x3400 && scalar < 0xFF00 || TextView.isAlphanumeric(scalar))
  }

  // MARK: Numbers

  /// The number at `start`, with groups and what stands behind the point.
  private static func number(at start: Int, in view: TextView) -> (value: Figure, end: Int)? {
    if DigitCode.isDecimal(view.code(start)) { return decimal(at: start, in: view) }
    guard let number = ChineseNumber(at: start, scalars: view.scalars, digits: view.digits) else { return nil }
    var end = number.end
    var fraction: [UInt8] = []
    if view.scalar(end) == 0x70B9 {  // 点
      var place = end + 1
      while fraction.count < longest, view.code(place) & 0xF0 == 0x10 {
        fraction.append(DigitCode.value(view.code(place)))
        place += 1
      }
      // 三点二十分, 三点五分: a time of day.
      let isClock = [0x5341, 0x5206].contains(view.scalar(place))
      if isClock || fraction.isEmpty { fraction = [] } else { end = place }
    }
    var digits = number.digits
    // 五至八万元: the 万 counts for both, and so is read as one behind digits is.
    if !number.isRow, end == number.end, let zeros = multipliers[view.scalar(end - 1)], zeros >= 4, digits.count > zeros
    {
      digits.removeLast(zeros)
      end -= 1
    }
    return (Figure(digits, fraction: fraction), end)
  }

  private static func decimal(at start: Int, in view: TextView) -> (value: Figure, end: Int) {
    var whole = row(at: start, in: view)
    var end = start + whole.count
    if whole.count <= 3 {
      while whole.count < longest, view.scalar(end) == 0x2C || view.scalar(end) == 0x20 {
        let group = row(at: end + 1, in: view)
        guard group.count == 3 else { break }
        whole += group
        end += 4
      }
    }
    var fraction: [UInt8] = []
    if WholeFigures.isPoint(view.scalar(end)) {
      fraction = row(at: end + 1, in: view)
      if !fraction.isEmpty { end += 1 + fraction.count }
    }
    return (Figure(whole, fraction: fraction), end)
  }

  private static func row(at start: Int, in view: TextView) -> [UInt8] {
    var digits: [UInt8] = []
    while digits.count < longest, DigitCode.isDecimal(view.code(start + digits.count)) {
      digits.append(DigitCode.value(view.code(start + digits.count)))
    }
    return digits
  }

  /// Longer rows of digits are read in parts.
  private static let longest = 40

  /// Multiplies `value` by the 万, 亿, 千 and 百 behind it, and adds what follows them: 1亿2000万. → zeros added.
  private static func multiply(_ value: inout Figure, _ end: inout Int, in view: TextView, depth: Int = 0) -> Int {
    var exponent = 0
    var place = behindBlank(end, in: view)
    // 2860余万元
    if isMore(view.scalar(place)), let zeros = multipliers[view.scalar(place + 1)], zeros >= 4 { place += 1 }
    while exponent < 12, FigureUnit(at: place, in: view) == nil, let zeros = multipliers[view.scalar(place)] {
      exponent += zeros
      place += 1
      end = place
    }
    value.multiply(byTenTo: exponent)
    guard exponent >= 4, depth < 2, FigureUnit(at: place, in: view) == nil,
      var (rest, restEnd) = number(at: place, in: view)
    else {
      return exponent
    }
    _ = multiply(&rest, &restEnd, in: view, depth: depth + 1)
    var sum = value
    if sum.add(rest) { (value, end) = (sum, restEnd) }
    return exponent
  }

  /// 余, 多: and some more.
  private static func isMore(_ scalar: UInt32) -> Bool { scalar == 0x4F59 || scalar == 0x591A }

  private static let multipliers: [UInt32: Int] = [
    0x4E07: 4, 0x842C: 4, 0x4EBF: 8, 0x5104: 8, 0x5343: 3, 0x4EDF: 3, 0x767E: 2, 0x4F70: 2,
  ]
}
