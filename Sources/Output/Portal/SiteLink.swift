/// Where a link on a page of the site leads.
enum SiteLink: Equatable {
  /// To a place on the same page.
  case within
  /// Off the site.
  case outside
  /// To another page of the site.
  case page(String)
  /// To a file of the site that is no page.
  case file(String)

  /// Reads an address that stands on the page at `path`.
  init(_ address: String, from path: String) {
    let end = address.utf8.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? address.utf8.endIndex
    let target = String(address[..<end])
    if target.isEmpty {
      self = .within
      return
    }
    let scheme = target.utf8.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "/") }
    if target.hasPrefix("/") || scheme.count < target.utf8.count && target.utf8[scheme.endIndex] == UInt8(ascii: ":") {
      self = .outside
      return
    }
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in target.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    let resolved = parts.joined(separator: "/")
    self = target.hasSuffix("/") || resolved.hasSuffix(".html") || resolved.isEmpty ? .page(resolved) : .file(resolved)
  }
}
