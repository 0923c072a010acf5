/// Marks by hand that hide text, `{商密:…}` and `{隐:…}`, looked for without parsing the text around them.
enum HandMarks {
  /// Whether `text` has a mark that hides something; an empty one hides nothing, and one in an HTML comment is never read.
  static func hideSomething(in text: String) -> Bool {
    let bytes = Array(text.utf8)[...]
    var rest = bytes
    while let first = rest.first {
      if rest.starts(with: commentStart) {
        rest = rest.dropFirst(commentStart.count)
        while !rest.isEmpty, !rest.starts(with: commentEnd) { rest = rest.dropFirst() }
        continue
      }
      if let inside = after(openingBraces, in: rest) {
        if isMark(inside) { return true }
        rest = inside
      } else {
        rest = first < 0x80 ? rest.dropFirst() : rest.dropFirst(1).drop { $0 & 0xC0 == 0x80 }
      }
    }
    return false
  }

  /// Whether behind an opening brace there is a word of a mark, a colon and some content.
  private static func isMark(_ inside: ArraySlice<UInt8>) -> Bool {
    guard let behindWord = after(words, in: withoutBlanks(inside)),
      let content = after(colons, in: withoutBlanks(behindWord))
    else { return false }
    let visible = withoutBlanks(content)
    return !visible.isEmpty && after(closingBraces, in: visible) == nil
  }

  /// What follows one of `forms` at the start of `text`.
  private static func after(_ forms: [[UInt8]], in text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    forms.first { text.starts(with: $0) }.map { text.dropFirst($0.count) }
  }

  private static func withoutBlanks(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while true {
      text = text.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
      guard let next = after(wideBlanks, in: text) else { return text }
      text = next
    }
  }

  private static let commentStart = Array("<!--".utf8)
  private static let commentEnd = Array("-->".utf8)
  private static let openingBraces = ["{", "｛"].map { Array($0.utf8) }
  private static let closingBraces = ["}", "｝"].map { Array($0.utf8) }
  private static let colons = [":", "："].map { Array($0.utf8) }
  private static let words = ["商密", "商业秘密", "隐"].map { Array($0.utf8) }
  private static let wideBlanks = ["\u{3000}", "\u{A0}"].map { Array($0.utf8) }
}
