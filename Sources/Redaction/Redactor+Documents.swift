import Diagnostics
public import Markdown
public import Records
import Rules

extension Redactor {
  /// The public side of a regulation, standing page or report; figures of a report are bound in its body before.
  ///
  /// A document has no secret fields. Marks by hand are obeyed and the detectors run over it; numbers that fit no kind stay and are
  /// reported, the bureau's own telephones stay.
  public func publish(_ document: BureauDocument, options: HTMLOptions = .init()) -> DocumentOutcome {
    var diagnostics: [Diagnostic] = []
    let body: MarkdownDocument
    do {
      body = try MarkdownDocument(parsing: Array(document.body.utf8), firstLine: max(document.bodyLine, 1))
    } catch {
      let place = Place(file: document.place.file, line: error.line ?? document.bodyLine)
      return DocumentOutcome(
        document: nil, publicNumbers: [], diagnostics: [Diagnostic(.redactionMarkdown, at: place, "body")])
    }
    var sheet = Sheet()
    sheet.add(document.title, key: "title")
    sheet.add(body)
    sheet.fold(masks: masks)
    let reading = SheetReading(
      sheet, kept: [bureauKeeps], secrets: SecretSet([]), local: local.on(document.date),
      options: ReadingOptions(keepsUnknownNumbers: true))
    var edits = SheetEdits(pieces: sheet.pieces.count)
    var cursor = SourceCursor(sheet)
    func place(_ position: Int) -> Place {
      let (line, column) = cursor.place(of: position)
      return line > 0 ? Place(file: document.place.file, line: line, column: column) : document.place
    }
    for fault in reading.faults {
      let kind: DiagnosticKind =
        switch fault.kind {
        case .markUnclosed: .redactionMarkUnclosed
        case .markUnknown: .redactionMarkUnknown
        case .keepCollision: .redactionKeepCollision
        }
      let piece = sheet.piece(at: fault.position) ?? 0
      diagnostics.append(Diagnostic(kind, at: place(fault.position), sheet.pieces[piece].key))
    }
    for range in reading.deletions {
      if let piece = sheet.piece(at: range.lowerBound) { edits.add(delete: range, piece: piece, sheet: sheet) }
    }
    for span in reading.spans {
      let mask = rules.redaction.mask(for: span.entity)
      edits.add(
        span, sheet: sheet, text: mask.text, continuation: rules.redaction.continuation(of: mask), mark: mask.markClass)
      if span.rule != "mark.hand" {
        diagnostics.append(Diagnostic(.redactionHiddenInDocument, at: place(span.range.lowerBound), mask.label))
      }
    }
    edits.sort()
    if diagnostics.containsError { return DocumentOutcome(document: nil, publicNumbers: [], diagnostics: diagnostics) }
    let bodyEdits = edits.bodyEdits(in: sheet)
    let title = sheet.piece(key: "title").map {
      MarkedText.applying(edits.byPiece[$0], to: sheet.bytes[sheet.pieces[$0].bytes])
    }
    return DocumentOutcome(
      document: PublicDocument(
        kind: document.kind, name: document.name, title: title ?? PublicText(plain: ""), column: document.column,
        date: document.date, source: document.source, documentNumber: document.documentNumber, year: document.year,
        order: document.order, html: body.html(applying: bodyEdits, options: options),
        text: body.plainText(applying: bodyEdits), headings: headings(of: body, bodyEdits, options)),
      publicNumbers: PublicNumbers.texts(at: PublicNumbers.ranges(in: sheet, hidden: reading.spans), of: sheet),
      diagnostics: diagnostics)
  }

  private func headings(
    of body: MarkdownDocument, _ edits: [SegmentEdit], _ options: HTMLOptions
  ) -> [PublicDocument.Heading] {
    let numbers = Dictionary(
      body.headings.enumerated().map { ($1.segment, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    return body.headings(applying: edits).map { heading in
      let identifier = options.headingIdentifierPrefix.flatMap { prefix in
        numbers[heading.segment].map { "\(prefix)\($0)" }
      }
      return PublicDocument.Heading(
        level: heading.level, text: PublicText(plain: String(decoding: heading.text, as: UTF8.self)),
        identifier: identifier)
    }
  }
}
