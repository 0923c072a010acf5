import Foundation
import Records
import Redaction
import Templating

@testable import Site

/// A whole site in memory, made as a build makes it.
struct SampleSite {
  let builder: SiteBuilder
  let index: SiteIndex
  let pages: [SitePage]

  init(
    records: [PublicRecord], notices: [PublicNotice] = [], documents: [PublicDocument] = [],
    statistics: [StatisticsYear] = [], settings: SiteSettings = SampleRecords.settings()
  ) throws {
    builder = try SiteBuilder(settings: settings, asOf: SampleRecords.day(396), templates: Self.templates())
    let builder = builder
    var pages = try records.map { try builder.casePage($0) }
    pages += try notices.map { try builder.noticePage($0) }
    pages += try documents.map { try builder.documentPage($0) }
    let index = SiteIndex(
      cases: records.map(CaseSummary.init), notices: notices, documents: try documents.map { try DocumentSummary($0) },
      statistics: statistics, keyFigures: statistics.first, bureau: settings.bureau)
    pages += try builder.tasks(for: index).map { try builder.page(for: $0, of: index) }
    let table = records.reduce(into: PenaltyTable.header) { $0 += PenaltyTable.row($1) }
    pages.append(SitePage(path: PenaltyTable.path, bytes: table))
    self.index = index
    self.pages = pages
  }

  /// The text of a page, or `nil` if there is none at this path.
  func text(_ path: String) -> String? {
    pages.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  static var templatesFolder: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Templates").resolvingSymlinksInPath()
  }

  static func sources() throws -> [TemplateSource] {
    let root = templatesFolder
    return try FileManager.default.subpathsOfDirectory(atPath: root.path()).filter { $0.hasSuffix(".mustache") }.map {
      TemplateSource(
        name: String($0.dropLast(".mustache".count)), file: "Templates/\($0)",
        text: Array(try Data(contentsOf: root.appending(path: $0))))
    }
  }

  static func templates() throws -> TemplateLibrary { try SiteTemplates.library(sources()) }

  static let statistics = StatisticsYear(
    year: 2020,
    tables: [
      FigureTable(
        caption: "监督检查和行政处罚",
        rows: [
          FigureRow(id: "inspections.total", label: "监督检查", value: "4,847", unit: "家次", note: "以检查记录和县市汇总数计"),
          FigureRow(id: "penalties.fines", label: "罚款", value: "590.98", unit: "万元"),
          FigureRow(id: "hazards.rate", label: "隐患整改率", value: "97.4", unit: "%"),
          FigureRow(id: "cases.filed", label: "立案", value: "237", unit: "件"),
        ])
    ])
}
