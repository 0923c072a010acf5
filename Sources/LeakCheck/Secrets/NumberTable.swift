/// Numbers that are searched in runs of digits, forwards and backwards, each by a window of its digits.
struct NumberTable: Sendable {
  /// Digits of the longest window; shorter numbers are their own window.
  static let longestWindow = 8
  /// Fewer digits are not searched as a number.
  static let fewestDigits = 6
  /// Up to this many digits a number must stand apart from letters, since short ones occur in digests by chance.
  static let apartUpTo = 10
  /// Up to this many digits a number is not searched backwards, nor across commas and cells.
  static let plainUpTo = 8

  private(set) var groups: [Group] = []
  private var digits: [UInt8] = []
  private var ends: [Int32] = [0]
  private var values: [Int32] = []
  private var backwards: [Bool] = []

  /// The numbers with one length of window.
  struct Group: Sendable {
    /// Digits of a window.
    let fewest: Int
    /// Bits of the rolling key that belong to a window.
    var mask: UInt64 { (1 << UInt64(4 * fewest)) - 1 }
    fileprivate(set) var windows: WindowTable
  }

  /// Makes a table; `values[i]` is what number `i` (digits 0–10) stands for.
  init(numbers: [[UInt8]], values: [Int32]) {
    for width in Self.fewestDigits...Self.longestWindow {
      let members = numbers.indices.filter { min(numbers[$0].count, Self.longestWindow) == width }
      guard !members.isEmpty else { continue }
      var windows = WindowTable(count: members.count * 2)
      for member in members {
        let number = numbers[member]
        add(number, value: values[member])
        windows.insert(Self.key(number.suffix(width)), item: self.values.count - 1, last: number.count - 1)
        guard number.count > Self.plainUpTo else { continue }
        add(number.reversed(), value: values[member], isBackwards: true)
        windows.insert(Self.key(number.suffix(width).reversed()), item: self.values.count - 1, last: width - 1)
      }
      groups.append(Group(fewest: width, windows: windows))
    }
  }

  /// The digits of the stored number `item`.
  func number(_ item: Int) -> ArraySlice<UInt8> { digits[Int(ends[item])..<Int(ends[item + 1])] }

  /// What the stored number `item` stands for.
  func value(_ item: Int) -> Int32 { values[item] }

  /// Whether the stored number `item` is written backwards.
  func isBackwards(_ item: Int) -> Bool { backwards[item] }

  private mutating func add(_ number: some Sequence<UInt8>, value: Int32, isBackwards: Bool = false) {
    digits.append(contentsOf: number)
    ends.append(Int32(digits.count))
    values.append(value)
    backwards.append(isBackwards)
  }

  private static func key(_ digits: some Sequence<UInt8>) -> UInt64 {
    digits.reduce(0) { $0 << 4 | UInt64($1) }
  }
}
