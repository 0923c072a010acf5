import Matching
import Rules

/// The residence of a person in free text, below the county (法释〔2016〕19号 Art. 11); addresses of units and names of places stay.
///
/// Words before it say whose it is: 家住 and 户籍地 speak of persons, 经营场所 of units; 住所 and 地址 of whoever is named before. Words
/// behind it may do so (位于…的家中, …三组人), and so may a person named right before it or the data of one.
struct AddressDetector: TextDetector {
  static let id = "text.address"
  let card = RuleCard(
    Self.id, .address, title: "自然人住址", basis: "参照法释〔2016〕19号第十条、第十一条",
    summary: "“家住”“现住”“户籍地”等之后县级以下的地址；收件、送货地址；个人姓名、情况之后的地址；“……的家中”之前的地址；表格“住址”一栏",
    hides: [
      "当事人张某，男，其住所位于⟦新桥社区中园路12号⟧。", "家住楚雄市⟦东瓜镇庄甸村委会大村三组⟧。", "收货人住北京市姑苏区⟦建设大街472号19栋3单元965室⟧，",
      "户籍所在地：云南省禄丰县⟦金山镇南门街15号⟧",
      "在其位于楚雄市⟦东瓜镇庄甸村3组⟧的家中查获", "姓名,住址\n王五,楚雄市⟦东瓜镇庄甸村委会大村⟧",
    ],
    keeps: [
      "住所（住址）：浙江省杭州市朝阳区长江路890号", "经营场所：楚雄市鹿城镇环城路12号", "位于东瓜镇的加油站", "楚雄恒远化工有限公司，住楚雄市鹿城镇环城路12号", "司机居住在厂区职工宿舍的，应登记",
      "失能老人住在三楼，",
    ])
  let triggers = Set(AddressWords.leads.keys).union(AddressDetector.endings).union(AddressDetector.homes)

  /// Last characters of parts of an address.
  private static let endings = Set(FoldedText.scalars(of: "室元栋幢号村组镇乡会区路街巷苑"))
  /// Whether a part of an address may end at `index`; most of these characters mostly belong to other words: 社会, 组织, 地区.
  private static func mayEndPart(_ index: Int, _ scalar: UInt32, in view: TextView) -> Bool {
    switch scalar {
    case 0x4F1A: return view.scalar(index - 1) == 0x59D4  // 会: 委
    case 0x5143: return view.scalar(index - 1) == 0x5355  // 元: 单
    case 0x533A: return view.scalar(index - 1) == 0x5C0F || view.scalar(index - 1) == 0x793E  // 区: 小, 社
    case 0x7EC4: return view.scalar(index + 1) != 0x7EC7  // 组: 织
    case 0x8DEF, 0x8857, 0x5DF7, 0x82D1:  // 路 街 巷 苑
      return !AddressPart.isIdeograph(view.scalar(index + 1)) || AddressPart.isNumeral(index + 1, view)
    case 0x53F7: return DigitCode.isDigit(view.code(index - 1))  // 号
    case 0x5BA4, 0x680B, 0x5E62, 0x6751, 0x9547, 0x4E61: return true  // 室 栋 幢 村 镇 乡
    default: return false
    }
  }

  /// First characters of words for a home.
  private static let homes = FoldedText.scalars(of: "家自老住宅私租出卧暂农居")
  private let homeSet = ScalarSet(homes)

  func detect(at index: Int, in view: TextView, found: (Range<Int>, Certainty) -> Void) {
    let scalar = view.scalars[index]
    if let lead = AddressWords.lead(at: index, in: view) {
      if let range = residence(behind: lead, at: index, in: view), !range.isEmpty,
        !AddressWords.isGeneral(range, in: view)
      {
        found(range, .likely)
      }
      if lead.owner != .unit, lead.owner != .site {
        AddressColumn(headedAt: index, lead, in: view)?.forEachCell { found($0, .likely) }
      }
    }
    var range: Range<Int>?
    if Self.mayEndPart(index, scalar, in: view) {
      range = bare(around: index, in: view)
    } else if homeSet.contains(scalar), AddressWords.makesHome(at: index, in: view) {
      range = home(before: index, in: view)
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
    let word = index + lead.word.count
    var start = word
    if let label = AttributeLabel(endingAt: word, in: view) {
      guard let value = label.value else { return nil }
      start = value
    } else {
      while start - word < 8, AddressWords.links.contains(view.scalar(start)) { start += 1 }
    }
    let shape = AddressShape(at: start, in: view)
    guard shape.parts > 0 else { return plain(behind: lead, from: shape.countyEnd, in: view) }
    var isWhole = true
    switch lead.owner {
    case .person:
      // 张三家(…村3组): the home of somebody; 专家(…) is nobody's.
      if lead.word.last == 0x28, view.lastName(before: index) != index,
        !AddressOwner.isPerson(endingAt: index, in: view)
      {
        return nil
      }
    case .live:
      guard shape.hasCounty || shape.parts >= 2 || shape.numbers > 0 else { return nil }
      if shape.namesUnit || AddressOwner.isUnit(behind: shape.end, in: view)
        || AddressOwner.isUnit(rightBefore: index, in: view)
      {
        return nil
      }
    case .delivery:
      let owner = AddressOwner(before: index, in: view)
      let isPrecise = shape.hasRoom || shape.hasVillage && shape.numbers > 0
      guard owner == .person || isPrecise && owner != .unit || AddressOwner.isPerson(behind: shape.end, in: view) else {
        return nil
      }
      if shape.namesUnit || AddressOwner.isUnit(behind: shape.end, in: view) { return nil }
    case .either:
      if AddressWords.ofUnits.contains(where: { view.ends(with: $0, at: index) }) { return nil }
      if shape.namesUnit || AddressOwner(before: index, in: view, crossing: true) != .person
        || AddressOwner.isUnit(behind: shape.end, in: view)
      {
        return nil
      }
    case .site:
      guard isHome(at: index, shape, in: view) else { return nil }
      isWhole = false
    case .unit: return nil
    }
    return shape.countyEnd..<(isWhole ? shape.endWithHamlet(in: view) : shape.end)
  }

  /// 家庭地址在⟨北浦⟩: the name of a place by itself.
  private func plain(behind lead: AddressWords.Lead, from start: Int, in view: TextView) -> Range<Int>? {
    guard AddressWords.plainHomes.contains(lead.word) else { return nil }
    var end = start
    while end - start < 9, AddressPart.isIdeograph(view.scalar(end)), !AddressWords.notPlain.contains(view.scalar(end))
    {
      end += 1
    }
    let isName = (2...8).contains(end - start) && AddressWords.isMark(view.scalar(end))
    return isName && AddressWords.plainLinks.contains(view.scalar(start - 1)) ? start..<end : nil
  }

  /// Whether the words before a lead such as 位于 speak of a home.
  private func isHome(at index: Int, _ shape: AddressShape, in view: TextView) -> Bool {
    if shape.namesUnit || AddressOwner.isUnit(behind: shape.end, in: view) { return false }
    if view.distanceBack(from: index, to: AddressWords.homesBefore, reach: 6) != nil { return true }
    guard view.distanceBack(from: index, to: AddressWords.housesBefore, reach: 2) != nil else { return false }
    return (shape.end..<shape.end + 20).contains { place in
      AddressWords.selfBuilt.contains { view.starts(with: $0, at: place) }
    }
  }

  /// An address with no word before it that ends at or behind `index`: behind the name or the data of a person, or before 人, 村民.
  private func bare(around index: Int, in view: TextView) -> Range<Int>? {
    var start = index
    while start > 0, index - start < 60, !AddressWords.isMark(view.scalar(start - 1)) { start -= 1 }
    let name = view.lastName(before: index) ?? -1
    // A space parts a name from its address in a line of a table.
    let isInLine = name > start && name < index && view.scalar(name) == 0x20
    var begin = isInLine ? name : start
    while begin < index, view.scalar(begin) == 0x20 { begin += 1 }
    let isBehindName = isInLine || name >= 0 && name <= start && start - name <= 3
    if isBehindName || AddressOwner.hasPersonalData(before: start, in: view),
      let range = bare(from: begin, around: index, isIntroduced: false, in: view)
    {
      return range
    }
    // 系楚雄市…村民, 张三是…人.
    guard
      let being = (start..<index).first(where: { place in
        AddressWords.being.contains(view.scalar(place)) && AddressDivisions.begins(at: place + 1, in: view)
      })
    else { return nil }
    return bare(from: being + 1, around: index, isIntroduced: true, in: view)
  }

  private func bare(from begin: Int, around index: Int, isIntroduced: Bool, in view: TextView) -> Range<Int>? {
    let shape = AddressShape(at: begin, in: view)
    guard shape.parts > 0, shape.end > index, !shape.namesUnit else { return nil }
    let end = shape.endWithHamlet(in: view)
    let isOrigin = AddressWords.inhabitants.begins(at: end, in: view)
    guard isOrigin || AddressWords.isMark(view.scalar(end)) || view.scalar(end) == 0x20, !isIntroduced || isOrigin,
      shape.hasCounty || shape.hasRoom && shape.numbers >= 2 || shape.hasVillage && shape.parts >= 2,
      isOrigin || shape.hasRoom || shape.hasVillage || shape.numbers > 0
    else { return nil }
    return shape.countyEnd..<end
  }

  /// The address before …的家中, …张三家中.
  private func home(before index: Int, in view: TextView) -> Range<Int>? {
    var end = AddressWords.end(before: index, in: view)
    if let name = view.name(endingBy: end), end - name.upperBound <= 1, end - name.lowerBound < 8 {
      end = name.lowerBound
    }
    while index - end < 12, AddressWords.ofHome.contains(view.scalar(end - 1)) { end -= 1 }
    var start = end
    while start > 0, end - start < 60, !AddressWords.isMark(view.scalar(start - 1)) { start -= 1 }
    for begin in start..<max(start, end) {
      let isBehindPlace = begin == start || AddressWords.places.contains { view.ends(with: $0, at: begin) }
      guard AddressDivisions.begins(at: begin, in: view) || isBehindPlace else { continue }
      let shape = AddressShape(at: begin, in: view)
      guard shape.parts > 0 else { continue }
      if view.scalar(index) == AddressWords.living, !isHouse(begin..<end, shape, in: view) { continue }
      if shape.end == end { return shape.countyEnd..<end }
      let behind = shape.endWithHamlet(in: view)
      if behind == end { return shape.countyEnd..<end }
      // Somebody whose name nobody knows: …村86号张三家中.
      if shape.end < end, end - shape.end <= 4, shape.numbers > 0 || shape.hasVillage {
        return shape.countyEnd..<shape.end
      }
    }
    return nil
  }

  /// Whether a place where somebody lives is more than a floor or a part of a unit: 二楼, 恒远公司宿舍.
  private func isHouse(_ range: Range<Int>, _ shape: AddressShape, in view: TextView) -> Bool {
    shape.countyEnd > range.lowerBound && !range.contains { AddressEndings.unitWords.begins(at: $0, in: view) }
  }
}
