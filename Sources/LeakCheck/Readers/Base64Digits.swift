/// The digits of base64 in both alphabets, in memory of their own for loops that ask for every byte of a site.
final class Base64Digits {
  /// Kinds of digits: 0–9 and a–f, other letters, the signs of the standard alphabet, those of the one for addresses.
  static let hexadecimal: UInt8 = 1
  private static let letter: UInt8 = 2
  static let standard: UInt8 = 4
  static let forAddresses: UInt8 = 8
  static let bothAlphabets = standard | forAddresses

  /// Value of each byte as a digit, 255 for none.
  let digits: UnsafePointer<UInt8>
  /// The same moved to the place that a digit has as the first to the fourth of four, 256 values each.
  let places: UnsafePointer<UInt32>
  /// Kind of each byte, 0 for no digit.
  let kinds: UnsafePointer<UInt8>

  init() {
    let digits = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    digits.initialize(repeating: 255, count: 256)
    let kinds = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    kinds.initialize(repeating: 0, count: 256)
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8
    for (value, byte) in letters.enumerated() {
      digits[Int(byte)] = UInt8(value)
      kinds[Int(byte)] = byte &- 0x30 < 10 || byte &- 0x61 < 6 ? Self.hexadecimal : Self.letter
    }
    for (kind, signs) in [(Self.standard, "+/"), (Self.forAddresses, "-_")] {
      for (place, byte) in signs.utf8.enumerated() {
        digits[Int(byte)] = UInt8(62 + place)
        kinds[Int(byte)] = kind
      }
    }
    let places = UnsafeMutablePointer<UInt32>.allocate(capacity: 4 * 256)
    for (place, shift) in [18, 12, 6, 0].enumerated() {
      for byte in 0..<256 { places[place * 256 + byte] = UInt32(digits[byte]) << UInt32(shift) }
    }
    self.places = UnsafePointer(places)
    (self.digits, self.kinds) = (UnsafePointer(digits), UnsafePointer(kinds))
  }

  deinit {
    digits.deallocate()
    places.deallocate()
    kinds.deallocate()
  }
}
