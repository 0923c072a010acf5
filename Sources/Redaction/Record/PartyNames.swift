import Matching
import Records

/// The short names of a party that is a unit, where the name of somebody hidden is part of them: 金鑫矿业, though the witness is called 金鑫.
///
/// They are the unit's name, which is public: its name without place and legal form, and what the text itself introduces behind the full name.
enum PartyNames {
  /// The short names in a fixed order; none that says no more than the person's name does.
  static func texts(of record: CaseRecord, people: RecordPeople) -> [String] {
    let full = JoinedText.literal(record.subject.name)
    let hidden = people.all.enumerated().filter { $0.offset != people.subject && $0.element.treatment != .shown }
      .flatMap { $0.element.names.map(JoinedText.literal) }.filter { $0.count >= 2 && full.holds($0) }
    if hidden.isEmpty { return [] }
    let texts = RecordValues.keys.map { RecordValues.text(of: $0, in: record) } + [record.body]
    let joined = texts.compactMap { text in
      text.map { JoinedText(FoldedText(Array($0.utf8), options: [.escapes, .tags])).scalars }
    }
    var names: [[UInt32]] = []
    for name in FirmForms.bareNames(of: record.subject.name).map(JoinedText.literal)
      + joined.flatMap({ introduced(behind: full, in: $0) })
    where name != full && !names.contains(name) {
      if hidden.contains(where: { name.holds($0) && name.count >= $0.count + fewest }) { names.append(name) }
    }
    var stands = names.map { _ in false }
    for text in joined { search(names, besides: full, in: text, &stands) }
    return zip(names, stands).filter(\.1).map {
      String(String.UnicodeScalarView($0.0.compactMap(Unicode.Scalar.init)))
    }
  }

  /// Notes which names stand in the text outside of the full name.
  private static func search(_ names: [[UInt32]], besides full: [UInt32], in text: [UInt32], _ stands: inout [Bool]) {
    text.withUnsafeBufferPointer { buffer in
      LiteralSet(names).forEachMatch(in: buffer) { literal, range in
        if !isInside(range, names[literal], full, buffer) { stands[literal] = true }
      }
    }
  }

  /// Whether the full name stands around the short one.
  private static func isInside(
    _ range: Range<Int>, _ name: [UInt32], _ full: [UInt32], _ buffer: UnsafeBufferPointer<UInt32>
  ) -> Bool {
    (0...max(0, full.count - name.count)).contains { offset in
      let start = range.lowerBound - offset
      return start >= 0 && start + full.count <= buffer.count && buffer[start..<start + full.count].elementsEqual(full)
    }
  }

  /// What the text calls the unit behind its full name: （以下简称“金鑫矿业”）.
  private static func introduced(behind full: [UInt32], in text: [UInt32]) -> [[UInt32]] {
    var names: [[UInt32]] = []
    text.withUnsafeBufferPointer { buffer in
      LiteralSet([full]).forEachMatch(in: buffer) { _, range in
        if let name = name(from: range.upperBound, in: buffer), isShort(name, of: full) { names.append(name) }
      }
    }
    return names
  }

  private static func name(from start: Int, in buffer: UnsafeBufferPointer<UInt32>) -> [UInt32]? {
    var place = start
    let stop = min(buffer.count, start + reach)
    // 称 of 以下简称, 下称.
    while place < stop, buffer[place] != 0x79F0 {
      if buffer[place] == 0x3002 || buffer[place] == FoldedText.barrier { return nil }
      place += 1
    }
    guard place < stop else { return nil }
    place += 1
    while place < buffer.count, place < stop + 3, !isHan(buffer[place]) || buffer[place] == 0x4E3A { place += 1 }
    let first = place
    while place < buffer.count, place - first < longest, isHan(buffer[place]) { place += 1 }
    return Array(buffer[first..<place])
  }

  /// Whether the name is made of characters of the full name in their order, with 公司 behind or not.
  private static func isShort(_ name: [UInt32], of full: [UInt32]) -> Bool {
    var rest = full[...] + FoldedText.scalars(of: "公司")
    for scalar in name {
      guard let place = rest.firstIndex(of: scalar) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  private static func isHan(_ scalar: UInt32) -> Bool { (0x3400..<0xA000).contains(scalar) }
  /// Characters that a short name has besides the name of the person.
  private static let fewest = 2
  private static let reach = 12
  private static let longest = 20
}
