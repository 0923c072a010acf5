public import Diagnostics
public import Reading
public import Records

/// Reads `site.yml`.
public enum SiteDecoder {
  /// The settings, or `nil` where anything required is missing or wrong; all errors are reported.
  public static func read(_ file: SourceFile) -> (settings: SiteSettings?, diagnostics: [Diagnostic]) {
    let outcome = YAMLReader.read(file)
    guard let node = outcome.node else { return (nil, outcome.diagnostics) }
    var top = MapReader(node)
    let bureau = bureau(&top)
    var settings = site(&top, bureau)
    settings.severities = severities(&top)
    if let node = top.value("settings") {
      var map = MapReader(node, path: "settings")
      if let text = map.text("pageSize") {
        if let size = Int(text), (1...1000).contains(size) {
          settings.pageSize = size
        } else {
          map.report(.notACount, "pageSize")
        }
      }
      if let shows = boolean(&map, "showsRepresentative") { settings.showsRepresentative = shows }
      map.finish()
      top.take(map)
    }
    if let text = top.text("asOf") {
      do throws(CivilDate.ParsingError) {
        settings.asOf = try CivilDate(parsing: text)
      } catch {
        top.report(error == .impossible ? .impossibleDate : .badDate, "asOf")
      }
    }
    top.finish()
    return (top.diagnostics.containsError ? nil : settings, top.diagnostics)
  }

  private static func site(_ top: inout MapReader, _ bureau: Bureau) -> SiteSettings {
    guard let node = top.value("site") else {
      top.reportMissing("site")
      return SiteSettings(bureau: bureau, siteName: "", siteDomain: "", siteIDCode: "", columnTitle: "")
    }
    var map = MapReader(node, path: "site")
    let domain = map.requiredText("domain")
    let idCode = map.requiredText("idCode")
    if !domain.isEmpty, !isDomain(domain) { map.report(.siteBadDomain, "domain") }
    if !idCode.isEmpty, !isDigits(idCode, 10) { map.report(.siteBadIDCode, "idCode") }
    var settings = SiteSettings(
      bureau: bureau, siteName: map.text("name") ?? bureau.name, siteDomain: domain, siteIDCode: idCode,
      columnTitle: map.text("title") ?? "行政执法公示")
    settings.description = map.text("description") ?? ""
    settings.contentSource = map.text("contentSource") ?? bureau.name
    settings.notice = map.text("notice")
    settings.footer = footer(&map)
    map.finish()
    top.take(map)
    return settings
  }

  /// The footer; `none` means that the portal supplies it.
  private static func footer(_ site: inout MapReader) -> SiteSettings.Footer? {
    guard let node = site.value("footer") else {
      site.reportMissing("footer")
      return nil
    }
    if node.text == "none" || node.text == "无" { return nil }
    var map = MapReader(node, path: "site.footer")
    var footer = SiteSettings.Footer(
      sponsor: map.text("sponsor"), contact: map.text("contact"), address: map.text("address"), icp: map.text("icp"),
      publicSecurity: map.text("publicSecurity"))
    if let links = map.value("links") {
      if links.items == nil { map.report(.wrongStructure, "links", "list") }
      for item in links.items ?? [] {
        var link = MapReader(item, path: "site.footer.links")
        footer.links.append(.init(label: link.requiredText("label"), address: link.requiredText("address")))
        link.finish()
        map.take(link)
      }
    }
    map.finish()
    site.take(map)
    return footer
  }

  private static func severities(_ top: inout MapReader) -> [String: String] {
    guard let node = top.value("diagnostics") else { return [:] }
    var map = MapReader(node, path: "diagnostics")
    var severities: [String: String] = [:]
    for entry in node.entries ?? [] {
      guard let text = map.text(entry.key) else { continue }
      if Severity(rawValue: text) != nil {
        severities[entry.key] = text
      } else {
        map.report(.unknownChoice, entry.key, Severity.allCases.map(\.rawValue).joined(separator: "、"))
      }
    }
    top.take(map)
    return severities
  }

  static func boolean(_ map: inout MapReader, _ name: String) -> Bool? {
    guard let text = map.text(name) else { return nil }
    switch text {
    case "true", "是", "yes", "1": return true
    case "false", "否", "no", "0": return false
    default:
      map.report(.notABoolean, name)
      return nil
    }
  }

  static func isDigits(_ text: String, _ count: Int) -> Bool {
    text.utf8.count == count && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isDomain(_ text: String) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1
      && labels.allSatisfy { label in
        !label.isEmpty && label.first != "-" && label.last != "-"
          && label.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: true
            default: false
            }
          }
      }
  }
}
