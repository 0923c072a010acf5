extension ArtefactScanner {
  /// Shorter runs are not decoded.
  private static let shortestRun = 16

  /// Reads every run of base64 (both alphabets), decoded from each of its four possible beginnings.
  func readBase64(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard readers.contains(.base64) else { return }
    piece.clear()
    Self.digits.withUnsafeBufferPointer { digits in
      // A run of sixteen crosses every sixteenth byte: the others need no look.
      var probe = Self.shortestRun - 1
      var done = 0
      while probe < bytes.count {
        guard digits[Int(bytes[probe])] < 64 else {
          probe += Self.shortestRun
          continue
        }
        var start = probe
        while start > done, digits[Int(bytes[start - 1])] < 64 { start -= 1 }
        var end = probe + 1
        while end < bytes.count, digits[Int(bytes[end])] < 64 { end += 1 }
        if end - start >= Self.shortestRun { decode(bytes, start..<end, digits) }
        done = end
        probe = end + Self.shortestRun
      }
    }
    searchView(piece, .base64)
  }

  private func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, _ run: Range<Int>, _ digits: UnsafeBufferPointer<UInt8>
  ) {
    for phase in 0..<4 {
      let decoded = [UInt8](unsafeUninitializedCapacity: run.count) { output, count in
        var place = run.lowerBound + phase
        while place < run.upperBound {
          let end = min(place + 4, run.upperBound)
          var word: UInt32 = 0
          for index in place..<end { word = word << 6 | UInt32(digits[Int(bytes[index])]) }
          let bits = 6 * (end - place)
          var left = bits
          while left >= 8 {
            left -= 8
            output[count] = UInt8(truncatingIfNeeded: word >> UInt32(left))
            count += 1
          }
          place = end
        }
      }
      decoded.withUnsafeBufferPointer { buffer in
        guard Self.mayHoldText(buffer) else { return }
        piece.append(buffer, base: run.lowerBound)
        piece.appendBarrier(at: run.lowerBound)
      }
    }
  }

  /// Fewer bytes in a row hold no secret that is guarded: two ideographs are six bytes, five letters five.
  private static let shortestText = 5

  /// Whether so many bytes in a row are text in UTF-8, which few runs hold that are not base64 (addresses of pages, digests).
  private static func mayHoldText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var length = 0
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      let width = byte < 0x80 ? 1 : byte &- 0xC2 < 0x1E ? 2 : byte & 0xF0 == 0xE0 ? 3 : byte &- 0xF0 < 5 ? 4 : 0
      let isText =
        width == 1
        ? byte &- 0x20 < 0x5F || byte &- 0x09 < 5
        : width > 1 && place + width <= bytes.count
          && (place + 1..<place + width).allSatisfy { bytes[$0] & 0xC0 == 0x80 }
      length = isText ? length + width : 0
      if length >= shortestText { return true }
      place += isText ? width : 1
    }
    return false
  }

  /// Value of each byte as a digit of base64, 255 for none.
  private static let digits: [UInt8] = {
    var table = [UInt8](repeating: 255, count: 256)
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    for (value, byte) in alphabet.utf8.enumerated() { table[Int(byte)] = UInt8(value) }
    table[Int(UInt8(ascii: "-"))] = 62
    table[Int(UInt8(ascii: "_"))] = 63
    return table
  }()
}
