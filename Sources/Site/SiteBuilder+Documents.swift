import Records
public import Redaction
import Templating

extension SiteBuilder {
  /// The page of a regulation, standing page or report.
  ///
  /// A report without a date bears the as-of date: its figures are of that day. Other documents must name theirs.
  ///
  /// - Throws: ``SiteError`` if a required tag is empty, its column is unknown or its name is no address.
  public func documentPage(_ document: PublicDocument) throws(SiteError) -> SitePage {
    let summary = try DocumentSummary(document)
    let title = document.title.text
    let date = document.date ?? (document.kind == .report ? asOf : nil)
    let source = document.source.flatMap { $0.isEmpty ? nil : $0 } ?? settings.contentSource
    let frame = Frame(
      template: "document", path: summary.path, column: summary.column, title: title,
      meta: .article(
        column: summary.column.name, type: summary.column.type, title: title,
        published: date.map(Self.published) ?? "", source: source, keywords: nil),
      trail: [Crumb(label: summary.column.name, path: summary.column.path), Crumb(label: title, path: nil)])
    let contents = contents(of: document)
    return try page(
      frame,
      [
        "heading": .html(document.title.html), "published": .text(date?.iso ?? ""), "source": .text(source),
        "number": .optional(document.documentNumber), "body": .html(document.html),
        "hasContents": .flag(!contents.isEmpty), "contents": .list(contents),
      ], capacity: 6_000 + document.html.count)
  }

  /// Links to the headings of the two upper levels, where there are enough of them to need a table of contents.
  private func contents(of document: PublicDocument) -> [TemplateValue] {
    guard let top = document.headings.map(\.level).min() else { return [] }
    let links = document.headings.filter { $0.level <= top + 1 }.compactMap { heading in
      heading.identifier.map { identifier in
        TemplateValue.object(["identifier": .text(identifier), "text": .html(heading.text.html)])
      }
    }
    return links.count >= 4 ? links : []
  }
}
