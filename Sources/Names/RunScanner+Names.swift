/// Names that end at a place, weighed against the words that do.
extension RunScanner {
  /// Weighs all names that end at `place`, where `behind` stands.
  @inline(__always)
  mutating func weighNames(
    endingAt place: Int, _ here: UnsafeMutablePointer<ScanBuffers.Place>, _ text: UnsafeBufferPointer<UInt32>,
    _ behind: Behind
  ) {
    guard place >= 2 else { return }
    var behind = behind
    let last = here[-1].character
    let isNearRole = place &- lastRole <= 5
    // Behind a role word any character may be a given name; elsewhere most names cost too much whatever stands beside them.
    let one = Int32(here[-2].character.surname) &+ Int32(last.alone) &+ leastShort
    if isNearRole || here[-2].score &+ one < here.pointee.score &+ nearness {
      weigh(place - 2, place, here[-2].character.surname, 1, text, &behind)
    }
    let pair = Int32(here[-2].character.first) &+ Int32(last.second)
    let isWord = here[-2].two != 0
    let two = Int32(here[-3].character.surname) &+ (isWord ? min(pair, weights.givenPair) : pair)
    let rebate = isWord ? weights.givenWord : 0
    if isNearRole || here[-3].score &+ two &+ leastLong &- rebate < here.pointee.score &+ nearness {
      weigh(place - 3, place, here[-3].character.surname, 2, text, &behind)
    }
    if here[-3].compound != 0 { weigh(place - 3, place, here[-3].compound, 1, text, &behind) }
    if here[-4].compound != 0 { weigh(place - 4, place, here[-4].compound, 2, text, &behind) }
    if last.traits.contains(.dai) { weighDai(place, text, &behind) }
    if last.soundLast != 255, here[-2].character.sound != 255 { weighSounds(place, &behind) }
    if here.pointee.isAwaited { weighAwaited(place, &behind) }
    if isNearRole, place &- lastRole >= 2 { weighFree(place, &behind) }
  }

  /// What stands behind the place, once asked for.
  struct Behind {
    private(set) var classes: ContextClass
    private(set) var weight = ScanBuffers.unset
    /// Number of words that were looked up there, or -1 at the end of the run.
    private let words: Int

    init(words: Int) { (self.words, classes) = (words, []) }

    init(gap: ContextClass) { (words, classes) = (-1, gap) }

    /// Weight of what stands behind: the least of its classes; a suffix of organisations speaks against a name whatever else stands there.
    @inline(__always)
    mutating func weight(at place: Int, in scanner: borrowing RunScanner) -> Int32 {
      if weight == ScanBuffers.unset { weigh(at: place, in: scanner) }
      return weight
    }

    @inline(never)
    private mutating func weigh(at place: Int, in scanner: borrowing RunScanner) {
      if words >= 0 {
        for index in 0..<words { classes.formUnion(scanner.view.classes[scanner.buffers.words[index].classes]) }
        classes = scanner.joined(classes, single: scanner.buffers.places[place].character.classes)
      }
      let others = classes.subtracting(.suffix)
      weight = others.least(scanner.buffers.behindWeights) ?? scanner.weights.behindNothing
      if classes.contains(.suffix) { weight += scanner.weights.suffix }
    }

    /// Whether a mark of punctuation or a word that hardly follows anything but a name stands there.
    var isEnclosing: Bool { !classes.isDisjoint(with: Self.enclosing) }

    private static let enclosing: ContextClass = [
      .edge, .comma, .list, .colon, .opening, .strong, .sentence, .closing,
    ]
  }

  /// A surname at `start`, and a given name of one or two characters up to `end`.
  @inline(never)
  private mutating func weigh(
    _ start: Int, _ end: Int, _ surname: UInt16, _ length: Int, _ text: UnsafeBufferPointer<UInt32>,
    _ behind: inout Behind
  ) {
    guard surname != Lexicon.never else { return }
    let (first, last) = (buffers.places[end - length].character, buffers.places[end - 1].character)
    let rebate = length == 2 ? rebate(start, end, text) : 0
    let pair = Int32(first.first) + Int32(last.second)
    // 团结 is a given name though its characters are of none.
    let isMet = length == 1 ? last.alone != Lexicon.never : pair < Int32(Lexicon.never) || rebate > 0
    let isAfterRole = !buffers.places[start].ending.isDisjoint(with: .anyRole)
    guard isMet || isAfterRole else { return }
    work += 1
    var cost = buffers.places[start].score + Int32(surname)
    // What a given name costs less as a word, each of its characters does.
    let less = isMet && rebate > 0 ? (pair - min(pair, weights.givenPair) + rebate) / 2 : 0
    let given =
      length == 1 ? (0, Int32(last.alone)) : (Int32(first.first) - less, Int32(last.second) - less)
    if isMet {
      cost += (length == 1 ? weights.short : weights.long) + given.0 + given.1
    } else {
      if first.traits.union(last.traits).contains(.barred), buffers.places[start].ending.isDisjoint(with: .form) {
        return
      }
      func part(_ cost: UInt16) -> Int32 { cost != Lexicon.never ? Int32(cost) : weights.rare }
      cost += length == 1 ? weights.short + part(last.alone) : weights.long + part(first.first) + part(last.second)
    }
    if last.traits.contains(.particle) { cost += weights.particle }
    cost += weightBefore(start)
    if cost + leastBehind >= buffers.places[end].score + nearness { return }
    if text[end - length] == Han.mask || text[end - 1] == Han.mask { return }
    let isSingle = end - start == length + 1
    let likeness =
      isMet && isSingle ? likenessToWord(text[start..<end], surname: Int32(surname), given: given, isAfterRole) : 0
    weighClosely(start, end, cost, likeness, isAfterRole, &behind)
  }

  /// By how much a given name that is a word people are called by costs less than its characters: 李|建设, and not 有关|安全.
  ///
  /// The more seldom the surname is a word of its own, the more.
  private func rebate(_ start: Int, _ end: Int, _ text: UnsafeBufferPointer<UInt32>) -> Int32 {
    let given = buffers.places[end - 2].two
    guard given != 0, view.classes[given].contains(.given) else { return 0 }
    let first = buffers.places[start]
    // 梅花|香; 邓国|名下, but 张和平|等三人
    // 欧阳|天才, and not 大江|大河: a surname of two characters is a word as well.
    let isTwo = end - start > 3 && first.compound != 0 && first.compound < Self.ownSurname
    let isSurnameWord = !isTwo && first.two != 0
    if isSurnameWord || buffers.places[end - 1].two != 0 && end < text.count && text[end] != 0x7B49 { return 0 }
    if start > 0, buffers.places[start - 1].two != 0 { return 0 }
    if end - start > 3 { return weights.givenWord }
    // 降|大雪, 奉|海军: few people and many other words are called so.
    let surname = first.character.surname
    if surname >= Self.fewBear, first.character.single < Self.rareWord || surname >= Self.hardlySurname { return 0 }
    return max(0, min(weights.givenWord, (Int32(first.character.single) - Self.commonWord) * weights.givenWordEach))
  }

  /// A surname of this cost is a word so often that nothing is told by a word behind it: 于|明年.
  private static let commonWord: Int32 = 110
  /// Below this cost a surname of two characters is no other word.
  private static let ownSurname: UInt16 = 100
  private static let fewBear: UInt16 = 108
  private static let rareWord: UInt16 = 165
  private static let hardlySurname: UInt16 = 135

  /// A name of the Dai that ends at `place`: 岩捧, 玉应叫, 召存罕.
  @inline(never)
  private mutating func weighDai(_ place: Int, _ text: UnsafeBufferPointer<UInt32>, _ behind: inout Behind) {
    for length in 1...2 where place > length {
      let start = place - 1 - length
      let first = buffers.places[start].character
      guard first.traits.contains(.daiSurname) else { continue }
      if length == 1 {
        // 召 and 喊 alone are verbs, and so is many a character behind one.
        let last = buffers.places[place - 1].character
        if first.surname == Lexicon.never || last.single < Self.commonGiven { continue }
      } else if !buffers.places[place - 2].character.traits.contains(.dai) {
        continue
      }
      work += 1
      let given = length == 1 ? weights.short + weights.daiShort : weights.long + weights.daiLong
      let cost = buffers.places[start].score + weights.daiSurname + given + weightBefore(start)
      if cost + leastBehind >= buffers.places[place].score { continue }
      weighClosely(start, place, cost, 0, !buffers.places[start].ending.isDisjoint(with: .anyRole), &behind)
    }
  }

  /// Below this cost a character is so common a word that it is no given name alone.
  private static let commonGiven: UInt16 = 140

  /// Adds to the `cost` of a surname and a given name what the word that they make says, what stands behind, and how much too like a word
  /// that no table has they are.
  private mutating func weighClosely(
    _ start: Int, _ end: Int, _ cost: Int32, _ likeness: Int32, _ isAfterRole: Bool, _ behind: inout Behind
  ) {
    var cost = cost
    let place = buffers.places[start]
    if view.classes[place.two].contains(.place) { cost += weights.overPlace }
    let own = end - start == 2 ? place.two : end - start == 3 ? place.three : 0
    cost += weight(own: view.classes[own])
    cost += behind.weight(at: end, in: self)
    if isAfterRole, behind.isEnclosing { cost += weights.enclosed }
    cost += weight(ofLikeness: likeness, at: start, behind.classes)
    take(start, end, cost, .name)
  }

  /// Weight of the word that the characters of a name make.
  private func weight(own classes: ContextClass) -> Int32 {
    if !classes.isDisjoint(with: Self.acts) { return weights.overAct }
    return classes.contains(.function) ? weights.overFunction : 0
  }

  /// Words of these classes are what a role word is often followed by: 当事人陈述, 负责人管理.
  private static let acts: ContextClass = [.speech, .verb, .strong, .taker, .title, .role, .relation, .trade, .also]

  /// Foreign names by sound that end at `place`, of two to eight characters.
  private mutating func weighSounds(_ place: Int, _ behind: inout Behind) {
    var sum = Int32(buffers.places[place - 1].character.soundLast) + weights.sound
    var start = place - 1
    while start > 0, place - start < 8 {
      start -= 1
      let character = buffers.places[start].character
      if character.sound == 255 { return }
      work += 1
      if character.soundFirst != 255 {
        var cost = buffers.places[start].score + sum + Int32(character.soundFirst) + weightBefore(start)
        if place - start == 2 { cost += weights.soundShort }
        if cost + leastBehind < buffers.places[place].score {
          take(start, place, cost + behind.weight(at: place, in: self), .sound)
        }
      }
      sum += Int32(character.sound)
    }
  }

  /// Names of lists that end at `place`.
  @inline(never)
  private mutating func weighAwaited(_ place: Int, _ behind: inout Behind) {
    for name in awaited.reversed() {
      // A unit of names and the next reach 16 characters at most; what ended long ago is forgotten.
      if name.start + 32 < place { break }
      if name.end != place { continue }
      work += 1
      let beside = weightBefore(name.start) + behind.weight(at: place, in: self)
      let cost = buffers.places[name.start].score + name.cost + (name.kind == .known ? beside / 2 : beside)
      take(name.start, place, cost, name.kind)
    }
    if let first = awaited.first, first.end <= place, awaited.count > 64 {
      awaited.removeAll { $0.end <= place }
    }
  }

  /// Two to five characters behind a role, in running text only such as write sounds.
  @inline(never)
  private mutating func weighFree(_ place: Int, _ behind: inout Behind) {
    let isField = buffers.places[lastRole].ending.contains(.field)
    for index in lastRole..<place {
      let character = buffers.places[index].character
      if !character.traits.contains(.soundLike), !isField || character.first == Lexicon.never { return }
    }
    work += place - lastRole
    let cost = buffers.places[lastRole].score + weights.free + weights.freeEach * Int32(place - lastRole)
    take(lastRole, place, cost + weightBefore(lastRole) + behind.weight(at: place, in: self), .free)
  }

  @inline(__always)
  private mutating func take(_ start: Int, _ end: Int, _ cost: Int32, _ kind: Kind) {
    let here = buffers.places + end
    if cost < here.pointee.score {
      mayHoldNames = true
      here.pointee.score = cost
      here.pointee.length = UInt8(truncatingIfNeeded: end - start)
      here.pointee.kind = kind
      here.pointee.classes = 0
    } else if cost < here.pointee.score + nearness {
      near.append(start..<end)
    }
  }

  /// Weight of what stands before `place`: of the classes there, that which speaks most for a name.
  @inline(__always)
  private func weightBefore(_ place: Int) -> Int32 {
    let here = buffers.places + place
    if here.pointee.before == ScanBuffers.unset {
      here.pointee.before = classes(at: place).least(buffers.beforeWeights) ?? weights.beforeNothing
    }
    return here.pointee.before
  }
}

extension ContextClass {
  /// The least of the weights of the classes of neighbours; `nil` where there are none.
  @inline(__always)
  fileprivate func least(_ weights: UnsafeMutablePointer<Int32>) -> Int32? {
    var rest = UInt32(truncatingIfNeeded: rawValue)
    guard rest != 0 else { return nil }
    var least = Int32.max
    while rest != 0 {
      least = min(least, weights[rest.trailingZeroBitCount])
      rest &= rest - 1
    }
    return least
  }
}
