import Matching

/// The telephones under which an authority is reached: 楚雄州应急管理局值班电话：0878-3120000, 监督电话：0878-3120000（楚雄州应急管理局）.
///
/// The regulation on government information makes them public. They count only where the words say so: a word for the telephone of an
/// office (值班电话, 监督电话) in one sentence with the authority and with nobody else, or the authority's name right before 电话 or 传真 and other
/// ways to reach it, or an invitation to ask there.
struct AuthorityPhoneRule: KeepRule {
  let card = RuleCard(
    "keep.authority-phone", title: "行政机关公布的电话", basis: "政府信息公开条例第二十条第二项（联系方式）",
    summary: "写明行政机关的值班、监督、举报、咨询电话等固定电话；同一句中写有个人的，以及手机号码除外",
    keeps: [
      "楚雄州应急管理局值班电话：0878-3120000，地址：楚雄市鹿城镇", "监督电话：0878-3120000（楚雄州应急管理局）。",
      "州应急管理局办公室电话0878-3120000，传真0878-3120001，", "请送至楚雄州应急管理局政策法规科，咨询电话0878-3120000。",
      "请向昭阳区应急管理局反映，电话：0878-3849768。", "书面报送牟定县应急管理局救灾和物资保障科，联系电话0878-6680329。",
      "禄丰市应急管理综合行政执法大队（电话：0878-4832156）", "听证申请接收部门：大姚县应急管理局；部门电话：67737225；", "元谋县应急管理局值班电话（传真）：（0878）3303996。",
      "听证联系电话：楚雄州应急管理局政策法规科0878-3389355",
      "传真：0878-3389360（楚雄州应急管理局总值班室）",
      "值班电话（元谋县应急管理局应急指挥中心）：(0878)7964589。", "| 单位 | 监督电话 |\n|---|---|\n| 楚雄州应急管理局 | 0878-3120000 |",
      "联系人：局办公室；联系电话：0771-2403597；", "规划财务科，电话：0874-8339442（单位座机）。", "州应急管理局政务服务窗口,0870-6727152,周一",
      "州防汛抗旱指挥部办公室值班电话 0870-2486970 / 0876-7843020，", "咨询电话：0870-8948273（局行政审批科）",
      "联系单位：楚雄州应急管理局法规科\n地址：鹿城镇\n电话：0878-3120000",
    ])

  func keeps(_ group: DigitGroup, as fit: NumberFit, in view: TextView) -> Bool {
    fit.certainty < .certain && !group.isReversed
      && (Self.isOfAuthority(group.range, in: view) || Self.isBelowHead(group.range, in: view))
  }

  /// | 单位 | 监督电话 |, | 楚雄州应急管理局 | 0878-3120000 |: whether a head above says so, and the row names an authority and nobody else.
  private static func isBelowHead(_ range: Range<Int>, in view: TextView) -> Bool {
    rowOfAuthority(range, in: view)?.heads.contains { head in
      (ofOffices + telephones).contains { view.ends(with: $0, at: head.upperBound) }
    } ?? false
  }

  /// Whether the row of the landline number in `range` names an authority and nobody else before it.
  static func isInRowOfAuthority(_ range: Range<Int>, in view: TextView) -> Bool {
    rowOfAuthority(range, in: view) != nil
  }

  private static func rowOfAuthority(_ range: Range<Int>, in view: TextView) -> TableRow? {
    guard isLandline(range, in: view), let row = TableRow(before: range.lowerBound, in: view) else { return nil }
    let line = row.start..<range.lowerBound
    return holds(authorities, line, view) && !holdsPerson(line, view) ? row : nil
  }

  private static func isLandline(_ range: Range<Int>, in view: TextView) -> Bool {
    let digits = range.filter { DigitCode.isDigit(view.code($0)) }
    guard let first = digits.first else { return false }
    return digits.allSatisfy { DigitCode.isDecimal(view.code($0)) }
      && (DigitCode.value(view.code(first)) == 0 || digits.count < 9)
  }

  /// Whether the words around the landline number in `range` say that an authority is reached under it.
  static func isOfAuthority(_ range: Range<Int>, in view: TextView) -> Bool {
    guard isLandline(range, in: view), !holdsPerson(clause(behind: range.upperBound, in: view), view) else {
      return false
    }
    if isNotedAsOffice(range.upperBound, in: view) || isInCellsOfAuthority(range, in: view) { return true }
    // 值班电话 0870-2486970 / 0876-7843020
    if let first = numberBefore(range.lowerBound, in: view) { return isOfAuthority(first, in: view) }
    let place = behindLabel(range.lowerBound, in: view)
    let line = sentence(before: place, in: view)
    if endsWithAuthority(line, view), !holdsPerson(line, view) { return true }
    if let word = ofOffices.first(where: { view.ends(with: $0, at: place) }) {
      let clause = sentence(before: place - word.count, throughItems: true, in: view)
      if holdsPerson(clause, view) { return false }
      return holds(authorities, clause, view) || holds(departments, clause, view)
        || holds(authorities, note(behind: range.upperBound, in: view), view)
        || holds(authorities, place..<range.lowerBound, view)
    }
    if let word = invitations.first(where: { view.ends(with: $0, at: place) }) {
      // 答：可咨询…: somebody's own telephone.
      let start = place - word.count
      return view.scalar(start - 1) != 0x3A && !holdsPerson(sentence(before: start, in: view), view)
    }
    guard let word = telephones.first(where: { view.ends(with: $0, at: place) }) else { return false }
    let note = note(behind: range.upperBound, in: view)
    if endsWithAuthority(note, view), !holdsPerson(note, view), !holdsPerson(line, view) { return true }
    guard let (owner, isOffice) = owner(before: place - word.count, in: view),
      !holdsPerson(block(from: owner, to: place - word.count, in: view), view)
    else { return false }
    return endsWithAuthority(owner, view)
      || isOffice && (holds(authorities, owner, view) || holds(departments, owner, view))
  }

  /// Whether the note in brackets behind the number says that it is of an office: （单位座机）, （局值守应急科座机）.
  private static func isNotedAsOffice(_ end: Int, in view: TextView) -> Bool {
    let note = note(behind: end, in: view)
    return ofDesks.contains { view.ends(with: $0, at: note.upperBound) } && !holdsPerson(note, view)
      && (holds(authorities, note, view) || holds(desks, note, view))
  }

  /// 某县应急管理局政务服务窗口,0870-6727152,: whether the first cell of the line names an authority or an office of it, and the cells
  /// between are addresses and postcodes.
  private static func isInCellsOfAuthority(_ range: Range<Int>, in view: TextView) -> Bool {
    guard view.scalar(range.lowerBound - 1) == 0x2C else { return false }
    var start = range.lowerBound
    while range.lowerBound - start < reach, !TextView.isLineEnd(view.scalar(start - 1)), start > 0 { start -= 1 }
    guard start == 0 || TextView.isLineEnd(view.scalar(start - 1)),
      let end = (start..<range.lowerBound).first(where: { view.scalar($0) == 0x2C })
    else { return false }
    return endsWithAuthority(start..<end, view) && !holdsPerson(start..<range.lowerBound, view)
  }

  /// The number before the stroke that stands before `start`.
  private static func numberBefore(_ start: Int, in view: TextView) -> Range<Int>? {
    var end = start
    while start - end < 4, [0x20, 0x2F].contains(view.scalar(end - 1)) { end -= 1 }
    guard (end..<start).contains(where: { view.scalar($0) == 0x2F }) else { return nil }
    var first = end
    while end - first < 18, DigitCode.isDecimal(view.code(first - 1)) || [0x20, 0x2D].contains(view.scalar(first - 1)) {
      first -= 1
    }
    while first < end, !DigitCode.isDecimal(view.code(first)) { first += 1 }
    return end - first >= 10 ? first..<end : nil
  }

  /// Where the word for a telephone ends before the number at `start`, through marks and a note: 值班电话（传真）：.
  private static func behindLabel(_ start: Int, in view: TextView) -> Int {
    var place = start
    while start - place < 6, links.contains(view.scalar(place - 1)) { place -= 1 }
    guard view.scalar(place - 1) == 0x29 else { return place }
    var open = place - 2
    while place - open < longestNote, AddressPart.isIdeograph(view.scalar(open)) { open -= 1 }
    return view.scalar(open) == 0x28 ? open : place
  }

  /// The clause that says whose the telephone is whose word begins at `label`, right before it or before the other ways to reach the same
  /// office (某局，地址：…，邮编：…，电话), and whether the telephone of an office is among these.
  private static func owner(before label: Int, in view: TextView) -> (clause: Range<Int>, isOffice: Bool)? {
    var end = label
    var isOffice = false
    for _ in 0..<mostItems {
      let limit = end
      while limit - end < 3, separators.contains(view.scalar(end - 1)) { end -= 1 }
      var start = end
      while end - start < reach, !separators.contains(view.scalar(start - 1)), !stops.contains(view.scalar(start - 1)) {
        start -= 1
      }
      // 州应急管理局办公室|电话0878-3120000，传真
      guard let item = (start..<end).first(where: { items.begins(at: $0, in: view) }) else {
        return (start..<end, isOffice)
      }
      isOffice = isOffice || ofOffices.contains { view.starts(with: $0, at: item) }
      end = item
      if item > start { return (start..<item, isOffice) }
    }
    return nil
  }

  /// What may name a person beside `owner`: its sentence, and the lines of a form before it.
  private static func block(from owner: Range<Int>, to end: Int, in view: TextView) -> Range<Int> {
    var start = owner.lowerBound
    while owner.lowerBound - start < reach, view.scalar(start - 1) != 0x3002,
      view.scalar(start - 1) != FoldedText.barrier
    {
      start -= 1
    }
    return start..<end
  }

  /// What stands before `end` in its sentence, no farther than a rule looks; the query of an address on the web ends none.
  ///
  /// - Parameter throughItems: Whether semicolons part items of it.
  private static func sentence(before end: Int, throughItems: Bool = false, in view: TextView) -> Range<Int> {
    var start = end
    while end - start < reach {
      let scalar = view.scalar(start - 1)
      let isInside = scalar == 0x3F && TextView.isLetter(view.scalar(start)) || scalar == 0x3B && throughItems
      if stops.contains(scalar), !isInside { break }
      start -= 1
    }
    return start..<end
  }

  /// What follows the number in its clause: …，联系李师傅 or （李某） say that it is his.
  private static func clause(behind start: Int, in view: TextView) -> Range<Int> {
    var end = start
    while end - start < nearby, !stops.contains(view.scalar(end)) { end += 1 }
    return start..<end
  }

  /// What stands in brackets behind the number.
  private static func note(behind end: Int, in view: TextView) -> Range<Int> {
    guard view.scalar(end) == 0x28 else { return end..<end }
    var close = end + 1
    while close - end < reach, view.scalar(close) != 0x29, !stops.contains(view.scalar(close)) { close += 1 }
    return end + 1..<close
  }

  private static func holds(_ words: [[UInt32]], _ clause: Range<Int>, _ view: TextView) -> Bool {
    clause.contains { place in
      words.contains { place + 1 - $0.count >= clause.lowerBound && view.ends(with: $0, at: place + 1) }
    }
  }

  /// Whether the clause ends with the name of an authority and an office of it, or with what one may do there: 向某局反映.
  private static func endsWithAuthority(_ clause: Range<Int>, _ view: TextView) -> Bool {
    var end = clause.upperBound
    // 执法大队（电话：…）
    if view.scalar(end - 1) == 0x28 { end -= 1 }
    if let act = acts.first(where: { view.ends(with: $0, at: end) }), isAsked(clause, view) { end -= act.count }
    let near = max(clause.lowerBound, end - longestOffice)..<max(clause.lowerBound, end)
    guard let last = near.last(where: { place in authorities.contains { view.ends(with: $0, at: place + 1) } })
    else {
      return false
    }
    return (last + 1..<end).allSatisfy { AddressPart.isIdeograph(view.scalar($0)) }
      && (last + 1 == end || offices.contains(view.scalar(end - 1)))
  }

  /// Whether the public is asked to do what the clause says: 如有异议，请向某局反映.
  private static func isAsked(_ clause: Range<Int>, _ view: TextView) -> Bool {
    sentence(before: clause.upperBound, in: view).contains { asking.contains(view.scalar($0)) }
  }

  private static func holdsPerson(_ clause: Range<Int>, _ view: TextView) -> Bool {
    view.name(endingBy: clause.upperBound).map { $0.upperBound > clause.lowerBound } ?? false
      || clause.contains { persons.begins(at: $0, in: view) && !isOffice(at: $0, in: view) }
  }

  /// 联系人：局办公室, 联系人：采购科工作人员: whether an office stands where the name of a person is asked for.
  private static func isOffice(at place: Int, in view: TextView) -> Bool {
    guard view.starts(with: contact, at: place), view.scalar(place + contact.count) == 0x3A else { return false }
    var end = place + contact.count + 1
    while end - place < longestOffice, TextView.isHan(view.scalar(end)) { end += 1 }
    if view.ends(with: staff, at: end) { end -= staff.count }
    return offices.contains(view.scalar(end - 1))
  }

  private static let contact = TextView.words("联系人")[0]
  private static let staff = TextView.words("工作人员")[0]
  /// What telephones of offices are called in a note, and whose they are.
  private static let ofDesks = TextView.words("座机 值班电话 办公电话 总机")
  private static let desks = TextView.words("单位 科 室 处 中心 窗口")
  private static let ofOffices = TextView.words(
    "部门电话 值班电话 监督电话 监督举报电话 投诉电话 举报电话 举报投诉电话 投诉举报电话 咨询电话 服务电话 办公电话 办公室电话 单位电话 服务热线 公开电话 受理电话 查询电话 值守电话 应急电话 救援电话 值班传真 燃气抢险 抢险电话 抢修电话 报修电话"
  )
  private static let telephones = TextView.words("联系电话 电话 传真 电话号码 传真号码 联系方式 座机")
  /// Only the public is asked to do so.
  private static let invitations = TextView.words("可咨询 请咨询")
  private static let authorities = TextView.words(
    "局 厅 本机关 服务窗口 委员会 人民政府 州政府 市政府 县政府 管委会 法院 检察院 支队 执法大队 救援大队 安委办 安委会 总队 指挥部 纪委 应急办 信访办 储备库 代理机构 化学事故")
  /// Departments of an authority that is not named.
  private static let departments = TextView.words(
    "管理科 监察科 法规科 审批科 统计科 保障科 教育科 协调科 抗旱科 督查科 执法科 应急科 综合科 大队 中队 政务服务中心 街道办 代理机构 采购科 财务科")
  private static let offices = Set(FoldedText.scalars(of: "室科处股队心办厅"))
  private static let acts = TextView.words("反映 提出 投诉 举报 咨询 联系 申请 报告 提交 递交")
  private static let asking = Set(FoldedText.scalars(of: "请可"))
  /// Ways to reach an office.
  private static let items = WordTable(
    "电话 联系电话 传真 地址 联系地址 通讯地址 办公地址 邮编 邮政编码 网址 邮箱 电子邮箱 办公时间 值班电话 咨询电话 监督电话 监督举报电话 举报电话 投诉电话 服务电话 办公电话 办公室电话")
  private static let persons = WordTable(
    "举报人 投诉人 当事人 法定代表人 负责人 联系人 证人 家属 死者 伤者 先生 女士 本人 其 某 你 我 他 她 经营者 经办人 执法人员 代理人 申请人 业主 被询问人 自称 住户 姓名 职务 任职 工作单位 所在单位 干部 职工 员工 科长 局长 主任 师傅 个人 私人"
  )
  private static let links = Set(FoldedText.scalars(of: ":为是( -"))
  private static let stops: Set<UInt32> = [0x3002, 0x3B, 0x0A, 0x21, 0x3F, FoldedText.barrier]
  /// What parts the ways to reach an office.
  private static let separators = Set(FoldedText.scalars(of: ",;| \n"))
  private static let reach = 200
  private static let longestOffice = 24
  private static let longestNote = 24
  private static let nearby = 10
  private static let mostItems = 5
}
