import Matching
import Rules

/// Who is meant by a name that is in no field, over the whole of a record or document: one person has one mask, whatever he is called.
///
/// 张工 and 老张 are the one 张, 丽华 is 杨丽华, 国哥 is whom the text calls so; who reports is removed, and so is a minor.
struct PersonLinks: Sendable {
  private let people: RecordPeople
  private let reporting: ReportingWords
  /// Surnames that a person with a public name bears.
  private let publicSurnames: Set<[UInt32]>
  private var bySurname: [[UInt32]: [PersonReference]] = [:]
  private var byGiven: [[UInt32]: [PersonReference]] = [:]
  private var byLast: [UInt32: [PersonReference]] = [:]
  private var registered: Set<PersonReference> = []
  private var aliases: [[UInt32]: PersonReference] = [:]
  private var removed: [PersonReference: MaskEntity] = [:]

  /// - Parameters:
  ///   - people: The persons of the record, or the known ones.
  ///   - areOfRecord: Whether all of them belong to the text, which speaks of nobody else of these surnames unless it names him.
  init(_ people: RecordPeople, removedRoles: [String], areOfRecord: Bool) {
    self.people = people
    reporting = ReportingWords(removedRoles)
    publicSurnames = areOfRecord ? people.publicSurnames : []
    guard areOfRecord else { return }
    for index in people.all.indices where people.all[index].treatment != .shown { register(.known(index)) }
  }

  /// `spans` with the persons that are meant, and the places where the text calls somebody by an alias that it gave him; in order.
  mutating func linked(_ spans: [Span], in sheet: Sheet, kept: [Range<Int>]) -> [Span] {
    let hasNames = spans.contains { $0.person != nil }
    guard hasNames || !aliases.isEmpty else { return spans }
    var spans = spans
    sheet.folded.scalars.withUnsafeBufferPointer { scalars in
      sheet.folded.digits.withUnsafeBufferPointer { digits in
        let view = TextView(scalars: scalars, digits: digits)
        for span in spans { if let person = span.person, isWhole(person) { register(person) } }
        learnAliases(spans, view)
        for index in spans.indices {
          spans[index].person = spans[index].person.map { meant($0, by: spans[index].rule) }
        }
        remove(spans, view)
      }
    }
    spans += informantSpans(in: sheet, hidden: spans.map(\.range) + kept)
    spans += AliasSearch(aliases, people: people).spans(in: sheet, hidden: spans.map(\.range), kept: kept)
    for index in spans.indices {
      guard let person = spans[index].person, spans[index].entity == .personName else { continue }
      spans[index].entity = removed[person] ?? treatment(of: person) ?? .personName
    }
    return spans.sorted { $0.range.lowerBound < $1.range.lowerBound }
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

  /// Whether a name has a surname and a given name, so that others may be called by part of it.
  private func isWhole(_ person: PersonReference) -> Bool {
    guard case .found(let text) = person else { return true }
    let name = PersonName(text)
    return name.kind != .latin && CalledForm.surname(in: name.literal) == nil && aliases[name.literal] == nil
  }

  private mutating func register(_ person: PersonReference) {
    guard registered.insert(person).inserted else { return }
    let name = PersonName(name(of: person))
    guard name.kind == .han, name.literal.count > name.surnameCount else { return }
    bySurname[Array(name.literal.prefix(name.surnameCount)), default: []].append(person)
    if let last = name.given.last { byLast[last, default: []].append(person) }
    if name.given.count == 2 { byGiven[name.given, default: []].append(person) }
    if name.isLong { byGiven[Array(name.given.suffix(2)), default: []].append(person) }
  }

  /// The person whom a name means: the only one of the surname or given name in it.
  private func meant(_ person: PersonReference, by rule: String) -> PersonReference {
    guard case .found(let text) = person else { return person }
    let literal = PersonName(text).literal
    if let other = aliases[literal] { return other }
    if let surname = CalledForm.surname(in: literal) {
      let others = bySurname[surname] ?? []
      if others.count == 1, !publicSurnames.contains(surname) { return others[0] }
      if !others.isEmpty || CalledForm.nick(in: literal) == nil { return person }
    }
    if let last = CalledForm.nick(in: literal), let others = byLast[last], others.count == 1 { return others[0] }
    guard literal.count == 2, var others = byGiven[literal] else { return person }
    others.removeAll { $0 == person }
    // 高峰 beside 王高峰 may be another person, where a role stands before it.
    if others.isEmpty || rule == "name.role" && Surnames.isSingle(literal[0]) { return person }
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
        let owner = meant(person, by: span.rule)
        let isOther =
          registered.contains(.found(Self.text(alias))) && limit.map { !Self.isName($0, alias, view) } ?? true
        if aliases[alias] == nil, !people.isKnown(alias), !isOther { aliases[alias] = owner }
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
    for (index, span) in spans.enumerated() {
      guard let person = span.person, span.entity == .personName, isUnlisted(person) else { continue }
      let start = span.range.lowerBound
      let isJoined = last.isInformant && last.end == start - 1 && Self.joints.contains(view.scalar(start - 1))
      let isInformant = isJoined || reporting.stand(before: start, in: view)
      last = (span.range.upperBound, isInformant)
      if isInformant { removed[person] = .informant }
      let limit = index + 1 < spans.count ? spans[index + 1].range.lowerBound : view.scalars.count
      if removed[person] == nil, MinorSigns.stand(beside: span.range, upTo: limit, in: view) {
        removed[person] = .personal
      }
    }
  }

  /// Where those are meant who are said to have reported something, by a given name alone or by surname and title.
  private func informantSpans(in sheet: Sheet, hidden: [Range<Int>]) -> [Span] {
    let informants = removed.compactMap { person, entity -> String? in
      guard case .found(let name) = person, entity == .informant, isWhole(person) else { return nil }
      return name
    }
    if informants.isEmpty { return [] }
    let set = SecretSet([], people: RecordPeople(informants: informants.sorted()))
    let taken = SheetReading.union(hidden)
    return set.variantSpans(at: set.search(sheet.joined).variants, in: sheet).filter {
      SheetReading.firstOverlap(of: $0.range, in: taken) == nil
    }.map { span in
      Span(range: span.range, entity: .informant, rule: span.rule, certainty: span.certainty)
    }
  }

  /// Whether no field says in which part the person stands in the case.
  private func isUnlisted(_ person: PersonReference) -> Bool {
    guard case .known(let index) = person else { return true }
    return people.all[index].field == "known"
  }

  private static let joints = Set(FoldedText.scalars(of: "、和与及"))
}
