import Foundation

@testable import Site

/// What a page says, read from its bytes as a browser would.
struct Page {
  let path: String
  let text: String

  init(_ page: SitePage) {
    path = page.path
    text = String(decoding: page.bytes, as: UTF8.self)
  }

  /// The values of an attribute of all elements.
  func values(_ attribute: String) -> [String] {
    text.components(separatedBy: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }

  /// The government tags in order: name and content.
  var tags: [String: String] {
    var tags: [String: String] = [:]
    for part in text.components(separatedBy: "<meta name=\"").dropFirst() {
      let name = String(part.prefix { $0 != "\"" })
      let content = part.components(separatedBy: "content=\"").dropFirst().first.map {
        String($0.prefix { $0 != "\"" })
      }
      if name.first?.isUppercase == true { tags[name] = content ?? "" }
    }
    return tags
  }

  /// The path a link leads to inside the site, without its fragment; `nil` for links that leave it.
  func target(of link: String) -> String? {
    if link.contains("://") || link.hasPrefix("mailto:") || link.hasPrefix("tel:") { return nil }
    let address = link.split(separator: "#", omittingEmptySubsequences: false)[0]
    if address.isEmpty { return path }
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in address.split(separator: "/") {
      if part == ".." {
        if parts.isEmpty { return "outside the site" }
        parts.removeLast()
      } else {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
