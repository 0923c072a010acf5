import Records

/// Persons who did not do their duty.
extension ViolationKind {
  static let persons: [ViolationKind] = [
    ViolationKind(
      type: "生产经营单位主要负责人未履行安全生产管理职责", industries: ["非煤矿山", "工贸", "危险化学品", "金属冶炼"],
      subjects: [.naturalPerson], forms: [.fine], fine: 20000...30000,
      duty: Articles("\(Law.safety)第十八条", since: "\(Law.safety)第二十一条"),
      sanction: Articles("\(Law.safety)第九十一条第一款", since: "\(Law.safety)第九十四条第一款"),
      facts: ["«inspected»，执法人员检查发现，«subject»作为«employer»的主要负责人，未组织制定并实施本单位安全生产教育和培训计划，未督促检查本单位安全生产工作。"],
      details: [
        "当事人自任职以来未主持召开安全生产会议，«count»份会议纪要均由«witnessRole»«witness»编写后代签。经责令限期改正，当事人逾期未改正。",
        "«area»的«hazard»隐患曾两次书面报告当事人，当事人未批示，也未安排资金和人员整改。",
      ],
      proof: [("任命文件和会议纪要", "当事人系主要负责人且未履职"), ("责令限期整改指令书", "逾期未改正")]),
    ViolationKind(
      type: "违反操作规程或者安全管理规定作业", industries: ["工贸", "非煤矿山", "涉氨制冷"],
      subjects: [.naturalPerson, .legalPerson], forms: [.warningFine, .warning], fine: 1000...6000,
      duty: Articles("\(Law.safety)第五十四条", since: "\(Law.safety)第五十七条"), sanction: "\(Law.penalties)第四十五条第一项",
      facts: ["«inspected»，«subject»在«area»«equipment»（编号«code»）未停机、未挂牌上锁的情况下进行清理作业，违反岗位操作规程。"],
      details: [
        "岗位操作规程第7条明确要求停机、断电、挂牌后方可清理。当班«witnessRole»«witness»曾口头提醒，仍继续作业。",
        "现场监控显示，«clock»至其后约«count»分钟内，防护罩处于打开状态，«equipment»保持运转。",
      ],
      proof: [("岗位操作规程", "当事人应当遵守的规程"), ("监控录像截图«count2»张", "违章作业过程")]),
  ]
}
