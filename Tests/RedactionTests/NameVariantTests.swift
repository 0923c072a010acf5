import Diagnostics
import Matching
import Records
import Rules
import Testing

@testable import Redaction

/// The name of a person of the record in every way of writing it, and what only looks like it.
struct NameVariantTests {
  private func body(_ text: String, _ names: [String]) throws -> String {
    try Samples.body(text) { $0.people = names.map { Samples.person($0) } }.trimmingNewline
  }

  @Test(arguments: [
    ("張建國到場", "张某到場"), ("張　建 國到场", "张某到场"), ("张/建/国到场", "张某到场"), ("张|建国到场", "张某到场"),
    ("经询问建国，其说", "经询问张某，其说"), ("当事人建国称", "当事人张某称"), ("建国师傅", "张某师傅"), ("志强与建国的父亲", "志强与张某的父亲"),
    ("老板叫建国。", "老板叫张某。"), ("阿国、国哥到场", "张某、张某到场"), ("张*国、张建×、张某国在场", "张某、张某、张某在场"),
    ("Zhang Jianguo、ZHANG JIAN-GUO、zhangjianguo", "张某、张某、张某"), ("Jianguo Zhang到场", "张某到场"),
    ("Zhāng Jiànguó签字", "张某签字"), ("Zhang, Jianguo", "张某"), ("Zhang建国、张Jianguo", "张某、张某"),
    ("Mr. Jianguo said", "Mr. 张某 said"),
  ])
  func hidesEveryVariant(text: String, expected: String) throws { #expect(try body(text, ["张建国"]) == expected) }

  @Test(arguments: [
    "李？明签字", "李?明签字", "李●明签字", "李▇明签字", "李（某）明签字", "李…明签字", "李..明签字", "李█明签字", "询问李？明，",
  ])
  func hidesNamesWithCharactersLeftOut(text: String) throws {
    #expect(try body(text, ["李家明"]).hasPrefix(text.hasPrefix("询问") ? "询问李某，" : "李某签字"))
  }

  @Test(arguments: ["是不是姓李？明天再问", "李…明细账", "由李..明矾厂", "张（某）明签字"])
  func leavesMarksThatStandForThemselves(text: String) throws { #expect(try body(text, ["李家明"]) == text) }

  @Test func hidesTheGivenNameOfAnAlias() throws {
    let result = try Samples.body("狗蛋说他在现场。后小英离开，狗蛋白质") {
      $0.people = [
        Samples.person("李家明") { $0.aliases = ["李狗蛋"] }, Samples.person("马文英") { $0.aliases = ["马小英"] },
      ]
    }
    #expect(result.trimmingNewline == "李某说他在现场。后马某离开，狗蛋白质")
  }

  @Test func hidesALongNameWithASlipAsAWhole() throws {
    #expect(try body("证人尼玛次任在场。", ["尼玛次仁"]) == "证人尼某在场。")
    #expect(try body("尼玛次仁、尼玛次任在场。", ["尼玛次仁"]) == "尼某、尼某2在场。")
    #expect(try body("证人欧阳海波在场。", ["欧阳海涛"]) == "证人欧阳某在场。")
  }

  @Test(arguments: [
    ("张建国", "自建国以来，组建国有企业，中建国际公司"), ("李和平", "和平解决，维护和平。要求和平路施工"), ("王文明", "文明施工，富强、民主、文明、和谐"),
    ("李安全", "安全负责人、安全的生产条件、由安全员检查，安全，第一"), ("赵国安", "中国安全生产"), ("周建设", "建设单位，建设的工程，由建设局"),
    ("李安", "lian、Milian、License"), ("张三", "紧张/三人到场"), ("李国庆", "国庆期间，第x国庆日"), ("刘志强", "意志强大"), ("高明", "高、明两处"),
    ("杨海", "海哥伦布"), ("王海", "wanghaibin 与 Wanghaibin"),
  ])
  func leavesOrdinaryWordsAlone(name: String, text: String) throws { #expect(try body(text, [name]) == text) }

  @Test(arguments: [
    ("晓婷的手受伤", "王某的手受伤"), ("由晓婷操作", "由王某操作"), ("名单：“晓婷”、李", "名单：“王某”、李"), ("死者晓婷，", "死者王某，"),
  ])
  func hidesGivenNamesThatAreNoWords(text: String, expected: String) throws {
    #expect(try body(text, ["王晓婷"]) == expected)
  }

  @Test(arguments: [
    ("李和平", "和平说他不知情", "李某说他不知情"), ("李和平", "工人和平，男", "工人李某，男"), ("王文明", "文明师傅称", "王某师傅称"),
    ("吴安全", "询问安全，其称", "询问吴某，其称"), ("张建国", "建国站在脚手架上。", "张某站在脚手架上。"),
  ])
  func hidesOrdinaryWordsWherePersonsAreMeant(name: String, text: String, expected: String) throws {
    #expect(try body(text, [name]) == expected)
  }

  @Test(arguments: [
    ("张三（以下简称“老张头”）与老张头", "张某（以下简称“张某”）与张某"), ("张三（绰号“黑皮”、“阿三狗”），黑皮和阿三狗", "张某（绰号“张某”、“张某”），张某和张某"),
    ("张三，曾用名张小四，又名张大有。张小四说", "张某，曾用名张某，又名张某。张某说"), ("绰号“铁拐”的张三，铁拐到场", "绰号“张某”的张某，张某到场"),
    ("张三（外号:黑皮）。黑皮说", "张某（外号:张某）。张某说"), ("张三人称张瘸子，张瘸子说", "张某人称张某，张某说"),
    ("张三（网名：sunny88）。sunny88发帖", "张某（网名：张某）。张某发帖"), ("張三（綽號「黑皮」）。黑皮說", "张某（綽號「张某」）。张某說"),
  ])
  func learnsAliases(text: String, expected: String) throws { #expect(try body(text, ["张三"]) == expected) }

  @Test(arguments: [
    ("张三（以下简称“当事人”）。当事人说", "张某（以下简称“当事人”）。当事人说"),
    ("张三系楚雄鹿城恒远化工有限公司（以下简称“恒远公司”）员工，恒远公司", "张某系楚雄鹿城恒远化工有限公司（以下简称“恒远公司”）员工，恒远公司"),
    ("《安全生产法》（以下简称《法》），张三到场", "《安全生产法》（以下简称《法》），张某到场"),
    ("张三自称不知情，监理单位不知情", "张某自称不知情，监理单位不知情"), ("张三提供的花名册载明，现有12人", "张某提供的花名册载明，现有12人"),
    ("张三自称矿工，矿工12人", "张某自称矿工，矿工12人"), ("张三自称叫黑皮，黑皮到场", "张某自称叫张某，张某到场"),
  ])
  func learnsNoRolesAndUnits(text: String, expected: String) throws { #expect(try body(text, ["张三"]) == expected) }

  @Test func keepsOrdinaryWordsOfAnAliasElsewhere() throws {
    let text = try body("张三（绰号“文明”）。文明施工。文明说", ["张三"])
    #expect(text == "张某（绰号“张某”）。文明施工。张某说")
  }

  @Test func tellsTheLeakCheckTheAliases() throws {
    let record = Samples.record {
      $0.people = [Samples.person("张三")]
      $0.body = "张三（绰号“黑皮狗”）"
    }
    let values = try Samples.redactor().secrets(of: record).map(\.value)
    #expect(values.contains("黑皮狗"))
  }

  @Test(arguments: [
    ("楚雄市張三飯店的張三到場", "楚雄市張三飯店的张某到場"), ("楚雄市张 三饭店的张 三到场", "楚雄市张 三饭店的张某到场"),
  ])
  func keepsTheNameInsideAShopsNameInEveryForm(text: String, expected: String) throws {
    let outcome = try Samples.publish(
      Samples.record {
        $0.subject = .init(name: "楚雄市张三饭店", kind: .individualBusiness)
        $0.people = [Samples.person("张三")]
        $0.violation.facts = text
      })
    #expect(outcome.record?.facts?.text == expected)
  }

  @Test func keepsTheGivenNameInsideAShopsName() throws {
    let outcome = try Samples.publish(
      Samples.record {
        $0.subject = .init(name: "楚雄市建国饭店", kind: .individualBusiness)
        $0.people = [Samples.person("张建国")]
        $0.violation.facts = "楚雄市建国饭店的建国说"
      })
    #expect(outcome.record?.facts?.text == "楚雄市建国饭店的张某说")
  }

  @Test(arguments: [
    ("⟦章建国⟧到场，⟦张健国⟧签字，⟦张建军⟧的车", "张建国"), ("⟦张国建⟧说，⟦建张国⟧说", "张建国"), ("张建国、张三、李建国际化、中建国际", "张建国"),
    ("当事人⟦张建新国⟧称", "张建国"), ("张某到场，张建某称", "张建国"), ("⟦阿鲁木加⟧到场", "阿鲁木呷"), ("⟦欧阳少锋⟧到场，欧阳修文说", "欧阳小锋"),
  ])
  func asksAboutNearMisses(text: String, name: String) throws {
    let plain = text.replacing("⟦", with: "").replacing("⟧", with: "")
    let record = Samples.record { $0.people = [Samples.person(name)] }
    let people = RecordPeople(
      record,
      fields: RecordFields(
        record, decidedOn: Samples.date(2020, 5, 6), policy: try #require(Samples.rules).fields,
        settings: Samples.settings), removedRoles: [])
    let folded = FoldedText(Array(plain.utf8))
    let joined = JoinedText(folded)
    let misses = NearMissSearch(people).find(in: joined, of: folded, known: [])
    var bytes = Array(plain.utf8)
    for miss in misses.reversed() {
      let range = folded.byteRange(of: miss.range)
      bytes.insert(contentsOf: "⟧".utf8, at: range.upperBound)
      bytes.insert(contentsOf: "⟦".utf8, at: range.lowerBound)
    }
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }

  @Test func knowsPersonsUnderEachNameTheyBear() throws {
    let record = Samples.record {
      $0.people = [Samples.person("张三")]
      $0.officers = [.init(name: "王法明")]
    }
    var people = RecordPeople(
      record,
      fields: RecordFields(
        record, decidedOn: Samples.date(2020, 5, 6), policy: try #require(Samples.rules).fields,
        settings: Samples.settings), removedRoles: [])
    func isKnown(_ name: String) -> Bool { people.isKnown(JoinedText.literal(name)) }
    #expect(isKnown("張 三") && isKnown("周大明") && isKnown("王法明"))
    #expect(!isKnown("李四"))
    people.add(alias: "李　四", to: 0)
    #expect(isKnown("李四") && people.all[0].names.contains("李　四"))
    // What is somebody's name already becomes nobody else's.
    people.add(alias: "王法明", to: 0)
    #expect(!people.all[0].names.contains("王法明"))
  }

  @Test(arguments: [
    ("张王小明", "张某"), ("阿鲁木呷", "阿某"), ("吉克拉日", "吉某"), ("马海木呷", "马某"), ("尼玛·次仁", "尼某"), ("張三", "张某"), ("歐陽鋒", "欧阳某"),
    ("夏侯渊", "夏侯某"), ("刘付强", "刘付某"), ("Zhang San", "Z"), ("买买提•艾力", "买某"), ("西门子", "西门某"),
  ])
  func masksByTheKindOfName(name: String, mask: String) { #expect(NameMask.stem(of: name) == mask) }

  @Test func hidesPartsOfDottedAndLatinNames() throws {
    let text = try body("阿依古丽·买买提到场，阿依古丽说，买买提说。John Smith、Smith先生，blacksmith", ["阿依古丽·买买提", "John Smith"])
    #expect(text == "阿某到场，阿某说，阿某说。J、J先生，blacksmith")
  }
}
