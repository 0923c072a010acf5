/// Words by their first scalar, longer ones first: asks whether one of many begins at a place.
struct WordTable: Sendable {
  private let rests: [UInt32: [[UInt32]]]
  private let starts: WordStarts

  /// Words parted by spaces, and words with spaces in them.
  init(_ text: String, spaced: [String] = []) {
    var result: [UInt32: [[UInt32]]] = [:]
    for word in TextView.words(text) + spaced.map({ $0.unicodeScalars.map(\.value) }) {
      if let first = word.first { result[first, default: []].append(word) }
    }
    rests = result.mapValues { $0.sorted { $0.count > $1.count } }
    starts = WordStarts(rests.values.joined())
  }

  /// Length of the longest word that begins at `place`, or 0.
  func length(at place: Int, in view: TextView) -> Int { word(at: place, in: view)?.count ?? 0 }

  /// The longest word that begins at `place`, in small letters.
  func word(at place: Int, in view: TextView) -> [UInt32]? {
    guard starts.mayBegin(at: place, in: view) else { return nil }
    return rests[TextView.lowered(view.scalar(place))]?.first { view.starts(with: $0, at: place) }
  }

  /// Whether a word begins at `place`.
  func begins(at place: Int, in view: TextView) -> Bool { length(at: place, in: view) > 0 }
}
