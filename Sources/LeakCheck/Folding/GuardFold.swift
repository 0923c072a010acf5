import Matching

/// The fold of `Matching` as one table look-up for each scalar of the Basic Multilingual Plane.
struct GuardFold: Sendable {
  /// Entry of each scalar below U+10000.
  private let entries: [UInt32]

  /// The only fold there is.
  static let shared = GuardFold()

  /// Folds the whole plane in one text, the scalars parted by barriers.
  private init() {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(0x40000)
    for value in 1..<UInt32(0x10000) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      bytes.append(FoldedText.barrierByte)
      bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
    }
    let text = FoldedText(bytes)
    var entries = [UInt32](repeating: 0, count: 0x10000)
    var index = 0
    for value in 1..<UInt32(0x10000) where Unicode.Scalar(value) != nil {
      index += 1
      guard index < text.count, text.scalars[index] != FoldedText.barrier else { continue }
      entries[Int(value)] = Self.entry(text, index)
      index += 1
    }
    self.entries = entries
  }

  /// The table copied into memory that the caller frees.
  func allocateTable() -> UnsafeMutablePointer<UInt32> {
    let table = UnsafeMutablePointer<UInt32>.allocate(capacity: entries.count)
    table.initialize(from: entries, count: entries.count)
    return table
  }

  /// The entry of a scalar above the plane.
  func entry(above value: UInt32) -> UInt32 {
    guard let scalar = Unicode.Scalar(value) else { return 0 }
    let text = FoldedText(Array(UTF8.encode(scalar) ?? .init()))
    return text.count == 0 ? 0 : Self.entry(text, 0)
  }

  /// The entry of any scalar.
  func entry(_ value: UInt32) -> UInt32 {
    value < 0x10000 ? entries[Int(value)] : entry(above: value)
  }

  private static func entry(_ text: FoldedText, _ index: Int) -> UInt32 {
    let code = text.digits[index]
    return FoldEntry.make(
      letter: text.scalars[index], digit: DigitCode.value(code),
      isDigit: DigitCode.isDigit(code), isX: code == DigitCode.x, isNone: code == DigitCode.none)
  }
}
