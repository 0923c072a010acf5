/// Numerals counted up: 一二三四五六七, 1234567.
struct SequenceRule: KeepRule {
  let card = RuleCard(
    "keep.sequence", title: "依次数数", basis: "GB/T 15835—2011", summary: "从一起逐个加一的数字，不是号码",
    keeps: ["口令一二三四五六七八", "编为12345678910", "一、二、三、四、五、六、七、八"])

  func keeps(_ group: DigitGroup, as fit: NumberFit, in view: TextView) -> Bool {
    guard fit.certainty < .likely, !group.isPersonal, !group.isReversed else { return false }
    // 二三四五六七八, or 12345678910 with numbers of two digits.
    if (1..<group.count).allSatisfy({ group[$0] == group[$0 - 1] + 1 }) { return true }
    var next = 1
    var place = 0
    while place < group.count {
      let length = next < 10 ? 1 : 2
      guard next < 100, place + length <= group.count, group.number(place, length) == next else { return false }
      place += length
      next += 1
    }
    return true
  }
}
