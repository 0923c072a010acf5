import Records
import Testing

@Suite struct IdentifierTests {
  @Test(arguments: [
    "91350100M000100Y43", "11532300MB19155603", "91350100m000100y43", "91350100 M000100Y 43", "913501-00M000100Y43",
  ])
  func acceptsUnifiedCodes(text: String) throws { #expect(try UnifiedCode(parsing: text).text.utf8.count == 18) }

  @Test(arguments: 0..<18)
  func findsAWrongCharacterAtEveryPlaceOfACode(index: Int) throws {
    var characters = Array("91350100M000100Y43".utf8)
    characters[index] = characters[index] == 0x35 ? 0x36 : 0x35
    let text = String(decoding: characters, as: UTF8.self)
    #expect(throws: UnifiedCode.ParsingError.wrongCheckDigit) { try UnifiedCode(parsing: text) }
  }

  @Test(arguments: [
    "", "91350100M000100Y4", "91350100M000100Y433", "91350100M000100I43", "9135010OM000100Y43", "９１350100M000100Y4",
    "91350100M000100Y4号",
  ])
  func refusesCodesOfWrongForm(text: String) {
    #expect(throws: UnifiedCode.ParsingError.wrongForm) { try UnifiedCode(parsing: text) }
  }

  @Test func tellsIndividualBusinesses() throws {
    let digits = Array("92532301MA6K12345".utf8)
    let check = try #require(UnifiedCode.checkCharacter(of: digits))
    let code = try UnifiedCode(parsing: String(decoding: digits + [check], as: UTF8.self))
    #expect(code.isIndividualBusiness)
    #expect(try !UnifiedCode(parsing: "91350100M000100Y43").isIndividualBusiness)
  }

  @Test(arguments: ["11010519491231002X", "11010519491231002x", "110105 19491231 002X", "110105491231002"])
  func acceptsResidentNumbers(text: String) throws {
    #expect(try ResidentID(parsing: text).birthDate?.iso == "1949-12-31")
  }

  @Test(arguments: [
    ("110105194912310021", ResidentID.ParsingError.wrongCheckDigit), ("11010519491331002X", .impossibleBirthDate),
    ("110105491331002", .impossibleBirthDate), ("1101051949123100", .wrongForm), ("1101051949123100XX", .wrongForm),
    ("11010519491231002A", .wrongForm), ("X1010519491231002X", .wrongForm), ("", .wrongForm),
  ])
  func refusesWrongResidentNumbers(text: String, error: ResidentID.ParsingError) {
    #expect(throws: error) { try ResidentID(parsing: text) }
  }

  @Test(arguments: ["110108000000016", "320483000067847", "330282602082220"])
  func acceptsRegistrationNumbers(text: String) { #expect(RegistrationNumber.isValid(text)) }

  @Test(arguments: ["110108000000017", "11010800000001", "1101080000000166", "11010800000001X", ""])
  func refusesWrongRegistrationNumbers(text: String) { #expect(!RegistrationNumber.isValid(text)) }

  @Test func readsChoicesInBothLanguages() {
    #expect(PenaltyKind(named: "罚款") == .fine)
    #expect(PenaltyKind(named: "FINE") == .fine)
    #expect(PenaltyKind(named: "责令停产停业整顿") == .suspension)
    #expect(SubjectKind(named: "法人及非法人组织") == .legalPerson)
    #expect(SubjectKind(named: "nobody") == nil)
    #expect(ConsultationAnswer(named: "object") == .object)
  }

  @Test func namesEveryChoiceOnce() {
    func words<Value: Choice>(_ type: Value.Type) -> [String] {
      type.allCases.flatMap { [$0.rawValue.lowercased(), $0.chinese] + $0.aliases }
    }
    for list in [words(PenaltyKind.self), words(ChangeKind.self), words(SubjectKind.self), words(Procedure.self)] {
      #expect(Set(list).count == list.count)
    }
  }
}
