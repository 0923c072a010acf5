/// A text as searches see it: folded scalars, with the bytes of the original that each of them stands for.
///
/// Widths, digit alphabets, dots, dashes and spaces are made one; invisible, bidirectional, combining and tag characters are dropped
/// and belong to the bytes of their neighbour, so that a range of scalars maps to whole scalars of the original.
public struct FoldedText: Sendable {
  /// What may be undone before folding.
  public struct Options: OptionSet, Sendable, Hashable {
    public let rawValue: Int

    /// Options from their bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// HTML entities, `%xx` and `\uxxxx` are read as the scalars they stand for.
    public static let escapes = Options(rawValue: 1)
    /// HTML tags and comments are dropped.
    public static let tags = Options(rawValue: 2)
    /// HTML tags that only mark up text, and hold no text of their own, are dropped: those in a comment.
    static let plainTags = Options(rawValue: 4)
  }

  /// Folded scalars; never 0.
  public internal(set) var scalars: [UInt32]
  /// Digit code of each scalar (see `DigitCode`).
  public internal(set) var digits: [UInt8]
  /// First byte of each scalar in the original.
  public internal(set) var starts: [UInt32]
  /// Byte behind each scalar in the original.
  public internal(set) var ends: [UInt32]
  /// What it holds beside ordinary characters.
  public internal(set) var traits: Traits = []

  /// Stands between pieces that are searched in one go but must not be joined; no text folds to it.
  public static let barrier: UInt32 = 0x11_0000
  /// Byte that folds to `barrier`; it occurs in no UTF-8.
  public static let barrierByte: UInt8 = 0xFF

  /// Stands for each scalar of a text that was covered; no text folds to it.
  public static let cover: UInt32 = 0x11_0001

  /// Puts `cover` in place of the scalars of `range`, so that nothing is read in them.
  public mutating func cover(_ range: Range<Int>) {
    for index in range { (scalars[index], digits[index]) = (Self.cover, DigitCode.none) }
  }

  /// Calls `body` with the text, its scalars and its digit codes, with barriers in place of the scalars at `places`.
  public func withBarriers(
    at places: [Int], _ body: (FoldedText, UnsafeBufferPointer<UInt32>, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var text = self
    for place in places where scalars.indices.contains(place) {
      (text.scalars[place], text.digits[place]) = (Self.barrier, DigitCode.none)
    }
    text.scalars.withUnsafeBufferPointer { scalars in
      text.digits.withUnsafeBufferPointer { digits in body(text, scalars, digits) }
    }
  }

  /// Number of scalars.
  @inlinable public var count: Int { scalars.count }

  /// Folds UTF-8; bytes that are not UTF-8 fold to U+FFFD one by one.
  public init(_ bytes: [UInt8], options: Options = []) {
    self = bytes.withUnsafeBufferPointer { FoldedText($0, options: options) }
  }

  /// Folds UTF-8 in memory that is not an array.
  public init(_ bytes: UnsafeBufferPointer<UInt8>, options: Options = []) {
    precondition(bytes.count < Int(UInt32.max), "texts are folded in pieces under 4 GB")
    // Well-formed text has at most as many scalars as leading bytes; damaged text may have one a byte.
    if let folded = FoldedText(bytes, options: options, capacity: Self.leadingBytes(of: bytes)) {
      self = folded
    } else {
      self = FoldedText(bytes, options: options, capacity: bytes.count) ?? FoldedText()
    }
    var depth = 0
    while isNested, depth < Self.deepestNesting {
      self = unescaped()
      depth += 1
    }
    if traits.contains(.lineSeparator) { LineSeparator.read(bytes, &scalars, digits, starts) }
    if traits.contains(.at) { RingedLetter.read(bytes, &scalars, starts) }
    if traits.contains(.spokenOne) { SpokenOne.read(scalars, &digits) }
    if traits.contains(.bar) { TableBars.read(scalars, &digits) }
  }

  /// Number of bytes that begin a scalar.
  private static func leadingBytes(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let memory = UnsafeRawBufferPointer(bytes)
    var continuing = 0
    var index = 0
    while index + 8 <= bytes.count {  // the sum of eight flags comes to stand in the highest byte
      let word = memory.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let flags = (word >> 7) & (~word >> 6) & 0x0101_0101_0101_0101
      continuing += Int((flags &* 0x0101_0101_0101_0101) >> 56)
      index += 8
    }
    return bytes.count - continuing - bytes[index...].count { $0 & 0xC0 == 0x80 }
  }

  /// Escapes inside escapes are undone this often: `&amp;amp;#49;`, `%252531`.
  private static let deepestNesting = 4

  /// The fold once more, for escapes that the first one brought to light; markup that it brought to light is text.
  private func unescaped() -> FoldedText {
    var bytes: [UInt8] = []
    var owners: [UInt32] = []
    bytes.reserveCapacity(count * 3)
    owners.reserveCapacity(count * 3)
    for index in 0..<count {
      if let scalar = Unicode.Scalar(scalars[index]) {
        for byte in String(scalar).utf8 { bytes.append(byte) }
      } else {
        bytes.append(Self.barrierByte)
      }
      while owners.count < bytes.count { owners.append(UInt32(truncatingIfNeeded: index)) }
    }
    var folded = bytes.withUnsafeBufferPointer { FoldedText($0, options: .escapes, capacity: $0.count) } ?? FoldedText()
    for index in 0..<folded.count {
      let (first, last) = (owners[Int(folded.starts[index])], owners[Int(folded.ends[index]) - 1])
      // The digit that a character was before its fold: 參 is folded to 参, which is none.
      if folded.scalars[index] == scalars[Int(first)] { folded.digits[index] = digits[Int(first)] }
      folded.starts[index] = starts[Int(first)]
      folded.ends[index] = ends[Int(last)]
    }
    folded.traits.insert(.gaps)
    return folded
  }

  /// Whether an escape stood for the first character of another escape, which is to be undone as well.
  private var isNested = false

  private init() { (scalars, digits, starts, ends) = ([], [], [], []) }

  /// Folds into buffers of `capacity` elements; `nil` where they are too small.
  private init?(_ bytes: UnsafeBufferPointer<UInt8>, options: Options, capacity: Int) {
    scalars = []
    digits = []
    starts = []
    ends = []
    var count = 0
    var isComplete = true
    scalars = [UInt32](unsafeUninitializedCapacity: capacity) { scalarBuffer, scalarCount in
      digits = [UInt8](unsafeUninitializedCapacity: capacity) { digitBuffer, digitCount in
        starts = [UInt32](unsafeUninitializedCapacity: capacity) { startBuffer, startCount in
          ends = [UInt32](unsafeUninitializedCapacity: capacity) { endBuffer, endCount in
            var folder = TextFolder(
              scalars: scalarBuffer, digits: digitBuffer, starts: startBuffer, ends: endBuffer)
            folder.fold(bytes, options: options)
            count = folder.count
            isComplete = !folder.overflowed
            isNested = folder.isNested
            traits = folder.traits
            endCount = count
          }
          startCount = count
        }
        digitCount = count
      }
      scalarCount = count
    }
    if !isComplete { return nil }
  }

  /// Bytes of the original that the scalars of `range` stand for; empty ranges give the place before their scalar.
  public func byteRange(of range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else {
      let place = range.lowerBound < count ? Int(starts[range.lowerBound]) : Int(ends.last ?? 0)
      return place..<place
    }
    return Int(starts[range.lowerBound])..<Int(ends[range.upperBound - 1])
  }

  /// The first scalar of `range`, in which the original goes on without a step back, whose bytes end behind `byte`.
  public func firstScalar(endingBehind byte: Int, in range: Range<Int>) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if Int(ends[middle]) <= byte { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The folded scalars of `text`, as literals are given to `LiteralSet`.
  public static func scalars(of text: String) -> [UInt32] {
    let table = FoldTable.shared
    var result: [UInt32] = []
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      let letter = table.folded(scalar.value).letter
      if letter != 0 { result.append(letter) }
    }
    return result
  }
}
