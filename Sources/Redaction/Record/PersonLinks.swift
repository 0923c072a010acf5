import Matching
import Rules

/// Who is meant by a name that is in no field, over the whole of a record or document: one person has one mask, whatever he is called.
///
/// 张工 and 老张 are the one 张, 丽华 is 杨丽华, 国哥 is whom the text calls so; who reports is removed, and so is a minor.
struct PersonLinks: Sendable {
  private let people: RecordPeople
  let reporting: ReportingWords
  /// Surnames that a person with a public name bears, and the titles by which the only one may be called.
  private let publicSurnames: Set<[UInt32]>
  private let publicTitles: [[UInt32]: Set<[UInt32]>]
  private var bySurname: [[UInt32]: [PersonReference]] = [:]
  private var byGiven: [[UInt32]: [PersonReference]] = [:]
  private var byLast: [UInt32: [PersonReference]] = [:]
  /// Whether the name of each person that was met is a whole one.
  private var met: [PersonReference: Bool] = [:]
  private var aliases: [[UInt32]: PersonReference] = [:]
  private var removed: [PersonReference: MaskEntity] = [:]
  /// The informants whom only the text names, and their other names.
  private var informants: [String] = []
  private var informantNames: SecretSet?
  private var maskedInformants = MaskedInformants()

  /// - Parameters:
  ///   - people: The persons of the record, or the known ones.
  ///   - areOfRecord: Whether all of them belong to the text, which speaks of nobody else of these surnames unless it names him.
  init(_ people: RecordPeople, removedRoles: [String], areOfRecord: Bool) {
    self.people = people
    reporting = ReportingWords(removedRoles)
    publicSurnames = areOfRecord ? people.publicSurnames : []
    publicTitles = areOfRecord ? people.publicTitles : [:]
    guard areOfRecord else { return }
    for index in people.all.indices where people.all[index].treatment != .shown { register(.known(index)) }
  }

  /// `spans` with the persons that are meant, and the places where the text calls somebody by an alias that it gave him; in order.
  mutating func linked(_ spans: [Span], in sheet: Sheet, kept: [Range<Int>]) -> [Span] {
    let hasNames = spans.contains { $0.person != nil }
    guard hasNames || !aliases.isEmpty || sheet.folded.traits.contains(.nameSigns) else { return spans }
    var spans = spans
    var masked: [Span] = []
    sheet.folded.scalars.withUnsafeBufferPointer { scalars in
      sheet.folded.digits.withUnsafeBufferPointer { digits in
        let view = TextView(scalars: scalars, digits: digits)
        masked = maskedInformants.spans(in: sheet.folded, view, reporting)
        guard hasNames || !aliases.isEmpty else { return }
        for span in spans { if let person = span.person { register(person) } }
        learnAliases(spans, view)
        resolve(&spans)
        remove(spans, view)
      }
    }
    spans.removeAll(where: isPublic)
    let count = spans.count
    if !masked.isEmpty {
      let taken = RangeList.union(spans.map(\.range) + kept)
      spans += masked.filter { RangeList.firstOverlap(of: $0.range, in: taken) == nil }
    }
    spans += informantSpans(in: sheet, hidden: spans, kept: kept)
    if !aliases.isEmpty {
      spans += AliasSearch(aliases, people: people).spans(in: sheet, hidden: spans.map(\.range), kept: kept)
    }
    for index in spans.indices where spans[index].entity == .personName {
      if let entity = spans[index].person.flatMap(entity) { spans[index].entity = entity }
    }
    return spans.count == count ? spans : spans.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The entity of those who are removed.
  private func entity(of person: PersonReference) -> MaskEntity? {
    removed.isEmpty ? treatment(of: person) : removed[person] ?? treatment(of: person)
  }

  /// Whether a span is the title of the only bearer of a surname, whose name is public: 周总, where the representative is 周立诚.
  ///
  /// A mask there would speak of a second 周, and it hides no more than the title does. 周师傅 is somebody else.
  private func isPublic(_ span: Span) -> Bool {
    guard span.entity == .personName, case .found(let name) = span.person, removed[.found(name)] == nil else {
      return false
    }
    let literal = name.unicodeScalars.map(\.value)
    guard let surname = CalledForm.surname(in: literal), let titles = publicTitles[surname] else { return false }
    return bySurname[surname, default: []].isEmpty && literal.starts(with: surname)
      && titles.contains(Array(literal.dropFirst(surname.count)))
  }

  /// Puts in place of each person the one who is meant.
  private func resolve(_ spans: inout [Span]) {
    var meanings: [PersonReference: PersonReference] = [:]
    for index in spans.indices {
      guard let person = spans[index].person, case .found = person else { continue }
      // Behind a role a name may mean somebody else than elsewhere.
      let isRole = spans[index].rule == "name.role"
      if !isRole, let meaning = meanings[person] {
        spans[index].person = meaning
        continue
      }
      let meaning = meant(person, isRole: isRole)
      spans[index].person = meaning
      if !isRole { meanings[person] = meaning }
    }
  }

  /// The entity of those whom the fields remove.
  private func treatment(of person: PersonReference) -> MaskEntity? {
    guard case .known(let index) = person, case .removed(let entity) = people.all[index].treatment else { return nil }
    return entity
  }

  // MARK: Persons

  private func name(of person: PersonReference) -> String {
    switch person {
    case .known(let index): people.all[index].name
    case .found(let name): name
    }
  }

  private func personName(of person: PersonReference) -> PersonName {
    switch person {
    case .known(let index): PersonName(people.all[index].name)
    case .found(let name): PersonName(folded: name.unicodeScalars.map(\.value))
    }
  }

  /// Notes a person under surname and given name, where the name has both, so that others may be called by part of it.
  private mutating func register(_ person: PersonReference) {
    if met[person] != nil { return }
    let name = personName(of: person)
    var isWhole = true
    if case .found = person {
      isWhole = name.kind != .latin && CalledForm.surname(in: name.literal) == nil && aliases[name.literal] == nil
    }
    met[person] = isWhole
    guard isWhole, name.kind == .han, name.literal.count > name.surnameCount else { return }
    Self.add(person, to: &bySurname[Array(name.literal.prefix(name.surnameCount)), default: []])
    if let last = name.given.last { Self.add(person, to: &byLast[last, default: []]) }
    if name.given.count == 2 { Self.add(person, to: &byGiven[name.given, default: []]) }
    if name.isLong { Self.add(person, to: &byGiven[Array(name.given.suffix(2)), default: []]) }
  }

  /// Three are enough to tell whether a name fits one other person only.
  private static func add(_ person: PersonReference, to persons: inout [PersonReference]) {
    if persons.count < 3 { persons.append(person) }
  }

  /// The person whom a name means: the only one of the surname or given name in it.
  private func meant(_ person: PersonReference, isRole: Bool) -> PersonReference {
    guard case .found(let text) = person else { return person }
    let literal = text.unicodeScalars.map(\.value)
    if !aliases.isEmpty, let other = aliases[literal] { return other }
    // 欧阳 alone, beside 欧阳海涛.
    if literal.count == 2, let others = bySurname[literal], others.count == 1, !publicSurnames.contains(literal) {
      return others[0]
    }
    if let surname = CalledForm.surname(in: literal) {
      let others = bySurname[surname] ?? []
      if others.count == 1, !publicSurnames.contains(surname) { return others[0] }
      if !others.isEmpty || CalledForm.nick(in: literal) == nil { return person }
    }
    if let last = CalledForm.nick(in: literal), let others = byLast[last], others.count == 1 { return others[0] }
    guard literal.count == 2, var others = byGiven[literal] else { return person }
    others.removeAll { $0 == person }
    // 高峰 beside 王高峰 may be another person, where a role stands before it.
    if others.isEmpty || isRole && Surnames.isSingle(literal[0]) { return person }
    return others.count == 1 ? others[0] : .found("")
  }

  // MARK: Aliases

  private mutating func learnAliases(_ spans: [Span], _ view: TextView) {
    for (index, span) in spans.enumerated() {
      guard let person = span.person, span.entity == .personName else { continue }
      let limit = index + 1 < spans.count ? spans[index + 1].range : nil
      for alias in AliasReading.aliases(
        behind: span.range.upperBound, of: name(of: person), before: limit, in: view.scalars)
      {
        let owner = meant(person, isRole: span.rule == "name.role")
        let isOther =
          met[.found(Self.text(alias))] ?? false && limit.map { !Self.isName($0, alias, view) } ?? true
        if aliases.count < Self.mostAliases, aliases[alias] == nil, !people.isKnown(alias), !isOther {
          aliases[alias] = owner
        }
      }
    }
  }

  private static func isName(_ range: Range<Int>, _ literal: [UInt32], _ view: TextView) -> Bool {
    range.map(view.scalar).filter { !JoinedText.isGap($0) } == literal
  }

  private static func text(_ literal: [UInt32]) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: literal.compactMap(Unicode.Scalar.init))
    return text
  }

  // MARK: Removal

  /// Notes who is said to have reported something, and the others of a list that begins with one.
  private mutating func remove(_ spans: [Span], _ view: TextView) {
    var last: (end: Int, isInformant: Bool) = (-1, false)
    var list: [PersonReference] = []
    for (index, span) in spans.enumerated() {
      guard let person = span.person, span.entity == .personName, isUnlisted(person) else { continue }
      let start = span.range.lowerBound
      let isJoined = last.isInformant && last.end == start - 1 && Self.joints.contains(view.scalar(start - 1))
      let isInformant = isJoined || reporting.stand(beside: span.range, in: view)
      // 周强、吴刚联名举报: those who are named before in the same list.
      if isInformant, !isJoined, reporting.stand(behind: span.range, in: view) {
        for other in list { remove(other) }
      }
      let next = view.scalar(span.range.upperBound)
      let goesOn = index + 1 < spans.count && spans[index + 1].range.lowerBound == span.range.upperBound + 1
      if goesOn, Self.joints.contains(next) {
        if list.count < Self.mostInformants { list.append(person) }
      } else {
        list.removeAll()
      }
      last = (span.range.upperBound, isInformant)
      if isInformant { remove(person) }
      let limit = index + 1 < spans.count ? spans[index + 1].range.lowerBound : view.scalars.count
      if removed[person] == nil, MinorSigns.stand(beside: span.range, upTo: limit, in: view) {
        removed[person] = .personal
      }
    }
    removeKin(spans, view)
  }

  /// Notes the relatives of minors, who are named beside them.
  private mutating func removeKin(_ spans: [Span], _ view: TextView) {
    /// Where the last minor, or the last relative of one, ends.
    var end: Int?
    let names = spans.filter { $0.person != nil }
    for (index, span) in names.enumerated() {
      guard let person = span.person else { continue }
      if entity(of: person) == .personal {
        end = span.range.upperBound
        continue
      }
      let isBehind =
        end.map { MinorKin.isNear($0, span.range.lowerBound, in: view) } ?? false
        && MinorKin.stand(before: span.range.lowerBound, in: view)
      let isBefore =
        index + 1 < names.count && names[index + 1].person.map { entity(of: $0) == .personal } ?? false
        && MinorKin.stand(between: span.range, and: names[index + 1].range, in: view)
      if isBehind || isBefore, isThird(person) { removed[person] = .personal }
      end = isBehind ? span.range.upperBound : nil
    }
  }

  /// Whether the person is neither the party nor its representative.
  private func isThird(_ person: PersonReference) -> Bool {
    guard case .known(let index) = person else { return true }
    let known = people.all[index]
    return known.treatment == .masked && (known.field == "people.name" || known.field == "known")
  }

  /// Where those are meant who are said to have reported something, by a given name alone or by surname and title.
  private mutating func informantSpans(in sheet: Sheet, hidden: [Span], kept: [Range<Int>]) -> [Span] {
    if informants.isEmpty { return [] }
    let set = informantNames ?? SecretSet([], people: RecordPeople(informants: informants))
    informantNames = set
    let taken = RangeList.union(hidden.map(\.range) + kept)
    return set.variantSpans(at: set.search(sheet.joined, of: sheet.folded).variants, in: sheet).filter {
      RangeList.firstOverlap(of: $0.range, in: taken) == nil
    }.map { span in
      Span(range: span.range, entity: .informant, rule: span.rule, certainty: span.certainty)
    }
  }

  private mutating func remove(_ person: PersonReference) {
    removed[person] = .informant
    guard case .found(let name) = person, met[person] ?? false, informants.count < Self.mostInformants,
      !informants.contains(name)
    else { return }
    informants.append(name)
    informantNames = nil
  }

  /// More informants and aliases than any honest text has; what is beyond is hidden by its whole name only, so that time stays linear.
  private static let mostInformants = 16
  private static let mostAliases = 1024

  /// Whether no field says in which part the person stands in the case.
  private func isUnlisted(_ person: PersonReference) -> Bool {
    guard case .known(let index) = person else { return true }
    return people.all[index].field == "known"
  }

  private static let joints = Set(FoldedText.scalars(of: "、和与及"))
}
