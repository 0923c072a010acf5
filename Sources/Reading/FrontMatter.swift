public import Diagnostics

/// A Markdown file cut into its front matter and its body.
public struct FrontMatter: Sendable {
  /// Largest front matter, in bytes.
  public static let sizeLimit = 64 << 10

  /// The map in front; empty where there is none.
  public let map: InputNode
  /// Whether the file has front matter at all.
  public let isPresent: Bool
  /// The text behind, without the closing line.
  public let body: ArraySlice<UInt8>
  /// Line of the first line of `body`, from 1.
  public let bodyLine: Int

  /// Where front matter ends and the body begins, before anything is parsed.
  public struct Split: Sendable {
    /// The YAML between the two lines of hyphens; `nil` where the file does not begin with one.
    public let matter: ArraySlice<UInt8>?
    /// The text behind.
    public let body: ArraySlice<UInt8>
    /// Line of the first line of `body`, from 1.
    public let bodyLine: Int
  }

  /// Cuts decoded `text` of `file`; throws `front-matter.unterminated` at the opening line that is never closed.
  public static func split(_ text: [UInt8], file: String) throws(ReadingError) -> Split {
    guard let start = lineEnd(ofMarkerAt: 0, in: text) else { return Split(matter: nil, body: text[...], bodyLine: 1) }
    var lineStart = start
    var line = 2
    while lineStart < text.count {
      if let next = lineEnd(ofMarkerAt: lineStart, in: text) {
        return Split(matter: text[start..<lineStart], body: text[next...], bodyLine: line + 1)
      }
      guard let newline = text[lineStart...].firstIndex(of: 0x0A) else { break }
      lineStart = newline + 1
      line += 1
    }
    throw ReadingError(Diagnostic(.frontMatterUnterminated, at: Place(file: file, line: 1, column: 1)))
  }

  /// Cuts and parses decoded `text` of `file`; throws where the matter is not closed or too large.
  ///
  /// What is wrong in the YAML itself comes back as diagnostics, with `nil` for the value.
  public static func read(_ text: [UInt8], file: String) throws(ReadingError) -> (FrontMatter?, [Diagnostic]) {
    let split = try split(text, file: file)
    guard let matter = split.matter else {
      let empty = InputNode.map(.init([], at: Place(file: file, line: 1, column: 1)))
      return (FrontMatter(map: empty, isPresent: false, body: split.body, bodyLine: split.bodyLine), [])
    }
    guard matter.count <= sizeLimit else {
      let place = Place(file: file, line: 1, column: 1)
      throw ReadingError(Diagnostic(.frontMatterTooLarge, at: place, "\(sizeLimit >> 10)"))
    }
    let outcome = YAMLReader.read(matter, file: file, firstLine: 2)
    guard let node = outcome.node else { return (nil, outcome.diagnostics) }
    return (FrontMatter(map: node, isPresent: true, body: split.body, bodyLine: split.bodyLine), outcome.diagnostics)
  }

  /// The offset behind the line at `start` if it is `---` and blanks, else `nil`.
  private static func lineEnd(ofMarkerAt start: Int, in text: [UInt8]) -> Int? {
    guard text.count >= start + 3, text[start] == 0x2D, text[start + 1] == 0x2D, text[start + 2] == 0x2D else {
      return nil
    }
    var index = start + 3
    while index < text.count {
      switch text[index] {
      case 0x0A: return index + 1
      case 0x20, 0x09, 0x0D: index += 1
      default: return nil
      }
    }
    return index
  }
}
