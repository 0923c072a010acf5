/// A set of scalars: ranges in order and apart from each other.
struct ScalarClass: Hashable, Sendable {
  private(set) var ranges: [ClosedRange<UInt32>] = []

  /// Beyond the last value that stands in a folded text.
  static let last: UInt32 = 0x11_FFFF

  /// The union of `ranges`, in any order.
  init(_ ranges: [ClosedRange<UInt32>]) {
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = self.ranges.last, range.lowerBound <= last.upperBound &+ 1 {
        self.ranges[self.ranges.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        self.ranges.append(range)
      }
    }
  }

  init(_ scalar: UInt32) { ranges = [scalar...scalar] }

  /// Everything else.
  var inverted: ScalarClass {
    var result: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.lowerBound > next { result.append(next...range.lowerBound - 1) }
      next = range.upperBound + 1
    }
    if next <= Self.last { result.append(next...Self.last) }
    return ScalarClass(result)
  }

  /// The set with the other case of each of its letters.
  var caseless: ScalarClass {
    var result = ranges
    for range in ranges where range.lowerBound < Self.endOfCases {
      for value in range.lowerBound...min(range.upperBound, Self.endOfCases) {
        guard let properties = Unicode.Scalar(value)?.properties else { continue }
        for form in [properties.lowercaseMapping, properties.uppercaseMapping] {
          let scalars = form.unicodeScalars
          if scalars.count == 1, let other = scalars.first, other.value != value {
            result.append(other.value...other.value)
          }
        }
      }
    }
    return ScalarClass(result)
  }

  /// Letters that have a case stand before the characters of East Asia, but for a few scripts of history.
  private static let endOfCases: UInt32 = 0x2E7F

  static let any = ScalarClass([0...last])
  static let digits = ScalarClass([0x30...0x39])
  static let words = ScalarClass([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
  static let spaces = ScalarClass([0x09...0x0D, 0x20...0x20])
  /// Blanks that go along a line, and those that end one.
  static let horizontal = ScalarClass([0x09...0x09, 0x20...0x20, 0xA0...0xA0, 0x2000...0x200A, 0x3000...0x3000])
  static let vertical = ScalarClass([0x0A...0x0D, 0x85...0x85, 0x2028...0x2029])

  /// The class that stands for `name` in `[:name:]`.
  static func posix(_ name: String) -> ScalarClass? {
    switch name {
    case "alpha": ScalarClass([0x41...0x5A, 0x61...0x7A])
    case "digit": digits
    case "alnum": ScalarClass([0x30...0x39, 0x41...0x5A, 0x61...0x7A])
    case "upper": ScalarClass([0x41...0x5A])
    case "lower": ScalarClass([0x61...0x7A])
    case "xdigit": ScalarClass([0x30...0x39, 0x41...0x46, 0x61...0x66])
    case "punct": ScalarClass([0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E])
    case "space": spaces
    case "blank": ScalarClass([0x09...0x09, 0x20...0x20])
    case "word": words
    default: nil
    }
  }

  /// The class that stands for `name` in `\p{name}`: Chinese characters, or a general category such as `L` and `Nd`.
  static func property(_ name: String) -> ScalarClass? {
    if name == "Han" { return han }
    var ranges: [ClosedRange<UInt32>] = []
    var isKnown = false
    for value in UInt32(0)..<0x11_0000 {
      guard let code = Unicode.Scalar(value)?.properties.generalCategory.code, code.hasPrefix(name) else { continue }
      isKnown = true
      if let last = ranges.last, last.upperBound + 1 == value {
        ranges[ranges.count - 1] = last.lowerBound...value
      } else {
        ranges.append(value...value)
      }
    }
    return isKnown && !name.isEmpty ? ScalarClass(ranges) : nil
  }

  private static let han = ScalarClass([
    0x2E80...0x2FD5, 0x3005...0x3007, 0x3021...0x3029, 0x3038...0x303B, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xF900...0xFAD9, 0x2_0000...0x3_23AF,
  ])
}

extension Unicode.GeneralCategory {
  /// The two letters by which Unicode calls the category.
  fileprivate var code: String {
    switch self {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    case .unassigned: "Cn"
    @unknown default: "Cn"
    }
  }
}
