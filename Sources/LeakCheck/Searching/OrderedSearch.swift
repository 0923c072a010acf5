extension RandomAccessCollection where Index == Int {
  /// The first index whose element is not below what is looked for, or the end; those below stand first.
  @inline(__always)
  func firstIndex(notBelow isBelow: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isBelow(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
