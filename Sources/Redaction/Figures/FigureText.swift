import Matching

/// A folded text in which every figure is written in one way, for the search of texts with figures in them.
///
/// 2,860万元, 二千八百六十万元 and ￥28600000 are one figure here, and so are 3.2米 and 320cm, 百分之三十五 and 35%, 5～8小时 and 五至八个小时. A
/// figure stands between two marks, so that none is found inside a longer one. Gaps are left out, and what may stand between a word and its
/// figure or number of letters (为, a colon, the edge of a cell).
struct FigureText: Sendable {
  private(set) var scalars: [UInt32] = []
  private var starts: [UInt32] = []
  private var ends: [UInt32] = []
  /// The figures that hang together, with their units, as ranges of the scalars.
  private(set) var chains: [Range<Int>] = []

  /// Stands before and behind the digits of a figure; no text folds to it.
  static let edge: UInt32 = FoldedText.barrier + 1

  init(_ text: FoldedText) {
    text.scalars.withUnsafeBufferPointer { scalars in
      text.digits.withUnsafeBufferPointer { digits in read(TextView(scalars: scalars, digits: digits)) }
    }
  }

  /// A stretch of a folded text.
  init(_ scalars: [UInt32], digits: [UInt8]) {
    scalars.withUnsafeBufferPointer { scalars in
      digits.withUnsafeBufferPointer { digits in read(TextView(scalars: scalars, digits: digits)) }
    }
  }

  /// A text as it is searched; `nil` where no figure with a word or unit beside it stands there, for a number alone would be found in dates.
  static func literal(_ text: String) -> [UInt32]? {
    let scalars = FigureText(FoldedText(Array(text.utf8))).scalars
    guard scalars.contains(edge) else { return nil }
    let digits = scalars.filter { $0 < 0x3A }.count
    return scalars.contains { $0 != edge && $0 >= 0x3A || $0 == 0x25 } || digits >= fewestDigits ? scalars : nil
  }

  /// A number alone is searched in every form from so many digits on.
  private static let fewestDigits = 5

  /// The range of the folded text that `range` of the scalars stands for.
  func foldedRange(of range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return Int(starts[first])..<Int(ends[last])
  }

  private mutating func read(_ view: TextView) {
    scalars.reserveCapacity(view.scalars.count)
    starts.reserveCapacity(view.scalars.count)
    ends.reserveCapacity(view.scalars.count)
    var place = 0
    while place < view.scalars.count {
      let scalar = view.scalars[place]
      if FigurePart.mayBegin(with: scalar, code: view.digits[place]), let end = readFigures(at: place, in: view) {
        place = end
      } else {
        if TextView.isLetter(scalar), !(scalars.last.map(TextView.isAlphanumeric) ?? true) { dropFillers() }
        if !JoinedText.isGap(scalar) { append(scalar, place..<place + 1) }
        place += 1
      }
    }
  }

  /// Reads the figures that hang together at `start` (3.2米×2.8米, 5～8小时, 1:3.5) → where they end.
  private mutating func readFigures(at start: Int, in view: TextView) -> Int? {
    guard let first = FigurePart(at: start, in: view) else { return nil }
    var parts = [first]
    var signs: [UInt32] = []
    while parts.count < Self.most, let last = parts.last, let (sign, next) = Self.sign(behind: last.unitEnd, in: view),
      let part = FigurePart(at: next, in: view)
    {
      signs.append(sign)
      parts.append(part)
    }
    for index in signs.indices.reversed() where signs[index] != Self.ratio {
      parts[index].complete(from: parts[index + 1])
    }
    for index in signs.indices where signs[index] == Self.rangeSign { parts[index + 1].complete(after: parts[index]) }
    dropFillers()
    let start = scalars.count
    for (index, part) in parts.enumerated() {
      if index > 0 { append(signs[index - 1], parts[index - 1].unitEnd..<part.start) }
      append(Self.edge, part.start..<part.end)
      for digit in part.figure.scalars { append(digit, part.start..<part.end) }
      append(Self.edge, part.start..<part.end)
      for scalar in part.unit?.base ?? [] { append(scalar, part.start..<part.unitEnd) }
    }
    chains.append(start..<scalars.count)
    return parts[parts.count - 1].unitEnd
  }

  /// Figures in one chain; more begin another.
  private static let most = 4

  /// What stands between two figures, in one form: a cross, a wave or a colon.
  private static func sign(behind end: Int, in view: TextView) -> (sign: UInt32, end: Int)? {
    let place = blanks(from: end, in: view)
    guard let (sign, length) = signs[view.scalar(place)] else { return nil }
    var behind = place + length
    if sign == rangeSign, view.scalar(behind) == view.scalar(place) { behind += 1 }  // 5--8
    if view.scalar(place) == 0x4E58, view.scalar(behind) == 0x4EE5 { behind += 1 }  // 乘以
    return (sign, blanks(from: behind, in: view))
  }

  private static func blanks(from start: Int, in view: TextView) -> Int {
    var place = start
    while place < start + 3, view.scalar(place) == 0x20 { place += 1 }
    return place
  }

  /// Stands between the ends of a range.
  static let rangeSign: UInt32 = 0x7E
  private static let cross: UInt32 = 0xD7
  private static let ratio: UInt32 = 0x3A

  /// × x X * 乘, ~ - 至 到, : ∶ 比.
  private static let signs: [UInt32: (UInt32, Int)] = [
    0xD7: (cross, 1), 0x78: (cross, 1), 0x58: (cross, 1), 0x2A: (cross, 1), 0x4E58: (cross, 1), 0x2715: (cross, 1),
    0x7E: (rangeSign, 1), 0x2D: (rangeSign, 1), 0x81F3: (rangeSign, 1), 0x5230: (rangeSign, 1),
    0x3A: (ratio, 1), 0x2236: (ratio, 1), 0x6BD4: (ratio, 1),
  ]

  /// Takes out what stands between a word and its figure.
  private mutating func dropFillers() {
    var dropped = 0
    while dropped < 4, let word = Self.fillers.first(where: { scalars.suffix($0.count).elementsEqual($0) }),
      scalars.count > word.count,
      Self.isWord(scalars[scalars.count - word.count - 1]) || dropped == 0 && word.count == 1
    {
      scalars.removeLast(word.count)
      starts.removeLast(word.count)
      ends.removeLast(word.count)
      dropped += 1
    }
  }

  private static let fillers = TextView.words("人民币 大约 达到 约为 共计 合计 为 是 约 达 计 近 : | = (")
  private static func isWord(_ scalar: UInt32) -> Bool { scalar >= 0x3400 && scalar < 0xFF00 }

  private mutating func append(_ scalar: UInt32, _ source: Range<Int>) {
    scalars.append(scalar)
    starts.append(UInt32(truncatingIfNeeded: source.lowerBound))
    ends.append(UInt32(truncatingIfNeeded: source.upperBound))
  }
}
