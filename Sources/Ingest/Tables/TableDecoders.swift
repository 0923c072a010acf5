public import Diagnostics
public import Reading
public import Records

/// Reads the tables of a workspace that are not cases; every error of every row is reported.
public struct TableDecoders: Sendable {
  private let bureau: Bureau

  /// Makes decoders for the counties and authorities of `settings`.
  public init(settings: SiteSettings) { bureau = settings.bureau }

  /// Inspections of one file; counts that are not given are 0, the authority is that of the county.
  public func inspections(_ file: SourceFile) -> (values: [Inspection], diagnostics: [Diagnostic]) {
    let table = RecordTable(set: FieldNames.inspections, required: ["id", "date", "county", "unit"])
    return table.read(file) { row in
      let id = row.identifier()
      let date = row.requiredDate("date")
      let county = row.county(bureau)
      let authority = row.text("authority")
      let unit = row.requiredText("unit")
      let code = row.unifiedCode("uscc")
      let industry = row.text("industry")
      let documents = row.count("documents") ?? 0
      let found = row.count("hazardsFound") ?? 0
      let rectified = row.count("hazardsRectified") ?? 0
      guard let id, let date, let county, let unit else { return nil }
      return Inspection(
        id: id, place: row.values.place, date: date, county: county, authority: authority ?? county.authority,
        unit: unit, unifiedCode: code, industry: industry, documents: documents, hazardsFound: found,
        hazardsRectified: rectified)
    }
  }

  /// Rows of the yearly plan; the authority is the bureau where none is named.
  public func plans(_ file: SourceFile) -> (values: [PlanItem], diagnostics: [Diagnostic]) {
    let table = RecordTable(set: FieldNames.plans, required: ["year", "category", "kind", "count"])
    return table.read(file) { row in
      let year = row.requiredYear()
      let authority = row.text("authority") ?? bureau.name
      let category = row.requiredText("category")
      let kind: PlanItem.Kind? = row.requiredChoice("kind")
      let count = row.requiredCount("count")
      guard let year, let category, let kind, let count else { return nil }
      return PlanItem(
        place: row.values.place, year: year, authority: authority, category: category, kind: kind, count: count)
    }
  }

  /// Events of licences.
  public func licences(_ file: SourceFile) -> (values: [LicenceEvent], diagnostics: [Diagnostic]) {
    let table = RecordTable(set: FieldNames.licences, required: ["id", "date", "county", "unit", "licence", "kind"])
    return table.read(file) { row in
      let id = row.identifier()
      let date = row.requiredDate("date")
      let county = row.county(bureau)
      let authority = row.text("authority")
      let unit = row.requiredText("unit")
      let code = row.unifiedCode("uscc")
      let licence = row.requiredText("licence")
      let number = row.text("number")
      let kind: LicenceEvent.Kind? = row.requiredChoice("kind")
      let from = row.date("validFrom")
      let until = row.date("validUntil")
      if let from, let until, until < from { row.report(.datesOutOfOrder, row.ordinal("validUntil"), "validFrom") }
      guard let id, let date, let county, let unit, let licence, let kind else { return nil }
      return LicenceEvent(
        id: id, place: row.values.place, date: date, county: county, authority: authority ?? county.authority,
        unit: unit, unifiedCode: code, licence: licence, number: number, kind: kind, validFrom: from,
        validUntil: until)
    }
  }

  /// Entries of the list of seriously dishonest units.
  public func dishonest(_ file: SourceFile) -> (values: [DishonestEntry], diagnostics: [Diagnostic]) {
    let table = RecordTable(set: FieldNames.dishonest, required: ["id", "unit", "county", "reason", "listedOn"])
    return table.read(file) { row in
      let id = row.identifier()
      let unit = row.requiredText("unit")
      let code = row.unifiedCode("uscc")
      let county = row.county(bureau)
      let authority = row.text("authority")
      let reason = row.requiredText("reason")
      let listed = row.requiredDate("listedOn")
      let removed = row.date("removedOn")
      if let listed, let removed, removed < listed {
        row.report(.datesOutOfOrder, row.ordinal("removedOn"), "listedOn")
      }
      guard let id, let unit, let county, let reason, let listed else { return nil }
      return DishonestEntry(
        id: id, place: row.values.place, unit: unit, unifiedCode: code, county: county,
        authority: authority ?? county.authority, reason: reason, listedOn: listed, removedOn: removed)
    }
  }

  /// Totals that counties report: one for each cell of an indicator.
  public func statistics(_ file: SourceFile) -> (values: [CountyTotal], diagnostics: [Diagnostic]) {
    let table = RecordTable(set: FieldNames.statistics, required: ["year", "county"])
    let (rows, problems) = table.read(file) { row -> [CountyTotal]? in
      let year = row.requiredYear()
      let county = row.county(bureau)
      var totals: [CountyTotal] = []
      for (ordinal, field) in row.set.fields.enumerated().dropFirst(2) where row.has(ordinal) {
        let isMoney = FieldNames.isMoney(field.key)
        guard let value = isMoney ? row.money(ordinal)?.fen : row.count(ordinal).map({ Int64($0) }) else { continue }
        guard let year, let county else { continue }
        totals.append(
          CountyTotal(place: row.place(ordinal), year: year, county: county, indicator: field.key, value: value))
      }
      return totals
    }
    return (rows.flatMap { $0 }, problems)
  }
}
