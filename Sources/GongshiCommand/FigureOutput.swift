import JSONText
import Site
import Statistics

/// Figures as `stats` prints them and as the statistics page shows them.
enum FigureOutput {
  /// `{"year":…,"takenDown":…,"figures":[{"id","value","unit","sources"}…]}`; a figure without a value is `null`, and `takenDown` tells
  /// how many decisions of the year are counted and no longer public.
  static func json(_ figures: YearFigures, takenDown: Int) -> [UInt8] {
    let rows = figures.figures.map { figure in
      JSONValue.object([
        ("id", .string(figure.id)), ("value", figure.number.map { .decimal($0) } ?? .null),
        ("unit", .string(figure.unit)), ("sources", .array(figure.sources.map { .string($0) })),
      ])
    }
    let members: [(String, JSONValue)] = [
      ("year", .integer(Int64(figures.year))), ("takenDown", .integer(Int64(takenDown))), ("figures", .array(rows)),
    ]
    return JSONValue.object(members).bytes() + [0x0A]
  }

  /// `id,value,unit,sources` with the sources counted.
  static func csv(_ figures: YearFigures) -> [UInt8] {
    let lines = figures.figures.map { "\($0.id),\($0.number ?? ""),\($0.unit),\($0.sources.count)\r\n" }
    return Array(("id,value,unit,sources\r\n" + lines.joined()).utf8)
  }

  /// A table for the terminal.
  static func text(_ figures: YearFigures) -> [UInt8] {
    let width = figures.figures.map(\.id.count).max() ?? 0
    let lines = figures.figures.map { figure in
      let padding = String(repeating: " ", count: width - figure.id.count + 2)
      return "\(figure.id)\(padding)\(figure.display) \(figure.unit)\n"
    }
    return Array(lines.joined().utf8)
  }

  /// The tables of the statistics page: the prefecture as a whole, then the bureau itself.
  static func tables(_ figures: YearFigures, prefecture: String, bureau: String) -> [FigureTable] {
    func rows(_ indicators: [Indicator], prefix: String) -> [FigureRow] {
      indicators.compactMap { indicator in
        figures[prefix + indicator.id].map {
          FigureRow(id: $0.id, label: indicator.label, value: $0.display, unit: $0.unit)
        }
      }
    }
    return [
      FigureTable(caption: "\(figures.year)年\(prefecture)行政执法数据", rows: rows(Indicator.all, prefix: "")),
      FigureTable(
        caption: "\(figures.year)年\(bureau)本级行政执法数据",
        rows: rows(Indicator.all + Indicator.ofBureauOnly, prefix: "bureau.")),
    ]
  }
}
