import Diagnostics
import Records
import Templating

/// What all pages share — tags of the site, masthead, navigation, notice, footer — rendered once for each depth of folder.
struct Chrome: Sendable {
  /// How deep pages may lie.
  static let maximumDepth = 8

  /// Relative way back to the folder of the site, by depth: ``, `../`, `../../`.
  let roots: [TemplateValue]
  /// Inner HTML of `<head>` that all pages share.
  let heads: [TemplateValue]
  let footers: [TemplateValue]
  /// By depth, then by position of the column; the last is for pages outside all columns.
  private let headers: [[TemplateValue]]

  /// Renders the templates `chrome/head`, `chrome/header` and `chrome/footer`.
  ///
  /// - Throws: ``SiteError`` if a required tag of the site is empty, a footer link has a scheme that is not allowed, or a
  ///   template does not fit.
  init(settings: SiteSettings, templates: TemplateLibrary) throws(SiteError) {
    var roots: [TemplateValue] = []
    var heads: [TemplateValue] = []
    var headers: [[TemplateValue]] = []
    var footers: [TemplateValue] = []
    let tags = try Self.siteTags(settings)
    let columns = SiteColumn.allCases
    for depth in 0...Self.maximumDepth {
      let root = TemplateValue.text(String(repeating: "../", count: depth))
      roots.append(root)
      heads.append(try Self.render("chrome/head", ["root": root, "tags": .html(tags)], templates))
      var row: [TemplateValue] = []
      for current in columns.map(Optional.some) + [nil] {
        let links = columns.map { column in
          TemplateValue.object([
            "name": .text(column.name), "path": .text(column.path), "isCurrent": .flag(column == current),
          ])
        }
        let fields: [String: TemplateValue] = [
          "root": root, "siteName": .text(settings.siteName), "columnTitle": .text(settings.columnTitle),
          "notice": .text(settings.notice ?? ""), "columns": .list(links),
        ]
        row.append(try Self.render("chrome/header", fields, templates))
      }
      headers.append(row)
      var fields = try Self.footer(settings)
      fields["root"] = root
      footers.append(try Self.render("chrome/footer", fields, templates))
    }
    self.roots = roots
    self.heads = heads
    self.headers = headers
    self.footers = footers
  }

  func header(depth: Int, column: SiteColumn?) -> TemplateValue {
    let columns = SiteColumn.allCases
    return headers[depth][column.flatMap { columns.firstIndex(of: $0) } ?? columns.count]
  }

  private static func render(
    _ page: String, _ fields: [String: TemplateValue], _ templates: TemplateLibrary
  ) throws(SiteError) -> TemplateValue {
    var bytes: [UInt8] = []
    do { try templates.render(page, .object(fields), into: &bytes) } catch { throw SiteError(error) }
    return .html(bytes)
  }

  private static func siteTags(_ settings: SiteSettings) throws(SiteError) -> [UInt8] {
    var bytes: [UInt8] = []
    try MetaTags.append("SiteName", settings.siteName, path: SitePath.home, to: &bytes)
    try MetaTags.append("SiteDomain", settings.siteDomain, path: SitePath.home, to: &bytes)
    try MetaTags.append("SiteIDCode", settings.siteIDCode, path: SitePath.home, to: &bytes)
    return bytes
  }

  /// The footer of `site.yml`; nothing is made up for what it leaves out.
  private static func footer(_ settings: SiteSettings) throws(SiteError) -> [String: TemplateValue] {
    guard let footer = settings.footer else { return ["footer": .absent] }
    var links: [TemplateValue] = []
    for (position, link) in footer.links.enumerated() {
      let address = link.address.lowercased()
      guard ["https://", "http://", "mailto:", "tel:"].contains(where: { address.hasPrefix($0) }) else {
        throw SiteError(Diagnostic(.siteFooterLink, String(position + 1)))
      }
      links.append(.object(["label": .text(link.label), "address": .text(link.address)]))
    }
    return [
      "footer": .object([
        "sponsor": .text(footer.sponsor ?? ""), "contact": .text(footer.contact ?? ""),
        "address": .text(footer.address ?? ""), "icp": .text(footer.icp ?? ""),
        "publicSecurity": .text(footer.publicSecurity ?? ""), "siteIDCode": .text(settings.siteIDCode),
        "links": .list(links),
      ])
    ]
  }
}
