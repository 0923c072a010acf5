/// What a pattern says, as a tree.
indirect enum PatternNode: Sendable {
  /// One scalar of a set.
  case one(ScalarClass)
  /// One behind the other.
  case sequence([PatternNode])
  /// One of several.
  case choice([PatternNode])
  /// At least `least` times, at most `most` times, `nil` for any number.
  case repeated(PatternNode, least: Int, most: Int?)
  /// A place that has no width.
  case edge(Edge)

  enum Edge: Sendable {
    case start, end, wordEdge, noWordEdge
  }

  /// Whether it can match without a scalar.
  var canBeEmpty: Bool {
    switch self {
    case .one: false
    case .sequence(let parts): parts.allSatisfy(\.canBeEmpty)
    case .choice(let parts): parts.contains(where: \.canBeEmpty)
    case .repeated(let part, let least, _): least == 0 || part.canBeEmpty
    case .edge: true
    }
  }

  /// Whether `^` stands behind something that has a width, or `$` before it: such a place is nowhere.
  ///
  /// - Parameters:
  ///   - before: Whether something stands before the node in any case.
  ///   - behind: Whether something stands behind it in any case.
  func hasAnchorInside(before: Bool = false, behind: Bool = false) -> Bool {
    switch self {
    case .one: return false
    case .edge(let edge): return edge == .start && before || edge == .end && behind
    case .choice(let parts): return parts.contains { $0.hasAnchorInside(before: before, behind: behind) }
    case .repeated(let part, let least, _):
      let isTwice = least > 1 && !part.canBeEmpty
      return part.hasAnchorInside(before: before || isTwice, behind: behind || isTwice)
    case .sequence(let parts):
      let wide = parts.indices.filter { !parts[$0].canBeEmpty }
      return parts.indices.contains { index in
        parts[index].hasAnchorInside(
          before: before || wide.first.map { $0 < index } ?? false,
          behind: behind || wide.last.map { $0 > index } ?? false)
      }
    }
  }
}
