extension ArtefactScanner {
  /// Shorter runs are not decoded: three ideographs have twelve digits.
  static let shortestRun = 12
  /// Shorter runs are only decoded where they hold nothing but digits or ideographs, as a lone telephone (fifteen) or name does.
  private static let shortestText = 16

  /// Reads every run of base64 (both alphabets) before `end` that was not looked at, decoded from each of its four possible beginnings.
  func readBase64(_ bytes: UnsafeBufferPointer<UInt8>, upTo end: Int) {
    defer { probed = end }
    guard end - probed >= Self.shortestRun, readsBase64 else { return }
    let kinds = base64.digits.kinds
    // A run of twelve crosses every twelfth byte: the others need no look.
    var probe = probed + Self.shortestRun - 1
    var done = probed
    /// The end of the last run that was written over several lines.
    var joined = probed
    while probe < end {
      var signs = kinds[Int(bytes[probe])]
      guard signs != 0 else {
        probe += Self.shortestRun
        continue
      }
      var start = probe
      while start > done, kinds[Int(bytes[start - 1])] != 0 {
        start -= 1
        signs |= kinds[Int(bytes[start])]
      }
      var stop = probe + 1
      while stop < end, kinds[Int(bytes[stop])] != 0 {
        signs |= kinds[Int(bytes[stop])]
        stop += 1
      }
      if stop - start >= Self.shortestRun { readRun(bytes, start..<stop, signs) }
      if stop > joined, stop < end, bytes[stop] <= 0x0D { joined = readLines(bytes, start..<stop, upTo: end) }
      done = stop
      probe = stop + Self.shortestRun
    }
  }

  /// Decodes a run of these kinds of signs, or the parts of it that keep to one of the two alphabets; addresses of pages have signs of both.
  private func readRun(_ bytes: UnsafeBufferPointer<UInt8>, _ run: Range<Int>, _ signs: UInt8) {
    // Digits in base64 always have an M, N or O among them, and ideographs a capital: a digest is no text.
    if signs == Base64Digits.hexadecimal, run.count >= 32 { return }
    guard signs & Base64Digits.bothAlphabets == Base64Digits.bothAlphabets else { return readPart(bytes, run) }
    for alphabet in [Base64Digits.standard, Base64Digits.forAddresses] {
      var start = run.lowerBound
      for index in run.lowerBound...run.upperBound {
        guard index == run.upperBound || base64.digits.kinds[Int(bytes[index])] == Base64Digits.bothAlphabets - alphabet
        else {
          continue
        }
        readPart(bytes, start..<index)
        start = index + 1
      }
    }
  }

  /// Decodes a run of one alphabet if it may hold a text.
  private func readPart(_ bytes: UnsafeBufferPointer<UInt8>, _ run: Range<Int>) {
    guard run.count >= Self.shortestRun, run.count >= Self.shortestText || holdsOneKind(bytes, run) else { return }
    if let start = bytes.baseAddress.map({ $0 + run.lowerBound }) { decode(start, run.count, at: run.lowerBound) }
  }

  /// Decodes a run that goes on in the next lines, each as long as the first but for the last, as mail and certificates have them
  /// (RFC 2045, 6.8) → its end.
  private func readLines(_ bytes: UnsafeBufferPointer<UInt8>, _ first: Range<Int>, upTo end: Int) -> Int {
    guard first.count >= Self.shortestText, first.count % 4 == 0 else { return first.upperBound }
    let kinds = base64.digits.kinds
    var lines = first
    var content = Array(bytes[first])
    var isLast = false
    while !isLast {
      var start = lines.upperBound
      while start < end, Self.isSpace(bytes[start]) { start += 1 }
      var stop = start
      while stop < end, stop - start < first.count, kinds[Int(bytes[stop])] != 0 { stop += 1 }
      isLast = stop - start < first.count || stop < end && kinds[Int(bytes[stop])] != 0
      if stop == start || start == lines.upperBound { break }
      content += bytes[start..<stop]
      lines = first.lowerBound..<stop
      if stop < end, bytes[stop] > 0x0D { isLast = true }
    }
    guard content.count > first.count else { return first.upperBound }
    content.withUnsafeBufferPointer { content in
      if let start = content.baseAddress { decode(start, content.count, at: first.lowerBound) }
    }
    return lines.upperBound
  }

  /// Whether every third byte from the first on may be an ideograph's first, which is E4 to E9, or every one a digit.
  private func holdsOneKind(_ bytes: UnsafeBufferPointer<UInt8>, _ run: Range<Int>) -> Bool {
    let isHan = bytes[run.lowerBound] == UInt8(ascii: "5") || bytes[run.lowerBound] == UInt8(ascii: "6")
    let kind = isHan ? UInt8(ascii: "5")...UInt8(ascii: "6") : UInt8(ascii: "M")...UInt8(ascii: "O")
    var place = run.lowerBound
    while place < run.upperBound {
      guard kind.contains(bytes[place]) else { return false }
      place += 4
    }
    return true
  }

  @inline(never)
  private func decode(_ start: UnsafePointer<UInt8>, _ count: Int, at byte: Int) {
    base64.read(start, count)
    let beginnings = base64.beginningsOfText()
    guard beginnings != 0 else { return }
    for beginning in 0..<4 where beginnings >> beginning & 1 != 0 {
      decodedRuns.append((byte, decoded.count))
      let content = base64.bytes(from: beginning)
      decoded.append(content, base: byte)
      if Self.index(of: UInt8(ascii: "<"), in: content, from: 0) < content.count { decodedHoldsTags = true }
      decoded.appendBreak(at: byte)
    }
  }
}
