/// Writes the fold of UTF-8 bytes into four buffers of equal size.
struct TextFolder {
  let scalars: UnsafeMutableBufferPointer<UInt32>
  let digits: UnsafeMutableBufferPointer<UInt8>
  let starts: UnsafeMutableBufferPointer<UInt32>
  let ends: UnsafeMutableBufferPointer<UInt32>
  private(set) var count = 0
  /// Whether the buffers were too small; what is in them then is worthless.
  private(set) var overflowed = false
  /// Whether an escape stood for the first character of another escape.
  private(set) var isNested = false
  /// Start of dropped scalars that belong to the scalar behind them, such as an opening bidirectional control.
  private var pendingStart: Int?

  init(
    scalars: UnsafeMutableBufferPointer<UInt32>, digits: UnsafeMutableBufferPointer<UInt8>,
    starts: UnsafeMutableBufferPointer<UInt32>, ends: UnsafeMutableBufferPointer<UInt32>
  ) {
    self.scalars = scalars
    self.digits = digits
    self.starts = starts
    self.ends = ends
  }

  mutating func fold(_ bytes: UnsafeBufferPointer<UInt8>, options: FoldedText.Options) {
    let table = FoldTable.shared
    table.letters.withUnsafeBufferPointer { letters in
      table.digits.withUnsafeBufferPointer { digitCodes in
        fold(bytes, options: options, table: table, letters: letters, digitCodes: digitCodes)
      }
    }
  }

  private mutating func fold(
    _ bytes: UnsafeBufferPointer<UInt8>, options: FoldedText.Options, table: FoldTable,
    letters: UnsafeBufferPointer<UInt16>, digitCodes: UnsafeBufferPointer<UInt8>
  ) {
    var index = 0
    var openComment = 0
    let end = bytes.count
    while index < end {
      let byte = bytes[index]
      if byte & 0xF0 == 0xE0, index + 2 < end, bytes[index + 1] & 0xC0 == 0x80, bytes[index + 2] & 0xC0 == 0x80 {
        let value = Int(byte & 0x0F) << 12 | Int(bytes[index + 1] & 0x3F) << 6 | Int(bytes[index + 2] & 0x3F)
        let letter = letters[value]
        if letter != 0, pendingStart == nil {
          emit(UInt32(letter), digitCodes[value], index, index + 3)
        } else {
          take(UInt32(value), UInt32(letter), digitCodes[value], index, index + 3)
        }
        index += 3
      } else if byte < 0x80 {
        let escape = options.isEmpty ? nil : Escape(at: index, in: bytes, options: options, openComment: &openComment)
        if let escape {
          if let value = escape.scalar {
            if value == 0x26 || value == 0x25 || value == 0x5C { isNested = true }
            let (letter, digit) = table.folded(value)
            take(value, letter, digit, index, escape.end)
          } else {
            pendingStart = nil
          }
          index = escape.end
        } else {
          take(UInt32(byte), UInt32(letters[Int(byte)]), digitCodes[Int(byte)], index, index + 1)
          index += 1
        }
      } else if byte == FoldedText.barrierByte {
        take(FoldedText.barrier, FoldedText.barrier, DigitCode.none, index, index + 1)
        index += 1
      } else {
        let (value, length) = UTF8Decoding.scalar(at: index, in: bytes)
        let (letter, digit) = table.folded(value)
        take(value, letter, digit, index, index + length)
        index += length
      }
    }
    if let start = pendingStart, count > 0, Int(ends[count - 1]) == start { ends[count - 1] = UInt32(end) }
  }

  @inline(__always)
  private mutating func emit(_ letter: UInt32, _ digit: UInt8, _ start: Int, _ end: Int) {
    guard count < scalars.count else {
      overflowed = true
      return
    }
    scalars[count] = letter
    digits[count] = digit
    starts[count] = UInt32(truncatingIfNeeded: start)
    ends[count] = UInt32(truncatingIfNeeded: end)
    count += 1
  }

  /// Emits a scalar, or drops it and gives its bytes to a neighbour.
  @inline(__always)
  private mutating func take(_ value: UInt32, _ letter: UInt32, _ digit: UInt8, _ start: Int, _ end: Int) {
    if letter != 0 {
      emit(letter, digit, pendingStart ?? start, end)
      pendingStart = nil
    } else {
      drop(value, start, end)
    }
  }

  private mutating func drop(_ value: UInt32, _ start: Int, _ end: Int) {
    let opensDirection =
      value == 0x202A || value == 0x202B || value == 0x202D || value == 0x202E || (0x2066...0x2068).contains(value)
    if pendingStart != nil { return }
    if !opensDirection, count > 0, Int(ends[count - 1]) == start, scalars[count - 1] != FoldedText.barrier {
      ends[count - 1] = UInt32(truncatingIfNeeded: end)
    } else {
      pendingStart = start
    }
  }
}
