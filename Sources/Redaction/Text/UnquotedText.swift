import Matching

/// A joined text without quotation marks and brackets, for claimed words and terms of which a part stands in them: “青松”工程, 【青松】工程.
struct UnquotedText: Sendable {
  private(set) var scalars: [UInt32] = []
  /// Index of each in the joined text.
  private var indexes: [UInt32] = []
  private let joined: JoinedText

  /// `nil` where the text has none of them.
  init?(_ joined: JoinedText) {
    guard joined.scalars.contains(where: Self.isMark) else { return nil }
    self.joined = joined
    scalars.reserveCapacity(joined.scalars.count)
    indexes.reserveCapacity(joined.scalars.count)
    for (index, scalar) in joined.scalars.enumerated() where !Self.isMark(scalar) {
      scalars.append(scalar)
      indexes.append(UInt32(truncatingIfNeeded: index))
    }
  }

  /// The folded range of each place where one of the literals stands with such a mark inside.
  func forEachMatch(of set: LiteralSet, _ body: (Int, Range<Int>) -> Void) {
    scalars.withUnsafeBufferPointer { buffer in
      set.forEachMatch(in: buffer) { literal, range in
        let whole = Int(indexes[range.lowerBound])..<Int(indexes[range.upperBound - 1]) + 1
        if whole.count > range.count { body(literal, joined.foldedRange(of: whole)) }
      }
    }
  }

  /// A text as it is searched here.
  static func literal(_ text: String) -> [UInt32] { JoinedText.literal(text).filter { !isMark($0) } }

  /// `range` of a folded text with the bracket or quotation mark whose other half stands in it.
  static func balanced(_ range: Range<Int>, in text: FoldedText) -> Range<Int> {
    guard range.count <= longest else { return range }
    var open: [UInt32] = []
    var (lower, upper) = (range.lowerBound, range.upperBound)
    for place in range {
      let scalar = text.scalars[place]
      if let closing = pairs[scalar] {
        open.append(closing)
      } else if let last = open.last, last == scalar {
        open.removeLast()
      } else if let opening = openings[scalar], lower > 0, text.scalars[lower - 1] == opening {
        lower -= 1
      }
    }
    while let closing = open.popLast() {
      var place = upper
      while place < text.count, place - upper < reach, isPlain(text.scalars[place]) { place += 1 }
      guard place < text.count, text.scalars[place] == closing else { break }
      upper = place + 1
    }
    return lower..<upper
  }

  private static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27...0x29, 0x3C, 0x3E, 0x5B, 0x5D, 0x2018, 0x2019, 0x201C, 0x201D, 0x3008...0x3011, 0x3014, 0x3015:
      true
    default: false
    }
  }

  /// Whether the scalar may stand between a span and the bracket that it opened: （35%以下）.
  private static func isPlain(_ scalar: UInt32) -> Bool {
    pairs[scalar] == nil && openings[scalar] == nil && scalar != FoldedText.barrier && scalar != 0x3002
      && scalar != 0x0A
  }

  private static let pairs: [UInt32: UInt32] = [
    0x28: 0x29, 0x5B: 0x5D, 0x3C: 0x3E, 0x201C: 0x201D, 0x2018: 0x2019, 0x3008: 0x3009, 0x300A: 0x300B, 0x300C: 0x300D,
    0x300E: 0x300F, 0x3010: 0x3011, 0x3014: 0x3015,
  ]
  private static let openings = Dictionary(uniqueKeysWithValues: pairs.map { ($1, $0) })
  private static let longest = 400
  private static let reach = 8
}
