/// What a template may name: the shape of a value, against which names are checked when templates are loaded.
public indirect enum TemplateShape: Sendable, Hashable {
  /// Text, shown escaped by `{{name}}`.
  case text
  /// Safe HTML, shown as it is by `{{{name}}}`.
  case html
  /// A condition for sections.
  case flag
  /// A list whose elements all have one shape.
  case list(TemplateShape)
  /// Named values; a name that is not listed here is an error in the template.
  case object([String: TemplateShape])
  /// A value that may be ``TemplateValue/absent`` or missing from its object.
  case optional(TemplateShape)

  /// The kinds of value, as errors name them.
  public enum Kind: String, Sendable, Hashable {
    /// Plain text, shown escaped.
    case text
    /// Safe HTML, shown as it is.
    case html
    /// A condition.
    case flag
    /// Values in order.
    case list
    /// Named values.
    case object
  }
}

extension TemplateShape {
  /// The kind of a value of this shape that is present.
  public var kind: Kind {
    switch self {
    case .text: .text
    case .html: .html
    case .flag: .flag
    case .list: .list
    case .object: .object
    case .optional(let shape): shape.kind
    }
  }

  /// The shape of the value when it is present.
  var present: TemplateShape {
    if case .optional(let shape) = self { shape.present } else { self }
  }

  var isOptional: Bool {
    if case .optional = self { true } else { false }
  }

  /// The shape under a key, or `nil` if this is no object or has no such key.
  func field(_ key: String) -> TemplateShape? {
    if case .object(let fields) = present { fields[key] } else { nil }
  }
}
