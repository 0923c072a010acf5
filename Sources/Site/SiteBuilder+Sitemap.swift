import Records
import Redaction
import Templating

extension SiteBuilder {
  /// Addresses a file of the site map may hold (sitemaps.org).
  private static var addressesInPart: Int { 50_000 }

  /// Number of files the addresses need.
  func sitemapParts(of index: SiteIndex) -> Int {
    let lists = index.lists.reduce(0) { $0 + $1.pageCount(pageSize: settings.pageSize) }
    let pages =
      1 + SiteColumn.allCases.count + index.statistics.count + index.documents.count + lists + index.subjects.count
    return (pages + index.cases.count + index.notices.count + Self.addressesInPart - 1) / Self.addressesInPart
  }

  /// `sitemap.xml`: all addresses, or where they are too many for one file (part 0) the list of the parts
  /// `sitemap-1.xml` and on.
  func sitemap(_ part: Int, of index: SiteIndex) -> SitePage {
    var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    let parts = sitemapParts(of: index)
    if part == 0, parts > 1 {
      bytes += "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".utf8
      for number in 1...parts { append("sitemap", path: "sitemap-\(number).xml", nil, to: &bytes) }
      bytes += "</sitemapindex>\n".utf8
      return SitePage(path: SitePath.sitemap, bytes: bytes)
    }
    let start = max(0, part - 1) * Self.addressesInPart
    let addresses = addresses(of: index)
    bytes.reserveCapacity(min(addresses.count, Self.addressesInPart) * 130 + 200)
    bytes += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".utf8
    for address in addresses.dropFirst(start).prefix(Self.addressesInPart) {
      append("url", path: address.path, address.modifiedOn, to: &bytes)
    }
    bytes += "</urlset>\n".utf8
    return SitePage(path: part == 0 ? SitePath.sitemap : "sitemap-\(part).xml", bytes: bytes)
  }

  private func append(_ element: String, path: String, _ modifiedOn: CivilDate?, to bytes: inout [UInt8]) {
    bytes += "<\(element)><loc>".utf8
    HTMLEscape.append(siteAddress, to: &bytes)
    bytes += path.utf8
    bytes += "</loc>".utf8
    if let modifiedOn { bytes += "<lastmod>\(modifiedOn.iso)</lastmod>".utf8 }
    bytes += "</\(element)>\n".utf8
  }

  /// Every page with the day of its last change where it is known: pages of many, documents, cases, notices.
  private func addresses(of index: SiteIndex) -> [(path: String, modifiedOn: CivilDate?)] {
    var addresses: [(path: String, modifiedOn: CivilDate?)] = [(SitePath.home, nil)]
    addresses += SiteColumn.allCases.map { ($0.path, nil) }
    addresses += index.statistics.map { ($0.path, nil) }
    addresses += index.documents.map { ($0.path, $0.date) }
    for list in index.lists {
      for page in 1...list.pageCount(pageSize: settings.pageSize) { addresses.append((list.path(ofPage: page), nil)) }
    }
    addresses += index.subjects.map { ($0.path, nil) }
    addresses += index.cases.map { ($0.path, $0.modifiedOn) }
    addresses += index.notices.map { (CaseSummary.path(ofCase: $0.id), $0.date) }
    return addresses
  }
}
