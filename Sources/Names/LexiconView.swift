/// A `Lexicon` lent as buffers.
struct LexiconView {
  let characters: UnsafeBufferPointer<Lexicon.Character>
  let steps: UnsafeBufferPointer<Lexicon.Step>
  let classes: UnsafeBufferPointer<ContextClass>
  let compounds: UnsafeBufferPointer<CompoundTable.Slot>
  let pairs: UnsafeBufferPointer<UInt64>
  /// See `WordShapes`.
  let shapes: UnsafeBufferPointer<UInt8>

  /// Whether a word may begin with two characters; `false` is certain.
  @inline(__always)
  func mayBegin(_ first: UInt32, _ second: UInt32) -> Bool {
    let bit = Lexicon.pairBit(first, second)
    return pairs[Int(bit >> 6)] >> UInt64(bit & 63) & 1 != 0
  }

  /// The step to `scalar` and its number; `parent` is the number of a step, or of the character that begins the word.
  @inline(__always)
  func step(_ scalar: UInt32, after parent: UInt32) -> (step: Lexicon.Step, number: UInt32)? {
    let key = Lexicon.Step.key(UInt16(truncatingIfNeeded: scalar), after: parent)
    var slot = Lexicon.slot(key)
    while true {
      let step = steps[slot]
      if step.key == key { return (step, Lexicon.number(slot: slot)) }
      if step.key == 0 { return nil }
      slot = Lexicon.slot(behind: slot)
    }
  }

  /// Number of the step from one Han character to another, or 0 where no word begins with the two.
  @inline(__always)
  func number(_ first: UInt32, _ second: UInt32) -> UInt32 { step(second, after: first &- Han.first)?.number ?? 0 }

  /// Calls `body` with each word of two characters and more that begins at `place` of `text`, and its end; the shortest first.
  /// Returns how far was read.
  @inline(__always) @discardableResult
  func forEachWord(
    at place: Int, in text: UnsafeBufferPointer<UInt32>, _ body: (_ word: Lexicon.Step, _ end: Int) -> Void
  ) -> Int {
    guard place + 1 < text.count, let first = Han.index(text[place]) else { return place }
    guard let (_, number) = step(text[place + 1], after: UInt32(truncatingIfNeeded: first)) else { return place + 1 }
    return forEachWord(at: place, by: number, in: text, body)
  }

  /// The same where the number of the first step is known, which is not 0.
  @inline(__always) @discardableResult
  func forEachWord(
    at place: Int, by number: UInt32, in text: UnsafeBufferPointer<UInt32>,
    _ body: (_ word: Lexicon.Step, _ end: Int) -> Void
  ) -> Int {
    var step = steps[Int(number) &- Han.count]
    var parent = number
    var end = place + 2
    while true {
      if step.cost != Lexicon.noWord { body(step, end) }
      guard step.hasNext, end < text.count, let (next, number) = self.step(text[end], after: parent) else { return end }
      (step, parent) = (next, number)
      end &+= 1
    }
  }

  /// The word that the scalars in `range` make, two or more; `nil` where they make none.
  func word(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt32>) -> Lexicon.Step? {
    var word: Lexicon.Step?
    let text = UnsafeBufferPointer(rebasing: text[range])
    forEachWord(at: 0, in: text) { if $1 == text.count { word = $0 } }
    return word
  }

  /// 驾驶|员杨洋, 总工|程师: whether a word of three characters or more begins before `start` and ends behind it.
  func isWithinWord(_ start: Int, in text: UnsafeBufferPointer<UInt32>) -> Bool {
    var result = false
    for first in max(0, start - 4)..<start {
      forEachWord(at: first, in: text) { _, end in
        if end > start, end - first > 2 { result = true }
      }
    }
    return result
  }

  /// Classes of the word that the scalars in `range` make; empty where they make none.
  func classes(ofWord range: Range<Int>, in text: UnsafeBufferPointer<UInt32>) -> ContextClass {
    word(range, of: text).map { classes[$0.classes] } ?? []
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
