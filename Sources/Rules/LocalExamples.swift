import Diagnostics
import Matching
import Patterns
import Records

/// Examples on which a pattern proves itself whenever the rules are loaded.
struct LocalExamples {
  /// A sentence in which ⟦ ⟧ mark a part.
  struct Example {
    let text: String
    let place: Place
  }

  /// Sentences of which the pattern must find exactly the marked parts.
  let hits: [Example]
  /// Sentences of which it must not find the marked parts, or nothing at all where none is marked.
  let misses: [Example]

  /// Tries `pattern`, the only one of its set, and reports each example that comes out otherwise.
  func check(_ pattern: PatternSet, _ reader: inout RuleReader) {
    for example in hits {
      guard let marked = Marked(example.text), !marked.parts.isEmpty else {
        reader.report(Diagnostic(.ruleExampleUnmarked, at: example.place))
        continue
      }
      let found = Self.found(pattern, in: marked.plain)
      if found != marked.parts {
        let isMissed = !marked.parts.allSatisfy { part in
          found.contains { $0.lowerBound <= part.lowerBound && $0.upperBound >= part.upperBound }
        }
        reader.report(Diagnostic(isMissed ? .ruleExampleMissed : .ruleExampleCaught, at: example.place))
      }
    }
    for example in misses {
      guard let marked = Marked(example.text) else {
        reader.report(Diagnostic(.ruleExampleUnmarked, at: example.place))
        continue
      }
      let found = Self.found(pattern, in: marked.plain)
      let protected = marked.parts.isEmpty ? [0..<marked.plain.count] : marked.parts
      if found.contains(where: { range in protected.contains { $0.overlaps(range) } }) {
        reader.report(Diagnostic(.ruleExampleCaught, at: example.place))
      }
    }
  }

  /// Bytes that the pattern covers, in order and apart from each other.
  private static func found(_ pattern: PatternSet, in bytes: [UInt8]) -> [Range<Int>] {
    let text = FoldedText(bytes)
    var covered = Array(repeating: false, count: text.count)
    pattern.forEachMatch(in: text) { _, range in for index in range { covered[index] = true } }
    if let decimal = DecimalText(text) {
      pattern.forEachMatch(in: decimal) { _, range in for index in range { covered[index] = true } }
    }
    var ranges: [Range<Int>] = []
    for index in covered.indices where covered[index] {
      let bytes = text.byteRange(of: index..<index + 1)
      if let last = ranges.last, index > 0, covered[index - 1] {
        ranges[ranges.count - 1] = last.lowerBound..<bytes.upperBound
      } else {
        ranges.append(bytes)
      }
    }
    return ranges
  }

  /// Whether the text holds a valid resident identity number, which nobody may allow.
  static func holdsIdentity(_ text: String) -> Bool {
    let digits = JoinedText.literal(text).map { value in
      (0x30...0x39).contains(value) ? UInt8(value) : value | 0x20 == 0x78 ? 0x58 : 0
    }
    guard digits.count >= 18 else { return false }
    return (0...digits.count - 18).contains { start in
      let part = digits[start..<start + 18]
      return !part.contains(0) && (try? ResidentID(parsing: String(decoding: part, as: UTF8.self))) != nil
    }
  }

  /// A text without its marks, and the bytes that stood between them.
  private struct Marked {
    private(set) var plain: [UInt8] = []
    private(set) var parts: [Range<Int>] = []

    /// `nil` where marks are not in pairs.
    init?(_ text: String) {
      var start: Int?
      for scalar in text.unicodeScalars {
        switch scalar {
        case "⟦":
          guard start == nil else { return nil }
          start = plain.count
        case "⟧":
          guard let from = start, from < plain.count else { return nil }
          parts.append(from..<plain.count)
          start = nil
        default: plain.append(contentsOf: String(scalar).utf8)
        }
      }
      if start != nil { return nil }
    }
  }
}
