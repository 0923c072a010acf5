import Disclosure
import Records
import Rules
import Testing

/// The rules behind an assessment, and who must act next.
@Suite struct GroundsTests {
  @Test func namesTheArticlesOfTheHeaviestClassOnly() throws {
    let grounds = try record(kinds: [.warning, .fine, .suspension]).assessed(asOf: "2020-07-01").grounds
    #expect(grounds.publicationClass == .serious)
    #expect(grounds.classArticles == ["发改委令36号（严重）"])
    #expect(grounds.period?.months == 36 && grounds.period?.minimumMonths == 6)
    #expect(grounds.deadline?.workingDays == 7)
    #expect(grounds.unrepairableKinds == [.suspension] && grounds.repairArticle?.isEmpty == false)
  }

  @Test func namesEachArticleOnce() throws {
    let grounds = try record(kinds: [.confiscation, .licenceWithheld]).assessed(asOf: "2020-07-01").grounds
    #expect(grounds.classArticles == ["发改委令36号（一般）"])
  }

  @Test(arguments: [("2020-06-22", [AwaitedParty.thirdParty], "2020-06-22"), ("2020-06-23", [.bureau], nil)])
  func waitsForTheThirdPartyAndThenForTheBureau(asOf: String, parties: [AwaitedParty], until: String?) throws {
    var record = try record()
    record.consultations = [.init(with: "丁某公司", askedOn: try day("2020-06-01"))]
    let assessment = try record.assessed(asOf: asOf)
    #expect(assessment.awaited == parties)
    #expect(assessment.grounds.answersUntil?.iso == until)
  }

  @Test func waitsForApproverAndLegalReviewer() throws {
    var record = try record()
    record.approval = nil
    record.isMajor = true
    #expect(try record.assessed(asOf: "2020-07-01").awaited == [.approver, .legalReviewer])
  }

  @Test func waitsForNobodyWhereNothingWillBePublic() throws {
    #expect(try record(.naturalPerson, kinds: [.warning]).assessed(asOf: "2020-07-01").awaited.isEmpty)
    #expect(try record(released: "2020-06-05").assessed(asOf: "2020-07-01").awaited.isEmpty)
  }
}
