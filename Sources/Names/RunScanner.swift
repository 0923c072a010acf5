/// Finds the cheapest way to read a run of Han characters as words and names.
///
/// Costs are those of a model of single words; a name competes with the words that the same characters make, and what stands beside it
/// speaks for or against it. Places are visited in order: the words that begin there are looked up once, the names that end there are
/// weighed against the words that do, then the words are followed. Work is bounded for each character, so that the whole is linear.
struct RunScanner: ~Copyable {
  /// A word or a name on the cheapest path.
  struct Token {
    var start: Int
    var end: Int
    var classes: ContextClass
    /// By how much reading the same characters as words costs more.
    var margin: Int32
    var kind: Kind
  }

  enum Kind: UInt8 {
    case word, name, known, sound, minority, free

    var isName: Bool { self != .word }
  }

  /// A name of a list, to be weighed where it ends.
  struct Awaited {
    var start: Int
    var end: Int
    var kind: Kind
    /// Cost without what stands beside it.
    var cost: Int32
  }

  static let window = ScanBuffers.window
  /// Part at the end of a window that is read again with what follows.
  static let overlap = 24

  let view: LexiconView
  let weights: NameWeights
  let buffers: ScanBuffers
  var awaited: [Awaited] = []
  /// Whether the last run may hold a name of a person or of an organisation; where it does not, nobody asks for its tokens.
  var mayHoldNames = false
  /// Characters of the last run with which something begins that only a look at its neighbours decides.
  var traits: Lexicon.Traits = []
  /// Places of the last run where words begin by which people are called.
  var called: [Int] = []
  /// Places of the last run where something begins that persons do.
  var deeds: [Int] = []
  /// The last place behind a role word, and whether it was in a form.
  var lastRole = -8
  /// Names of the last run that cost hardly more than the words that the same characters make.
  var near: [Range<Int>] = []
  /// By how much they may; nothing where nobody asks for them.
  let nearness: Int32
  /// Steps taken, for the test that work is linear.
  var work = 0
  /// Least weight that anything behind a name can have.
  let leastBehind: Int32
  /// Least weight that anything on both sides of a name can have where no role word is near.
  let leastBeside: Int32
  /// The same with what a name of two and of three characters costs.
  let leastShort: Int32
  let leastLong: Int32

  init(view: LexiconView, weights: NameWeights) {
    self.view = view
    self.weights = weights
    buffers = ScanBuffers(weights: weights)
    let behind = min(weights.behind.min() ?? 0, weights.behindNothing)
    leastBehind = behind + min(0, weights.enclosed)
    let before = weights.before.indices.filter { ContextClass.form.isDisjoint(with: ContextClass(rawValue: 1 << $0)) }
    leastBeside = behind + min(before.map { weights.before[$0] }.min() ?? 0, weights.beforeNothing)
    leastShort = weights.short + leastBeside
    nearness = weights.company > 0 ? RecurringNames.nearness : 0
    leastLong = weights.long + leastBeside
  }

  /// Reads `text`, a run of at most `window` Han characters; `before` and `after` tell what parts it from its neighbours.
  ///
  /// What was read stands until the next run is.
  mutating func scan(_ text: UnsafeBufferPointer<UInt32>, before: ContextClass, after: ContextClass) {
    traits = buffers.clear(for: text, view)
    mayHoldNames = traits.contains(.firm)
    if !called.isEmpty { called.removeAll(keepingCapacity: true) }
    if !deeds.isEmpty { deeds.removeAll(keepingCapacity: true) }
    if !near.isEmpty { near.removeAll(keepingCapacity: true) }
    buffers.places[0].ending = before
    if !awaited.isEmpty { awaited.removeAll(keepingCapacity: true) }
    lastRole = -8
    work += text.count
    var here = buffers.places
    var place = 0
    while place < text.count {
      let words = lookUp(here.pointee.step, place, text)
      weighNames(endingAt: place, here, text, Behind(words: words))
      follow(here, place, words, text)
      here += 1
      place &+= 1
    }
    weighNames(endingAt: place, here, text, Behind(gap: after))
  }

  /// Classes of what ends at `place`: longer words, and the word of the cheapest path.
  @inline(__always)
  func classes(at place: Int) -> ContextClass {
    let here = buffers.places + place
    let length = Int(here.pointee.length)
    if length == 0 { return here.pointee.ending }
    var classes = here.pointee.ending.union(view.classes[here.pointee.classes].intersection(.neighbours))
    if classes.contains(.joint), here[-length].kind.isName { classes.insert(.afterName) }
    return classes
  }

  /// Classes of the words that begin at the start of any text.
  func classesBehind(_ text: UnsafeBufferPointer<UInt32>) -> ContextClass {
    guard let first = text.first else { return [] }
    var classes: ContextClass = []
    view.forEachWord(at: 0, in: text) { word, _ in classes.formUnion(view.classes[word.classes]) }
    return joined(classes, single: view.characters[first].classes)
  }

  /// Classes of longer words and of the single character: of that only some where a longer word begins there.
  @inline(__always)
  func joined(_ classes: ContextClass, single: UInt8) -> ContextClass {
    let own = view.classes[single]
    if classes.isEmpty { return own }
    // 问题 is no 问 of anybody.
    let bound = classes.contains(.noun) ? Self.boundBesideNouns : Self.boundSingles
    return classes.intersection(.neighbours).union(own.intersection(bound))
  }

  private static let boundBesideNouns: ContextClass = [.verb, .joint, .possessive]
  private static let boundSingles: ContextClass = [.verb, .joint, .possessive, .speech]

  /// Looks up the words of two characters or more that begin at `place` with the step of that number; returns how many they are.
  @inline(__always)
  private mutating func lookUp(_ number: UInt32, _ place: Int, _ text: UnsafeBufferPointer<UInt32>) -> Int {
    if number == 0 { return 0 }
    let found = buffers.words
    var words = 0
    let reached = view.forEachWord(at: place, by: number, in: text) { word, end in
      // Words of the tables are far shorter than a place has room for.
      guard words < ScanBuffers.mostWords else { return }
      found[words] = ScanBuffers.Word(
        cost: word.cost, classes: word.classes, length: UInt8(truncatingIfNeeded: end &- place))
      words &+= 1
    }
    work &+= reached &- place
    return words
  }

  /// Follows the words that begin at `place` from its cheapest cost, which is settled.
  @inline(__always)
  private mutating func follow(
    _ here: UnsafeMutablePointer<ScanBuffers.Place>, _ place: Int, _ words: Int, _ text: UnsafeBufferPointer<UInt32>
  ) {
    let (single, traits) = (here.pointee.character.single, here.pointee.character.traits)
    step(here, 1, single, here.pointee.character.classes)
    if traits.contains(.compound), place + 1 < text.count,
      let cost = CompoundTable.cost(text[place], text[place + 1], in: view.compounds)
    {
      here.pointee.compound = UInt16(clamping: max(1, cost))
    }
    for index in 0..<words {
      let word = buffers.words[index]
      let length = Int(word.length)
      if length == 2 { here.pointee.two = word.classes } else if length == 3 { here.pointee.three = word.classes }
      let classes = view.classes[word.classes]
      if classes.contains(.firm) { mayHoldNames = true }
      if classes.isDisjoint(with: .nameKinds) {
        step(here, length, word.cost, word.classes)
        here[length].ending.formUnion(classes.intersection(.neighbours))
        if !classes.isDisjoint(with: Self.noted), place > 0 { noteWord(place, length, classes) }
      } else {
        expect(place, word, classes, text)
      }
    }
    if !here.pointee.ending.isDisjoint(with: .anyRole) {
      lastRole = place
      carryRole(place, text)
    }
  }

  private static let noted: ContextClass = [.calledBy, .deed]

  /// Notes a word at which others look for names: by which people are called, or behind whom it stands.
  @inline(never)
  private mutating func noteWord(_ place: Int, _ length: Int, _ classes: ContextClass) {
    if length == 2, classes.contains(.calledBy) { called.append(place) }
    if place > 1, classes.contains(.deed), deeds.last != place { deeds.append(place) }
  }

  /// 为, 是, 系, 之一 behind a role hand the role on.
  private func carryRole(_ place: Int, _ text: UnsafeBufferPointer<UInt32>) {
    switch text[place] {
    case 0x4E3A, 0x662F, 0x7CFB, 0x53EB: buffers.places[place + 1].ending.insert(.named)  // 为是系叫
    case 0x4E4B where place + 1 < text.count && text[place + 1] == 0x4E00:  // 之一
      buffers.places[place + 2].ending.insert(.named)
    default: break
    }
  }

  /// Takes the word of `length` characters behind `here` where that is the cheapest way to its end.
  @inline(__always)
  private func step(_ here: UnsafeMutablePointer<ScanBuffers.Place>, _ length: Int, _ cost: UInt16, _ classes: UInt8) {
    // Costs are of 16 bits and a run is short: no sum comes near the limits of its type.
    let score = here.pointee.score &+ Int32(cost)
    if score < here[length].score {
      here[length].score = score
      here[length].length = UInt8(truncatingIfNeeded: length)
      here[length].kind = .word
      here[length].classes = classes
    }
    here[length].plain = min(here[length].plain, here.pointee.plain &+ Int32(cost))
  }

  /// Notes a name of a list, which is weighed where it ends.
  @inline(never)
  private mutating func expect(
    _ place: Int, _ word: ScanBuffers.Word, _ classes: ContextClass, _ text: UnsafeBufferPointer<UInt32>
  ) {
    let end = place + Int(word.length)
    if !classes.isDisjoint(with: .neighbours) {
      step(buffers.places + place, Int(word.length), word.cost, word.classes)
      buffers.places[end].ending.formUnion(classes.intersection(.neighbours))
    }
    if classes.contains(.known) { note(place, end, .known, Int32(word.cost) + weights.known) }
    var minority = classes.intersection(.minority)
    guard !minority.isEmpty else { return }
    // 马|赛力麦
    if classes.contains(.hui), place > 0 {
      let surname = buffers.places[place - 1].character.surname
      if surname < Self.borneByMany { note(place - 1, end, .minority, Int32(surname) + weights.behindSurname) }
    }
    // 俄木|扎西
    if !minority.isDisjoint(with: Self.neighbouring) { minority.formUnion(Self.neighbouring) }
    if !classes.contains(.part) { note(place, end, .minority, weights.unit) }
    let reached = view.forEachWord(at: end, in: text) { next, behind in
      if !view.classes[next.classes].isDisjoint(with: minority) { note(place, behind, .minority, weights.minority) }
    }
    work += reached - end
  }

  /// Below this cost many people bear a surname.
  private static let borneByMany: UInt16 = 145

  /// The Yi of the north and the Tibetans share names.
  private static let neighbouring: ContextClass = [.yi, .tibetan]

  private mutating func note(_ start: Int, _ end: Int, _ kind: Kind, _ cost: Int32) {
    awaited.append(Awaited(start: start, end: end, kind: kind, cost: cost))
    buffers.places[end].isAwaited = true
  }

  /// The words and names of the cheapest way through the last run, of `count` characters, in order; their places are counted from its
  /// start, and they stand until the next run is read.
  func tokens(_ count: Int) -> UnsafeBufferPointer<Token> {
    let end = buffers.tokens + Self.window
    var first = end
    var place = count
    while place > 0 {
      let here = buffers.places + place
      let length = max(1, Int(here.pointee.length))
      let before = here - length
      let kind = here.pointee.kind
      first -= 1
      first.initialize(
        to: Token(
          start: place - length, end: place, classes: view.classes[here.pointee.classes],
          margin: (here.pointee.plain - before.pointee.plain) - (here.pointee.score - before.pointee.score), kind: kind
        ))
      place -= length
    }
    return UnsafeBufferPointer(start: first, count: end - first)
  }
}
