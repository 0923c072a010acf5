import Records

/// Training, certificates, plans, protective equipment: what concerns people at work.
extension ViolationKind {
  static let training: [ViolationKind] = [
    ViolationKind(
      type: "未按照规定对从业人员进行安全生产教育和培训",
      industries: ["非煤矿山", "危险化学品", "金属冶炼", "工贸", "粉尘涉爆"], subjects: [.legalPerson, .individualBusiness],
      forms: [.fine, .suspension], fine: 5000...28000,
      duty: Articles("\(Law.safety)第二十五条第一款", since: "\(Law.safety)第二十八条第一款"),
      sanction: Articles("\(Law.safety)第九十四条第三项", since: "\(Law.safety)第九十七条第三项"),
      facts: [
        "«inspected»，执法人员检查发现，«subject»新招用的«count»名从业人员（含«worker»）未经三级安全教育培训即安排上岗，培训档案中无其考核记录。",
        "«inspected»，«subject»«area»«count»名从业人员本年度再培训学时不足«count2»学时，其中«worker»未参加任何培训和考核。",
      ],
      details: [
        "经查，«worker»于上岗当日即被安排到«area»从事«product»操作。询问时，«worker»陈述：“进厂后班长讲了几句注意事项，没有考过试，也没有发过培训材料。”«witnessRole»«witness»对上述情况予以确认，并承认培训签到表上«count»处签名系由他人代签。",
        "当事人《安全生产教育培训制度》规定新进人员厂级、车间级、班组级培训合计不少于24学时，但«area»培训台账自«filed»前三个月起未再记载，«count»人的一人一档资料均为空白。",
      ],
      proof: [("从业人员花名册和培训档案复印件", "«count»名从业人员未经培训上岗"), ("培训签到表", "签名由他人代签")]),
    ViolationKind(
      type: "特种作业人员未按照规定经专门的安全作业培训并取得相应资格上岗作业",
      industries: ["工贸", "非煤矿山", "金属冶炼", "涉氨制冷", "危险化学品"], subjects: [.legalPerson, .individualBusiness],
      forms: [.fine, .suspension], fine: 6000...30000,
      duty: Articles("\(Law.safety)第二十七条第一款", since: "\(Law.safety)第三十条第一款"),
      sanction: Articles("\(Law.safety)第九十四条第七项", since: "\(Law.safety)第九十七条第七项"),
      facts: [
        "«inspected»，«subject»安排未取得特种作业操作证的«worker»（身份证号«workerID»）在«area»进行焊接与热切割作业。",
        "«inspected»，«subject»«area»值班电工«worker»、«worker2»二人不能出示高低压电工作业操作证，经查询均未取得相应资格。",
      ],
      details: [
        "检查时，«worker»正在«area»使用«equipment»作业，现场未设监护人。执法人员通过特种作业操作证查询平台以其身份证号码«workerID»查询，结果为“未查询到证件信息”。«worker»承认其本人明知需要持证，因报名后未参加考试，一直无证作业约«count»个月。",
        "«witnessRole»«witness»证实，«area»的作业由其按照班次派工，派工前未查验操作证。当事人的特种作业人员台账只登记姓名，没有证件编号和复审日期。",
      ],
      proof: [("特种作业操作证查询截图", "作业人员未取得相应资格"), ("派工单«count»份", "当事人安排无证人员作业")]),
    ViolationKind(
      type: "未如实记录安全生产教育和培训情况", industries: ["工贸", "金属冶炼", "危险化学品", "非煤矿山"],
      subjects: [.legalPerson], forms: [.fine], fine: 5000...20000,
      duty: Articles("\(Law.safety)第二十五条第四款", since: "\(Law.safety)第二十八条第四款"),
      sanction: Articles("\(Law.safety)第九十四条第四项", since: "\(Law.safety)第九十七条第四项"),
      facts: [
        "«inspected»，«subject»建立的安全生产教育和培训档案未如实记录培训时间、内容、参加人员以及考核结果，«worker»等«count»人的考核试卷由«worker2»统一代答。"
      ],
      details: [
        "执法人员随机抽取«count2»份考核试卷进行比对，其中«count»份笔迹相同。«worker2»承认，为应付检查，在«witnessRole»«witness»安排下代«worker»等人答卷并打分。",
        "当事人提供的培训课件拍摄日期晚于台账所记培训日期，培训地点记为“二楼会议室”，而该会议室当日正在装修，不可能组织培训。",
      ],
      proof: [("考核试卷«count2»份", "试卷由一人代答"), ("培训档案复印件", "记录与实际不符")]),
    ViolationKind(
      type: "未按照规定制定生产安全事故应急救援预案或者未定期组织演练", industries: ["应急预案管理", "危险化学品", "尾矿库", "工贸"],
      subjects: [.legalPerson, .individualBusiness], forms: [.fine], fine: 4000...20000,
      duty: Articles("\(Law.safety)第七十八条", since: "\(Law.safety)第八十一条"),
      sanction: Articles("\(Law.safety)第九十四条第六项", since: "\(Law.safety)第九十七条第六项"),
      facts: [
        "«inspected»，«subject»不能提供本年度应急预案演练的方案、记录和评估报告，经查该单位已超过半年未组织现场处置方案演练。",
        "«inspected»，«subject»的生产安全事故应急预案修订后未重新备案，且未针对«area»的«hazard»风险编制现场处置方案。",
      ],
      details: [
        "当事人《综合应急预案》第5.3条要求每半年至少组织一次现场处置方案演练。«witnessRole»«witness»陈述，因订单紧张，原定«count»次演练均被取消，演练照片系上一年度留存。",
        "应急物资储备点内正压式空气呼吸器«count»具中有«count2»具压力不足，应急联络表中的人员已有变动而未更新。",
      ],
      proof: [("应急预案及备案登记表", "预案编制和备案情况"), ("应急物资检查表", "物资维护不到位")]),
    ViolationKind(
      type: "未按照规定开展应急预案评审、备案", industries: ["应急预案管理", "工贸", "非煤矿山"], subjects: [.legalPerson],
      forms: [.fine, .warningFine, .warning], fine: 3000...12000,
      duty: "\(Law.plans)第二十六条", sanction: "\(Law.plans)第四十五条",
      facts: ["«inspected»，«subject»应急预案公布之日起超过20个工作日未向«authority»备案，预案附件中的«count»项内容与实际不符。"],
      details: [
        "当事人的应急预案由«witnessRole»«witness»参照其他单位文本修改而成，未组织评审，未征求«area»岗位人员意见，其中仍保留其他单位的设备名称«count»处。",
        "经责令限期改正，当事人在复查时仍未完成备案手续。",
      ],
      proof: [("应急预案文本", "内容与实际不符"), ("备案系统查询记录", "未备案")]),
    ViolationKind(
      type: "未为从业人员提供符合标准的劳动防护用品", industries: ["工贸", "粉尘涉爆", "金属冶炼", "非煤矿山"],
      subjects: [.legalPerson, .individualBusiness], forms: [.fine], fine: 3000...20000,
      duty: Articles("\(Law.safety)第四十二条", since: "\(Law.safety)第四十五条"),
      sanction: Articles("\(Law.safety)第九十六条第四项", since: "\(Law.safety)第九十九条第五项"),
      facts: ["«inspected»，«subject»«area»«count»名从业人员（«worker»等）佩戴普通纱布口罩作业，当事人未配发符合GB 2626标准的防尘口罩。"],
      details: [
        "现场粉尘浓度目测较高，«worker»、«worker2»二人未佩戴护目镜和耳塞。«worker2»陈述：“口罩是自己在镇上买的，厂里一年只发过两副手套。”",
        "当事人提供的劳动防护用品发放表中，«worker»名下签领日期为其入职之前，不能采信。«witnessRole»«witness»承认发放表系事后补做。",
      ],
      proof: [("劳动防护用品发放表", "发放记录不实"), ("现场照片«count2»张", "从业人员未佩戴合格防护用品")]),
  ]
}
