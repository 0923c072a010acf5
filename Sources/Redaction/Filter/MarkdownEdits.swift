/// Fits edits of a Markdown source to its delimiters, so that every pair that was one stays one.
///
/// A mask stands inside the emphasis where CommonMark lets a delimiter stand beside it, else the delimiter moves to its other side;
/// emphasis of which nothing but a mask is left loses its delimiters where they could not stand.
struct MarkdownEdits {
  private let source: [UInt8]
  private let pairs: [MarkdownDelimiters.Pair]
  /// Runs that are no pair only because another one crosses them.
  private let crossed: [MarkdownDelimiters.Pair]
  /// Opening runs to take out, by first byte, of pairs whose other run could stand nowhere.
  private(set) var deletions: [Range<Int>] = []

  init(_ source: [UInt8]) {
    self.source = source
    let delimiters = MarkdownDelimiters(source)
    pairs = delimiters.pairs
    crossed = delimiters.crossed
  }

  /// `edits` (in order, apart) fitted to the delimiters, in order and apart.
  mutating func fitted(_ edits: [TextRedactor.Edit]) -> [TextRedactor.Edit] {
    if edits.isEmpty { return edits }
    var result: [TextRedactor.Edit] = []
    var first = 0
    for (index, edit) in edits.enumerated() {
      let low = result.last?.bytes.upperBound ?? 0
      let high = index + 1 < edits.count ? edits[index + 1].bytes.lowerBound : source.count
      // Pairs that ended long ago are of no more use.
      while first < pairs.count, pairs[first].close.upperBound < edit.bytes.lowerBound { first += 1 }
      result.append(fitted(edit, from: first, within: low..<high))
    }
    // Of a pair that was crossed the mask may have taken one run; the other one stood for nothing before and stays for nothing.
    for pair in crossed {
      let isOpenHidden = Self.edit(over: pair.open, in: edits)?.span != nil
      let isCloseHidden = Self.edit(over: pair.close, in: edits)?.span != nil
      if isOpenHidden != isCloseHidden { deletions.append(isOpenHidden ? pair.close : pair.open) }
    }
    deletions.removeAll { Self.edit(over: $0, in: result) != nil }
    result += deletions.map { TextRedactor.Edit(bytes: $0, replacement: [], span: nil) }
    result.sort { ($0.bytes.lowerBound, $0.bytes.upperBound) < ($1.bytes.lowerBound, $1.bytes.upperBound) }
    return result
  }

  /// The edit that overlaps `range`, of edits in order and apart.
  private static func edit(over range: Range<Int>, in edits: [TextRedactor.Edit]) -> TextRedactor.Edit? {
    var (low, high) = (0, edits.count)
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].bytes.upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < edits.count && edits[low].bytes.overlaps(range) ? edits[low] : nil
  }

  private mutating func fitted(
    _ edit: TextRedactor.Edit, from first: Int, within limits: Range<Int>
  ) -> TextRedactor.Edit {
    var fit = Fit(range: edit.bytes, mask: edit.replacement)
    var near: [MarkdownDelimiters.Pair] = []
    var index = first
    while index < pairs.count, pairs[index].open.lowerBound <= edit.bytes.upperBound {
      if pairs[index].close.upperBound >= edit.bytes.lowerBound { near.append(pairs[index]) }
      index += 1
    }
    // Inner pairs first, so that what becomes of them stands between the mask and the outer ones.
    for pair in near.reversed() where !edit.replacement.isEmpty || edit.span != nil {
      let opens = fit.range.contains(pair.open.lowerBound)
      let closes = fit.range.contains(pair.close.lowerBound)
      if opens, closes { continue }
      let isAtOpen = pair.open.upperBound == fit.range.lowerBound
      let isAtClose = pair.close.lowerBound == fit.range.upperBound
      let isCode = source[pair.open.lowerBound] == UInt8(ascii: "`")
      if opens || isAtOpen, closes || isAtClose {
        // Nothing but the mask is left between them.
        if opens || closes
          || !isCode
            && !(mayOpen(before: fit.mask, behind: pair.open.lowerBound)
              && mayClose(behind: fit.mask, before: pair.close.upperBound))
        {
          fit.range =
            min(fit.range.lowerBound, pair.open.lowerBound)..<max(fit.range.upperBound, pair.close.upperBound)
        }
      } else if opens || isAtOpen && !isCode && !mayOpen(before: fit.mask, behind: pair.open.lowerBound) {
        open(pair, opens, isCode, &fit)
      } else if closes || isAtClose && !isCode && !mayClose(behind: fit.mask, before: pair.close.upperBound) {
        close(pair, closes, isCode, &fit)
      }
    }
    let range = max(fit.range.lowerBound, limits.lowerBound)..<min(fit.range.upperBound, limits.upperBound)
    guard range == fit.range else { return edit }
    return TextRedactor.Edit(bytes: range, replacement: fit.before + fit.mask + fit.behind, span: edit.span)
  }

  /// An edit with the delimiters that stand around its mask.
  private struct Fit {
    var range: Range<Int>
    let mask: [UInt8]
    var before: [UInt8] = []
    var behind: [UInt8] = []
  }

  /// The opening run goes before the mask or behind it.
  private mutating func open(_ pair: MarkdownDelimiters.Pair, _ isInside: Bool, _ isCode: Bool, _ fit: inout Fit) {
    let start = min(pair.open.lowerBound, fit.range.lowerBound)
    if isInside, isCode || mayOpen(before: fit.mask, behind: start) {
      fit.before = Array(source[pair.open]) + fit.before
    } else if isCode || mayOpen(at: fit.range.upperBound, behind: fit.mask) {
      fit.behind += source[pair.open]
      fit.range = start..<fit.range.upperBound
    } else {
      fit.range = start..<fit.range.upperBound
      deletions.append(pair.close)
    }
  }

  /// The closing run goes behind the mask or before it.
  private mutating func close(_ pair: MarkdownDelimiters.Pair, _ isInside: Bool, _ isCode: Bool, _ fit: inout Fit) {
    let end = max(pair.close.upperBound, fit.range.upperBound)
    if isInside, isCode || mayClose(behind: fit.mask, before: end) {
      fit.behind += source[pair.close]
    } else if isCode || mayClose(at: fit.range.lowerBound, before: fit.mask) {
      fit.before = Array(source[pair.close]) + fit.before
      fit.range = fit.range.lowerBound..<end
    } else {
      fit.range = fit.range.lowerBound..<end
      deletions.append(pair.open)
    }
  }

  // MARK: Flanks (CommonMark 6.2)

  private enum Neighbour { case space, mark, letter }

  /// Whether a run between the character before `place` and the mask opens.
  private func mayOpen(before mask: [UInt8], behind place: Int) -> Bool {
    opens(neighbour(before: place, in: source), neighbour(at: 0, in: mask))
  }

  /// Whether a run between the mask and the character at `place` opens.
  private func mayOpen(at place: Int, behind mask: [UInt8]) -> Bool {
    opens(neighbour(before: mask.count, in: mask), neighbour(at: place, in: source))
  }

  private func mayClose(behind mask: [UInt8], before place: Int) -> Bool {
    opens(neighbour(at: place, in: source), neighbour(before: mask.count, in: mask))
  }

  private func mayClose(at place: Int, before mask: [UInt8]) -> Bool {
    opens(neighbour(at: 0, in: mask), neighbour(before: place, in: source))
  }

  /// Left-flanking between two neighbours; right-flanking is the same the other way round.
  private func opens(_ outer: Neighbour, _ inner: Neighbour) -> Bool {
    inner == .letter || inner == .mark && outer != .letter
  }

  private func neighbour(at place: Int, in bytes: [UInt8]) -> Neighbour {
    guard place < bytes.count else { return .space }
    let byte = bytes[place]
    if byte < 0x80 { return Self.ascii(byte) }
    return Self.isMark(bytes, place) ? .mark : .letter
  }

  private func neighbour(before place: Int, in bytes: [UInt8]) -> Neighbour {
    guard place > 0 else { return .space }
    var start = place - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return neighbour(at: start, in: bytes)
  }

  private static func ascii(_ byte: UInt8) -> Neighbour {
    switch byte {
    case ...0x20: .space
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: .mark
    default: .letter
    }
  }

  /// Whether a mark of punctuation of the kinds met in Chinese text begins at `place`: U+2010–U+205E, U+3001–U+3030, U+FF01–U+FF0F, ….
  private static func isMark(_ bytes: [UInt8], _ place: Int) -> Bool {
    guard place + 2 < bytes.count, bytes[place] >= 0xE0, bytes[place] < 0xF0 else { return false }
    let scalar =
      UInt32(bytes[place] & 0x0F) << 12 | UInt32(bytes[place + 1] & 0x3F) << 6 | UInt32(bytes[place + 2] & 0x3F)
    switch scalar {
    case 0x2010...0x205E, 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x301F, 0x3030, 0xFE30...0xFE6B, 0xFF01...0xFF0F,
      0xFF1A...0xFF20, 0xFF3B...0xFF3F, 0xFF5B...0xFF65:
      return true
    default: return false
    }
  }
}
