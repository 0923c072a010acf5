/// Finds names of persons that are in no field of a record, in folded text.
///
/// A model of words and names reads the text; role words beside a name speak for it. Minority and foreign names with `·` and names in
/// Latin letters are found by their form. What it finds is a proposal for the reviewer, hidden until he decides.
public struct NameFinder: Sendable {
  /// The finder with the tables of the program, decoded at first use.
  public static let shared = NameFinder(lexicon: LexiconBuilder.lexicon(of: NameTables.contents), weights: .tuned)

  /// What speaks for a name.
  public enum Ground: Sendable, Hashable {
    /// A role word stands beside it.
    case role
    /// The model of words and names.
    case model
    /// A minority or foreign name whose parts are joined by `·`.
    case dotted
    /// A name in Latin letters.
    case latin
  }

  /// A name that was found.
  public struct Finding: Sendable, Hashable {
    /// Its scalars.
    public let range: Range<Int>
    public let ground: Ground
    /// From 0 to 100.
    public let certainty: Int
  }

  let lexicon: Lexicon
  let weights: NameWeights

  /// Names in `scalars`, folded scalars as of `FoldedText`, in order and apart from each other.
  ///
  /// `isKept` tells which scalars belong to what stays whatever it looks like (names of units, titles of laws): no name reaches there.
  public func findings(in scalars: UnsafeBufferPointer<UInt32>, isKept: (Int) -> Bool) -> [Finding] {
    survey(scalars, isKept: isKept).findings
  }

  /// Whether the lists of words have a word of exactly these folded scalars, two or more.
  public func isWord(_ scalars: [UInt32]) -> Bool {
    scalars.withUnsafeBufferPointer { scalars in
      lexicon.withView { $0.word(0..<scalars.count, of: scalars) != nil }
    }
  }

  /// Names of organisations, shops and authorities, in order: the name of a person inside one is no finding.
  public func organisations(in scalars: UnsafeBufferPointer<UInt32>) -> [Range<Int>] {
    survey(scalars, isKept: { _ in false }).organisations
  }

  /// Findings and organisations.
  ///
  /// A text that names one person mostly names others: where the first reading finds anybody, a second asks less of what looks like a
  /// name and adds what it finds where the first found nothing, neither a person nor an organisation.
  public func survey(
    _ scalars: UnsafeBufferPointer<UInt32>, isKept: (Int) -> Bool
  ) -> (findings: [Finding], organisations: [Range<Int>]) {
    lexicon.withView { view in
      var first = NameSurvey(view: view, weights: weights, scalars: scalars)
      first.read()
      let (found, organisations) = (first.settled(isKept: isKept), first.organisations)
      if found.isEmpty, !PersonSigns.stand(in: scalars) { return (found, organisations) }
      var second = NameSurvey(view: view, weights: weights.amongPersons, scalars: scalars)
      second.read()
      let more = second.settled { isKept($0) || organisations.holds($0) }
      return (found.adding(more), organisations)
    }
  }
}

extension [Range<Int>] {
  /// Whether one of the ranges, in order and apart, holds `place`.
  fileprivate func holds(_ place: Int) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].lowerBound <= place
  }
}

extension [NameFinder.Finding] {
  /// These, in order and apart, and those of `others`, in order, that touch none of them; of others that overlap the first stays.
  func adding(_ others: some Sequence<NameFinder.Finding>) -> [NameFinder.Finding] {
    var result: [NameFinder.Finding] = []
    result.reserveCapacity(count)
    var next = 0
    for other in others {
      while next < count, self[next].range.upperBound <= other.range.lowerBound {
        result.append(self[next])
        next += 1
      }
      if let last = result.last, last.range.upperBound > other.range.lowerBound { continue }
      if next == count || other.range.upperBound <= self[next].range.lowerBound { result.append(other) }
    }
    result.append(contentsOf: self[next...])
    return result
  }
}
