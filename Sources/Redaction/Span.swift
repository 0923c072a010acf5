import Rules

/// A piece of text that is hidden: where, what it was, which rule found it, how sure that is, and what stands there instead.
struct Span: Sendable, Hashable {
  /// Scalars of the folded sheet.
  var range: Range<Int>
  /// What it was.
  var entity: MaskEntity
  /// Identifier of the detector or source, such as `number.resident-id` or `field.people.name`.
  var rule: String
  /// How sure the finding is; it never decides whether something is hidden.
  var certainty: Certainty
  /// Whose name it is, where it is a name; the mask of the person stands there instead (张某).
  var person: PersonReference?

  /// Whether it is a name that is in no field: what the program thinks, and no more.
  var isFoundName: Bool {
    if case .found = person { return entity == .personName }
    return false
  }

  /// Whether a claim of the record or a mark by hand hides it as a secret, whatever it is.
  var isClaimed: Bool {
    (entity == .tradeSecret || entity == .personal) && (rule == "mark.hand" || rule.utf8.starts(with: "field.".utf8))
  }

  /// Which of two overlapping spans names the union: trade secrets over persons over numbers, then the longer one.
  func outranks(_ other: Span) -> Bool {
    let left = Self.rank(entity)
    let right = Self.rank(other.entity)
    if left != right { return left > right }
    if range.count != other.range.count { return range.count > other.range.count }
    return certainty > other.certainty
  }

  private static func rank(_ entity: MaskEntity) -> Int {
    switch entity {
    case .tradeSecret: 5
    case .informant: 4
    case .personal: 3
    case .number: 0
    case .personName: 1
    default: 2
    }
  }

  /// Overlapping spans joined to their union, in order; the stronger one names it.
  static func merged(_ spans: [Span]) -> [Span] {
    let ordered = spans.sorted {
      ($0.range.lowerBound, $1.range.upperBound, $0.rule) < ($1.range.lowerBound, $0.range.upperBound, $1.rule)
    }
    var result: [Span] = []
    for span in ordered where !span.range.isEmpty {
      guard let last = result.last, span.range.lowerBound < last.range.upperBound else {
        result.append(span)
        continue
      }
      var union = span.outranks(last) ? span : last
      union.range = last.range.lowerBound..<max(last.range.upperBound, span.range.upperBound)
      result[result.count - 1] = union
    }
    return result
  }
}
