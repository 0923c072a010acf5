import Records

extension CaseBuilder {
  /// Paragraphs that hold what a reader must not see beside what must stay: drivers, accounts, the injured, equipment numbers.
  mutating func sideFacts() -> String {
    var text = ""
    if let index = people.firstIndex(where: { $0.role == "受伤人员" }) {
      let person = people[index]
      let injury = random.pick(["右侧第五至第八肋骨骨折", "左胫腓骨开放性骨折", "右手第二、三指缺失", "重型颅脑损伤，伤残七级", "面部及双上肢二度烧伤"])
      text += "伤者\(person.name)"
      if let birth = person.birth { text += "，\(plant(.birthDate, birth.chinese))出生" }
      if let address = person.address { text += "，住\(address)" }
      text += "，经医院诊断为{隐:\(plant(.health, injury))}，目前已出院休养。\n\n"
    }
    if plan.subjectKind != .naturalPerson, random.chance(12) {
      let driver = makePerson(role: "驾驶员")
      let plate = plant(.plate, Identifiers.plate(&random))
      text += "装运货物的重型自卸货车（号牌\(plate)）驾驶员\(driver.name)"
      if let phone = driver.phone { text += "（电话\(disguised(.phone, phone))）" }
      text += "陈述，当日共装运\(values[.count2])车，每次均由现场人员开具过磅单。\n\n"
    }
    if let account = party.bankAccount {
      text += "当事人通过其账户（账号\(account)）支付检修费用的转账凭证，与合同约定的时间一致。\n\n"
    } else if random.chance(8), let name = people.first(where: { $0.role == "从业人员" })?.name {
      let card = Identifiers.bankCard(&random)
      let written = plant(.bankAccount, random.chance(40) ? NumberDisguise.grouped.written(card) : card)
      text += "当事人按月向\(name)的银行卡（卡号\(written)）发放工资，证明双方存在劳动关系。\n\n"
    }
    if random.chance(10) {
      let email = plant(.email, Identifiers.email(&random))
      text += "当事人的整改方案于\(values[.filed])由邮箱\(email)发送至本机关。\n\n"
    }
    if random.chance(12) {
      let number = "2019" + random.digits(8)
      text += "涉案\(values[.equipment])铭牌载明出厂编号{公开:\(number)}，设备位号\(values[.code])，执行标准GB/T 10595-2017。\n\n"
    }
    return text
  }

  /// Trade secrets: marked by hand, or claimed by the unit and left bare in the text.
  mutating func tradeSecrets() -> String {
    guard plan.subjectKind != .naturalPerson else { return "" }
    let isAsked = [.consultationOpen, .objectionOpen, .consented].contains(plan.state)
    guard isAsked || random.chance(20) else { return "" }
    let secret = plant(.tradeSecret, tradeSecret())
    if !isAsked, random.chance(50) {
      return "为核实生产状况，执法人员调取了生产记录，其中载明{商密:\(secret)}。该内容仅用于认定违法行为持续时间。\n\n"
    }
    claims.append(
      .map([("text", .text(secret)), ("kind", .text("tradeSecret")), ("claimant", .text(plan.unit.name))]))
    if party.bankAccount != nil {
      claims.append(
        .map([
          ("field", .text("subject.bankAccount")), ("kind", .text("tradeSecret")), ("claimant", .text(plan.unit.name)),
        ]))
    }
    return "调查中，当事人提交的技术资料载明\(secret)。当事人提出该内容属于其商业秘密，请求不予公开。\n\n"
  }

  private mutating func tradeSecret() -> String {
    func decimal(_ range: ClosedRange<Int>) -> String { "\(random.within(range)).\(random.within(1...9))" }
    let firms = ["昆明滇缆", "四川攀西泓昱", "大理苍洱沅", "曲靖珠江沣", "玉溪澄湖祺", "广西钦北昊"]
    switch random.below(7) {
    case 0: return "浸出槽温度控制在\(decimal(68...92))℃、硫酸初始浓度\(decimal(110...190))克/升"
    case 1: return "助磨剂配方为三乙醇胺\(decimal(18...34))%、乙二醇\(decimal(11...22))%、其余为水"
    case 2:
      let first = random.within(0...2)
      return "主要客户为\(firms[first])商贸有限公司、\(firms[first + 3])建材有限公司，年供货量\(random.within(1200...9800))吨"
    case 3: return "外包采剥工程合同价款\(decimal(120...960))万元、按月结算\(decimal(6...40))万元"
    case 4: return "选矿药剂单耗为黄药\(decimal(80...160))克/吨、松醇油\(decimal(20...60))克/吨"
    case 5: return "上一年度营业收入\(decimal(310...9800))万元、净利润率\(decimal(3...18))%"
    default: return "速冻线隧道温度零下\(decimal(31...40))℃、网带速度\(decimal(1...6))米/分"
    }
  }
}
