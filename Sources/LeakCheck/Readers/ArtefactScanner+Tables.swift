extension ArtefactScanner {
  /// Reads the keys and strings of JSON or JSON lines, escapes undone; the strings of one list are also joined.
  ///
  /// What stands outside strings is read as it is. An object is the row of the record that it names.
  /// → why the text could not be read to its end, if so.
  func readJSON(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    rows.begin(isNarrow: state.record != RecordTable.none)
    holdsTags = Self.index(of: UInt8(ascii: "<"), in: bytes, from: 0) < bytes.count
    var place = 0
    var damage: String?
    /// Whether only a comma stands between the last string and the next.
    var continuesList = false
    /// The last string, and whether it is the key of an identifier.
    var last = 0..<0
    var isIdentifier = false
    func note(_ value: Range<Int>, isEscaped: Bool = false) {
      let text = UnsafeBufferPointer(rebasing: bytes[value])
      let record =
        isEscaped && value.count <= Self.longestEscaped
        ? Self.withoutEscapes(text).withUnsafeBufferPointer { self.record(ofValue: $0, isIdentifier: isIdentifier) }
        : self.record(ofValue: text, isIdentifier: isIdentifier)
      noteMention(of: record, at: value.lowerBound, attribute: 0)
      isIdentifier = false
    }
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        if !continuesList { text.appendBarrier(at: place) }
        guard let (end, isEscaped) = appendJSONString(bytes, from: place + 1) else {
          damage = "JSON"
          place = bytes.count
          break
        }
        last = place + 1..<end - 1
        note(last, isEscaped: isEscaped)
        place = end
        continuesList = true
      case UInt8(ascii: ","):
        if continuesList { text.append(FoldEntry.space, at: place) }
        isIdentifier = false
        place += 1
      case UInt8(ascii: ":"):
        isIdentifier = continuesList && Self.isIdentifierKey(UnsafeBufferPointer(rebasing: bytes[last]))
        continuesList = false
        place += 1
      case 0x09, 0x0A, 0x0D, 0x20: place += 1
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"):
        continuesList = false
        noteBracket(bytes[place], at: place)
        place += 1
        if bytes[place - 1] == UInt8(ascii: "}") { endPart(bytes, at: place, .json) }
      case let byte:
        let end = Self.endOfToken(bytes, from: place)
        let token = UnsafeBufferPointer(rebasing: bytes[place..<end])
        // Numbers stand in the same list as strings may: they are read with them.
        continuesList = appendToken(token, at: place, isNumber: byte &- 0x30 < 10 || byte == 0x2D, continuesList)
        if isIdentifier { note(place..<end) }
        place = end
      }
    }
    rows.finish(at: marks(at: bytes.count))
    searchView(rest, .raw)
    searchView(text, .json)
    searchRows(text: .json, attributes: .json)
    return damage
  }

  /// Place behind the bytes from `start` on that are neither blanks nor signs of JSON.
  private static func endOfToken(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      switch bytes[end] {
      case 0x09, 0x0A, 0x0D, 0x20, 0x22, 0x2C, 0x3A, 0x5B, 0x5D, 0x7B, 0x7D: return end
      default: end += 1
      }
    }
    return end
  }

  /// Appends what stands outside strings → whether a list may go on behind it.
  private func appendToken(
    _ token: UnsafeBufferPointer<UInt8>, at place: Int, isNumber: Bool, _ continuesList: Bool
  ) -> Bool {
    guard isNumber else {
      rest.append(token, base: place)
      rest.appendBreak(at: place)
      return false
    }
    if !continuesList { text.appendBarrier(at: place) }
    text.append(token, base: place)
    return true
  }

  /// Longer strings with escapes are no addresses or identifiers.
  private static let longestEscaped = 1_024

  /// The bytes of a string with its escapes undone.
  private static func withoutEscapes(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place] != UInt8(ascii: "\\") {
        text.append(bytes[place])
        place += 1
      } else if let (scalar, end) = unicodeEscape(bytes, at: place) {
        text += String(Character(Unicode.Scalar(scalar) ?? " ")).utf8
        place = end
      } else {
        if place + 1 < bytes.count { text.append(bytes[place + 1]) }
        place += 2
      }
    }
    return text
  }

  /// Appends the string that begins at `first` → the place behind its closing quote, and whether something in it was written as an escape.
  private func appendJSONString(
    _ bytes: UnsafeBufferPointer<UInt8>, from first: Int
  ) -> (end: Int, isEscaped: Bool)? {
    var place = first
    var isEscaped = false
    var copied = first
    func copy() { text.append(UnsafeBufferPointer(rebasing: bytes[copied..<place]), base: copied) }
    var quote = -1
    while place < bytes.count {
      if quote < place { quote = Self.index(of: UInt8(ascii: "\""), in: bytes, from: place) }
      place = Self.index(
        of: UInt8(ascii: "\\"), in: UnsafeBufferPointer(rebasing: bytes[..<quote]), from: place)
      if place == quote {
        guard quote < bytes.count else { return nil }
        copy()
        return (place + 1, isEscaped)
      }
      isEscaped = true
      copy()
      guard place + 1 < bytes.count else { return nil }
      switch bytes[place + 1] {
      case UInt8(ascii: "u"):
        guard let (scalar, end) = Self.unicodeEscape(bytes, at: place) else { return nil }
        text.append(scalar: scalar, at: place)
        if scalar == 0x3C { holdsTags = true }
        place = end
      case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"):
        text.append(scalar: 0x20, at: place)
        place += 2
      case let byte:
        text.append(scalar: UInt32(byte), at: place)
        place += 2
      }
      copied = place
    }
    return nil
  }

  /// The scalar of `\uxxxx`, or of two of them that make a pair, and the place behind it.
  private static func unicodeEscape(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> (UInt32, Int)? {
    guard let high = codeUnit(bytes, at: place) else { return nil }
    if (0xD800..<0xDC00).contains(high), let low = codeUnit(bytes, at: place + 6), (0xDC00..<0xE000).contains(low) {
      return (0x10000 + (high - 0xD800) << 10 + (low - 0xDC00), place + 12)
    }
    return (high, place + 6)
  }

  private static func codeUnit(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> UInt32? {
    guard place + 6 <= bytes.count, bytes[place] == UInt8(ascii: "\\"), bytes[place + 1] == UInt8(ascii: "u") else {
      return nil
    }
    return UInt32(String(decoding: bytes[place + 2..<place + 6], as: UTF8.self), radix: 16)
  }
}
