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
  /// What the text holds.
  private(set) var traits: FoldedText.Traits = []
  /// Scalars up to and with the last border of a table; none before the first.
  private var borderEnd = -1
  /// Whether the tag of that border closed something.
  private var isClosed = false
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
    table.entries.withUnsafeBufferPointer { fold(bytes, options: options, table: table, entries: $0) }
  }

  private mutating func fold(
    _ bytes: UnsafeBufferPointer<UInt8>, options: FoldedText.Options, table: FoldTable,
    entries: UnsafeBufferPointer<FoldTable.Entry>
  ) {
    var index = 0
    var openComment = 0
    let end = bytes.count
    while index < end {
      let byte = bytes[index]
      if byte & 0xF0 == 0xE0, index + 2 < end, bytes[index + 1] & 0xC0 == 0x80, bytes[index + 2] & 0xC0 == 0x80 {
        let past = foldPairs(bytes, from: index, entries: entries)
        if past > index {
          index = past
          continue
        }
        let value = UInt32(byte & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
        take(value, entries[Int(value)], index, index + 3)
        index += 3
      } else if byte < 0x80 {
        var escape = options.isEmpty ? nil : Escape(at: index, in: bytes, options: options, openComment: &openComment)
        if let opening = escape, opening.scalar == 0x3C, options.contains(.tags) {
          escape = Escape(tagBehind: opening, in: bytes) ?? opening
        }
        if let escape {
          if let value = escape.scalar {
            if value == 0x26 || value == 0x25 || value == 0x5C { isNested = true }
            takeAny(value, table, index, escape.end)
          } else {
            pendingStart = nil
            traits.insert(.gaps)
            if let border = escape.border { part(border, at: index, isClosing: escape.isClosing) }
          }
          index = escape.end
        } else if count == borderEnd, Self.isBlank(byte) {
          traits.insert(.gaps)
          index += 1
        } else {
          take(UInt32(byte), entries[Int(byte)], index, index + 1)
          index += 1
        }
      } else if byte == FoldedText.barrierByte {
        emit(FoldedText.barrier, DigitCode.none, index, index + 1)
        index += 1
      } else {
        let (value, length) = UTF8Decoding.scalar(at: index, in: bytes)
        takeAny(TagCharacter.letter(value, at: index, in: bytes) ?? value, table, index, index + length)
        index += length
      }
    }
    if let start = pendingStart {
      if count > 0, Int(ends[count - 1]) == start { ends[count - 1] = UInt32(end) } else { traits.insert(.gaps) }
    }
  }

  /// Folds characters of three bytes, as most of a Chinese text are, two by two → the byte behind them.
  private mutating func foldPairs(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, entries: UnsafeBufferPointer<FoldTable.Entry>
  ) -> Int {
    guard pendingStart == nil else { return start }
    let memory = UnsafeRawBufferPointer(bytes)
    let (scalarMemory, digitMemory) = (UnsafeMutableRawBufferPointer(scalars), UnsafeMutableRawBufferPointer(digits))
    let (startMemory, endMemory) = (UnsafeMutableRawBufferPointer(starts), UnsafeMutableRawBufferPointer(ends))
    var index = start
    var place = count
    var seen = traits
    while index + 8 <= bytes.count, place + 2 <= scalars.count {
      let word = UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      guard word & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0 else { break }
      let first = entries[Self.value(word)]
      let second = entries[Self.value(word >> 24)]
      guard first.letter != 0, second.letter != 0 else { break }
      seen.formUnion(first.traits.union(second.traits))
      // Both in one store each: the first stands in the low half, as in memory.
      let start = UInt64(UInt32(truncatingIfNeeded: index)) &* 0x1_0000_0001
      let letters = UInt64(first.letter) | UInt64(second.letter) << 32
      let codes = UInt16(first.digit) | UInt16(second.digit) << 8
      scalarMemory.storeBytes(of: letters.littleEndian, toByteOffset: place &* 4, as: UInt64.self)
      digitMemory.storeBytes(of: codes.littleEndian, toByteOffset: place, as: UInt16.self)
      startMemory.storeBytes(of: (start &+ 0x3_0000_0000).littleEndian, toByteOffset: place &* 4, as: UInt64.self)
      endMemory.storeBytes(of: (start &+ 0x6_0000_0003).littleEndian, toByteOffset: place &* 4, as: UInt64.self)
      place &+= 2
      index &+= 6
    }
    count = place
    traits = seen
    return index
  }

  /// The scalar whose three bytes are the lowest of `word`.
  @inline(__always)
  private static func value(_ word: UInt64) -> Int {
    Int(truncatingIfNeeded: (word & 0x0F) << 12 | (word >> 2) & 0xFC0 | (word >> 16) & 0x3F)
  }

  @inline(__always)
  private mutating func emit(_ letter: UInt32, _ digit: UInt8, _ start: Int, _ end: Int) {
    guard count < scalars.count else {
      overflowed = true
      return
    }
    scalars[count] = letter
    digits[count] = digit
    starts[count] = UInt32(truncatingIfNeeded: pendingStart ?? start)
    ends[count] = UInt32(truncatingIfNeeded: end)
    pendingStart = nil
    count += 1
  }

  /// Emits a scalar of the Basic Multilingual Plane, or drops it and gives its bytes to a neighbour.
  @inline(__always)
  private mutating func take(_ value: UInt32, _ entry: FoldTable.Entry, _ start: Int, _ end: Int) {
    if entry.letter != 0 {
      traits.formUnion(entry.traits)
      emit(entry.letter, entry.digit, start, end)
    } else {
      drop(value, start, end)
    }
  }

  /// The same for any scalar.
  private mutating func takeAny(_ value: UInt32, _ table: FoldTable, _ start: Int, _ end: Int) {
    let (letter, digit) = table.folded(value)
    if letter != 0 {
      traits.formUnion(FoldedText.Traits(of: letter))
      emit(letter, digit, start, end)
    } else {
      drop(value, start, end)
    }
  }

  /// Writes the border that a tag at `index` is, instead of the blanks before it; what opens right behind what closes has the same border.
  ///
  /// The sign `<` alone stands for it; the rest of the tag is dropped as others are and may be searched.
  private mutating func part(_ border: Escape.Border, at index: Int, isClosing: Bool) {
    while count > max(borderEnd, 0), Self.isBlank(scalars[count - 1]) { count -= 1 }
    let isShared = count == borderEnd && isClosed && !isClosing && scalars[count - 1] == border.rawValue
    if !isShared { emit(border.rawValue, DigitCode.none, index, index + 1) }
    (borderEnd, isClosed) = (count, isClosing)
  }

  /// Whether it is a blank or a line end, which say nothing at the edge of a cell.
  private static func isBlank(_ scalar: some BinaryInteger) -> Bool {
    scalar == 0x20 || scalar == 0x0A || scalar == 0x0D || scalar == 0x09
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
