import Diagnostics
import Disclosure
import Records
import Rules
import TestSupport
import Testing

@testable import Redaction

/// What one place of a record says about all others: marks, claims, dates of birth, roles, positions.
struct RecordWideTests {
  @Test(arguments: [
    ("他{隐:左腿骨折}，左腿骨折未愈", "他【个人信息】，【个人信息】未愈"), ("用{商密:甲醇}，甲 醇、甲**醇**", "用【商业秘密】，【商业秘密】、【商业秘密】"),
    ("用{商密:甲醇}，{公开:甲醇}可溶", "用【商业秘密】，甲醇可溶"), ("用{隐:铜}，铜线", "用【个人信息】，铜线"),
    ("编号{隐:20180503001}，出厂编号20180503001", "编号【个人信息】，出厂编号【个人信息】"),
    ("{隐:鹿城}，楚雄鹿城恒远化工有限公司", "【个人信息】，楚雄鹿城恒远化工有限公司"),
  ])
  func hidesAMarkedWordEverywhereInItsRecord(text: String, expected: String) throws {
    #expect(try Samples.body(text).trimmingNewline == expected)
  }

  @Test func hidesAMarkedWordInOtherFields() throws {
    let outcome = try Samples.publish(
      Samples.record {
        $0.body = "采用{商密:甲醇三比一}法"
        $0.violation.facts = "以甲醇三比一生产"
      })
    #expect(outcome.record?.facts?.text == "以【商业秘密】生产")
    #expect(outcome.secrets.count { $0.value == "甲醇三比一" } == 1)
  }

  @Test func tellsTheLeakCheckWhatAMarkKeeps() throws {
    let record = Samples.record {
      $0.people = [Samples.person("张三") { $0.phone = "13808780026" }, Samples.person("李四")]
      $0.body = "找{公开:张三}，李四"
    }
    let secrets = try Samples.redactor().secrets(of: record)
    #expect(secrets.filter { !$0.allowedWithin.isEmpty }.map(\.value) == ["张三"])
  }

  @Test func limitsShortWordsToTheirOwnRecord() throws {
    let record = Samples.record {
      $0.people = [
        Samples.person("张三") {
          $0.phone = "13808780026"
          $0.birthDate = Samples.date(1992, 3, 19)
          $0.address = "云南省楚雄市东瓜镇3号"
        },
        Samples.person("李四") { $0.address = "云南省楚雄市鹿城镇环城路12号" },
      ]
      $0.secrets = [
        .init(target: .text("甲醇"), kind: .tradeSecret, claimant: nil),
        .init(target: .text("甲醇乙醇三比一混合"), kind: .tradeSecret, claimant: nil),
        .init(target: .text("2018-0503"), kind: .personal, claimant: nil),
      ]
      $0.body = "他{隐:骨折}"
    }
    let secrets = try Samples.redactor().secrets(of: record)
    let own = secrets.filter(\.isOwnRecordOnly).map(\.value).sorted()
    #expect(own == ["1992年3月19日", "东瓜镇3号", "张三", "李四", "甲醇", "骨折"].sorted())
    let everywhere = secrets.filter { !$0.isOwnRecordOnly }.map(\.value).sorted()
    #expect(everywhere == ["13808780026", "甲醇乙醇三比一混合", "2018-0503"].sorted())
  }

  @Test(arguments: [
    "1992年3月9日", "1992年03月09日", "1992.3.9", "1992.03.09", "1992-3-9", "1992-03-09", "1992/3/9", "1992/03/09",
    "19920309",
    "92年3月9日", "92年03月09日", "一九九二年三月九日",
  ])
  func hidesADateOfBirthInEveryForm(date: String) throws {
    let text = try Samples.body("张三（\(date)）到场") {
      $0.people = [Samples.person("张三") { $0.birthDate = Samples.date(1992, 3, 9) }]
    }
    #expect(text.trimmingNewline == "张某（【个人信息：出生日期】）到场")
  }

  @Test(arguments: ["举报者", "举报 人", "举报　人", "反映人", "信访人", "投诉人", "实名举报人"])
  func removesInformantsByRole(role: String) throws {
    let text = try Samples.body("张三反映") { $0.people = [Samples.person("张三") { $0.role = role }] }
    #expect(text.trimmingNewline == "【个人信息：举报人信息】反映")
  }

  @Test func warnsOfClaimsWithoutEffect() throws {
    let outcome = try Samples.publish(
      Samples.record {
        $0.body = "配比为甲醇**三比一**。"
        $0.secrets = [
          .init(target: .text("甲醇三比一"), kind: .tradeSecret, claimant: nil),
          .init(target: .text("乙醇二比一"), kind: .tradeSecret, claimant: nil),
          .init(target: .field("violation.facts"), kind: .tradeSecret, claimant: nil),
        ]
      }, .processed)
    #expect(outcome.record != nil)
    let findings = outcome.diagnostics.filter { $0.kind.id == "redaction.claim-not-found" }
    #expect(findings.map(\.arguments) == [["secrets.2.text"], ["secrets.3.field"]])
    #expect(findings.allSatisfy { $0.severity == .warning })
  }

  @Test(arguments: [(11, 0), (12, 1), (13, 1)])
  func publishesACorrectionFromItsDayOn(asOf day: Int, count: Int) throws {
    let record = Samples.record {
      $0.changes = [.init(kind: .corrected, date: Samples.date(2020, 5, 12), reason: "更正文号")]
    }
    let outcome = try Samples.redactor().publish(
      record, try Samples.assessment(), asOf: Samples.date(2020, 5, day))
    #expect(try #require(outcome.record).corrections.count == count)
  }

  @Test(arguments: [("第一行\n第二{商密:甲", 21, 3), ("一段\n\n二段\n三段{机密:甲}", 23, 3)])
  func saysWhereInTheBody(text: String, line: Int, column: Int) throws {
    let outcome = try Samples.publish(Samples.record { $0.body = text })
    let place = try #require(outcome.diagnostics.first { $0.severity == .error }?.place)
    #expect(place.line == line && place.column == column)
  }

  @Test func searchesOnceWhatSecretsShare() {
    func work(_ count: Int) -> Int {
      SecretSet(
        (0..<count).map { KnownSecret(.personName, field: "people.name", value: "明明", person: $0) }
          + (0..<count).map { _ in KnownSecret(.address, field: "people.address", value: "东瓜镇大村3号") }
      ).workPerPlace
    }
    #expect(work(500) == work(1))
  }

  @Test func readsManyOverlappingNamesInLinearTime() throws {
    let time = try processorTime {
      _ = try Samples.body(String(repeating: "李", count: 100_000)) { $0.people = [Samples.person("李李")] }
    }
    #expect(time < .seconds(40))
  }
}
