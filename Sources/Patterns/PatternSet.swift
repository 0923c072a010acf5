public import Matching

/// Regular expressions searched together in one pass over a folded text, in time that grows with the text and with nothing else.
///
/// A finite automaton, so that no pattern and no text make it go back. It knows neither look-around nor back-references and refuses
/// what grows too large.
public struct PatternSet: Sendable {
  /// Number of patterns.
  public let count: Int
  private let program: PatternProgram

  /// Compiles `patterns`; one that is refused is named by its index.
  public init(_ patterns: [String]) throws(PatternError) {
    var nodes: [PatternNode] = []
    for (index, pattern) in patterns.enumerated() {
      do throws(PatternError.Reason) {
        nodes.append(try PatternParser.node(of: try FoldedPattern.scalars(of: pattern)))
      } catch { throw PatternError(index: index, reason: error) }
    }
    count = patterns.count
    program = try PatternProgram(nodes)
  }

  /// Calls `body` with the number of the pattern and the folded range of each match, in order of ends within a piece.
  ///
  /// Every end at which a pattern can match is told, each with the leftmost start: `a+` finds three ranges in `aaa`. No match crosses
  /// from one piece of the text into another; line ends are passed over as if they were not there.
  public func forEachMatch(in text: FoldedText, _ body: (Int, Range<Int>) -> Void) {
    var scan = PatternScan(program)
    scan.run(text.scalars, body)
  }

  /// The same in a text whose numerals are in digits; the ranges are those of the folded text.
  public func forEachMatch(in text: DecimalText, _ body: (Int, Range<Int>) -> Void) {
    var scan = PatternScan(program)
    scan.run(text.scalars) { body($0, text.foldedRange(of: $1)) }
  }
}
