import Matching

/// Reads what one sentence states of the person whose mask stands in it.
struct FactReading {
  private(set) var facts = PersonFacts()
  /// Whether age, place and trait, or place and post, single the person out.
  private(set) var isRare = false

  /// Reads from the mask to the end of its sentence, or to `end`, and the post right before the mask.
  init(of mask: Range<Int>, upTo end: Int, in view: TextView) {
    var place = mask.upperBound
    let limit = min(end, mask.upperBound + Self.reach)
    var (hasVillage, hasHamlet) = (false, false)
    var (hasTrait, hasJob, isSole) = (false, false, false)
    var hasPost = Self.hasPost(before: mask.lowerBound, in: view)
    var pieces = NumberPieces()
    while place < limit {
      let scalar = view.scalar(place)
      if scalar == FoldedText.barrier || Self.ends.contains(scalar) && !Self.goesOn(behind: place, in: view) { break }
      switch scalar {
      case 0x7537, 0x5973: if Self.isAlone(place, view) { facts.hasSex = true }  // 男 女
      case 0x5C81: readAge(before: place, view)  // 岁
      case 0x751F:
        readBirth(before: place, after: mask.upperBound, view)
        readBirth(behind: place, view)
      case 0x9F84: if Self.figure(behind: place + 1, view) { facts.birth = max(facts.birth, .age) }  // 龄
      case 0x8BC1, 0x53F7, 0x4F4D, 0x6570: readPiece(behind: place + 1, view)  // 证 号 位 数
      case 0x6751, 0x9547, 0x4E61, 0x7EC4:  // 村 镇 乡 组
        hasVillage = hasVillage || Self.isNamed(place, view)
        if scalar == 0x6751 { hasHamlet = hasHamlet || Self.isNamed(place, view) }
      default:
        if Self.leads.contains(where: { view.ends(with: $0, at: place) }) { readArea(at: place, view) }
      }
      if DigitCode.isDecimal(view.code(place)) { readShortened(at: place, view) }
      if Self.jobs.begins(at: place, in: view) && Self.isOwn(place, in: view) || Self.isJob(endingAt: place, in: view) {
        hasJob = true
      }
      if view.starts(with: Self.sole, at: place) { isSole = isSole || Self.isOfSex(behind: place + 2, view) }
      if Self.marks.contains(scalar) || scalar == 0x5176 {
        readOrigin(at: place + 1, view)
        readDate(at: place + 1, view)
      }
      pieces.read(at: place, in: view)
      hasPost = hasPost || Self.isPost(endingAt: place, after: mask.upperBound, in: view)
      if let words = Self.traits[scalar], words.contains(where: { view.starts(with: $0, at: place) }) {
        hasTrait = true
      }
      place += 1
    }
    hasPost = hasPost || Self.isPost(endingAt: place, after: mask.upperBound, in: view)
    facts.leading = max(facts.leading, pieces.leading)
    facts.trailing = max(facts.trailing, pieces.trailing)
    isSole = isSole || hasTrait && facts.birth > .none && Self.isSole(mask.upperBound..<place, view)
    isRare = facts.birth > .none && (hasVillage && hasTrait || hasHamlet && hasJob) || hasPost || isSole
  }

  /// Whether the sentence behind the end at `place` goes on with the same person: 其…, 证人….
  private static func goesOn(behind place: Int, in view: TextView) -> Bool {
    var next = place
    while next - place < 6, ends.contains(view.scalar(next)) || view.scalar(next) == 0x20 { next += 1 }
    return subjects.begins(at: next, in: view)
  }

  /// 该矿唯一女电工: with the unit, the sex alone tells who it is.
  private static func isOfSex(behind end: Int, _ view: TextView) -> Bool {
    let place = view.scalar(end) == 0x7684 ? end + 1 : end  // 的
    return view.scalar(place) == 0x7537 || view.scalar(place) == 0x5973
  }

  /// Whether the clause before the job at `place` is not about somebody else: 向大村村委会主任报告.
  private static func isOwn(_ place: Int, in view: TextView) -> Bool {
    var start = place
    while place - start < 20, !marks.contains(view.scalar(start - 1)) { start -= 1 }
    return !(start..<place).contains { partners.contains(view.scalar($0)) }
  }

  /// ，系该厂锅炉工。
  private static func isJob(endingAt place: Int, in view: TextView) -> Bool {
    guard jobEnds.contains(view.scalar(place)), marks.contains(view.scalar(place + 1)) else { return false }
    var start = place
    while place - start < 14, AddressPart.isIdeograph(view.scalar(start - 1)) { start -= 1 }
    return place - start > 3 && beings.contains(view.scalar(start))
      && !general.contains(view.scalar(place - 1)) && !workers.contains(view.scalar(place - 1))
  }

  private static func isSole(_ range: Range<Int>, _ view: TextView) -> Bool {
    range.contains { view.starts(with: sole, at: $0) && view.scalar($0 - 1) != 0x4E0D }  // 不唯一
  }

  /// 47岁, 47周岁; the day on which somebody is so old is that of the birth: 2021年3月5日刚满47周岁.
  private mutating func readAge(before place: Int, _ view: TextView) {
    var start = view.scalar(place - 1) == 0x5468 ? place - 1 : place  // 周
    guard DigitCode.isDigit(view.code(start - 1)) else { return }
    facts.birth = max(facts.birth, .age)
    while place - start < 5, DigitCode.isDigit(view.code(start - 1)) { start -= 1 }
    guard view.scalar(start - 1) == 0x6EE1 else { return }  // 满
    start -= 1
    while place - start < 10, Self.beforeFull.contains(view.scalar(start - 1)) { start -= 1 }
    let isBirthday = (max(0, start - Self.longestDate)..<start).contains { first in
      DateReading(at: first, in: view).map { $0.isFull && $0.range.upperBound == start } ?? false
    }
    if isBirthday { facts.birth = .day }
  }

  private static let beforeFull = ScalarSet(FoldedText.scalars(of: "年刚恰正好才时,"))
  private static let longestDate = 14

  /// 年龄：37
  private static func figure(behind end: Int, _ view: TextView) -> Bool {
    var place = end
    while place - end < 2, links.contains(view.scalar(place)) { place += 1 }
    return DigitCode.isDigit(view.code(place)) && DigitCode.isDigit(view.code(place + 1))
  }

  /// 出生于1985年, 出生日期：1985-03-12, ，生于1985年3月.
  private mutating func readBirth(behind index: Int, _ view: TextView) {
    let isWord = view.scalar(index - 1) == 0x51FA  // 出
    guard isWord || view.scalar(index + 1) == 0x4E8E && !AddressPart.isIdeograph(view.scalar(index - 1)) else { return }
    var place = index + 1
    while place - index < 7, Self.births.contains(view.scalar(place)) { place += 1 }
    guard let date = DateReading(at: place, in: view), date.hasYear, (date.date?.year ?? 0) < Self.recent else {
      return
    }
    let hasMonth = date.range.contains { view.scalar($0) == 0x6708 }
    facts.birth = max(facts.birth, date.isFull ? .day : hasMonth ? .month : .year)
  }

  /// ，532301...0018: the head and the tail of an identity number that nothing calls so.
  private mutating func readShortened(at start: Int, _ view: TextView) {
    guard Self.marks.contains(view.scalar(start - 1)), let number = SpelledNumber(at: start, in: view),
      number.digits == 6, (11...82).contains(number.value / 10_000)
    else { return }
    var place = number.end
    while place - number.end < 14, Self.gaps.contains(view.scalar(place)) || Self.fillers.contains(view.scalar(place)) {
      place += 1
    }
    let tail = digits(from: place, view)
    guard place - number.end > 1 || view.scalar(number.end) == 0x2026, (3...4).contains(tail.count),
      Self.marks.contains(view.scalar(tail.end))
    else { return }
    facts.leading = max(facts.leading, 6)
    facts.trailing = max(facts.trailing, tail.count)
  }

  /// A whole date between marks, long enough ago to be that of a birth: （1985-03-02）, 其1985年3月2日。
  private mutating func readDate(at start: Int, _ view: TextView) {
    guard SpelledNumber.mayBegin(at: start, in: view), let reading = DateReading(at: start, in: view),
      reading.isFull, let date = reading.date, date.year < 2010,
      Self.marks.contains(view.scalar(reading.range.upperBound))
    else { return }
    facts.birth = max(facts.birth, .day)
  }

  /// 楚雄市人 behind a mark.
  private mutating func readOrigin(at start: Int, _ view: TextView) {
    guard AddressDivisions.begins(at: start, in: view) else { return }
    let shape = AddressShape(at: start, in: view)
    if shape.hasCounty, Self.origins.contains(view.scalar(shape.end)) { readArea(at: start, view) }
  }

  /// 1985年3月2日出生 before the 生 at `index`.
  private mutating func readBirth(before index: Int, after limit: Int, _ view: TextView) {
    var place = view.scalar(index - 1) == 0x51FA ? index - 1 : index
    let end = place
    while place > limit, end - place < 14,
      DigitCode.isDigit(view.code(place - 1)) || Self.dateSigns.contains(view.scalar(place - 1))
    {
      place -= 1
    }
    if let date = DateReading(at: place, in: view), date.isFull, date.range.upperBound == end {
      facts.birth = .day
      return
    }
    let part = (place..<end).map { view.scalar($0) }
    guard part.contains(0x5E74), end - place >= 3 else { return }
    facts.birth = max(facts.birth, part.contains(0x65E5) ? .day : part.contains(0x6708) ? .month : .year)
  }

  /// 尾号3015, 前六位532301, 身份证号532301…1234.
  private mutating func readPiece(behind end: Int, _ view: TextView) {
    let isTrailing = Self.trailing.contains { view.ends(with: $0, at: end) }
    let isLeading = Self.leading.contains { view.ends(with: $0, at: end) }
    let isPlain = view.ends(with: Self.identity, at: end)
    let isNumber = isPlain || Self.numbers.contains { view.ends(with: $0, at: end) }
    guard isTrailing || isLeading || isNumber else { return }
    var place = end
    while place - end < 4, Self.links.contains(view.scalar(place)) { place += 1 }
    let first = digits(from: place, view)
    // 身份证1份 counts papers.
    if isPlain, first.count < 3 { return }
    if isTrailing {
      facts.trailing = max(facts.trailing, first.count)
    } else if isLeading {
      facts.leading = max(facts.leading, first.count)
    } else if first.count > 0 {
      facts.leading = max(facts.leading, first.count)
      var rest = first.end
      while rest - first.end < 14, view.scalar(rest) != FoldedText.barrier, !DigitCode.isDigit(view.code(rest)) {
        rest += 1
      }
      let isGap = rest > first.end + 1 || rest > first.end && Self.gaps.contains(view.scalar(first.end))
      if isGap { facts.trailing = max(facts.trailing, digits(from: rest, view).count) }
    }
  }

  private func digits(from start: Int, _ view: TextView) -> (count: Int, end: Int) {
    var end = start
    while end - start < 18, DigitCode.isDigit(view.code(end)) { end += 1 }
    // 532301xxxxxxxx0018: more than one X stands for what is left out.
    let isLast = view.code(end + 1) != DigitCode.x && !DigitCode.isDigit(view.code(end + 1))
    if end > start, end - start < 18, view.code(end) == DigitCode.x, isLast { end += 1 }
    return (end - start, end)
  }

  private mutating func readArea(at start: Int, _ view: TextView) {
    var place = start
    while place - start < 4, Self.links.contains(view.scalar(place)) { place += 1 }
    let shape = AddressShape(at: place, in: view)
    guard shape.hasCounty else { return }
    switch view.scalar(shape.countyEnd - 1) {
    case 0x7701: facts.area = max(facts.area, .province)  // 省
    case 0x5DDE, 0x76DF: facts.area = max(facts.area, .prefecture)  // 州 盟
    default: facts.area = .county
    }
  }

  /// 男 and 女 by themselves: 张某，男，…; not 女儿.
  private static func isAlone(_ place: Int, _ view: TextView) -> Bool {
    marks.contains(view.scalar(place - 1))
      && (marks.contains(view.scalar(place + 1)) || view.scalar(place + 1) == 0x6027)
  }

  /// Whether a name stands before 村: 庄甸村, and not 该村.
  private static func isNamed(_ place: Int, _ view: TextView) -> Bool {
    let previous = view.scalar(place - 1)
    return (0x3400..<0xA000).contains(previous) && !general.contains(previous)
  }

  /// Whether a post that one person holds in a village stands right before the mask: 庄甸村党支部书记张某.
  private static func hasPost(before index: Int, in view: TextView) -> Bool {
    guard let post = posts.first(where: { view.ends(with: $0, at: index) }) else { return false }
    let end = index - post.count
    var place = end
    while place > 0, end - place < 10, (0x3400..<0xA000).contains(view.scalar(place - 1)) {
      place -= 1
      if view.scalar(place) == 0x6751, isNamed(place, view) { return true }
    }
    // 大村村支书 has its village before the post, and 该村村支书 none.
    return post.first == 0x6751 && view.scalar(end - 1) != 0x6751 && isNamed(end, view)
  }

  /// Whether a post that one person holds in a village ends at `end` and is that of the person before it: 张某，58岁，大村村委会主任，.
  private static func isPost(endingAt end: Int, after limit: Int, in view: TextView) -> Bool {
    guard marks.contains(view.scalar(end)) || view.scalar(end) == 0x517C,
      let post = posts.first(where: { view.ends(with: $0, at: end) }),
      hasPost(before: end, in: view)
    else { return false }
    var place = end - post.count
    while place > limit, end - place < 20, !marks.contains(view.scalar(place - 1)) {
      if beings.contains(view.scalar(place - 1)) { return true }
      place -= 1
    }
    // From the mark before it on there is nothing but the village.
    return end - place < 20 && (place..<end).allSatisfy { !verbs.contains(view.scalar($0)) }
  }

  /// Facts of a person stand so near to the name, in scalars.
  private static let reach = 200
  private static let leads = TextView.words("住 籍 系 地 址 在 为 于 :")
  private static let trailing = TextView.words("尾号 尾数 后四位 后4位 末四位 末4位 后六位 后6位 末六位 后三位 后3位 末三位 最后四位")
  private static let leading = TextView.words("前六位 前6位 前四位 前4位 前三位 前3位")
  private static let numbers = TextView.words("身份证号 证件号 身份号 身份证件号")
  private static let identity = FoldedText.scalars(of: "身份证")
  /// Marks that stand by themselves for what is left out of a number: 532301…1234.
  private static let fillers = Set(FoldedText.scalars(of: ".×Xx●○■□※"))
  private static let gaps = Set(FoldedText.scalars(of: "…~*·•_—–-#"))
  private static let links = Set(FoldedText.scalars(of: "为是:号码于在(“\" "))
  private static let origins = Set(FoldedText.scalars(of: "人籍"))
  private static let beings = Set(FoldedText.scalars(of: "系是任为"))
  /// Before a post that somebody else holds: 向大村村支书, 由村主任.
  private static let verbs = Set(FoldedText.scalars(of: "向由找对与和被经给叫让请同随把将告报到在称说据"))
  /// Before a job of whom the person only has to do with.
  private static let partners = Set(FoldedText.scalars(of: "向由找对被经给叫让请把将告"))
  private static let marks = Set([FoldedText.barrier] + FoldedText.scalars(of: ",、;()。 :\n"))
  private static let general = Set(FoldedText.scalars(of: "该本农乡全各新同邻外小"))
  private static let posts = TextView.words(
    "村支书 村支部书记 党支部书记 党总支书记 村主任 村委会主任 村民委员会主任 村副主任 村委会副主任 村民委员会副主任 副支书 村委会委员 村监委主任 村会计 村医 村民小组长 小组长 村小学校长 妇女主任 护林员")
  /// What somebody is at work: with age and village it tells who he is.
  private static let jobs = WordTable(
    "爆破员 爆破工 安全员 安全管理员 电工 焊工 会计 出纳 矿长 厂长 班长 队长 组长 司机 驾驶员 保管员 仓管员 押运员 技术员 工程师 瓦斯检查员 瓦检员 绞车工 操作工 支护工 掘进工 钳工 经理 主任 书记 教师 医生 护士"
  )
  private static let jobEnds = Set(FoldedText.scalars(of: "工员师长"))
  /// Before 工 and 员 where everybody is one: 职工, 员工, 民工, 人员.
  private static let workers = Set(FoldedText.scalars(of: "职员民人党会成"))
  private static let sole = FoldedText.scalars(of: "唯一")
  private static let ends = Set(FoldedText.scalars(of: "。\n"))
  /// With which a sentence goes on about the person of the one before.
  private static let subjects = WordTable("其 该人 此人 本人 该员工 该职工 该工人 证人 死者 伤者 该死者 该伤者")
  private static let births = ScalarSet(FoldedText.scalars(of: "于日期年月份时间为是:在 "))
  private static let dateSigns = Set(FoldedText.scalars(of: "年月日-./"))
  /// Nobody who is named in a case was born from this year on, unless as a minor.
  private static let recent = 2010
  private static let traits: [UInt32: [[UInt32]]] = {
    var result: [UInt32: [[UInt32]]] = [:]
    for word in TextView.words("独子 独女 独生 唯一 寡妇 鳏夫 孤儿 孤寡 聋 哑 盲 残疾 五保户 低保户 双胞胎 养子 养女 上门女婿 外籍 侏儒 最年长 最年轻 长子 次子 长女 次女") {
      if let first = word.first { result[first, default: []].append(word) }
    }
    return result
  }()
}
