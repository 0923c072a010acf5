/// Patterns as one list of steps, of which any number may be under way at once: a finite automaton that is never spelt out.
struct PatternProgram: Sendable {
  /// One step; where nothing else is said, the next one follows.
  enum Step: Sendable {
    /// Takes a scalar from the first to the second.
    case take(UInt32, UInt32)
    /// Takes a scalar of a class: those of `ranges` from the first to before the second.
    case takeAny(UInt32, UInt32)
    /// Goes on at both places.
    case split(UInt32, UInt32)
    case jump(UInt32)
    /// Goes on where the place is.
    case edge(PatternNode.Edge)
    /// The pattern with this number has matched.
    case accept(UInt32)
  }

  private(set) var steps: [Step] = []
  /// The ranges of all classes, those of one in order behind each other.
  private(set) var ranges: [ClosedRange<UInt32>] = []
  /// Which patterns can begin with a scalar.
  private(set) var starts = PatternStarts()
  /// The first of the ranges of each class.
  private var places: [ScalarClass: Int] = [:]

  /// Steps of one pattern, each of which may cost time at each scalar of a text.
  static let mostSteps = 1_500
  /// Steps of all patterns of a set.
  static let mostStepsOfAll = 60_000

  /// Puts the patterns together.
  init(_ patterns: [PatternNode]) throws(PatternError) {
    var entries: [Int] = []
    for (index, pattern) in patterns.enumerated() {
      let entry = steps.count
      entries.append(entry)
      do throws(PatternError.Reason) {
        try append(pattern, upTo: entry + Self.mostSteps)
        try append(.accept(UInt32(index)), upTo: entry + Self.mostSteps)
      } catch { throw PatternError(index: index, reason: error) }
      if steps.count > Self.mostStepsOfAll { throw PatternError(index: index, reason: .tooLarge) }
    }
    starts = PatternStarts(entries.map { (entry: $0, scalars: firstScalars(from: $0)) })
    places = [:]
  }

  private mutating func append(_ step: Step, upTo limit: Int) throws(PatternError.Reason) {
    guard steps.count < limit else { throw .tooLarge }
    steps.append(step)
  }

  private mutating func append(_ node: PatternNode, upTo limit: Int) throws(PatternError.Reason) {
    switch node {
    case .one(let set):
      if set.ranges.count == 1, let only = set.ranges.first {
        return try append(.take(only.lowerBound, only.upperBound), upTo: limit)
      }
      let place = places[set] ?? ranges.count
      if place == ranges.count {
        ranges += set.ranges
        places[set] = place
      }
      try append(.takeAny(UInt32(place), UInt32(place + set.ranges.count)), upTo: limit)
    case .edge(let edge): try append(Step.edge(edge), upTo: limit)
    case .sequence(let parts): for part in parts { try append(part, upTo: limit) }
    case .choice(let parts):
      var ends: [Int] = []
      for part in parts.dropLast() {
        let split = steps.count
        try append(.jump(0), upTo: limit)
        try append(part, upTo: limit)
        ends.append(steps.count)
        try append(.jump(0), upTo: limit)
        steps[split] = .split(UInt32(split + 1), here)
      }
      for part in parts.suffix(1) { try append(part, upTo: limit) }
      for end in ends { steps[end] = .jump(here) }
    case .repeated(let part, let least, let most):
      try append(part, least: least, most: most, upTo: limit)
    }
  }

  private mutating func append(
    _ part: PatternNode, least: Int, most: Int?, upTo limit: Int
  ) throws(PatternError.Reason) {
    var last = steps.count
    for _ in 0..<least {
      last = steps.count
      try append(part, upTo: limit)
    }
    guard let most else {
      if least > 0 { return try append(.split(UInt32(last), here + 1), upTo: limit) }
      let split = steps.count
      try append(.jump(0), upTo: limit)
      try append(part, upTo: limit)
      try append(.jump(UInt32(split)), upTo: limit)
      steps[split] = .split(UInt32(split + 1), here)
      return
    }
    var splits: [Int] = []
    for _ in least..<max(least, most) {
      splits.append(steps.count)
      try append(.jump(0), upTo: limit)
      try append(part, upTo: limit)
    }
    for split in splits { steps[split] = .split(UInt32(split + 1), here) }
  }

  /// The number of the step that is appended next.
  private var here: UInt32 { UInt32(steps.count) }

  /// The scalars that what begins at `entry` can take first.
  private func firstScalars(from entry: Int) -> ScalarClass {
    var first: [ClosedRange<UInt32>] = []
    var seen: Set<Int> = []
    var open = [entry]
    while let step = open.popLast() {
      guard seen.insert(step).inserted else { continue }
      switch steps[step] {
      case .take(let low, let high): first.append(low...high)
      case .takeAny(let start, let end): first += ranges[Int(start)..<Int(end)]
      case .split(let one, let other): open += [Int(one), Int(other)]
      case .jump(let target): open.append(Int(target))
      case .edge: open.append(step + 1)
      case .accept: break
      }
    }
    return ScalarClass(first)
  }
}
