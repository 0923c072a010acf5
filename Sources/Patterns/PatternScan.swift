import Matching

/// One search through a text: the steps that are under way, each with the place where its pattern began.
///
/// A step is under way once at most, with the earliest beginning, so that a scalar costs no more than there are steps.
struct PatternScan: ~Copyable {
  private let program: PatternProgram
  private let memory: (Threads, Threads)
  /// The round in which each step was last reached.
  private let reached: UnsafeMutablePointer<Int>
  private var round = 0
  /// Steps that are to be entered; each one entered leaves two at most.
  private let open: UnsafeMutablePointer<UInt32>

  /// A list in memory that holds all steps of the program.
  private struct Threads {
    let memory: UnsafeMutablePointer<(step: UInt32, start: Int)>
    var count = 0

    mutating func append(_ step: UInt32, _ start: Int) {
      memory[count] = (step, start)
      count += 1
    }
  }

  init(_ program: PatternProgram) {
    self.program = program
    let count = program.steps.count
    memory = (Threads(memory: .allocate(capacity: count)), Threads(memory: .allocate(capacity: count)))
    reached = .allocate(capacity: count)
    reached.initialize(repeating: 0, count: count)
    open = .allocate(capacity: 2 * count + 2)
  }

  deinit {
    memory.0.memory.deallocate()
    memory.1.memory.deallocate()
    reached.deallocate()
    open.deallocate()
  }

  /// Calls `body` with the number of the pattern and the range of each match, in order of ends within a piece.
  mutating func run(_ scalars: [UInt32], _ body: (Int, Range<Int>) -> Void) {
    let program = program
    scalars.withUnsafeBufferPointer { scalars in
      program.steps.withUnsafeBufferPointer { steps in
        program.ranges.withUnsafeBufferPointer { ranges in
          var index = 0
          while index < scalars.count {
            let end = scalars[index...].firstIndex(of: FoldedText.barrier) ?? scalars.count
            run(index..<end, of: Text(scalars: scalars, steps: steps, ranges: ranges), program.starts, body)
            index = end + 1
          }
        }
      }
    }
  }

  /// What is read: a text, and the program.
  private struct Text {
    let scalars: UnsafeBufferPointer<UInt32>
    let steps: UnsafeBufferPointer<PatternProgram.Step>
    let ranges: UnsafeBufferPointer<ClosedRange<UInt32>>

    @inline(__always) func takes(_ scalar: UInt32, at step: UInt32) -> Bool {
      switch steps[Int(step)] {
      case .take(let low, let high): return low <= scalar && scalar <= high
      case .takeAny(let start, let end):
        var (low, high) = (Int(start), Int(end))
        while low < high {
          let middle = (low + high) / 2
          if ranges[middle].upperBound < scalar { low = middle + 1 } else { high = middle }
        }
        return low < Int(end) && ranges[low].lowerBound <= scalar
      default: return false
      }
    }
  }

  private mutating func run(
    _ piece: Range<Int>, of text: Text, _ starts: PatternStarts, _ body: (Int, Range<Int>) -> Void
  ) {
    // Steps that take the next scalar, in order of their beginnings, and those that take the one behind it.
    var (current, next) = memory
    var before: UInt32?
    for index in piece {
      let scalar = text.scalars[index]
      if scalar == Self.lineEnd { continue }
      let list = starts.list(of: scalar)
      if list == 0, current.count == 0 {
        before = scalar
        continue
      }
      // Where nothing is under way, what was reached was reached at another place.
      if current.count == 0 { round += 1 }
      for entry in starts.lists[list] {
        enter(UInt32(entry), index, (before, scalar), end: index, of: text, into: &current, body)
      }
      round += 1
      let behind = text.scalars[(index + 1)..<piece.upperBound].first { $0 != Self.lineEnd }
      next.count = 0
      for thread in 0..<current.count {
        let (step, start) = current.memory[thread]
        if text.takes(scalar, at: step) {
          enter(step + 1, start, (scalar, behind), end: index + 1, of: text, into: &next, body)
        }
      }
      swap(&current, &next)
      before = scalar
    }
  }

  /// Lines are passed over as if they did not end.
  private static let lineEnd: UInt32 = 0x0A

  /// Follows all ways from `step` that take no scalar, at the place between the two `sides`.
  private func enter(
    _ step: UInt32, _ start: Int, _ sides: (before: UInt32?, behind: UInt32?), end: Int, of text: Text,
    into threads: inout Threads, _ body: (Int, Range<Int>) -> Void
  ) {
    open[0] = step
    var count = 1
    while count > 0 {
      count -= 1
      let step = open[count]
      if reached[Int(step)] == round { continue }
      reached[Int(step)] = round
      switch text.steps[Int(step)] {
      case .take, .takeAny: threads.append(step, start)
      case .split(let first, let second):
        (open[count], open[count + 1]) = (second, first)
        count += 2
      case .jump(let target):
        open[count] = target
        count += 1
      case .edge(let edge):
        guard Self.holds(edge, sides) else { continue }
        open[count] = step + 1
        count += 1
      case .accept(let pattern): if start < end { body(Int(pattern), start..<end) }
      }
    }
  }

  private static func holds(_ edge: PatternNode.Edge, _ sides: (before: UInt32?, behind: UInt32?)) -> Bool {
    func isWord(_ scalar: UInt32?) -> Bool {
      guard let scalar else { return false }
      return ScalarClass.words.ranges.contains { $0.contains(scalar) }
    }
    switch edge {
    case .start: return sides.before == nil
    case .end: return sides.behind == nil
    case .wordEdge: return isWord(sides.before) != isWord(sides.behind)
    case .noWordEdge: return isWord(sides.before) == isWord(sides.behind)
    }
  }
}
