/// A unified social credit code of 18 characters (GB 32100-2015).
public struct UnifiedCode: Sendable, Hashable {
  /// The 18 characters, capital.
  public let text: String

  /// Why a text is not a code.
  public enum ParsingError: Error, Sendable { case wrongForm, wrongCheckDigit }

  /// Reads a code; small letters and blanks inside are mended, a wrong check digit is an error.
  public init(parsing source: some StringProtocol) throws(ParsingError) {
    var characters: [UInt8] = []
    for byte in source.utf8 {
      switch byte {
      case 0x20, 0x2D: continue
      case 0x61...0x7A: characters.append(byte - 0x20)
      default: characters.append(byte)
      }
    }
    guard characters.count == 18, let check = Self.checkCharacter(of: characters[0..<17]),
      Self.alphabet.contains(characters[17])
    else { throw .wrongForm }
    guard characters[17] == check else { throw .wrongCheckDigit }
    text = String(decoding: characters, as: UTF8.self)
  }

  /// The check character for the first 17, or `nil` if one of them is not in the alphabet: (31 − Σ 3^i·v mod 31) mod 31.
  public static func checkCharacter(of characters: some Collection<UInt8>) -> UInt8? {
    var sum = 0
    var weight = 1
    for character in characters {
      guard let value = alphabet.firstIndex(of: character) else { return nil }
      sum += value * weight
      weight = weight * 3 % 31
    }
    return alphabet[(31 - sum % 31) % 31]
  }

  /// Digits and capitals without I, O, S, V, Z.
  public static let alphabet: [UInt8] = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

  /// Whether the code is that of an individual business (个体工商户, prefix 92).
  public var isIndividualBusiness: Bool { text.hasPrefix("92") }
}
