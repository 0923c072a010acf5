import Matching

/// A stretch of a run that is weighed on its own, so that a run of millions of digits takes no more memory than one of thousands.
struct RunWindow {
  let run: DigitRun
  /// Digits of the window whose numbers count; those at an edge inside the run are read by the neighbour too.
  private let core: Range<Int>

  /// The run itself, or its windows: neighbours overlap by more than the longest number, and no cut goes through a longer row of digits.
  static func windows(of run: DigitRun) -> [RunWindow] {
    let digits = run.digits
    if digits.count <= size { return [RunWindow(run: run, core: 0..<digits.count)] }
    var windows: [RunWindow] = []
    var start = 0
    while start < digits.count {
      let end = border(near: start + size, in: digits)
      let first = start == 0 ? 0 : border(near: max(start - overlap, 0), in: digits)
      let last = end == digits.count ? end : border(near: min(end + overlap, digits.count), in: digits)
      windows.append(
        RunWindow(run: DigitRun(digits: Array(digits[first..<last])), core: start - first..<end - first))
      start = end
    }
    return windows
  }

  /// Whether some of the digits lie in the core of the window.
  func holds(_ digits: Range<Int>) -> Bool { core.overlaps(digits) }

  /// The first place from `index` on at which something stands between two digits.
  private static func border(near index: Int, in digits: [DigitRun.Digit]) -> Int {
    var place = min(index, digits.count)
    while place > 0, place < digits.count, digits[place].position == digits[place - 1].position + 1 { place += 1 }
    return place
  }

  /// Digits of a window.
  private static let size = 4096
  /// Digits that a window shares with each neighbour.
  private static let overlap = 96
}
