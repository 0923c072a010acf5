/// The pairs of delimiters of a Markdown source: emphasis, strikethrough and code, by bytes.
///
/// They are paired as CommonMark does where authors write plainly; what nests oddly is not paired and not touched.
struct MarkdownDelimiters {
  /// An opening run and the run that closes it.
  struct Pair {
    let open: Range<Int>
    let close: Range<Int>
  }

  /// In the order of their opening runs.
  private(set) var pairs: [Pair] = []
  /// Runs that would be a pair if the close of another one did not stand between them: the `~~` of `**a~~b**c~~`.
  private(set) var crossed: [Pair] = []
  private let source: [UInt8]
  /// Opening runs of the block that lost their close to another pair.
  private var lost: [Range<Int>] = []
  /// Opening runs of the block being read that are not closed.
  private var stack: [Range<Int>] = []

  init(_ source: [UInt8]) {
    self.source = source
    read()
    pairs.sort { $0.open.lowerBound < $1.open.lowerBound }
  }

  private mutating func read() {
    var place = 0
    var fence: UInt8?
    var isTable = false
    while place < source.count {
      // The beginning of a line.
      let content = skipMargin(from: place)
      let byte = content < source.count ? source[content] : 0x0A
      isTable = byte == UInt8(ascii: "|")
      if byte == 0x0A || byte == 0x0D || Self.startsBlock.contains(byte) {
        stack.removeAll(keepingCapacity: true)
        lost.removeAll(keepingCapacity: true)
      }
      let isFence = (byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~")) && run(at: content).count >= 3
      if isFence, fence == nil || fence == byte {
        fence = fence == nil ? byte : nil
        place = lineEnd(from: content) + 1
        continue
      }
      if fence != nil {
        place = lineEnd(from: content) + 1
        continue
      }
      place = content
      while place < source.count, source[place] != 0x0A { place = step(at: place, isTable: isTable) }
      place += 1
    }
  }

  /// Reads what stands at `place` of a line; returns the place behind it.
  private mutating func step(at place: Int, isTable: Bool) -> Int {
    switch source[place] {
    case UInt8(ascii: "\\"): return place + 1 < source.count && source[place + 1] != 0x0A ? place + 2 : place + 1
    case UInt8(ascii: "|"):
      if isTable { stack.removeAll(keepingCapacity: true) }
      return place + 1
    case UInt8(ascii: "`"):
      let open = run(at: place)
      guard let close = closingCode(of: open) else { return open.upperBound }
      pairs.append(Pair(open: open, close: close))
      return close.upperBound
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      let run = run(at: place)
      if run.count <= 3, source[place] != UInt8(ascii: "~") || run.count == 2 { take(run) }
      return run.upperBound
    default: return place + 1
    }
  }

  private mutating func take(_ run: Range<Int>) {
    let text = source[run]
    let mayClose = run.lowerBound > 0 && !Self.isSpace(source[run.lowerBound - 1])
    if mayClose, let index = stack.lastIndex(where: { source[$0].elementsEqual(text) }) {
      pairs.append(Pair(open: stack[index], close: run))
      if lost.count < 32 { lost += stack[(index + 1)...] }
      stack.removeSubrange(index...)
    } else if mayClose, let index = lost.lastIndex(where: { source[$0].elementsEqual(text) }) {
      crossed.append(Pair(open: lost.remove(at: index), close: run))
    } else if run.upperBound < source.count, !Self.isSpace(source[run.upperBound]), stack.count < 32 {
      stack.append(run)
    }
  }

  /// The run of as many backticks in the same line or the next ones of the block.
  private func closingCode(of open: Range<Int>) -> Range<Int>? {
    var place = open.upperBound
    let limit = min(source.count, place + 400)
    while place < limit {
      if source[place] == 0x0A, place + 1 < source.count, source[place + 1] == 0x0A { return nil }
      if source[place] == UInt8(ascii: "`") {
        let run = run(at: place)
        if run.count == open.count { return run }
        place = run.upperBound
      } else {
        place += 1
      }
    }
    return nil
  }

  private func run(at start: Int) -> Range<Int> {
    var end = start
    while end < source.count, source[end] == source[start] { end += 1 }
    return start..<end
  }

  private func lineEnd(from start: Int) -> Int {
    var end = start
    while end < source.count, source[end] != 0x0A { end += 1 }
    return end
  }

  /// Behind spaces, marks of quotes and the mark of a list item.
  private func skipMargin(from start: Int) -> Int {
    var place = start
    while place < source.count, source[place] == 0x20 || source[place] == 0x09 || source[place] == UInt8(ascii: ">") {
      place += 1
    }
    let isItem =
      place + 1 < source.count && source[place + 1] == 0x20
      && (source[place] == UInt8(ascii: "*") || source[place] == UInt8(ascii: "-")
        || source[place] == UInt8(ascii: "+"))
    return isItem ? place + 2 : place
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }
  /// Heading, cell of a table.
  private static let startsBlock: Set<UInt8> = [UInt8(ascii: "#"), UInt8(ascii: "|")]
}
