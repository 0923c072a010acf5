import Matching
import Rules

/// The variants of the names of all masked persons of a record; each literal once, for the person who comes first.
struct NameVariants: Sendable {
  /// Those that are searched in the joined text.
  private(set) var plain: [NameVariant] = []
  /// Those that are searched where marks stand inside names.
  private(set) var marked: [NameVariant] = []
  private var seen: Set<[UInt32]> = []
  private var seenMarked: Set<[UInt32]> = []

  /// None.
  init() {}

  init(_ people: RecordPeople) {
    let surnames = Self.surnames(of: people)
    for (index, person) in people.all.enumerated() where person.treatment != .shown {
      let entity: MaskEntity = if case .removed(let entity) = person.treatment { entity } else { .personName }
      let name = PersonName(person.name)
      func variant(_ kind: NameVariant.Kind, _ literal: [UInt32]) -> NameVariant {
        NameVariant(kind: kind, person: index, entity: entity, literal: literal)
      }
      for literal in person.names.map(JoinedText.literal) where literal.count >= 2 {
        addMarked(variant(.partial, literal))
      }
      for alias in person.contextual { add(variant(.alias, alias)) }
      // 狗蛋 of 李狗蛋, 小英 of 马小英.
      for alias in person.names.dropFirst().map(PersonName.init) where alias.isWhole && alias.given.count == 2 {
        add(variant(.given, alias.given))
      }
      switch name.kind {
      case .latin:
        for part in name.parts where part.count >= 3 && name.parts.count > 1 { add(variant(.latin, part)) }
      case .dotted:
        for part in name.parts where part.count >= 2 { add(variant(part.count >= 3 ? .part : .alias, part)) }
        addPinyin(of: name, variant)
      case .han:
        if case .removed = person.treatment, name.literal.count > name.surnameCount {
          let surname = Array(name.literal.prefix(name.surnameCount))
          addCalled(surname, variant, isShared: surnames[surname, default: 0] > 1)
        }
        addGiven(of: name, variant)
        addPinyin(of: name, variant)
      }
    }
  }

  /// How many of the record bear each surname, those with public names among them.
  private static func surnames(of people: RecordPeople) -> [[UInt32]: Int] {
    var result: [[UInt32]: Int] = [:]
    for surname in people.publicSurnames { result[surname] = 1 }
    for person in people.all where person.treatment != .shown {
      let name = PersonName(person.name)
      result[Array(name.literal.prefix(name.surnameCount)), default: 0] += 1
    }
    return result
  }

  private mutating func addCalled(
    _ surname: [UInt32], _ variant: (NameVariant.Kind, [UInt32]) -> NameVariant, isShared: Bool
  ) {
    let kind: NameVariant.Kind = isShared ? .reporter : .called
    if surname.count == 1 { for prefix: UInt32 in [0x8001, 0x5C0F] { add(variant(kind, [prefix] + surname)) } }  // 老 小
    for title in CalledForm.titles { add(variant(kind, surname + title)) }
  }

  private mutating func add(_ variant: NameVariant) {
    if seen.insert(variant.literal.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }).inserted { plain.append(variant) }
  }

  private mutating func addMarked(_ variant: NameVariant) {
    if seenMarked.insert(variant.literal).inserted { marked.append(variant) }
  }

  private mutating func addGiven(of name: PersonName, _ variant: (NameVariant.Kind, [UInt32]) -> NameVariant) {
    let given = name.given
    guard let last = given.last else { return }
    if given.count >= 2 { add(variant(.given, given)) }
    if name.isLong { add(variant(.given, Array(given.suffix(2)))) }
    if given.count <= 2, !Self.ordinals.contains(last) {
      add(variant(.nick, [0x963F, last]))  // 阿
      for suffix in Self.kin { add(variant(.nick, [last, suffix])) }
      if given.count == 2, given[0] == last { return }
      add(variant(.nick, [last, last]))
    }
    if given.count == 2 {
      let surname = Array(name.literal.prefix(name.surnameCount))
      addMarked(variant(.partial, surname + [NameVariant.placeholder, given[1]]))
      addMarked(variant(.partial, surname + [given[0], NameVariant.placeholder]))
      addMarked(variant(.partial, [NameVariant.placeholder] + given))
    }
  }

  private mutating func addPinyin(of name: PersonName, _ variant: (NameVariant.Kind, [UInt32]) -> NameVariant) {
    let surname = Array(name.literal.prefix(name.surnameCount))
    let given = Array(name.literal.dropFirst(name.surnameCount))
    if given.isEmpty { return }
    let surnames = PinyinSpelling.spellings(of: surname)
    for second in PinyinSpelling.spellings(of: given) {
      for first in surnames {
        add(variant(.pinyin, first + second))
        add(variant(.pinyin, second + first))
        add(variant(.pinyin, first + [0x2C] + second))
        add(variant(.pinyin, second + [0x2C] + first))
        add(variant(.pinyin, first + given))
      }
      add(variant(.pinyin, surname + second))
      if given.count >= 2, second.count >= 6 { add(variant(.latin, second)) }
    }
  }

  /// 哥姐叔嫂弟妹伯婶姨爷.
  private static let kin = "哥姐叔嫂弟妹伯婶姨爷".unicodeScalars.map(\.value)
  /// Characters before 哥 or after 阿 that say which of several, and nobody's name.
  private static let ordinals = Set("大小老二三四五六七八九十堂表亲师阿哥姐叔嫂弟妹的是".unicodeScalars.map(\.value))
}

/// Spellings of ideographs in Latin letters.
enum PinyinSpelling {
  /// At most four spellings of the scalars, in small letters without gaps; none where a syllable is not known.
  static func spellings(of scalars: [UInt32]) -> [[UInt32]] {
    var result: [String] = [""]
    for scalar in scalars {
      let syllables = Pinyin.syllables(of: scalar).flatMap(forms)
      if syllables.isEmpty { return [] }
      result = result.flatMap { head in syllables.map { head + $0 } }
      if result.count > 4 { result = Array(result.prefix(4)) }
    }
    return result.filter { !$0.isEmpty }.map { $0.unicodeScalars.map(\.value) }
  }

  /// ü is written v, u or yu.
  private static func forms(_ syllable: String) -> [String] {
    guard syllable.contains("v") else { return [syllable] }
    return ["v", "u", "yu"].map { form in
      syllable.split(separator: "v", omittingEmptySubsequences: false).joined(separator: form)
    }
  }
}
