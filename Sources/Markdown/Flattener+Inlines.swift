import CMarkGFM

extension Flattener {
  /// Opens an inline node; returns whether its children follow and it is to be left.
  mutating func enterInline(_ node: ParsedTree.Node, kind: ParsedTree.Kind) -> Bool {
    switch kind {
    case .text:
      appendText(node)
    case .softBreak, .hardBreak:
      buffer.append(0x0A)
      events.append(.lineBreak(segment: current, at: Int32(buffer.count - 1), isHard: kind == .hardBreak))
    case .htmlInline:
      appendLiteral(node)
    case .code:
      events.append(.openInline(.code))
      appendLiteral(node)
      events.append(.closeInline)
    case .emphasis:
      events.append(.openInline(.emphasis))
      return true
    case .strong:
      events.append(.openInline(.strong))
      return true
    case .link:
      enterLink(node)
      return true
    case .image:
      return enterImage(node)
    default:
      return true
    }
    return false
  }

  /// Closes a link, if it was opened.
  mutating func leaveLink(_ node: ParsedTree.Node) {
    if LinkTarget.isAllowedForLink(target(of: node)) { events.append(.closeInline) }
  }

  private mutating func enterLink(_ node: ParsedTree.Node) {
    let target = target(of: node)
    let isAllowed = LinkTarget.isAllowedForLink(target)
    let targetSegment = addSegment(.linkTarget, text: target)
    let title = addTitle(of: node)
    if isAllowed { events.append(.openInline(.link(target: targetSegment, title: title))) }
  }

  /// An image that may not be shown leaves its alternative text in the text around it.
  private mutating func enterImage(_ node: ParsedTree.Node) -> Bool {
    let target = target(of: node)
    let targetSegment = addSegment(.imageTarget, text: target)
    guard LinkTarget.isAllowedForImage(target) else { return true }
    let alternative = addSegment(.imageAlt, text: joinedText(below: node))
    let title = addTitle(of: node)
    events.append(.image(target: targetSegment, alt: alternative, title: title))
    return false
  }

  private func target(of node: ParsedTree.Node) -> [UInt8] {
    LinkTarget.normalized(restored(node.pointee.`as`.link.url.bytes))
  }

  private mutating func addTitle(of node: ParsedTree.Node) -> Int32 {
    let title = restored(node.pointee.`as`.link.title.bytes)
    return title.isEmpty ? -1 : addSegment(.linkTitle, text: title)
  }

  /// The text of everything below a node, breaks as spaces.
  private func joinedText(below node: ParsedTree.Node) -> [UInt8] {
    var text: [UInt8] = []
    let iterator = cmark_iter_new(node)
    defer { cmark_iter_free(iterator) }
    while true {
      let step = cmark_iter_next(iterator)
      if step == CMARK_EVENT_DONE { return text }
      guard step == CMARK_EVENT_ENTER, let child = cmark_iter_get_node(iterator) else { continue }
      switch ParsedTree.kind(of: child) {
      case .text, .code, .htmlInline: text.append(contentsOf: restored(child.pointee.`as`.literal.bytes))
      case .softBreak, .hardBreak: text.append(0x20)
      default: break
      }
    }
  }

  // MARK: Text

  /// Adds an event for the buffer's bytes from `start`, or lengthens the one that ends there.
  mutating func appendTextEvent(from start: Int) {
    guard start < buffer.count else { return }
    let end = Int32(buffer.count)
    if case .text(let segment, let first, let last) = events.last, segment == current, Int(last) == start {
      events[events.count - 1] = .text(segment: segment, start: first, end: end)
    } else {
      events.append(.text(segment: current, start: Int32(start), end: end))
    }
  }

  private mutating func appendLiteral(_ node: ParsedTree.Node) {
    let start = buffer.count
    let bytes = node.pointee.`as`.literal.bytes
    if isMended { buffer.append(contentsOf: restored(bytes)) } else { buffer.append(contentsOf: bytes) }
    appendTextEvent(from: start)
  }

  private mutating func appendText(_ node: ParsedTree.Node) {
    guard isMended else { return appendLiteral(node) }
    let bytes = node.pointee.`as`.literal.bytes
    var start = buffer.count
    var index = 0
    while index < bytes.count {
      let mark = SourceMending.nextMark(bytes, from: index)
      buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index..<mark]))
      index = mark
      guard index < bytes.count else { break }
      defer { index += 3 }
      guard bytes[index + 2] == SourceMending.strike[2] else { continue }
      if strike.openIn == node.pointee.parent, canClose(bytes, at: index, in: node) {
        appendTextEvent(from: start)
        start = buffer.count
        events.append(.closeInline)
        strike.openIn = nil
      } else if opensStrike(bytes, at: index, in: node) {
        appendTextEvent(from: start)
        start = buffer.count
        events.append(.openInline(.strikethrough))
        strike.openIn = node.pointee.parent
      } else {
        buffer.append(contentsOf: "~~".utf8)
      }
    }
    appendTextEvent(from: start)
  }

  /// Whether a strikethrough begins here: no space behind it, and an end among the node's later siblings.
  private mutating func opensStrike(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, in node: ParsedTree.Node)
    -> Bool
  {
    guard strike.openIn == nil, strike.noneFollowsIn != node.pointee.parent else { return false }
    let isFollowed = index + 3 < bytes.count ? bytes[index + 3] > 0x20 : isInline(node.pointee.next)
    guard isFollowed else { return false }
    var from = index + 3
    var sibling: ParsedTree.Node? = node
    while let candidate = sibling {
      if ParsedTree.kind(of: candidate) == .text {
        let text = candidate.pointee.`as`.literal.bytes
        while from + 2 < text.count {
          if SourceMending.isMark(text, at: from), text[from + 2] == SourceMending.strike[2],
            canClose(text, at: from, in: candidate), candidate != node || from > index + 3
          {
            return true
          }
          from += 1
        }
      }
      from = 0
      sibling = candidate.pointee.next
    }
    strike.noneFollowsIn = node.pointee.parent
    return false
  }

  /// Whether a strikethrough can end here: no space before it.
  private func canClose(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, in node: ParsedTree.Node) -> Bool {
    index > 0 ? bytes[index - 1] > 0x20 : isInline(node.pointee.prev)
  }

  private func isInline(_ node: ParsedTree.Node?) -> Bool {
    guard let node else { return false }
    let kind = ParsedTree.kind(of: node)
    return kind != .softBreak && kind != .hardBreak
  }

  /// Literal bytes without the marks of `SourceMending`.
  func restored(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard isMended else { return Array(bytes) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let mark = SourceMending.nextMark(bytes, from: index)
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index..<mark]))
      if mark < bytes.count, bytes[mark + 2] == SourceMending.strike[2] { output.append(contentsOf: "~~".utf8) }
      index = mark + 3
    }
    return output
  }
}
