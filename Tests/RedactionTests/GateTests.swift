import Diagnostics
import Disclosure
import Records
import Testing

@testable import Redaction

/// Marks by hand, claims, what withholds a record, and what must be there.
struct RecordGateTests {
  @Test(arguments: [
    ("采用{商密:甲醇、乙醇三比一}配方", "采用【商业秘密】配方"), ("采用｛商密：甲醇｝配方", "采用【商业秘密】配方"), ("他{隐:左腿骨折}后", "他【个人信息】后"),
    ("拨打{公开:0878-3123456}咨询", "拨打0878-3123456咨询"), ("找{公开:张三}咨询张三", "找张三咨询张某"), ("用{商密:**甲**醇{隐:张三}}法", "用【商业秘密】法"),
    ("见{公开:说明{隐:张三}书}", "见说明【个人信息】书"), ("集合{a, b}与{1}", "集合{a, b}与{1}"), ("{隐患}排查", "{隐患}排查"),
  ])
  func obeysMarksByHand(text: String, expected: String) throws {
    let result = try Samples.body(text) { $0.people = [Samples.person("张三")] }
    #expect(result.trimmingNewline == expected)
  }

  @Test(arguments: [
    ("采用{商密:甲醇配方", "redaction.mark-unclosed"), ("用{商密:甲\n\n醇}法", "redaction.mark-unclosed"),
    ("用{商密 甲醇}", "redaction.mark-unknown"),
    ("用{机密:甲醇}", "redaction.mark-unknown"), ("{公开:身份证53230119850302121X}", "redaction.keep-collision"),
  ])
  func withholdsWhatMarksLeaveOpen(text: String, kind: String) throws {
    let outcome = try Samples.publish(
      Samples.record {
        $0.body = text
        $0.people = [Samples.person("张三") { $0.idNumber = "53230119850302121X" }]
      })
    #expect(outcome.record == nil)
    #expect(outcome.diagnostics.contains { $0.kind.id == kind && $0.severity == .error })
    #expect(outcome.secrets.contains { $0.value == "张三" })
  }

  @Test(arguments: [
    ("lijiaming-2022", true), ("li-jiaming-2022", true), ("cx-LiJiaMing", true), ("jiaming_li2022", true),
    ("yr-2022-jiamingli", true),
    ("ouyangxiu-01", true), ("johnsmith-1", true), ("lijia-2022", false), ("mingli-2022", false),
    ("cx-2022-001", false), ("jiaming-factory", false), ("chenchang-2022", false), ("lilijiamingan", false),
  ])
  func refusesAnIdentifierThatSpellsAName(identifier: String, isRefused: Bool) throws {
    let outcome = try Samples.publish(
      Samples.record {
        $0.id = identifier
        $0.people = ["李家明", "欧阳修", "John Smith"].map { Samples.person($0) }
        $0.subject.representative = "陈昌"
      })
    #expect((outcome.record == nil) == isRefused)
    #expect(outcome.diagnostics.contains { $0.kind.id == "redaction.named-identifier" } == isRefused)
  }

  @Test func hidesClaimedTextAndFields() throws {
    let outcome = try Samples.publish(
      Samples.record {
        $0.secrets = [
          .init(target: .text("甲醇三比一"), kind: .tradeSecret, claimant: nil),
          .init(target: .field("violation.facts"), kind: .tradeSecret, claimant: nil),
        ]
        $0.violation.facts = "反应温度八十度"
        $0.body = "配比为甲醇 三比一，反应温度八十度。"
      }, .processed)
    let record = try #require(outcome.record)
    #expect(record.facts?.text == "【商业秘密】")
    let text = String(decoding: record.bodyText ?? [], as: UTF8.self).trimmingNewline
    #expect(text == "配比为【商业秘密】，【商业秘密】。")
    #expect(record.redactions.contains { $0.secretClass == .tradeSecret && $0.count == 2 })
  }

  @Test(
    "hides a claimed figure however it is written",
    arguments: [
      ("爆破孔网参数 3.2 米×2.8 米", "爆破孔网参数3.2米x2.8米"), ("爆破孔网参数 3.2 米×2.8 米", "爆破孔网参数3.2 米*2.8 米"),
      ("爆破孔网参数 3.2 米×2.8 米", "爆破孔网参数三点二米×二点八米"), ("爆破孔网参数 3.2 米×2.8 米", "爆破孔网参数：3.2米×2.8米"),
      ("爆破孔网参数 3.2 米×2.8 米", "| 爆破孔网参数 | 3.2 米×2.8 米 |\n|---|---|"), ("营业收入为 2,860 万元", "营业收入为2860万元"),
      ("营业收入2860万元", "营业收入：2,860万元"), ("2860万元", "2，860万元"), ("2860万元", "二八六〇万元"), ("2860万元", "二千八百六十万元"),
      ("2860万元", "贰仟捌佰陆拾万元"), ("年产12005吨", "年产一万二千零五吨"), ("硝酸铵82%、柴油6%", "硝酸铵八二%，柴油六%"),
    ])
  func hidesClaimedFiguresInEveryForm(claim: String, text: String) throws {
    let body = try Samples.body("当事人称\n\n\(text)\n\n孔深3.2米，共计2米，投入286万元。") {
      $0.secrets = [.init(target: .text(claim), kind: .tradeSecret, claimant: nil)]
    }
    #expect(body.contains("【商业秘密】") && body.contains("孔深3.2米，共计2米，投入286万元。"))
    for part in ["2.8", "二点八", "860", "八百", "捌佰", "八六〇", "二千", "柴油"] { #expect(!body.contains(part), "\(part)") }
  }

  @Test func publishesOnlyTheInterimEntryWhileAThirdPartyIsHeard() throws {
    let outcome = try Samples.publish(
      Samples.record {
        $0.violation.facts = "事实"
        $0.body = "正文"
      }, .interim)
    let record = try #require(outcome.record)
    #expect(record.subjectName.text == "楚雄鹿城恒远化工有限公司" && record.basis?.text == "《中华人民共和国安全生产法》第九十四条")
    #expect(record.facts == nil && record.body == nil && record.fine == nil && record.penaltyKinds.isEmpty)
    #expect(record.unifiedCode == nil && record.violationType.text.isEmpty && record.representative == nil)
  }

  @Test func redactsAttributesAndCodeAndTables() throws {
    let outcome = try Samples.publish(
      Samples.record {
        $0.people = [Samples.person("张三") { $0.phone = "13800138000" }]
        $0.body = """
          # 关于张三

          ![张三的照片](zhang.png "张三") [电话](tel:13800138000)

              138001**38000 张三

          | 姓名 | 电话 |
          | --- | --- |
          | 张三 | 138-0013-8000 |

          <b title="张三">x</b> `张三`
          """
      })
    let record = try #require(outcome.record)
    let html = String(decoding: record.body ?? [], as: UTF8.self)
    #expect(!html.contains("张三") && !html.contains("13800138000") && !html.contains("0013"), "\(html)")
    #expect(html.contains("<mark class=\"rd\" data-class=\"personal\" title=\"个人信息：姓名\">张某</mark>"), "\(html)")
  }

  @Test func withholdsMarkdownThatCannotBeParsed() throws {
    let outcome = try Samples.publish(Samples.record { $0.body = String(repeating: "> ", count: 400) + "张" })
    #expect(outcome.record == nil)
    #expect(outcome.diagnostics.map(\.kind.id) == ["redaction.markdown"])
  }

  @Test func withholdsWhereAMandatoryFieldIsMissingOrClaimed() throws {
    let missing = try Samples.publish(Samples.record { $0.documentNumber = nil })
    #expect(missing.record == nil && missing.diagnostics.contains { $0.kind.id == "redaction.missing-field" })
    let claimed = try Samples.publish(
      Samples.record { $0.secrets = [.init(target: .field("subject.name"), kind: .tradeSecret, claimant: nil)] })
    #expect(claimed.record == nil && claimed.diagnostics.contains { $0.kind.id == "redaction.protected-field" })
  }

  @Test(arguments: [
    "subject.uscc", "penalty.fine", "penalty.content", "penalty.kinds", "violation.basis", "county", "officers.name",
    "id", "subject.representative",
  ])
  func withholdsWhereWhatTheLawWantsPublicIsClaimed(key: String) throws {
    let outcome = try Samples.publish(
      Samples.record { $0.secrets = [.init(target: .field(key), kind: .tradeSecret, claimant: nil)] })
    #expect(outcome.record == nil)
    #expect(outcome.diagnostics.contains { $0.kind.id == "redaction.protected-field" && $0.arguments == [key] })
  }

  @Test func findsAClaimedFieldOfAList() throws {
    let outcome = try Samples.publish(
      Samples.record {
        $0.people = [Samples.person("张三")]
        $0.secrets = [.init(target: .field("people.name"), kind: .personal, claimant: nil)]
      })
    #expect(!outcome.diagnostics.contains { $0.kind.id == "redaction.claim-not-found" })
  }

  @Test func leavesOutClaimedFieldsThatAreNoTexts() throws {
    func publish(_ claims: [String]) throws -> PublicRecord? {
      try Samples.publish(
        Samples.record {
          $0.source = .inspection
          $0.performedOn = Samples.date(2020, 5, 8)
          $0.secrets = claims.map { .init(target: .field($0), kind: .tradeSecret, claimant: nil) }
        }, .processed
      ).record
    }
    let open = try #require(try publish([]))
    #expect(open.source != nil && open.performedOn != nil)
    let record = try #require(try publish(["source", "performedOn"]))
    #expect(record.source == nil && record.performedOn == nil)
  }

  @Test func withholdsWhatIsStillFoundAfterRedaction() throws {
    let outcome = try Samples.publish(
      Samples.record {
        $0.body = "张三李"
        $0.people = [Samples.person("张三"), Samples.person("某李")]
      })
    #expect(outcome.record == nil && outcome.diagnostics.map(\.kind.id) == ["redaction.secret-remains"])
  }

  @Test(arguments: ["<b title=\"张三\">x</b>", "x<!-- 张三 -->y", "1<b 张三>2", "<a href='&#24352;三'>"])
  func searchesTagsAndComments(text: String) throws {
    let outcome = try Samples.publish(
      Samples.record {
        $0.violation.facts = text
        $0.people = [Samples.person("张三")]
      })
    #expect(outcome.record?.facts?.text.contains("三") == false && outcome.record?.facts?.text.contains("张某") == true)
  }

  @Test func escapesHTMLInEveryField() throws {
    let outcome = try Samples.publish(Samples.record { $0.violation.facts = "<script>alert('张三')</script>&" })
    let html = try #require(outcome.record?.facts?.html)
    #expect(
      String(decoding: html, as: UTF8.self)
        == "&lt;script&gt;alert(&#39;张三&#39;)&lt;/script&gt;&amp;")
  }

  @Test func saysNothingOfValuesInDiagnostics() throws {
    let outcome = try Samples.publish(
      Samples.record {
        $0.body = "{商密:甲醇 13800138000 张三"
        $0.people = [Samples.person("张三")]
      })
    for diagnostic in outcome.diagnostics {
      let text = DiagnosticReport(language: .chinese).text(diagnostic)
      #expect(!text.contains("甲醇") && !text.contains("张三") && !text.contains("1380"))
    }
  }

  @Test func changesTheDigestWithTheContent() throws {
    let first = try #require(try Samples.publish(Samples.record()).record)
    let same = try #require(try Samples.publish(Samples.record()).record)
    let other = try #require(try Samples.publish(Samples.record { $0.penalty?.fine = Money(fen: 1) }).record)
    #expect(first.digest == same.digest && first.digest != other.digest && first.digest.utf8.count == 64)
  }

  @Test func leavesCleanTextAloneAndRedactsTwiceAsOnce() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var state = seed
    let words = [
      "该公司未按规定培训", "张三到场", "罚款20000元", "2020年5月6日", "电话13800138000", "《安全生产法》第九十四条", "，", "。", "（楚）应急罚〔2020〕12号",
    ]
    let secret = ["张三到场", "电话13800138000"]
    for _ in 0..<60 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += words[Int(state >> 33) % words.count]
      }
      let people: (inout CaseRecord) -> Void = { $0.people = [Samples.person("张三")] }
      let once = try Samples.body(text, people).trimmingNewline
      if !secret.contains(where: { text.contains($0) }) { #expect(once == text, "seed \(seed)") }
      #expect(try Samples.body(once, people).trimmingNewline == once, "seed \(seed)")
    }
  }

  @Test func listsSecretsOfRecordsThatAreNotPublished() throws {
    let record = Samples.record {
      $0.subject = .init(name: "张三", kind: .naturalPerson)
      $0.subject.phone = "13800138000"
      $0.body = "用{商密:甲醇**三比一**}法"
    }
    let values = try Samples.redactor().secrets(of: record).map(\.value)
    #expect(values.sorted() == ["13800138000", "张三", "甲醇三比一"].sorted())
  }

  @Test func makesANoticeWithoutTheOldFacts() throws {
    let record = Samples.record {
      $0.people = [Samples.person("张三")]
      $0.changes = [.init(kind: .revoked, date: Samples.date(2020, 5, 8), reason: "张三申请复议后撤销")]
    }
    let assessment = Disclosure.assess(record, rules: try #require(Samples.rules), asOf: Samples.date(2020, 5, 12))
    let notice = try #require(try Samples.redactor().notice(record, assessment).notice)
    #expect(notice.reason.text == "张某申请复议后撤销" && notice.documentNumber == "（楚）应急罚〔2020〕12号")
  }

  @Test func publishesDocumentsWithTheBureausOwnTelephones() throws {
    let document = BureauDocument(
      kind: .page, name: "remedies", place: Place(file: "content/pages/remedies.md"), title: "救济渠道",
      body: "## 电话\n\n咨询0878-3389012或12350，王某手机13800138000，受理编号98765432109。", bodyLine: 3)
    let outcome = try Samples.redactor().publish(document)
    let text = String(decoding: try #require(outcome.document?.text), as: UTF8.self)
    #expect(text.contains("0878-3389012或12350，王某手机【个人信息：联系电话】，受理编号98765432109"))
    #expect(outcome.document?.headings.map(\.text.text) == ["电话"])
  }
}

extension String {
  /// The text without line ends behind it.
  var trimmingNewline: String { String(self[..<(lastIndex { $0 != "\n" }.map { index(after: $0) } ?? startIndex)]) }
}
