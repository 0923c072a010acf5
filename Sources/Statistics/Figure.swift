public import Records

/// One figure of a year with what it was counted from.
public struct Figure: Sendable, Hashable {
  /// Stable name such as `hazards.rate`; `bureau.` in front for the bureau itself.
  public let id: String
  public let value: Value
  /// What the figure counts, such as 家次, 件 or 元.
  public let unit: String
  /// Ids of records, or `file:line` of the rows of tables, in order.
  public let sources: [String]

  /// A count, a sum of money, or a rate.
  public enum Value: Sendable, Hashable {
    case count(Int)
    case money(Money)
    /// `part` of `whole`, shown in per cent with one decimal; without a value where `whole` is 0.
    case rate(part: Int, whole: Int)
  }

  /// Makes a figure.
  public init(id: String, value: Value, unit: String, sources: [String]) {
    self.id = id
    self.value = value
    self.unit = unit
    self.sources = sources
  }

  /// The value as a decimal number (money in yuan, rates in per cent), or `nil` where there is none.
  public var number: String? {
    switch value {
    case .count(let count): String(count)
    case .money(let money): money.yuan
    case .rate(let part, let whole): Ratio(part: part, whole: whole)?.percent(decimals: 1)
    }
  }

  /// The value as pages show it: thousands separated, `—` where there is none.
  public var display: String {
    switch value {
    case .count(let count): Money(fen: Int64(count) * 100).grouped
    case .money(let money): money.grouped
    case .rate: number ?? "—"
    }
  }
}

/// A part of a whole, for rates that are exact in integers.
struct Ratio {
  let part: Int
  let whole: Int

  /// `nil` where the whole is 0: such a rate is neither 0 nor 100.
  init?(part: Int, whole: Int) {
    guard whole > 0, part >= 0 else { return nil }
    self.part = part
    self.whole = whole
  }

  /// In per cent, rounded half up to `decimals` places: 6396 of 6568 → `97.4`.
  func percent(decimals: Int) -> String {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let (product, overflow) = part.multipliedReportingOverflow(by: 200 * scale)
    guard !overflow else { return "—" }
    let rounded = (product / whole + 1) / 2
    guard decimals > 0 else { return String(rounded) }
    let fraction = String(rounded % scale)
    return "\(rounded / scale)." + String(repeating: "0", count: decimals - fraction.count) + fraction
  }
}
