import Foundation
import Testing

/// Why a record is public or not, gate by gate, without a value of the record.
struct ExplainTests {
  private func explained(_ testCase: TestCase, _ options: String...) throws -> [String: Any] {
    let workspace = try TestWorkspace(cases: testCase)
    let run = try TestWorkspace.run(
      TestWorkspace.program, ["-C", workspace.root.path, "explain", testCase.id, "--format", "json"] + options)
    #expect(run.status == 0, "\(run.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  @Test func givesDatesAndArticlesOfWhatIsPublic() throws {
    let account = try explained(.published)
    #expect(account["state"] as? String == "published" && account["isPublic"] as? Bool == true)
    #expect(account["class"] as? String == "general" && account["periodMonths"] as? Int == 36)
    #expect(account["classArticles"] as? [String] == ["发改委令36号（一般；较少额罚款为轻微）；参照总局令45号第十三条"])
    #expect((account["periodArticle"] as? String)?.contains("527号") == true)
    #expect(account["due"] as? String == "2020-11-19" && account["deadlineWorkingDays"] as? Int == 7)
    #expect(account["publishedOn"] as? String == "2020-11-16" && account["until"] as? String == "2023-11-10")
    #expect(account["repairableFrom"] as? String == "2021-02-10" && account["daysLate"] as? Int == 0)
    let gates = try #require(account["gates"] as? [[String: Any]])
    #expect(
      gates.compactMap { $0["gate"] as? String } == [
        "approval", "secrecyReview", "legalReview", "consultation", "minors", "publication",
      ])
    #expect(gates.allSatisfy { $0["passed"] as? Bool == true && ($0["article"] as? String)?.isEmpty == false })
    #expect((account["awaited"] as? [String])?.isEmpty == true)
  }

  @Test func saysWhoIsWaitedFor() throws {
    let unapproved = try explained(.received)
    #expect(unapproved["state"] as? String == "withheld" && unapproved["daysLate"] as? Int == 73)
    #expect(unapproved["awaited"] as? [String] == ["approver"])
    let asked = TestCase.with { $0.extra = "consultation:\n  - {with: 云岭新泰建材有限公司, askedOn: 2020-11-12}" }
    let open = try explained(asked, "--as-of", "2020-11-20")
    #expect(open["awaited"] as? [String] == ["thirdParty"] && open["answersUntil"] as? String == "2020-12-03")
    #expect(try explained(asked)["awaited"] as? [String] == ["bureau"])
    let major = TestCase.with { $0.extra = "major: 是" }
    #expect(try explained(major)["awaited"] as? [String] == ["legalReviewer"])
  }

  @Test func namesWhatCannotBeRepaired() throws {
    let account = try explained(TestCase.with { $0.kinds = "[罚款, 责令停产停业]" })
    #expect(account["unrepairableKinds"] as? [String] == ["suspension"] && account["repairableFrom"] is NSNull)
    #expect(account["class"] as? String == "serious")
  }

  @Test func tellsThePeopleInTheirLanguage() throws {
    let workspace = try TestWorkspace(cases: .received)
    let chinese = try workspace.run("explain", "yl-2020-001").output
    for words in ["公开审批", "未通过", "尚未审批公开", "政府信息公开条例第十七条", "暂不公开", "2020-11-19", "审批人"] {
      #expect(chinese.contains(words), "\(words): \(chinese)")
    }
    let english = try workspace.run("explain", "yl-2020-001", environment: ["LC_ALL": "C"]).output
    for words in ["approval", "not passed", "not approved yet", "withheld", "the approver"] {
      #expect(english.contains(words), "\(words): \(english)")
    }
  }

  @Test func printsNoValueOfTheRecord() throws {
    let secret = TestCase.with {
      $0.extra = """
        people:
          - {name: 马文英, role: 证人}
        consultation:
          - {with: 云岭新泰建材有限公司, matter: 合同价款, askedOn: 2020-11-12}
        changes:
          - {kind: 公开, date: 2020-11-16}
          - {kind: 撤销, date: 2021-01-20, reason: 马文英申请复议}
        """
    }
    let workspace = try TestWorkspace(cases: secret)
    for options in [["--format", "json"], []] {
      let run = try TestWorkspace.run(
        TestWorkspace.program, ["-C", workspace.root.path, "explain", secret.id] + options,
        environment: ["LC_ALL": "zh_CN.UTF-8"])
      #expect(run.status == 0 && run.output.contains("2021-01-2"))
      for value in ["马文英", "新泰建材", "合同价款", "陆明远", "明远矿业", "13908780001", "532301197503120013", "彝海路"] {
        #expect(!(run.output + run.errors).contains(value))
      }
    }
  }

  @Test func knowsNoRecordOfAnotherId() throws {
    let run = try TestWorkspace(cases: .received).run("explain", "yl-2020-009")
    #expect(run.status == 1 && run.errors.contains("[life.unknown-record]"))
  }
}
