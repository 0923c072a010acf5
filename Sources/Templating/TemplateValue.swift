/// A value a template can show: what a page hands to ``TemplateLibrary/render(_:_:into:)``.
///
/// Numbers and dates are made text by the caller, so a template never decides how a figure is written.
public enum TemplateValue: Sendable, Hashable {
  /// Plain text, escaped when shown; true in a section if it is not empty.
  case text(String)
  /// Trusted, already safe HTML as UTF-8, shown as it is; true in a section if it is not empty.
  case html([UInt8])
  /// A condition, used by sections only.
  case flag(Bool)
  /// Values whose section is shown once for each, in order; an empty list is false.
  case list([TemplateValue])
  /// Named values; always true in a section.
  case object([String: TemplateValue])
  /// Nothing: shows nothing and is false, and fits only where the shape is optional.
  case absent
}

extension TemplateValue {
  /// The kind of shape this value fits, or `nil` for ``absent``.
  public var kind: TemplateShape.Kind? {
    switch self {
    case .text: .text
    case .html: .html
    case .flag: .flag
    case .list: .list
    case .object: .object
    case .absent: nil
    }
  }

  /// Whether a section over the value is shown.
  var isTrue: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .html(let bytes): !bytes.isEmpty
    case .flag(let flag): flag
    case .list(let elements): !elements.isEmpty
    case .object: true
    case .absent: false
    }
  }
}
