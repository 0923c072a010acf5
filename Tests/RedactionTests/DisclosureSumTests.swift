import Diagnostics
import Records
import Testing

@testable import Redaction

/// What the public texts of a record state of one person together.
struct DisclosureSumTests {
  /// The rows of redaction.md §1.2: the median of candidates measured there, within a factor of two.
  @Test(arguments: [
    (PersonFacts(leading: 6, trailing: 4), 2091), (PersonFacts(birth: .age, leading: 6, trailing: 4), 34),
    (PersonFacts(birth: .month, leading: 6, trailing: 4), 3), (PersonFacts(birth: .day, leading: 6, trailing: 4), 1),
    (PersonFacts(birth: .day, leading: 3, trailing: 4), 6),
    (PersonFacts(area: .county, birth: .day, leading: 3, trailing: 4), 1),
    (PersonFacts(area: .province, birth: .day, trailing: 4), 11),
    (PersonFacts(area: .county, birth: .day, hasSex: true, leading: 1, trailing: 1), 45),
  ])
  func estimatesWhatWasMeasured(facts: PersonFacts, measured: Int) {
    #expect(facts.candidates <= measured * 2 && facts.candidates * 2 >= measured, "\(facts.candidates)")
  }

  private func kinds(_ texts: String..., masks: [String] = ["张某", "张某2", "李某"]) -> [DisclosureSum.Finding.Kind] {
    DisclosureSum(texts: texts.map { Array($0.utf8) }, masks: masks, smallestGroup: 50).findings.map(\.kind)
  }

  @Test(arguments: [
    "张某，男，45岁，住楚雄市，身份证尾号3015", "张某，1985年3月2日出生，住云南省，证件号后四位3015", "张某（身份证号532301********3015，45岁）",
    "張某，男，45歲，住楚雄市，身份證尾號３０１５",
    "张某，证号532331开头1210结尾，女（1985-03-02）。", "张某身份证以532331开头，以1210结尾。其1985年3月2日。", "张某身份证前面是532331，后面是1210，1985年3月2日生。",
    "张某，户籍地址码532331，顺序码121，校验码0，1985-03-02", "张某，楚雄市人，证件号以1210结尾，1985年3月2日。", "张某（1985年3月2日），身份证1210收尾、532331打头",
    "张某身份证开头532331结尾1210，1985年3月2日生", "张某身份证前面六位数字为532331，最后四位是121X，45岁",
    "张某，云南省人，2021年3月5日刚满47周岁，身份证末四位0018", "张某，2021年3月5日满47周岁，身份证以532331开头，以1210结尾。",
    "张某，34岁，身份证号532301…1234", "张某，34岁，身份证532301…1234", "张某，34岁，身份证532301（略）1234", "张某，34岁，身份证号532301~1234",
    "张某，1985年3月出生，身份证号为532301……1234", "张某，出生于1985年，楚雄市人，身份证末四位0018", "张某，1985-03-12出生，身份证号532301xxxxxxxx0018",
    "张某，1985年3月12日出生，532301...0018。", "张某，1985年3月12日出生。\n\n证人系楚雄市人。\n\n其身份证末四位为0018。", "张某，年龄：45，楚雄市人，身份证后四位0018",
  ])
  func narrowsOnePersonDown(text: String) { #expect(kinds(text) == [.narrowed]) }

  @Test func addsUpOverTexts() { #expect(kinds("张某，45岁，住楚雄市。", "张某的身份证尾号3015。") == [.narrowed]) }

  @Test(arguments: [
    "张某，男，1985年3月2日出生，住楚雄市", "张某，45岁，住楚雄市。李某的身份证尾号3015。", "张某，45岁，住楚雄市，张某2身份证尾号3015", "张某未持证",
    "张某，现年45岁，楚雄市东瓜镇某公司员工", "楚雄某公司法定代表人张某", "负责人张某，男，45岁，家住楚雄市", "公司经理张某，设备尾号3015",
    "张某身份证以532331开头，以1210结尾，2020年3月2日到场", "张某，45岁，楚雄市人，电话以138开头，以1210结尾", "张某，楚雄市人，1985年3月2日，设备编号前面是532331，后面是1210",
    "张某的证件1985年3月2日签发，532331号文件", "张某身份证以532331开头。李某以1210结尾，1985年3月2日", "张某，58岁，向大村村委会主任报告。", "张某，58岁，由大村村支书通知",
    "张某，45岁，楚雄市人，许可证号以532331开头，以1210结尾",
    "张某，云南省人，至2021年3月5日已满47周岁，身份证末四位0018",
    "张某，1985年3月2日出生，住楚雄市，身份证1份、照片10张", "张某，45岁，身份证号532301，2021年入职",
    "张某，58岁，某公司会计", "张某，发生于2020年3月12日，楚雄市人，身份证末四位0018", "张某，1985年3月12日出生，202203...0018号文件",
    "张某，58岁，鹿城镇某公司爆破员", "张某到场。\n\n楚雄市1985年3月12日设立，身份证末四位", "张某，58岁，大村村民。该村主任到场", "张某，58岁，该村村支书",
  ])
  func leavesTheOrdinaryAlone(text: String) { #expect(kinds(text).isEmpty) }

  @Test(arguments: [
    "张某，45岁，东瓜镇庄甸村人，系家中独子", "死者张某，男，62岁，庄甸村聋哑人", "庄甸村党支部书记张某到场", "东瓜镇庄甸村委会主任李某称",
    "张某，男，58岁，大村村委会主任", "张某（58岁，彝族，小河村支书）", "张某，58岁，系庄甸村党支部书记。", "张某，男，任大村村医，到场",
    "张某，男，37岁，系大村村委会副主任兼该矿爆破员。", "张某，37岁，大村人，系该矿爆破员", "张某，37岁，系该矿唯一电工", "张某系该矿唯一女电工",
  ])
  func asksAboutRareCombinations(text: String) { #expect(kinds(text) == [.rare]) }

  @Test func readsTablesByTheirHeads() throws {
    let head = "| 序号 | 身份证末四位 | 姓名 | 出生 | 户籍 |\n|---|---|---|---|---|\n"
    let outcome = try Samples.publish(
      Samples.record {
        $0.people = [Samples.person("张三")]
        $0.body = head + "| 1 | {公开:3015} | 张三 | {公开:1985年3月12日} | 楚雄市 |\n"
      })
    #expect(outcome.diagnostics.map(\.kind.id) == ["redaction.narrowed-person"])
  }

  @Test func withholdsARecordThatNarrowsAPersonDown() throws {
    let outcome = try Samples.publish(
      Samples.record {
        $0.people = [Samples.person("张三")]
        $0.violation.facts = "张三，45岁，住楚雄市。"
        $0.body = "张三证件号后四位{公开:3015}。"
      })
    #expect(outcome.record == nil)
    #expect(outcome.diagnostics.map(\.kind.id) == ["redaction.narrowed-person"])
  }
}
