/// Names found with certainty, looked for again where the model alone did not see them.
struct RepeatedNames {
  /// Least certainty of a name that is looked for.
  static let certainty = 90

  private var names: Set<UInt64> = []
  /// Names that are words as well: elsewhere they stand for the person only where a person may stand.
  private var words: Set<UInt64> = []
  /// Characters that begin one of the names, by bit.
  private var firsts = [UInt64](repeating: 0, count: 1024)

  /// The names of two to four characters among `findings` that are certain, or longer than two and no word; of two only such as are no
  /// word.
  init(_ findings: [NameFinder.Finding], in scalars: UnsafeBufferPointer<UInt32>, view: LexiconView) {
    for finding in findings where (2...4).contains(finding.range.count) {
      guard finding.ground == .role || finding.ground == .model else { continue }
      let key = Self.key(finding.range.lowerBound, finding.range.count, scalars)
      let isWord = finding.range.count == 2 && view.word(finding.range, of: scalars) != nil
      if isWord, finding.certainty >= Self.wordCertainty {
        words.insert(key)
      } else if finding.certainty >= Self.certainty, finding.range.count > 2 || finding.ground == .role {
        names.insert(key)
      } else if finding.range.count > 2, view.word(finding.range, of: scalars) == nil {
        names.insert(key)
      } else {
        continue
      }
      let first = scalars[finding.range.lowerBound] & 0xFFFF
      firsts[Int(first >> 6)] |= 1 << UInt64(first & 63)
    }
  }

  private static let wordCertainty = 40

  @inline(__always)
  private static func key(_ start: Int, _ count: Int, _ scalars: UnsafeBufferPointer<UInt32>) -> UInt64 {
    var key: UInt64 = 0
    for place in start..<start + count { key = key << 16 | UInt64(scalars[place] & 0xFFFF) }
    return key
  }

  /// Adds the repeats that `isFree` allows to `findings`, which are in order and stay so.
  func adding(
    to findings: [NameFinder.Finding], in scalars: UnsafeBufferPointer<UInt32>, isFree: (Range<Int>) -> Bool
  ) -> [NameFinder.Finding] {
    if names.isEmpty, words.isEmpty { return findings }
    var result: [NameFinder.Finding] = []
    result.reserveCapacity(findings.count)
    var next = 0
    var place = 0
    while place < scalars.count {
      if next < findings.count, findings[next].range.lowerBound <= place {
        result.append(findings[next])
        place = max(place + 1, findings[next].range.upperBound)
        next += 1
        continue
      }
      let first = scalars[place]
      if first < 0x10000, firsts[Int(first >> 6)] >> UInt64(first & 63) & 1 != 0 {
        let limit = min(scalars.count, next < findings.count ? findings[next].range.lowerBound : scalars.count)
        if let count = [4, 3, 2].first(where: { isName(place, $0, limit, scalars) }), isFree(place..<place + count) {
          result.append(NameFinder.Finding(range: place..<place + count, ground: .model, certainty: 70))
          place += count
          continue
        }
      }
      place += 1
    }
    result.append(contentsOf: findings[next...])
    return result
  }

  private func isName(_ start: Int, _ count: Int, _ limit: Int, _ scalars: UnsafeBufferPointer<UInt32>) -> Bool {
    guard start + count <= limit, scalars[start..<start + count].allSatisfy({ $0 < 0x10000 }) else { return false }
    let key = Self.key(start, count, scalars)
    return names.contains(key) || count == 2 && words.contains(key) && isActing(start..<start + count, scalars)
  }

  /// 但|文静|未取得, 。|文静|系: whether a person may stand in `range`, where a thing hardly does.
  private func isActing(_ range: Range<Int>, _ scalars: UnsafeBufferPointer<UInt32>) -> Bool {
    let start = range.lowerBound
    let isBegun = start == 0 || Han.index(scalars[start - 1]) == nil || Self.before.contains(scalars[start - 1])
    return isBegun && range.upperBound < scalars.count && Self.behind.contains(scalars[range.upperBound])
  }

  private static let before = Set("但而由对向被与和让".unicodeScalars.map(\.value))
  private static let behind = Set("未没将把系承称说表辩也已曾向对从的".unicodeScalars.map(\.value))
}
