import Diagnostics
import Disclosure
public import Records
import Redaction
import Rules
public import Templating

/// Renders the pages of a review: one a record, and an index. They show raw values and are marked 内部资料.
public struct ReviewPages: Sendable {
  private let templates: TemplateLibrary
  private let bureau: String
  private let asOf: String
  /// The Chinese name of a field by its key.
  private let label: @Sendable (String) -> String

  /// Makes the renderer of a bureau's review as of a day; `label` gives the Chinese name of a field.
  ///
  /// - Throws: `TemplateErrors` if the program's own templates do not fit, which its tests exclude.
  public init(bureau: String, asOf: CivilDate, label: @escaping @Sendable (String) -> String) throws(TemplateErrors) {
    templates = try TemplateLibrary(sources: ReviewTemplates.sources, pages: ReviewTemplates.shapes)
    self.bureau = bureau
    self.asOf = asOf.iso
    self.label = label
  }

  /// The name of a record's page below the folder of the review.
  public static func path(of id: String) -> String { "records/\(id).html" }

  /// The page of one record, UTF-8.
  public func page(_ review: ReviewCase) throws(TemplateError) -> [UInt8] {
    let spans = NumberedSpans(review.explanation)
    let assessment = review.assessment
    let rows = Self.rows(of: review.explanation.texts)
    let fields: [String: TemplateValue] = [
      "bureau": .text(bureau), "asOf": .text(asOf), "id": .text(review.id), "file": .text(review.file),
      "number": .text(review.documentNumber), "subject": .text(review.subject),
      "state": .text(assessment.state.chinese), "form": .text(assessment.form.chinese),
      "due": .text(assessment.due?.iso ?? "—"), "until": .text(assessment.until?.iso ?? "—"),
      "basis": .text(assessment.basis.isEmpty ? "—" : assessment.basis),
      "gates": .list(assessment.gates.map(gate)), "hasQuestions": .flag(review.questionCount > 0),
      "questionCount": .text(String(review.questionCount)),
      "faults": .list(review.explanation.faults.map(Self.fault)),
      "questions": .list(review.questions.map { question($0, rows, review.explanation) }),
      "fields": .list(review.explanation.fields.map { field($0, review.explanation) }),
      "hasTexts": .flag(!review.explanation.texts.isEmpty),
      "texts": .list(rows.map { row($0, review.explanation, spans) }),
      "hasSpans": .flag(!spans.hidden.isEmpty), "spans": .list(spans.hidden.map(span)),
      "hasKept": .flag(!spans.kept.isEmpty), "kept": .list(spans.kept.map(kept)),
    ]
    var bytes: [UInt8] = []
    try templates.render("record", .object(fields), into: &bytes)
    return bytes
  }

  /// The index of all records, UTF-8: what has most open questions and is due first stands on top.
  public func index(_ entries: [ReviewEntry]) throws(TemplateError) -> [UInt8] {
    let rows = entries.sorted(by: ReviewEntry.isBefore).map { entry in
      TemplateValue.object([
        "path": .text(Self.path(of: entry.id)), "number": .text(entry.documentNumber), "subject": .text(entry.subject),
        "state": .text(entry.state.chinese), "due": .text(entry.due?.iso ?? "—"),
        "questions": .text(String(entry.questions)),
        "hidden": .text(String(entry.hidden)), "isOpen": .flag(entry.questions > 0),
      ])
    }
    var bytes: [UInt8] = []
    let open = entries.filter { $0.questions > 0 }.count
    try templates.render(
      "index",
      .object([
        "bureau": .text(bureau), "asOf": .text(asOf), "count": .text(String(entries.count)),
        "open": .text(String(open)),
        "rows": .list(rows),
      ]), into: &bytes)
    return bytes
  }

  private func gate(_ result: GateResult) -> TemplateValue {
    .object([
      "name": .text(result.gate.chinese), "outcome": .text(result.passed ? "通过" : "未通过"),
      "passed": .flag(result.passed),
      "reason": .text(result.reason.chinese), "article": .text(result.article),
    ])
  }

  private func question(
    _ group: QuestionGroup, _ rows: [Range<Int>], _ explanation: RecordExplanation
  ) -> TemplateValue {
    let (question, excerpt) = (group.first, group.excerpt)
    var texts: [Int] = []
    for text in group.texts where texts.last != text { texts.append(text) }
    let places = texts.map { text in
      let row = rows.first { $0.contains(text) } ?? text..<text + 1
      return TemplateValue.object([
        "place": .text(place(explanation.texts[text])), "anchor": .text(Self.anchor(of: row)),
      ])
    }
    return .object([
      "kind": .text(question.kind.chinese), "advice": .text((question.detail ?? "") + question.kind.advice),
      "places": .list(places), "isRepeated": .flag(group.texts.count > 1), "times": .text(String(group.texts.count)),
      "rule": .text(group.rules.joined(separator: "、")), "before": .text(excerpt.before), "value": .text(excerpt.value),
      "after": .text(excerpt.after),
    ])
  }

  private static func fault(_ diagnostic: Diagnostic) -> TemplateValue {
    let kind = diagnostic.kind
    return .object([
      "place": .text(diagnostic.place?.text ?? "—"), "rule": .text(kind.id),
      "message": .text(kind.message.text(.chinese, diagnostic.arguments)),
      "advice": .text(kind.hint.text(.chinese, diagnostic.arguments)),
    ])
  }

  private func place(_ text: ExplainedText) -> String {
    let column = text.column.map { "，表格第 \($0) 列" } ?? ""
    return text.line > 0 ? "\(label(text.key))，第 \(text.line) 行\(column)" : label(text.key)
  }

  /// The texts that stand beside each other: the cells of a row, else each by itself.
  private static func rows(of texts: [ExplainedText]) -> [Range<Int>] {
    var rows: [Range<Int>] = []
    for (index, text) in texts.enumerated() {
      if let last = rows.last, text.column != nil, texts[last.lowerBound].column != nil,
        texts[last.lowerBound].key == text.key, texts[last.lowerBound].line == text.line
      {
        rows[rows.count - 1] = last.lowerBound..<index + 1
      } else {
        rows.append(index..<index + 1)
      }
    }
    return rows
  }

  private static func anchor(of row: Range<Int>) -> String { "t\(row.lowerBound + 1)" }

  private func field(_ field: ExplainedField, _ explanation: RecordExplanation) -> TemplateValue {
    let shown: String
    if let claimed = field.claimed {
      shown = "〔不公开：申明为\(claimed.chinese)〕"
    } else {
      switch field.treatment {
      case .shown: shown = explanation.texts.first { $0.key == field.key }?.shown ?? field.original
      case .hidden: shown = "〔不公开〕"
      case .masked: shown = "〔姓氏加“某”〕"
      case .countyOnly: shown = "〔只到县市〕"
      case .freeText: shown = explanation.texts.first { $0.key == field.key }?.shown ?? "〔脱敏后公开〕"
      }
    }
    return .object([
      "label": .text(label(field.key)), "original": .text(field.original), "shown": .text(shown),
      "basis": .text(field.basis), "differs": .flag(shown != field.original),
    ])
  }

  /// A text, or the cells of a row with bars between them.
  private func row(_ row: Range<Int>, _ explanation: RecordExplanation, _ spans: NumberedSpans) -> TemplateValue {
    var parts: [TemplateValue] = []
    var column = explanation.texts[row.lowerBound].column == nil ? 0 : 1
    for index in row {
      // Empty cells have no text, but a bar.
      while let own = explanation.texts[index].column, own > column {
        parts.append(Self.part(.init(original: "　│　", fate: .plain), number: ""))
        column += 1
      }
      var numbers = spans.numbers[index][...]
      parts += explanation.texts[index].parts.map { part in
        let number: String
        if case .plain = part.fate { number = "" } else { number = numbers.popFirst().map(String.init) ?? "" }
        return Self.part(part, number: number)
      }
    }
    let first = explanation.texts[row.lowerBound]
    let place = first.column == nil ? place(first) : "\(label(first.key))，第 \(first.line) 行（表格的一行）"
    return .object([
      "anchor": .text(Self.anchor(of: row)), "place": .text(place), "original": .list(parts), "shown": .list(parts),
    ])
  }

  private static func part(_ part: ExplainedText.Part, number: String) -> TemplateValue {
    var (isPlain, isHidden, isKept, isRemoved) = (false, false, false, false)
    var replacement = ""
    var isSecret = false
    switch part.fate {
    case .plain: isPlain = true
    case .kept: isKept = true
    case .removed: isRemoved = true
    case .hidden(let span):
      isHidden = true
      replacement = span.replacement
      isSecret = span.entity == .tradeSecret
    }
    return .object([
      "text": .text(part.original), "replacement": .text(replacement), "number": .text(number),
      "isPlain": .flag(isPlain), "isHidden": .flag(isHidden), "isKept": .flag(isKept), "isRemoved": .flag(isRemoved),
      "isTradeSecret": .flag(isSecret),
    ])
  }

  private func span(_ item: NumberedSpans.Hidden) -> TemplateValue {
    .object([
      "number": .text(String(item.number)), "value": .text(item.value), "replacement": .text(item.span.replacement),
      "entity": .text(item.span.label), "rule": .text(item.span.rule), "basis": .text(item.span.basis),
      "certainty": .text(item.span.certainty.chinese), "origin": .text(origin(item.span.rule)),
    ])
  }

  private func kept(_ item: NumberedSpans.Kept) -> TemplateValue {
    .object([
      "number": .text(String(item.number)), "value": .text(item.value), "reason": .text(item.reason.chinese),
    ])
  }

  /// Where a rule takes its values from: the field of the record, or the text itself.
  private func origin(_ rule: String) -> String {
    let key = rule.hasPrefix("field.") ? String(rule.dropFirst(6)) : nil
    if key == "mark" || rule == "mark.hand" { return "手工标记" }
    return key.map { "字段“\(label($0))”" } ?? "正文识别"
  }
}
