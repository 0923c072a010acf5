import Records

/// The tables beside the cases: inspections, plan, county totals, licences, the list of dishonest units.
struct Sample2020Tables {
  /// Totals of the whole prefecture, from the report of 2020.
  static let totals = (inspections: 4847, papers: 3943, found: 6568, rectified: 6396)
  /// Units the bureau itself inspected.
  static let bureauUnits = 116

  private let plans: [CasePlan]
  private let inspected: [(plan: CasePlan, date: CivilDate)]
  private var random = SplitMix64(seed: 4847)
  private var maker = SampleUnit.Maker(serial: 70_000)
  private var sums = (inspections: 0, papers: 0, found: 0, rectified: 0)

  init(plans: [CasePlan], inspected: [(plan: CasePlan, date: CivilDate)]) {
    self.plans = plans
    self.inspected = inspected
  }

  /// Path below `content/` and text of each table.
  mutating func files() -> [(path: String, text: String)] {
    [
      ("inspections/2020.csv", inspections()), ("statistics/2020.csv", statistics()), ("plans/2020.csv", planTable),
      ("licences/2020.csv", licences()), ("dishonest/2020.csv", dishonest),
    ]
  }

  /// The bureau's own inspections: every unit it had a case against, others, and second visits.
  private mutating func inspections() -> String {
    struct Visit {
      var date: CivilDate
      var unit: SampleUnit
      var found: Int
    }
    var visits = inspected.map { Visit(date: $0.date, unit: $0.plan.unit, found: random.within(2...6)) }
    let industries = [
      "非煤矿山", "尾矿库", "危险化学品", "烟花爆竹", "金属冶炼", "粉尘涉爆", "涉氨制冷", "工贸", "应急预案管理", "安全中介服务", "教育培训",
    ]
    let year = CivilDate(year: 2020, month: 1, day: 6) ?? Sample2020Planner.asOf
    while visits.count < Self.bureauUnits {
      let unit = maker.make(
        industry: industries[visits.count % industries.count], county: SampleCounty.prefecture, on: year, isShop: false,
        &random)
      visits.append(
        Visit(
          date: CaseDates.workday(before: year.adding(days: random.within(5...350))), unit: unit,
          found: random.within(0...3)))
    }
    for visit in visits.filter({ $0.found >= 4 }).prefix(22) {
      let date = CaseDates.workday(before: min(visit.date.adding(days: random.within(18...35)), year.adding(days: 359)))
      visits.append(Visit(date: max(date, visit.date), unit: visit.unit, found: 0))
    }
    let ordered = visits.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
    var rows: [[String]] = []
    for (number, visit) in ordered.map(\.element).enumerated() {
      let rectified = visit.found > 3 && number % 9 == 0 ? visit.found - 1 : visit.found
      let papers = random.within(1...3)
      sums.inspections += 1
      sums.papers += papers
      sums.found += visit.found
      sums.rectified += rectified
      rows.append([
        "cxz-jc-2020-\(Identifiers.padded(number + 1, 3))", visit.date.iso, SampleCounty.prefecture.name,
        SampleCounty.prefecture.authority(on: visit.date), visit.unit.name, visit.unit.code, visit.unit.industry,
        String(papers), String(visit.found), String(rectified),
      ])
    }
    return CSVText.table(
      ["编号", "检查日期", "县市", "执法机关", "被检查单位", "统一社会信用代码", "行业", "执法文书份数", "排查隐患数", "整改隐患数"], rows)
  }

  /// What the counties report without records: the totals less the bureau's own.
  private mutating func statistics() -> String {
    let weights = Sample2020Planner.countyCases.map { $0 * 10 + random.below(40) }
    let inspections = Self.share(Self.totals.inspections - sums.inspections, weights)
    let papers = Self.share(Self.totals.papers - sums.papers, weights.map { $0 + random.below(30) })
    let found = Self.share(Self.totals.found - sums.found, weights.map { $0 + random.below(30) })
    let open = Self.share(
      (Self.totals.found - sums.found) - (Self.totals.rectified - sums.rectified),
      weights.map { $0 / 2 + random.below(90) })
    var rows: [[String]] = []
    for (index, county) in SampleCounty.counties.enumerated() {
      rows.append([
        "2020", county.name, String(inspections[index]), String(papers[index]), String(found[index]),
        String(found[index] - open[index]),
      ])
    }
    return CSVText.table(["年度", "县市", "检查家次", "执法文书", "排查隐患", "整改隐患"], rows)
  }

  /// `total` shared out by weight in whole numbers.
  private static func share(_ total: Int, _ weights: [Int]) -> [Int] {
    let sum = weights.reduce(0, +)
    var parts: [Int] = []
    var (passed, given) = (0, 0)
    for weight in weights {
      passed += weight
      let upTo = total * passed / sum
      parts.append(upTo - given)
      given = upTo
    }
    return parts
  }

  private var planTable: String {
    let authority = SampleCounty.prefecture.name + "应急管理局"
    let rows: [(String, String, Int)] = [
      ("非煤矿山、尾矿库", "重点检查", 20), ("危险化学品、烟花爆竹批发", "重点检查", 25), ("金属冶炼、粉尘涉爆、涉氨制冷、工贸", "重点检查", 21),
      ("应急预案管理", "重点检查", 11), ("安全中介服务机构、教育培训机构", "重点检查", 5), ("一般生产经营单位", "一般检查", 48), ("立案", "立案任务", 60),
    ]
    return CSVText.table(
      ["年度", "执法机关", "计划类别", "检查方式", "数量"], rows.map { ["2020", authority, $0.0, $0.1, String($0.2)] })
  }

  /// Twelve licences cancelled, which is no penalty; a few issued and changed. Withheld and revoked ones stand in the cases.
  private mutating func licences() -> String {
    var rows: [[String]] = []
    let kinds = [String](repeating: "注销", count: 12) + [String](repeating: "颁发", count: 9) + ["变更", "变更", "变更", "变更"]
    let industries = ["非煤矿山", "危险化学品", "烟花爆竹", "非煤矿山", "尾矿库"]
    let first = CivilDate(year: 2020, month: 1, day: 15) ?? Sample2020Planner.asOf
    for (index, kind) in random.shuffled(kinds).enumerated() {
      let county = index % 3 == 0 ? SampleCounty.counties[index % 10] : SampleCounty.prefecture
      let industry = industries[index % industries.count]
      let unit = maker.make(industry: industry, county: county, on: first, isShop: false, &random)
      let date = CaseDates.workday(before: first.adding(days: index * 14))
      rows.append([
        "xk-2020-\(Identifiers.padded(index + 1, 3))", date.iso, county.name, county.authority(on: date), unit.name,
        unit.code, industry == "烟花爆竹" ? "烟花爆竹经营（批发）许可证" : industry == "危险化学品" ? "危险化学品经营许可证" : "安全生产许可证",
        Identifiers.licence(industry, county: county, year: kind == "颁发" ? 2020 : 2017, &random), kind,
        kind == "颁发" ? date.iso : "",
        kind == "颁发" ? date.adding(months: 36).adding(days: -1).iso : "",
      ])
    }
    return CSVText.table(["id", "日期", "县市", "执法机关", "单位名称", "统一社会信用代码", "许可证名称", "许可编号", "事项", "有效期自", "有效期至"], rows)
  }

  private var dishonest: String {
    let plan = plans.first { $0.kind.type == ViolationKind.licensing[0].type }
    let county = plan?.county ?? SampleCounty.prefecture
    let listed = (plan?.decidedOn ?? Sample2020Planner.asOf).adding(days: 20)
    let day = CaseDates.workday(before: min(listed, CivilDate(year: 2020, month: 12, day: 29) ?? listed))
    return CSVText.table(
      ["id", "单位名称", "统一社会信用代码", "县市", "执法机关", "列入事由", "列入日期", "移出日期"],
      [
        [
          "sx-2020-001", plan?.unit.name ?? "", plan?.unit.code ?? "", county.name, county.authority(on: day),
          "安全生产许可证有效期届满后未办理延期手续，擅自进行生产", day.iso, "",
        ]
      ])
  }
}
