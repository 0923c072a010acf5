/// What a public page states of one masked person, as far as it narrows the identity number (GB 11643-1999).
struct PersonFacts: Sendable, Hashable {
  /// How exactly a place is stated.
  enum Area: Int, Sendable, Comparable {
    case none, province, prefecture, county

    static func < (left: Area, right: Area) -> Bool { left.rawValue < right.rawValue }
  }

  /// How exactly the birth is stated.
  enum Birth: Int, Sendable, Comparable {
    case none, age, year, month, day

    static func < (left: Birth, right: Birth) -> Bool { left.rawValue < right.rawValue }
  }

  var area = Area.none
  var birth = Birth.none
  var hasSex = false
  /// Leading digits of the number that are stated.
  var leading = 0
  /// Trailing digits of the number that are stated, the check digit among them.
  var trailing = 0

  /// About how many identity numbers fit: places × days × serial numbers, a known check digit taken off (redaction.md §1.2).
  var candidates: Int {
    let stated =
      switch area {
      case .none: Self.counties
      case .province: Self.countiesOfProvince
      case .prefecture: Self.countiesOfPrefecture
      case .county: 1
      }
    let led =
      switch leading {
      case 0, 1: Self.counties
      case 2: Self.countiesOfProvince
      case 3: Self.countiesOfProvince / 2
      case 4, 5: Self.countiesOfPrefecture
      default: 1
      }
    // Digits of the birth from both ends: YYYY MM DD are the seventh to the fourteenth.
    let ledDays = leading >= 14 ? 1 : leading >= 12 ? 31 : leading >= 10 ? 365 : Self.days
    let trailedDays = trailing >= 12 ? 1 : trailing >= 8 ? 62 : trailing >= 6 ? 62 * 12 : Self.days
    let statedDays =
      switch birth {
      case .none: Self.days
      case .age: 366
      case .year: 365
      case .month: 30
      case .day: 1
      }
    let serials = trailing >= 4 ? 1 : trailing == 3 ? 10 : trailing == 2 ? (hasSex ? 50 : 100) : hasSex ? 500 : 1000
    let all = min(stated, led) * min(ledDays, trailedDays, statedDays) * serials
    return max(1, trailing >= 1 ? all / 11 : all)
  }

  /// Current counties, and the usual number of a province and of a prefecture.
  private static let counties = 2978
  private static let countiesOfProvince = 130
  private static let countiesOfPrefecture = 10
  /// Days of 62 years of birth.
  private static let days = 62 * 365
}
