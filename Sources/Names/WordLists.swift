extension Han {
  /// The words of a list that blanks and line ends part.
  static func words(_ text: String) -> [[UInt32]] {
    text.split { $0 == " " || $0 == "\n" }.map { $0.unicodeScalars.map(\.value) }
  }
}

extension UnsafeBufferPointer<UInt32> {
  /// Whether `word` begins at `place`.
  func begins(_ word: [UInt32], at place: Int) -> Bool {
    place + word.count <= count && self[place..<place + word.count].elementsEqual(word)
  }

  /// Whether `word` ends at `place`.
  func ends(_ word: [UInt32], at place: Int) -> Bool {
    place >= word.count && self[place - word.count..<place].elementsEqual(word)
  }

  /// Whether one of `words` begins at `place`.
  func begins(_ words: [[UInt32]], at place: Int) -> Bool { words.contains { begins($0, at: place) } }

  /// Whether one of `words` ends at `place`.
  func ends(_ words: [[UInt32]], at place: Int) -> Bool { words.contains { ends($0, at: place) } }
}
