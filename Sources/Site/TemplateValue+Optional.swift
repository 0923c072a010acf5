import Redaction
import Templating

extension TemplateValue {
  /// Text, or nothing.
  static func optional(_ text: String?) -> TemplateValue { text.map { .text($0) } ?? .absent }

  /// The HTML of a public text, or nothing.
  static func optional(_ text: PublicText?) -> TemplateValue { text.map { .html($0.html) } ?? .absent }
}
