/// The parts of a claimed text that are secrets by themselves: what a recipe has of each thing, each firm of a list of customers.
enum ClaimItems {
  /// The parts of `text`, none where it is one alone: those with a figure behind a word, and names of firms.
  static func items(of text: String) -> [String] {
    guard text.utf8.count <= longest else { return [] }
    let scalars = Array(text.unicodeScalars)
    var items: [String] = []
    var start = 0
    func close(at end: Int) {
      let item = String(String.UnicodeScalarView(scalars[start..<end])).trimmed
      for part in [item, FirmForms.firm(in: item)].compactMap({ $0 })
      where part.unicodeScalars.count < scalars.count && !items.contains(part) && isSecret(part) { items.append(part) }
    }
    for (place, scalar) in scalars.enumerated() {
      switch scalar {
      case "、", "；", ";", "\n", "，", "。": close(at: place)
      case ",":
        // 2,860 is one figure.
        if place + 1 < scalars.count, ("0"..."9").contains(scalars[place + 1]) { continue }
        close(at: place)
      case "：", ":":
        // 客户名单：甲公司. What is named before a figure belongs to it.
        let next = scalars[(place + 1)...].first { $0 != " " }
        if next.map({ $0.properties.numericType != nil }) ?? true { continue }
      case "为", "是", "系":
        // 配方为碳酸钙62%: what leads in stands before the first thing.
        guard start == 0, (2...8).contains(place), place + 1 < scalars.count,
          scalars[place + 1].properties.numericType == nil
        else { continue }
      default: continue
      }
      start = place + 1
    }
    close(at: scalars.count)
    if let figure = withoutPeriod(text), !items.contains(figure), isSecret(figure) { items.append(figure) }
    return items
  }

  /// What `text` says behind the period with which it begins: 2021年营业收入2860万元, 上一年度营业收入2860万元.
  private static func withoutPeriod(_ text: String) -> String? {
    guard let period = text.firstMatch(of: /^\s*(?:(?:19|20)\d{2}\s*年度?|上一?年度?|去年|当年|本年度?|全年)的?\s*/)?.range else {
      return nil
    }
    let rest = String(text[period.upperBound...])
    return rest.isEmpty ? nil : rest
  }

  private static let longest = 3_000

  /// Whether a part is one by itself: a figure with a word before it, or the name of a firm.
  private static func isSecret(_ item: String) -> Bool {
    if FirmForms.isFirm(item) { return true }
    guard let figures = FigureText.literal(item), let last = figures.lastIndex(of: FigureText.edge) else {
      return false
    }
    return figures[..<last].contains { $0 >= 0x3400 && $0 < 0xFF00 }
  }
}

extension String {
  /// Without blanks at its ends, and without what opens or closes a list.
  fileprivate var trimmed: String {
    var text = unicodeScalars[...]
    while let first = text.first, first.properties.isWhitespace || "-•·".unicodeScalars.contains(first) {
      text.removeFirst()
    }
    while let last = text.last, last.properties.isWhitespace || "等.".unicodeScalars.contains(last) { text.removeLast() }
    return String(text)
  }
}
