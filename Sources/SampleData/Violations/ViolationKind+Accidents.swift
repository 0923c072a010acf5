import Records

/// Accidents: the unit, and the one in charge of it.
extension ViolationKind {
  static let accidents: [ViolationKind] = [
    ViolationKind(
      type: "对生产安全事故的发生负有责任", source: .accident, industries: ["非煤矿山", "工贸", "金属冶炼", "危险化学品"],
      forms: [.fine], fine: 210000...490000,
      duty: Articles("\(Law.safety)第三十八条第一款、第四十一条", since: "\(Law.safety)第四十一条第二款、第四十四条第一款"),
      sanction: Articles("\(Law.safety)第一百零九条第一项", since: "\(Law.safety)第一百一十四条第一款第一项"),
      facts: [
        "«inspected»«clock»许，«subject»«area»发生一起«hazard»一般事故，造成从业人员«deceased»死亡、«injured»受伤。经调查，当事人对事故发生负有责任。"
      ],
      details: [
        "事故发生经过：当班«worker»在未确认«equipment»（编号«code»）停机的情况下通知清理，«deceased»、«injured»进入作业区后设备启动，«deceased»经送医抢救无效死亡，«injured»受伤。",
        "经事故调查组认定，当事人未教育和督促从业人员严格执行安全操作规程，«area»防护装置缺失«count»个多月未整改，现场管理人员«manager»发现违章未制止，是事故发生的主要原因。",
        "«witnessRole»«witness»及«worker»的证言与现场勘验笔录、视频资料相互印证。县级人民政府已批复同意事故调查报告对责任的认定和处理建议。",
      ],
      proof: [("生产安全事故调查报告及批复", "事故原因和责任认定"), ("现场勘验笔录和示意图", "事故现场情况"), ("医疗机构证明", "人员伤亡情况")]),
    ViolationKind(
      type: "主要负责人未履行安全生产管理职责导致发生生产安全事故", source: .accident,
      industries: ["非煤矿山", "工贸", "金属冶炼", "危险化学品"], subjects: [.naturalPerson], forms: [.fine], fine: 15000...40000,
      duty: Articles("\(Law.safety)第十八条第五项", since: "\(Law.safety)第二十一条第五项"),
      sanction: Articles("\(Law.safety)第九十二条第一项", since: "\(Law.safety)第九十五条第一项"),
      facts: [
        "«inspected»«clock»许，«employer»«area»发生一起«hazard»一般事故，造成«deceased»死亡。«subject»作为主要负责人，未督促、检查本单位的安全生产工作，未及时消除生产安全事故隐患。"
      ],
      details: [
        "经事故调查组认定，当事人任职期间未组织检查«area»，«equipment»（编号«code»）防护装置缺失«count»个多月而不知情，对«deceased»违章进入危险区域的习惯性做法未予纠正。",
        "«witnessRole»«witness»陈述，曾当面向当事人提出增设防护栏，当事人以费用为由未予安排。伤者家属«worker»对事故经过的陈述与之无矛盾。",
      ],
      proof: [("生产安全事故调查报告及批复", "当事人应负的责任"), ("任职文件", "当事人系主要负责人"), ("完税凭证", "上一年年收入")]),
    ViolationKind(
      type: "主要负责人迟报生产安全事故", source: .accident, industries: ["非煤矿山", "工贸"], subjects: [.naturalPerson],
      forms: [.fine], fine: 30000...45000, duty: "\(Law.accidents)第九条第一款", sanction: "\(Law.accidents)第三十五条第二项",
      facts: [
        "«inspected»«clock»许，«employer»«area»发生一起«hazard»一般事故，造成«injured»受伤。«subject»作为主要负责人，于接到报告«count»小时后才向«authority»报告。"
      ],
      details: [
        "«witnessRole»«witness»在事故发生后10分钟内已电话报告当事人，当事人先行组织车辆送医，未在1小时内向负有安全生产监督管理职责的部门报告。",
        "通话记录显示当事人在此期间多次与他人通话，不存在无法报告的情形。当事人对迟报的事实无异议，辩称担心影响生产。",
      ],
      proof: [("通话记录清单", "接报和上报的时间"), ("完税凭证", "上一年年收入")]),
  ]
}
