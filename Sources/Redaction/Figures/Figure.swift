/// A number as a text states it, exactly, whatever its length: digits, and where the point stands among them.
struct Figure: Sendable, Hashable {
  private(set) var digits: [UInt8]
  /// Digits before the point; less than 0 or more than there are after a change of unit.
  private(set) var point: Int
  /// Whether zeros in front belong to it, as in a serial number.
  private var isRow: Bool

  /// `whole` and what stands behind the point.
  init(_ whole: [UInt8], fraction: [UInt8] = []) {
    digits = whole + fraction
    point = whole.count
    isRow = fraction.isEmpty
  }

  /// Moves the point: by 4 for 万.
  mutating func multiply(byTenTo exponent: Int) {
    if exponent == 0 { return }
    point += exponent
    isRow = false
  }

  /// Adds a smaller number to one that is whole: 1亿2000万. → whether that could be done.
  mutating func add(_ other: Figure) -> Bool {
    guard let left = whole, let right = other.whole, right < left else { return false }
    digits = String(left + right).utf8.map { $0 - 0x30 }
    (point, isRow) = (digits.count, false)
    return true
  }

  private var whole: Int? {
    guard (1...Self.longestWhole).contains(point), digits.count <= point else { return nil }
    return (digits + Array(repeating: 0, count: point - digits.count)).reduce(0) { $0 * 10 + Int($1) }
  }

  private static let longestWhole = 17

  /// Its decimal digits, the same for the same number: 3.20 as 3.2, 2860万 as 28600000.
  var scalars: [UInt32] {
    if isRow { return digits.map(Self.scalar) }
    var whole = Array(digits.prefix(max(point, 0)))
    whole += Array(repeating: 0, count: max(0, point - digits.count))
    var fraction = Array(repeating: 0, count: max(0, -point)) + digits.dropFirst(max(point, 0))
    while fraction.last == 0 { fraction.removeLast() }
    let significant = Array(whole.drop { $0 == 0 })
    return (significant.isEmpty ? [0] : significant).map(Self.scalar)
      + (fraction.isEmpty ? [] : [Self.sign] + fraction.map(Self.scalar))
  }

  /// The same as text.
  var text: String { String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init))) }

  /// The number in 万 where at most two digits stand behind its point: 135.68.
  var tenThousands: String? {
    var value = self
    value.multiply(byTenTo: -4)
    let text = value.text
    let fraction = text.split(separator: ".", maxSplits: 1).dropFirst().first?.count ?? 0
    return fraction <= 2 && !text.hasPrefix("0") ? text : nil
  }

  private static let sign: UInt32 = 0x2E
  private static func scalar(_ digit: UInt8) -> UInt32 { UInt32(digit) + 0x30 }
}
