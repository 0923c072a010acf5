import Disclosure
import Records
public import Redaction
import Templating

extension SiteBuilder {
  /// The page of a case: summary in front, processed text behind, then why something is hidden, then corrections.
  ///
  /// - Throws: ``SiteError`` if a required tag is empty or a template does not fit; the page is then missing.
  public func casePage(_ record: PublicRecord) throws(SiteError) -> SitePage {
    let title = record.title.text
    let frame = Frame(
      template: "case", path: CaseSummary.path(ofCase: record.id), column: .results,
      title: "\(title)（\(record.documentNumber)）",
      meta: .article(
        column: "行政处罚", type: SiteColumn.results.type, title: title, published: Self.published(record.publishedOn),
        source: source(of: record), keywords: keywords(of: record)),
      trail: [
        Crumb(label: SiteColumn.results.name, path: SiteColumn.results.path),
        Crumb(label: "行政处罚", path: SitePath.allPenalties), Crumb(label: record.documentNumber, path: nil),
      ],
      record: record.id)
    var fields = summary(of: record)
    fields["body"] = record.body.map { .html($0) }
    fields["hasRedactions"] = .flag(!record.redactions.isEmpty)
    fields["redactions"] = .list(
      record.redactions.map { line in
        .object([
          "class": .text(line.secretClass.chinese), "label": .text(line.label), "basis": .text(line.basis),
          "count": .text(String(line.count)),
        ])
      })
    fields["hasCorrections"] = .flag(!record.corrections.isEmpty)
    fields["corrections"] = .list(
      record.corrections.sorted { $0.date < $1.date }.map { correction in
        .object([
          "date": .text(correction.date.iso), "kind": .text(ChangeKind.corrected.chinese),
          "reason": .optional(correction.reason),
        ])
      })
    return try page(frame, fields, capacity: 8_000 + (record.body?.count ?? 0))
  }

  /// The page at the address of a withdrawn case: number, date, article and reason only (行政处罚法 Art. 48).
  public func noticePage(_ notice: PublicNotice) throws(SiteError) -> SitePage {
    let title = "行政处罚决定信息撤回公告（\(notice.documentNumber)）"
    let frame = Frame(
      template: "notice", path: CaseSummary.path(ofCase: notice.id), column: .changes, title: title,
      meta: .article(
        column: SiteColumn.changes.name, type: SiteColumn.changes.type, title: title,
        published: Self.published(notice.date), source: settings.contentSource, keywords: nil),
      trail: [
        Crumb(label: SiteColumn.changes.name, path: SiteColumn.changes.path),
        Crumb(label: notice.documentNumber, path: nil),
      ],
      record: notice.id)
    return try page(
      frame,
      [
        "heading": .text(title), "number": .text(notice.documentNumber), "date": .text(notice.date.iso),
        "kind": .text(notice.kind.chinese), "article": .text(notice.article), "reason": .html(notice.reason.html),
      ])
  }

  private func source(of record: PublicRecord) -> String {
    record.authority.isEmpty ? settings.contentSource : record.authority
  }

  private func keywords(of record: PublicRecord) -> String {
    var words = "行政处罚,\(record.county.name)"
    if let industry = record.industry { words += "," + industry }
    for kind in record.penaltyKinds { words += "," + kind.chinese }
    return words
  }

  /// The fields of `law.md` §4 that the record has; those it lacks are left out.
  private func summary(of record: PublicRecord) -> [String: TemplateValue] {
    [
      "heading": .html(record.title.html), "published": .text(record.publishedOn.iso),
      "source": .text(source(of: record)), "isInterim": .flag(record.form == .interim),
      "isProcessed": .flag(record.form == .processed || !record.redactions.isEmpty),
      "number": .text(record.documentNumber), "subject": .html(record.subjectName.html),
      "subjectPath": .optional(record.unifiedCode.map { SubjectEntry.path(of: $0) }),
      "subjectKind": .text(record.subjectKind.chinese), "unifiedCode": .optional(record.unifiedCode),
      "registrationNumber": .optional(record.registrationNumber),
      "representative": .optional(record.representative), "address": .optional(record.address),
      "county": .text(settings.bureau.label(of: record.county)),
      "countyPath": .text(SitePath.folder(of: record.county) + "index.html"),
      "authority": .text(record.authority), "industry": .optional(record.industry),
      "industryPath": .optional(record.industry.map { SitePath.folder(ofIndustry: $0) + "index.html" }),
      "caseSource": .optional(record.source?.chinese), "violation": .html(record.violationType.html),
      "facts": .optional(record.facts), "basis": .optional(record.basis),
      "hasKinds": .flag(!record.penaltyKinds.isEmpty), "hasOfficers": .flag(!record.officers.isEmpty),
      "kinds": .list(
        record.penaltyKinds.map { kind in
          .object(["name": .text(kind.chinese), "path": .text(SitePath.folder(of: kind) + "index.html")])
        }),
      "content": .optional(record.content), "fine": .optional(record.fine?.grouped),
      "confiscated": .optional(record.confiscated?.grouped), "licence": .optional(record.licence),
      "procedure": .optional(procedure(of: record)), "severity": .optional(record.severity?.chinese),
      "decidedOn": .text(record.decidedOn.iso), "performedOn": .optional(record.performedOn?.iso),
      "officers": .list(
        record.officers.map { officer in
          .object(["name": .text(officer.name), "certificate": .optional(officer.certificate)])
        }),
      "period": .text(period(of: record)), "disclosureBasis": .text(record.disclosureBasis),
    ]
  }

  /// Until 行政处罚法 (2021) came into force the ordinary procedure was called 一般程序.
  private func procedure(of record: PublicRecord) -> String? {
    guard let procedure = record.procedure else { return nil }
    let renamedOn = CivilDate(year: 2021, month: 7, day: 15)
    if procedure == .ordinary, let renamedOn, record.decidedOn < renamedOn { return "一般" }
    return procedure.chinese
  }

  private func period(of record: PublicRecord) -> String {
    guard let until = record.until else { return "自 \(record.publishedOn.iso) 起" }
    return "\(record.publishedOn.iso) 至 \(until.iso)"
  }
}
