/// Walks one segment's steps alongside its text events, so that a step across several events is put out once.
struct SegmentCursor {
  /// What is to be put out for a stretch of a segment's text.
  enum Piece {
    case kept(Range<Int>)
    case replacement(EditPlan.Step)
  }

  private var segment = -1
  /// Next step of the segment.
  private var next = 0
  /// The step at `next` has been put out, and its range goes on.
  private var isInside = false

  /// Whether a step is left in `segment`, so that `pieces` may give more than the range itself.
  mutating func hasSteps(inSegment segment: Int, plan: EditPlan) -> Bool {
    begin(segment, plan: plan)
    return next < plan.steps.count && plan.steps[next].segment == segment
  }

  private mutating func begin(_ segment: Int, plan: EditPlan) {
    guard segment != self.segment else { return }
    self.segment = segment
    next = plan.firstStep(ofSegment: segment)
    isInside = false
  }

  /// Calls `body` with the pieces that stand for `range` of `segment`; ranges of one segment must come in order.
  mutating func pieces(
    of range: Range<Int>, segment: Int, plan: EditPlan, body: (Piece) -> Void
  ) {
    begin(segment, plan: plan)
    var place = range.lowerBound
    while next < plan.steps.count, plan.steps[next].segment == segment {
      let step = plan.steps[next]
      if !isInside {
        let isAtEnd = step.range.isEmpty && step.range.lowerBound == range.upperBound
        guard step.range.lowerBound < range.upperBound || isAtEnd else { break }
        if place < step.range.lowerBound { body(.kept(place..<step.range.lowerBound)) }
        body(.replacement(step))
      }
      place = max(place, min(step.range.upperBound, range.upperBound))
      if step.range.upperBound > range.upperBound {
        isInside = true
        return
      }
      isInside = false
      next += 1
    }
    if place < range.upperBound { body(.kept(place..<range.upperBound)) }
  }
}
