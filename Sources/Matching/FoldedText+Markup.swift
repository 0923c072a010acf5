extension FoldedText {
  /// Appends the tags and comments that the fold dropped, each behind a barrier, so that what stands in them is searched as well.
  ///
  /// - Parameter bytes: The bytes that were folded with `.tags`.
  /// - Returns: The folded ranges appended, in the order of the text; bytes of their scalars lie before those of scalars in front of them.
  public mutating func appendMarkup(of bytes: [UInt8]) -> [Range<Int>] {
    guard traits.contains(.gaps) else { return [] }
    var gaps: [Range<Int>] = []
    var end = 0
    for index in 0..<count {
      if Int(starts[index]) > end { gaps.append(end..<Int(starts[index])) }
      end = Int(ends[index])
    }
    if end < bytes.count { gaps.append(end..<bytes.count) }
    var ranges: [Range<Int>] = []
    for gap in gaps {
      let markup = bytes.withUnsafeBufferPointer {
        FoldedText(UnsafeBufferPointer(rebasing: $0[gap]), options: [.escapes, .plainTags])
      }
      guard markup.count > 0 else { continue }
      traits.formUnion(markup.traits)
      append(Self.barrier, DigitCode.none, UInt32(gap.lowerBound), UInt32(gap.lowerBound))
      let start = count
      for index in 0..<markup.count {
        let offset = UInt32(gap.lowerBound)
        append(markup.scalars[index], markup.digits[index], markup.starts[index] + offset, markup.ends[index] + offset)
      }
      ranges.append(start..<count)
    }
    return ranges
  }

  private mutating func append(_ scalar: UInt32, _ digit: UInt8, _ start: UInt32, _ end: UInt32) {
    scalars.append(scalar)
    digits.append(digit)
    starts.append(start)
    ends.append(end)
  }
}
