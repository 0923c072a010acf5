public import Rules

/// A piece of text that was hidden, as it is explained to a reviewer: where, what it was, by which rule and article, what stands there now.
/// It never holds the value.
public struct HiddenSpan: Sendable, Hashable {
  /// UTF-8 bytes of the text as it was given.
  public let bytes: Range<Int>
  /// What it was.
  public let entity: MaskEntity
  /// The same in the words of the rules (身份证件号码).
  public let label: String
  /// The rule that found it, such as `number.resident-id` or `field.people.name`.
  public let rule: String
  /// The article or standard that hides it.
  public let basis: String
  /// How sure the finding is.
  public let certainty: Certainty
  /// What stands there now.
  public let replacement: String
}

extension HiddenSpan {
  init(_ span: Span, bytes: Range<Int>, _ mask: MaskText, basis: String, replacement: String) {
    self.init(
      bytes: bytes, entity: span.entity, label: mask.label, rule: span.rule, basis: basis,
      certainty: span.certainty, replacement: replacement)
  }

  /// The same span at other bytes.
  func moved(to bytes: Range<Int>) -> HiddenSpan {
    HiddenSpan(
      bytes: bytes, entity: entity, label: label, rule: rule, basis: basis, certainty: certainty,
      replacement: replacement)
  }

  /// The same span with what stands in one of the pieces of text that it reaches over.
  func replaced(with text: String) -> HiddenSpan {
    HiddenSpan(
      bytes: bytes, entity: entity, label: label, rule: rule, basis: basis, certainty: certainty, replacement: text)
  }

  /// The same span as it was written: with the bytes and the text of the edit.
  func fitted(to edit: TextRedactor.Edit) -> HiddenSpan {
    if edit.bytes == bytes { return edit.replacement.elementsEqual(replacement.utf8) ? self : written(edit) }
    return written(edit)
  }

  private func written(_ edit: TextRedactor.Edit) -> HiddenSpan {
    HiddenSpan(
      bytes: edit.bytes, entity: entity, label: label, rule: rule, basis: basis, certainty: certainty,
      replacement: String(decoding: edit.replacement, as: UTF8.self))
  }
}
