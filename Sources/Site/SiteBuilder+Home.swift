import Records
import Templating

extension SiteBuilder {
  /// The home page: what is new, the columns, the key figures of the latest year.
  func homePage(of index: SiteIndex) throws(SiteError) -> SitePage {
    let frame = Frame(
      template: "home", path: SitePath.home, column: nil, title: "", meta: .home, trail: [])
    let newest = index.cases.indices.sorted { left, right in
      let (leftDay, rightDay) = (index.cases[left].publishedOn, index.cases[right].publishedOn)
      return leftDay != rightDay ? leftDay > rightDay : left < right
    }
    let columns = SiteColumn.allCases.map { column in
      TemplateValue.object([
        "name": .text(column.name), "path": .text(column.path), "description": .text(column.summary),
        "count": .text(String(count(of: column, in: index))),
      ])
    }
    let figures = index.keyFigures?.tables.first?.rows ?? []
    return try page(
      frame,
      [
        "heading": .text(settings.columnTitle), "description": .text(settings.description),
        "rows": .list(newest.prefix(8).map { row(index.cases[$0]) }),
        "emptyText": .text(index.cases.isEmpty ? emptyText("行政处罚") : ""), "allPath": .text(SitePath.allPenalties),
        "columns": .list(columns), "hasFigures": .flag(!figures.isEmpty),
        "figures": .list(figures.map(figure)),
        "figuresTitle": .text(index.keyFigures.map { "\($0.year)年主要数据" } ?? "主要数据"),
        "figuresPath": .text(index.keyFigures?.path ?? SiteColumn.reports.path),
      ])
  }

  /// The statistics page of a year.
  func statisticsPage(_ year: StatisticsYear) throws(SiteError) -> SitePage {
    let frame = Frame(
      template: "statistics", path: year.path, column: .reports, title: year.title,
      meta: .article(
        column: SiteColumn.reports.name, type: SiteColumn.reports.type, title: year.title,
        published: Self.published(asOf), source: settings.contentSource, keywords: "统计数据,行政执法,\(year.year)年"),
      trail: [
        Crumb(label: SiteColumn.reports.name, path: SiteColumn.reports.path), Crumb(label: year.title, path: nil),
      ])
    let tables = year.tables.filter { !$0.rows.isEmpty }
    return try page(
      frame,
      [
        "heading": .text(year.title), "published": .text(asOf.iso), "source": .text(settings.contentSource),
        "emptyText": .text(tables.isEmpty ? emptyText(year.title) : ""),
        "takenDown": .text(year.takenDown > 0 ? String(year.takenDown) : ""),
        "tables": .list(
          tables.map { .object(["caption": .text($0.caption), "rows": .list($0.rows.map(figure))]) }),
      ])
  }

  private func figure(_ row: FigureRow) -> TemplateValue {
    .object([
      "id": .text(row.id), "label": .text(row.label), "value": .text(row.value), "unit": .text(row.unit),
      "note": .text(row.note ?? ""),
    ])
  }

  /// How many things a column holds.
  private func count(of column: SiteColumn, in index: SiteIndex) -> Int {
    let documents = index.documents.count { $0.column == column }
    return switch column {
    case .before, .during, .regulations: documents
    case .results: documents + index.cases.count
    case .reports: documents + index.statistics.count
    case .data: documents + 1
    case .changes: documents + index.notices.count + index.cases.reduce(0) { $0 + $1.corrections.count }
    }
  }
}
