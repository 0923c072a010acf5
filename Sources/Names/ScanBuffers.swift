/// Memory of a scan; made once and used for every run.
struct ScanBuffers: ~Copyable {
  /// What is known of one place of a run, before the character that begins there.
  struct Place {
    /// The character behind the place.
    var character = Lexicon.Character()
    /// Cheapest cost to the place, with and without names.
    var score: Int32 = ScanBuffers.infinity
    var plain: Int32 = ScanBuffers.infinity
    /// Weight of what stands before the place, once asked for.
    var before: Int32 = ScanBuffers.unset
    /// Number of the step from the character behind the place to the next, or 0 where they begin no word.
    var step: UInt32 = 0
    /// Cost of the two characters behind the place as a surname, or 0.
    var compound: UInt16 = 0
    /// The word or name by which the cheapest path comes here.
    var length: UInt8 = 0
    var kind = RunScanner.Kind.word
    /// Its classes, as their place in the lexicon.
    var classes: UInt8 = 0
    /// Classes of the words of two and three characters that begin here.
    var two: UInt8 = 0
    var three: UInt8 = 0
    /// Whether names of a list end here.
    var isAwaited = false
    /// Classes of words of two characters or more that end here.
    var ending: ContextClass = []
  }

  /// A word that begins at the place being read.
  struct Word {
    var cost: UInt16 = 0
    var classes: UInt8 = 0
    var length: UInt8 = 0
  }

  /// Longest run read in one go.
  static let window = 1024
  static let infinity: Int32 = 1 << 29
  static let unset = Int32.min
  /// Most words that begin at one place.
  static let mostWords = 32

  /// Places before the first that no path comes to, so that a name may be looked for at any place.
  private static let margin = 2

  private let memory = UnsafeMutablePointer<Place>.allocate(capacity: margin + window + 1)
  /// The places of the run.
  let places: UnsafeMutablePointer<Place>
  let words = UnsafeMutablePointer<Word>.allocate(capacity: mostWords)
  /// The cheapest path, at the end of the buffer.
  let tokens = UnsafeMutablePointer<RunScanner.Token>.allocate(capacity: window)
  /// Weights by class, as `NameWeights` has them.
  let beforeWeights = UnsafeMutablePointer<Int32>.allocate(capacity: ContextClass.count)
  let behindWeights = UnsafeMutablePointer<Int32>.allocate(capacity: ContextClass.count)

  init(weights: NameWeights) {
    memory.initialize(repeating: Place(), count: Self.margin)
    places = memory + Self.margin
    for bit in 0..<ContextClass.count {
      beforeWeights[bit] = weights.before[bit]
      behindWeights[bit] = weights.behind[bit]
    }
  }

  deinit {
    memory.deallocate()
    words.deallocate()
    tokens.deallocate()
    beforeWeights.deallocate()
    behindWeights.deallocate()
  }

  /// Makes ready for `run`, Han characters only, and gives all traits of its characters.
  ///
  /// What depends on no cost is looked up here, where no lookup waits for another.
  func clear(for run: UnsafeBufferPointer<UInt32>, _ view: LexiconView) -> Lexicon.Traits {
    var traits: Lexicon.Traits = []
    (places + run.count).initialize(to: Place())
    var place = 0
    while place < run.count {
      let character = view.characters[Int(run[place] &- Han.first)]
      traits.formUnion(character.traits)
      (places + place).initialize(to: Place(character: character))
      place &+= 1
    }
    place = 1
    while place < run.count {
      let (first, second) = (run[place &- 1], run[place])
      if view.mayBegin(first, second) { places[place &- 1].step = view.number(first, second) }
      place &+= 1
    }
    places[0].score = 0
    places[0].plain = 0
    return traits
  }
}
