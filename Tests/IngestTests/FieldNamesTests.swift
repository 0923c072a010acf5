import Testing

@testable import Ingest

@Suite struct FieldNamesTests {
  static let sets: [(String, FieldSet)] = [
    ("cases", FieldNames.cases), ("inspections", FieldNames.inspections), ("plans", FieldNames.plans),
    ("licences", FieldNames.licences), ("dishonest", FieldNames.dishonest), ("statistics", FieldNames.statistics),
    ("documents", FieldNames.documents),
  ]

  @Test(arguments: sets.indices) func givesEachNameToOneField(index: Int) {
    var owners: [String: String] = [:]
    for field in Self.sets[index].1.fields {
      for name in [field.key] + field.names.map(\.text) {
        let text = HeaderText(name).text
        #expect(owners[text] == nil || owners[text] == field.key, "\(name): \(owners[text] ?? "") and \(field.key)")
        owners[text] = field.key
      }
    }
    for name in Self.sets[index].1.unusedNames { #expect(owners[HeaderText(name).text] == nil, "\(name)") }
  }

  @Test func alignsCaseFieldsWithTheTable() {
    #expect(CaseField.allCases.count == FieldNames.cases.fields.count)
    for field in CaseField.allCases {
      let joined = field.key.split(separator: ".").joined()
      #expect("\(field)".lowercased() == joined.lowercased())
    }
  }

  /// Names and codes of the 双公示 standard (发改办财金〔2018〕424号), and the codes before 2018.
  @Test(arguments: [
    ("行政相对人名称", "CF_XDR_MC", "subject.name"), ("行政相对人类别", "CF_XDR_LB", "subject.kind"),
    ("代码_1 统一社会信用代码", "CF_XDR_SHXYM", "subject.uscc"), ("代码_2 工商注册号", "CF_XDR_GSZC", "subject.registrationNumber"),
    ("法定代表人", "CF_FRDB", "subject.representative"),
    ("法定代表人证件类型", "CF_FR_ZJLX", "subject.representativeIDType"),
    ("法定代表人证件号码", "CF_FR_SFZH", "subject.representativeID"), ("自然人证件类型", "CF_XDR_ZJLX", "subject.idType"),
    ("自然人证件号码", "CF_XDR_ZJHM", "subject.idNumber"), ("行政处罚决定书文号", "CF_WSH", "documentNumber"),
    ("违法行为类型", "CF_WFXW", "violation.type"), ("违法事实", "CF_SY", "violation.facts"), ("处罚依据", "CF_YJ", "violation.basis"),
    ("处罚类别", "CF_CFLB", "penalty.kinds"), ("处罚内容", "CF_NR", "penalty.content"),
    ("罚款金额(万元)", "CF_NR_FK", "penalty.fine"),
    ("没收违法所得、没收非法财物的金额(万元)", "CF_NR_WFFF", "penalty.confiscated"),
    ("暂扣或吊销证照名称及编号", "CF_NR_ZKDX", "penalty.licence"), ("处罚决定日期", "CF_JDRQ", "decidedOn"),
    ("处罚机关", "CF_CFJG", "authority"), ("处罚机关", "CF_XZJG", "authority"), ("处罚结果", "CF_JG", "penalty.content"),
    ("法定代表人", "CF_FR", "subject.representative"), ("处罚名称", "CF_CFMC", "title"),
    ("居民身份证号", "CF_XDR_SFZ", "subject.idNumber"), ("工商登记码", "CF_XDR_GSDJ", "subject.registrationNumber"),
  ])
  func knowsNamesAndCodesOfTheStandard(chinese: String, code: String, key: String) throws {
    for name in [chinese, code, code.lowercased(), " \(chinese)*"] {
      let match = try #require(FieldNames.cases.match(name), "\(name)")
      #expect(FieldNames.cases.fields[match.field].key == key)
    }
  }

  @Test(
    arguments: [
      ("subject_name", "subject.name", nil), ("subjectName", "subject.name", nil),
      ("Subject Name", "subject.name", nil),
      ("people.2.role", "people.role", 1), ("people[1].name", "people.name", 0), ("人员3姓名", "people.name", 2),
      ("ＣＦ＿ＷＳＨ", "documentNumber", nil), ("officers-1-certificate", "officers.certificate", 0),
      ("secrets.12.text", "secrets.text", 11),
    ] as [(String, String, Int?)])
  func matchesHeadersInEveryWriting(header: String, key: String, item: Int?) throws {
    let match = try #require(FieldNames.cases.match(header))
    #expect(FieldNames.cases.fields[match.field].key == key)
    #expect(match.item == item)
  }

  @Test(arguments: ["subject.2.name", "people.0.name", "xyz", "", "姓名", "罚款金额说明"])
  func leavesOtherHeadersUnknown(header: String) { #expect(FieldNames.cases.match(header) == nil) }
}
