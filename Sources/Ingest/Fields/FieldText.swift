/// Small operations on the texts of fields.
enum FieldText {
  /// The text without blanks and line ends at its ends.
  static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let isBlank = { (scalar: Unicode.Scalar) in
      scalar.value <= 0x20 || scalar.value == 0x3000 || scalar.value == 0xA0 || scalar.value == 0xFEFF
    }
    guard let first = scalars.first, let last = scalars.last else { return text }
    guard isBlank(first) || isBlank(last) else { return text }
    guard let start = scalars.firstIndex(where: { !isBlank($0) }), let end = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[start...end])
  }

  /// The text with ASCII of full width made half width and invisible characters dropped, for codes, dates and amounts.
  static func folded(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: scalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
      case 0x3000, 0xA0: scalars.append(" ")
      case 0x200B...0x200F, 0x2060, 0xFEFF: continue
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
