/// A column of the site (栏目), after the stages of 国办发〔2018〕118号; its raw value is its folder.
public enum SiteColumn: String, Sendable, Hashable, CaseIterable {
  case before, during, results, regulations, reports, data, changes

  /// The name of the column, `ColumnName` of 国办发〔2017〕47号.
  public var name: String {
    switch self {
    case .before: "事前公开"
    case .during: "事中公示"
    case .results: "事后公开"
    case .regulations: "制度文件"
    case .reports: "统计年报"
    case .data: "数据下载"
    case .changes: "撤回与更正"
    }
  }

  /// Path of its index page.
  public var path: String { "\(rawValue)/index.html" }

  /// `ColumnType`, a word of the list of 国办发〔2017〕47号.
  var type: String {
    switch self {
    case .before, .during, .results, .changes: "信息公开目录"
    case .regulations: "政策文件"
    case .reports: "数据发布"
    case .data: "数据开放"
    }
  }

  /// `ColumnDescription`: what the column is for.
  var summary: String {
    switch self {
    case .before: "公开执法主体、人员、职责、权限、依据、程序、救济渠道和随机抽查事项清单。"
    case .during: "公示执法人员身份和执法文书，告知执法事由、依据、权利和义务。"
    case .results: "公开行政处罚等执法决定的机关、对象、类别和结论，可按年度、县市、行业和种类查阅。"
    case .regulations: "公开行政执法公示、全过程记录和重大执法决定法制审核的制度文件。"
    case .reports: "公开行政执法统计年报、年度报告和统计数据。"
    case .data: "下载本站公开的行政处罚数据。"
    case .changes: "公开依法撤回的执法决定信息及其理由，以及已公开信息的更正。"
    }
  }

  /// `ColumnKeywords`.
  var keywords: String {
    switch self {
    case .before: "行政执法,事前公开,执法主体,执法人员,权责清单,执法依据,执法流程,救济渠道"
    case .during: "行政执法,事中公示,执法身份,执法文书"
    case .results: "行政执法,事后公开,行政处罚,处罚决定"
    case .regulations: "行政执法,制度文件,行政执法公示,全过程记录,法制审核"
    case .reports: "行政执法,统计年报,年度报告,统计数据"
    case .data: "行政执法,数据下载,行政处罚数据"
    case .changes: "行政执法,撤回,撤销,更正"
    }
  }
}
