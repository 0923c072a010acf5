import Records
import Redaction
import Templating

extension SiteBuilder {
  /// The index page of a column; where it has nothing to show it says so with the date.
  func columnPage(_ column: SiteColumn, of index: SiteIndex) throws(SiteError) -> SitePage {
    let frame = Frame(
      template: "column", path: column.path, column: column, title: column.name,
      meta: .list(name: column.name, type: column.type, summary: column.summary, keywords: column.keywords),
      trail: [Crumb(label: column.name, path: nil)])
    let documents = index.documents.filter { $0.column == column }
    var fields: [String: TemplateValue] = [
      "heading": .text(column.name), "description": .text(column.summary),
      "documents": .list(documents.map(document)), "rows": .list([]), "groups": .list([]), "statistics": .list([]),
      "files": .list([]), "fields": .list([]), "notices": .list([]), "corrections": .list([]),
      "allPath": .text(SitePath.allPenalties), "caption": .text("按决定日期排列，最多 10 件"),
    ]
    var isEmpty = documents.isEmpty
    switch column {
    case .before, .during, .regulations: break
    case .results:
      // Cases decide here: a standing page beside them does not make the column report something.
      isEmpty = index.cases.isEmpty
      fields["rows"] = .list(index.cases.prefix(10).map { row($0) })
      fields["groups"] = .list(index.cases.isEmpty ? [] : groups(of: index))
    case .reports:
      isEmpty = isEmpty && index.statistics.isEmpty
      fields["statistics"] = .list(
        index.statistics.map { .object(["path": .text($0.path), "title": .text($0.title)]) })
    case .data:
      isEmpty = isEmpty && index.cases.isEmpty
      fields["files"] = .list([
        .object([
          "path": .text(SitePath.penaltyTable), "label": .text("行政处罚信息表（CSV）"),
          "note": .text("截至 \(asOf.iso)，共 \(index.cases.count) 条；UTF-8 编码，首行为字段名"),
        ])
      ])
      fields["fields"] = .list(
        PenaltyTable.columns.map { .object(["name": .text($0.name), "note": .text($0.note)]) })
    case .changes:
      let corrections = corrections(in: index)
      isEmpty = isEmpty && index.notices.isEmpty && corrections.isEmpty
      fields["notices"] = .list(index.notices.map(notice))
      fields["corrections"] = .list(corrections)
    }
    // A section of a list is repeated for each line; its heading and table need a name of their own.
    for (name, list) in [
      ("hasRows", "rows"), ("hasDocuments", "documents"), ("hasFields", "fields"), ("hasStatistics", "statistics"),
      ("hasNotices", "notices"),
      ("hasCorrections", "corrections"),
    ] {
      if case .list(let lines) = fields[list] { fields[name] = .flag(!lines.isEmpty) }
    }
    fields["emptyText"] = .text(isEmpty ? emptyText(column.name) : "")
    return try page(frame, fields)
  }

  private func document(_ document: DocumentSummary) -> TemplateValue {
    .object([
      "path": .text(document.path), "title": .html(document.title), "number": .optional(document.documentNumber),
      "date": .optional(document.date?.iso),
    ])
  }

  private func groups(of index: SiteIndex) -> [TemplateValue] {
    CaseList.Group.allCases.compactMap { group in
      let lists = index.lists(group)
      guard group != .all, !lists.isEmpty else { return nil }
      let links = lists.map { list in
        TemplateValue.object([
          "label": .text(list.scope), "path": .text(list.path), "count": .text(String(list.rows.count)),
        ])
      }
      return .object(["title": .text(group.title), "links": .list(links)])
    }
  }

  private func notice(_ notice: PublicNotice) -> TemplateValue {
    .object([
      "path": .text(CaseSummary.path(ofCase: notice.id)), "number": .text(notice.documentNumber),
      "date": .text(notice.date.iso), "kind": .text(notice.kind.chinese), "article": .text(notice.article),
    ])
  }

  /// All corrections of public cases, newest first, then in the order of the cases.
  private func corrections(in index: SiteIndex) -> [TemplateValue] {
    let lines = index.cases.enumerated().flatMap { position, summary in
      summary.corrections.map { (position: position, summary: summary, correction: $0) }
    }
    let sorted = lines.sorted { left, right in
      left.correction.date != right.correction.date
        ? left.correction.date > right.correction.date : left.position < right.position
    }
    return sorted.map { line in
      .object([
        "path": .text(line.summary.path), "title": .html(line.summary.title),
        "number": .text(line.summary.documentNumber), "date": .text(line.correction.date.iso),
        "kind": .text(ChangeKind.corrected.chinese), "reason": .optional(line.correction.reason),
      ])
    }
  }
}
