import Diagnostics
import Reading
import Records
import Testing

@testable import Ingest

@Suite struct CaseReadingTests {
  static let full = [
    "id: cx-2020-7", "documentNumber: （楚）应急罚〔2020〕7号", "title: 某案", "county: \"532331\"", "authority: 禄丰市应急管理局",
    "industry: 非煤矿山", "source: 事故", "subject:", "  name: 云岭虚构矿业有限公司", "  kind: legalPerson",
    "  uscc: 91350100M000100Y43", "  registrationNumber: \"110108000000016\"", "  representative: 钱虚构",
    "  representativeIDType: 身份证", "  representativeID: 11010519491231002X", "  address: 虚构路1号",
    "  phone: \"13800000000\"", "  bankAccount: \"6222021234567890003\"", "people:", "  - name: 孙虚构", "    role: 证人",
    "    idNumber: 11010519491231002X", "    birthDate: 1949-12-31", "    minor: 否", "    aliases: [老孙, 小孙]",
    "  - {name: 李虚构, phone: \"0878-1234567\", minor: true, address: 某村}", "officers:",
    "  - {name: 周虚构, certificate: 云01}", "  - {name: 吴虚构, certificate: 云02}", "violation:", "  type: 未按规定培训",
    "  facts: 某事实", "  basis: 某依据", "penalty:", "  kinds: [警告, 罚款]", "  content: 警告并罚款", "  fine: 20,000.50",
    "  confiscated: 3万元", "  licence: 某证1号", "filedOn: 2020/4/1", "decidedOn: 20200506", "servedOn: 2020年5月8日",
    "performedOn: 2020-05-20", "closedOn: 2020.6.1", "procedure: 普通", "severity: 一般", "major: 是",
    "legalReview: {by: 法规科, date: 2020-05-01, outcome: 通过}", "recording: {text: 是, audioVideo: 否}",
    "approval: {by: 郑虚构, date: 2020-05-09, secrecyReview: 通过}", "consultation:",
    "  - {with: 某公司, matter: 某事, askedOn: 2020-05-10, answeredOn: 2020-05-12, answer: 不同意, decision: partial,"
      + " decidedOn: 2020-05-20, reason: 公共利益}", "secrets:", "  - {text: 某配方, kind: 商业秘密, claimant: 某公司}",
    "  - {field: 住所, kind: personal}", "evaluation: 优秀", "review: true", "litigation: 维持", "changes:",
    "  - {kind: 公开, date: 2020-05-15, reason: 首次}",
  ]

  static let fullTable: [(String, String)] = [
    ("案件编号", "cx-2020-7"), ("CF_WSH", "（楚）应急罚〔2020〕7号"), ("标题", "某案"), ("县市", "禄丰县"), ("CF_CFJG", "禄丰市应急管理局"),
    ("industry", "非煤矿山"), ("案件来源", "accident"), ("行政相对人名称", "云岭虚构矿业有限公司"), ("subject_kind", "法人及非法人组织"),
    ("subjectUSCC", "91350100m000100y43"), ("代码_2 工商注册号", "110108000000016"), ("法定代表人", "钱虚构"),
    ("法定代表人证件类型", "身份证"), ("法定代表人证件号码", "11010519491231002x"), ("住所", "虚构路1号"), ("联系电话", "13800000000"),
    ("subject.bankAccount", "6222021234567890003"), ("people.1.name", "孙虚构"), ("people[1].role", "证人"),
    ("people_1_idNumber", "11010519491231002X"), ("people.1.birthDate", "1949年12月31日"), ("people.1.aliases", "老孙、小孙"),
    ("people.2.name", "李虚构"), ("people.2.phone", "0878-1234567"), ("people.2.minor", "true"), ("人员2住址", "某村"),
    ("执法人员", "周虚构、吴虚构"), ("执法证号", "云01；云02"), ("违法行为类型", "未按规定培训"), ("违法事实", "某事实"), ("处罚依据", "某依据"),
    ("处罚类别", "警告；罚款"), ("处罚内容", "警告并罚款"), ("罚款金额（万元）", "2.00005"), ("CF_NR_WFFF", "3"), ("penalty.licence", "某证1号"),
    ("立案日期", "2020-04-01"), ("处罚决定日期", "2020/05/06"), ("送达日期", "2020-05-08"), ("performedOn", "2020-05-20"),
    ("结案日期", "2020-06-01"), ("procedure", "ordinary"), ("severity", "general"), ("major", "1"),
    ("legalReview.by", "法规科"), ("legalReview.date", "2020-05-01"), ("legalReview.outcome", "通过"),
    ("recording.text", "true"),
    ("recording.audioVideo", "0"), ("approval.by", "郑虚构"), ("approval.date", "2020-05-09"),
    ("approval.secrecyReview", "passed"), ("consultation.1.with", "某公司"), ("consultation.1.matter", "某事"),
    ("consultation.1.askedOn", "2020-05-10"), ("consultation.1.answeredOn", "2020-05-12"),
    ("consultation.1.answer", "object"), ("consultation.1.decision", "部分公开"),
    ("consultation.1.decidedOn", "2020-05-20"),
    ("consultation.1.reason", "公共利益"), ("secrets.1.text", "某配方"), ("secrets.1.kind", "tradeSecret"),
    ("secrets.1.claimant", "某公司"), ("secrets.2.field", "subject.address"), ("secrets.2.kind", "个人信息"),
    ("evaluation", "优秀"), ("review", "是"), ("litigation", "维持"), ("changes.1.kind", "released"),
    ("changes.1.date", "2020-05-15"), ("changes.1.reason", "首次"), ("body", "正文"),
  ]

  private func text(_ record: CaseRecord) -> String {
    var copy = record
    copy.place = Place(file: "")
    copy.bodyLine = 0
    for index in copy.secrets.indices { copy.secrets[index].place = nil }
    return "\(copy)"
  }

  @Test func givesEqualRecordsFromFrontMatterAndTable() throws {
    let file = Fixture.markdown(Self.full, body: "正文")
    #expect(file.diagnostics == [])
    let csv =
      Self.fullTable.map(\.0).joined(separator: ",") + "\n" + Self.fullTable.map(\.1).joined(separator: ",") + "\n"
    #expect(Self.fullTable.allSatisfy { !$0.1.contains(",") })
    let (results, problems) = Fixture.table(csv)
    #expect(problems == [])
    #expect(results.first?.diagnostics == [])
    let fromFile = try #require(file.record)
    let fromTable = try #require(results.first?.record)
    #expect(text(fromFile) == text(fromTable))
    #expect(!fromFile.secrets.isEmpty && fromFile.secrets.allSatisfy { $0.place?.line ?? 0 > 1 })
    #expect(fromTable.secrets.allSatisfy { $0.place?.line == 2 })
    #expect(fromFile.penalty?.fine == Money(fen: 2_000_050))
    #expect(fromFile.penalty?.kinds == [.warning, .fine])
    #expect(fromFile.county.code == "532302")
    #expect(fromFile.secrets[1].target == .field("subject.address"))
    #expect(fromFile.reconsideration == "已申请")
    #expect(fromFile.people.map(\.isMinor) == [false, true])
    #expect(fromFile.bodyLine == Self.full.count + 3)
  }

  @Test func readsChineseKeysNestedAndFlat() throws {
    let lines = [
      "案件编号: cx-1", "行政处罚决定书文号: （楚）应急罚〔2020〕12号", "县市: 楚雄市",
      "当事人: {名称: 云岭虚构矿业有限公司, 统一社会信用代码: 91350100M000100Y43, 地址: 某路}", "违法行为类型: 未按规定培训", "处罚:",
      "  类别: 罚款、警告", "  罚款金额（万元）: 2", "处罚决定日期: 2020-05-06", "执法人员: 周虚构、吴虚构", "人员:",
      "  - {姓名: 孙虚构, 身份: 证人}",
    ]
    let result = Fixture.markdown(lines)
    #expect(result.diagnostics == [])
    let record = try #require(result.record)
    #expect(record.subject.kind == .legalPerson)
    #expect(record.subject.address == "某路")
    #expect(record.penalty?.fine == Money(fen: 2_000_000))
    #expect(record.officers.map(\.name) == ["周虚构", "吴虚构"])
    #expect(record.people.first?.role == "证人")
  }

  @Test(arguments: [
    ("罚款金额（元）", "20000"), ("罚款金额(万元)", "2"), ("CF_NR_FK", "2.000000"), ("penalty.fine", "20000"),
    ("penalty.fine（万元）", "2"), ("罚款金额万元", "2"), ("罚款金额_元", "20000"), ("罚款金额（单位：人民币元）", "20000"), ("罚款金额_万元", "2"),
    ("罚款金额（千元）", "2万元"), ("处罚金额", "2万元"),
    ("罚款金额（万元）", "20000元"),
  ])
  func takesTheUnitFromHeaderOrCell(header: String, cell: String) throws {
    let (results, _) = Fixture.table(
      "id,县市,当事人,处罚类别,案由,subject.uscc,\(header)\nx,楚雄市,云岭虚构矿业有限公司,罚款,培训,91350100M000100Y43,\(cell)\n")
    let record = try #require(results.first?.record)
    #expect(record.penalty?.fine == Money(fen: 2_000_000))
  }

  @Test func readsOnePersonEachFromAListOfNames() throws {
    var lines = Fixture.lines
    lines.insert("people: [{name: '甲乙、丙丁；戊 己', role: 证人}, {name: 庚辛（曾用名庚壬）}, {name: John Smith}]", at: 1)
    let record = try #require(Fixture.markdown(lines).record)
    #expect(record.people.map(\.name) == ["甲乙", "丙丁", "戊己", "庚辛", "John Smith"])
    #expect(record.people.map(\.role) == ["证人", "证人", "证人", nil, nil])
    #expect(record.people[3].aliases == ["庚壬"])
  }

  @Test func takesBareStandardColumnsAsTenThousandYuanOnlyAmongTheStandard() throws {
    let rest = "91350100M000100Y43,培训,罚款"
    let (standard, _) = Fixture.table(
      "id,县市,CF_XDR_MC,统一社会信用代码,违法行为类型,处罚类别,罚款金额\nx,楚雄市,云岭虚构矿业有限公司,\(rest),2\n")
    #expect(try #require(standard.first?.record).penalty?.fine == Money(fen: 2_000_000))
    let (other, _) = Fixture.table(
      "id,县市,行政相对人名称,统一社会信用代码,案由,处罚类别,罚款金额\nx,楚雄市,云岭虚构矿业有限公司,\(rest),2\n")
    #expect(other.first?.record == nil)
    #expect(
      Fixture.short(other[0].diagnostics) == [
        "2:\("x,楚雄市,云岭虚构矿业有限公司,\(rest),".unicodeScalars.count + 1) record.money-unit", "2:0 record.undated",
      ])
  }

  @Test(arguments: ["罚款金额", "罚款金额（千元）", "罚款金额_百万元", "罚款数额（单位：角）"])
  func asksForTheUnitOfAnAmount(header: String) throws {
    let (results, problems) = Fixture.table(
      "id,县市,行政相对人名称,统一社会信用代码,案由,\(header)\nx,楚雄市,云岭虚构矿业有限公司,91350100M000100Y43,培训,2\n")
    #expect(problems == [])
    #expect(try #require(results.first).diagnostics.contains { $0.kind == .moneyUnitUnknown })
    #expect(results.first?.record == nil)
  }

  @Test func placesRowsAtTheCellOfTheirID() throws {
    let (results, _) = Fixture.table(
      "县市,案件编号,当事人,统一社会信用代码,案由\n楚雄市,x,云岭虚构矿业有限公司,91350100M000100Y43,培训\n")
    let place = Place(file: "content/cases/t.csv", line: 2, column: 5, cell: .init(header: "案件编号"))
    #expect(try #require(results.first?.record).place == place)
    #expect(results.first?.place == place)
  }

  @Test func readsSeveralPersonsFromOneColumn() throws {
    let (results, _) = Fixture.table(
      "id,县市,当事人,统一社会信用代码,案由,其他人员,人员身份\nx,楚雄市,云岭虚构矿业有限公司,91350100M000100Y43,培训,甲乙、丙丁,证人\n")
    let people = try #require(results.first?.record).people
    #expect(people.map(\.name) == ["甲乙", "丙丁"])
    #expect(people.map(\.role) == ["证人", "证人"])
  }

  @Test func takesTheKindOfSubjectFromItsCodes() throws {
    let digits = Array("92532301MA6K12345".utf8)
    let check = try #require(UnifiedCode.checkCharacter(of: digits))
    let code = String(decoding: digits + [check], as: UTF8.self)
    let shop = Fixture.markdown(Fixture.lines.map { $0.hasPrefix("  uscc") ? "  uscc: \(code)" : $0 })
    #expect(shop.record?.subject.kind == .individualBusiness)
    let person = Fixture.markdown(Fixture.lines.map { $0.hasPrefix("  uscc") ? "  idNumber: 11010519491231002X" : $0 })
    #expect(person.record?.subject.kind == .naturalPerson)
    let passport = Fixture.markdown(
      Fixture.lines.flatMap { $0.hasPrefix("  uscc") ? ["  idType: 护照号", "  idNumber: E12345678"] : [$0] })
    #expect(passport.record?.subject.idNumber == "E12345678")
  }

  @Test func readsGB18030Tables() throws {
    // id,县市 … in GBK; the row says x,楚雄市 and lacks the rest.
    let header: [UInt8] = Array("id,".utf8) + [0xCF, 0xD8, 0xCA, 0xD0] + Array("\n".utf8)
    let row: [UInt8] = Array("x,".utf8) + [0xB3, 0xFE, 0xD0, 0xDB, 0xCA, 0xD0] + Array("\n".utf8)
    let table = CaseTable(try CSVTable(SourceFile(path: "t.csv", bytes: header + row)))
    #expect(table.table.columns.map(\.name) == ["id", "县市"])
    #expect(Fixture.short(table.fields.diagnostics) == ["1:0 table.missing-column", "1:0 table.missing-column"])
    let results = table.read(0..<1, bureau: Fixture.settings.bureau)
    #expect(results[0].diagnostics.map(\.kind.id) == ["record.missing-field"])
    #expect(results[0].diagnostics[0].arguments == ["subject.kind"])
  }

  @Test func acceptsAnUndecidedCase() throws {
    let lines = Fixture.lines.filter { !$0.contains("documentNumber") && !$0.contains("decidedOn") }
    let result = Fixture.markdown(lines)
    #expect(try #require(result.record).decidedOn == nil)
    // A penalty is given: whoever forgot the date is told that nothing is published.
    #expect(Fixture.short(result.diagnostics) == ["2:1 record.undated"])
    let open = Fixture.markdown(
      lines.filter { !$0.contains("penalty") && !$0.contains("kinds") && !$0.contains("fine") })
    #expect(open.record != nil && open.diagnostics.isEmpty)
  }
}
