import Records

/// Signs, devices and their upkeep.
extension ViolationKind {
  static let equipment: [ViolationKind] = [
    ViolationKind(
      type: "未在有较大危险因素的生产经营场所和有关设施、设备上设置明显的安全警示标志",
      industries: ["工贸", "非煤矿山", "涉氨制冷", "金属冶炼"], subjects: [.legalPerson, .individualBusiness],
      forms: [.fine], fine: 2000...15000,
      duty: Articles("\(Law.safety)第三十二条", since: "\(Law.safety)第三十五条"),
      sanction: Articles("\(Law.safety)第九十六条第一项", since: "\(Law.safety)第九十九条第一项"),
      facts: [
        "«inspected»，«subject»«area»内«count»处存在«hazard»危险的部位未设置明显的安全警示标志。",
        "«inspected»，«subject»«area»«equipment»（编号«code»）旋转部位及检修平台边缘未设置安全警示标志和防护警戒线。",
      ],
      details: [
        "«area»入口、配电柜及«equipment»（编号«code»）检修口均无警示标志，原有«count»块标志牌已褪色脱落，不能辨认，不符合GB 2894-2008《安全标志及其使用导则》的要求。",
        "«witnessRole»«witness»陪同检查并在现场检查记录上签字，其陈述标志牌脱落已有«count2»个多月，曾口头报告，未获安排更换。",
      ],
      proof: [("现场照片«count2»张", "未设置安全警示标志的部位"), ("整改前后对比照片", "当事人事后已补设标志")]),
    ViolationKind(
      type: "安全设备的安装、使用、检测不符合国家标准或者行业标准", industries: ["危险化学品", "非煤矿山", "金属冶炼", "粉尘涉爆", "涉氨制冷"],
      forms: [.fine, .suspension, .licenceWithheld], fine: 8000...35000,
      duty: Articles("\(Law.safety)第三十三条第一款", since: "\(Law.safety)第三十六条第一款"),
      sanction: Articles("\(Law.safety)第九十六条第二项", since: "\(Law.safety)第九十九条第二项"),
      facts: [
        "«inspected»，«subject»«area»可燃（有毒）气体探测器«count»只安装高度不符合GB/T 50493-2019的规定，其中«count2»只处于断电状态。",
        "«inspected»，«subject»«area»«equipment»（编号«code»）急停装置失效，联锁保护被人为短接。",
      ],
      details: [
        "执法人员使用标准气体对编号«code»探测器进行测试，«count»秒内无报警信号输出。控制室值班员«worker»陈述，报警器因经常误报，于«clock»被«witnessRole»«witness»要求关闭，班后忘记恢复。",
        "当事人不能提供上述安全设备本年度的检测报告，点检表上«count»天的记录为一次性填写。",
      ],
      proof: [("安全设备台账和点检表", "安全设备未按规定检测"), ("测试过程录像", "探测器不能正常报警")]),
    ViolationKind(
      type: "未对安全设备进行经常性维护、保养和定期检测", industries: ["工贸", "非煤矿山", "涉氨制冷", "危险化学品"],
      subjects: [.legalPerson, .individualBusiness], forms: [.fine], fine: 4000...22000,
      duty: Articles("\(Law.safety)第三十三条第二款", since: "\(Law.safety)第三十六条第二款"),
      sanction: Articles("\(Law.safety)第九十六条第三项", since: "\(Law.safety)第九十九条第三项"),
      facts: ["«inspected»，«subject»«area»«equipment»（编号«code»）的安全阀、压力表超过检定有效期，且无维护保养记录。"],
      details: [
        "«equipment»铭牌显示投用已满«count»年，其压力表检定标签到期日早于检查日«count2»个月，«witnessRole»«witness»不能说明延期原因。",
        "当事人的设备管理制度规定由«worker»负责每周检查，«worker»承认自«filed»前约«count»周起未再到现场检查，记录系补填。",
      ],
      proof: [("检定证书复印件", "安全附件超期未检"), ("设备维护保养记录", "记录缺失")]),
    ViolationKind(
      type: "粉尘涉爆场所除尘系统不符合规定且未按规定清扫", industries: ["粉尘涉爆"], forms: [.fine, .suspension, .suspensionFine],
      fine: 8000...35000,
      duty: Articles("\(Law.safety)第三十三条第一款", since: "\(Law.safety)第三十六条第一款"),
      sanction: Articles("\(Law.safety)第九十六条第二项", since: "\(Law.safety)第九十九条第二项"),
      facts: ["«inspected»，«subject»«area»木（铝）粉尘除尘系统未设置泄爆装置和火花探测装置，横梁及地面积尘厚度超过3毫米。"],
      details: [
        "除尘器（编号«code»）设置在厂房内，收尘口无锁气卸灰装置，不符合GB 15577-2018《粉尘防爆安全规程》的要求。检查当班«count»名从业人员中有«count2»人穿化纤衣物作业。",
        "«worker»陈述，«area»原来每班清扫，因«witnessRole»«witness»要求赶工，近«count»天只在交班时用压缩空气吹扫，现场扬尘严重。",
      ],
      proof: [("粉尘清扫记录", "未按班次清扫"), ("积尘厚度测量照片«count2»张", "积尘超过规定厚度")]),
    ViolationKind(
      type: "涉氨制冷场所未按规定设置氨气泄漏检测报警装置", industries: ["涉氨制冷"], forms: [.fine, .suspension], fine: 6000...30000,
      duty: Articles("\(Law.safety)第三十三条第一款", since: "\(Law.safety)第三十六条第一款"),
      sanction: Articles("\(Law.safety)第九十六条第二项", since: "\(Law.safety)第九十九条第二项"),
      facts: ["«inspected»，«subject»氨制冷机房及«area»未设置氨气浓度检测报警装置，快速冻结装置回气集管末端未设置重量自控放空装置。"],
      details: [
        "«area»与人员密集的包装间相连，仅以帘布分隔，正在作业人员«count»人。机房内应急喷淋水阀锈蚀不能开启，防毒面具滤毒罐已过期«count2»个月。",
        "制冷工«worker»称：“平时靠闻气味判断有没有漏氨。”«witnessRole»«witness»对此未提出异议。",
      ],
      proof: [("制冷系统平面布置图", "未设检测报警装置"), ("现场照片«count2»张", "机房实际状况")]),
  ]
}
