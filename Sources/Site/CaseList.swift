/// A list of penalties under one heading, shown in numbered pages.
struct CaseList: Sendable, Hashable {
  /// What the list is narrowed to.
  enum Group: Sendable, Hashable, CaseIterable {
    case all, year, county, industry, kind

    /// Heading of the links to the lists of this group.
    var title: String {
      switch self {
      case .all: "全部"
      case .year: "按年度"
      case .county: "按县市"
      case .industry: "按行业"
      case .kind: "按处罚种类"
      }
    }
  }

  let group: Group
  /// What the list is narrowed to, such as 楚雄市; empty for the list of all.
  let scope: String
  /// Folder of its pages, with a slash at the end.
  let folder: String
  /// Positions in ``SiteIndex/cases``, in the order of the list.
  var rows: [Int32] = []

  /// Heading of its pages.
  var title: String { scope.isEmpty ? "行政处罚" : "行政处罚（\(scope)）" }

  /// Path of its first page.
  var path: String { path(ofPage: 1) }

  /// Path of a page, from 1.
  func path(ofPage page: Int) -> String { folder + (page == 1 ? "index" : String(page)) + ".html" }

  /// Number of pages; an empty list has one, with the statement that there is nothing.
  func pageCount(pageSize: Int) -> Int { max(1, (rows.count + pageSize - 1) / pageSize) }
}
