import Matching

/// The aliases that stand behind a word such as 绰号: one, or several between quotation marks.
struct AliasPhrase {
  /// Ranges of the joined text; each of two to ten scalars.
  private(set) var ranges: [Range<Int>] = []
  /// Behind the last of them and its closing mark.
  private(set) var end: Int

  /// Reads from `start`; what is not between quotation marks ends where a name plausibly ends.
  init(from start: Int, in buffer: UnsafeBufferPointer<UInt32>) {
    end = start
    var place = start
    while place < buffer.count, place - start < 4, Self.links.contains(buffer[place]) { place += 1 }
    if place < buffer.count, Self.isOpening(buffer[place]) {
      while place < buffer.count, Self.isOpening(buffer[place]) {
        let first = place + 1
        var last = first
        while last < buffer.count, last - first <= Self.longest, !Self.isQuote(buffer[last]), !Self.ends(buffer[last]) {
          last += 1
        }
        guard last < buffer.count, Self.isQuote(buffer[last]) || buffer[last] == 0x29 else { return }
        if (2...Self.longest).contains(last - first) { ranges.append(first..<last) }
        place = last + 1
        end = place
        // “黑皮”、“阿三”; “黑皮”或“阿三”.
        if place + 1 < buffer.count, Self.joints.contains(buffer[place]), Self.isOpening(buffer[place + 1]) {
          place += 1
        }
      }
    } else if let last = Self.plainEnd(from: place, in: buffer), !Self.beginsNoName(place, behind: start, in: buffer) {
      ranges.append(place..<last)
      end = last
    }
  }

  /// Behind the name that begins at `start`: up to a mark of punctuation, or the most plausible of two to four ideographs.
  private static func plainEnd(from start: Int, in buffer: UnsafeBufferPointer<UInt32>) -> Int? {
    var stop = start
    while stop < buffer.count, stop - start <= longest, isNameScalar(buffer[stop]) { stop += 1 }
    let isClosed = stop == buffer.count || ends(buffer[stop]) || isQuote(buffer[stop])
    if isClosed, (2...4).contains(stop - start) { return stop }
    if isClosed, TextView.isLetter(buffer[start]), stop - start <= longest, stop - start >= 3 { return stop }
    for length in [3, 2, 4] where start + length < stop {
      if endOfName.contains(buffer[start + length]) { return start + length }
    }
    return nil
  }

  /// Whether what is not between quotation marks begins like no name (花名|册, 自称|不知情), or 自称 stands before it, which says anything of
  /// a person: 自称叫黑皮, and not 自称矿工.
  private static func beginsNoName(_ place: Int, behind start: Int, in buffer: UnsafeBufferPointer<UInt32>) -> Bool {
    if place < buffer.count, noNames.contains(buffer[place]) { return true }
    guard start >= 2, buffer[start - 2] == 0x81EA, buffer[start - 1] == 0x79F0 else { return false }
    return place == start || buffer[place - 1] != 0x53EB
  }

  private static let longest = 10

  private static func isNameScalar(_ scalar: UInt32) -> Bool {
    (0x3400..<0xA000).contains(scalar) || TextView.isAlphanumeric(scalar)
  }

  private static func ends(_ scalar: UInt32) -> Bool {
    switch scalar {
    case FoldedText.barrier, 0x3001, 0x3002, 0x28, 0x29, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x7C, 0x2F, 0x300A, 0x300B: true
    default: false
    }
  }

  private static func isQuote(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x2018...0x201F, 0x300C...0x300F, 0x3010, 0x3011: true
    default: false
    }
  }

  private static func isOpening(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x201D, 0x2019, 0x300D, 0x300F, 0x3011: false
    default: isQuote(scalar)
    }
  }

  private static let links = Set(FoldedText.scalars(of: "为是叫作系有等:"))
  /// What no name begins with: not, of a list (册), of a card (片).
  private static let noNames = Set(FoldedText.scalars(of: "不没未无已系在被将曾册片"))
  private static let joints = Set(FoldedText.scalars(of: "、或和及,/"))
  /// What stands behind a name and in none.
  private static let endOfName = Set(FoldedText.scalars(of: "的于在因系是未与和及被将到对向从男女已曾所称说"))
}
