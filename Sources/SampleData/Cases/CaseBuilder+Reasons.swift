import Records

extension CaseBuilder {
  /// What the party said, and what the officers compared it with.
  mutating func statements() -> String {
    guard !plan.isSimple else { return "" }
    let who = (plan.unit.isShop ? "经营者" : "法定代表人") + plan.unit.representative
    let admission =
      plan.subjectKind == .naturalPerson
      ? random.pick([
        "当事人接受询问时对上述事实没有异议，表示今后遵守安全生产法律法规，接受处理。",
        "当事人起初否认，经出示视频资料和书证后承认上述事实，并在询问笔录上签字确认。",
      ])
      : random.pick([
        "\(who)接受询问时对上述事实没有异议，承认日常管理松懈，对从业人员要求不严，表示接受处理并尽快整改。",
        "\(who)起初称有关问题系检查当日偶然发生，经出示视频资料和书证后，承认该情况在检查之前已经存在。",
        "\(who)陈述，已知相关规定，但认为规模较小、人手紧张，未引起重视，此前也未组织自查。",
      ])
    let comparison = random.pick([
      "执法人员将询问笔录与现场检查记录、书证逐项核对，各份证据所反映的时间、地点、人员和设备编号一致，未发现相反证据。",
      "为核实违法行为的起止时间，执法人员调取了值班记录、考勤表和用电记录，上述资料与询问笔录能够相互印证。",
      "调查期间，执法人员对现场进行了复核，并请熟悉该行业的专业技术人员到场查看，其书面意见与现场检查结论一致。",
    ])
    return admission + comparison + "\n\n"
  }

  /// How the investigation went on after the filing.
  mutating func course() -> String {
    guard !plan.isSimple, plan.decidedOn != nil else { return "" }
    let papers = random.pick([
      "营业执照、安全生产管理制度、岗位操作规程、隐患排查台账", "劳动合同、考勤表、工资发放表、教育培训档案", "设备购置发票、检验检测报告、维护保养记录、点检表",
    ])
    return
      "立案后，承办人员制作询问笔录\(values[.count])份，依法调取\(papers)等书证\(random.within(6...18))份，拍摄照片并刻录光盘随案保存。询问开始前，执法人员均向被询问人出示证件，告知其如实陈述的义务和申请回避的权利，被询问人均未申请回避。调查终结后，承办人员提交了案件调查终结报告。\n\n"
  }

  /// Why the measure is the right one.
  mutating func measure() -> String {
    guard !plan.isSimple else { return "" }
    let danger: String =
      switch plan.industry {
      case "非煤矿山", "尾矿库": "矿山和尾矿库作业环境复杂，一旦失管极易引发坍塌、溃坝等群死群伤事故"
      case "危险化学品", "烟花爆竹": "危险物品具有易燃、易爆、有毒的特性，管理上的疏漏可能直接危及公众安全"
      case "粉尘涉爆", "金属冶炼", "涉氨制冷": "该行业属于工贸行业安全监管的重点，工艺设备失控的后果严重"
      case "安全中介服务", "教育培训": "技术服务和培训质量直接关系企业的安全管理水平，弄虚作假将使安全防线形同虚设"
      default: "安全生产管理责任必须落实到每一个岗位，小的疏漏也可能酿成伤亡事故"
      }
    return
      "本机关认为，\(danger)。当事人应当依法落实安全生产主体责任，其行为具有一定的社会危害性，应予惩戒。裁量时，本机关考虑了违法行为的持续时间、涉及范围、整改情况、当事人的主观状态以及近两年内受处罚的记录，并遵循处罚与教育相结合、过罚相当的原则。"
  }

  /// What must be mended beside the penalty.
  mutating func orders() -> String {
    guard plan.subjectKind != .naturalPerson else {
      return "\n同时责令当事人立即改正违法行为，认真履行安全生产职责。\n"
    }
    let orders = random.shuffled([
      "对照检查发现的问题逐项整改，落实责任人、资金、时限和预案", "对全体从业人员开展一次安全生产教育和培训，考核合格后上岗", "完善\(values[.area])的安全管理制度和操作规程，明确岗位责任",
      "对同类设备、场所开展一次全面排查，建立隐患清单并闭环管理", "修订应急处置方案，组织一次现场演练并形成评估记录",
    ])
    var text = "\n同时责令当事人限期改正下列事项，并在15日内将整改情况书面报告本机关：\n\n"
    for order in orders.prefix(3) { text += "- \(order)；\n" }
    return text + "\n逾期未完成整改的，本机关将依法从重处理。\n"
  }

  /// That the decision will be published, and how a fine can be paid later.
  func publication(_ decision: SampleDecision) -> String {
    var text = ""
    if decision.fine != nil, !plan.isSimple {
      text += "\n当事人确有经济困难，需要延期或者分期缴纳罚款的，可以在缴款期限届满前向本机关提出书面申请并附相关证明材料，经批准后可以暂缓或者分期缴纳。\n"
    }
    if plan.subjectKind != .naturalPerson {
      text += "\n本决定的信息将依法在本机关网站公开。当事人认为公开的内容涉及商业秘密或者不准确的，可以在收到本决定书时书面提出，也可以拨打0878-3389012反映。\n"
    }
    return text
  }
}
