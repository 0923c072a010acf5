import Matching

/// A name that differs in one character from that of a hidden person of the record: a slip of the pen, or somebody else. A question to the
/// reviewer; it is not hidden by the known name.
struct NearMiss: Sendable, Hashable {
  /// Scalars of the folded text.
  let range: Range<Int>
  /// Index of the person whose name is near.
  let person: Int
}

/// Finds near misses of names of three characters and more: one replaced, two exchanged, one put in.
struct NearMissSearch: Sendable {
  private struct Candidate: Sendable {
    let literal: [UInt32]
    let person: Int
    /// Where in the name the key stands.
    let offset: Int
  }

  /// Candidates by two neighbouring scalars, and by two with one between them.
  private var neighbours: [UInt64: [Candidate]] = [:]
  private var spread: [UInt64: [Candidate]] = [:]
  private var filter = [Bool](repeating: false, count: 0x1_0000)
  private let people: RecordPeople

  /// For the names of four characters and more: nobody else is called almost so. `nil` where there are none.
  init?(longNamesOf people: RecordPeople) {
    let isLong = people.all.contains { person in
      person.treatment != .shown && JoinedText.literal(person.name).count >= Self.long
        && PersonName(person.name).kind == .han
    }
    guard isLong else { return nil }
    self.init(people, least: Self.long)
  }

  private static let long = 4

  init(_ people: RecordPeople, least: Int = 3) {
    self.people = people
    for (index, person) in people.all.enumerated() where person.treatment != .shown {
      let name = PersonName(person.name)
      let literal = name.literal
      guard name.kind == .han, literal.count >= least else { continue }
      let last = literal.count - 2
      for (key, offset) in [
        (Self.key(literal[0], literal[1]), 0), (Self.key(literal[last], literal[last + 1]), last),
        (Self.key(literal[0], literal[2]), 0),
      ] {
        Self.add(Candidate(literal: literal, person: index, offset: offset), key, to: &neighbours)
      }
      Self.add(Candidate(literal: literal, person: index, offset: 0), Self.key(literal[0], literal[2]), to: &spread)
      // The exchange of the first two: 建张国.
      Self.add(Candidate(literal: literal, person: index, offset: 0), Self.key(literal[1], literal[0]), to: &neighbours)
      filter[Int(literal[0] & 0xFFFF)] = true
      filter[Int(literal[1] & 0xFFFF)] = true
      filter[Int(literal[last] & 0xFFFF)] = true
    }
  }

  /// The near misses in `joined`, in order and apart; none touches `known`, ranges of the folded text in order.
  func find(in joined: JoinedText, of text: FoldedText, known: [Range<Int>]) -> [NearMiss] {
    guard !neighbours.isEmpty else { return [] }
    var result: [NearMiss] = []
    var next = 0
    joined.scalars.withUnsafeBufferPointer { buffer in
      let context = PersonContext(buffer: buffer, positions: joined.positions, folded: text.scalars)
      for index in buffer.indices.dropLast() where filter[Int(buffer[index] & 0xFFFF)] {
        var candidates = neighbours[Self.key(buffer[index], buffer[index + 1])] ?? []
        if index + 2 < buffer.count { candidates += spread[Self.key(buffer[index], buffer[index + 2])] ?? [] }
        for candidate in candidates {
          guard let place = place(of: candidate, at: index, in: buffer, context) else { continue }
          let range = joined.foldedRange(of: place)
          if let last = result.last, last.range.upperBound > range.lowerBound { continue }
          while next < known.count, known[next].upperBound <= range.lowerBound { next += 1 }
          if next < known.count, known[next].lowerBound < range.upperBound { continue }
          result.append(NearMiss(range: range, person: candidate.person))
        }
      }
    }
    return result
  }

  /// The known name that is near to `name`.
  func name(near name: String) -> String? {
    let window = PersonName(name).literal
    guard window.count >= 3, !people.isKnown(window) else { return nil }
    let last = window.count - 2
    var candidates = neighbours[Self.key(window[0], window[1])] ?? []
    candidates += neighbours[Self.key(window[last], window[last + 1])] ?? []
    candidates += spread[Self.key(window[0], window[2])] ?? []
    let near = candidates.first { candidate in
      (0...1).contains(window.count - candidate.literal.count) && Self.isNear(window, candidate.literal)
    }
    return near.map { people.all[$0.person].name }
  }

  private func place(
    of candidate: Candidate, at index: Int, in buffer: UnsafeBufferPointer<UInt32>, _ context: PersonContext
  ) -> Range<Int>? {
    let start = index - candidate.offset
    for length in [candidate.literal.count, candidate.literal.count + 1] {
      guard start >= 0, start + length <= buffer.count else { continue }
      let window = Array(buffer[start..<start + length])
      guard Self.isNear(window, candidate.literal), !people.isKnown(window), !window.contains(0x67D0),
        window.allSatisfy({ (0x3400..<0xA000).contains($0) })
      else { continue }
      if window[0] != candidate.literal[0] {
        guard Surnames.isSingle(window[0]) || window[1] == candidate.literal[0] else { continue }
        let isOrdinary = length == 3 && OrdinaryWords.contains(window[1], window[2])
        if isOrdinary, !context.isPerson(start..<start + length, isOrdinary: true) { continue }
      }
      if context.isPerson(start..<start + length, isOrdinary: false) { return start..<start + length }
    }
    return nil
  }

  /// Whether one replacement, one exchange of neighbours or one more scalar makes `window` of `literal`.
  private static func isNear(_ window: [UInt32], _ literal: [UInt32]) -> Bool {
    if window.count == literal.count + 1 {
      return window[0] == literal[0] && window.last == literal.last
        && literal.indices.dropFirst().contains { index in
          window[..<index].elementsEqual(literal[..<index]) && window[(index + 1)...].elementsEqual(literal[index...])
        }
    }
    let differing = literal.indices.filter { window[$0] != literal[$0] }
    if differing.count == 1 { return true }
    return differing.count == 2 && differing[1] == differing[0] + 1 && window[differing[0]] == literal[differing[1]]
      && window[differing[1]] == literal[differing[0]]
  }

  private static func add(_ candidate: Candidate, _ key: UInt64, to table: inout [UInt64: [Candidate]]) {
    // A few names a key are enough for a question, and keep the search linear.
    if table[key, default: []].count < 4 { table[key, default: []].append(candidate) }
  }

  private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }
}
