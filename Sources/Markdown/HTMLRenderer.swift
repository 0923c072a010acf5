/// Writes a document as HTML in one pass over its events.
struct HTMLRenderer {
  let document: MarkdownDocument
  let plan: EditPlan
  let options: HTMLOptions
  var output: [UInt8] = []
  /// Added to the level of each heading.
  let headingShift: Int
  private var cursor = SegmentCursor()
  /// Elements begun and not ended.
  private var open: [OpenElement] = []
  /// Replacements met so far, covered bytes included.
  private var editsMet = 0

  /// An element begun: where it began, where its content begins, and what closes it.
  private struct OpenElement {
    let start: Int
    let content: Int
    let editsMet: Int
    let closing: StaticString
  }

  init(document: MarkdownDocument, plan: EditPlan, options: HTMLOptions) {
    self.document = document
    self.plan = plan
    self.options = options
    headingShift = options.topHeading - (document.headings.map(\.level).min() ?? 1)
    output.reserveCapacity(document.segments.reduce(512) { $0 + $1.text.count + 64 })
    open.reserveCapacity(16)
  }

  mutating func render() -> [UInt8] {
    let events = document.events
    for index in events.indices {
      switch events[index] {
      case .text(let segment, let start, let end):
        write(Int(start)..<Int(end), of: Int(segment))
      case .lineBreak(let segment, let place, let isHard):
        writeBreak(segment: Int(segment), place: Int(place), isHard: isHard)
      case .openInline(let inline): begin(inline, before: index + 1 < events.count ? events[index + 1] : nil)
      case .closeInline: end(droppingEmpty: .always)
      case .image(let target, let alternative, let title):
        writeImage(target: Int(target), alternative: Int(alternative), title: Int(title))
      case .thematicBreak:
        beginLine()
        output.append("<hr>\n")
      case .open(let block):
        let isEmpty = index + 1 < events.count && events[index + 1].closes(block)
        begin(block, isEmpty: isEmpty)
      case .close(let block): end(block)
      }
    }
    return output
  }

  // MARK: Elements

  /// When an element without content is taken out again.
  enum Dropping {
    case never
    case whenEdited
    case always
  }

  /// Remembers an element; `tag` writes its start, a block's on a line of its own.
  mutating func begin(onNewLine: Bool = false, closing: StaticString, tag: (inout [UInt8]) -> Void) {
    let start = output.count
    if onNewLine { beginLine() }
    tag(&output)
    open.append(OpenElement(start: start, content: output.count, editsMet: editsMet, closing: closing))
  }

  /// Ends the innermost element; one left empty is taken out as told.
  mutating func end(droppingEmpty dropping: Dropping) {
    guard let element = open.popLast() else { return }
    let isEmpty = output.count == element.content && element.content > element.start
    let isDropped =
      switch dropping {
      case .never: false
      case .whenEdited: isEmpty && editsMet > element.editsMet
      case .always: isEmpty
      }
    if isDropped {
      output.removeLast(output.count - element.start)
    } else {
      output.append(element.closing)
    }
  }

  /// Starts a new line of output unless one has just begun.
  mutating func beginLine() {
    if let last = output.last, last != 0x0A { output.append(0x0A) }
  }

  // MARK: Text

  private mutating func write(_ range: Range<Int>, of segment: Int) {
    guard cursor.hasSteps(inSegment: segment, plan: plan) else { return writeKept(range, of: segment) }
    var pieces: [SegmentCursor.Piece] = []
    cursor.pieces(of: range, segment: segment, plan: plan) { pieces.append($0) }
    var kept = 0
    for piece in pieces {
      switch piece {
      case .kept(let range):
        kept += range.count
        writeKept(range, of: segment)
      case .replacement(let step): writeReplacement(step)
      }
    }
    if kept < range.count { editsMet += 1 }
  }

  private mutating func writeKept(_ range: Range<Int>, of segment: Int) {
    document.segments[segment].text.withUnsafeBufferPointer { text in
      output.appendEscaped(UnsafeBufferPointer(rebasing: text[range]))
    }
  }

  private mutating func writeReplacement(_ step: EditPlan.Step) {
    guard !step.text.isEmpty else { return }
    guard let mark = step.mark else { return output.appendEscaped(step.text) }
    output.append("<mark class=\"")
    output.appendEscaped(mark.cssClass)
    output.append("\" data-class=\"")
    output.appendEscaped(mark.dataClass)
    if let title = mark.title {
      output.append("\" title=\"")
      output.appendEscaped(title)
    }
    output.append("\">")
    output.appendEscaped(step.text)
    output.append("</mark>")
  }

  private mutating func writeBreak(segment: Int, place: Int, isHard: Bool) {
    var isKept = true
    if cursor.hasSteps(inSegment: segment, plan: plan) {
      var pieces: [SegmentCursor.Piece] = []
      cursor.pieces(of: place..<(place + 1), segment: segment, plan: plan) { pieces.append($0) }
      isKept = false
      for piece in pieces {
        switch piece {
        case .kept: isKept = true
        case .replacement(let step): writeReplacement(step)
        }
      }
    }
    guard isKept else {
      editsMet += 1
      return
    }
    if isHard {
      output.append("<br>\n")
    } else if !LineJoining.joins(document.segments[segment].text, at: place) {
      output.append(0x0A)
    }
  }

  // MARK: Inline elements

  private mutating func begin(_ inline: Event.Inline, before next: Event?) {
    switch inline {
    case .emphasis: begin(closing: "</em>") { $0.append("<em>") }
    case .strong: begin(closing: "</strong>") { $0.append("<strong>") }
    case .strikethrough: begin(closing: "</del>") { $0.append("<del>") }
    case .code: begin(closing: "</code>") { $0.append("<code>") }
    case .link(let target, let title):
      if plan.edits(segment: Int(target)) || repeatsEditedText(target: Int(target), next) {
        return begin(closing: "") { _ in }
      }
      let address = document.segments[Int(target)].text
      let title = titleValue(Int(title))
      begin(closing: "</a>") { output in
        output.append("<a href=\"")
        output.appendEscapedAddress(address)
        Self.appendTitle(title, to: &output)
        output.append("\">")
      }
    }
  }

  /// Whether a link shows its own address (`<https://…>`) and an edit falls on what it shows.
  private func repeatsEditedText(target: Int, _ shown: Event?) -> Bool {
    guard !plan.isEmpty, case .text(let segment, let start, let end) = shown else { return false }
    let range = Int(start)..<Int(end)
    guard plan.touches(range, ofSegment: Int(segment)) else { return false }
    let text = LinkTarget.normalized(Array(document.segments[Int(segment)].text[range]))
    return document.segments[target].text.suffix(text.count) == text[...]
  }

  private mutating func writeImage(target: Int, alternative: Int, title: Int) {
    let text = plan.value(ofSegment: alternative, in: document.segments)
    if plan.edits(segment: target) {
      return text.withUnsafeBufferPointer { output.appendEscaped($0) }
    }
    output.append("<img src=\"")
    output.appendEscapedAddress(document.segments[target].text)
    output.append("\" alt=\"")
    text.withUnsafeBufferPointer { output.appendEscaped($0) }
    Self.appendTitle(titleValue(title), to: &output)
    output.append("\">")
  }

  private func titleValue(_ segment: Int) -> [UInt8] {
    segment < 0 ? [] : plan.value(ofSegment: segment, in: document.segments)
  }

  private static func appendTitle(_ title: [UInt8], to output: inout [UInt8]) {
    guard !title.isEmpty else { return }
    output.append("\" title=\"")
    title.withUnsafeBufferPointer { output.appendEscaped($0) }
  }
}
