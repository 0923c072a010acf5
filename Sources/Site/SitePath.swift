import Records

/// Addresses that several pages share, relative to the folder of the site.
enum SitePath {
  static let home = "index.html"
  static let allPenalties = "results/penalties/index.html"
  static let sitemap = "sitemap.xml"
  static let penaltyTable = "data/penalties.csv"

  static func folder(of county: County) -> String { "results/county/\(county.code)/" }

  static func folder(ofIndustry name: String) -> String { "results/industry/\(Slug.industry(name))/" }

  static func folder(of kind: PenaltyKind) -> String { "results/kind/\(Slug.kind(kind))/" }

  /// Number of folders in a path.
  static func depth(of path: String) -> Int { path.utf8.count { $0 == UInt8(ascii: "/") } }
}
