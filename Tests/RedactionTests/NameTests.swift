import Diagnostics
import Records
import Testing

@testable import Redaction

/// Names and other secrets of the record in its free text.
struct NameTests {
  @Test(arguments: [
    ("张三", "张某"), ("张三丰", "张某"), ("欧阳锋", "欧阳某"), ("司马相如", "司马某"), ("欧阳", "欧某"), ("阿鲁木呷", "阿某"), ("阿依古丽·买买提", "阿某"),
    ("阿依•买", "阿某"), ("John Smith", "J"), ("吉克隽逸", "吉某"),
  ])
  func masksNamesByTheirKind(name: String, mask: String) {
    #expect(NameMask.stem(of: name) == mask)
  }

  @Test func numbersPersonsInTheOrderOfUse() throws {
    let text = try Samples.body("张四见到张三，张三见到李五，张六未到，张四离开。") {
      $0.people = ["张三", "张四", "李五", "张六"].map { Samples.person($0) }
    }
    #expect(text.hasPrefix("张某见到张某2，张某2见到李某，张某3未到，张某离开。"))
  }

  @Test(arguments: [
    "张 三", "张　三", "张\n三", "张**三**", "*张*三", "张·三", "张\u{200B}三", "张三\u{301}", "张\u{E0100}三", "张`三`", "[张三](/x)",
    "张&#19977;", "**张**三",
  ])
  func findsNamesInEverySpelling(name: String) throws {
    let text = try Samples.body("询问\(name)后查明。") { $0.people = [Samples.person("张三")] }
    #expect(text.contains("询问张某后查明") && !text.contains("三"), "\(text)")
  }

  @Test func givesAliasesTheSameMask() throws {
    let text = try Samples.body("张三（绰号老张头）即老张头。") {
      $0.people = [Samples.person("张三") { $0.aliases = ["老张头"] }]
    }
    #expect(text.hasPrefix("张某（绰号张某）即张某。"))
  }

  @Test func keepsTheLongerNameApart() throws {
    let text = try Samples.body("张三丰和张三。") { $0.people = [Samples.person("张三"), Samples.person("张三丰")] }
    #expect(text.hasPrefix("张某和张某2。"))
  }

  @Test func keepsAPersonNameInsideTheNameOfAShop() throws {
    let outcome = try Samples.publish(
      Samples.record {
        $0.subject = .init(name: "楚雄市张三饭店", kind: .individualBusiness)
        $0.people = [Samples.person("张三")]
        $0.violation.facts = "楚雄市张三饭店的张三未持证。"
      })
    let record = try #require(outcome.record)
    #expect(record.subjectName.text == "楚雄市张三饭店")
    #expect(record.facts?.text == "楚雄市张三饭店的张某未持证。")
    #expect(outcome.secrets.first { $0.value == "张三" }?.allowedWithin == ["楚雄市张三饭店"])
  }

  @Test func masksABusinessThatBearsOnlyItsOwnersName() throws {
    let outcome = try Samples.publish(
      Samples.record {
        $0.subject = .init(name: "张三", kind: .individualBusiness)
        $0.subject.representative = "张三"
      })
    let record = try #require(outcome.record)
    #expect(record.subjectName.text == "张某" && record.title.text == "张某未按规定培训案")
    #expect(record.representative == nil)
  }

  @Test func masksNaturalPersonsAndCutsTheirAddress() throws {
    let outcome = try Samples.publish(
      Samples.record {
        $0.subject = .init(name: "欧阳小山", kind: .naturalPerson)
        $0.subject.address = "云南省楚雄市鹿城镇小西门村3组"
        $0.subject.idNumber = "53230119850302121X"
        $0.violation.facts = "欧阳小山，住云南省楚雄市鹿城镇小西门村3组，身份证532301850302121。"
      })
    let record = try #require(outcome.record)
    #expect(record.subjectName.text == "欧阳某")
    #expect(record.address?.text == "云南省楚雄市")
    #expect(record.facts?.text == "欧阳某，住云南省楚雄市【个人信息：住址】，身份证【个人信息：身份证件号码】。")
    #expect(record.unifiedCode == nil)
  }

  @Test(arguments: [
    ("举报人", "【个人信息：举报人信息】反映"), ("证人", "李某反映"),
  ])
  func removesInformantsOutright(role: String, expected: String) throws {
    let text = try Samples.body("李小四反映情况。") { $0.people = [Samples.person("李小四") { $0.role = role }] }
    #expect(text.hasPrefix(expected))
  }

  @Test func hidesMinorsWithoutSurname() throws {
    let text = try Samples.body("李小四受伤，王大受伤。") {
      $0.people = [
        Samples.person("李小四") { $0.birthDate = Samples.date(2004, 1, 1) }, Samples.person("王大") { $0.isMinor = true },
      ]
    }
    #expect(text.hasPrefix("【个人信息】受伤，【个人信息】受伤。"))
  }

  @Test(arguments: ["1985年3月2日", "1985年03月02日", "1985-03-02", "1985.03.02", "19850302", "1985/3/2", "一九八五年三月二日"])
  func hidesKnownBirthDates(date: String) throws {
    let text = try Samples.body("伤者\(date)，2020年5月6日检查。") {
      $0.people = [Samples.person("李小四") { $0.birthDate = Samples.date(1985, 3, 2) }]
    }
    #expect(text.hasPrefix("伤者【个人信息：出生日期】，2020年5月6日检查。"), "\(text)")
  }

  @Test func showsOrMasksTheRepresentativeBySetting() throws {
    let record = Samples.record { $0.body = "法定代表人周大明到场。" }
    let shown = try #require(try Samples.publish(record).record)
    #expect(shown.representative?.text == "周大明")
    let shownText = String(decoding: shown.bodyText ?? [], as: UTF8.self)
    #expect(shownText.contains("周大明"))
    let hidden = try Samples.redactor { $0.showsRepresentative = false }.publish(
      record, try Samples.assessment(), asOf: Samples.date(2020, 5, 12))
    #expect(hidden.record?.representative == nil)
    let text = String(decoding: try #require(hidden.record?.bodyText), as: UTF8.self)
    #expect(text.hasPrefix("法定代表人周某到场。"))
  }

  @Test func keepsOfficersAndAuthorities() throws {
    let text = try Samples.body("楚雄市应急管理局执法人员王法明（证号23050012345）、李管到场，电话0878-3389012、12350。") {
      $0.officers = [.init(name: "王法明", certificate: "23050012345")]
      $0.people = [Samples.person("李管")]
    }
    #expect(text.hasPrefix("楚雄市应急管理局执法人员王法明（证号23050012345）、李某到场，电话0878-3389012、12350。"))
  }
}
