/// Numbers that are searched in runs of digits, forwards and backwards, each by a window of its digits.
final class NumberTable: Sendable {
  /// Digits of the longest window; shorter numbers are their own window.
  static let longestWindow = 8
  /// Fewer digits are not searched as a number.
  static let fewestDigits = 6
  /// Up to this many digits a number must stand apart from letters, since short ones occur in digests by chance.
  static let apartUpTo = 10
  /// Up to this many digits a number is not searched backwards, nor across commas and cells.
  static let plainUpTo = 8
  let groups: [Group]
  /// Digits of the longest number.
  let longest: Int
  /// First filter for the windows of all groups.
  let filter: KeyFilter
  private let digits: [UInt8]
  private let ends: [Int32]
  private let values: [Int32]
  private let backwards: [Bool]

  /// The numbers with one length of window.
  final class Group: Sendable {
    /// Digits of a window.
    let fewest: Int
    /// Digits of the shortest number.
    let shortest: Int
    let windows: WindowTable

    init(fewest: Int, shortest: Int, _ entries: [WindowTable.Entry]) {
      self.fewest = fewest
      self.shortest = shortest
      windows = WindowTable(entries)
    }
  }

  /// Makes a table; `values[i]` is what number `i` (digits 0–10) stands for.
  init(numbers: [[UInt8]], values: [Int32]) {
    var groups: [Group] = []
    var keys: [UInt64] = []
    var stored: (digits: [UInt8], ends: [Int32], values: [Int32], backwards: [Bool]) = ([], [0], [], [])
    func add(_ number: some Sequence<UInt8>, value: Int32, isBackwards: Bool) {
      stored.digits.append(contentsOf: number)
      stored.ends.append(Int32(stored.digits.count))
      stored.values.append(value)
      stored.backwards.append(isBackwards)
    }
    for width in Self.fewestDigits...Self.longestWindow {
      let members = numbers.indices.filter { min(numbers[$0].count, Self.longestWindow) == width }
      guard !members.isEmpty else { continue }
      var entries: [WindowTable.Entry] = []
      for member in members {
        let number = numbers[member]
        add(number, value: values[member], isBackwards: false)
        entries.append(
          .init(key: Self.key(number.suffix(width)), item: stored.values.count - 1, last: number.count - 1))
        guard number.count > Self.plainUpTo else { continue }
        add(number.reversed(), value: values[member], isBackwards: true)
        entries.append(
          .init(key: Self.key(number.suffix(width).reversed()), item: stored.values.count - 1, last: width - 1))
      }
      let shortest = members.map { numbers[$0].count }.min() ?? width
      groups.append(Group(fewest: width, shortest: shortest, entries))
      keys += entries.map { $0.key | Self.mark(ofWidth: width) }
    }
    self.groups = groups
    longest = numbers.map(\.count).max() ?? 0
    filter = KeyFilter(keys)
    digits = stored.digits
    ends = stored.ends
    self.values = stored.values
    backwards = stored.backwards
  }

  /// The digits of the stored number `item`.
  func number(_ item: Int) -> ArraySlice<UInt8> { digits[Int(ends[item])..<Int(ends[item + 1])] }

  /// What the stored number `item` stands for.
  func value(_ item: Int) -> Int32 { values[item] }

  /// Whether the stored number `item` is written backwards.
  func isBackwards(_ item: Int) -> Bool { backwards[item] }

  /// What tells the windows of one length from those of another in the filter.
  static func mark(ofWidth width: Int) -> UInt64 { UInt64(width) << 60 }

  private static func key(_ digits: some Sequence<UInt8>) -> UInt64 {
    digits.reduce(0) { $0 << 4 | UInt64($1) }
  }
}
