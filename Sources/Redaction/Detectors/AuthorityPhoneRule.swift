import Matching

/// The telephones under which an authority is reached: 楚雄州应急管理局值班电话：0878-3120000, 监督电话：0878-3120000（楚雄州应急管理局）.
///
/// The regulation on government information makes them public. They count only where the words say so: a word for the telephone of an
/// office (值班电话, 监督电话) in one sentence with the authority and with nobody else, or the authority's name right before 电话 or 传真.
struct AuthorityPhoneRule: KeepRule {
  let card = RuleCard(
    "keep.authority-phone", title: "行政机关公布的电话", basis: "政府信息公开条例第二十条第二项（联系方式）",
    summary: "写明行政机关的值班、监督、举报、咨询电话等固定电话；同一句中写有个人的，以及手机号码除外",
    keeps: [
      "楚雄州应急管理局值班电话：0878-3120000，地址：楚雄市鹿城镇", "监督电话：0878-3120000（楚雄州应急管理局）。",
      "州应急管理局办公室电话0878-3120000，传真0878-3120001，", "请送至楚雄州应急管理局政策法规科，咨询电话0878-3120000。",
    ])

  func keeps(_ group: DigitGroup, as fit: NumberFit, in view: TextView) -> Bool {
    fit.certainty < .certain && !group.isReversed && Self.isOfAuthority(group.range, in: view)
  }

  /// Whether the words around the landline number in `range` say that an authority is reached under it.
  static func isOfAuthority(_ range: Range<Int>, in view: TextView) -> Bool {
    let digits = range.filter { DigitCode.isDigit(view.code($0)) }
    guard let first = digits.first, digits.allSatisfy({ DigitCode.isDecimal(view.code($0)) }),
      DigitCode.value(view.code(first)) == 0 || digits.count < 9
    else { return false }
    var place = range.lowerBound
    while range.lowerBound - place < 6, links.contains(view.scalar(place - 1)) { place -= 1 }
    if let word = ofOffices.first(where: { view.ends(with: $0, at: place) }) {
      let clause = sentence(before: place - word.count, in: view)
      if holdsAuthority(clause, view) { return !holdsPerson(clause, view) }
      return holdsAuthority(note(behind: range.upperBound, in: view), view)
    }
    guard let word = telephones.first(where: { view.ends(with: $0, at: place) }) else { return false }
    let clause = sentence(before: place - word.count, in: view)
    guard !holdsPerson(clause, view) else { return false }
    // 应急管理局办公室|电话, and …电话0878-3120000，|传真: the next one of the same office.
    return endsWithAuthority(clause, view) || endsWithTelephone(clause, view)
  }

  /// What stands before `end` in its sentence, no farther than a rule looks.
  private static func sentence(before end: Int, in view: TextView) -> Range<Int> {
    var start = end
    while end - start < reach, !stops.contains(view.scalar(start - 1)) { start -= 1 }
    return start..<end
  }

  /// What stands in brackets behind the number.
  private static func note(behind end: Int, in view: TextView) -> Range<Int> {
    guard view.scalar(end) == 0x28 else { return end..<end }
    var close = end + 1
    while close - end < reach, view.scalar(close) != 0x29, !stops.contains(view.scalar(close)) { close += 1 }
    return end + 1..<close
  }

  private static func holdsAuthority(_ clause: Range<Int>, _ view: TextView) -> Bool {
    clause.contains { place in
      authorities.contains { place + 1 - $0.count > clause.lowerBound && view.ends(with: $0, at: place + 1) }
    }
  }

  /// Whether the clause ends with the name of an authority and an office of it.
  private static func endsWithAuthority(_ clause: Range<Int>, _ view: TextView) -> Bool {
    let near = max(clause.lowerBound, clause.upperBound - longestOffice)..<clause.upperBound
    guard let last = near.last(where: { place in authorities.contains { view.ends(with: $0, at: place + 1) } })
    else {
      return false
    }
    return (last + 1..<clause.upperBound).allSatisfy { AddressPart.isIdeograph(view.scalar($0)) }
      && (last + 1 == clause.upperBound || offices.contains(view.scalar(clause.upperBound - 1)))
  }

  /// Whether the clause ends with a telephone of an authority and a comma.
  private static func endsWithTelephone(_ clause: Range<Int>, _ view: TextView) -> Bool {
    let mark = clause.upperBound - 1
    guard view.scalar(mark) == 0x2C, holdsAuthority(clause, view) else { return false }
    return DigitCode.isDecimal(view.code(mark - 1))
      && (max(clause.lowerBound, mark - longestTelephone)..<mark).contains { place in
        telephones.contains { view.ends(with: $0, at: place) }
      }
  }

  private static func holdsPerson(_ clause: Range<Int>, _ view: TextView) -> Bool {
    view.name(endingBy: clause.upperBound).map { $0.upperBound > clause.lowerBound } ?? false
      || clause.contains { persons.begins(at: $0, in: view) }
  }

  private static let ofOffices = TextView.words(
    "值班电话 监督电话 监督举报电话 投诉电话 举报电话 举报投诉电话 投诉举报电话 咨询电话 服务电话 办公电话 办公室电话 服务热线 公开电话 受理电话 查询电话 值守电话 应急电话 救援电话")
  private static let telephones = TextView.words("联系电话 电话 传真 电话号码 传真号码 联系方式")
  private static let authorities = TextView.words("局 厅 委员会 人民政府 州政府 市政府 县政府 管委会 法院 检察院 支队 安委办 安委会 总队")
  private static let offices = Set(FoldedText.scalars(of: "室科处股队心办厅"))
  private static let persons = WordTable(
    "举报人 投诉人 当事人 法定代表人 负责人 联系人 证人 家属 死者 伤者 先生 女士 本人 其 某 你 我 他 她 经营者 经办人 执法人员 代理人 申请人 业主 被询问人 自称 住户")
  private static let links = Set(FoldedText.scalars(of: ":为是( -"))
  private static let stops: Set<UInt32> = [0x3002, 0x3B, 0x0A, 0x21, 0x3F, FoldedText.barrier]
  private static let reach = 60
  private static let longestOffice = 24
  private static let longestTelephone = 24
}
