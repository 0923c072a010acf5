extension ArtefactScanner {
  /// Reads the keys and strings of JSON or JSON lines, escapes undone; the strings of one list are also joined.
  ///
  /// → why the text could not be read to its end, if so.
  func readJSON(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    text.clear()
    var place = 0
    var damage: String?
    /// Whether only a comma stands between the last string and the next.
    var continuesList = false
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        if !continuesList { text.appendBarrier(at: place) }
        guard let end = appendJSONString(bytes, from: place + 1) else {
          damage = "JSON"
          place = bytes.count
          break
        }
        place = end
        continuesList = true
      case UInt8(ascii: ","):
        if continuesList { text.append(FoldEntry.space, at: place) }
        place += 1
      case 0x09, 0x0A, 0x0D, 0x20: place += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        // Numbers stand in the same list as strings may: they are read with them.
        var end = place
        while end < bytes.count, bytes[end] &- 0x30 < 10 { end += 1 }
        if !continuesList { text.appendBarrier(at: place) }
        text.append(UnsafeBufferPointer(rebasing: bytes[place..<end]), base: place)
        continuesList = true
        place = end
      default:
        continuesList = false
        place += 1
      }
    }
    searchView(text, .json)
    return damage
  }

  /// Appends the string that begins at `first` → the place behind its closing quote.
  private func appendJSONString(_ bytes: UnsafeBufferPointer<UInt8>, from first: Int) -> Int? {
    var place = first
    var copied = first
    func copy() { text.append(UnsafeBufferPointer(rebasing: bytes[copied..<place]), base: copied) }
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "\"") {
        copy()
        return place + 1
      }
      guard bytes[place] == UInt8(ascii: "\\") else {
        place += 1
        continue
      }
      copy()
      guard place + 1 < bytes.count else { return nil }
      switch bytes[place + 1] {
      case UInt8(ascii: "u"):
        guard let (scalar, end) = Self.unicodeEscape(bytes, at: place) else { return nil }
        text.append(scalar: scalar, at: place)
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

  /// Reads the cells of CSV, quotes undone → why the text could not be read to its end, if so.
  func readCSV(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    text.clear()
    var place = 0
    var copied = 0
    var isQuoted = false
    func copy() { text.append(UnsafeBufferPointer(rebasing: bytes[copied..<place]), base: copied) }
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\"") {
        copy()
        let isDoubled = isQuoted && place + 1 < bytes.count && bytes[place + 1] == byte
        if isDoubled { text.append(scalar: 0x22, at: place) } else { isQuoted.toggle() }
        place += isDoubled ? 2 : 1
        copied = place
      } else if !isQuoted, byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x09 {
        copy()
        text.appendBarrier(at: place)
        place += 1
        copied = place
      } else {
        place += 1
      }
    }
    copy()
    searchView(text, .csv)
    return isQuoted ? "CSV" : nil
  }
}
