import Matching

/// A word that is the value of an attribute of a tag and names what another attribute holds: placeholder="微信号" type="text" value="zs_88".
struct AttributeLabel {
  /// Where the value begins that the word names; `nil` where the tag has none.
  let value: Int?

  /// The word that ends at `end`, if the quote that ends an attribute follows it.
  init?(endingAt end: Int, in view: TextView) {
    guard let quote = Self.closing(from: end, in: view), Self.isAttribute(endingAt: quote, in: view) else { return nil }
    var place = quote + 1
    while place - quote < Self.longestTag {
      while Self.blanks.contains(view.scalar(place)) { place += 1 }
      let name = place
      while place - name < 32, Self.isName(view.scalar(place)) { place += 1 }
      guard place > name else { break }
      guard view.scalar(place) == 0x3D else { continue }  // required
      let mark = view.scalar(place + 1)
      guard Self.quotes.contains(mark) else { break }
      if Self.values.contains(where: { $0.count == place - name && view.starts(with: $0, at: name) }) {
        value = place + 2
        return
      }
      place += 2
      let start = place
      while place - start < Self.longestValue, view.scalar(place) != mark { place += 1 }
      place += 1
    }
    value = nil
  }

  /// The quote behind the word and what else is told of the field: 号码, （必填）.
  private static func closing(from end: Int, in view: TextView) -> Int? {
    var place = end
    while place - end < 8, isOfLabel(view.scalar(place)) { place += 1 }
    return quotes.contains(view.scalar(place)) ? place : nil
  }

  /// An ideograph, a blank, a bracket or a star.
  private static func isOfLabel(_ scalar: UInt32) -> Bool {
    TextView.isHan(scalar) || [0x20, 0x28, 0x29, 0x2A].contains(scalar)
  }

  /// Whether the value that the quote at `end` closes is opened by the same quote behind the sign of equality of an attribute.
  private static func isAttribute(endingAt end: Int, in view: TextView) -> Bool {
    guard [0x20, 0x0A, 0x2F, 0x3E].contains(view.scalar(end + 1)) else { return false }
    var start = end - 1
    while end - start < 32, view.scalar(start) != view.scalar(end) { start -= 1 }
    return view.scalar(start) == view.scalar(end) && view.scalar(start - 1) == 0x3D && isName(view.scalar(start - 2))
  }

  private static func isName(_ scalar: UInt32) -> Bool {
    TextView.isAlphanumeric(scalar) || scalar == 0x2D || scalar == 0x5F || scalar == 0x3A
  }

  private static let longestTag = 240
  private static let longestValue = 120
  private static let blanks = Set(FoldedText.scalars(of: " \n"))
  private static let quotes = Set(FoldedText.scalars(of: "\"'"))
  private static let values = TextView.words("value data-value content data-content data-text")
}
