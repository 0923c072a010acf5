import Matching
import Rules

/// The other ways in which a residence is written: without the places above its last ones, with its numbers in other numerals, and the
/// group of a village as 3组, 第三组, (3)组, 三小组, 3村民小组.
struct ResidenceForms {
  /// A number with the word behind it.
  private struct Number {
    /// Scalars of the digits alone.
    let digits: Range<Int>
    let ending: [UInt32]
    let isGroup: Bool
    /// Whether it has three digits, as rooms do, which are told one by one beside numbers that are spoken: 十二号五〇一室.
    let isLong: Bool
    /// 十八, 一八 and 拾捌 for 18, and other ways in Chinese numerals.
    private let numerals: [[UInt32]]

    init(_ value: Int, digits: Range<Int>, ending: [UInt32], isGroup: Bool) {
      (self.digits, self.ending, self.isGroup) = (digits, ending, isGroup)
      isLong = value >= 100
      hasTwoForms = (10...19).contains(value)
      var numerals: [[UInt32]] = ChineseNumerals.Style.allCases.map { _ in [] }
      for style in [.spoken, .row, .capital] + (hasTwoForms ? Self.further : []) {
        numerals[style.rawValue] = JoinedText.literal(ChineseNumerals.number(value, style))
      }
      self.numerals = numerals
    }

    /// It in Chinese numerals.
    func numeral(_ style: ChineseNumerals.Style) -> [UInt32] { numerals[style.rawValue] }

    /// Whether it is spoken in two ways: 十八, 一十八.
    let hasTwoForms: Bool
    /// The second of them, and the first on a cheque.
    static let further: [ChineseNumerals.Style] = [.full, .bareCapital]
  }

  /// The address with its numbers in plain digits: 第三组 and (3)组 as 3组.
  let plain: [UInt32]
  private var numbers: [Number] = []
  /// Where parts of the address begin.
  private var starts: [Int] = []
  /// The names of villages among its parts.
  private(set) var villages: [[UInt32]] = []

  /// Reads the address below its county.
  init(_ text: String) {
    plain = Self.plain(text)
    Self.read(plain) { view in
      var place = 0
      var isNumbered = false
      while place < plain.count,
        let (part, hasNumber) = AddressShape.part(at: place, isNumbered: isNumbered, isInside: place > 0, in: view)
      {
        starts.append(place)
        if part.isVillage, !part.isNumber { villages.append(Array(plain[place..<part.end])) }
        isNumbered = isNumbered || hasNumber
        place = part.end
      }
      numbers = Self.numbers(in: view)
    }
  }

  /// The stretches that say where somebody lives: from the name of a place to the group of the village, and to the end.
  var stretches: [Range<Int>] {
    var result: [Range<Int>] = []
    for start in starts where !numbers.contains(where: { $0.digits.contains(start) }) {
      let inside = numbers.filter { $0.digits.lowerBound >= start + 2 }
      guard let first = inside.first else { continue }
      for number in inside where number.isGroup {
        result.append(start..<number.digits.upperBound + number.ending.count)
      }
      if plain.count > first.digits.upperBound { result.append(start..<plain.count) }
    }
    return result.filter { $0.count >= 4 }
  }

  /// The ways of writing up to which house or building the home is, from the name of a place; none that stands in `open`.
  func parts(besides open: [UInt32]) -> [[UInt32]] {
    var result: [[UInt32]] = []
    for start in starts where !numbers.contains(where: { $0.digits.contains(start) }) {
      for number in numbers where !number.isGroup && number.digits.lowerBound >= start + 2 {
        let end = number.digits.upperBound + number.ending.count
        guard end < plain.count, end - start >= 4, !open.holds(plain[start..<end]) else { continue }
        result += forms(of: start..<end)
      }
    }
    return result
  }

  /// The ways of writing a stretch; the first two are those of a short search: 3组, 三组.
  func forms(of stretch: Range<Int>) -> [[UInt32]] {
    let inside = numbers.filter { stretch.contains($0.digits.lowerBound) }
    let further: [Style] = inside.contains(where: \.hasTwoForms) ? Number.further : []
    var result = ([nil, .spoken, .row, .capital] + further).map {
      form(of: stretch, $0, others: $0, prefix: [], suffix: [], ending: nil)
    }
    if inside.contains(where: \.isLong), !inside.allSatisfy(\.isLong) {
      result.append(
        form(of: stretch, .spoken, others: .spoken, long: .row, prefix: [], suffix: [], ending: nil))
    }
    guard inside.contains(where: \.isGroup) else { return result }
    for style in [nil, .spoken, .capital] + further {
      // 三组12号: the house is numbered in other numerals than the group.
      for others in inside.allSatisfy(\.isGroup) ? [style] : [style, nil, .spoken] {
        for (prefix, suffix) in Self.brackets {
          for ending in Self.endings {
            result.append(
              form(of: stretch, style, others: others, prefix: prefix, suffix: suffix, ending: ending))
          }
        }
      }
    }
    return result
  }

  /// Chinese numerals, or digits.
  private typealias Style = ChineseNumerals.Style?

  private func form(
    of stretch: Range<Int>, _ groups: Style, others: Style, long: Style = nil, prefix: [UInt32], suffix: [UInt32],
    ending: [UInt32]?
  ) -> [UInt32] {
    var result: [UInt32] = []
    var place = stretch.lowerBound
    for number in numbers where stretch.contains(number.digits.lowerBound) {
      result += plain[place..<number.digits.lowerBound]
      if number.isGroup { result += prefix }
      if let style = number.isGroup ? groups : number.isLong ? long ?? others : others {
        result += number.numeral(style)
      } else {
        result += plain[number.digits]
      }
      place = number.digits.upperBound
      if number.isGroup { result += suffix }
      if number.isGroup, let ending, Self.groups.contains(number.ending) {
        result += ending
        place += number.ending.count
      }
    }
    return result + plain[min(place, stretch.upperBound)..<stretch.upperBound]
  }

  /// Numbers below 1000 before a word that may stand behind one.
  private static func numbers(in view: TextView) -> [Number] {
    var result: [Number] = []
    var place = 0
    while place < view.scalars.count {
      guard DigitCode.isDecimal(view.code(place)) else {
        place += 1
        continue
      }
      var end = place
      var value = 0
      while end - place < 4, DigitCode.isDecimal(view.code(end)) {
        value = value * 10 + Int(DigitCode.value(view.code(end)))
        end += 1
      }
      if (1...999).contains(value), let ending = AddressEndings.ending(ofNumberAt: end, in: view) {
        result.append(
          Number(value, digits: place..<end, ending: ending.word, isGroup: ending.kind == .group))
      }
      while DigitCode.isDecimal(view.code(end)) { end += 1 }
      place = end
    }
    return result
  }

  /// The address without gaps, its numbers in digits, without 第 and brackets.
  static func plain(_ text: String) -> [UInt32] {
    let literal = JoinedText.literal(text)
    var result: [UInt32] = []
    read(literal) { view in
      var place = 0
      while place < literal.count {
        let opening = literal[place]
        let isOpened = opening == 0x7B2C || opening == 0x28  // 第 (
        if let number = SpelledNumber(at: isOpened ? place + 1 : place, in: view) {
          let isClosed = view.scalar(number.end) == 0x29
          let end = isClosed && opening == 0x28 ? number.end + 1 : number.end
          if opening != 0x28 || isClosed, AddressEndings.ending(ofNumberAt: end, in: view) != nil {
            result += String(number.value).unicodeScalars.map(\.value)
            place = end
            continue
          }
          if !isOpened {
            result += literal[place..<number.end]
            place = number.end
            continue
          }
        }
        result.append(opening)
        place += 1
      }
    }
    return result
  }

  private static func read(_ scalars: [UInt32], _ body: (TextView) -> Void) {
    let folded = FoldedText(Array(text(scalars[...]).utf8))
    folded.scalars.withUnsafeBufferPointer { scalars in
      folded.digits.withUnsafeBufferPointer { digits in body(TextView(scalars: scalars, digits: digits)) }
    }
  }

  /// The text of a stretch of `plain`, or of other scalars.
  static func text(_ scalars: ArraySlice<UInt32>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
    return text
  }

  /// Endings of groups of a village that are written one for another.
  /// What stands around the number of a group.
  private static let brackets: [([UInt32], [UInt32])] = [([], []), ([0x7B2C], []), ([0x28], [0x29])]
  private static let endings: [[UInt32]?] = [nil] + TextView.words("组 小组 村民小组")
  private static let groups = TextView.words("组 小组 村民小组 居民小组")
}

extension KnownSecret {
  /// A residence: what lies below the county, in all its forms; `nil` where nothing does, or where all of it is the end of `registered`,
  /// an address that is public.
  init?(residence value: String, besides registered: String? = nil, field: String, counties: [String] = []) {
    let rest = CountyAddress(value, counties: counties).rest
    if rest.isEmpty { return nil }
    guard JoinedText.literal(rest).count >= 3 else {
      self.init(.address, field: field, value: value)
      return
    }
    let residence = ResidenceForms(rest)
    let open = registered.map { ResidenceForms.plain($0) } ?? []
    if open.count >= residence.plain.count, open.suffix(residence.plain.count).elementsEqual(residence.plain) {
      return nil
    }
    let stretches = residence.stretches.filter { !open.holds(residence.plain[$0]) }
    let ways = stretches.map(residence.forms)
    let shortest = zip(stretches, ways).min { $0.0.count < $1.0.count }
    self.init(
      .address, field: field, value: rest,
      forms: shortest.map { $0.1.prefix(2).map { ResidenceForms.text($0[...]) } } ?? [],
      variants: ways.flatMap { $0 })
  }
}
