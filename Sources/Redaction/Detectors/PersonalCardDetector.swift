import Rules

/// Numbers that belong to one person, where the words say so: social and health insurance, housing fund, hospital, school, driving licence.
struct PersonalCardDetector: NumberDetector {
  let card = RuleCard(
    "number.personal-card", .certificate, title: "社保、医保、学籍、驾驶证等个人编号", basis: "政府信息公开条例第十五条；个人信息保护法第二十八条",
    summary: "前面写明社保、医保、公积金、住院号、学号、准考证、驾驶证档案编号等的 7 至 24 位号码",
    hides: ["社保卡号⟦53230012345678⟧", "医保编号：⟦9876543210⟧", "住院号⟦2020031501⟧", "驾驶证档案编号⟦532300123456⟧"],
    keeps: ["社保人数为1234人"])

  func fit(_ group: DigitGroup) -> NumberFit? {
    guard (7...24).contains(group.count), !group.isReversed, !group.hasWeakLetters, group.context?.kind == .personal,
      group.context?.isClose == true, !group.isDay, !group.hasAsides || group.isJoined(like: [])
    else { return nil }
    return NumberFit(.likely, cost: 0.95)
  }
}
