/// A header or key brought to the form in which names are compared.
struct HeaderText: Hashable {
  /// Lower case, without blanks, `. _ - [ ] *` and a unit in brackets.
  private(set) var text: String
  /// The unit named in brackets at the end: （元）, (万元), （单位：万元）.
  private(set) var unit: FieldName.UnitRule = .unsaid

  /// Folds `source`: case and width of ASCII, blanks and separators, a trailing unit or 必填 mark.
  init(_ source: String) {
    var scalars = String.UnicodeScalarView()
    for scalar in source.unicodeScalars {
      let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
      switch value {
      case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000, 0xFEFF, 0x200B, 0x2E, 0x5F, 0x2D, 0x5B, 0x5D, 0x2A: continue
      case 0x41...0x5A: scalars.append(Unicode.Scalar(UInt8(value + 0x20)))
      default: if let folded = Unicode.Scalar(value) { scalars.append(folded) }
      }
    }
    text = String(scalars)
    if text.utf8.last != 0x29 {
      // 罚款金额万元: the unit stands bare at the end.
      for (mark, rule) in [("万元", FieldName.UnitRule.tenThousandYuan)] where text.hasSuffix(mark) && text != mark {
        text.removeLast(mark.count)
        unit = rule
      }
      return
    }
    for mark in ["(必填)", "(选填)"] where text.hasSuffix(mark) { text.removeLast(mark.count) }
    for (mark, rule) in Self.units where text.hasSuffix(mark) {
      text.removeLast(mark.count)
      unit = rule
      break
    }
  }

  private static let units: [(String, FieldName.UnitRule)] = [
    ("(元)", .yuan), ("(万元)", .tenThousandYuan), ("(单位:元)", .yuan), ("(单位:万元)", .tenThousandYuan),
    ("(人民币元)", .yuan), ("(人民币万元)", .tenThousandYuan),
    // Units that are not read: the column is known, and the error is that its unit is not.
    ("(千元)", .unread), ("(百万元)", .unread), ("(亿元)", .unread),
  ]

  /// The text without its first run of digits, and that number; `nil` where there is none.
  var withoutNumber: (text: String, number: Int)? {
    let bytes = Array(text.utf8)
    guard let start = bytes.firstIndex(where: { (0x30...0x39).contains($0) }) else { return nil }
    let end = bytes[start...].firstIndex { !(0x30...0x39).contains($0) } ?? bytes.endIndex
    guard end - start <= 3 else { return nil }
    let number = bytes[start..<end].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return (String(decoding: bytes[..<start] + bytes[end...], as: UTF8.self), number)
  }
}
