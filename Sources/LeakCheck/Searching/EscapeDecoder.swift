/// Undoes `%xx`, `%uxxxx`, `\uxxxx`, `\u{…}`, `\Uxxxxxxxx`, `\xxx`, the escapes of style sheets and `&#…;` in a folded view.
enum EscapeDecoder {
  /// What stands around an escape up to this many entries is copied with it, so that a half-escaped value is found.
  static let context = 160

  /// Writes the surroundings of every escape of `source`, escapes undone, into `target` → whether there was one.
  static func decode(_ source: FoldedView, into target: FoldedView) -> Bool {
    target.clear()
    var copied = 0
    var place = 0
    var lastEnd = 0
    var found = false
    func copy(upTo end: Int) {
      while copied < end {
        target.append(source.entries[copied], at: offset(source, copied))
        copied += 1
      }
    }
    while place < source.count {
      guard source.entries[place] & FoldEntry.lead != 0, let escape = read(source, place) else {
        place += 1
        continue
      }
      if found, place - lastEnd <= 2 * context {
        copy(upTo: place)
      } else {
        if found {
          copy(upTo: lastEnd + context)
          target.appendBarrier(at: offset(source, place))
        }
        copied = max(copied, place - context)
        copy(upTo: place)
      }
      found = true
      for scalar in escape.scalars { target.append(scalar: scalar, at: offset(source, place)) }
      place = escape.end
      copied = place
      lastEnd = place
    }
    if found { copy(upTo: min(source.count, lastEnd + context)) }
    return found
  }

  private static func offset(_ view: FoldedView, _ place: Int) -> Int {
    view.tracksOffsets ? Int(view.offsets[place]) : 0
  }

  /// The scalars of the escape at `place` and the place behind it.
  private static func read(_ view: FoldedView, _ place: Int) -> (scalars: [UInt32], end: Int)? {
    switch view.entries[place] & FoldEntry.letterMask {
    case 0x25: percentRun(view, place)
    case 0x5C: backslash(view, place)
    case 0x26: reference(view, place)
    default: nil
    }
  }

  private static func hexadecimal(_ view: FoldedView, _ place: Int) -> UInt32? {
    switch view.letter(at: place) {
    case let digit where digit &- 0x30 < 10: digit - 0x30
    case let small where small &- 0x61 < 6: small - 0x57
    default: nil
    }
  }

  /// Up to `limit` hexadecimal digits → their value and the place behind them.
  private static func number(_ view: FoldedView, _ first: Int, limit: Int) -> (value: UInt32, end: Int) {
    var value: UInt32 = 0
    var place = first
    while place - first < limit, let digit = hexadecimal(view, place) {
      value = min(value << 4 | digit, 0x20_0000)
      place += 1
    }
    return (value, place)
  }

  private static func percentRun(_ view: FoldedView, _ first: Int) -> (scalars: [UInt32], end: Int)? {
    var bytes: [UInt8] = []
    var place = first
    while view.letter(at: place) == 0x25, let high = hexadecimal(view, place + 1),
      let low = hexadecimal(view, place + 2)
    {
      bytes.append(UInt8(high << 4 | low))
      place += 3
    }
    if bytes.isEmpty { return percentUnit(view, first) }
    return (String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value), place)
  }

  /// The code unit of `%uxxxx`, as old scripts write it.
  private static func percentUnit(_ view: FoldedView, _ first: Int) -> (scalars: [UInt32], end: Int)? {
    guard view.letter(at: first + 1) == 0x75 else { return nil }
    let (value, end) = number(view, first + 2, limit: 4)
    return end == first + 6 ? ([value], end) : nil
  }

  /// The bytes of `\xhh\xhh…` as the UTF-8 that they are, else each as a scalar.
  private static func byteRun(_ view: FoldedView, _ first: Int) -> (scalars: [UInt32], end: Int)? {
    var bytes: [UInt8] = []
    var place = first
    while view.letter(at: place) == 0x5C, view.letter(at: place + 1) == 0x78 {
      let (value, end) = number(view, place + 2, limit: 2)
      guard end == place + 4 else { break }
      bytes.append(UInt8(value))
      place = end
    }
    if bytes.isEmpty { return nil }
    let text = String(validating: bytes, as: UTF8.self)
    return (text?.unicodeScalars.map(\.value) ?? bytes.map { UInt32($0) }, place)
  }

  private static func backslash(_ view: FoldedView, _ place: Int) -> (scalars: [UInt32], end: Int)? {
    let kind = view.letter(at: place + 1)
    if kind == 0x75, view.letter(at: place + 2) == 0x7B {
      let (value, end) = number(view, place + 3, limit: 6)
      return end > place + 3 && view.letter(at: end) == 0x7D ? ([value], end + 1) : nil
    }
    if kind == 0x75 {
      let (value, end) = number(view, place + 2, limit: 4)
      guard end == place + 6 else { return nil }
      // The fold makes no difference between `\u` and `\U`: eight digits begin with zeros.
      if value == 0 || value == 1 {
        let (long, longEnd) = number(view, place + 2, limit: 8)
        if longEnd == place + 10 { return ([long], longEnd) }
      }
      if (0xD800..<0xDC00).contains(value), view.letter(at: end) == 0x5C, view.letter(at: end + 1) == 0x75 {
        let (low, lowEnd) = number(view, end + 2, limit: 4)
        if (0xDC00..<0xE000).contains(low) { return ([0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)], lowEnd) }
      }
      return ([value], end)
    }
    if kind == 0x78 { return byteRun(view, place) }
    let (value, end) = number(view, place + 1, limit: 6)
    guard end > place + 1 else { return nil }
    return ([value], view.letter(at: end) == 0x20 ? end + 1 : end)
  }

  private static func reference(_ view: FoldedView, _ place: Int) -> (scalars: [UInt32], end: Int)? {
    guard view.letter(at: place + 1) == 0x23 else { return nil }
    var end = place + 2
    var value: UInt32 = 0
    if view.letter(at: end) == 0x78 {
      (value, end) = number(view, end + 1, limit: 8)
      if end == place + 3 { return nil }
    } else {
      while end - place < 12, view.letter(at: end) &- 0x30 < 10 {
        value = min(value &* 10 &+ view.letter(at: end) &- 0x30, 0x20_0000)
        end += 1
      }
      if end == place + 2 { return nil }
    }
    return ([value], view.letter(at: end) == 0x3B ? end + 1 : end)
  }
}
