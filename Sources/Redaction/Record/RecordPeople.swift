import Matching
import Records
import Rules

/// The persons of a record and how each is shown.
struct RecordPeople: Sendable {
  /// How the name of a person is shown.
  enum Treatment: Sendable, Hashable {
    /// As it stands.
    case shown
    /// 张某.
    case masked
    /// The mask of the entity, without surname: informants and minors.
    case removed(MaskEntity)
  }

  /// One person: all names, and how they are shown.
  struct Person: Sendable {
    let name: String
    var names: [String]
    let treatment: Treatment
    /// Key of the field the name comes from.
    let field: String
    /// Aliases that are ordinary words as well (眼镜): searched only where the words around speak of a person.
    var contextual: [[UInt32]] = []
  }

  private(set) var all: [Person] = []
  /// Index of the subject where it is a person.
  private(set) var subject: Int?
  /// Index of the representative.
  private(set) var representative: Int?
  /// Whether a person who is masked bears the name of an officer, which is public.
  private(set) var sharesNameWithOfficer = false
  /// Index of each person by every name.
  private var byName: [[UInt32]: Int] = [:]
  /// Names of officers, which are public.
  private var officers: Set<[UInt32]> = []

  init(_ record: CaseRecord, fields: RecordFields, removedRoles: [String]) {
    let decidedOn = record.decidedOn
    let removed = (removedRoles + Self.informants).map(JoinedText.literal).filter { !$0.isEmpty }
    if fields.subjectIsPerson {
      subject = add(record.subject.name, aliases: [], .masked, field: "subject.name")
    }
    let minors = record.people.map { person in
      let birth = person.birthDate ?? person.idNumber.flatMap { (try? ResidentID(parsing: $0))?.birthDate }
      return person.isMinor || Self.isMinor(birth, on: decidedOn)
    }
    for (person, isMinor) in zip(record.people, minors) {
      let role = JoinedText.literal(person.role ?? "")
      // The name of a parent tells that of the child.
      let isGuardian = minors.contains(true) && MinorKin.isGuardian(role)
      let treatment: Treatment =
        removed.contains { Self.contains(role, $0) }
        ? .removed(.informant) : isMinor || isGuardian ? .removed(.personal) : .masked
      _ = add(person.name, aliases: person.aliases, treatment, field: "people.name")
    }
    if let name = record.subject.representative {
      let isShown = fields.showsRepresentative && !fields.subjectIsPerson && record.personsEndedOn == nil
      representative = add(name, aliases: [], isShown ? .shown : .masked, field: "subject.representative")
    }
    officers = Set(record.officers.map { JoinedText.literal($0.name) })
    let officers = officers
    sharesNameWithOfficer = all.contains { person in
      person.treatment != .shown && person.names.contains { officers.contains(JoinedText.literal($0)) }
    }
    for (index, person) in all.enumerated() {
      for literal in person.names.map(JoinedText.literal) {
        // A name that a public and a hidden person share is hidden.
        if let other = byName[literal], all[other].treatment != .shown || person.treatment == .shown { continue }
        byName[literal] = index
      }
    }
  }

  /// Persons of whom nothing but their names is known, each under one name or several; all are masked.
  init(named people: [[String]]) {
    for names in people {
      if let name = names.first { _ = add(name, aliases: Array(names.dropFirst()), .masked, field: "known") }
    }
    for (index, person) in all.enumerated() {
      for name in person.names { byName[JoinedText.literal(name)] = index }
    }
  }

  /// Persons of whom a text says that they reported something, each under one name.
  init(informants: [String]) {
    for name in informants { _ = add(name, aliases: [], .removed(.informant), field: "found") }
  }

  /// Adds a person, or joins one that is there by the same name: who must be removed stays removed, and a public name stays public.
  private mutating func add(_ name: String, aliases: [String], _ treatment: Treatment, field: String) -> Int? {
    guard !name.isEmpty else { return nil }
    let literal = JoinedText.literal(name)
    if let index = byName[literal] {
      let known = all[index]
      all[index] = Person(
        name: known.name, names: known.names + aliases, treatment: Self.stronger(known.treatment, treatment),
        field: known.field)
      return index
    }
    all.append(Person(name: name, names: [name] + aliases, treatment: treatment, field: field))
    byName[literal] = all.count - 1
    return all.count - 1
  }

  private static func stronger(_ left: Treatment, _ right: Treatment) -> Treatment {
    if case .removed = left { return left }
    if case .removed = right { return right }
    return left == .shown || right == .shown ? .shown : .masked
  }

  private static func isMinor(_ birth: CivilDate?, on date: CivilDate?) -> Bool {
    guard let birth, let date else { return false }
    return birth.adding(months: 18 * 12) > date
  }

  /// Roles that are removed whatever the rules say (安全生产法 Art. 73: who reports is kept secret).
  static let informants = [
    "举报人", "举报者", "投诉人", "投诉者", "信访人", "信访者", "反映人", "反映者", "检举人", "检举者", "控告人",
  ]

  /// Whether `word` stands in the role `text`, and not behind 被: who is reported is no informant.
  private static func contains(_ text: [UInt32], _ word: [UInt32]) -> Bool {
    guard text.count >= word.count else { return false }
    return (0...text.count - word.count).contains {
      text[$0..<$0 + word.count].elementsEqual(word) && ($0 == 0 || text[$0 - 1] != 0x88AB)
    }
  }
}

extension RecordPeople {
  /// Whether some person who is not shown bears this name.
  func isMasked(_ name: String) -> Bool {
    byName[JoinedText.literal(name)].map { all[$0].treatment != .shown } ?? false
  }

  /// Whether somebody of the record, or an officer, is called so; folded scalars without gaps.
  func isKnown(_ literal: [UInt32]) -> Bool { byName[literal] != nil || officers.contains(literal) }

  /// The surnames of those whose names are public: who is called by one of them alone may be one of those.
  var publicSurnames: Set<[UInt32]> { Set((shown + officers).map(Self.surname)) }

  /// By surname the titles that fit the only public bearer of it: 周总 for the representative 周立诚, 杜队长 for an officer.
  var publicTitles: [[UInt32]: Set<[UInt32]>] {
    var titles: [[UInt32]: Set<[UInt32]>] = [:]
    for name in officers { titles[Self.surname(of: name)] = CalledForm.officialTitles }
    for name in shown { titles[Self.surname(of: name)] = CalledForm.leadingTitles }
    let bearers = Dictionary(grouping: officers.union(shown), by: Self.surname)
    return titles.filter { bearers[$0.key]?.count == 1 }
  }

  /// The public names that are no officers'.
  private var shown: [[UInt32]] { all.filter { $0.treatment == .shown }.map { JoinedText.literal($0.name) } }

  private static func surname(of name: [UInt32]) -> [UInt32] {
    Array(name.prefix(name.count > 2 && Surnames.isCompound(name[0], name[1]) ? 2 : 1))
  }

  /// Adds an alias that the text gives to the person with this index; one that is somebody's name already is none.
  mutating func add(alias: String, to person: Int) {
    let literal = JoinedText.literal(alias)
    guard literal.count >= 2, byName[literal] == nil, !officers.contains(literal) else { return }
    byName[literal] = person
    if literal.count == 2, OrdinaryWords.contains(literal[0], literal[1]) {
      all[person].contextual.append(literal)
    } else {
      all[person].names.append(alias)
    }
  }
}
