import Records

/// Hazards left alone, dangerous work, tailings, contractors.
extension ViolationKind {
  static let hazards: [ViolationKind] = [
    ViolationKind(
      type: "未采取措施消除事故隐患", industries: ["非煤矿山", "尾矿库", "工贸", "金属冶炼", "危险化学品"],
      subjects: [.legalPerson, .individualBusiness], forms: [.suspension, .suspensionFine, .fine, .licenceWithheld],
      fine: 10000...40000,
      duty: Articles("\(Law.safety)第三十八条第一款", since: "\(Law.safety)第四十一条第二款"),
      sanction: Articles("\(Law.safety)第九十九条", since: "\(Law.safety)第一百零二条"),
      facts: [
        "«inspected»，«subject»«area»存在«hazard»隐患«count»项，经责令限期改正，复查时仍有«count2»项未整改，继续组织生产。",
        "«inspected»，«subject»«area»边坡顶部存在浮石和裂缝，当事人未设警戒、未采取清除措施，继续安排«count»人在坡底铲装作业。",
      ],
      details: [
        "«filed»前，本机关已就同一隐患下达责令限期整改指令书，要求于15日内整改完毕。复查时«area»的«hazard»隐患依然存在，现场«count»人正在作业，«witnessRole»«witness»解释为“备件未到货”，但不能提供采购凭证。",
        "«worker»、«worker2»二人分别陈述，当日«clock»许«area»曾有碎石掉落，班长仅要求绕行，未停止作业。上述陈述与现场监控录像相互印证。",
      ],
      proof: [("责令限期整改指令书和整改复查意见书", "逾期未整改"), ("现场监控录像光盘1张", "隐患未消除仍组织生产")]),
    ViolationKind(
      type: "未将事故隐患排查治理情况如实记录或者未向从业人员通报", industries: ["工贸", "危险化学品", "非煤矿山", "烟花爆竹"],
      subjects: [.legalPerson, .individualBusiness], forms: [.fine], fine: 4000...18000,
      duty: Articles("\(Law.safety)第三十八条第一款", since: "\(Law.safety)第四十一条第二款"),
      sanction: Articles("\(Law.safety)第九十四条第五项", since: "\(Law.safety)第九十七条第五项"),
      facts: ["«inspected»，«subject»的隐患排查治理台账未记载«area»已发现的«count»项隐患，也未通过公示栏等方式向从业人员通报。"],
      details: [
        "安全巡查微信群记录显示，«worker»曾上报«area»«hazard»等«count»项隐患，而台账中同期记载为“未发现隐患”。台账由«witnessRole»«witness»填写，其承认为图省事未逐项登记。",
        "询问当班«count2»名从业人员，均表示不知道所在岗位有上述隐患，未见过通报。",
      ],
      proof: [("隐患排查治理台账", "隐患未如实记录"), ("工作群聊天记录截图", "当事人已知悉隐患")]),
    ViolationKind(
      type: "未按照规定对重大危险源登记建档或者进行评估、监控", industries: ["危险化学品", "涉氨制冷"], forms: [.fine],
      fine: 12000...45000,
      duty: Articles("\(Law.safety)第三十七条第一款", since: "\(Law.safety)第四十条第一款"),
      sanction: Articles("\(Law.safety)第九十八条第二项", since: "\(Law.safety)第一百零一条第二项"),
      facts: ["«inspected»，«subject»«area»构成危险化学品重大危险源，未按照GB 18218-2018重新辨识，未登记建档，液位、温度监测数据未远传。"],
      details: [
        "按照GB 18218-2018计算，当事人«area»储罐区的R值大于1，构成四级重大危险源。储罐（编号«code»）高液位报警已切除，中控室«count»个监测点中«count2»个无数据。",
        "«witnessRole»«witness»陈述，储罐扩容后未委托重新评估，原评估报告已超过三年。操作工«worker»不清楚报警值和应急处置要求。",
      ],
      proof: [("重大危险源辨识计算书", "构成重大危险源"), ("中控系统截图«count2»张", "监测监控不到位")]),
    ViolationKind(
      type: "进行危险作业未安排专门人员进行现场安全管理", industries: ["工贸", "非煤矿山", "危险化学品", "金属冶炼"],
      subjects: [.legalPerson, .individualBusiness], forms: [.fine, .suspension], fine: 10000...35000,
      duty: Articles("\(Law.safety)第四十条", since: "\(Law.safety)第四十三条"),
      sanction: Articles("\(Law.safety)第九十八条第三项", since: "\(Law.safety)第一百零一条第三项"),
      facts: ["«inspected»，«subject»在«area»进行吊装（动火）作业，未安排专门人员进行现场安全管理，作业人员«worker»站在吊物下方。"],
      details: [
        "吊装所用«equipment»（编号«code»）额定起重量与吊物重量不符，现场无警戒区，无指挥人员。«worker»、«worker2»均未办理作业审批票证。",
        "«witnessRole»«witness»到场后才叫停作业，其承认当日«clock»已知作业开始，因在外办事未到现场。",
      ],
      proof: [("作业票证存根", "未办理作业审批"), ("现场检查视频1段", "现场无人管理")]),
    ViolationKind(
      type: "未按照规定进行有限空间作业审批和气体检测", industries: ["工贸", "金属冶炼", "涉氨制冷"],
      subjects: [.legalPerson, .individualBusiness], forms: [.warningFine, .warning], fine: 3000...18000,
      duty: "\(Law.confinedSpace)第八条、第十二条", sanction: "\(Law.confinedSpace)第三十条",
      facts: ["«inspected»，«subject»安排«worker»、«worker2»进入«area»污水池清淤，未进行作业审批，未检测氧含量和有毒气体浓度。"],
      details: [
        "污水池深约«count»米，属于当事人台账载明的有限空间。作业前未通风，«worker»仅佩戴普通口罩下池，«worker2»在池口递工具，无监护人员。执法人员当场责令停止作业、撤出人员。",
        "经便携式检测仪检测，池内氧含量低于19.5%。«witnessRole»«witness»承认未办理作业审批，认为“十几分钟的活不用那么麻烦”。",
      ],
      proof: [("气体检测记录", "池内氧含量不足"), ("有限空间作业台账", "当事人明知属于有限空间")]),
    ViolationKind(
      type: "尾矿库未按照设计和规程运行管理", industries: ["尾矿库"],
      forms: [.warningFine, .suspension, .suspensionFine, .licenceWithheld],
      fine: 10000...30000,
      duty: "\(Law.tailings)第十九条", sanction: "\(Law.tailings)第三十九条",
      facts: ["«inspected»，«subject»尾矿库干滩长度和调洪高度不满足设计要求，坝体浸润线观测孔«count»个中«count2»个堵塞，监测记录中断。"],
      details: [
        "现场实测最小干滩长度较设计值短«count»米，排洪井盖板未及时安装，坝面排水沟淤积。在线监测系统断电«count2»日，值守人员«worker»未上报。",
        "«witnessRole»«witness»陈述，选厂为追赶进度加大放矿量，未按照作业计划均匀放矿。",
      ],
      proof: [("尾矿库现场测量记录", "干滩长度不足"), ("在线监测系统日志", "监测中断")]),
    ViolationKind(
      type: "将生产经营项目发包给不具备安全生产条件或者相应资质的单位", industries: ["非煤矿山", "工贸"], forms: [.fine],
      fine: 20000...60000, confiscates: true,
      duty: Articles("\(Law.safety)第四十六条第一款", since: "\(Law.safety)第四十九条第一款"),
      sanction: Articles("\(Law.safety)第一百条第一款", since: "\(Law.safety)第一百零三条第一款"),
      facts: ["«inspected»，«subject»将«area»检修工程发包给不具备相应资质的施工队，施工负责人«worker»不能提供资质证书和安全生产许可证。"],
      details: [
        "双方只签订了简易协议，未签订安全生产管理协议，«worker»自行组织«count»人进场施工，未接受安全交底。当事人未对其统一协调、管理。",
        "«witnessRole»«witness»负责该项目发包，其陈述选择该施工队的原因是报价低、进场快，未查验资质。",
      ],
      proof: [("工程协议复印件", "发包事实"), ("付款凭证«count2»份", "工程款支付情况")]),
    ViolationKind(
      type: "生产经营场所的员工宿舍不符合安全要求、出口不畅通", industries: ["工贸", "烟花爆竹"],
      subjects: [.legalPerson, .individualBusiness], forms: [.fine, .suspension], fine: 5000...20000,
      duty: Articles("\(Law.safety)第三十九条", since: "\(Law.safety)第四十二条"),
      sanction: Articles("\(Law.safety)第一百零二条", since: "\(Law.safety)第一百零五条"),
      facts: ["«inspected»，«subject»在«area»二楼设置员工宿舍，住宿«count»人，宿舍与生产场所未保持安全距离，疏散通道被«product»堵塞。"],
      details: [
        "宿舍唯一出口正对生产区，窗户安装固定铁栅栏。住宿人员«worker»陈述已居住«count2»个月，夜间大门上锁，钥匙由«witnessRole»«witness»保管。",
        "经责令立即搬离，当事人当日清空宿舍；但其此前已因同类问题被口头告诫。",
      ],
      proof: [("宿舍现场照片«count2»张", "宿舍设置和出口情况"), ("住宿登记本", "住宿人数")]),
  ]
}
