import Matching
import Rules

/// A span marked by hand: `{商密:…}`, `{隐:…}`, `{公开:…}`, also in full width.
struct HandMark: Sendable {
  enum Kind: Sendable { case tradeSecret, personal, keep }

  let kind: Kind
  /// From the opening brace to behind the closing one.
  let whole: Range<Int>
  /// What stands between colon and closing brace.
  let content: Range<Int>

  /// What is wrong with a mark, and where its brace stands.
  enum Fault: Error, Equatable {
    case unclosed(Int)
    case unknown(Int)
  }

  /// The marks of the scalars in `range`, outer ones before inner ones.
  ///
  /// A brace before other text is text. A brace with a word of a mark but without colon, an unknown word with a colon, and a mark without
  /// end are faults, for nobody knows what was to be hidden; `ignoresUnknown` takes the first two for text.
  static func marks(
    in view: TextView, range: Range<Int>, ignoresUnknown: Bool = false
  ) throws(Fault) -> [HandMark] {
    var marks: [HandMark] = []
    var open: [(start: Int, content: Int, kind: Kind?)] = []
    var depth = 0
    var index = range.lowerBound
    while index < range.upperBound {
      switch view.scalar(index) {
      case 0x7B:
        let (kind, content) =
          ignoresUnknown
          ? (try? opening(at: index, in: view, end: range.upperBound)) ?? (nil, index + 1)
          : try opening(at: index, in: view, end: range.upperBound)
        if kind != nil {
          depth += 1
          if depth > deepest { throw .unknown(index) }
        }
        open.append((index, content, kind))
        index = max(content, index + 1)
      case 0x7D:
        if let last = open.popLast(), let kind = last.kind {
          depth -= 1
          marks.append(HandMark(kind: kind, whole: last.start..<index + 1, content: last.content..<index))
        }
        index += 1
      default: index += 1
      }
    }
    if let mark = open.first(where: { $0.kind != nil }) { throw .unclosed(mark.start) }
    return marks.sorted { $0.whole.lowerBound < $1.whole.lowerBound }
  }

  /// Marks inside marks; each level is one more text to be searched.
  private static let deepest = 8

  /// What the brace at `index` opens, and where its content begins.
  private static func opening(at index: Int, in view: TextView, end: Int) throws(Fault) -> (Kind?, Int) {
    var word: [UInt32] = []
    var place = index + 1
    while place < end, word.count <= 6 {
      let scalar = view.scalar(place)
      if scalar == 0x3A || !(0x3400..<0xA000).contains(scalar) && !JoinedText.isGap(scalar) { break }
      if !JoinedText.isGap(scalar) { word.append(scalar) }
      place += 1
    }
    let hasColon = place < end && view.scalar(place) == 0x3A
    for (form, kind) in words {
      if hasColon, word == form { return (kind, place + 1) }
      if !hasColon, form.count > 1, word.starts(with: form) { throw .unknown(index) }
      if !hasColon, form.count == 1, word.starts(with: form), word.dropFirst().first != 0x60A3 { throw .unknown(index) }
    }
    if hasColon, !word.isEmpty { throw .unknown(index) }
    return (nil, index + 1)
  }

  private static let words: [([UInt32], Kind)] = [
    (FoldedText.scalars(of: "商密"), .tradeSecret), (FoldedText.scalars(of: "商业秘密"), .tradeSecret),
    (FoldedText.scalars(of: "公开"), .keep), (FoldedText.scalars(of: "隐"), .personal),
  ]
}
