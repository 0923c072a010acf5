import Records

/// A page that speaks of many records: small, so that a build can list all first and share them out.
public enum SiteTask: Sendable, Hashable {
  case home
  case column(SiteColumn)
  /// Position of the list, number of the page from 1.
  case list(Int, page: Int)
  /// Position of the subject.
  case subject(Int)
  /// Position of the year.
  case statistics(Int)
  /// The site map, or from 1 a part of it.
  case sitemap(Int)
}

extension SiteBuilder {
  /// All pages that are made from an index, in one order.
  public func tasks(for index: SiteIndex) -> [SiteTask] {
    var tasks: [SiteTask] = [.home] + SiteColumn.allCases.map { .column($0) }
    for (position, list) in index.lists.enumerated() {
      for page in 1...list.pageCount(pageSize: settings.pageSize) { tasks.append(.list(position, page: page)) }
    }
    tasks += index.subjects.indices.map { .subject($0) }
    tasks += index.statistics.indices.map { .statistics($0) }
    let parts = sitemapParts(of: index)
    tasks += (0...(parts > 1 ? parts : 0)).map { .sitemap($0) }
    return tasks
  }

  /// Makes the page of a task that ``tasks(for:)`` gave for the same index.
  ///
  /// - Throws: ``SiteError`` if a required tag is empty or a template does not fit.
  public func page(for task: SiteTask, of index: SiteIndex) throws(SiteError) -> SitePage {
    switch task {
    case .home: try homePage(of: index)
    case .column(let column): try columnPage(column, of: index)
    case .list(let position, let page): try listPage(index.lists[position], page: page, of: index)
    case .subject(let position): try subjectPage(index.subjects[position], of: index)
    case .statistics(let position): try statisticsPage(index.statistics[position])
    case .sitemap(let part): sitemap(part, of: index)
    }
  }
}
