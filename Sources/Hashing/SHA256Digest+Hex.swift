extension SHA256Digest: CustomStringConvertible {
  /// The digest as 64 lower-case hexadecimal digits, as `sha256sum` prints it.
  public var hex: String {
    String(unsafeUninitializedCapacity: 64) { buffer in
      guard let start = buffer.baseAddress else { return 0 }
      writeHex(to: start)
      return 64
    }
  }

  /// Same as `hex`.
  public var description: String { hex }

  /// Appends the 64 hexadecimal digits to `output`, for writers of long lists.
  public func appendHex(to output: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { buffer in
      guard let start = buffer.baseAddress else { return }
      writeHex(to: start)
      output.append(contentsOf: buffer)
    }
  }

  /// Reads 64 hexadecimal digits of either case; `nil` for anything else.
  public init?(hex: String) {
    guard hex.utf8.count == 64 else { return nil }
    var parts: [UInt64] = [0, 0, 0, 0]
    for (position, byte) in hex.utf8.enumerated() {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return nil
      }
      parts[position / 16] = parts[position / 16] << 4 | UInt64(digit)
    }
    self.init(words: (parts[0], parts[1], parts[2], parts[3]))
  }

  /// Fills 64 bytes at `start` with the hexadecimal digits.
  private func writeHex(to start: UnsafeMutablePointer<UInt8>) {
    Self.writeHex(of: words.0, to: start)
    Self.writeHex(of: words.1, to: start + 16)
    Self.writeHex(of: words.2, to: start + 32)
    Self.writeHex(of: words.3, to: start + 48)
  }

  private static func writeHex(of word: UInt64, to start: UnsafeMutablePointer<UInt8>) {
    for position in 0..<16 {
      let digit = UInt8(truncatingIfNeeded: word >> UInt64(60 - 4 * position)) & 15
      start[position] = digit < 10 ? digit + UInt8(ascii: "0") : digit - 10 + UInt8(ascii: "a")
    }
  }
}
