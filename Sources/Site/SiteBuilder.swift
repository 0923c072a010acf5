import Diagnostics
public import Records
public import Templating

/// Makes the pages of the site from public values; it can be copied to every task.
///
/// Cases, notices and documents are rendered one by one and forgotten; what speaks of many is made from a ``SiteIndex``.
public struct SiteBuilder: Sendable {
  let settings: SiteSettings
  let asOf: CivilDate
  let templates: TemplateLibrary
  let chrome: Chrome
  /// Where the folder of the site stands on the web, with a slash at the end; used by the site map alone.
  let siteAddress: String

  /// Makes a builder and renders what all pages share.
  ///
  /// - Parameters:
  ///   - asOf: The day named by statements that a column is empty; no other clock is read.
  ///   - templates: From ``SiteTemplates/library(_:)``.
  ///   - siteAddress: Where the site will stand, for `sitemap.xml`; `https://<SiteDomain>/` if not given.
  /// - Throws: ``SiteError`` if a tag of the site that 国办发〔2017〕47号 requires is empty, or a footer link is not allowed.
  public init(
    settings: SiteSettings, asOf: CivilDate, templates: TemplateLibrary, siteAddress: String? = nil
  ) throws(SiteError) {
    self.settings = settings
    self.asOf = asOf
    self.templates = templates
    let address = siteAddress ?? "https://\(settings.siteDomain)/"
    self.siteAddress = address.hasSuffix("/") ? address : address + "/"
    chrome = try Chrome(settings: settings, templates: templates)
  }

  /// A step of the breadcrumb; the page itself has no path.
  struct Crumb {
    let label: String
    let path: String?
  }

  /// What a page needs beside its own fields.
  struct Frame {
    let template: String
    let path: String
    let column: SiteColumn?
    let title: String
    let meta: MetaTags
    /// Steps below the home page.
    let trail: [Crumb]
    var record: String?
  }

  /// Puts own fields and frame together and renders the page.
  func page(_ frame: Frame, _ fields: [String: TemplateValue], capacity: Int = 16_000) throws(SiteError) -> SitePage {
    let depth = SitePath.depth(of: frame.path)
    guard depth <= Chrome.maximumDepth else { throw SiteError(Diagnostic(.siteUnsafeName, frame.path)) }
    var fields = fields
    fields["root"] = chrome.roots[depth]
    fields["head"] = chrome.heads[depth]
    fields["header"] = chrome.header(depth: depth, column: frame.column)
    fields["footer"] = chrome.footers[depth]
    let place = frame.title.isEmpty ? settings.columnTitle : "\(frame.title) - \(settings.columnTitle)"
    fields["title"] = .text("\(place) - \(settings.siteName)")
    fields["meta"] = .html(try frame.meta.html(path: frame.path, record: frame.record))
    fields["isInside"] = .flag(!frame.trail.isEmpty)
    fields["trail"] = .list(
      frame.trail.map { crumb in
        .object(["label": .text(crumb.label), "path": crumb.path.map { .text($0) } ?? .absent])
      })
    var bytes: [UInt8] = []
    bytes.reserveCapacity(capacity)
    do { try templates.render(frame.template, .object(fields), into: &bytes) } catch {
      throw SiteError(error, record: frame.record)
    }
    return SitePage(path: frame.path, bytes: bytes, record: frame.record)
  }

  /// `PubDate`: only days are known, so the time is midnight.
  static func published(_ date: CivilDate) -> String { date.iso + " 00:00" }

  /// The statement that stands where a list is empty (零报告): never a blank column.
  func emptyText(_ scope: String) -> String { "截至 \(asOf.iso)，本栏目（\(scope)）无应公示的信息。" }
}
