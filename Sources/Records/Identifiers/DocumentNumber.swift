/// The number of a decision (决定书文号), kept as served and normalised only for keys and order.
public struct DocumentNumber: Sendable, Hashable {
  /// As printed on the paper that was served.
  public let asServed: String
  /// `楚应急罚〔2020〕12号`: brackets of the place dropped, U+3014/U+3015 around the year, no blanks.
  public let key: String
  /// The year in the number.
  public let year: Int
  /// The serial in the year.
  public let serial: Int

  /// Reads a number in any form of bracket: `（楚）应急罚〔2020〕12号`, `(楚)应急罚[2020]第12号`, `楚应急罚【2020】12-1 号`.
  ///
  /// The words before the year may be those of any authority (2 to 20 characters), since records can come from other
  /// bureaus. Blanks, invisible characters and the width of digits do not matter.
  public init?(parsing source: some StringProtocol) {
    var scan = Scan(source)
    guard let prefix = scan.prefix(), let year = scan.number(upTo: 4), (1949...2199).contains(year),
      scan.take(Scan.close)
    else { return nil }
    _ = scan.take("第")
    guard let serial = scan.number(upTo: 8), serial > 0 else { return nil }
    var suffix = ""
    if scan.take("-") {
      guard let part = scan.number(upTo: 8) else { return nil }
      suffix = "-\(part)"
    }
    guard scan.take("号"), scan.isAtEnd else { return nil }
    asServed = String(source)
    self.year = year
    self.serial = serial
    key = "\(prefix)〔\(year)〕\(serial)\(suffix)号"
  }

  /// The scalars of a number with every bracket made `(` or `)`, read from front to back.
  private struct Scan {
    static let open: Unicode.Scalar = "("
    static let close: Unicode.Scalar = ")"
    private var scalars: [Unicode.Scalar] = []
    private var index = 0

    init(_ source: some StringProtocol) {
      for scalar in source.unicodeScalars {
        switch scalar {
        case " ", "\u{3000}", "\u{A0}", "\u{200B}"..."\u{200D}", "\u{2060}", "\u{FEFF}": continue
        case "(", "（", "〔", "[", "【", "［", "﹝": scalars.append(Self.open)
        case ")", "）", "〕", "]", "】", "］", "﹞": scalars.append(Self.close)
        case "-", "－", "—", "–": scalars.append("-")
        case "０"..."９": scalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30)))
        default: scalars.append(scalar)
        }
      }
    }

    var isAtEnd: Bool { index == scalars.count }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
      guard index < scalars.count, scalars[index] == scalar else { return false }
      index += 1
      return true
    }

    mutating func number(upTo digits: Int) -> Int? {
      var value = 0
      var count = 0
      while index < scalars.count, ("0"..."9").contains(scalars[index]) {
        count += 1
        guard count <= digits else { return nil }
        value = value * 10 + Int(scalars[index].value - 0x30)
        index += 1
      }
      return count == 0 ? nil : value
    }

    /// The words before the year without their brackets, and the bracket that opens the year.
    mutating func prefix() -> String? {
      var words = ""
      var isInside = false
      while index < scalars.count {
        let scalar = scalars[index]
        index += 1
        if scalar == Self.open {
          guard !isInside else { return nil }
          if index < scalars.count, ("0"..."9").contains(scalars[index]) {
            return (2...20).contains(words.unicodeScalars.count) ? words : nil
          }
          isInside = true
        } else if scalar == Self.close {
          guard isInside else { return nil }
          isInside = false
        } else if (0x3400...0x9FFF).contains(scalar.value) || (0x20000...0x3FFFF).contains(scalar.value) {
          words.unicodeScalars.append(scalar)
        } else {
          return nil
        }
      }
      return nil
    }
  }
}
