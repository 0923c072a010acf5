import Matching

/// Whose an address is.
enum AddressOwner {
  case person, unit, unknown

  /// By the nearest word before `index` that says so; the representative of a unit that is named before does not make its address his.
  ///
  /// - Parameter crossing: Whether the sentence before counts as well where a sentence begins at `index`: …。通讯地址：….
  init(before index: Int, in view: TextView, reach: Int = 80, crossing: Bool = false) {
    var end = index
    var name = view.name(endingBy: index)
    var isRepresentative = false
    self = .unknown
    while end > 0, index - end < reach {
      if let found = name, end == found.upperBound {
        if !isRepresentative, !Self.isRepresentative(found.lowerBound, in: view) {
          self = .person
          return
        }
        isRepresentative = true
        end = found.lowerBound
        name = view.name(endingBy: end)
        continue
      }
      let last = view.scalars[end - 1]
      let isOpen = crossing && last == 0x3002 && end == index
      if last == FoldedText.barrier || last == 0x3002 && !isOpen { break }
      if let words = AddressWords.owners[last], let word = words.first(where: { view.ends(with: $0.word, at: end) }) {
        switch word.owner {
        // 鹿城|镇, 新城|路
        case .unit where word.word.count == 1 && AddressWords.divisions.contains(view.scalar(end)): break
        case .person where last == 0x67D0 && (2...3).contains { Self.isRepresentative(end - $0, in: view) }:  // 法定代表人张某
          isRepresentative = true
        case .neutral: end -= word.word.count - 1
        case .representative: isRepresentative = true
        case .person:
          self = .person
          return
        case .unit:
          self = .unit
          return
        }
      }
      end -= 1
    }
    if isRepresentative { self = .person }
  }

  /// Whether a word for a person ends at `end`: 死者, 证人, 其.
  static func isPerson(endingAt end: Int, in view: TextView) -> Bool {
    let last = view.scalar(end - 1)
    if last == 0x5176 { return true }  // 其
    return AddressWords.owners[last]?.contains { $0.owner == .person && view.ends(with: $0.word, at: end) } ?? false
  }

  /// Whether 法定代表人 or 负责人 stands before the name that begins at `start`.
  private static func isRepresentative(_ start: Int, in view: TextView) -> Bool {
    var end = start
    while start - end < 4, AddressWords.links.contains(view.scalar(end - 1)) { end -= 1 }
    return AddressWords.representatives.contains { view.ends(with: $0, at: end) }
  }

  /// Whether a unit is named right before `index`: X公司，住…, and nobody in the sentence before it.
  static func isUnit(rightBefore index: Int, in view: TextView) -> Bool {
    var end = index
    while index - end < 3, AddressWords.marks.contains(view.scalar(end - 1)) { end -= 1 }
    let last = view.scalar(end - 1)
    guard let word = AddressWords.owners[last]?.first(where: { view.ends(with: $0.word, at: end) }), word.owner == .unit
    else { return false }
    let start = end
    let name = view.lastName(before: start)
    while end > 0, start - end < 60 {
      if end == name { return false }
      let scalar = view.scalars[end - 1]
      if scalar == FoldedText.barrier || scalar == 0x3002 || scalar == 0x0A || scalar == 0x3B { return true }
      if AddressWords.owners[scalar]?.contains(where: { $0.owner == .person && view.ends(with: $0.word, at: end) })
        == true
      {
        return false
      }
      end -= 1
    }
    return true
  }

  /// Whether the clause before `index` is one of the data of a person: 女,汉族, 身份证号码…, 1980年出生.
  static func hasPersonalData(before index: Int, in view: TextView) -> Bool {
    var end = index
    var clauses = 0
    while end > 0, index - end < 30 {
      let scalar = view.scalars[end - 1]
      if scalar == FoldedText.barrier || scalar == 0x3002 || scalar == 0x0A || scalar == 0x3B { return false }
      if scalar == 0x2C || scalar == 0x20 || scalar == 0x09 || scalar == 0x7C {
        clauses += 1
        if clauses > 2 { return false }
      }
      if AddressWords.officeTelephones.contains(where: { view.ends(with: $0, at: end) }) { return false }
      // 彝族自治州 and 女职工 are no data of a person.
      if AddressWords.dataEnds.contains(scalar), !AddressPart.isIdeograph(view.scalar(end)),
        AddressWords.data[scalar]?.contains(where: { view.ends(with: $0, at: end) }) == true
      {
        return true
      }
      end -= 1
    }
    return false
  }

  /// Whether the words behind the address make it the place of a unit: …号的厂房, …号XX公司.
  static func isUnit(behind end: Int, in view: TextView) -> Bool {
    var place = end
    while place < end + 14 {
      if AddressWords.isMark(view.scalar(place)) { return false }
      if AddressWords.unitPlaces.begins(at: place, in: view) { return true }
      place += 1
    }
    return false
  }

  /// Whether somebody is named right behind the address: …501室张三收, …（张三收）.
  static func isPerson(behind end: Int, in view: TextView) -> Bool {
    (end..<end + 6).contains { view.name(at: $0) != nil }
  }
}
