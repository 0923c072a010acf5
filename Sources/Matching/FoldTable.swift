/// What each scalar of the Basic Multilingual Plane folds to, and which digit it stands for.
///
/// Made once from the Unicode properties of the standard library; scalars above the plane are folded by rule in `FoldTable.folded`.
struct FoldTable: Sendable {
  /// What one scalar folds to.
  struct Entry: Sendable {
    private let bits: UInt32

    init(letter: UInt16, digit: UInt8, traits: FoldedText.Traits) {
      // Gaps, the lowest bit, are between scalars and of none.
      bits = UInt32(letter) | UInt32(digit) << 16 | UInt32(traits.rawValue >> 1) << 24
    }

    /// Folded scalar, or 0 where the scalar is dropped.
    var letter: UInt32 { bits & 0xFFFF }
    /// Digit code (see `DigitCode`).
    var digit: UInt8 { UInt8(truncatingIfNeeded: bits >> 16) }
    /// What a text with this scalar holds.
    var traits: FoldedText.Traits { FoldedText.Traits(rawValue: UInt16(truncatingIfNeeded: bits >> 24) << 1) }
  }

  /// One entry a scalar.
  let entries: [Entry]

  /// The only table there is.
  static let shared = FoldTable()

  private init() {
    var letters = [UInt16](repeating: 0, count: 0x10000)
    var digits = [UInt8](repeating: DigitCode.none, count: 0x10000)
    for value in 0..<0x10000 {
      letters[value] = UInt16(value)
      let isPlainIdeograph = (0x3400..<0xA000).contains(value) || (0xAC00..<0xE000).contains(value)
      guard !isPlainIdeograph, let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let (letter, digit) = Self.folded(byProperties: scalar)
      letters[value] = UInt16(truncatingIfNeeded: letter)
      digits[value] = digit
    }
    Self.setSpecialScalars(&letters, &digits)
    Self.setTraditionalForms(&letters, &digits)
    entries = letters.indices.map { value in
      var traits = FoldedText.Traits(of: UInt32(letters[value]))
      if (0x2028...0x2029).contains(value) { traits.insert(.lineSeparator) }
      return Entry(letter: letters[value], digit: digits[value], traits: traits)
    }
  }

  /// The fold of any scalar: letter (0 = dropped) and digit code.
  func folded(_ value: UInt32) -> (letter: UInt32, digit: UInt8) {
    if value < 0x10000 { return (entries[Int(value)].letter, entries[Int(value)].digit) }
    if (0x1D400...0x1D6A3).contains(value) {  // mathematical Latin letters, 13 styles of 52
      let index = (value - 0x1D400) % 52
      return folded(index < 26 ? 0x41 + index : 0x61 + index - 26)
    }
    // Latin letters in brackets, squares and rings, black on white and white on black.
    for first: UInt32 in [0x1F110, 0x1F130, 0x1F150, 0x1F170] where (first..<first + 26).contains(value) {
      return folded(0x41 + value - first)
    }
    guard let scalar = Unicode.Scalar(value) else { return (0xFFFD, DigitCode.none) }
    return Self.folded(byProperties: scalar)
  }

  private static func folded(byProperties scalar: Unicode.Scalar) -> (letter: UInt32, digit: UInt8) {
    let value = scalar.value
    if (0xFF01...0xFF5E).contains(value) { return asciiFold(value - 0xFEE0) }
    if value < 0x7F, value >= 0x20 { return asciiFold(value) }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .format, .control, .nonspacingMark, .enclosingMark:
      return value == 0x0A || value == 0x0D || value == 0x85
        ? (0x0A, DigitCode.none)
        : value == 0x09 || value == 0x0B || value == 0x0C ? (0x20, DigitCode.none) : (0, DigitCode.none)
    case .spaceSeparator: return (0x20, DigitCode.none)
    case .lineSeparator, .paragraphSeparator: return (0x0A, DigitCode.none)
    case .dashPunctuation: return (0x2D, DigitCode.none)
    case .letterNumber: return (value, DigitCode.none)
    default: break
    }
    if properties.numericType != nil, let number = properties.numericValue, (0...9).contains(number),
      number == number.rounded(), value != 0x215F, value != 0x2189
    {
      return (0x30 + UInt32(number), UInt8(number))
    }
    // An object that is not there leaves nothing between its neighbours.
    if properties.isDefaultIgnorableCodePoint || value == 0xFFFC { return (0, DigitCode.none) }
    return (value, DigitCode.none)
  }

  private static func asciiFold(_ value: UInt32) -> (letter: UInt32, digit: UInt8) {
    switch value {
    case 0x30...0x39: (value, UInt8(value - 0x30))
    case 0x4F, 0x6F: (value, DigitCode.letter(0))  // O o
    case 0x49, 0x69, 0x6C, 0x7C: (value, DigitCode.letter(1))  // I i l |
    case 0x58, 0x78: (value, DigitCode.x)
    default: (value, DigitCode.none)
    }
  }

  private static func setSpecialScalars(_ letters: inout [UInt16], _ digits: inout [UInt8]) {
    func set(_ scalars: String, letter: Unicode.Scalar? = nil, digit: UInt8? = nil) {
      for scalar in scalars.unicodeScalars where scalar.value < 0x10000 {
        if let letter { letters[Int(scalar.value)] = UInt16(letter.value) }
        if let digit { digits[Int(scalar.value)] = digit }
      }
    }
    let numerals = [
      "〇零○◯洞영공", "一壹壱일弌㆒㈠㊀〡", "二이贰弐弍貳两兩㆓㈡㊁〢", "三삼叁叄參弎㆔㈢㊂〣", "四사肆亖㆕㈣㊃〤", "五오伍㈤㊄〥", "六육륙陆陸㈥㊅〦", "七칠柒拐㈦㊆〧", "八팔捌㈧㊇〨",
      "九구玖勾鉤钩㈨㊈〩",
    ]
    for (value, forms) in numerals.enumerated() { set(forms, digit: DigitCode.numeral(UInt8(value))) }
    set("幺", digit: DigitCode.numeral(1))
    for (letter, forms) in ["一": "㆒㈠㊀", "二": "㆓㈡㊁", "三": "㆔㈢㊂", "四": "㆕㈣㊃", "五": "㈤㊄"]
      as KeyValuePairs<Unicode.Scalar, String>
    {
      set(forms, letter: letter)
    }
    for (letter, forms) in ["六": "㈥㊅", "七": "㈦㊆", "八": "㈧㊇", "九": "㈨㊈"] as KeyValuePairs<Unicode.Scalar, String> {
      set(forms, letter: letter)
    }
    set("ОоΟοՕօØøΘθº∅⌀ഠ", digit: DigitCode.letter(0))
    set("ІіΙιӀǀ∣丨", digit: DigitCode.letter(1))
    set("ЗзƷʒӠӡȜȝ", digit: DigitCode.letter(3))
    set("Чч", digit: DigitCode.letter(4))
    set("б", digit: DigitCode.letter(6))
    set("×ХхⅩⅹΧχ✕✖╳⨯⤫㐅ᕁᚷ᙭✗✘Ⓧⓧ⒳Ꭓˣₓ", digit: DigitCode.x)
    for offset in 0..<9 {  // Roman numerals
      digits[0x2160 + offset] = DigitCode.letter(UInt8(offset + 1))
      digits[0x2170 + offset] = DigitCode.letter(UInt8(offset + 1))
    }
    set("•‧・･∙⋅·ㆍ⸱᛫●", letter: "·")
    set("−﹣－ーｰ⁃‒─━˗", letter: "-")
    // Letters of Greek and Cyrillic that look like those of passports, plates and addresses.
    for (letter, forms) in [
      "A": "АΑ", "B": "ВΒ", "C": "С", "E": "ЕΕ", "H": "НΗ", "K": "КΚ", "M": "МΜ", "N": "Ν", "P": "РΡ", "T": "ТΤ",
      "Y": "Υ",
      "Z": "Ζ", "a": "аα", "c": "с", "e": "е", "p": "рρ", "y": "у", "O": "ОΟ", "o": "оο", "X": "ХΧ", "x": "хχ",
      "s": "ѕ", "S": "Ѕ", "i": "і", "I": "ІΙ", "j": "ј", "J": "Ј", "v": "ν", "h": "һ", "d": "ԁ", "q": "ԛ", "w": "ԝ",
    ] as KeyValuePairs<Unicode.Scalar, String> {
      set(forms, letter: letter)
    }
    set("﹫", letter: "@")
    set("﹒", letter: ".")
    set("﹐", letter: ",")
    set("﹕", letter: ":")
    set("﹙", letter: "(")
    set("﹚", letter: ")")
    set("﹛", letter: "{")
    set("﹜", letter: "}")
    letters[0x2800] = 0  // the cell of Braille without a dot is seen as nothing
    for offset in 0..<26 {  // circled and parenthesised Latin letters
      letters[0x24B6 + offset] = UInt16(0x41 + offset)
      letters[0x24D0 + offset] = UInt16(0x61 + offset)
      letters[0x249C + offset] = UInt16(0x61 + offset)
    }
    (letters[0x24AA], digits[0x24AA]) = (0x30, 0)  // ⒪: no digit in brackets is a zero
    letters[0x24D0] = 0x40  // a in a ring stands for the sign of an address
    for (first, rows) in [(0x2F00, CompatibilityIdeographs.radicals), (0xF900, CompatibilityIdeographs.ideographs)] {
      for (offset, scalar) in rows.joined().unicodeScalars.enumerated() where scalar.value < 0x10000 {
        letters[first + offset] = UInt16(scalar.value)
        digits[first + offset] = digits[Int(scalar.value)]
      }
    }
  }

  /// One form for traditional and simplified ideographs, also for those that are compatibility ideographs of a traditional one, and
  /// plain letters for those with the tone of a pinyin syllable; a form without a digit code takes that of its target.
  private static func setTraditionalForms(_ letters: inout [UInt16], _ digits: inout [UInt8]) {
    var target: [UInt16: UInt16] = [:]
    for (form, simplified) in TraditionalForms.pairs where form.value < 0x10000 && simplified.value < 0x10000 {
      letters[Int(form.value)] = UInt16(simplified.value)
      target[UInt16(form.value)] = UInt16(simplified.value)
      if digits[Int(form.value)] == DigitCode.none { digits[Int(form.value)] = digits[Int(simplified.value)] }
    }
    for value in Array(0x2F00..<0x2FD6) + Array(0xF900..<0xFADA) {
      if let simplified = target[letters[value]] { letters[value] = simplified }
    }
    for (plain, forms) in ["a": "āáǎà", "e": "ēéěèê", "i": "īíǐì", "o": "ōóǒò", "u": "ūúǔùǖǘǚǜü"]
      as KeyValuePairs<Unicode.Scalar, String>
    {
      for scalar in forms.unicodeScalars where scalar.value < 0x10000 {
        letters[Int(scalar.value)] = UInt16(plain.value)
      }
    }
  }
}
