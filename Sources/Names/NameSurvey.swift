/// One reading of a text: run by run of Han characters, and what stands between them.
struct NameSurvey: ~Copyable {
  let view: LexiconView
  let scalars: UnsafeBufferPointer<UInt32>
  private(set) var candidates: [NameFinder.Finding] = []
  private(set) var organisations: [Range<Int>] = []
  private var scanner: RunScanner
  /// End of the last run, the classes of the words that ended there, and whether a name did.
  private var lastEnd = 0
  private var lastClasses: ContextClass = []
  private var lastIsName = false

  init(view: LexiconView, weights: NameWeights, scalars: UnsafeBufferPointer<UInt32>) {
    self.view = view
    self.scalars = scalars
    scanner = RunScanner(view: view, weights: weights)
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
        place += 1
      }
    }
  }

  /// Reads a run in windows; a window that is not the last is believed up to its last word but the overlap.
  private mutating func readRun(from first: Int) -> Int {
    var end = first + 1
    while end < scalars.count, Han.index(scalars[end]) != nil { end += 1 }
    var start = first
    var before = GapReader.before(start, in: scalars, from: lastEnd, ended: lastClasses, isName: lastIsName)
    while true {
      let stop = min(end, start + RunScanner.window)
      let isLast = stop == end
      let after: ContextClass = !isLast ? [] : end < scalars.count ? GapReader.classes(scalars[end]) : .edge
      scanner.scan(UnsafeBufferPointer(rebasing: scalars[start..<stop]), before: before, after: after)
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

  /// Takes the name whose parts are joined by dots that ends the run and goes on behind it, if there is one; returns where reading goes on.
  private mutating func behindDots(of run: Range<Int>) -> Int {
    let end = run.upperBound
    guard end < scalars.count, scalars[end] == 0xB7, let name = dottedName(at: end, runStart: run.lowerBound) else {
      return end
    }
    while let last = candidates.last, last.range.upperBound > name.lowerBound { candidates.removeLast() }
    candidates.append(NameFinder.Finding(range: name, ground: .dotted, certainty: 90))
    (lastEnd, lastClasses, lastIsName) = (name.upperBound, [], true)
    return name.upperBound
  }

  /// Takes the organisations and the names among the tokens of a run that begins at `start`.
  private mutating func take(_ tokens: UnsafeBufferPointer<RunScanner.Token>, from start: Int) {
    guard tokens.contains(where: { $0.kind.isName || $0.classes.contains(.firm) }) else { return }
    OrganisationReader.read(tokens, scalars: scalars, from: start, view: view, into: &organisations)
    let end = start + tokens[tokens.count - 1].end
    let isDocumentNumber = end < scalars.count && (scalars[end] == 0x3014 || scalars[end] == 0x5B)
    let doubt = NameDoubt(view: view, scalars: scalars)
    var firmEnd = 0
    for index in tokens.indices where tokens[index].kind.isName {
      let token = tokens[index]
      if token.start < firmEnd { continue }
      // 某市监处罚〔2022〕: the authority's short name, which no list has.
      if isDocumentNumber, end - start - token.end < 10, token.end < end - start || isYear(end + 1) { continue }
      let before = scanner.classes(at: token.start)
      let isRole = !before.isDisjoint(with: .anyRole)
      var range = start + token.start..<start + token.end
      if before.contains(.field) || isCell(range.lowerBound, end), range.upperBound == end - 1, range.count <= 3,
        !Self.fieldEnds.contains(scalars[end - 1])
      {
        // 被处罚人：张然|弄，: a form has the name and nothing else before the mark.
        range = range.lowerBound..<end
      }
      if scalars[range.upperBound - 1] == 0x67D0 || scalars[range.lowerBound] == 0x67D0 { continue }  // 某 is a mask
      let behind =
        range.upperBound < end
        ? scanner.classesBehind(
          UnsafeBufferPointer(rebasing: scalars[range.upperBound..<min(end, range.upperBound + 8)]))
        : end < scalars.count ? GapReader.classes(scalars[end]) : .edge
      let isListed =
        range.lowerBound > 0 && scalars[range.lowerBound - 1] == 0x3001
        && candidates.last?.range.upperBound == range.lowerBound - 1
      if doubt.refuses(range, token.kind, before: before, behind: behind, isListed: isListed) { continue }
      if doubt.beginsWithPlace(range) {
        if let firm = OrganisationReader.firmEnd(behind: index, in: tokens) {
          firmEnd = firm
          continue
        }
        if before.contains(.field), doubt.endsAsFirm(range.lowerBound + 2, end: end) { break }
      }
      let certainty = 50 + Int(token.margin) / 4 + (isRole ? 20 : 0)
      candidates.append(
        NameFinder.Finding(
          range: range, ground: isRole ? .role : .model, certainty: max(1, min(100, certainty))))
    }
  }

  /// Whether the run from `start` to `end` is all that a cell of a table holds.
  private func isCell(_ start: Int, _ end: Int) -> Bool {
    var (first, last) = (start - 1, end)
    while first > 0, scalars[first] == 0x20 { first -= 1 }
    while last < scalars.count, scalars[last] == 0x20 { last += 1 }
    return first >= 0 && last < scalars.count && scalars[first] == 0x7C && scalars[last] == 0x7C
  }

  /// What may stand behind a name in a form and is none of it.
  private static let fieldEnds = Set("男女等系住任无有是的某总工".unicodeScalars.map(\.value))

  private func isYear(_ place: Int) -> Bool {
    place < scalars.count && scalars[place] >= 0x30 && scalars[place] <= 0x39
  }

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
    guard start < dot else { return nil }
    var end = dot
    var parts = 0
    while end < scalars.count, scalars[end] == 0xB7 {
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
    return start..<end
  }

  /// Whether a word that can only follow a name begins at `place`.
  private mutating func endsBefore(_ place: Int) -> Bool {
    let rest = UnsafeBufferPointer(rebasing: scalars[place..<min(scalars.count, place + 8)])
    return !scanner.classesBehind(rest).isDisjoint(with: [.strong, .speech, .title, .role, .relation])
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
    let mended = NameEdges(view: view, scalars: scalars).mended(result, isFree: isFree)
    organisation = 0
    let named = RepeatedNames(mended, in: scalars, view: view).adding(to: mended, in: scalars, isFree: isFree)
    organisation = 0
    return CalledNames(view: view, scalars: scalars).adding(to: named, isFree: isFree)
  }
}
