/// Words that make a number behind them one of a person: a number of such a form alone may be anything.
struct NumberLabels {
  /// A word, and the detector it speaks for.
  private typealias Word = (letters: [UInt32], detector: Detector)

  private let words: [Word]
  /// Bitmap over the two letters with which words begin (`ViewSearch.pairBit`), which turns almost every place away.
  private let heads: [UInt64]

  /// All of them.
  static let all = NumberLabels([
    (.passport, ["护照", "通行证", "台胞证", "回乡证", "居留证", "居留身份证", "passport"]), (.messenger, ["qq", "扣扣"]),
    (.network, ["ip"]), (.service, ["电话", "热线", "客服", "拨打", "致电", "tel"]),
  ])

  private init(_ list: [(detector: Detector, words: [String])]) {
    words = list.flatMap { entry in entry.words.map { ($0.unicodeScalars.map(\.value), entry.detector) } }
    var heads = [UInt64](repeating: 0, count: 1 << 10)
    for word in words {
      let bit = Self.headBit(word.letters[0], word.letters[1])
      heads[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
    }
    self.heads = heads
  }

  @inline(__always)
  private static func headBit(_ first: UInt32, _ second: UInt32) -> UInt32 {
    ViewSearch.pairBit(ViewSearch.pair(first, second))
  }

  /// A word stands at most so many entries before the number for which it counts.
  static let reach = 24
  /// Words other than those for a passport stand right before it, in the same element or the one before, with few letters between, as in
  /// 热线号码为.
  private static let closeReach = 6

  /// How many entries at most stand between a word for `detector` and its number.
  static func reach(of detector: Detector) -> Int { detector == .passport ? reach : closeReach }

  /// Whether a word is among the entries that counts for a number behind them.
  func areHeld(by entries: UnsafeBufferPointer<UInt32>) -> Bool { holds(entries) { _ in true } }

  /// Whether a word is among them that counts for numbers behind the tag in whose attributes it stands.
  func areHeld(byAttributes entries: UnsafeBufferPointer<UInt32>) -> Bool { holds(entries) { $0 == .passport } }

  /// The detectors for which a word speaks that stands among `entries`, whose end is the number.
  func detectors(before entries: UnsafeBufferPointer<UInt32>) -> Set<Detector> {
    var found: Set<Detector> = []
    _ = holds(entries) {
      found.insert($0)
      return false
    }
    return found
  }

  /// Whether `body` wants one of the detectors whose words count for a number behind `entries`.
  @inline(__always)
  private func holds(_ entries: UnsafeBufferPointer<UInt32>, _ body: (Detector) -> Bool) -> Bool {
    entries.indices.dropLast().contains { place in
      let bit = Self.headBit(entries[place], entries[place + 1])
      guard heads[Int(bit &>> 6)] &>> UInt64(bit & 63) & 1 != 0 else { return false }
      return words.contains { word in
        stands(word, in: entries, at: place)
          && (word.detector == .passport || isClose(entries[(place + word.letters.count)...])) && body(word.detector)
      }
    }
  }

  /// Whether the entries between a word and a number let it count: no digit, no other piece of text, and letters only in the element of the
  /// word.
  private func isClose(_ between: Slice<UnsafeBufferPointer<UInt32>>) -> Bool {
    guard between.count <= Self.closeReach else { return false }
    var isBehindElement = false
    for entry in between {
      if entry & FoldEntry.digit != 0 || entry & FoldEntry.barrier == FoldEntry.hardBreak { return false }
      if entry == FoldEntry.barrier { isBehindElement = true }
      if isBehindElement, entry & FoldEntry.runMask == 0 { return false }
    }
    return true
  }

  /// Whether a word stands at `place`; one of foreign letters stands apart from others.
  private func stands(_ word: Word, in entries: UnsafeBufferPointer<UInt32>, at place: Int) -> Bool {
    let letters = word.letters
    guard letters.count <= entries.count - place,
      letters.indices.allSatisfy({ entries[place + $0] & FoldEntry.letterMask == letters[$0] })
    else { return false }
    guard letters[0] < 0x80, word.detector != .passport else { return true }
    return [place - 1, place + letters.count].allSatisfy {
      !entries.indices.contains($0) || !FoldEntry.isLetter(entries[$0])
    }
  }
}
