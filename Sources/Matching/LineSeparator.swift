/// U+2028 and U+2029, which programs for slides put into a line and readers do not see: 138\u{2028}0013\u{2028}8000.
///
/// The fold takes them for line ends; between letters and digits of one word they are blanks.
enum LineSeparator {
  /// Puts a blank in place of each line end of `scalars` that was a separator between letters or digits.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ scalars: inout [UInt32], _ digits: [UInt8], _ starts: [UInt32]
  ) {
    func isCharacter(_ place: Int) -> Bool {
      guard scalars.indices.contains(place) else { return false }
      return DigitCode.isDecimal(digits[place]) || scalars[place] < 0x80 && scalars[place] > 0x2A
    }
    var index = 0
    while let end = scalars[index...].firstIndex(of: 0x0A) {
      index = end + 1
      let start = Int(starts[end])
      guard isCharacter(end - 1), isCharacter(end + 1), bytes[start] >= 0x80,
        (0x2028...0x2029).contains(UTF8Decoding.scalar(at: start, in: bytes).value)
      else { continue }
      scalars[end] = 0x20
    }
  }
}
