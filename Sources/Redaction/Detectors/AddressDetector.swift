import Matching
import Rules

/// The residence of a person in free text, below the county (法释〔2016〕19号 Art. 11); addresses of units and names of places stay.
///
/// Words before it say whose it is: 家住 and 户籍地 speak of persons, 经营场所 of units; 住所 and 地址 of whoever is named before. Without such a
/// word, a room of a building behind the data of a person is a residence.
struct AddressDetector: TextDetector {
  let card = RuleCard(
    "text.address", .address, title: "自然人住址", basis: "参照法释〔2016〕19号第十条、第十一条",
    summary: "“家住”“现住”“户籍地”等之后县级以下的地址；收件、送货地址；个人情况之后精确到门牌的地址",
    hides: ["家住楚雄市⟦东瓜镇庄甸村委会大村三组⟧。", "收货人住北京市姑苏区⟦建设大街472号19栋3单元965室⟧，", "户籍所在地：云南省禄丰县⟦金山镇南门街15号⟧"],
    keeps: ["住所（住址）：浙江省杭州市朝阳区长江路890号", "经营场所：楚雄市鹿城镇环城路12号", "位于东瓜镇的加油站"])
  let triggers = Set(AddressWords.leads.keys).union("室元栋幢村组".unicodeScalars.map(\.value))

  func detect(at index: Int, in view: TextView, found: (Range<Int>, Certainty) -> Void) {
    var range: Range<Int>?
    let scalar = view.scalars[index]
    if let words = AddressWords.leads[scalar], let lead = words.first(where: { view.starts(with: $0.word, at: index) })
    {
      range = residence(behind: lead, at: index, in: view)
    } else if scalar == 0x5BA4 || scalar == 0x5143 || scalar == 0x680B || scalar == 0x5E62 {  // 室 单元 栋 幢
      range = room(around: index, in: view)
    } else if scalar == 0x6751 || scalar == 0x7EC4 {  // 村民, 组村民
      range = origin(before: index, in: view)
    }
    if let range, !range.isEmpty { found(range, .likely) }
  }

  private func residence(behind lead: AddressWords.Lead, at index: Int, in view: TextView) -> Range<Int>? {
    if lead.owner == .unit { return nil }
    if lead.owner == .live,
      AddressWords.notLiving.contains(view.scalar(index - 1)) || AddressWords.otherUses.contains(view.scalar(index + 1))
    {
      return nil
    }
    var start = index + lead.word.count
    while start - index - lead.word.count < 8, AddressWords.links.contains(view.scalar(start)) { start += 1 }
    let shape = AddressShape(at: start, in: view)
    guard shape.parts > 0 else { return nil }
    switch lead.owner {
    case .person: break
    case .live:
      guard shape.hasCounty || shape.parts >= 2 || shape.numbers > 0 else { return nil }
      if isUnit(behind: shape.end, in: view) { return nil }
    case .delivery:
      guard shape.hasRoom || shape.hasVillage && shape.numbers > 0 || owner(before: index, in: view) == .person else {
        return nil
      }
      if isUnit(behind: shape.end, in: view) { return nil }
    case .either:
      if owner(before: index, in: view) != .person || isUnit(behind: shape.end, in: view) { return nil }
    case .unit: return nil
    }
    return shape.countyEnd..<shape.end
  }

  /// An address with a room around `index`, no word before it, but the data of a person.
  private func room(around index: Int, in view: TextView) -> Range<Int>? {
    var start = index
    while start > 0, index - start < 60, !Self.isMark(view.scalar(start - 1)) { start -= 1 }
    guard let begin = (start..<min(index, start + 24)).first(where: { Divisions.length(at: $0, in: view) >= 2 }) else {
      return nil
    }
    let shape = AddressShape(at: begin, in: view)
    guard shape.hasRoom, shape.numbers >= 2, shape.end > index, owner(before: begin, in: view, reach: 30) == .person,
      !isUnit(behind: shape.end, in: view), view.distanceBack(from: begin, to: AddressWords.sites, reach: 8) == nil
    else { return nil }
    return shape.countyEnd..<shape.end
  }

  /// 系楚雄市东瓜镇庄甸村委会三组村民: where somebody comes from.
  private func origin(before index: Int, in view: TextView) -> Range<Int>? {
    guard AddressWords.inhabitants.contains(where: { view.starts(with: $0, at: index) }) else { return nil }
    let end = view.scalar(index) == 0x7EC4 ? index + 1 : index
    var start = end
    while start > 0, end - start < 40, !Self.isMark(view.scalar(start - 1)) { start -= 1 }
    guard let begin = (start..<end).first(where: { Divisions.length(at: $0, in: view) >= 2 }) else { return nil }
    let shape = AddressShape(at: begin, in: view)
    let isIntroduced = AddressWords.being.contains(view.scalar(begin - 1)) || shape.numbers > 0
    guard shape.hasVillage || shape.parts > 0, isIntroduced, shape.parts > 0, shape.end >= end, shape.end <= end + 4
    else { return nil }
    return shape.countyEnd..<end
  }

  private enum Owner { case person, unit, unknown }

  /// Whose address it is by the nearest word before it that says so.
  private func owner(before index: Int, in view: TextView, reach: Int = 80) -> Owner {
    var end = index
    let name = view.lastName(before: index)
    while end > 0, index - end < reach {
      if end == name { return .person }
      let last = view.scalars[end - 1]
      if last == FoldedText.barrier || last == 0x3002 { return .unknown }
      if let words = AddressWords.owners[last] {
        for (word, isPerson) in words where view.ends(with: word, at: end) { return isPerson ? .person : .unit }
      }
      end -= 1
    }
    return .unknown
  }

  /// Whether the words behind the address make it the place of a unit: …号的厂房, …号XX公司.
  private func isUnit(behind end: Int, in view: TextView) -> Bool {
    for place in end..<end + 14 {
      if Self.isMark(view.scalar(place)) { return false }
      if AddressWords.unitPlaces.contains(where: { view.starts(with: $0, at: place) }) { return true }
    }
    return false
  }

  private static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case FoldedText.barrier, 0x0A, 0x3001, 0x3002, 0x28, 0x29, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x22, 0x201C, 0x201D: true
    default: false
    }
  }
}
