import Matching

/// The pieces of a number whose parts are told by name or in turns of a conversation: the words between them stay.
enum SpokenPieces {
  /// `range` without such words: 前三位184，中间四位0943 are two pieces. What is only hesitated or noted is hidden with the digits.
  static func of(_ range: Range<Int>, in view: TextView) -> [Range<Int>] {
    let interjection = Interjection(scalars: view.scalars, codes: view.digits)
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    var end = start
    var place = start
    while place < range.upperBound {
      if place > start, Interjection.mayBegin(with: view.scalar(place)),
        let next = interjection.end(at: place, isBehindThree: false, letters: true), next < range.upperBound,
        (place..<next).contains(where: { names.contains(view.scalar($0)) || view.starts(with: tail, at: $0) })
      {
        if end > start { pieces.append(start..<end) }
        (start, end, place) = (next, next, next)
      } else {
        let isPart = view.code(place) != DigitCode.none || TextView.isAlphanumeric(view.scalar(place))
        place += 1
        if isPart || place == range.upperBound { end = place }
      }
    }
    return pieces + [start..<range.upperBound]
  }

  /// 尾号, which names the last part.
  private static let tail = TextView.words("尾号")[0]
  /// 位, and with what those end who ask and answer.
  private static let names = Set(FoldedText.scalars(of: "位问答人员方众"))
}
