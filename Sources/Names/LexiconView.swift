/// A `Lexicon` lent as buffers.
struct LexiconView {
  let characters: UnsafeBufferPointer<Lexicon.Character>
  let steps: UnsafeBufferPointer<Lexicon.Step>
  let classes: UnsafeBufferPointer<ContextClass>
  let compounds: UnsafeBufferPointer<CompoundTable.Slot>
  let pairs: UnsafeBufferPointer<UInt64>

  /// Whether a word may begin with two characters; `false` is certain.
  @inline(__always)
  func mayBegin(_ first: UInt32, _ second: UInt32) -> Bool {
    let bit = Lexicon.pairBit(first, second)
    return pairs[Int(bit >> 6)] >> UInt64(bit & 63) & 1 != 0
  }

  /// The step to `scalar` and its number; `parent` is the number of a step, or of the character that begins the word.
  @inline(__always)
  func step(_ scalar: UInt32, after parent: UInt32) -> (step: Lexicon.Step, number: UInt32)? {
    let scalar = UInt16(truncatingIfNeeded: scalar)
    var slot = Lexicon.slot(scalar, after: parent)
    while true {
      let step = steps[slot]
      if step.scalar == scalar, step.parent == parent { return (step, Lexicon.number(slot: slot)) }
      if step.scalar == 0 { return nil }
      slot = Lexicon.slot(behind: slot)
    }
  }

  /// Calls `body` with each word of two characters and more that begins at `place` of `text`, and its end; the shortest first.
  /// Returns how far was read.
  @inline(__always) @discardableResult
  func forEachWord(
    at place: Int, in text: UnsafeBufferPointer<UInt32>, _ body: (_ word: Lexicon.Step, _ end: Int) -> Void
  ) -> Int {
    guard place + 1 < text.count, let first = Han.index(text[place]) else { return place }
    var parent = UInt32(truncatingIfNeeded: first)
    var end = place + 1
    while end < text.count, let (step, number) = step(text[end], after: parent) {
      end += 1
      if step.cost != Lexicon.noWord { body(step, end) }
      if !step.hasNext { break }
      parent = number
    }
    return end
  }

  /// The word that the scalars in `range` make, two or more; `nil` where they make none.
  func word(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt32>) -> Lexicon.Step? {
    var word: Lexicon.Step?
    let text = UnsafeBufferPointer(rebasing: text[range])
    forEachWord(at: 0, in: text) { if $1 == text.count { word = $0 } }
    return word
  }
}

extension UnsafeBufferPointer<Lexicon.Character> {
  /// What is known of a scalar; nothing of one that is no Han character.
  @inline(__always)
  subscript(scalar: UInt32) -> Lexicon.Character {
    guard let index = Han.index(scalar) else { return Lexicon.Character() }
    return self[index]
  }
}

extension UnsafeBufferPointer<ContextClass> {
  /// The classes at a place that a step or a character holds.
  @inline(__always)
  subscript(place: UInt8) -> ContextClass { self[Int(place)] }
}
