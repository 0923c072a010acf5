/// Names cut short before a character that is a word of its own as well, told by their repeats: 杨顺才到场…杨顺才获救, 李发有…李发有.
///
/// One 才 behind a name is an adverb; the same character behind the name wherever it stands is the end of it.
struct FollowedNames {
  let view: LexiconView
  let scalars: UnsafeBufferPointer<UInt32>

  /// The findings, those of two characters longer where the same character follows each of them.
  func extended(_ findings: [NameFinder.Finding], isFree: (Range<Int>) -> Bool) -> [NameFinder.Finding] {
    if findings.count < 2 { return findings }
    var places: [UInt64: [Int]] = [:]
    for (index, finding) in findings.enumerated()
    where finding.range.count == 2 && (finding.ground == .role || finding.ground == .model) {
      places[key(finding.range), default: []].append(index)
    }
    var longer: Set<Int> = []
    for indices in places.values where indices.count > 1 && isFollowed(indices.map { findings[$0].range }) {
      longer.formUnion(indices)
    }
    if longer.isEmpty { return findings }
    return findings.enumerated().map { index, finding in
      let range = finding.range.lowerBound..<finding.range.upperBound + 1
      guard longer.contains(index), isFree(range) else { return finding }
      return NameFinder.Finding(range: range, ground: finding.ground, certainty: finding.certainty)
    }
  }

  /// Whether one character that ends given names follows each of `names` and begins no other word at two of them, before different ones.
  private func isFollowed(_ names: [Range<Int>]) -> Bool {
    guard let end = names.first?.upperBound, end < scalars.count else { return false }
    let last = scalars[end]
    let character = view.characters[last]
    guard character.second <= Self.likely, !character.traits.contains(.particle) || Self.both.contains(last) else {
      return false
    }
    var next: Set<UInt32> = []
    for name in names {
      let place = name.upperBound
      guard place < scalars.count, scalars[place] == last else { return false }
      let isWord = view.word(place..<min(place + 2, scalars.count), of: scalars) != nil
      if !isWord { next.insert(place + 1 < scalars.count ? scalars[place + 1] : 0) }
    }
    return next.count > 1
  }

  private func key(_ range: Range<Int>) -> UInt64 {
    UInt64(scalars[range.lowerBound]) << 32 | UInt64(scalars[range.lowerBound + 1])
  }

  /// Most that the character costs as the second of a given name.
  private static let likely: UInt16 = 118
  /// Words of their own that names end in as well.
  private static let both = Set("才有会能可为".unicodeScalars.map(\.value))
}
