import Records

/// Work without licence, fireworks, chemicals, service agencies.
extension ViolationKind {
  static let licensing: [ViolationKind] = [
    ViolationKind(
      type: "未取得安全生产许可证擅自进行生产", industries: ["非煤矿山"], forms: [.fine], fine: 100000...100000, confiscates: true,
      duty: "\(Law.licence)第二条", sanction: "\(Law.licence)第十九条",
      facts: ["«inspected»，«subject»在安全生产许可证有效期届满后未办理延期手续，继续在«area»开采«product»。"],
      details: [
        "现场两台挖掘机（其中一台编号«code»）正在作业，堆场存有«product»约«count»吨。过磅记录显示许可证到期后仍连续出矿«count2»日。",
        "矿山现场负责人«worker»陈述，明知证件过期，因已签订供货合同而继续开采；«witnessRole»«witness»的陈述与之一致。",
      ],
      proof: [("安全生产许可证复印件", "证件已过有效期"), ("过磅单汇总表", "过期后仍在生产")]),
    ViolationKind(
      type: "降低安全生产条件，不再具备安全生产许可条件", industries: ["非煤矿山", "危险化学品", "尾矿库"],
      forms: [.licenceWithheld, .licenceRevoked], fine: 10000...30000,
      duty: "\(Law.licence)第十四条第一款", sanction: "\(Law.licence)第十四条第二款",
      facts: ["«inspected»，«subject»安全管理机构和专职安全生产管理人员配备、«area»主要设施均已不符合取得许可时的条件，且未及时补正。"],
      details: [
        "当事人取得许可后，原有«count»名专职安全生产管理人员先后离职，仅由«worker»一人兼任；«area»的两个安全出口中一个已坍塌封堵，通风机（编号«code»）停用。",
        "«witnessRole»«witness»承认因市场原因停产半年后恢复生产，未报告，未组织复产验收。",
      ],
      proof: [("安全生产许可条件核查表", "不再具备许可条件"), ("人员任免文件", "安全管理人员缺失")]),
    ViolationKind(
      type: "烟花爆竹零售经营者存放的烟花爆竹数量超过许可证载明范围", industries: ["烟花爆竹"], subjects: [.individualBusiness],
      forms: [.fine], fine: 1000...5000,
      duty: "\(Law.fireworksTrade)第二十二条", sanction: "\(Law.fireworksTrade)第三十五条第二项",
      facts: ["«inspected»，«subject»店内存放烟花爆竹«count»箱，超过零售许可证载明的限量，并与日用百货混放。"],
      details: [
        "超量存放的烟花爆竹堆放于«area»，距离灶台不足5米，店内未配备足量灭火器。店员«worker»陈述，春节前一次进货较多，未及时退库。",
        "上述烟花爆竹由批发企业配送，«witnessRole»«witness»在送货单上签收。执法人员当场责令当事人将超量部分退回批发企业仓库。",
      ],
      proof: [("烟花爆竹清点清单", "存放数量超过限量"), ("送货单«count2»份", "进货时间和数量")]),
    ViolationKind(
      type: "未经许可经营烟花爆竹", industries: ["烟花爆竹"], subjects: [.naturalPerson, .individualBusiness], forms: [.fine],
      fine: 2000...8000, confiscates: true,
      duty: "\(Law.fireworks)第三条", sanction: "\(Law.fireworks)第三十六条第一款",
      facts: ["«inspected»，«subject»在未取得烟花爆竹经营许可的情况下，于«site»向路人销售烟花爆竹«count»件。"],
      details: [
        "执法人员到达时，当事人正在路边摆放烟花爆竹，品种为手持烟花和鞭炮，货值较小。购买人«witness»证实其当日在该处购买，并当场付款。",
        "当事人陈述货物系从流动商贩处购得，欲在节日期间出售，未取得许可，也不知道需要许可。货物已依法清点、登记保存。",
      ],
      proof: [("先行登记保存证据清单", "涉案烟花爆竹的品种和数量"), ("现场照片«count2»张", "销售现场情况")]),
    ViolationKind(
      type: "未取得危险化学品经营许可证从事危险化学品经营", industries: ["危险化学品"], subjects: [.legalPerson, .individualBusiness],
      forms: [.fine], fine: 20000...60000, confiscates: true,
      duty: "\(Law.chemicals)第三十三条第一款", sanction: "\(Law.chemicals)第七十七条第三款",
      facts: ["«inspected»，«subject»在«site»储存并销售甲醇（柴油）等危险化学品，未取得危险化学品经营许可证。"],
      details: [
        "现场有«count»只铁桶，其中«count2»只盛有残液，经送检闭杯闪点低于60℃，属于危险化学品。购买方人员«witness»证实多次在此购买。",
        "当事人称系帮他人代存，但销售记录显示其定价、收款并开具收据，«worker»负责装卸和送货。",
      ],
      proof: [("检验报告", "涉案液体属于危险化学品"), ("收据存根«count2»份", "经营事实")]),
    ViolationKind(
      type: "危险化学品储存方式不符合国家标准", industries: ["危险化学品"], subjects: [.legalPerson, .individualBusiness],
      forms: [.fine, .suspension], fine: 10000...45000,
      duty: "\(Law.chemicals)第二十四条", sanction: "\(Law.chemicals)第八十条第一款第五项",
      facts: ["«inspected»，«subject»«area»将氧化剂与还原剂混存，库房无通风、防静电设施，与GB 15603-1995《常用化学危险品贮存通则》不符。"],
      details: [
        "库房内存放的«count»种物品未张贴化学品安全标签，出入库登记只记至上月。保管员«worker»不能说出禁忌物料。",
        "«witnessRole»«witness»称新库房尚未验收，旧库房临时混放约«count2»周。",
      ],
      proof: [("危险化学品出入库登记簿", "登记不全"), ("库房平面图和照片", "混存事实")]),
    ViolationKind(
      type: "安全评价机构未按照规定开展技术服务、报告存在重大疏漏", industries: ["安全中介服务"], forms: [.warningFine, .warning],
      fine: 10000...25000,
      duty: "\(Law.evaluation)第二十二条", sanction: "\(Law.evaluation)第三十条",
      facts: ["«inspected»，«subject»出具的安全现状评价报告中«count»处数据与现场不符，项目组成员«worker»未到现场勘验即签字。"],
      details: [
        "现场勘验照片中无«worker»，考勤记录显示其当日在外地。报告所附«count2»张照片系其他项目照片。",
        "«witnessRole»«witness»承认报告由模板修改形成，技术负责人审核流于形式。",
      ],
      proof: [("安全评价报告", "数据与现场不符"), ("考勤记录", "未到现场勘验")]),
    ViolationKind(
      type: "安全培训机构未按照统一的培训大纲组织教学培训", industries: ["教育培训"], forms: [.warningFine, .fine], fine: 10000...25000,
      duty: "\(Law.trainingRules)第六条", sanction: "\(Law.trainingRules)第三十四条",
      facts: ["«inspected»，«subject»举办的特种作业人员培训班实际授课«count»学时，少于培训大纲规定的学时，实际操作课未开设。"],
      details: [
        "抽查«count2»名学员，均称实际操作环节仅观看视频。教员«worker»陈述，教务安排由«witnessRole»«witness»决定，其本人只讲授半天理论。",
        "教学日志记载的实际操作场地“二号实训室”现场堆放桌椅，«equipment»（编号«code»）未通电。",
      ],
      proof: [("教学日志和课程表", "学时不足"), ("学员询问笔录«count2»份", "未开设实际操作课")]),
  ]
}
