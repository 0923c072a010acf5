import Records

extension CaseBuilder {
  /// The decision in Markdown, section by section.
  mutating func bodyText(facts: String, decision: SampleDecision) -> String {
    var text = heading
    text += "## 一、当事人基本情况\n\n" + partyBlock() + "\n"
    text += "## 二、案件来源和调查经过\n\n" + origin() + "\n" + course()
    text += "## 三、违法事实\n\n经查明：" + facts + "\n\n"
    for detail in plan.kind.details { text += detail.filled(values) + "\n\n" }
    text += statements() + sideFacts()
    text += tradeSecrets()
    text += "## 四、证据\n\n" + evidence() + "\n"
    guard plan.decidedOn != nil else {
      return text + "## 五、办理情况\n\n本案已依法立案，正在调查处理，尚未作出行政处罚决定。\n"
    }
    text += "## 五、法律依据和裁量\n\n" + reasoning() + "\n"
    text += "## 六、告知和陈述申辩\n\n" + hearing() + "\n"
    text += "## 七、处罚决定\n\n" + verdict(decision) + "\n"
    text += "## 八、履行方式和期限\n\n" + performance(decision) + publication(decision) + "\n"
    text += "## 九、救济途径\n\n" + remedies() + "\n"
    return text + "\(authority)\n\n\(values[.decided])\n"
  }

  /// Whether the 行政处罚法 of 2021 applies.
  private var isNewPenaltyLaw: Bool { lawDay.iso >= "2021-07-15" }

  private func article(_ before: String, _ since: String) -> String {
    "《中华人民共和国行政处罚法》" + (isNewPenaltyLaw ? since : before)
  }

  private var heading: String {
    let kind = plan.decidedOn == nil ? "案件调查情况" : plan.isSimple ? "行政（当场）处罚决定书" : "行政处罚决定书"
    let whom = plan.subjectKind == .naturalPerson ? "（个人）" : "（单位）"
    return "# \(kind)\(whom)\n\n" + (documentNumber.map { "**\($0)**\n\n" } ?? "")
  }

  private mutating func partyBlock() -> String {
    var lines: [String] = []
    if plan.subjectKind == .naturalPerson {
      lines.append("当事人：\(party.name)")
      lines.append("性别：\(NamePool.soundsFemale(party.name) ? "女" : "男")")
      if let birth = party.birth { lines.append("出生日期：\(plant(.birthDate, birth.chinese))") }
      if let id = party.id { lines.append("公民身份号码：\(disguised(.id, id))") }
      if let address = party.address { lines.append("住址：\(address)") }
      if plan.kind.type != "未经许可经营烟花爆竹" { lines.append("工作单位：\(plan.unit.name)") }
    } else {
      lines.append("当事人：\(party.name)")
      lines.append("统一社会信用代码：\(plan.unit.code)")
      if let number = plan.unit.registrationNumber { lines.append("原工商注册号：\(number)") }
      lines.append(plan.unit.isShop ? "经营场所：\(plan.unit.address)" : "住所：\(plan.unit.address)")
      lines.append((plan.unit.isShop ? "经营者：" : "法定代表人：") + plan.unit.representative)
      if let id = party.representativeID {
        lines.append((plan.unit.isShop ? "经营者身份证号：" : "法定代表人身份证号：") + disguised(.id, id))
      }
    }
    if let phone = party.phone { lines.append("联系电话：\(disguised(.phone, phone))") }
    if let account = party.bankAccount { lines.append("开户银行账号：\(account)") }
    return lines.map { "- \($0)\n" }.joined()
  }

  private mutating func origin() -> String {
    let pair = "\(values[.officer1])（执法证号：\(values[.certificate1])）、\(values[.officer2])（执法证号：\(values[.certificate2])）"
    var text = ""
    if plan.kind.source == .accident {
      text +=
        "\(values[.inspected])\(values[.clock])许，\(plan.unit.name)发生生产安全事故。接到报告后，\(authority)会同有关部门组成事故调查组，依据\(Law.accidents)开展调查。执法人员\(pair)参加调查取证。"
      text += "事故调查报告批复后，本机关于\(values[.filed])对当事人立案。\n"
      return text
    }
    if random.chance(14) {
      let informant = makePerson(role: "举报人")
      text += "本机关接到群众举报（举报人\(informant.name)"
      let phone = informant.phone ?? Identifiers.mobile(&random)
      if informant.phone == nil {
        plant(.phone, phone)
        people[people.count - 1].phone = phone
      }
      text += "，联系电话\(disguised(.phone, phone))），反映\(plan.unit.name)存在安全生产违法行为，请求依法查处，并要求为其保密。"
    } else if plan.isBureau {
      text += "根据《\(countyName)应急管理局\(lawDay.year)年度安全生产监督检查计划》安排，"
    } else {
      text += random.pick(["在“双随机、一公开”抽查中，", "在\(plan.industry)领域安全生产专项执法检查中，", "在节前安全生产执法检查中，"])
    }
    text += "\(values[.inspected])，执法人员\(pair)到现场检查，主动出示执法证件，表明身份，告知检查事由、依据以及当事人的权利义务，全程使用执法记录仪记录，制作现场检查记录。"
    if plan.isSimple {
      text += "因违法事实确凿并有法定依据，适用简易程序当场办理。\n"
    } else {
      text += "经审批，本机关于\(values[.filed])立案调查，先后询问有关人员，调取相关书证。"
      text += random.chance(30) ? "群众可拨打12350或本机关电话0878-3389012了解办理进展。\n" : "\n"
    }
    return text
  }

  private mutating func evidence() -> String {
    var rows: [(String, String)] = [("现场检查记录1份、现场照片\(random.within(2...9))张", "现场检查情况和违法事实")]
    for item in plan.kind.proof {
      rows.append((filled(item.name), filled(item.proves)))
    }
    let witnesses = people.filter { !["死亡人员", "举报人", "当事人"].contains($0.role) }
    for person in witnesses.prefix(3) {
      var line = "\(person.role)\(person.name)询问笔录1份"
      var notes: [String] = []
      if let id = person.id { notes.append("身份证号：\(disguised(.id, id))") }
      if let phone = person.phone { notes.append("电话：\(disguised(.phone, phone))") }
      if let address = person.address, person.role != "受伤人员" { notes.append("住\(address)") }
      if let alias = person.aliases.first { notes.append("曾用名\(alias)") }
      if !notes.isEmpty { line += "（\(notes.joined(separator: "，"))）" }
      rows.append((line, random.pick(["违法行为的经过", "违法行为的时间和参加人员", "现场管理情况"])))
    }
    rows.append(
      (
        plan.subjectKind == .naturalPerson ? "当事人身份证复印件1份" : "营业执照复印件1份、\(plan.unit.isShop ? "经营者" : "法定代表人")身份证明1份",
        "当事人的主体资格"
      ))
    if random.chance(35) {
      var table = "| 序号 | 证据 | 证明内容 |\n| --- | --- | --- |\n"
      for (index, row) in rows.enumerated() { table += "| \(index + 1) | \(row.0) | \(row.1) |\n" }
      return table + "\n以上证据经当事人质证，来源合法，能够相互印证，本机关予以采信。\n"
    }
    var list = "上述事实，有下列证据证明：\n\n"
    for (index, row) in rows.enumerated() { list += "\(index + 1). \(row.0)，证明\(row.1)；\n" }
    return list + "\n以上证据来源合法，与案件事实相关联，能够相互印证，本机关予以采信。\n"
  }

  private func filled(_ text: String) -> String {
    text.contains("«") ? TextTemplate(stringLiteral: text).filled(values) : text
  }

  private mutating func reasoning() -> String {
    var text = "当事人的上述行为违反了\(plan.kind.duty.on(lawDay))的规定，属于\(plan.kind.type)的违法行为。\n\n"
    text += "依据\(plan.kind.sanction.on(lawDay))的规定，应当给予行政处罚。"
    let reasons = measure()
    switch plan.severity {
    case .minor: text += "鉴于当事人系首次违法，违法情节轻微，检查当日即改正，未造成危害后果，适用较轻的裁量阶次。"
    case .general:
      text += random.pick([
        "鉴于当事人积极配合调查，在规定期限内完成整改并提交整改报告，依据\(article("第二十七条", "第三十二条"))，依法从轻处罚。",
        "当事人的违法行为持续时间不长，涉及\(values[.count])项内容，未造成人员伤亡，对照安全生产行政处罚自由裁量标准，适用一般裁量阶次。",
        "当事人曾因同类问题被责令限期改正，但在调查期间能够主动整改，综合考虑违法事实、性质、情节和社会危害程度，适用一般裁量阶次。",
      ])
    case .serious: text += "当事人的违法行为情节严重，社会影响较大，经本机关案件审查委员会集体讨论，适用较重的裁量阶次。"
    }
    if !reasons.isEmpty { text += "\n\n" + reasons }
    if plan.kind.source == .accident, plan.subjectKind == .naturalPerson, let fine = plan.fine {
      let income = fine * 100 / plan.incomePercent
      text += "经查，当事人上一年年收入为{隐:\(plant(.privacy, "人民币\(income)元（含绩效）"))}，罚款按其\(plan.incomePercent)%计算。"
    }
    if plan.subjectKind == .naturalPerson, random.chance(40) {
      let hardship = random.pick([
        "其配偶患尿毒症需长期透析，家中有两名在校子女", "其父亲长期卧床、家庭为低保户", "其本人患有糖尿病和高血压三级，需长期服药",
      ])
      text += "当事人申请减轻处罚时说明{隐:\(plant(.privacy, hardship))}，本机关在裁量时已予考虑。"
    }
    return text + "\n"
  }

  private mutating func hearing() -> String {
    if plan.isSimple {
      return "执法人员当场告知当事人拟作出行政处罚的事实、理由、依据以及依法享有的权利，当事人表示无异议，未进行陈述和申辩。\n"
    }
    var text =
      "\(values[.noticed])，本机关向当事人送达《行政处罚告知书》"
      + (plan.isMajor ? "和《听证告知书》" : "")
      + "，告知拟作出的行政处罚及事实、理由、依据，并依据\(article("第三十一条、第三十二条", "第四十四条、第四十五条"))告知其享有陈述、申辩的权利。"
    if plan.isMajor {
      text += "依据\(article("第四十二条", "第六十三条"))，当事人有权要求听证。"
    }
    text += random.pick([
      "当事人在规定期限内未提出陈述、申辩意见，也未要求听证。", "当事人书面表示放弃陈述、申辩和听证的权利。",
      "当事人提出生产经营困难、请求减轻处罚的意见。经复核，其所提理由不影响违法事实的认定，本机关在裁量幅度内已予以考虑。",
    ])
    if plan.isMajor { text += "本案属于重大执法决定，已经本机关法规科法制审核和负责人集体讨论。" }
    return text + "\n"
  }

  private mutating func verdict(_ decision: SampleDecision) -> String {
    var text = "依据\(plan.kind.sanction.on(lawDay))和\(article("第三十八条", "第五十七条"))的规定，本机关决定对当事人作出如下行政处罚：\n\n"
    for (index, sentence) in decision.sentences.enumerated() {
      text += "\(index + 1). **\(sentence)**\(index + 1 == decision.sentences.count ? "。" : "；")\n"
    }
    return text + orders()
  }

  private func performance(_ decision: SampleDecision) -> String {
    guard decision.fine != nil else {
      return "本决定书自送达之日起生效。当事人应当自收到本决定书之日起自觉履行，并接受本机关的复查。\n"
    }
    return
      "当事人应当自收到本决定书之日起15日内，持缴款通知书到指定的代收银行缴纳罚款。到期不缴纳的，依据\(article("第五十一条第一项", "第七十二条第一款第一项"))，每日按罚款数额的3%加处罚款，并可依法申请人民法院强制执行。\n"
  }

  private func remedies() -> String {
    let court = plan.isBureau ? "楚雄市人民法院" : countyName + "人民法院"
    let higher = plan.isBureau ? "云南省应急管理厅" : "楚雄彝族自治州应急管理局"
    return
      "当事人如不服本决定，可以在收到本决定书之日起60日内向\(countyName)人民政府或者\(higher)申请行政复议，也可以在6个月内依法向\(court)提起行政诉讼。行政复议或者行政诉讼期间，除法律另有规定外，本决定不停止执行。\n"
  }
}
