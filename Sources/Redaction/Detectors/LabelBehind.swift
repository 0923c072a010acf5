import Matching

/// Numbers that the words behind them announce: `13~800~138~0~00是他的手机`, `one three eight …（电话）`.
enum LabelBehind {
  /// Whether the bracket or the clause ends with the scalar, as it does behind the word: , 。 ; 、 ) ! ? " ”.
  static func isEnd(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2C, 0x3002, 0x3B, 0x3001, 0x29, 0x21, 0x3F, 0x22, 0x201D, 0x0A, FoldedText.barrier: true
    default: false
    }
  }

  /// Whether the clause ends behind the scalar at `last` and something like a digit stands a few scalars before it.
  static func mayStand(before last: Int, in view: TextView) -> Bool {
    guard isEnd(view.scalar(last + 1)) else { return false }
    for place in stride(from: last - 1, to: last - 24, by: -1) {
      let scalar = view.scalar(place)
      if view.code(place) != DigitCode.none || scalar < 0x80 && TextView.isLetter(scalar)
        || SpokenDigits.sign(scalar) != nil
      {
        return true
      }
      if scalar == 0x3002 || scalar == FoldedText.barrier { return false }
    }
    return false
  }

  /// The number before the word in `word`, where a bracket, dash or copula joins them.
  static func number(before word: Range<Int>, as form: LabelledDigits.Form, in view: TextView) -> Range<Int>? {
    // Back over whose number it is.
    var joint = word.lowerBound - 1
    while word.lowerBound - joint < 10, !DigitCode.isDecimal(view.code(joint)), !isJoint(view.scalar(joint)) {
      if view.scalar(joint) == FoldedText.barrier || isEnd(view.scalar(joint)) { return nil }
      joint -= 1
    }
    guard isJoint(view.scalar(joint)) else { return nil }
    var end = joint
    while joint - end < 4, isJoint(view.scalar(end - 1)) || isLoose(view.scalar(end - 1)) { end -= 1 }
    // Back over digits, marks and letters to where prose begins.
    var start = end
    while end - start < 120, isPart(start - 1, view) { start -= 1 }
    for place in start..<end where LabelledDigits.begins(at: place, in: view) {
      if place > start, DigitCode.isDigit(view.code(place - 1)) || TextView.isLetter(view.scalar(place - 1)) {
        continue
      }
      guard let digits = LabelledDigits(at: place, as: form, in: view), digits.range.upperBound >= end - 1 else {
        continue
      }
      let isKnown = digits.isSolid && form.letters == 0
      return isKnown || digits.range.upperBound > end ? nil : digits.range
    }
    return nil
  }

  /// A bracket, a dash, 是, 为, 系, 即, and the 这 before it.
  private static func isJoint(_ scalar: UInt32) -> Bool { joints.contains(scalar) }

  private static func isLoose(_ scalar: UInt32) -> Bool { scalar == 0x20 || scalar == 0x2C }

  private static func isPart(_ place: Int, _ view: TextView) -> Bool {
    let scalar = view.scalar(place)
    if DigitCode.isDigit(view.code(place)) { return true }
    if scalar < 0x80 { return scalar != 0x0A && scalar != 0x3B && scalar > 0 }
    return scalar != 0x3002 && scalar < 0x11_0000 && DigitRun.isSeparator(scalar) || SpokenDigits.sign(scalar) != nil
      || SpokenDigits.isMagnitude(scalar) || SpokenDigits.isFiller(scalar) || LabelledDigits.brackets.contains(scalar)
  }

  private static let joints = Set(FoldedText.scalars(of: "(-是为系即这此"))
}
