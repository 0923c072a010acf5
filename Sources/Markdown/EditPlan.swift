/// Edits in order, each on whole scalars inside its segment, none overlapping another.
///
/// Whatever the edits given, every byte one of them covers is covered by the plan.
struct EditPlan {
  /// One edit, put in order.
  struct Step {
    let segment: Int
    var range: Range<Int>
    let text: String
    let mark: MarkClass?
  }

  /// Ordered by segment, then place.
  let steps: [Step]

  var isEmpty: Bool { steps.isEmpty }

  init(_ edits: [SegmentEdit], for segments: [MarkdownDocument.Segment]) {
    guard !edits.isEmpty else {
      steps = []
      return
    }
    var steps = edits.compactMap { edit -> Step? in
      guard segments.indices.contains(edit.segment) else { return nil }
      let text = segments[edit.segment].text
      let range = Self.widened(edit.range, in: text)
      return Step(segment: edit.segment, range: range, text: edit.text, mark: edit.mark)
    }
    let order = steps.indices.sorted { left, right in
      let (first, second) = (steps[left], steps[right])
      if first.segment != second.segment { return first.segment < second.segment }
      if first.range.lowerBound != second.range.lowerBound {
        return first.range.lowerBound < second.range.lowerBound
      }
      return left < right
    }
    steps = order.map { steps[$0] }
    for index in steps.indices.dropFirst() where steps[index].segment == steps[index - 1].segment {
      let behind = steps[index - 1].range.upperBound
      if steps[index].range.lowerBound < behind {
        steps[index].range = behind..<max(behind, steps[index].range.upperBound)
      }
    }
    self.steps = steps
  }

  /// Index of the segment's first step, or of where it would be.
  func firstStep(ofSegment segment: Int) -> Int {
    var low = 0
    var high = steps.count
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].segment < segment { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether any step falls on the segment.
  func edits(segment: Int) -> Bool {
    let first = firstStep(ofSegment: segment)
    return first < steps.count && steps[first].segment == segment
  }

  /// Whether any step covers a byte of `range`.
  func touches(_ range: Range<Int>, ofSegment segment: Int) -> Bool {
    var index = firstStep(ofSegment: segment)
    while index < steps.count, steps[index].segment == segment {
      if steps[index].range.overlaps(range) { return true }
      index += 1
    }
    return false
  }

  /// A segment's text with its steps applied, without marks.
  func value(ofSegment segment: Int, in segments: [MarkdownDocument.Segment]) -> [UInt8] {
    let text = segments[segment].text
    var index = firstStep(ofSegment: segment)
    guard index < steps.count, steps[index].segment == segment else { return text }
    var output: [UInt8] = []
    var copied = 0
    while index < steps.count, steps[index].segment == segment {
      output.append(contentsOf: text[copied..<steps[index].range.lowerBound])
      output.append(contentsOf: steps[index].text.utf8)
      copied = steps[index].range.upperBound
      index += 1
    }
    output.append(contentsOf: text[copied...])
    return output
  }

  private static func widened(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    var lower = min(max(range.lowerBound, 0), text.count)
    var upper = min(max(range.upperBound, lower), text.count)
    while lower > 0, lower < text.count, text[lower] & 0xC0 == 0x80 { lower -= 1 }
    while upper < text.count, text[upper] & 0xC0 == 0x80 { upper += 1 }
    return lower..<upper
  }
}
