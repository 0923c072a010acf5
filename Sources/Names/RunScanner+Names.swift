/// Names that end at a place, weighed against the words that do.
extension RunScanner {
  /// Weighs all names that end at `place`, where `behind` stands.
  @inline(__always)
  mutating func weighNames(endingAt place: Int, _ text: UnsafeBufferPointer<UInt32>, _ behind: Behind) {
    guard place >= 2 else { return }
    var behind = behind
    let last = view.characters[Int(buffers.characters[place - 1])]
    let isRecentRole = place - lastRole <= 5
    if buffers.surname[place - 2] != 0 {
      weigh(place - 2, place, Int32(buffers.surname[place - 2]), 1, last, text, &behind)
    }
    if place >= 3 {
      if buffers.surname[place - 3] != 0 {
        weigh(place - 3, place, Int32(buffers.surname[place - 3]), 1, last, text, &behind)
      }
      if buffers.compound[place - 3] != 0 {
        weigh(place - 3, place, Int32(buffers.compound[place - 3]), 2, last, text, &behind)
      }
      if place >= 4, buffers.compound[place - 4] != 0 {
        weigh(place - 4, place, Int32(buffers.compound[place - 4]), 2, last, text, &behind)
      }
    }
    if last.soundLast != 255 { weighSounds(place, last, text, &behind) }
    if buffers.isAwaited[place] { weighAwaited(place, &behind) }
    if isRecentRole, place - lastRole >= 2 { weighFree(place, text, &behind) }
  }

  /// What stands behind the place, once asked for.
  struct Behind {
    private(set) var classes: UInt64
    var weight: Int32 = ScanBuffers.unset
    /// Number of words that were looked up there, or -1 at the end of the run.
    let words: Int

    init(words: Int) { (self.words, classes) = (words, 0) }

    init(gap: ContextClass) { (words, classes) = (-1, gap.rawValue) }

    /// Reads the classes of the words that begin at `place`.
    @inline(__always)
    mutating func read(_ place: Int, in scanner: borrowing RunScanner) {
      guard words >= 0 else { return }
      for index in 0..<words { classes |= scanner.view.classes[scanner.buffers.words[index].link.classes] }
      classes = scanner.joined(
        classes, single: scanner.view.characters[Int(scanner.buffers.characters[place])].link.classes)
    }

    /// Whether a mark of punctuation or a word that hardly follows anything but a name stands there.
    var isEnclosing: Bool { classes & Self.enclosing != 0 }

    private static let enclosing: UInt64 = [
      ContextClass.edge, .comma, .list, .colon, .opening, .strong, .sentence, .closing,
    ].reduce(0) { $0 | $1.rawValue }
  }

  /// 某, which stands for a name that is hidden already.
  private static let mask: UInt32 = 0x67D0

  /// A surname of `width` characters at `start`, and the rest up to `end`.
  @inline(__always)
  private mutating func weigh(
    _ start: Int, _ end: Int, _ surname: Int32, _ width: Int, _ last: Lexicon.Character,
    _ text: UnsafeBufferPointer<UInt32>, _ behind: inout Behind
  ) {
    let isAlone = end - start - width == 1
    let rest = view.characters[Int(buffers.characters[start + width])]
    let isMet = isAlone ? rest.alone != 255 : rest.first != 255 && last.second != 255
    let isAfterRole = buffers.ending[start] & ContextClass.anyRole.rawValue != 0
    guard isMet || isAfterRole, text[start + width] != Self.mask, text[end - 1] != Self.mask else { return }
    if rest.isBarred || last.isBarred, buffers.ending[start] & Self.form == 0 { return }
    work += 1
    func given(_ cost: UInt8) -> Int32 { cost != 255 ? Int32(cost) : weights.rare }
    var cost = buffers.score[start] + surname + (last.isParticle ? weights.particle : 0)
    cost += isAlone ? weights.short + given(rest.alone) : weights.long + given(rest.first) + given(last.second)
    if cost + leastBehind + weightBefore(start) >= buffers.score[end] { return }
    cost += weightBefore(start)
    if view.classes[Int(buffers.ownTwo[start])] & ContextClass.place.rawValue != 0 { cost += weights.overPlace }
    let own = end - start == 2 ? buffers.ownTwo[start] : end - start == 3 ? buffers.ownThree[start] : 0
    cost += weight(own: view.classes[Int(own)])
    cost += weight(&behind, at: end)
    if isAfterRole, behind.isEnclosing { cost += weights.enclosed }
    take(start, end, cost, .name)
  }

  private static let form = ContextClass.field.rawValue | ContextClass.named.rawValue

  /// Weight of the word that the characters of a name make.
  private func weight(own classes: UInt64) -> Int32 {
    if classes & Self.acts != 0 { return weights.overAct }
    return classes & ContextClass.function.rawValue != 0 ? weights.overFunction : 0
  }

  /// Words of these classes are what a role word is often followed by: 当事人陈述, 负责人管理.
  private static let acts: UInt64 = [
    ContextClass.speech, .verb, .strong, .taker, .title, .role, .relation, .trade, .also,
  ].reduce(0) { $0 | $1.rawValue }

  /// Foreign names by sound that end at `place`, of two to eight characters.
  private mutating func weighSounds(
    _ place: Int, _ last: Lexicon.Character, _ text: UnsafeBufferPointer<UInt32>, _ behind: inout Behind
  ) {
    var sum = Int32(last.soundLast) + weights.sound
    var start = place - 1
    while start > 0, place - start < 8 {
      start -= 1
      let character = view.characters[Int(buffers.characters[start])]
      if character.sound == 255 { return }
      work += 1
      if character.soundFirst != 255 {
        let cost =
          buffers.score[start] + sum + Int32(character.soundFirst) + (place - start == 2 ? weights.soundShort : 0)
        if cost + leastBehind + weightBefore(start) < buffers.score[place] {
          take(start, place, cost + weightBefore(start) + weight(&behind, at: place), .sound)
        }
      }
      sum += Int32(character.sound)
    }
  }

  /// Names of lists that end at `place`.
  private mutating func weighAwaited(_ place: Int, _ behind: inout Behind) {
    var index = awaited.count
    while index > 0 {
      index -= 1
      let name = awaited[index]
      // A unit of names and the next reach 16 characters at most; what ended long ago is forgotten.
      if name.start + 32 < place { break }
      if name.end != place { continue }
      work += 1
      let beside = weightBefore(name.start) + weight(&behind, at: place)
      let cost = buffers.score[name.start] + name.cost + (name.kind == .known ? beside / 2 : beside)
      take(name.start, place, cost, name.kind)
    }
    if let first = awaited.first, first.end <= place, awaited.count > 64 {
      awaited.removeAll { $0.end <= place }
    }
  }

  /// Two to five characters behind a role, in running text only such as write sounds.
  private mutating func weighFree(
    _ place: Int, _ text: UnsafeBufferPointer<UInt32>, _ behind: inout Behind
  ) {
    let isField = buffers.ending[lastRole] & ContextClass.field.rawValue != 0
    for index in lastRole..<place {
      let character = view.characters[Int(buffers.characters[index])]
      if !character.isSoundLike, !isField || character.first == 255 { return }
    }
    work += place - lastRole
    let cost = buffers.score[lastRole] + weights.free + weights.freeEach * Int32(place - lastRole)
    take(lastRole, place, cost + weightBefore(lastRole) + weight(&behind, at: place), .free)
  }

  @inline(__always)
  private func take(_ start: Int, _ end: Int, _ cost: Int32, _ kind: Kind) {
    if cost < buffers.score[end] {
      buffers.score[end] = cost
      buffers.backLength[end] = UInt8(truncatingIfNeeded: end - start)
      buffers.backKind[end] = kind.rawValue
      buffers.backClasses[end] = 0
    }
  }

  /// Weight of what stands before `place`: of the classes there, that which speaks most for a name.
  @inline(__always)
  private func weightBefore(_ place: Int) -> Int32 {
    let known = buffers.before[place]
    if known != ScanBuffers.unset { return known }
    var rest = classes(at: place) & 0xFFFF_FFFF
    var best = rest == 0 ? weights.beforeNothing : Int32.max
    while rest != 0 {
      best = min(best, buffers.beforeWeights[rest.trailingZeroBitCount])
      rest &= rest - 1
    }
    buffers.before[place] = best
    return best
  }

  /// Weight of what stands behind: the same, and a suffix of organisations speaks against a name whatever else stands there.
  @inline(__always)
  private func weight(_ behind: inout Behind, at place: Int) -> Int32 {
    if behind.weight != ScanBuffers.unset { return behind.weight }
    behind.read(place, in: self)
    let suffix = behind.classes & ContextClass.suffix.rawValue
    var rest = behind.classes & 0xFFFF_FFFF & ~suffix
    var best = rest == 0 ? weights.behindNothing : Int32.max
    while rest != 0 {
      best = min(best, buffers.behindWeights[rest.trailingZeroBitCount])
      rest &= rest - 1
    }
    behind.weight = best + (suffix != 0 ? weights.suffix : 0)
    return behind.weight
  }
}
