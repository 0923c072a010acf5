import Matching
import Testing

@testable import Names

/// A text in which ⟦ and ⟧ mark what must be found.
struct MarkedText {
  let scalars: [UInt32]
  let marks: [Range<Int>]

  init(_ text: String) {
    var scalars: [UInt32] = []
    var marks: [Range<Int>] = []
    var start = 0
    for piece in Self.pieces(of: text) {
      switch piece {
      case "⟦": start = scalars.count
      case "⟧": marks.append(start..<scalars.count)
      default: scalars += FoldedText.scalars(of: piece)
      }
    }
    self.scalars = scalars
    self.marks = marks
  }

  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for scalar in text.unicodeScalars {
      if scalar == "⟦" || scalar == "⟧" {
        pieces += [piece, String(scalar)]
        piece = ""
      } else {
        piece.unicodeScalars.append(scalar)
      }
    }
    return pieces + [piece]
  }

  /// The text with marks around `ranges`, to show what went wrong.
  func marked(_ ranges: [Range<Int>]) -> String {
    var result = String.UnicodeScalarView()
    for place in 0...scalars.count {
      for range in ranges where range.upperBound == place { result.append("⟧") }
      for range in ranges where range.lowerBound == place { result.append("⟦") }
      if place < scalars.count, let scalar = Unicode.Scalar(scalars[place]) { result.append(scalar) }
    }
    return String(result)
  }
}

/// Expects that the names which are found in `text` are the ones between ⟦ and ⟧.
func expectMarks(_ text: String, _ location: SourceLocation = #_sourceLocation) {
  let marked = MarkedText(text)
  let found = marked.scalars.withUnsafeBufferPointer { NameFinder.shared.findings(in: $0) { _ in false } }
  #expect(marked.marked(found.map(\.range)) == marked.marked(marked.marks), sourceLocation: location)
}
