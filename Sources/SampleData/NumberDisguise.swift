/// The ways in which people write one number in running text.
enum NumberDisguise: CaseIterable, Sendable {
  case plain, grouped, hyphenated, fullWidth, spacedOut, smallX

  /// `number`, an identity number or a mobile number, written this way.
  func written(_ number: String) -> String {
    let characters = Array(number)
    let cuts = characters.count == 18 ? [6, 14] : characters.count == 11 ? [3, 7] : [4, 8, 12, 16]
    switch self {
    case .plain: return number
    case .grouped: return joined(characters, cuts, " ")
    case .hyphenated: return joined(characters, cuts, "-")
    case .spacedOut: return joined(characters, Array(1..<max(1, characters.count)), " ")
    case .smallX: return number.hasSuffix("X") ? String(number.dropLast()) + "x" : number
    case .fullWidth:
      var text = ""
      for scalar in number.unicodeScalars {
        if scalar.value > 0x20, scalar.value < 0x7F, let wide = UnicodeScalar(scalar.value + 0xFEE0) {
          text.unicodeScalars.append(wide)
        }
      }
      return text
    }
  }

  private func joined(_ characters: [Character], _ cuts: [Int], _ separator: String) -> String {
    var text = ""
    for (index, character) in characters.enumerated() {
      if cuts.contains(index) { text += separator }
      text.append(character)
    }
    return text
  }
}
