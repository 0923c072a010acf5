extension ArtefactScanner {
  /// Shorter runs are not decoded: three ideographs have twelve digits.
  static let shortestRun = 12
  /// Shorter runs are only decoded where they hold nothing but digits or ideographs, as a lone telephone (fifteen) or name does.
  private static let shortestText = 16

  /// Reads every run of base64 (both alphabets) before `end` that was not looked at, decoded from each of its four possible beginnings.
  func readBase64(_ bytes: UnsafeBufferPointer<UInt8>, upTo end: Int) {
    defer { probed = end }
    guard end - probed >= Self.shortestRun, readsBase64 else { return }
    let kinds = base64.kinds
    // A run of twelve crosses every twelfth byte: the others need no look.
    var probe = probed + Self.shortestRun - 1
    var done = probed
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
        guard index == run.upperBound || base64.kinds[Int(bytes[index])] == Base64Digits.bothAlphabets - alphabet else {
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
    decode(bytes, run)
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
  private func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ run: Range<Int>) {
    guard let start = bytes.baseAddress.map({ $0 + run.lowerBound }) else { return }
    if scratch.count < run.count {
      scratch.deallocate()
      scratch = .allocate(capacity: run.count * 2)
    }
    guard let output = scratch.baseAddress else { return }
    let (digits, places) = (base64.digits, base64.places)
    for phase in 0..<4 {
      var written = 0
      var place = phase
      while place &+ 4 <= run.count {
        let high = places[Int(start[place])] | places[256 &+ Int(start[place &+ 1])]
        let word = high | places[512 &+ Int(start[place &+ 2])] | places[768 &+ Int(start[place &+ 3])]
        // Three bytes, and one that the next three write over: there are fewer of them than digits.
        UnsafeMutableRawPointer(output + written).storeBytes(of: (word &<< 8).bigEndian, as: UInt32.self)
        written &+= 3
        place &+= 4
      }
      var word: UInt32 = 0
      for index in place..<max(place, run.count) { word = word << 6 | UInt32(digits[Int(start[index])]) }
      var left = 6 * max(0, run.count - place)
      while left >= 8 {
        left -= 8
        output[written] = UInt8(truncatingIfNeeded: word >> UInt32(left))
        written += 1
      }
      let text = UnsafeBufferPointer(start: output, count: written)
      guard Self.mayHoldText(text) else { continue }
      decodedRuns.append((run.lowerBound, decoded.count))
      decoded.append(text, base: run.lowerBound)
      decoded.appendBreak(at: run.lowerBound)
    }
  }

  /// What a row of characters must weigh to hold a secret that is guarded: two ideographs, or five letters or digits of any alphabet.
  private static let leastWeight = 30

  /// Whether so many characters in a row are text in UTF-8, which few runs hold that are not base64 (addresses of pages, digests).
  private static func mayHoldText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var weight = 0
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte < 0x80 {
        weight = byte &- 0x20 < 0x5F || byte &- 0x09 < 5 ? weight + 6 : 0
        place += 1
      } else {
        let width = byte &- 0xC2 < 0x1E ? 2 : byte & 0xF0 == 0xE0 ? 3 : byte &- 0xF0 < 5 ? 4 : 0
        if width > 0, place + width <= bytes.count, continues(bytes, place + 1..<place + width) {
          weight += width == 2 ? 6 : 15
          place += width
        } else {
          weight = 0
          place += 1
        }
      }
      if weight >= leastWeight { return true }
    }
    return false
  }

  @inline(__always)
  private static func continues(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    for place in range where bytes[place] & 0xC0 != 0x80 { return false }
    return true
  }
}
