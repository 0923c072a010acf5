import Disclosure
import Records

@testable import Redaction

/// Invented public values, as the redaction would make them.
enum SampleRecords {
  static let counties = [
    County(code: "532301", name: "楚雄市", authority: "楚雄市应急管理局"),
    County(code: "532302", name: "禄丰市", authority: "禄丰市应急管理局"),
    County(code: "532322", name: "双柏县", authority: "双柏县应急管理局"),
  ]
  static let bureau = Bureau(
    name: "示例州应急管理局",
    prefecture: County(code: "532300", name: "楚雄彝族自治州", authority: "示例州应急管理局"), counties: counties)

  static func settings(pageSize: Int = 50) -> SiteSettings {
    var settings = SiteSettings(
      bureau: bureau, siteName: "示例州应急管理局", siteDomain: "yjgl.example.gov.cn", siteIDCode: "5323000000",
      columnTitle: "行政执法公示")
    settings.description = "依法公开本局和各县市应急管理部门的行政执法信息。"
    settings.notice = "本站为演示样例，案件、人员、单位均为虚构。"
    settings.pageSize = pageSize
    settings.footer = .init(
      sponsor: "示例州应急管理局", contact: "0878-0000000", address: "示例路 1 号", icp: "示例ICP备00000000号",
      publicSecurity: "示例公网安备 00000000000000号",
      links: [.init(label: "我为政府网站找错", address: "https://example.gov.cn/jiucuo")])
    return settings
  }

  static func text(_ text: String) -> PublicText {
    var html = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      case "'": html += "&#39;"
      default: html.unicodeScalars.append(scalar)
      }
    }
    return PublicText(text: text, html: Array(html.utf8))
  }

  static func day(_ offset: Int) -> CivilDate {
    CivilDate(dayNumber: 18_262).adding(days: offset)  // 2020-01-01
  }

  /// A case; `number` sets identifier, number, county, industry, kinds and dates.
  static func record(
    _ number: Int, subject: String? = nil, title: String? = nil, form: Form = .processed, facts: String? = nil,
    body: String? = nil, corrections: [PublicCorrection] = []
  ) -> PublicRecord {
    let isPerson = number % 5 == 4
    let name = text(subject ?? (isPerson ? "阿某" : "虚构第\(number / 3)号机械制造有限责任公司"))
    let industries = ["非煤矿山", "危险化学品", "工贸", nil]
    let kinds: [[PenaltyKind]] = [[.fine], [.fine, .suspension], [.warning], [.licenceWithheld, .fine]]
    let padded = String(String(10_000 + number).dropFirst())
    let masked =
      "该单位安全管理人员<mark class=\"rd\" data-class=\"personal\">张某</mark>未经培训上岗，使用的<mark class=\"rd\" data-class=\"trade-secret\">［商业秘密］</mark>未作危险性分析。"
    let isInterim = form == .interim
    let paragraphs = [
      "<h2>一、违法事实和证据</h2>", "<p>\(masked)</p>",
      "<p>2020 年 3 月 12 日，本局执法人员依法对你单位进行现场检查，发现你单位未按照规定对从业人员进行安全生产教育和培训，未如实记录教育和培训情况，特种作业人员未按照规定经专门的安全作业培训并取得相应资格即上岗作业。</p>",
      "<p>以上事实有现场检查记录、询问笔录、现场照片等证据为证。</p>", "<h2>二、处罚依据和决定</h2>",
      "<p>上述行为违反了《中华人民共和国安全生产法》第二十五条第一款、第二十七条第一款的规定，依据第九十四条第三项、第七项的规定，决定给予罚款人民币 23,500 元的行政处罚。</p>",
      "<h2>三、履行方式和救济途径</h2>", "<p>自收到本决定书之日起十五日内缴纳罚款。如不服本决定，可以依法申请行政复议或者提起行政诉讼。</p>",
    ]
    return PublicRecord(
      id: "CX-2020-\(padded)", form: form, documentNumber: "（楚）应急罚〔2020〕\(number + 1)号",
      documentKey: "楚应急罚〔2020〕\(number + 1)号",
      title: text(title ?? "\(name.text)未按规定进行安全生产教育和培训案"), subjectName: name,
      subjectKind: isPerson ? .naturalPerson : .legalPerson,
      unifiedCode: isPerson ? nil : "9153230\(String(String(100 + number / 3).dropFirst()))MA6K0000A",
      registrationNumber: nil,
      representative: isPerson || isInterim ? nil : text("李某某"),
      address: isInterim ? nil : text(isPerson ? "楚雄市" : "楚雄市虚构工业园区 8 号"),
      county: counties[number % 2], authority: counties[number % 2].authority,
      industry: isInterim ? nil : industries[number % 4], source: isInterim ? nil : .inspection,
      violationType: text("未按规定进行安全生产教育和培训"),
      facts: isInterim ? nil : facts.map(text) ?? PublicText(text: "见正文", html: Array(masked.utf8)),
      basis: text("《中华人民共和国安全生产法》第九十四条第三项"), penaltyKinds: isInterim ? [] : kinds[number % 4],
      content: isInterim ? nil : text("罚款人民币 23,500 元"),
      fine: isInterim || number % 4 == 2 ? nil : Money(fen: 2_350_000),
      confiscated: nil, licence: nil, procedure: isInterim ? nil : .ordinary, severity: isInterim ? nil : .general,
      decidedOn: day(number % 330), performedOn: nil,
      officers: isInterim
        ? []
        : [PublicOfficer(name: "王某示", certificate: "25000001"), PublicOfficer(name: "赵某例", certificate: "25000002")],
      publishedOn: day(number % 330 + 5), until: day(number % 330 + 365), corrections: corrections,
      disclosureBasis: "《中华人民共和国安全生产法》第七十八条",
      body: isInterim ? nil : Array((body ?? paragraphs.joined(separator: "\n")).utf8),
      bodyText: nil,
      redactions: isInterim
        ? []
        : [
          RedactionCount(
            secretClass: .personal, entity: "name", label: "当事人以外的自然人姓名", basis: "《政府信息公开条例》第十五条", count: 2),
          RedactionCount(
            secretClass: .tradeSecret, entity: "claim", label: "权利人主张的商业秘密", basis: "《政府信息公开条例》第十五条", count: 1),
        ],
      digest: "")
  }

  static func records(_ count: Int) -> [PublicRecord] { (0..<count).map { record($0) } }

  static func notice(_ id: String = "CX-2020-9001") -> PublicNotice {
    PublicNotice(
      id: id, documentNumber: "（楚）应急罚〔2020〕901号", date: day(300), kind: .revoked, article: "《行政处罚法》第四十八条",
      reason: text("经行政复议，原处罚决定被依法撤销。"))
  }

  static func document(
    _ kind: BureauDocument.Kind, _ name: String, title: String, column: String? = nil, date: CivilDate? = day(20),
    html: String = "<p>正文。</p>", headings: [PublicDocument.Heading] = []
  ) -> PublicDocument {
    PublicDocument(
      kind: kind, name: name, title: text(title), column: column, date: date, source: nil, documentNumber: nil,
      year: kind == .report ? 2020 : nil, order: 0, html: Array(html.utf8), text: [], headings: headings)
  }
}
