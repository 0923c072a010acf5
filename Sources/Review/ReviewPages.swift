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
    let fields: [String: TemplateValue] = [
      "bureau": .text(bureau), "asOf": .text(asOf), "id": .text(review.id), "file": .text(review.file),
      "number": .text(review.documentNumber), "subject": .text(review.subject),
      "state": .text(assessment.state.chinese), "form": .text(assessment.form.chinese),
      "due": .text(assessment.due?.iso ?? "—"), "until": .text(assessment.until?.iso ?? "—"),
      "basis": .text(assessment.basis.isEmpty ? "—" : assessment.basis),
      "gates": .list(assessment.gates.map(gate)), "hasQuestions": .flag(review.questionCount > 0),
      "questionCount": .text(String(review.questionCount)),
      "faults": .list(review.explanation.faults.map(Self.fault)),
      "questions": .list(review.explanation.questions.map { question($0, review.explanation, spans) }),
      "fields": .list(review.explanation.fields.map { field($0, review.explanation) }),
      "hasTexts": .flag(!review.explanation.texts.isEmpty),
      "texts": .list(review.explanation.texts.indices.map { text($0, review.explanation, spans) }),
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
    _ question: ReviewQuestion, _ explanation: RecordExplanation, _ spans: NumberedSpans
  ) -> TemplateValue {
    let text = explanation.texts[question.text]
    let excerpt = Excerpt(of: question.bytes, in: text)
    return .object([
      "kind": .text(question.kind.chinese), "advice": .text((question.detail ?? "") + question.kind.advice),
      "place": .text(place(text)),
      "anchor": .text("t\(question.text + 1)"), "rule": .text(question.rule), "before": .text(excerpt.before),
      "value": .text(excerpt.value), "after": .text(excerpt.after),
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
    text.line > 0 ? "\(label(text.key))，第 \(text.line) 行" : label(text.key)
  }

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

  private func text(
    _ index: Int, _ explanation: RecordExplanation, _ spans: NumberedSpans
  ) -> TemplateValue {
    let text = explanation.texts[index]
    var numbers = spans.numbers[index][...]
    let parts = text.parts.map { part in
      let number: String
      if case .plain = part.fate { number = "" } else { number = numbers.popFirst().map(String.init) ?? "" }
      return Self.part(part, number: number)
    }
    return .object([
      "anchor": .text("t\(index + 1)"), "place": .text(place(text)), "original": .list(parts), "shown": .list(parts),
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
