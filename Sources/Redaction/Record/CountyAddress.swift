/// Cuts an address behind its county (法释〔2016〕19号 Art. 11: a residence is public down to the county or district).
struct CountyAddress: Sendable {
  /// Province to county, or empty where no county was found.
  let county: String
  /// What lies below the county and stays secret.
  let rest: String

  /// Cuts `address`; `counties` are names that are known to be counties.
  init(_ address: String, counties: [String]) {
    let scalars = Array(address.unicodeScalars)
    var end = 0
    for name in counties {
      let wanted = Array(name.unicodeScalars)
      guard !wanted.isEmpty, scalars.count >= wanted.count else { continue }
      for start in 0...min(scalars.count - wanted.count, 16)
      where end < start + wanted.count && scalars[start..<start + wanted.count].elementsEqual(wanted) {
        end = start + wanted.count
      }
    }
    if end == 0 { end = Self.end(in: scalars) }
    county = Self.text(scalars[..<end])
    rest = Self.text(scalars[end...])
  }

  /// Behind the last 县, 区, 市 or 旗 that comes before the first street, town or village.
  private static func end(in scalars: [Unicode.Scalar]) -> Int {
    var end = 0
    for (index, scalar) in scalars.enumerated() where index > 0 {
      switch scalar {
      case "县", "区", "市", "旗": if index - end >= 1, index < 24 { end = index + 1 }
      case "镇", "乡", "街", "路", "村", "巷", "号", "道": return end
      default: break
      }
    }
    return end
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }
}
