import Records

/// An invented unit: its public face.
struct SampleUnit: Sendable {
  let name: String
  let isShop: Bool
  let code: String
  let registrationNumber: String?
  let representative: String
  let town: String
  let address: String
  let industry: String

  /// Makes units whose names and codes are never the same twice.
  struct Maker {
    private var taken: Set<String> = []
    private var serial: Int

    /// Codes begin after `serial`.
    init(serial: Int = 0) { self.serial = serial }

    /// A unit of the industry in the county.
    mutating func make(
      industry: String, county: SampleCounty, on date: CivilDate, isShop: Bool, _ random: inout SplitMix64
    ) -> SampleUnit {
      serial += 1
      let place = county.code == SampleCounty.prefecture.code ? random.pick(SampleCounty.counties) : county
      let countyName = place.name(on: date)
      let owner = NamePool.publicName(&random)
      var name = ""
      var attempt = 0
      repeat {
        attempt += 1
        name = isShop ? Self.shop(industry, countyName, owner, &random) : Self.company(industry, countyName, &random)
        if attempt > 30 { name += "（" + random.pick(Self.branches) + String(serial) + "号店）" }
      } while !taken.insert(name).inserted
      let town = random.pick(place.towns)
      let address =
        "\(countyName)\(town)"
        + (isShop || random.chance(40)
          ? "\(random.pick(Self.roads))\(random.within(1...298))号"
          : "\(random.pick(Self.parks))\(random.within(1...36))号")
      return SampleUnit(
        name: name, isShop: isShop,
        code: Identifiers.unifiedCode(prefix: isShop ? "92" : "91", county: place.code, serial: serial),
        registrationNumber: random.chance(12) ? Identifiers.registrationNumber(county: place.code, &random) : nil,
        representative: owner, town: town, address: address, industry: industry)
    }

    private static func company(_ industry: String, _ county: String, _ random: inout SplitMix64) -> String {
      county + random.pick(brandFirst) + random.pick(brandLast) + random.pick(companies[industry] ?? ["商贸有限公司"])
    }

    private static func shop(
      _ industry: String, _ county: String, _ owner: String, _ random: inout SplitMix64
    ) -> String {
      let begin = random.chance(55) ? owner : random.pick(brandFirst) + random.pick(brandLast)
      return county + begin + random.pick(shops[industry] ?? ["经营部"])
    }

    private static let branches = ["一分店", "二分店", "三分店"]
    private static let roads = ["彝海路", "鹿城路", "威楚大道", "龙川路", "永安路", "阳光大道", "环城西路", "北浦路"]
    private static let parks = ["工业园区", "楚风工业片区", "冶金化工片区", "大石坝村采矿区", "青龙山片区", "黑井箐片区"]
    private static let brandFirst = [
      "彝", "鹿", "龙", "恒", "鑫", "滇", "云", "华", "宏", "瑞", "泰", "永", "天", "广", "盛", "元", "昌", "德", "兴", "东",
    ]
    private static let brandLast = [
      "源", "峰", "通", "丰", "达", "泰", "润", "塬", "诚", "锦", "盛", "和", "岭", "川", "翔", "立", "联", "信", "利", "合",
    ]
    private static let companies: [String: [String]] = [
      "非煤矿山": ["采石场有限公司", "矿业有限公司", "砂石有限责任公司", "石材有限公司"],
      "尾矿库": ["铜业有限公司", "矿冶有限公司", "选矿有限责任公司"],
      "危险化学品": ["化工有限公司", "加油站", "气体有限公司", "燃气有限公司", "石化销售有限公司"],
      "烟花爆竹": ["烟花爆竹有限公司", "烟花爆竹批发有限责任公司"],
      "金属冶炼": ["冶炼有限公司", "钛业有限公司", "铸造有限公司", "再生金属有限公司"],
      "粉尘涉爆": ["木业有限公司", "饲料有限公司", "家具有限公司", "面粉有限公司"],
      "涉氨制冷": ["冷链食品有限公司", "肉联食品有限公司", "果蔬冷库有限公司"],
      "工贸": ["水泥有限公司", "建材有限公司", "纸业有限公司", "机械有限公司", "食品有限公司", "塑业有限公司"],
      "安全中介服务": ["安全技术咨询有限公司", "安全评价有限公司"],
      "教育培训": ["职业培训学校有限公司", "安全技术培训有限公司"],
      "应急预案管理": ["物流有限公司", "商贸有限公司", "温泉酒店有限公司", "百货有限公司"],
    ]
    private static let shops: [String: [String]] = [
      "非煤矿山": ["石材加工店", "砂石经营部"], "危险化学品": ["气体经营部", "油漆店"], "烟花爆竹": ["烟花爆竹零售店"],
      "金属冶炼": ["铸造加工店"], "粉尘涉爆": ["木器加工厂"], "涉氨制冷": ["冻品店", "冷库"], "工贸": ["焊接加工店", "木器加工厂", "修理厂", "豆制品加工坊"],
      "应急预案管理": ["饭店", "宾馆"], "尾矿库": ["砂石经营部"],
    ]
  }
}
