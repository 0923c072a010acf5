/// A resident identity number (GB 11643-1999): 18 characters, or 15 digits of the form before 1999.
public struct ResidentID: Sendable, Hashable {
  /// The number as 18 or 15 characters, X capital.
  public let text: String

  /// Why a text is not a number.
  public enum ParsingError: Error, Sendable { case wrongForm, impossibleBirthDate, wrongCheckDigit }

  /// Reads a number; blanks and hyphens inside and a small x are mended.
  public init(parsing source: some StringProtocol) throws(ParsingError) {
    var characters: [UInt8] = []
    for byte in source.utf8 {
      switch byte {
      case 0x20, 0x2D: continue
      case 0x78: characters.append(0x58)
      default: characters.append(byte)
      }
    }
    let digits = characters.count == 18 ? characters[0..<17] : characters[...]
    guard characters.count == 18 || characters.count == 15, digits.allSatisfy({ (0x30...0x39).contains($0) })
    else { throw .wrongForm }
    guard Self.birthDate(characters) != nil else { throw .impossibleBirthDate }
    if characters.count == 18 {
      guard (0x30...0x39).contains(characters[17]) || characters[17] == 0x58 else { throw .wrongForm }
      guard characters[17] == Self.checkCharacter(of: digits) else { throw .wrongCheckDigit }
    }
    text = String(decoding: characters, as: UTF8.self)
  }

  /// The check character for 17 digits: Σ w·d mod 11 → `10X98765432` (ISO 7064 MOD 11-2).
  public static func checkCharacter(of digits: some Collection<UInt8>) -> UInt8 {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    var sum = 0
    for (digit, weight) in zip(digits, weights) { sum += Int(digit - 0x30) * weight }
    return Array("10X98765432".utf8)[sum % 11]
  }

  /// The date of birth the number states.
  public var birthDate: CivilDate? { Self.birthDate(Array(text.utf8)) }

  private static func birthDate(_ characters: [UInt8]) -> CivilDate? {
    func number(_ range: Range<Int>) -> Int { characters[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    return characters.count == 18
      ? CivilDate(year: number(6..<10), month: number(10..<12), day: number(12..<14))
      : CivilDate(year: 1900 + number(6..<8), month: number(8..<10), day: number(10..<12))
  }
}
