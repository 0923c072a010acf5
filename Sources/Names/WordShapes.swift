import Glibc

/// What each Han character costs at each place of the words of two and of three characters that the tables have.
///
/// Words that no table has are made of the same characters at the same places (植生层, 传力柱), and given names of others: the two costs
/// together tell a word that begins with a surname from a name (`RunScanner.likenessToWord`).
struct WordShapes: Sendable {
  /// Two places of words of two characters and three of those of three.
  private static let places = 5
  /// How often a character counts that was never met at a place, and how many characters share that.
  private static let unmet = 0.3
  private static let characters = 6000.0

  private var counts = [UInt32](repeating: 0, count: Han.count * places)
  private var words: (two: UInt32, three: UInt32) = (0, 0)
  /// Costs by character and place, negative logarithms times 16.
  private(set) var costs: [UInt8] = []

  /// Counts the characters of a word of two or three Han characters; others say nothing.
  mutating func count(_ word: UnsafeBufferPointer<UInt16>) {
    guard word.count == 2 || word.count == 3 else { return }
    if word.count == 2 { words.two += 1 } else { words.three += 1 }
    for place in 0..<word.count {
      if let index = Han.index(UInt32(word[place])) { counts[Self.entry(index, place, of: word.count)] &+= 1 }
    }
  }

  /// Works the costs out once every word is counted.
  mutating func finish() {
    // Most counts are small.
    let (two, three) = (Self.costs(of: words.two), Self.costs(of: words.three))
    costs = [UInt8](unsafeUninitializedCapacity: counts.count) { costs, filled in
      var place = 0
      for (entry, count) in counts.enumerated() {
        let known = place < 2 ? two : three
        let few = Int(count)
        costs[entry] = few < known.count ? known[few] : Self.cost(of: count, in: place < 2 ? words.two : words.three)
        place = place == Self.places - 1 ? 0 : place + 1
      }
      filled = counts.count
    }
    counts = []
  }

  /// Costs of the counts below 256 among so many words.
  private static func costs(of words: UInt32) -> [UInt8] { (0..<256).map { cost(of: $0, in: words) } }

  private static func cost(of count: UInt32, in words: UInt32) -> UInt8 {
    let share = (Double(count) + unmet) / (Double(words) + unmet * characters)
    return UInt8(clamping: Int((-log(share) * 16).rounded()))
  }

  /// Where the cost of the character with the index `index` at `place` of a word of `length` characters stands.
  @inline(__always)
  static func entry(_ index: Int, _ place: Int, of length: Int) -> Int {
    index &* places &+ (length == 2 ? 0 : 2) &+ place
  }
}
