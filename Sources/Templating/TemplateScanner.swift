/// Cuts a template file into text and tags by the Mustache specification: delimiters, comments, tags alone on a line.
///
/// One pass; goes on after a fault where what follows can still be read.
struct TemplateScanner {
  private let file: String
  private let bytes: [UInt8]
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)
  private var located = 0
  private var place = TemplatePlace()

  private(set) var tokens: [TemplateToken] = []
  private(set) var errors: [TemplateError] = []

  init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  mutating func scan() {
    var textStart = 0
    var searchStart = 0
    while let tagStart = bytes.firstOffset(of: opening, from: searchStart) {
      locate(tagStart)
      guard let tag = readTag(at: tagStart) else {
        searchStart = tagStart + opening.count
        continue
      }
      let line = tag.kind.mayStandAlone ? lineHolding(only: tagStart..<tag.end, after: textStart) : nil
      if let line {
        appendText(textStart..<line.lowerBound)
        append(tag, indentation: line.lowerBound..<tagStart)
      } else {
        appendText(textStart..<tagStart)
        if isLineStart(tagStart) { tokens.append(TemplateToken(kind: .lineStart)) }
        append(tag, indentation: nil)
      }
      textStart = line?.upperBound ?? tag.end
      searchStart = textStart
    }
    appendText(textStart..<bytes.count)
  }
}

// MARK: - Tags

extension TemplateScanner {
  private struct Tag {
    enum Kind {
      case value, unescaped, open, inverted, close, partial, comment

      var mayStandAlone: Bool {
        switch self {
        case .value, .unescaped: false
        case .open, .inverted, .close, .partial, .comment: true
        }
      }
    }
    let kind: Kind
    let name: Range<Int>
    let end: Int
  }

  /// Reads the tag whose opening delimiter is at `start`, or notes an error and returns `nil` if there is none.
  private mutating func readTag(at start: Int) -> Tag? {
    let afterOpening = start + opening.count
    guard let contentEnd = bytes.firstOffset(of: closing, from: afterOpening) else { return note(.unclosedTag) }
    let end = contentEnd + closing.count
    let signed = afterOpening + 1
    let sign = afterOpening < contentEnd ? bytes[afterOpening] : 0
    switch sign {
    case UInt8(ascii: "!"):
      return Tag(kind: .comment, name: signed..<signed, end: end)
    case UInt8(ascii: "="):
      setDelimiters(from: signed..<max(signed, contentEnd))
      return Tag(kind: .comment, name: signed..<signed, end: end)
    case UInt8(ascii: "{"):
      let braced = [UInt8(ascii: "}")] + closing
      guard let nameEnd = bytes.firstOffset(of: braced, from: signed), nameEnd <= contentEnd else {
        return note(.unclosedTag)
      }
      return named(.unescaped, signed..<nameEnd, end: nameEnd + braced.count)
    case UInt8(ascii: "&"): return named(.unescaped, signed..<contentEnd, end: end)
    case UInt8(ascii: "#"): return named(.open, signed..<contentEnd, end: end)
    case UInt8(ascii: "^"): return named(.inverted, signed..<contentEnd, end: end)
    case UInt8(ascii: "/"): return named(.close, signed..<contentEnd, end: end)
    case UInt8(ascii: ">"): return named(.partial, signed..<contentEnd, end: end)
    default: return named(.value, afterOpening..<contentEnd, end: end)
    }
  }

  private mutating func named(_ kind: Tag.Kind, _ content: Range<Int>, end: Int) -> Tag? {
    let name = bytes.trimmingBlanks(content)
    if name.isEmpty {
      _ = note(.emptyName)
      return Tag(kind: .comment, name: name, end: end)
    }
    // A second opening delimiter before the closing one belongs to the next tag.
    if let next = bytes.firstOffset(of: opening, from: name.lowerBound), next < name.upperBound {
      return note(.unclosedTag)
    }
    return Tag(kind: kind, name: name, end: end)
  }

  /// Sets the delimiters from `<% %>=`, the content of a tag after its first `=`.
  private mutating func setDelimiters(from content: Range<Int>) {
    let inner = bytes[content].dropLast()
    let parts = inner.split(whereSeparator: \.isBlank)
    guard bytes[content].last == UInt8(ascii: "="), parts.count == 2, !inner.contains(UInt8(ascii: "=")) else {
      _ = note(.badDelimiters)
      return
    }
    opening = Array(parts[0])
    closing = Array(parts[1])
  }

  /// Notes an error at the tag being read.
  private mutating func note(_ kind: TemplateError.Kind) -> Tag? {
    errors.append(TemplateError(file: file, line: place.line, column: place.column, kind: kind))
    return nil
  }

  private mutating func locate(_ offset: Int) {
    place.advance(over: bytes[located..<offset])
    located = offset
  }
}

// MARK: - Lines

extension TemplateScanner {
  private func isLineStart(_ offset: Int) -> Bool {
    offset == 0 || bytes[offset - 1] == UInt8(ascii: "\n")
  }

  /// The line with its end if nothing but blanks stands beside the tag, else `nil`.
  private func lineHolding(only tag: Range<Int>, after textStart: Int) -> Range<Int>? {
    var start = tag.lowerBound
    while start > textStart, bytes[start - 1].isSpaceOrTab { start -= 1 }
    guard isLineStart(start) else { return nil }
    var end = tag.upperBound
    while end < bytes.count, bytes[end].isSpaceOrTab { end += 1 }
    if end == bytes.count { return start..<end }
    if bytes[end] == UInt8(ascii: "\r"), end + 1 < bytes.count { end += 1 }
    return bytes[end] == UInt8(ascii: "\n") ? start..<end + 1 : nil
  }

  private mutating func appendText(_ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      let newline = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n"))
      let end = newline.map { $0 + 1 } ?? range.upperBound
      if isLineStart(start) { tokens.append(TemplateToken(kind: .lineStart)) }
      tokens.append(TemplateToken(kind: .literal(start..<end)))
      start = end
    }
  }

  private mutating func append(_ tag: Tag, indentation: Range<Int>?) {
    let kind: TemplateToken.Kind
    switch tag.kind {
    case .comment: return
    case .value: kind = .value(escaped: true)
    case .unescaped: kind = .value(escaped: false)
    case .open: kind = .open(inverted: false)
    case .inverted: kind = .open(inverted: true)
    case .close: kind = .close
    case .partial: kind = .partial(indentation: indentation)
    }
    let name = String(decoding: bytes[tag.name], as: UTF8.self)
    tokens.append(TemplateToken(kind: kind, name: name, place: place))
  }
}
