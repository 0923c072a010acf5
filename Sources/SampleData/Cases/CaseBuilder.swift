import Records

/// Turns a plan into a record with its decision text, and notes every secret it plants.
struct CaseBuilder {
  let plan: CasePlan
  let dates: CaseDates
  let authority: String
  let countyName: String
  let officers: [SampleOfficer]
  var random: SplitMix64
  var values = TextTemplate.Values()
  var people: [SamplePerson] = []
  var secrets: [PlantedSecret] = []
  private var planted: Set<PlantedSecret> = []
  /// Claims of secrecy (`secrets` of the record): text or field, kind, claimant.
  var claims: [DataNode] = []
  var party = SampleParty()

  /// Builds the record of a plan; the numbers drawn depend on seed and `stream` alone.
  static func build(_ plan: CasePlan, roster: OfficerRoster, seed: UInt64, stream: Int) -> SampleCase {
    var builder = CaseBuilder(plan, roster: roster, random: SplitMix64(seed: seed, stream: stream))
    return builder.finished()
  }

  private init(_ plan: CasePlan, roster: OfficerRoster, random: SplitMix64) {
    var random = random
    self.plan = plan
    dates = CaseDates(plan, &random)
    let day = plan.decidedOn ?? dates.filed
    authority = plan.county.authority(on: day)
    countyName = plan.county.name(on: day)
    officers = roster.pair(for: plan.county, &random)
    self.random = random
  }

  /// Notes a secret as it is about to be written, and returns it.
  @discardableResult
  mutating func plant(_ kind: PlantedSecret.Kind, _ value: String) -> String {
    let secret = PlantedSecret(record: plan.id, kind: kind, value: value)
    if planted.insert(secret).inserted { secrets.append(secret) }
    return value
  }

  /// Number of the decision; `nil` while undecided.
  var documentNumber: String? {
    plan.decidedOn.map { plan.county.documentNumber(year: $0.year, serial: plan.documentSerial ?? plan.serial) }
  }

  /// The edition of the articles that applies: that of the day of decision.
  var lawDay: CivilDate { plan.decidedOn ?? dates.filed }

  private mutating func finished() -> SampleCase {
    makeParty()
    fillValues()
    let facts = random.pick(plan.kind.facts)
    let wanted = plan.kind.details.reduce(facts.slots) { $0.union($1.slots) }
    makePeople(for: wanted)
    let factText = facts.filled(values)
    let decision = penalty()
    let body = bodyText(facts: factText, decision: decision)
    return SampleCase(
      id: plan.id, year: dates.filed.year, inspectedOn: dates.inspected,
      data: .map(entries(facts: factText, decision: decision)), body: body,
      secrets: secrets)
  }

  private mutating func fillValues() {
    let equipment = [
      "1号皮带输送机", "颚式破碎机", "冲压机", "双梁起重机", "螺旋输送机", "球磨机", "压力容器", "搅拌机", "叉车", "液压升降平台", "氨压缩机", "除尘风机",
    ]
    let areas: [String: [String]] = [
      "非煤矿山": ["一采区", "东采场", "破碎车间", "1820中段"], "尾矿库": ["尾矿坝", "选矿车间", "浓密池区"],
      "危险化学品": ["储罐区", "灌装车间", "甲类仓库", "卸车区"], "烟花爆竹": ["零售店面", "后院库房", "临街铺面"],
      "金属冶炼": ["熔炼车间", "浇铸跨", "电解车间"], "粉尘涉爆": ["打磨车间", "制粉车间", "除尘间"], "涉氨制冷": ["速冻间", "制冷机房", "分割车间"],
    ]
    let hazards = ["机械伤害", "物体打击", "高处坠落", "触电", "中毒和窒息", "车辆伤害", "坍塌"]
    values[.authority] = authority
    values[.county] = countyName
    values[.town] = plan.unit.town
    values[.employer] = plan.unit.name
    values[.subject] = party.name
    values[.industry] = plan.industry
    values[.site] = "\(plan.unit.town)集镇路口"
    values[.inspected] = dates.inspected.chinese
    values[.filed] = dates.filed.chinese
    values[.noticed] = dates.noticed?.chinese ?? ""
    values[.decided] = dates.decided?.chinese ?? ""
    values[.deadline] = dates.inspected.adding(days: 15).chinese
    values[.area] = random.pick(areas[plan.industry] ?? ["生产车间", "原料堆场", "包装车间", "锅炉房", "检修现场"])
    values[.equipment] = random.pick(equipment)
    values[.code] = random.pick(["SB", "QZ", "JX", "ZL", "TK"]) + "-" + random.digits(2) + "-" + random.digits(3)
    values[.hazard] = random.pick(hazards)
    values[.count] = String(random.within(3...9))
    values[.count2] = String(random.within(2...3))
    values[.count3] = String(random.within(10...40))
    values[.product] = random.pick(["石灰石", "砂石骨料", "铜精矿", "成品", "包装材料", "原木", "冻品"])
    values[.clock] = "\(random.within(8...17))时\(random.within(10...58))分"
    values[.officer1] = officers[0].name
    values[.officer2] = officers[1].name
    values[.certificate1] = officers[0].certificate
    values[.certificate2] = officers[1].certificate
    values[.witnessRole] = random.pick(["车间主任", "安全员", "生产厂长", "值班经理", "设备主管", "现场负责人"])
  }
}

/// An invented officer of a bureau; name and certificate are public.
struct SampleOfficer: Sendable {
  let name: String
  let certificate: String
}

/// The officers of every authority: the same in every workspace.
struct OfficerRoster: Sendable {
  private let officers: [String: [SampleOfficer]]

  init() {
    var random = SplitMix64(seed: 0x5343_2020)
    var officers: [String: [SampleOfficer]] = [:]
    var names: Set<String> = []
    for county in [SampleCounty.prefecture] + SampleCounty.counties {
      for index in 1...(county.code == SampleCounty.prefecture.code ? 8 : 4) {
        var name = NamePool.publicName(&random)
        while !names.insert(name).inserted { name = NamePool.publicName(&random) }
        officers[county.code, default: []].append(
          SampleOfficer(name: name, certificate: "云应急执-\(county.code.suffix(4))\(Identifiers.padded(index, 2))"))
      }
    }
    self.officers = officers
  }

  /// All officers of an authority.
  func all(of county: SampleCounty) -> [SampleOfficer] { officers[county.code] ?? [] }

  /// Two different officers of an authority.
  func pair(for county: SampleCounty, _ random: inout SplitMix64) -> [SampleOfficer] {
    Array(random.shuffled(all(of: county)).prefix(2))
  }
}
