/// Finds the cheapest way to read a run of Han characters as words and names.
///
/// Costs are those of a model of single words; a name competes with the words that the same characters make, and what stands beside it
/// speaks for or against it. Work is bounded for each character, so that the whole is linear.
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

  /// Longest run read in one go, and the part at its end that is read again with what follows.
  static let window = 1024
  static let overlap = 24

  private static let unset = Int32.min
  private static let infinity: Int32 = 1 << 29

  let view: LexiconView
  let weights: NameWeights
  /// Cheapest cost to each place, with and without names.
  private let score: UnsafeMutablePointer<Int32>
  private let plain: UnsafeMutablePointer<Int32>
  private let backLength: UnsafeMutablePointer<UInt8>
  private let backKind: UnsafeMutablePointer<UInt8>
  private let backClasses: UnsafeMutablePointer<UInt16>
  /// Classes of words of two characters or more that end at each place.
  private let ending: UnsafeMutablePointer<UInt64>
  /// Weight of what stands behind each place, once asked for.
  private let behind: UnsafeMutablePointer<Int32>
  private let behindClasses: UnsafeMutablePointer<UInt64>
  private let capacity = RunScanner.window + 16
  /// Steps taken, for the test that work is linear.
  private(set) var work = 0

  init(view: LexiconView, weights: NameWeights) {
    self.view = view
    self.weights = weights
    score = .allocate(capacity: capacity)
    plain = .allocate(capacity: capacity)
    backLength = .allocate(capacity: capacity)
    backKind = .allocate(capacity: capacity)
    backClasses = .allocate(capacity: capacity)
    ending = .allocate(capacity: capacity)
    behind = .allocate(capacity: capacity)
    behindClasses = .allocate(capacity: capacity)
  }

  func deallocate() {
    score.deallocate()
    plain.deallocate()
    backLength.deallocate()
    backKind.deallocate()
    backClasses.deallocate()
    ending.deallocate()
    behind.deallocate()
    behindClasses.deallocate()
  }

  /// Reads `text`, a run of at most `window` Han characters; `before` and `after` tell what parts it from its neighbours.
  ///
  /// Tokens are appended in order, their places counted from the start of `text`.
  mutating func scan(
    _ text: UnsafeBufferPointer<UInt32>, before: ContextClass, after: ContextClass, tokens: inout [Token]
  ) {
    let count = text.count
    for place in 0...count {
      score[place] = Self.infinity
      plain[place] = Self.infinity
      ending[place] = 0
      behind[place] = Self.unset
    }
    score[0] = 0
    plain[0] = 0
    ending[0] = before.rawValue
    backLength[0] = 0
    behind[count] = weight(behind: after.rawValue)
    behindClasses[count] = after.rawValue
    for place in 0..<count { relax(place, text) }
    backtrack(count, into: &tokens)
  }

  /// Classes of what ends at `place`: longer words, and the word of the cheapest path.
  func classes(at place: Int) -> UInt64 {
    let length = Int(backLength[place])
    if place == 0 || length == 0 { return ending[place] }
    var classes = ending[place] | view.classes[Int(backClasses[place])]
    if ContextClass(rawValue: classes).contains(.joint), backKind[place - length] != 0, place > length {
      classes |= ContextClass.afterName.rawValue
    }
    return classes
  }

  private mutating func relax(_ place: Int, _ text: UnsafeBufferPointer<UInt32>) {
    guard let index = Han.index(text[place]) else { return }
    let count = text.count
    let character = view.characters[index]
    let base = score[place]
    let plainBase = plain[place]
    step(place, 1, base, plainBase, Int32(character.single), character.classes)
    var (block, mask) = (character.base, character.mask)
    var end = place + 1
    var isCompound = false
    var own = OwnWords()
    while mask != 0, end < count, let entry = view.step(UInt16(truncatingIfNeeded: text[end]), base: block, mask: mask)
    {
      end += 1
      if entry.cost != Lexicon.noWord {
        let classes = view.classes[Int(entry.classes)]
        own.note(classes, length: end - place)
        if classes >> 32 == 0 {
          step(place, end - place, base, plainBase, Int32(entry.cost), entry.classes)
          ending[end] |= classes
        } else {
          takeListed(place, end, classes, Int32(entry.cost), entry.classes, text)
        }
      }
      (block, mask) = (entry.base, entry.mask)
      work += 1
    }
    if place + 1 < count, !view.compoundSurnames.isEmpty, character.surname != 0 || mayBeginCompound(text, place) {
      isCompound = true
    }
    work += 1
    let classes = self.classes(at: place)
    if classes & Self.carryMask != 0 { carryRole(place, classes, text) }
    let isAfterRole = classes & ContextClass.anyRole.rawValue != 0
    if character.surname != 0 || isCompound || isAfterRole || character.soundFirst != 255 {
      let before = weight(before: classes)
      if character.surname != 0 { takeNames(place, 1, base + Int32(character.surname) + before, classes, own, text) }
      if isCompound, let surname = view.compoundSurnames[text[place] << 16 | text[place + 1]] {
        takeNames(place, 2, base + surname + before, classes, own, text)
      }
      if character.soundFirst != 255 {
        takeSounds(place, base + before, Int32(character.soundFirst), isAfterRole, text)
      }
      if isAfterRole { takeFree(place, base + before, classes & ContextClass.field.rawValue != 0, text) }
    }
  }

  private static let carryMask = ContextClass.anyRole.rawValue

  private func mayBeginCompound(_ text: UnsafeBufferPointer<UInt32>, _ place: Int) -> Bool {
    view.compoundSurnames[text[place] << 16 | text[place + 1]] != nil
  }

  /// 为, 是, 系, 之一 behind a role hand the role on.
  private func carryRole(_ place: Int, _ classes: UInt64, _ text: UnsafeBufferPointer<UInt32>) {
    switch text[place] {
    case 0x4E3A, 0x662F, 0x7CFB, 0x53EB: ending[place + 1] |= ContextClass.named.rawValue  // 为是系叫
    case 0x4E4B where place + 1 < text.count && text[place + 1] == 0x4E00:  // 之一
      ending[place + 2] |= ContextClass.named.rawValue
    default: break
    }
  }

  @inline(__always)
  private func step(
    _ place: Int, _ length: Int, _ base: Int32, _ plainBase: Int32, _ cost: Int32, _ classes: UInt16
  ) {
    let end = place + length
    if base + cost < score[end] {
      score[end] = base + cost
      backLength[end] = UInt8(truncatingIfNeeded: length)
      backKind[end] = 0
      backClasses[end] = classes
    }
    if plainBase + cost < plain[end] { plain[end] = plainBase + cost }
  }

  @inline(__always)
  private func take(_ place: Int, _ end: Int, _ cost: Int32, _ kind: Kind) {
    if cost < score[end] {
      score[end] = cost
      backLength[end] = UInt8(truncatingIfNeeded: end - place)
      backKind[end] = kind.rawValue
      backClasses[end] = 0
    }
  }

  /// Surname (of `width` characters, paid for in `base`) and one or two characters.
  private mutating func takeNames(
    _ place: Int, _ width: Int, _ base: Int32, _ classes: UInt64, _ own: OwnWords,
    _ text: UnsafeBufferPointer<UInt32>
  ) {
    let start = place + width
    guard start < text.count, text[start] != Self.mask, let first = Han.index(text[start]) else { return }
    let isAfterRole = classes & ContextClass.anyRole.rawValue != 0
    let base = base + (own.two & ContextClass.place.rawValue != 0 ? weights.overPlace : 0)
    let one = view.characters[first]
    let rare: Int32 = isAfterRole ? weights.rare : 0
    let alone = (one.alone != 255 ? Int32(one.alone) : rare) + (one.isParticle ? weights.particle : 0)
    if one.alone != 255 || isAfterRole {
      let word = width == 1 ? own.two : own.three
      let cost = base + weights.short + alone + weight(behind: start + 1, text) + weight(own: word)
      take(place, start + 1, cost + (isAfterRole && isEnclosed(start + 1) ? weights.enclosed : 0), .name)
    }
    guard start + 1 < text.count, text[start + 1] != Self.mask, let second = Han.index(text[start + 1]) else { return }
    let other = view.characters[second]
    let left = one.first != 255 ? Int32(one.first) : rare
    let right = (other.second != 255 ? Int32(other.second) : rare) + (other.isParticle ? weights.particle : 0)
    if isAfterRole || one.first != 255 && other.second != 255 {
      let word = width == 1 ? own.three : 0
      let cost = base + weights.long + left + right + weight(behind: start + 2, text) + weight(own: word)
      take(place, start + 2, cost + (isAfterRole && isEnclosed(start + 2) ? weights.enclosed : 0), .name)
    }
    work += 1
  }

  /// Weight of the word that the characters of a name make.
  @inline(__always)
  private func weight(own classes: UInt64) -> Int32 {
    if classes & OwnWords.acts.rawValue != 0 { return weights.overAct }
    return classes & ContextClass.function.rawValue != 0 ? weights.overFunction : 0
  }

  /// Whether a mark of punctuation or a word that hardly follows anything but a name is behind `place`.
  private func isEnclosed(_ place: Int) -> Bool { behindClasses[place] & Self.enclosing != 0 }

  private static let enclosing: UInt64 = [
    ContextClass.edge, .comma, .list, .colon, .opening, .strong, .sentence, .closing,
  ].reduce(0) { $0 | $1.rawValue }
  /// 某, which stands for a name that is hidden already.
  private static let mask: UInt32 = 0x67D0

  /// A foreign name by sound.
  private mutating func takeSounds(
    _ place: Int, _ base: Int32, _ first: Int32, _ isAfterRole: Bool, _ text: UnsafeBufferPointer<UInt32>
  ) {
    var cost = base + first + weights.sound
    var end = place + 1
    while end < text.count, end - place < 8, let index = Han.index(text[end]) {
      let character = view.characters[index]
      if character.sound == 255 { return }
      end += 1
      work += 1
      if character.soundLast != 255 {
        let whole = cost + Int32(character.soundLast) + (end - place == 2 ? weights.soundShort : 0)
        take(place, end, whole + weight(behind: end, text), .sound)
      }
      cost += Int32(character.sound)
    }
  }

  /// A name that stands in a list: of a person of public life, or a unit of a minority's names.
  private mutating func takeListed(
    _ place: Int, _ end: Int, _ classes: UInt64, _ cost: Int32, _ stored: UInt16, _ text: UnsafeBufferPointer<UInt32>
  ) {
    let kinds = ContextClass(rawValue: classes)
    let rest = kinds.subtracting(.minority).subtracting(.known)
    if !rest.isEmpty { step(place, end - place, score[place], plain[place], cost, stored) }
    let before = weight(before: self.classes(at: place))
    if kinds.contains(.known) {
      take(place, end, score[place] + cost + weights.known + (before + weight(behind: end, text)) / 2, .known)
    }
    let minority = kinds.intersection(.minority)
    guard !minority.isEmpty else { return }
    take(place, end, score[place] + weights.unit + before + weight(behind: end, text), .minority)
    guard end < text.count, let index = Han.index(text[end]) else { return }
    var (block, mask) = (view.characters[index].base, view.characters[index].mask)
    var behind = end + 1
    while mask != 0, behind < text.count,
      let entry = view.step(UInt16(truncatingIfNeeded: text[behind]), base: block, mask: mask)
    {
      behind += 1
      work += 1
      if view.classes[Int(entry.classes)] & minority.rawValue != 0 {
        take(place, behind, score[place] + weights.minority + before + weight(behind: behind, text), .minority)
      }
      (block, mask) = (entry.base, entry.mask)
    }
  }

  /// Any two to five characters behind a role, where a boundary follows; in running text only such as write sounds.
  private mutating func takeFree(_ place: Int, _ base: Int32, _ isField: Bool, _ text: UnsafeBufferPointer<UInt32>) {
    var end = place
    while end < text.count, end - place < 5 {
      let character = view.characters[text[end]]
      if !character.isSoundLike, !isField || character.first == 255 { return }
      if end == place {
        end += 1
        continue
      }
      end += 1
      work += 1
      let cost = base + weights.free + weights.freeEach * Int32(end - place) + weight(behind: end, text)
      take(place, end, cost, .free)
    }
  }

  /// Weight of the word that begins at `place`, or of the gap at the end of the run.
  private mutating func weight(behind place: Int, _ text: UnsafeBufferPointer<UInt32>) -> Int32 {
    let known = behind[place]
    if known != Self.unset { return known }
    let classes = classesBehind(place, text)
    let weight = weight(behind: classes)
    behind[place] = weight
    behindClasses[place] = classes
    return weight
  }

  /// Classes of the words that begin at `place`: the longest, and single characters only where no longer word begins there.
  mutating func classesBehind(_ place: Int, _ text: UnsafeBufferPointer<UInt32>) -> UInt64 {
    guard place < text.count, let index = Han.index(text[place]) else { return 0 }
    let character = view.characters[index]
    var classes: UInt64 = 0
    var (block, mask) = (character.base, character.mask)
    var end = place + 1
    while mask != 0, end < text.count,
      let entry = view.step(UInt16(truncatingIfNeeded: text[end]), base: block, mask: mask)
    {
      end += 1
      work += 1
      if entry.cost != Lexicon.noWord { classes |= view.classes[Int(entry.classes)] }
      (block, mask) = (entry.base, entry.mask)
    }
    return classes & 0xFFFF_FFFF | view.classes[Int(character.classes)] & (classes == 0 ? ~0 : Self.boundSingles)
  }

  /// Single characters that part words even where they begin another one: prepositions and the like stay in doubt, suffixes do not.
  private static let boundSingles =
    ContextClass.verb.rawValue | ContextClass.joint.rawValue | ContextClass.possessive.rawValue
    | ContextClass.speech.rawValue

  private func weight(before classes: UInt64) -> Int32 {
    var rest = classes & 0xFFFF_FFFF
    var best = rest == 0 ? weights.beforeNothing : Int32.max
    weights.before.withUnsafeBufferPointer { table in
      while rest != 0 {
        best = min(best, table[rest.trailingZeroBitCount])
        rest &= rest - 1
      }
    }
    return best
  }

  private func weight(behind classes: UInt64) -> Int32 {
    let suffix = classes & ContextClass.suffix.rawValue
    var rest = classes & 0xFFFF_FFFF & ~suffix
    var best = rest == 0 ? weights.behindNothing : Int32.max
    weights.behind.withUnsafeBufferPointer { table in
      while rest != 0 {
        best = min(best, table[rest.trailingZeroBitCount])
        rest &= rest - 1
      }
    }
    return best + (suffix != 0 ? weights.suffix : 0)
  }

  private func backtrack(_ count: Int, into tokens: inout [Token]) {
    let first = tokens.count
    var place = count
    while place > 0 {
      let length = max(1, Int(backLength[place]))
      let kind = Kind(rawValue: backKind[place]) ?? .word
      var token = Token(
        start: place - length, end: place, kind: kind, classes: view.classes[Int(backClasses[place])])
      if kind.isName {
        token.margin = (plain[place] - plain[place - length]) - (score[place] - score[place - length])
      }
      tokens.append(token)
      place -= length
    }
    tokens[first...].reverse()
  }
}
