import Diagnostics
import Records

/// A standing page or report as it is published, with its source, in which the officer finds the place.
struct DocumentText: Sendable {
  let source: BureauDocument
  /// The published text.
  let text: String

  /// Whether the document names `unit` where it speaks of enforcement: in the same sentence, or close above where the unit stands in a
  /// table or list.
  ///
  /// A list of licences may name a unit whose penalty has expired; only what tells of the penalty must go.
  func tellsOfEnforcement(naming unit: String) -> Bool {
    let lines = text.split(whereSeparator: \.isNewline)
    var isFound = false
    for (index, line) in lines.enumerated() where line.contains(unit) {
      isFound = true
      if line.contains("。") {
        let sentences = line.split(whereSeparator: { "。；！？".contains($0) })
        if sentences.contains(where: { $0.contains(unit) && Self.speaksOfEnforcement($0) }) { return true }
      } else if lines[max(0, index - Self.linesAbove)...index].contains(where: Self.speaksOfEnforcement) {
        return true
      }
    }
    // Written in another way than the record does: whoever cannot tell the place must not let it pass.
    return !isFound && Self.speaksOfEnforcement(text[...])
  }

  /// The place of `fact` in the source.
  func place(of fact: String) -> Place {
    for (index, line) in source.body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
    where line.contains(fact) {
      return Place(file: source.place.file, line: max(source.bodyLine, 1) + index)
    }
    return source.place
  }

  /// The place in the source of a name that stands in `sentence`, or in a row of a table whose cells tabs part.
  func place(of name: String, in sentence: Substring) -> Place {
    let parts = sentence.split(separator: "\t")
    for (index, line) in source.body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
    where line.contains(name) && parts.allSatisfy({ line.contains($0) }) {
      return Place(file: source.place.file, line: max(source.bodyLine, 1) + index)
    }
    return place(of: name)
  }

  private static let linesAbove = 4
  private static let words = ["罚", "违法", "违规", "查处", "立案", "曝光", "失信", "责令", "发生", "死亡"]

  private static func speaksOfEnforcement(_ text: Substring) -> Bool { words.contains { text.contains($0) } }
}
