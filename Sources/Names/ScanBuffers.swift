/// Memory of a scan, by place in the run; made once and used for every run.
struct ScanBuffers {
  /// Longest run read in one go.
  static let window = 1024
  static let capacity = window + 64
  static let infinity: Int32 = 1 << 29
  static let unset = Int32.min

  /// Cheapest cost to each place, with and without names.
  let score = UnsafeMutablePointer<Int32>.allocate(capacity: capacity)
  let plain = UnsafeMutablePointer<Int32>.allocate(capacity: capacity)
  /// The word or name by which the cheapest path comes to a place.
  let backLength = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
  let backKind = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
  let backClasses = UnsafeMutablePointer<UInt16>.allocate(capacity: capacity)
  /// Classes of words of two characters or more that end at each place.
  let ending = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity)
  /// Weight of what stands before each place, once asked for.
  let before = UnsafeMutablePointer<Int32>.allocate(capacity: capacity)
  /// Number of each character (see `Han`).
  let characters = UnsafeMutablePointer<UInt16>.allocate(capacity: capacity)
  /// Cost of each character as a surname, or 0.
  let surname = UnsafeMutablePointer<UInt16>.allocate(capacity: capacity)
  /// Cost of the two characters that begin at each place as a surname, or 0.
  let compound = UnsafeMutablePointer<UInt16>.allocate(capacity: capacity)
  /// Classes (as places in the lexicon) of the words of two and three characters that begin at each place.
  let ownTwo = UnsafeMutablePointer<UInt16>.allocate(capacity: capacity)
  let ownThree = UnsafeMutablePointer<UInt16>.allocate(capacity: capacity)
  /// Whether names of a list end at each place.
  let isAwaited = UnsafeMutablePointer<Bool>.allocate(capacity: capacity)
  /// Words that begin at the place being read.
  let words = UnsafeMutablePointer<Lexicon.Entry>.allocate(capacity: 32)
  let wordEnds = UnsafeMutablePointer<Int>.allocate(capacity: 32)
  /// Weights by class, as `NameWeights` has them.
  let beforeWeights = UnsafeMutablePointer<Int32>.allocate(capacity: ContextClass.count)
  let behindWeights = UnsafeMutablePointer<Int32>.allocate(capacity: ContextClass.count)

  init(weights: NameWeights) {
    for bit in 0..<ContextClass.count {
      beforeWeights[bit] = weights.before[bit]
      behindWeights[bit] = weights.behind[bit]
    }
  }

  /// Makes ready for a run of `count` characters.
  func clear(_ count: Int) {
    score.update(repeating: Self.infinity, count: count + 1)
    plain.update(repeating: Self.infinity, count: count + 1)
    ending.update(repeating: 0, count: count + 1)
    before.update(repeating: Self.unset, count: count + 1)
    isAwaited.update(repeating: false, count: count + 1)
    score[0] = 0
    plain[0] = 0
    backLength[0] = 0
    backKind[0] = 0
  }

  func deallocate() {
    score.deallocate()
    plain.deallocate()
    backLength.deallocate()
    backKind.deallocate()
    backClasses.deallocate()
    ending.deallocate()
    before.deallocate()
    characters.deallocate()
    surname.deallocate()
    compound.deallocate()
    ownTwo.deallocate()
    ownThree.deallocate()
    isAwaited.deallocate()
    words.deallocate()
    wordEnds.deallocate()
    beforeWeights.deallocate()
    behindWeights.deallocate()
  }
}
