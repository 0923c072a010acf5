/// One pass over the bytes before they are parsed: every limit is checked here, and what must be mended is noticed.
///
/// A paragraph cannot reach beyond a blank line, so the parser's cost is bounded stretch by stretch: the bytes of
/// each stretch of lines without a blank one times the bytes in it that can open or close something. Bullets and rows
/// of a table begin anew, so that long lists and tables stay cheap.
struct SourceSurvey {
  /// The source holds `**` or `~~`, which `SourceMending` looks at.
  private(set) var needsMending = false

  private let limits: MarkdownLimits
  private var line: Int
  private var stretch = Stretch()
  private var inlineWork = 0
  private var tableCells = 0
  /// Every `[`, and the longest stretch that may hold a link reference definition: each use copies its address.
  private var brackets = 0
  private var longestDefinition = 0
  private var definitionLine = 0

  /// Bytes all copies of link reference definitions may take together.
  private static let maxDefinitionCopies = 20_000_000
  /// What a line that may turn the paragraph above it into a table counts for, as it makes the parser read all of it.
  private static let delimiterRowWeight = 20

  /// Lines without a blank one between them.
  private struct Stretch {
    var firstLine = 0
    var bytes = 0
    var specials = 0
    var lines = 0
    var mostPipes = 0
    var hasDelimiterRow = false
    var hasDefinition = false
    /// A table stands here for sure, and only its rows have followed.
    var isTable = false
    /// The stretch's only line so far, when it looks like a table's header: its pipes.
    var headerPipes = 0
  }

  /// Surveys `source`; throws when a limit is passed or a byte is not UTF-8.
  init(of source: [UInt8], limits: MarkdownLimits, firstLine: Int) throws(MarkdownError) {
    self.limits = limits
    line = firstLine
    guard source.count <= limits.maxBytes else {
      throw .tooLarge(bytes: source.count, limit: limits.maxBytes)
    }
    do {
      _ = try UTF8Span(validating: source.span)
    } catch {
      throw .notUTF8(offset: error.byteOffsets.lowerBound)
    }
    try source.withUnsafeBufferPointer { (bytes) throws(MarkdownError) in try survey(bytes) }
  }

  private mutating func survey(_ bytes: UnsafeBufferPointer<UInt8>) throws(MarkdownError) {
    var index = 0
    while index < bytes.count {
      let shape = LineShape(of: bytes, from: index)
      try add(shape, of: bytes)
      index = shape.end
      if index < bytes.count {
        let isPair = bytes[index] == UInt8(ascii: "\r") && index + 1 < bytes.count && bytes[index + 1] == 0x0A
        index += isPair ? 2 : 1
      }
      line += 1
    }
    try closeStretch()
    if longestDefinition * brackets > Self.maxDefinitionCopies { throw .hostile(line: definitionLine) }
  }

  private mutating func add(_ shape: LineShape, of source: UnsafeBufferPointer<UInt8>) throws(MarkdownError) {
    if shape.pipes > limits.maxPipesPerLine { throw .tooManyColumns(line: line) }
    if shape.markers > limits.maxNesting { throw .tooDeep(line: line) }
    if shape.hasDoubledDelimiter { needsMending = true }
    brackets += shape.brackets
    if shape.isBlank { return try closeStretch() }
    if stretch.isTable {
      if shape.isBareRow {
        return try spend(shape.bytes * shape.specials, cells: stretch.mostPipes + 1, from: line)
      }
      try closeStretch()
    }
    if shape.isBullet { try closeStretch() }
    extendStretch(by: shape)
    if stretch.lines == 2, shape.pipes == stretch.headerPipes, shape.isStrictDelimiterRow(source) {
      stretch.isTable = true
    }
    stretch.headerPipes = stretch.lines == 1 && shape.isBareRow && !shape.hasEscape ? shape.pipes : 0
  }

  private mutating func extendStretch(by shape: LineShape) {
    if stretch.lines == 0 { stretch.firstLine = line }
    stretch.lines += 1
    stretch.bytes += shape.bytes
    stretch.specials += shape.specials
    stretch.mostPipes = max(stretch.mostPipes, shape.pipes)
    stretch.hasDefinition = stretch.hasDefinition || shape.hasDefinition
    if shape.isDelimiterRow {
      stretch.hasDelimiterRow = true
      stretch.specials += Self.delimiterRowWeight
    }
  }

  private mutating func closeStretch() throws(MarkdownError) {
    guard stretch.lines > 0 else { return }
    if stretch.hasDefinition, stretch.bytes > longestDefinition {
      longestDefinition = stretch.bytes
      definitionLine = stretch.firstLine
    }
    let cells = stretch.hasDelimiterRow ? stretch.lines * (stretch.mostPipes + 1) : 0
    try spend(stretch.bytes * stretch.specials, cells: cells, from: stretch.firstLine)
    stretch = Stretch()
  }

  private mutating func spend(_ work: Int, cells: Int, from firstLine: Int) throws(MarkdownError) {
    inlineWork += work
    tableCells += cells
    if inlineWork > limits.maxInlineWork { throw .hostile(line: firstLine) }
    if tableCells > limits.maxTableCells { throw .tooManyColumns(line: firstLine) }
  }
}
