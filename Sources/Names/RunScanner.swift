/// Finds the cheapest way to read a run of Han characters as words and names.
///
/// Costs are those of a model of single words; a name competes with the words that the same characters make, and what stands beside it
/// speaks for or against it. Places are visited in order: the words that begin there are looked up once, the names that end there are
/// weighed against the words that do, then the words are followed. Work is bounded for each character, so that the whole is linear.
struct RunScanner {
  /// A word or a name on the cheapest path.
  struct Token {
    var start: Int
    var end: Int
    var kind: Kind
    var classes: UInt64
    /// By how much reading the same characters as words costs more.
    var margin: Int32 = 0
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
  /// The last place behind a role word, and whether it was in a form.
  var lastRole = -8
  /// Steps taken, for the test that work is linear.
  var work = 0
  /// Least weight that anything behind a name can have.
  let leastBehind: Int32

  init(view: LexiconView, weights: NameWeights) {
    self.view = view
    self.weights = weights
    buffers = ScanBuffers(weights: weights)
    leastBehind = (weights.behind.min() ?? 0) + min(0, weights.enclosed)
  }

  func deallocate() { buffers.deallocate() }

  /// Reads `text`, a run of at most `window` Han characters; `before` and `after` tell what parts it from its neighbours.
  ///
  /// Tokens are appended in order, their places counted from the start of `text`.
  mutating func scan(
    _ text: UnsafeBufferPointer<UInt32>, before: ContextClass, after: ContextClass, tokens: inout [Token]
  ) {
    let count = text.count
    buffers.clear(count)
    buffers.ending[0] = before.rawValue
    awaited.removeAll(keepingCapacity: true)
    lastRole = -8
    for place in 0..<count {
      buffers.characters[place] = UInt16(truncatingIfNeeded: Han.index(text[place]) ?? 0)
      let words = lookUp(place, text)
      weighNames(endingAt: place, text, Behind(words: words))
      follow(place, words, text)
    }
    weighNames(endingAt: count, text, Behind(gap: after))
    backtrack(count, into: &tokens)
  }

  /// Classes of what ends at `place`: longer words, and the word of the cheapest path.
  func classes(at place: Int) -> UInt64 {
    let length = Int(buffers.backLength[place])
    if place == 0 || length == 0 { return buffers.ending[place] }
    var classes = buffers.ending[place] | view.classes[Int(buffers.backClasses[place])]
    if classes & ContextClass.joint.rawValue != 0, place > length, buffers.backKind[place - length] != 0 {
      classes |= ContextClass.afterName.rawValue
    }
    return classes
  }

  /// Classes of the words that begin at `place` of any text.
  func classesBehind(_ place: Int, _ text: UnsafeBufferPointer<UInt32>) -> UInt64 {
    guard place < text.count, let index = Han.index(text[place]) else { return 0 }
    let character = view.characters[index]
    var classes: UInt64 = 0
    var link = character.link
    var end = place + 1
    while link.mask != 0, end < text.count,
      let entry = view.step(UInt16(truncatingIfNeeded: text[end]), link)
    {
      end += 1
      if entry.cost != Lexicon.noWord { classes |= view.classes[entry.link.classes] }
      link = entry.link
    }
    return joined(classes, single: character.link.classes)
  }

  /// Classes of longer words and of the single character: of that only some where a longer word begins there.
  func joined(_ classes: UInt64, single: Int) -> UInt64 {
    classes & 0xFFFF_FFFF | view.classes[single] & (classes == 0 ? ~0 : Self.boundSingles)
  }

  private static let boundSingles =
    ContextClass.verb.rawValue | ContextClass.joint.rawValue | ContextClass.possessive.rawValue
    | ContextClass.speech.rawValue

  /// Looks up the words of two characters or more that begin at `place`; returns their number.
  @inline(__always)
  private mutating func lookUp(_ place: Int, _ text: UnsafeBufferPointer<UInt32>) -> Int {
    work += 1
    guard place + 1 < text.count, view.mayBegin(text[place], text[place + 1]) else { return 0 }
    let character = view.characters[Int(buffers.characters[place])]
    var link = character.link
    var end = place + 1
    var words = 0
    while link.mask != 0, end < text.count, words < 32,
      let entry = view.step(UInt16(truncatingIfNeeded: text[end]), link)
    {
      end += 1
      if entry.cost != Lexicon.noWord {
        buffers.words[words] = entry
        buffers.wordEnds[words] = end
        words += 1
      }
      link = entry.link
    }
    work += end - place
    return words
  }

  /// Follows the words that begin at `place` from its cheapest cost, which is settled.
  private mutating func follow(_ place: Int, _ words: Int, _ text: UnsafeBufferPointer<UInt32>) {
    let character = view.characters[Int(buffers.characters[place])]
    let base = buffers.score[place]
    let plainBase = buffers.plain[place]
    step(place, place + 1, base, plainBase, Int32(character.single), UInt16(truncatingIfNeeded: character.link.classes))
    buffers.surname[place] = character.surname
    buffers.compound[place] = 0
    if character.isCompound, place + 1 < text.count,
      let cost = CompoundTable.cost(text[place], text[place + 1], in: view.compounds)
    {
      buffers.compound[place] = UInt16(clamping: max(1, cost))
    }
    var (two, three): (UInt16, UInt16) = (0, 0)
    for index in 0..<words {
      let entry = buffers.words[index]
      let end = buffers.wordEnds[index]
      let stored = UInt16(truncatingIfNeeded: entry.link.classes)
      if end == place + 2 { two = stored } else if end == place + 3 { three = stored }
      let classes = view.classes[entry.link.classes]
      if classes >> 32 == 0 {
        step(place, end, base, plainBase, Int32(entry.cost), UInt16(truncatingIfNeeded: entry.link.classes))
        buffers.ending[end] |= classes
      } else {
        expect(place, end, ContextClass(rawValue: classes), entry, text)
      }
    }
    buffers.ownTwo[place] = two
    buffers.ownThree[place] = three
    let ended = buffers.ending[place]
    if ended & ContextClass.anyRole.rawValue != 0 {
      lastRole = place
      carryRole(place, text)
    }
  }

  /// 为, 是, 系, 之一 behind a role hand the role on.
  private func carryRole(_ place: Int, _ text: UnsafeBufferPointer<UInt32>) {
    switch text[place] {
    case 0x4E3A, 0x662F, 0x7CFB, 0x53EB: buffers.ending[place + 1] |= ContextClass.named.rawValue  // 为是系叫
    case 0x4E4B where place + 1 < text.count && text[place + 1] == 0x4E00:  // 之一
      buffers.ending[place + 2] |= ContextClass.named.rawValue
    default: break
    }
  }

  @inline(__always)
  private func step(_ place: Int, _ end: Int, _ base: Int32, _ plainBase: Int32, _ cost: Int32, _ classes: UInt16) {
    if base + cost < buffers.score[end] {
      buffers.score[end] = base + cost
      buffers.backLength[end] = UInt8(truncatingIfNeeded: end - place)
      buffers.backKind[end] = 0
      buffers.backClasses[end] = classes
    }
    if plainBase + cost < buffers.plain[end] { buffers.plain[end] = plainBase + cost }
  }

  /// Notes a name of a list, which is weighed where it ends.
  private mutating func expect(
    _ place: Int, _ end: Int, _ classes: ContextClass, _ entry: Lexicon.Entry, _ text: UnsafeBufferPointer<UInt32>
  ) {
    let isWord = !classes.subtracting(.minority).subtracting(.known).isEmpty
    if isWord {
      step(
        place, end, buffers.score[place], buffers.plain[place], Int32(entry.cost),
        UInt16(truncatingIfNeeded: entry.link.classes))
      buffers.ending[end] |= classes.rawValue & 0xFFFF_FFFF
    }
    if classes.contains(.known) { note(place, end, .known, Int32(entry.cost) + weights.known) }
    let minority = classes.intersection(.minority)
    guard !minority.isEmpty else { return }
    note(place, end, .minority, weights.unit)
    guard end < text.count, let index = Han.index(text[end]) else { return }
    var link = view.characters[index].link
    var behind = end + 1
    while link.mask != 0, behind < text.count,
      let entry = view.step(UInt16(truncatingIfNeeded: text[behind]), link)
    {
      behind += 1
      work += 1
      if view.classes[entry.link.classes] & minority.rawValue != 0 { note(place, behind, .minority, weights.minority) }
      link = entry.link
    }
  }

  private mutating func note(_ start: Int, _ end: Int, _ kind: Kind, _ cost: Int32) {
    awaited.append(Awaited(start: start, end: end, kind: kind, cost: cost))
    buffers.isAwaited[end] = true
  }

  private func backtrack(_ count: Int, into tokens: inout [Token]) {
    let first = tokens.count
    var place = count
    while place > 0 {
      let length = max(1, Int(buffers.backLength[place]))
      let kind = Kind(rawValue: buffers.backKind[place]) ?? .word
      var token = Token(
        start: place - length, end: place, kind: kind, classes: view.classes[Int(buffers.backClasses[place])])
      if kind.isName {
        token.margin =
          (buffers.plain[place] - buffers.plain[place - length])
          - (buffers.score[place] - buffers.score[place - length])
      }
      tokens.append(token)
      place -= length
    }
    var (left, right) = (first, tokens.count - 1)
    while left < right {
      tokens.swapAt(left, right)
      left += 1
      right -= 1
    }
  }
}
