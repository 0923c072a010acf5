/// A header or key brought to the form in which names are compared.
struct HeaderText: Hashable {
  /// Lower case, without blanks, `. _ - [ ] *` and a unit at the end.
  private(set) var text: String
  /// The unit named at the end: （元）, (万元), （单位：万元）, 万元; one that is not read, such as （千元）, is `unread`.
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
    for mark in ["(必填)", "(选填)"] where text.hasSuffix(mark) { text.removeLast(mark.count) }
    takeUnit()
  }

  /// Moves a unit at the end from `text` to `unit`: in brackets, or bare as in 罚款金额万元.
  private mutating func takeUnit() {
    let isBracketed = text.utf8.last == 0x29
    let inner = isBracketed ? text.dropLast() : text[...]
    guard let last = inner.last, last == "元" || last == "圆" || (isBracketed && (last == "角" || last == "分")) else {
      return
    }
    var rest = inner.dropLast()
    let multiple = rest.reversed().prefix { "十百千万亿美港".contains($0) }
    rest = rest.dropLast(multiple.count)
    for mark in ["人民币", ":", "单位"] where rest.hasSuffix(mark) { rest = rest.dropLast(mark.count) }
    if isBracketed {
      // Nothing but the unit stands in the brackets.
      guard rest.last == "(" else { return }
      rest = rest.dropLast()
    } else {
      while let last = rest.last, "/,:、".contains(last) { rest = rest.dropLast() }
    }
    if rest.isEmpty { return }
    unit =
      switch (last, String(multiple)) {
      case ("元", ""), ("圆", ""): .yuan
      case ("元", "万"), ("圆", "万"): .tenThousandYuan
      default: .unread
      }
    text = String(rest)
  }

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
