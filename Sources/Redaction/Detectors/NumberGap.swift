/// What stands between two parts of a number; how much it takes to read through it depends on that.
enum NumberGap: UInt8, Sendable {
  /// Nothing: the way of writing changes.
  case none
  /// Marks of emphasis that readers do not see.
  case markup
  case blank, line
  /// Two line ends or more and nothing else: an empty line, the border of a cell of an HTML table.
  case border
  case hyphen, dot, bracket
  /// Signs and pictures that stand in no list of figures: # ^ = ~ → ★.
  case sign
  case comma
  /// Marks that stand in lists, times and fractions.
  case list
  /// Words between commas that may have to do with no number.
  case aside
  /// A note in brackets.
  case note
  /// Words that are said inside a number.
  case speech
  /// The quotes and the comma between two cells; no number goes through them.
  case cell

  /// The kind of the scalars between two digits.
  init(_ scalars: some Sequence<UInt32>) {
    var kind = NumberGap.none
    var count = 0
    var quotes = 0
    var lines = 0
    var commas = 0
    var tildes = 0
    for scalar in scalars {
      if scalar == 0x7E { tildes += 1 }
      if scalar == 0x22 { quotes += 1 }
      if scalar == 0x2C { commas += 1 }
      if scalar == 0x0A { lines += 1 }
      kind = Self.stronger(kind, Self.kind(of: scalar))
      count += scalar == 0x2A || scalar == 0x7E ? 1 : 2
    }
    if quotes > 1, commas > 0 {
      self = .cell
      return
    }
    if kind == .line, lines > 1 {
      self = .border
      return
    }
    // （停顿）: the brackets hold all that is said.
    if kind == .speech, Self.isBracketed(scalars) {
      self = .note
      return
    }
    // One star multiplies, one tilde stands in a range of two; two of them are emphasis.
    self = kind == .markup && count == 1 ? tildes == 1 ? .sign : .list : kind
  }

  /// Whether every ideograph stands between brackets.
  private static func isBracketed(_ scalars: some Sequence<UInt32>) -> Bool {
    var isOpen = false
    for scalar in scalars {
      switch scalar {
      case 0x28, 0x5B, 0x3010, 0x3014: isOpen = true
      case 0x29, 0x5D, 0x3011, 0x3015: isOpen = false
      case 0x4E00..<0xA000 where !isOpen: return false
      default: break
      }
    }
    return true
  }

  /// Several kinds of gaps, one bit each.
  struct Kinds: OptionSet {
    let rawValue: UInt16
  }

  /// The kind alone where it is seen, else none.
  var visibleKind: Kinds { isVisible ? Kinds(rawValue: 1 << UInt16(rawValue)) : [] }

  /// Whether people put it into a number to make it readable.
  var isNatural: Bool { self != .comma && self != .list && self != .aside && self != .cell }

  /// Whether words stand in it.
  var isSpoken: Bool { self == .aside || self == .note || self == .speech }

  /// Whether it is seen.
  var isVisible: Bool { self != .none && self != .markup }

  private static func stronger(_ left: NumberGap, _ right: NumberGap) -> NumberGap {
    left.rawValue >= right.rawValue ? left : right
  }

  private static func kind(of scalar: UInt32) -> NumberGap {
    switch scalar {
    case 0x2A, 0x5F, 0x60, 0x7E, 0x5C: .markup
    case 0x20: .blank
    case 0x0A: .line
    case 0x2D: .hyphen
    case 0x2E, 0xB7: .dot
    case 0x28, 0x29, 0x5B, 0x5D, 0x3010, 0x3011, 0x3014, 0x3015: .bracket
    case 0x2C: .comma
    case _ where isSign(scalar): .sign
    case 0x4E00..<0xA000: .speech
    default: .list
    }
  }

  /// Whether the scalar is a sign or picture that stands in no list of figures; those of arithmetic do.
  static func isSign(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x23, 0x26, 0x3D, 0x5E, 0x7B, 0x7D, 0xA4, 0xA6, 0xA7, 0xAC, 0xB6: true
    // 空格, 横杠, 斜杠
    case 0x7A7A, 0x683C, 0x6A2A, 0x659C, 0x6760: true
    case 0xFFFD, 0xE000...0xF8FF, 0xF_0000...0x10_FFFF: true
    case 0x2016, 0x2020...0x2023, 0x203B, 0x2190...0x21FF, 0x2300...0x2BFF, 0x1_F300...0x1_FAFF: true
    default: false
    }
  }
}
