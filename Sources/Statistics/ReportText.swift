public import Diagnostics

/// The text of a report as scalars that know where they stand in the file.
///
/// Text that was put in for a bound figure carries the place of its binding.
public struct ReportText: Sendable {
  /// The text with figures put in.
  public private(set) var scalars: [Unicode.Scalar] = []
  private var lines: [Int32] = []
  private var columns: [Int32] = []
  /// File the text was read from.
  public let file: String

  /// Text that starts at `line` of `file`, nothing bound.
  init(file: String) { self.file = file }

  /// Adds a scalar that stands at a place.
  mutating func append(_ scalar: Unicode.Scalar, line: Int, column: Int) {
    scalars.append(scalar)
    lines.append(Int32(line))
    columns.append(Int32(column))
  }

  /// Where the scalar at `index` stands.
  public func place(at index: Int) -> Place {
    guard index < lines.count else { return Place(file: file, line: Int(lines.last ?? 0)) }
    return Place(file: file, line: Int(lines[index]), column: Int(columns[index]))
  }

  /// The whole as a string, for rendering.
  public var string: String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
