/// One reading of a text: run by run of Han characters, and what stands between them.
struct NameSurvey: ~Copyable {
  let view: LexiconView
  let scalars: UnsafeBufferPointer<UInt32>
  private(set) var candidates: [NameFinder.Finding] = []
  private(set) var organisations: [Range<Int>] = []
  private var scanner: RunScanner
  private var columns: NameColumns
  /// Runs in which a nickname may stand, those with a mask, and places where words begin by which people are called.
  private var callingRuns: [Range<Int>] = []
  private var maskedRuns: [Range<Int>] = []
  private var calledPlaces: [Int] = []
  /// Where something begins that persons do, and where a name ends that a heading or what stands in brackets announces.
  private var deedPlaces: [Int] = []
  /// Names that hardly lost against words.
  private var near: [Range<Int>] = []
  /// Whether somebody is known to be named in the text, so that less is asked of a name.
  private let isAmongPersons: Bool
  /// Places of 岁 behind figures, or alone behind numerals.
  private var agePlaces: [Int] = []
  /// End of the last run, the classes of the words that ended there, and whether a name did.
  private var lastEnd = 0
  private var lastClasses: ContextClass = []
  private var lastIsName = false

  init(view: LexiconView, weights: NameWeights, scalars: UnsafeBufferPointer<UInt32>) {
    self.view = view
    self.scalars = scalars
    isAmongPersons = weights.company > 0
    scanner = RunScanner(view: view, weights: weights)
    columns = NameColumns(view: view, scalars: scalars)
  }

  /// Steps taken so far.
  var work: Int { scanner.work + scalars.count }

  mutating func read() {
    var place = 0
    while place < scalars.count {
      if Han.index(scalars[place]) != nil {
        place = readRun(from: place)
      } else if scalars[place] == 0x300A, let end = LawTitle.end(from: place, in: scalars) {
        // No person is in the title of a law; what stands behind it follows a law, not a role.
        organisations.append(place..<end)
        (lastEnd, lastClasses, lastIsName) = (end, [], false)
        place = end
      } else if LatinNames.mayBegin(scalars[place]), !LatinNames.isLetter(at: place - 1, in: scalars) {
        place = readLatin(from: place)
      } else {
        columns.pass(place)
        if place == lastEnd, AnnouncedNames.mayEnd(at: place, in: scalars, view) { deedPlaces.append(place) }
        place += 1
      }
    }
  }

  /// Reads a run in windows; a window that is not the last is believed up to its last word but the overlap.
  private mutating func readRun(from first: Int) -> Int {
    var end = first + 1
    while end < scalars.count, Han.index(scalars[end]) != nil { end += 1 }
    noteAge(in: first..<end)
    var start = first
    var before = GapReader.before(start, in: scalars, from: lastEnd, ended: lastClasses, isName: lastIsName)
    if columns.mayHold(first..<end), columns.holdsName(first..<end) {
      if columns.holdsNothingElse(first..<end) { return take(first..<end, certainty: 90) }
      before.insert(.field)
    }
    if end - first <= 2, let name = spacedName(from: first..<end, before) {
      return take(name, certainty: 80)
    }
    while true {
      let stop = min(end, start + RunScanner.window)
      let isLast = stop == end
      let after: ContextClass = !isLast ? [] : GapReader.behind(end, in: scalars)
      scanner.scan(UnsafeBufferPointer(rebasing: scalars[start..<stop]), before: before, after: after)
      note(start..<stop)
      if isLast, !scanner.mayHoldNames {
        (lastEnd, lastClasses, lastIsName) = (end, scanner.classes(at: stop - start), false)
        return behindDots(of: start..<end)
      }
      let tokens = scanner.tokens(stop - start)
      var believed = tokens.count
      if !isLast {
        while believed > 1, tokens[believed - 1].end > stop - start - RunScanner.overlap { believed -= 1 }
      }
      take(UnsafeBufferPointer(rebasing: tokens[..<believed]), from: start)
      let reached = tokens[believed - 1].end
      let ended = scanner.classes(at: reached)
      let isName = tokens[believed - 1].kind.isName
      if isLast {
        (lastEnd, lastClasses, lastIsName) = (end, ended, isName)
        return behindDots(of: start..<end)
      }
      before = ended.intersection(.neighbours)
      start += reached
    }
  }

  /// Takes a name that a form or table announces; returns where reading goes on.
  private mutating func take(_ name: Range<Int>, certainty: Int) -> Int {
    candidates.append(NameFinder.Finding(range: name, ground: .role, certainty: certainty))
    (lastEnd, lastClasses, lastIsName) = (name.upperBound, [], true)
    return name.upperBound
  }

  /// The name with blanks in it that begins with `run`, where a label, a column or another name of a list announces one.
  private mutating func spacedName(from run: Range<Int>, _ before: ContextClass) -> Range<Int>? {
    guard let name = SpacedNames(view: view, scalars: scalars).name(from: run) else { return nil }
    return !before.isDisjoint(with: [.field, .role, .afterName]) || columns.holdsName(name) ? name : nil
  }

  /// Notes the 岁 or 周岁 that begins a run behind figures, or ends a short one: 8岁, 年仅八岁.
  private mutating func noteAge(in run: Range<Int>) {
    let first = run.lowerBound
    if scalars[first] == Self.years {
      agePlaces.append(first)
    } else if run.count > 1, scalars[first + 1] == Self.years {
      agePlaces.append(first + 1)
    } else if run.count <= 6, scalars[run.upperBound - 1] == Self.years {
      agePlaces.append(run.upperBound - 1)
    }
  }

  private static let years: UInt32 = 0x5C81

  /// Notes what the run that was just scanned holds for those who look at it later; windows overlap.
  private mutating func note(_ run: Range<Int>) {
    if scanner.traits.contains(.calling) {
      callingRuns.append(max(run.lowerBound, callingRuns.last?.upperBound ?? 0)..<run.upperBound)
    }
    if scanner.traits.contains(.mask) {
      maskedRuns.append(max(run.lowerBound, maskedRuns.last?.upperBound ?? 0)..<run.upperBound)
    }
    for name in scanner.near { near.append(run.lowerBound + name.lowerBound..<run.lowerBound + name.upperBound) }
    for place in scanner.called where run.lowerBound + place > calledPlaces.last ?? -1 {
      calledPlaces.append(run.lowerBound + place)
    }
    for place in scanner.deeds where run.lowerBound + place > deedPlaces.last ?? -1 {
      deedPlaces.append(run.lowerBound + place)
    }
  }

  /// Takes the name whose parts are joined by dots that ends the run and goes on behind it, if there is one; returns where reading goes on.
  private mutating func behindDots(of run: Range<Int>) -> Int {
    let end = run.upperBound
    guard end < scalars.count, isDot(end), let name = dottedName(at: end, runStart: run.lowerBound) else {
      return end
    }
    if let firm = firm(of: name, runStart: run.lowerBound) {
      while let last = organisations.last, last.upperBound > firm.lowerBound { organisations.removeLast() }
      organisations.append(firm)
      (lastEnd, lastClasses, lastIsName) = (firm.upperBound, [], false)
      return firm.upperBound
    }
    while let last = candidates.last, last.range.upperBound > name.lowerBound { candidates.removeLast() }
    candidates.append(NameFinder.Finding(range: name, ground: .dotted, certainty: 90))
    (lastEnd, lastClasses, lastIsName) = (name.upperBound, [], true)
    return name.upperBound
  }

  /// The registered name of a shop that bears the name of a person with dots, in `name`: 牟定县阿依古丽·艾山日用百货店.
  private mutating func firm(of name: Range<Int>, runStart: Int) -> Range<Int>? {
    guard let dot = name.last(where: { isDot($0) }) else { return nil }
    var end = dot + 1
    while end < scalars.count, end - dot <= Self.longestFirm, Han.index(scalars[end]) != nil { end += 1 }
    scanner.scan(UnsafeBufferPointer(rebasing: scalars[dot + 1..<end]), before: [], after: [])
    guard scanner.mayHoldNames,
      let length = OrganisationReader.firmEnd(of: scanner.tokens(end - dot - 1), behind: name.upperBound - dot - 1)
    else { return nil }
    var start = name.lowerBound
    while start > runStart, let count = [4, 3, 2].first(where: { endsPlace($0, at: start, from: runStart) }) {
      start -= count
    }
    return start..<dot + 1 + length
  }

  private static let longestFirm = 32

  private func endsPlace(_ count: Int, at end: Int, from low: Int) -> Bool {
    end - count >= low
      && (view.classes(ofWord: end - count..<end, in: scalars).contains(.place)
        || Self.divisions.contains(scalars[end - 1]))
  }

  private static let divisions = Set("省市州县区镇乡村".unicodeScalars.map(\.value))

  /// Takes the organisations and the names among the tokens of a run that begins at `start`.
  private mutating func take(_ tokens: UnsafeBufferPointer<RunScanner.Token>, from start: Int) {
    guard tokens.contains(where: { $0.kind.isName || $0.classes.contains(.firm) }) else { return }
    OrganisationReader.read(tokens, scalars: scalars, from: start, view: view, into: &organisations)
    let end = start + tokens[tokens.count - 1].end
    if scanner.classes(at: 0).contains(.field),
      OrganisationReader.isFirm(tokens, scalars: scalars, from: start, view: view)
    {
      while let last = organisations.last, last.upperBound > start { organisations.removeLast() }
      organisations.append(start..<end)
      return
    }
    let isDocumentNumber = DocumentNumber(scalars: scalars).goesOn(at: end)
    let doubt = NameDoubt(view: view, scalars: scalars, isAmongPersons: isAmongPersons)
    var firmEnd = 0
    for index in tokens.indices where tokens[index].kind.isName {
      let token = tokens[index]
      if token.start < firmEnd { continue }
      let before = scanner.classes(at: token.start)
      let isRole = !before.isDisjoint(with: .anyRole)
      // 某市监处罚〔2022〕: the authority's short name, which no list has.
      if isDocumentNumber, !isRole, end - start - token.end < 10 { continue }
      var range = start + token.start..<start + token.end
      if before.contains(.field) || isCell(range.lowerBound, end), range.upperBound == end - 1, range.count <= 3,
        !Self.fieldEnds.contains(scalars[end - 1])
      {
        // 被处罚人：张然|弄，: a form has the name and nothing else before the mark.
        range = range.lowerBound..<end
      }
      if before.contains(.field), range.count == 2, range.lowerBound == start, end - range.upperBound == 2,
        view.classes(ofWord: range.upperBound..<end, in: scalars).isEmpty
      {
        // 审核：邓周|月艳: two surnames.
        range = start..<end
      }
      if scalars[range.upperBound - 1] == Han.mask || scalars[range.lowerBound] == Han.mask { continue }
      let behind =
        range.upperBound < end
        ? scanner.classesBehind(
          UnsafeBufferPointer(rebasing: scalars[range.upperBound..<min(end, range.upperBound + 8)]))
        : GapReader.behind(end, in: scalars)
      let isListed =
        range.lowerBound > 0 && scalars[range.lowerBound - 1] == 0x3001
        && candidates.last?.range.upperBound == range.lowerBound - 1
      if doubt.refuses(range, token.kind, before: before, behind: behind, isListed: isListed) { continue }
      if token.kind != .minority, doubt.beginsWithPlace(range) {
        if let firm = OrganisationReader.firmEnd(behind: index, in: tokens) {
          firmEnd = firm
          continue
        }
        if before.contains(.field), doubt.endsAsFirm(range.lowerBound + 2, end: end) { break }
      } else if let firm = OrganisationReader.firmEnd(behind: index, in: tokens),
        let first = firmStart(of: range, from: start, end: start + firm, doubt)
      {
        // 户名禄川云|岩矿业有限公司, 安乐镇付发奎柴油销售点
        organisations.append(first..<start + firm)
        firmEnd = firm
        continue
      }
      let certainty = 50 + Int(token.margin) / 4 + (isRole ? 20 : 0)
      if isAmongPersons, doubt.isHardlyOneOfPersons(range, before: before) { continue }
      if !isAmongPersons, !isRole, token.kind == .name,
        doubt.isUnlikely(range, certainty: certainty, before: before)
      {
        continue
      }
      candidates.append(
        NameFinder.Finding(
          range: range, ground: isRole ? .role : .model, certainty: max(1, min(100, certainty))))
    }
  }

  /// Where the name of a firm begins of which `range` is the beginning and that ends at `end`: behind a division, at 户名, or with a place
  /// that goes on in it, 大|姚嘉|和食品.
  private func firmStart(of range: Range<Int>, from start: Int, end: Int, _ doubt: NameDoubt) -> Int? {
    let first = range.lowerBound - 1
    if first >= start, Self.divisions.contains(scalars[first]) { return range.lowerBound }
    guard isRegistered(end) else { return nil }
    if doubt.isPartyOrUnit(before: range.lowerBound) { return range.lowerBound }
    return first >= start && view.classes(ofWord: first..<first + 2, in: scalars).contains(.place) ? first : nil
  }

  /// Whether 有限公司 or 责任公司 ends at `end`.
  private func isRegistered(_ end: Int) -> Bool {
    scalars.ends(Self.registered, at: end)
  }

  private static let registered = ["有限公司", "责任公司", "股份公司", "合作社"].map { $0.unicodeScalars.map(\.value) }

  /// Whether the run from `start` to `end` is all that a cell of a table holds.
  private func isCell(_ start: Int, _ end: Int) -> Bool {
    var (first, last) = (start - 1, end)
    while first > 0, scalars[first] == 0x20 { first -= 1 }
    while last < scalars.count, scalars[last] == 0x20 { last += 1 }
    return first >= 0 && last < scalars.count && scalars[first] == 0x7C && scalars[last] == 0x7C
  }

  /// What may stand behind a name in a form and is none of it.
  private static let fieldEnds = Set("男女等系住任无有是的某总工".unicodeScalars.map(\.value))

  /// A name whose parts are joined by dots, the first at `dot`; its first part ends a run that was just read from `runStart`.
  private mutating func dottedName(at dot: Int, runStart: Int) -> Range<Int>? {
    var start = dot
    while start > runStart, dot - start < 8, view.characters[scalars[start - 1]].traits.contains(.soundLike) {
      start -= 1
      if !scanner.classes(at: start - runStart).isDisjoint(with: [
        .role, .title, .relation, .field, .named, .taker, .joint,
      ]) {
        break
      }
    }
    // “让·杜邦”
    if start == dot, dot - 1 == runStart { start -= 1 }
    guard start < dot else { return nil }
    var end = dot
    var parts = 0
    while end < scalars.count, isDot(end) {
      var place = end + 1
      while place < scalars.count, place - end <= 8, Han.index(scalars[place]) != nil,
        view.characters[scalars[place]].traits.contains(.soundLike)
      {
        if place > end + 2, endsBefore(place) { break }
        place += 1
      }
      if place == end + 1 { break }
      parts += 1
      end = place
    }
    guard parts > 0, end - start >= 4 else { return nil }
    // A full stop parts sentences as well: only where all of both parts are written by sound.
    if scalars[dot] == Self.stop, dot - start < 2 || end - dot < 3 { return nil }
    return start..<end
  }

  /// · or, between two characters that write sounds, a full stop: 汉斯.施密特.
  private func isDot(_ place: Int) -> Bool {
    if scalars[place] == 0xB7 { return true }
    guard scalars[place] == Self.stop, place > 1, place + 2 < scalars.count else { return false }
    return [place - 2, place - 1, place + 1, place + 2].allSatisfy {
      let character = view.characters[scalars[$0]]
      return character.traits.contains(.soundLike) && !character.traits.contains(.particle)
    }
  }

  private static let stop: UInt32 = 0x2E
  /// Characters that write sounds and begin words that stand behind a name.
  private static let wordStarts = Set("作正曾便并仍出利向自".unicodeScalars.map(\.value))
  /// Verbs, coverbs and 一, with which no later character of such a part is written but where a unit of names begins (朝鲁).
  private static let coverbs = Set("一朝喊蹚占代处所".unicodeScalars.map(\.value))

  /// Whether a word that can only follow a name begins at `place`.
  private mutating func endsBefore(_ place: Int) -> Bool {
    let rest = UnsafeBufferPointer(rebasing: scalars[place..<min(scalars.count, place + 8)])
    if !scanner.classesBehind(rest).isDisjoint(with: [.strong, .speech, .title, .role, .relation]) { return true }
    // 艾海提|一次性, 旺堆|朝他喊
    if rest.count > 1, Self.coverbs.contains(rest[0]), Han.index(rest[1]) != nil {
      return [2, 3].allSatisfy { $0 > rest.count || view.classes(ofWord: 0..<$0, in: rest).isDisjoint(with: .minority) }
    }
    // 尼亚孜|作为, 央金|利用
    guard rest.count > 1, Self.wordStarts.contains(rest[0]) else { return false }
    let used: ContextClass = rest[0] == 0x5229 ? .noun : []  // 利
    return !view.classes(ofWord: 0..<2, in: rest).isDisjoint(with: used.union([.function, .verb, .taker]))
  }

  private mutating func readLatin(from start: Int) -> Int {
    let before = GapReader.before(start, in: scalars, from: lastEnd, ended: lastClasses, isName: lastIsName)
    let (end, name) = LatinNames.name(
      from: start, in: scalars, isExpected: !before.isDisjoint(with: [.role, .field, .named]) || lastIsRole(at: start))
    if let name { candidates.append(NameFinder.Finding(range: name, ground: .latin, certainty: 80)) }
    return end
  }

  private func lastIsRole(at start: Int) -> Bool {
    start - lastEnd <= 1
      && !lastClasses.isDisjoint(with: [.role, .field, .named, .title, .relation])
  }

  /// The candidates that stay: those in no organisation and nowhere that is kept, and the same names elsewhere.
  func settled(isKept: (Int) -> Bool) -> [NameFinder.Finding] {
    var result: [NameFinder.Finding] = []
    result.reserveCapacity(candidates.count)
    var organisation = 0
    func isFree(_ range: Range<Int>) -> Bool {
      while organisation < organisations.count, organisations[organisation].upperBound <= range.lowerBound {
        organisation += 1
      }
      if organisation < organisations.count, organisations[organisation].lowerBound < range.upperBound { return false }
      return !range.contains(where: isKept)
    }
    for candidate in candidates where isFree(candidate.range) {
      if let last = result.last, last.range.upperBound > candidate.range.lowerBound { continue }
      result.append(candidate)
    }
    organisation = 0
    let edged = NameEdges(view: view, scalars: scalars).mended(result, isFree: isFree)
    organisation = 0
    let mended = FramedNames(view: view, scalars: scalars).adding(to: edged, at: deedPlaces, isFree: isFree)
    organisation = 0
    let whole = FollowedNames(view: view, scalars: scalars).extended(mended, isFree: isFree)
    organisation = 0
    let recurring = RecurringNames(view: view, scalars: scalars).adding(near, to: whole, isFree: isFree)
    organisation = 0
    let named = RepeatedNames(recurring, in: scalars, view: view).adding(to: recurring, in: scalars, isFree: isFree)
    organisation = 0
    let called = CalledNames(view: view, scalars: scalars).adding(to: named, in: callingRuns, isFree: isFree)
    organisation = 0
    let lists = ListedNames(view: view, scalars: scalars)
    let masked = lists.addingMasked(to: called, in: maskedRuns, isFree: isFree)
    organisation = 0
    let listed = lists.adding(to: masked, isFree: isFree)
    organisation = 0
    let given = GivenWords(view: view, scalars: scalars).adding(to: listed, at: calledPlaces, isFree: isFree)
    organisation = 0
    let children = ChildNames(view: view, scalars: scalars).adding(to: given, at: agePlaces, isFree: isFree)
    return PublicFigures(scalars: scalars).removed(from: children)
  }
}
