import Diagnostics

/// The site in the form that a portal takes whose columns hold articles instead of folders.
struct PortalForm {
  /// Pages, sorted by path.
  let articles: [String]
  /// Files that go with them, sorted by path.
  let attachments: [String]
  /// The table of the articles as CSV.
  let table: [UInt8]

  /// Reads every page of the site once.
  init(
    manifest: Manifest, difference: SiteDifference, _ folders: borrowing BundleFolders
  ) throws(OutputError) {
    let files = Set(manifest.files.map(\.path))
    var articles: [String] = []
    var attachments: Set<String> = []
    var table = PortalTable(difference)
    for file in manifest.files where file.path.hasSuffix(".html") {
      guard let article = ArticleFragment(page: try folders.page(file.path), path: file.path) else { continue }
      articles.append(file.path)
      for path in article.attachments where files.contains(path) { attachments.insert(path) }
      table.add(article, path: file.path)
    }
    for path in difference.deleted where path.hasSuffix(".html") { table.add(deleted: path) }
    self.articles = articles
    self.attachments = attachments.sorted()
    self.table = table.bytes
  }
}
