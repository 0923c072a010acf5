import Diagnostics
import Matching
import Records

extension RecordGate {
  /// Refuses an identifier, which is the address of the page, that spells the name of a person who is not shown in Latin letters.
  mutating func checkIdentifier() {
    let words = Self.words(of: record.id)
    guard words.contains(where: { $0.count >= Self.shortestSpelling }) else { return }
    for person in people.all where person.treatment != .shown {
      guard person.names.contains(where: { !Self.spellings(of: $0).isDisjoint(with: words) }) else { continue }
      return report(.redactionNamedIdentifier)
    }
  }

  /// No full name is spelt with fewer letters: Li Yi.
  private static let shortestSpelling = 4

  /// The words of an identifier in small letters, and what stands in several with only a mark between them taken as one.
  private static func words(of identifier: String) -> Set<[UInt32]> {
    var words: Set<[UInt32]> = []
    for stretch in identifier.lowercased().unicodeScalars.split(whereSeparator: { ("0"..."9").contains($0) }) {
      let parts = stretch.map(\.value).split { $0 &- 0x61 >= 26 }
      for first in parts.indices {
        var word: [UInt32] = []
        for part in parts[first...].prefix(4) {
          word += part
          words.insert(word)
        }
      }
    }
    return words
  }

  /// How a name is spelt in small letters without blanks, surname first or last.
  private static func spellings(of name: String) -> Set<[UInt32]> {
    let name = PersonName(name)
    if name.kind == .latin {
      let parts = name.parts.map { part in part.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 } }
      return parts.count < 2 ? [] : [parts.flatMap { $0 }, parts.reversed().flatMap { $0 }]
    }
    let surname = PinyinSpelling.spellings(of: Array(name.literal.prefix(name.surnameCount)))
    let given = PinyinSpelling.spellings(of: Array(name.literal.dropFirst(name.surnameCount)))
    return Set(surname.flatMap { first in given.flatMap { [first + $0, $0 + first] } })
  }
}
