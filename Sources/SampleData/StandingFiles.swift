import Records

/// Files that every workspace of the sample has beside its records: settings, rules, standing pages, regulations.
enum StandingFiles {
  static func write(
    asOf: CivilDate, roster: OfficerRoster, defaults: [(path: String, text: String)], to sink: inout some WorkspaceSink
  ) throws(SampleDataError) {
    try sink.write("content/site.yml", Documents.site(asOf: asOf))
    for file in defaults { try sink.write(file.path, file.text) }
    for document in Documents.pages(roster: roster) + Documents.regulations {
      try sink.write("content/\(document.path)", document.text)
    }
  }
}

/// Prose of the sample: written for it, in the style of a bureau.
enum Documents {
  /// A file below `content/`.
  struct File: Sendable {
    let path: String
    let text: String

    /// A Markdown file with its front matter.
    init(
      _ path: String, title: String, date: String, column: String, order: Int, number: String? = nil, body: String
    ) {
      self.path = path
      var text = "---\ntitle: \(title)\ndate: \(date)\nsource: 楚雄彝族自治州应急管理局\n"
      if let number { text += "documentNumber: \(number)\n" }
      text += "column: \(column)\norder: \(order)\n---\n\n"
      self.text = text + body + (body.hasSuffix("\n") ? "" : "\n")
    }
  }

  /// `site.yml` with the as-of day pinned.
  static func site(asOf: CivilDate) -> String {
    let isLater = asOf.year > 2021
    return """
      # 演示样例的站点设置：单位名称和区划代码是真实的，其余均为虚构。
      bureau:
        name: 楚雄彝族自治州应急管理局
        uscc: 11532300MB19155603
        prefecture: {code: "532300", name: 楚雄彝族自治州, aliases: [楚雄州, 州本级]}
        counties:
          - {code: "532301", name: 楚雄市, authority: 楚雄市应急管理局}
          - {code: "532302", name: 禄丰市, formerCodes: ["532331"], formerNames: [禄丰县], authority: 禄丰市应急管理局}
          - {code: "532322", name: 双柏县, authority: 双柏县应急管理局}
          - {code: "532323", name: 牟定县, authority: 牟定县应急管理局}
          - {code: "532324", name: 南华县, authority: 南华县应急管理局}
          - {code: "532325", name: 姚安县, authority: 姚安县应急管理局}
          - {code: "532326", name: 大姚县, authority: 大姚县应急管理局}
          - {code: "532327", name: 永仁县, authority: 永仁县应急管理局}
          - {code: "532328", name: 元谋县, authority: 元谋县应急管理局}
          - {code: "532329", name: 武定县, authority: 武定县应急管理局}
        publicPhones: ["0878-3389012", "12350"]
      site:
        name: 楚雄彝族自治州应急管理局
        domain: yjglj.cxz.gov.cn
        idCode: "5323000000"
        title: 行政执法公示
        description: 集中公开楚雄彝族自治州应急管理系统行政执法的主体、依据、程序、结果和年度数据。
        contentSource: 楚雄彝族自治州应急管理局
        notice: \(isLater ? "本站为测试样例" : "本站为演示样例")，案件、人员、单位均为虚构。
        footer:
          sponsor: 楚雄彝族自治州应急管理局
          contact: 0878-3389012
          address: 云南省楚雄彝族自治州楚雄市（演示地址）
          icp: 滇ICP备00000000号（演示）
          publicSecurity: 滇公网安备00000000000000号（演示）
          links:
            - {label: 我为政府网站找错, address: "https://zfwzzc.www.gov.cn/"}
            - {label: 中华人民共和国应急管理部, address: "https://www.mem.gov.cn/"}
      settings: {pageSize: 50, showsRepresentative: true}
      asOf: \(asOf.iso)

      """
  }
}
