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
        piece.append(buffer, base: run.lowerBound)
      }
      piece.appendBarrier(at: run.lowerBound)
    }
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
