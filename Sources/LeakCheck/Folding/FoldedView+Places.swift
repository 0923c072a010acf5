extension FoldedView {
  /// The letter at `place`, 0 before the first and behind the last.
  func letter(at place: Int) -> UInt32 { place >= 0 && place < count ? entries[place] & FoldEntry.letterMask : 0 }

  /// The place of the letter `index`, gaps not counted.
  func place(ofLetter index: Int) -> Int {
    var low = 0
    var high = gapCount
    while low < high {
      let middle = (low + high) / 2
      if Int(gaps[middle]) - middle <= index { low = middle + 1 } else { high = middle }
    }
    return index + low
  }

  /// The indexes of the letters at `places`.
  func letters(ofPlaces places: Range<Int>) -> Range<Int> {
    // Mostly the place asked for is not far behind the last one.
    let first = gap(notBefore: places.lowerBound, from: nearGap)
    nearGap = gap(notBefore: places.upperBound, from: first)
    return places.lowerBound - first..<places.upperBound - nearGap
  }

  /// The index of the first gap at or behind `place`, looked for in steps that grow from `near` on.
  private func gap(notBefore place: Int, from near: Int) -> Int {
    var low = near <= gapCount && near > 0 && Int(gaps[near - 1]) < place ? near : 0
    var step = 1
    while low + step <= gapCount, Int(gaps[low + step - 1]) < place {
      low += step
      step *= 2
    }
    let rest = UnsafeBufferPointer(start: gaps + low, count: min(step, gapCount - low))
    return low + rest.firstIndex(notBelow: { Int($0) < place })
  }

  /// The places in `range` at which something may begin: digits and signs.
  func stops(within range: Range<Int>) -> Slice<UnsafeBufferPointer<UInt32>> {
    let all = UnsafeBufferPointer(start: stops, count: stopCount)
    let first = all.firstIndex(notBelow: { Int($0) < range.lowerBound })
    return all[first..<max(first, all.firstIndex(notBelow: { Int($0) < range.upperBound }))]
  }
}
