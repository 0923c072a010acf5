public import Diagnostics

/// Reads YAML into texts, maps and lists with places; nothing that could expand or be typed by surprise is let in.
///
/// Anchors, aliases, merge keys and tags are refused, so are doubled keys, a second document and deep nesting.
public struct YAMLReader: Sendable {
  /// Deepest nesting of maps and lists.
  public static let depthLimit = 20
  /// Largest YAML file, in bytes.
  public static let sizeLimit = 4 << 20

  /// What reading came to: a tree, or diagnostics of which at least one is an error.
  public struct Outcome: Sendable {
    /// The tree; `nil` where anything is wrong.
    public let node: InputNode?
    /// What is wrong, in the order of the file.
    public let diagnostics: [Diagnostic]
  }

  /// Reads a whole file: decodes it, then parses it.
  public static func read(_ file: SourceFile) -> Outcome {
    do throws(ReadingError) {
      let text = try file.decoded()
      return read(text[...], file: file.path)
    } catch {
      return Outcome(node: nil, diagnostics: [error.diagnostic])
    }
  }

  /// Reads UTF-8 `text` that begins at line `firstLine` of `file`; an empty text is a null scalar.
  public static func read(
    _ text: ArraySlice<UInt8>, file: String, firstLine: Int = 1, sizeLimit: Int = sizeLimit
  ) -> Outcome {
    guard text.count <= sizeLimit else {
      let place = Place(file: file, line: firstLine)
      return Outcome(node: nil, diagnostics: [Diagnostic(.inputTooLarge, at: place, "\(sizeLimit >> 10)")])
    }
    if let node = PlainYAML.read(text, file: file, firstLine: firstLine) { return Outcome(node: node, diagnostics: []) }
    return YAMLComposer(file: file, firstLine: firstLine).compose(text)
  }
}
