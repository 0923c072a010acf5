/// An amount of money in fen (1/100 yuan), never negative in a record.
public struct Money: Sendable, Hashable, Comparable {
  /// The amount in fen.
  public let fen: Int64

  /// An amount of `fen` fen.
  public init(fen: Int64) { self.fen = fen }

  /// No money.
  public static let zero = Money(fen: 0)

  /// The unit in which a figure is written.
  public enum Unit: Sendable, Hashable {
    case yuan, tenThousandYuan

    /// Fen in one unit.
    public var fen: Int64 { self == .yuan ? 100 : 1_000_000 }
  }

  /// Why a text is not an amount.
  public enum ParsingError: Error, Sendable { case notAnAmount, negative, tooLarge }

  /// Reads `20000`, `20,000.00`, `20000元`, `2万元`, `¥20000`; a unit in the text outranks `unit`.
  ///
  /// Fractions of a fen are refused. Amounts above 9,000,000,000,000 yuan are `tooLarge`.
  public init(parsing text: some StringProtocol, unit: Unit = .yuan) throws(ParsingError) {
    var scale = unit.fen
    var digits: Int64 = 0
    var fraction: Int?
    var sawDigit = false
    var sawUnit = false
    var sawYuan = false
    var negative = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9", "０"..."９":
        guard !sawUnit else { throw .notAnAmount }
        let base: UInt32 = scalar.value >= 0xFF10 ? 0xFF10 : 0x30
        guard digits < 100_000_000_000_000_000 else { throw .tooLarge }
        digits = digits * 10 + Int64(scalar.value - base)
        if let count = fraction { fraction = count + 1 }
        sawDigit = true
      case ".", "．":
        guard fraction == nil, sawDigit, !sawUnit else { throw .notAnAmount }
        fraction = 0
      case "-", "－", "−":
        guard !sawDigit, !negative else { throw .notAnAmount }
        negative = true
      case ",", "，", " ", "\u{3000}": continue
      case "¥", "￥": guard !sawDigit else { throw .notAnAmount }
      case "万":
        guard sawDigit, !sawUnit else { throw .notAnAmount }
        scale = Unit.tenThousandYuan.fen
        sawUnit = true
      case "元":
        guard sawDigit, !sawYuan else { throw .notAnAmount }
        sawYuan = true
        if !sawUnit { scale = Unit.yuan.fen }
        sawUnit = true
      default: throw .notAnAmount
      }
    }
    guard sawDigit, (fraction ?? 0) <= 17 else { throw .notAnAmount }
    let (product, overflow) = digits.multipliedReportingOverflow(by: scale)
    guard !overflow else { throw .tooLarge }
    var divisor: Int64 = 1
    for _ in 0..<(fraction ?? 0) { divisor *= 10 }
    guard product % divisor == 0 else { throw .notAnAmount }
    let amount = product / divisor
    if negative, amount > 0 { throw .negative }
    guard amount <= 900_000_000_000_000 else { throw .tooLarge }
    fen = amount
  }

  /// In yuan without trailing zeros: `20000`, `0.5`.
  public var yuan: String { Self.decimal(fen, unit: Unit.yuan.fen, digits: 2) }

  /// In 万元 with up to six decimals: `2`, `0.2`, `590.98`.
  public var tenThousandYuan: String { Self.decimal(fen, unit: Unit.tenThousandYuan.fen, digits: 6) }

  /// In yuan with thousands separators: `20,000`.
  public var grouped: String {
    let parts = yuan.split(separator: ".", maxSplits: 1)
    var whole: [UInt8] = []
    for (index, byte) in parts[0].utf8.reversed().enumerated() {
      if index > 0, index % 3 == 0 { whole.append(0x2C) }
      whole.append(byte)
    }
    let text = String(decoding: whole.reversed(), as: UTF8.self)
    return parts.count == 2 ? text + "." + parts[1] : text
  }

  public static func < (left: Money, right: Money) -> Bool { left.fen < right.fen }
  public static func + (left: Money, right: Money) -> Money { Money(fen: left.fen + right.fen) }

  private static func decimal(_ fen: Int64, unit: Int64, digits: Int) -> String {
    var remainder = fen % unit
    guard remainder != 0 else { return String(fen / unit) }
    var text = ""
    var scale = unit
    for _ in 0..<digits where remainder != 0 {
      scale /= 10
      text += String(remainder / scale)
      remainder %= scale
    }
    return "\(fen / unit).\(text)"
  }
}
