import Records

/// The decision as data and as words.
struct SampleDecision: Sendable {
  var kinds: [PenaltyKind]
  var fine: Int?
  var confiscated: Int?
  var licence: String?
  /// One sentence a kind.
  var sentences: [String]
  var content: String { sentences.joined(separator: "；") + "。" }
}

extension CaseBuilder {
  /// What is decided, by the form of the plan.
  mutating func penalty() -> SampleDecision {
    var decision = SampleDecision(kinds: [], sentences: [])
    let fine = plan.fine ?? 0
    func addFine() {
      decision.kinds.append(.fine)
      decision.fine = fine
      decision.sentences.append("处人民币\(ChineseMoney.short(fine))（大写：\(ChineseMoney.capital(fine))）的罚款")
    }
    func addWarning() {
      decision.kinds.append(.warning)
      decision.sentences.append("给予警告")
    }
    func addSuspension() {
      decision.kinds.append(.suspension)
      decision.sentences.append("责令停产停业整顿，经复查合格后方可恢复生产经营")
    }
    switch plan.form {
    case .fine: addFine()
    case .warning: addWarning()
    case .warningFine:
      addWarning()
      addFine()
    case .suspension: addSuspension()
    case .suspensionFine:
      addSuspension()
      addFine()
    case .licenceWithheld, .licenceRevoked:
      let name = plan.industry == "烟花爆竹" ? "烟花爆竹经营许可证" : "安全生产许可证"
      let number = Identifiers.licence(plan.industry, county: plan.county, year: lawDay.year - 1, &random)
      let isRevoked = plan.form == .licenceRevoked
      decision.kinds.append(isRevoked ? .licenceRevoked : .licenceWithheld)
      decision.licence = "\(name)（编号：\(number)）"
      decision.sentences.append(
        isRevoked ? "吊销\(name)（编号：\(number)）" : "暂扣\(name)（编号：\(number)）\(random.within(1...3))个月")
    }
    if plan.kind.confiscates, decision.fine != nil, plan.subjectKind != .naturalPerson, random.chance(60) {
      let amount = random.within(4...40) * 500
      decision.kinds.append(.confiscation)
      decision.confiscated = amount
      decision.sentences.append("没收违法所得人民币\(ChineseMoney.short(amount))")
    }
    return decision
  }

  /// The record as data, in the order in which an officer fills it in.
  mutating func entries(facts: String, decision: SampleDecision) -> [(key: String, value: DataNode)] {
    var entries: [(key: String, value: DataNode)] = [("id", .text(plan.id))]
    func add(_ key: String, _ value: String?) { if let value { entries.append((key, .text(value))) } }
    add("documentNumber", documentNumber)
    add("title", "\(plan.subjectKind == .naturalPerson ? "" : party.name)\(plan.kind.type)案")
    add("county", countyCell)
    add("authority", authority)
    add("industry", plan.industry)
    add("source", plan.kind.source.chinese)
    entries.append(("subject", subjectNode))
    if !people.isEmpty { entries.append(("people", .list(people.map(\.node)))) }
    entries.append(
      ("officers", .list(officers.map { .map([("name", .text($0.name)), ("certificate", .text($0.certificate))]) })))
    entries.append(
      (
        "violation",
        .map([
          ("type", .text(plan.kind.type)), ("facts", .text(facts)),
          ("basis", .text("\(plan.kind.duty.on(lawDay))、\(plan.kind.sanction.on(lawDay))")),
        ])
      ))
    if plan.decidedOn != nil { entries.append(("penalty", penaltyNode(decision))) }
    add("filedOn", dates.filed.iso)
    add("decidedOn", dates.decided?.iso)
    add("servedOn", dates.served.flatMap { $0 <= plan.asOf ? $0.iso : nil })
    if plan.state != .objectionOpen { add("performedOn", dates.performed?.iso) }
    if plan.state != .objectionOpen { add("closedOn", dates.closed?.iso) }
    add("procedure", plan.isSimple ? "简易" : "普通")
    add("severity", plan.severity.chinese)
    entries += procedureEntries
    return entries
  }

  /// The county by name or by code, as offices write it.
  private var countyCell: String {
    if plan.isBureau { return plan.serial % 3 == 0 ? "州本级" : countyName }
    return plan.serial % 4 == 0 ? plan.county.code : countyName
  }

  private var subjectNode: DataNode {
    var entries: [(key: String, value: DataNode)] = [
      ("name", .text(party.name)), ("kind", .text(plan.subjectKind.rawValue)),
    ]
    func add(_ key: String, _ value: String?) { if let value { entries.append((key, .text(value))) } }
    if plan.subjectKind == .naturalPerson {
      add("idType", "身份证")
      add("idNumber", party.id)
    } else {
      add("uscc", plan.unit.code)
      add("registrationNumber", plan.unit.registrationNumber)
      add("representative", plan.unit.representative)
      if party.representativeID != nil { add("representativeIDType", "身份证") }
      add("representativeID", party.representativeID)
    }
    add("address", party.address)
    add("phone", party.phone)
    add("bankAccount", party.bankAccount)
    return .map(entries)
  }

  private func penaltyNode(_ decision: SampleDecision) -> DataNode {
    var entries: [(key: String, value: DataNode)] = [
      (
        "kinds", .words(decision.kinds.map { $0 == .confiscation ? "没收违法所得" : $0.chinese })
      ), ("content", .text(decision.content)),
    ]
    if let fine = decision.fine { entries.append(("fine", .text(String(fine)))) }
    if let confiscated = decision.confiscated { entries.append(("confiscated", .text(String(confiscated)))) }
    if let licence = decision.licence { entries.append(("licence", .text(licence))) }
    return .map(entries)
  }
}
