/// One file of template source, read by the caller.
public struct TemplateSource: Sendable, Hashable {
  /// The name by which pages and partials call it: `case` for `case.mustache`, `parts/head` for a file in a folder.
  public let name: String
  /// The file as errors show it.
  public let file: String
  /// The file's bytes; UTF-8, a byte order mark is skipped.
  public let text: [UInt8]

  /// Makes a source from bytes already read; nothing is checked before the library is made.
  public init(name: String, file: String, text: [UInt8]) {
    self.name = name
    self.file = file
    self.text = text
  }
}
