/// Text that may be published: what the gate let through, once as plain text and once as escaped HTML.
///
/// Both forms come from the same redaction; nothing outside this module can make one.
public struct PublicText: Sendable, Hashable {
  /// Plain text with masks in place of what was hidden.
  public let text: String
  /// The same as UTF-8 HTML: escaped, each mask in a `<mark>` that says its class.
  public let html: [UInt8]
}
