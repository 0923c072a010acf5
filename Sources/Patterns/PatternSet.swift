import CVectorscan
public import Matching

/// Regular expressions searched together in one pass over a folded text, in time that grows with the text and with nothing else.
///
/// The engine is Vectorscan: a finite automaton, so that no pattern and no text make it backtrack. It knows neither look-around nor
/// back-references and refuses what grows too large.
public struct PatternSet: Sendable {
  /// Number of patterns.
  public let count: Int
  private let database: PatternDatabase

  /// Compiles `patterns`; one that the engine refuses is named by its index.
  public init(_ patterns: [String]) throws(PatternError) {
    var folded: [[UInt8]] = []
    for (index, pattern) in patterns.enumerated() {
      do throws(PatternError.Reason) { folded.append(try FoldedPattern.bytes(of: pattern)) } catch {
        throw PatternError(index: index, reason: error)
      }
    }
    count = patterns.count
    database = try PatternDatabase(folded)
  }

  /// Calls `body` with the number of the pattern and the folded range of each match, in order of ends within a piece.
  ///
  /// Every end at which a pattern can match is told, each with the leftmost start: `a+` finds three ranges in `aaa`. No match crosses
  /// from one piece of the text into another; line ends are passed over as if they were not there.
  ///
  /// - Throws: Where the engine has no memory; matches told before are not all there are.
  public func forEachMatch(in text: FoldedText, _ body: (Int, Range<Int>) -> Void) throws(PatternError) {
    try forEachMatch(in: text.scalars, body)
  }

  /// The same in a text whose numerals are in digits; the ranges are those of the folded text.
  public func forEachMatch(in text: DecimalText, _ body: (Int, Range<Int>) -> Void) throws(PatternError) {
    try forEachMatch(in: text.scalars) { body($0, text.foldedRange(of: $1)) }
  }

  private func forEachMatch(in scalars: [UInt32], _ body: (Int, Range<Int>) -> Void) throws(PatternError) {
    let scratch = try PatternScratch(for: database)
    var encoded = EncodedText()
    var index = 0
    while index < scalars.count {
      encoded.read(scalars, from: &index)
      if encoded.bytes.isEmpty { continue }
      try scan(encoded, scratch, body)
    }
  }

  private func scan(
    _ text: EncodedText, _ scratch: borrowing PatternScratch, _ body: (Int, Range<Int>) -> Void
  ) throws(PatternError) {
    let pointer = scratch.pointer
    let status = withoutActuallyEscaping(body) { body in
      var listener = Listener(positions: text.positions, body: body)
      return withUnsafeMutablePointer(to: &listener) { listener in
        text.bytes.withUnsafeBufferPointer { bytes in
          bytes.withMemoryRebound(to: CChar.self) { bytes in
            hs_scan(
              database.database, bytes.baseAddress, UInt32(bytes.count), 0, pointer,
              { number, from, to, _, context in
                context?.assumingMemoryBound(to: Listener.self).pointee.report(number, from, to)
                return 0
              }, listener)
          }
        }
      }
    }
    guard status == HS_SUCCESS else { throw PatternError(index: nil, reason: .engine) }
  }

  /// What the engine calls back to while a scan runs.
  private struct Listener {
    let positions: [UInt32]
    let body: (Int, Range<Int>) -> Void

    func report(_ number: UInt32, _ from: UInt64, _ to: UInt64) {
      guard from < to else { return }
      body(Int(number), Int(positions[Int(from)])..<Int(positions[Int(to) - 1]) + 1)
    }
  }
}
