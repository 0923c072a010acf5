import Tabular

/// `cms/metadata.csv`: one row a page, with what an editor of a portal asks for.
struct PortalTable {
  private(set) var bytes = CSVRow.mark + CSVRow.bytes(Self.columns)
  private let added: Set<String>
  private let changed: Set<String>

  private static let columns = ["动作", "文件", "栏目", "标题", "发布日期", "来源", "关键词", "网页", "类型", "附件"]

  /// Makes an empty table for a site that differs so from the one before.
  init(_ difference: SiteDifference) {
    added = Set(difference.added)
    changed = Set(difference.changed)
  }

  /// Adds the row of the page at `path`.
  mutating func add(_ article: ArticleFragment, path: String) {
    let action = added.contains(path) ? "新增" : changed.contains(path) ? "更新" : "不变"
    let title = article.tags["ArticleTitle"]
    bytes += CSVRow.bytes([
      action, path, article.tags["ColumnName"] ?? "", title ?? article.tags["title"] ?? "",
      article.tags["PubDate"] ?? "", article.tags["ContentSource"] ?? "", article.tags["Keywords"] ?? "", path,
      title == nil ? "列表" : "文章", article.attachments.joined(separator: "；"),
    ])
  }

  /// Adds the row of a page that is no longer there.
  mutating func add(deleted path: String) {
    bytes += CSVRow.bytes(["删除", "", "", "", "", "", "", path, "", ""])
  }
}
