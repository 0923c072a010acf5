/// Words by their first scalar, longer ones first: asks whether one of many begins at a place.
struct WordTable: Sendable {
  private let rests: [UInt32: [[UInt32]]]
  private let starts: WordStarts

  /// Words parted by spaces.
  init(_ text: String) {
    var result: [UInt32: [[UInt32]]] = [:]
    for word in TextView.words(text) { if let first = word.first { result[first, default: []].append(word) } }
    rests = result.mapValues { $0.sorted { $0.count > $1.count } }
    starts = WordStarts(rests.values.joined())
  }

  /// Length of the longest word that begins at `place`, or 0.
  func length(at place: Int, in view: TextView) -> Int {
    guard starts.mayBegin(at: place, in: view), let words = rests[view.scalar(place)] else { return 0 }
    return words.first { view.starts(with: $0, at: place) }?.count ?? 0
  }

  /// Whether a word begins at `place`.
  func begins(at place: Int, in view: TextView) -> Bool { length(at: place, in: view) > 0 }
}
