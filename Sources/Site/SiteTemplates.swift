public import Templating

/// The templates of the site: which pages there are, and what each may name.
public enum SiteTemplates {
  /// The shape of the value of each page, by the name of its template below `Templates/`.
  public static var shapes: [String: TemplateShape] {
    [
      "chrome/head": .object(["root": .text, "tags": .html]),
      "chrome/header": .object([
        "root": .text, "siteName": .text, "columnTitle": .text, "notice": .text,
        "columns": .list(.object(["name": .text, "path": .text, "isCurrent": .flag])),
      ]),
      "chrome/footer": .object(["root": .text, "footer": .optional(.object(footer))]),
      "home": page(home), "column": page(column), "list": page(list), "subject": page(subject),
      "case": page(caseFields),
      "notice": page(notice), "document": page(document), "statistics": page(statistics),
    ]
  }

  /// The file name endings that are copied from `Templates/assets`; all others are refused.
  public static let assetExtensions = ["css", "ico", "js", "png", "svg", "woff2"]

  /// Compiles all templates against ``shapes``.
  ///
  /// - Parameter sources: Every `.mustache` file below `Templates/`, named by its path without the ending.
  /// - Throws: ``SiteError`` with every fault of every file and its line and column.
  public static func library(_ sources: [TemplateSource]) throws(SiteError) -> TemplateLibrary {
    do { return try TemplateLibrary(sources: sources, pages: shapes) } catch { throw SiteError(error) }
  }

  /// What all pages share, with what is their own.
  private static func page(_ fields: [String: TemplateShape]) -> TemplateShape {
    let shared: [String: TemplateShape] = [
      "root": .text, "head": .html, "header": .html, "footer": .html, "title": .text, "meta": .html, "isInside": .flag,
      "trail": .list(.object(["label": .text, "path": .optional(.text)])),
    ]
    return .object(shared.merging(fields) { _, own in own })
  }

  private static let footer: [String: TemplateShape] = [
    "sponsor": .text, "contact": .text, "address": .text, "icp": .text, "publicSecurity": .text, "siteIDCode": .text,
    "links": .list(.object(["label": .text, "address": .text])),
  ]

  private static let rows = TemplateShape.list(
    .object([
      "path": .text, "title": .html, "number": .text, "subject": .html, "subjectPath": .optional(.text), "kinds": .text,
      "fine": .text, "decidedOn": .text, "publishedOn": .text,
    ]))

  private static let figures = TemplateShape.list(
    .object(["id": .text, "label": .text, "value": .text, "unit": .text, "note": .text]))

  private static let home: [String: TemplateShape] = [
    "heading": .text, "description": .text, "rows": rows, "emptyText": .text, "allPath": .text,
    "columns": .list(.object(["name": .text, "path": .text, "description": .text, "count": .text])),
    "hasFigures": .flag, "figures": figures,
    "figuresTitle": .text, "figuresPath": .text,
  ]

  private static let column: [String: TemplateShape] = [
    "heading": .text, "description": .text, "emptyText": .text, "rows": rows, "allPath": .text, "caption": .text,
    "hasRows": .flag, "hasDocuments": .flag, "hasFields": .flag, "hasStatistics": .flag, "hasNotices": .flag,
    "hasCorrections": .flag,
    "documents": .list(
      .object(["path": .text, "title": .html, "number": .optional(.text), "date": .optional(.text)])),
    "groups": .list(
      .object(["title": .text, "links": .list(.object(["label": .text, "path": .text, "count": .text]))])),
    "statistics": .list(.object(["path": .text, "title": .text])),
    "files": .list(.object(["path": .text, "label": .text, "note": .text])),
    "fields": .list(.object(["name": .text, "note": .text])),
    "notices": .list(
      .object(["path": .text, "number": .text, "date": .text, "kind": .text, "article": .text])),
    "corrections": .list(
      .object([
        "path": .text, "title": .html, "number": .text, "date": .text, "kind": .text, "reason": .optional(.html),
      ])),
  ]

  private static let list: [String: TemplateShape] = [
    "heading": .text, "count": .text, "emptyText": .text, "rows": rows, "caption": .text,
    "pager": .optional(
      .object([
        "previous": .optional(.text), "next": .optional(.text),
        "items": .list(.object(["number": .text, "path": .text, "isCurrent": .flag, "isGap": .flag])),
      ])),
  ]

  private static let subject: [String: TemplateShape] = [
    "heading": .html, "unifiedCode": .text, "count": .text, "fines": .text, "rows": rows, "caption": .text,
  ]

  private static let caseFields: [String: TemplateShape] = [
    "heading": .html, "published": .text, "source": .text, "isInterim": .flag, "isProcessed": .flag, "number": .text,
    "subject": .html, "subjectPath": .optional(.text), "subjectKind": .text, "unifiedCode": .optional(.text),
    "registrationNumber": .optional(.text), "representative": .optional(.html), "address": .optional(.html),
    "county": .text, "countyPath": .text, "authority": .text, "industry": .optional(.text),
    "industryPath": .optional(.text), "caseSource": .optional(.text), "violation": .html, "facts": .optional(.html),
    "basis": .optional(.html), "hasKinds": .flag, "hasOfficers": .flag,
    "kinds": .list(.object(["name": .text, "path": .text])), "content": .optional(.html),
    "fine": .optional(.text), "confiscated": .optional(.text), "licence": .optional(.html),
    "procedure": .optional(.text), "severity": .optional(.text), "decidedOn": .text, "performedOn": .optional(.text),
    "officers": .list(.object(["name": .text, "certificate": .optional(.text)])), "period": .text,
    "disclosureBasis": .text, "body": .optional(.html),
    "hasRedactions": .flag, "hasCorrections": .flag,
    "redactions": .list(.object(["class": .text, "label": .text, "basis": .text, "count": .text])),
    "corrections": .list(.object(["date": .text, "kind": .text, "reason": .optional(.html)])),
  ]

  private static let notice: [String: TemplateShape] = [
    "heading": .text, "number": .text, "date": .text, "kind": .text, "article": .text, "reason": .html,
  ]

  private static let document: [String: TemplateShape] = [
    "heading": .html, "published": .text, "source": .text, "number": .optional(.text), "body": .html,
    "hasContents": .flag, "contents": .list(.object(["identifier": .text, "text": .html])),
  ]

  private static let statistics: [String: TemplateShape] = [
    "heading": .text, "published": .text, "source": .text, "emptyText": .text, "takenDown": .text,
    "tables": .list(.object(["caption": .text, "rows": figures])),
  ]
}
