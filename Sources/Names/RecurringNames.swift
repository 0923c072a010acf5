/// Names that lost against words each time, though hardly, told by their repeats: 门全有在旁边抽烟…转给门全有…门全有有没有喝酒.
///
/// A row of characters that is no word, begins with a surname and stands again and again between other neighbours is one thing, and in a
/// text that names persons most likely one of them.
struct RecurringNames {
  /// By how much a name may cost more than the words that the same characters make.
  static let nearness: Int32 = 80
  /// How often a name of two characters stands in a text at least, and a longer one.
  private static let short = 3
  private static let long = 2

  let view: LexiconView
  let scalars: UnsafeBufferPointer<UInt32>

  /// The findings, which are in order and apart, and those of `near` that recur and are free.
  func adding(
    _ near: [Range<Int>], to findings: [NameFinder.Finding], isFree: (Range<Int>) -> Bool
  ) -> [NameFinder.Finding] {
    if near.isEmpty { return findings }
    var places: [ArraySlice<UInt32>: Set<Int>] = [:]
    for name in near { places[ArraySlice(scalars[name]), default: []].insert(name.lowerBound) }
    for finding in findings {
      let name = ArraySlice(scalars[finding.range])
      if places[name] != nil { places[name]?.insert(finding.range.lowerBound) }
    }
    var names: [Range<Int>] = []
    for (name, starts) in places where recurs(name.count, at: starts) {
      names += starts.map { $0..<$0 + name.count }
    }
    // Of names that overlap the longer one stays: 全有, 门全有.
    names.sort { ($0.lowerBound, $1.count) < ($1.lowerBound, $0.count) }
    return findings.adding(
      names.lazy.filter(isFree).map { NameFinder.Finding(range: $0, ground: .model, certainty: 60) })
  }

  /// Whether what stands at `starts` is often enough there, and between neighbours of which no two sides are always the same.
  private func recurs(_ count: Int, at starts: Set<Int>) -> Bool {
    guard starts.count >= (count == 2 ? Self.short : Self.long), let first = starts.first,
      view.word(first..<first + count, of: scalars) == nil
    else { return false }
    let before = Set(starts.map { $0 > 0 ? scalars[$0 - 1] : 0 })
    let behind = Set(starts.map { $0 + count < scalars.count ? scalars[$0 + count] : 0 })
    return before.count > 1 && behind.count > 1
  }
}
