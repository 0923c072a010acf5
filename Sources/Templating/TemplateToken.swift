/// A piece of a template as it stands in the file, before sections are matched.
struct TemplateToken {
  enum Kind {
    /// The first piece of a line of the template; a partial's indentation goes here.
    case lineStart
    /// Text of at most one line, as a range of the file's bytes.
    case literal(Range<Int>)
    /// `{{name}}`, or `{{{name}}}` and `{{&name}}` if `escaped` is false.
    case value(escaped: Bool)
    /// `{{#name}}` or, inverted, `{{^name}}`.
    case open(inverted: Bool)
    /// `{{/name}}`.
    case close
    /// `{{>name}}`; alone on its line, the blanks before it, else `nil`.
    case partial(indentation: Range<Int>?)
  }

  let kind: Kind
  /// The name in the tag without blanks around it; empty for text.
  var name = ""
  var place = TemplatePlace()
}
