import Diagnostics
import Disclosure
import JSONText
import Records
import Rules

/// An assessment in words: each gate with its article and outcome, then the dates and the rules behind them. It names no value of a record.
struct DisclosureAccount {
  let record: String
  let asOf: CivilDate
  let assessment: Assessment

  /// State and the day that matters next, in one line.
  static func standing(_ assessment: Assessment, _ language: Language) -> String {
    let isChinese = language == .chinese
    var text = isChinese ? "现状：\(assessment.state.chinese)" : "state: \(assessment.state.english)"
    switch assessment.state {
    case .due, .withheld:
      if let due = assessment.due { text += isChinese ? "，应于 \(due.iso) 前公开" : ", due by \(due.iso)" }
    case .published:
      if let until = assessment.until { text += isChinese ? "，公示至 \(until.iso)" : ", shown until \(until.iso)" }
    case .withdrawn:
      if let due = assessment.withdrawal?.due {
        text += isChinese ? "，应于 \(due.iso) 前撤下" : ", to be taken down by \(due.iso)"
      }
    case .expired:
      if let until = assessment.until { text += isChinese ? "，至 \(until.iso)" : " on \(until.iso)" }
    case .notDecided, .repaired: break
    }
    return text
  }

  /// For people: a table of gates, then one line a fact.
  func text(_ language: Language) -> String {
    let isChinese = language == .chinese
    var text = isChinese ? "案件 \(record)，截至 \(asOf.iso)\n" : "record \(record) as of \(asOf.iso)\n"
    if !assessment.gates.isEmpty {
      var table = TextTable(isChinese ? ["关口", "结果", "理由", "依据"] : ["gate", "outcome", "reason", "article"])
      for gate in assessment.gates { table.add(cells(of: gate, isChinese)) }
      text += "\n" + table.text + "\n"
    }
    var list = TextTable()
    for (_, words, value) in facts(isChinese) { list.add([words, value]) }
    return text + list.text
  }

  private func cells(of gate: GateResult, _ isChinese: Bool) -> [String] {
    let outcome: String
    switch (gate.passed, gate.reason) {
    case (true, .notApplicable): outcome = isChinese ? "不适用" : "does not apply"
    case (true, _): outcome = isChinese ? "通过" : "passed"
    // An unsettled consultation does not hold a record back: it is shown in short.
    case (false, .consultationOpen), (false, .consultationUndecided), (false, .consultationWithheld),
      (false, .partialWithoutClaim):
      outcome = isChinese ? "只公开基本信息" : "interim entry only"
    case (false, _): outcome = isChinese ? "未通过" : "not passed"
    }
    return isChinese
      ? [gate.gate.chinese, outcome, gate.reason.chinese, gate.article]
      : [gate.gate.english, outcome, gate.reason.english, gate.article]
  }

  /// Key, words and value of each fact that is known.
  private func facts(_ isChinese: Bool) -> [(key: String, words: String, value: String)] {
    var facts: [(key: String, words: String, value: String)] = []
    func add(_ key: String, _ chinese: String, _ english: String, _ value: String?) {
      if let value, !value.isEmpty { facts.append((key, isChinese ? chinese : english, value)) }
    }
    func word(_ chinese: String, _ english: String) -> String { isChinese ? chinese : english }
    let grounds = assessment.grounds
    add("state", "现状", "state", word(assessment.state.chinese, assessment.state.english))
    if assessment.isPublic { add("form", "公开形式", "form", word(assessment.form.chinese, assessment.form.english)) }
    add("basis", "公开依据", "basis", assessment.basis)
    if let itsClass = grounds.publicationClass {
      add(
        "class", "公示分类", "class",
        with(grounds.classArticles.joined(separator: "；"), word(itsClass.chinese, itsClass.english)))
    }
    if let period = grounds.period {
      let length = word(
        "\(period.months) 个月，最短 \(period.minimumMonths) 个月",
        "\(period.months) months, no less than \(period.minimumMonths)")
      add("period", "公示期", "period", with(period.basis, length))
    }
    if let deadline = grounds.deadline {
      let length = word("决定后 \(deadline.workingDays) 个工作日", "\(deadline.workingDays) working days after the decision")
      add("deadline", "公开期限", "deadline", with(deadline.basis, length))
    }
    add("due", "应公开日（全国节假日）", "due by national holidays", assessment.due?.iso)
    add("lastLawfulDay", "最后合法日（含地方假日）", "last lawful day with local holidays", assessment.lastLawfulDay?.iso)
    add("publishedOn", "公开日期", "published on", assessment.publishedOn?.iso)
    add("until", "公示至", "shown until", assessment.until?.iso)
    if let article = grounds.repairArticle {
      if let from = assessment.repairableFrom {
        add("repairableFrom", "可修复日", "repairable from", from.iso)
      } else if !grounds.unrepairableKinds.isEmpty {
        let kinds = grounds.unrepairableKinds.map { isChinese ? $0.chinese : $0.rawValue }
        let text = word("不得修复：含", "never: ") + kinds.joined(separator: isChinese ? "、" : ", ")
        add("repairableFrom", "可修复日", "repairable from", with(article, text))
      }
    }
    if let withdrawal = assessment.withdrawal {
      let kind = word(withdrawal.kind.chinese, withdrawal.kind.rawValue)
      add("withdrawn", "撤回", "withdrawn", with(withdrawal.article, "\(withdrawal.date.iso) \(kind)"))
      add("withdrawalDue", "应撤下日", "to be taken down by", withdrawal.due.iso)
    }
    if assessment.daysLate > 0 { add("daysLate", "逾期天数", "days late", "\(assessment.daysLate)") }
    let parties = assessment.awaited.map { party in
      let end = party == .thirdParty ? grounds.answersUntil : nil
      let name = word(party.chinese, party.english)
      return end.map { word("\(name)（至 \($0.iso)）", "\(name) (until \($0.iso))") } ?? name
    }
    add("awaited", "等待", "waiting for", parties.joined(separator: isChinese ? "、" : ", "))
    return facts
  }

  private func with(_ article: String, _ text: String) -> String { article.isEmpty ? text : "\(text)（\(article)）" }
}
