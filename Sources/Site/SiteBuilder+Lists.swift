import Records
import Templating

extension SiteBuilder {
  /// One page of a list of penalties.
  func listPage(_ list: CaseList, page number: Int, of index: SiteIndex) throws(SiteError) -> SitePage {
    let count = list.pageCount(pageSize: settings.pageSize)
    let path = list.path(ofPage: number)
    let title = number == 1 ? list.title : "\(list.title)（第\(number)页）"
    var trail = [Crumb(label: SiteColumn.results.name, path: SiteColumn.results.path)]
    if list.group == .all {
      trail.append(Crumb(label: list.title, path: nil))
    } else {
      trail.append(Crumb(label: "行政处罚", path: SitePath.allPenalties))
      trail.append(Crumb(label: list.scope, path: nil))
    }
    let scope = list.scope.isEmpty ? "" : "（\(list.scope)）"
    let frame = Frame(
      template: "list", path: path, column: .results, title: title,
      meta: .list(
        name: list.title, type: SiteColumn.results.type,
        summary: "\(settings.siteName)依法公开的行政处罚决定信息\(scope)。",
        keywords: list.scope.isEmpty ? "行政处罚,处罚决定" : "行政处罚,处罚决定,\(list.scope)"),
      trail: trail)
    let start = (number - 1) * settings.pageSize
    let shown = list.rows[start..<min(start + settings.pageSize, list.rows.count)]
    let caption = count == 1 ? list.title : "\(list.title)，第 \(number) 页，共 \(count) 页"
    return try page(
      frame,
      [
        "heading": .text(list.title), "count": .text(String(list.rows.count)), "caption": .text(caption),
        "emptyText": .text(list.rows.isEmpty ? emptyText(list.scope + "行政处罚") : ""),
        "rows": .list(shown.map { row(index.cases[Int($0)]) }),
        "pager": count > 1 ? pager(list, Pagination(current: number, count: count)) : .absent,
      ], capacity: 4_000 + shown.count * 700)
  }

  /// All actions against one unit.
  func subjectPage(_ subject: SubjectEntry, of index: SiteIndex) throws(SiteError) -> SitePage {
    let cases = subject.rows.map { index.cases[Int($0)] }
    let name = cases.first?.subjectName ?? ""
    let title = "\(name)行政处罚信息"
    let frame = Frame(
      template: "subject", path: subject.path, column: .results, title: title,
      meta: .list(
        name: title, type: SiteColumn.results.type, summary: "依法公开的对\(name)的全部行政处罚决定信息。",
        keywords: "行政处罚,\(name),\(subject.unifiedCode)"),
      trail: [
        Crumb(label: SiteColumn.results.name, path: SiteColumn.results.path),
        Crumb(label: "行政处罚", path: SitePath.allPenalties), Crumb(label: name, path: nil),
      ])
    let fines = cases.compactMap(\.fine).reduce(.zero, +)
    return try page(
      frame,
      [
        "heading": .html(cases.first?.subjectHTML ?? []), "unifiedCode": .text(subject.unifiedCode),
        "count": .text(String(cases.count)), "fines": .text(fines == .zero ? "" : fines.grouped),
        "rows": .list(cases.map { row($0, linksSubject: false) }), "caption": .text(title),
      ], capacity: 4_000 + cases.count * 700)
  }

  /// A line of a table of cases.
  func row(_ summary: CaseSummary, linksSubject: Bool = true) -> TemplateValue {
    .object([
      "path": .text(summary.path), "title": .html(summary.title), "number": .text(summary.documentNumber),
      "subject": .html(summary.subjectHTML),
      "subjectPath": .optional(linksSubject ? summary.unifiedCode.map { SubjectEntry.path(of: $0) } : nil),
      "kinds": .text(summary.kinds.map(\.chinese).joined(separator: "、")),
      "fine": .text(summary.fine?.grouped ?? (summary.isInterim ? "未公开" : "")),
      "decidedOn": .text(summary.decidedOn.iso), "publishedOn": .text(summary.publishedOn.iso),
    ])
  }

  private func pager(_ list: CaseList, _ pagination: Pagination) -> TemplateValue {
    let current = pagination.current
    let items = pagination.items.map { item in
      let number = if case .page(let number) = item { number } else { 0 }
      return TemplateValue.object([
        "number": .text(number == 0 ? "…" : String(number)),
        "path": .text(number == 0 ? "" : list.path(ofPage: number)),
        "isCurrent": .flag(number == current), "isGap": .flag(number == 0),
      ])
    }
    return .object([
      "previous": .optional(current > 1 ? list.path(ofPage: current - 1) : nil),
      "next": .optional(current < pagination.count ? list.path(ofPage: current + 1) : nil), "items": .list(items),
    ])
  }
}
