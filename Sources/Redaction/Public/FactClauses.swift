/// The clauses of a text in which something stands that others do not say: a day, a long number, the name of a person or place.
///
/// Clauses of common wording (未按照规定对从业人员进行安全生产教育和培训) belong to nobody, and neither do articles of law and amounts.
struct FactClauses {
  /// Names that make a clause one of its record, as UTF-8; short ones are left out.
  let names: [[UInt8]]

  init(names: [String]) { self.names = names.map { Array($0.utf8) }.filter { $0.count >= 9 } }

  /// Fewest characters of a clause, and most.
  private static let length = 12...120
  /// Fewest characters beside the digits and signs of a day: 截至2020年12月31日 is said of much.
  private static let words = 8
  /// From so many digits on a number is that of something; more are searched as numbers and not as text.
  private static let digits = 6...10

  /// Calls `body` with each such clause of `text`, in order.
  func forEach(in text: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Void) {
    var start = 0
    var place = 0
    while place < text.count {
      let width = Self.breakWidth(text, place)
      if width > 0 {
        visit(start..<place, text, body)
        place += width
        start = place
      } else {
        place += 1
      }
    }
    visit(start..<text.count, text, body)
  }

  private func visit(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Void) {
    // The shortest that can count has twelve bytes, and nearly all pieces of a table are shorter.
    guard range.count >= Self.length.lowerBound else { return }
    let range = Self.trimmed(range, text)
    if tells(UnsafeBufferPointer(rebasing: text[range])) { body(range) }
  }

  private func tells(_ clause: UnsafeBufferPointer<UInt8>) -> Bool {
    var seen = Seen()
    var place = 0
    while place < clause.count {
      let byte = clause[place]
      if byte &- 0x30 < 10 {
        let end = Self.endOfDigits(clause, place)
        seen.add(digits: end - place, before: Self.character(clause, end))
        place = end
      } else {
        if byte & 0xC0 != 0x80 { seen.add(Self.character(clause, place)) }
        place += 1
      }
    }
    guard Self.length.contains(seen.characters), !seen.isLaw, !seen.hasLongNumber else { return false }
    if seen.hasNumber || seen.hasDay, seen.characters - seen.dateCharacters >= Self.words { return true }
    return names.contains { Self.contains(clause, $0) }
  }

  /// What was met in a clause.
  private struct Seen {
    var characters = 0
    var dateCharacters = 0
    var hasDay = false
    var hasNumber = false
    var hasLongNumber = false
    var isLaw = false
    private var hasMonth = false
    private var hasOrdinal = false
    /// Digits with nothing but signs between them, which a search for numbers takes for one: 0878-3389012.
    private var joinedDigits = 0

    /// Takes a run of digits and the character behind it.
    mutating func add(digits count: Int, before next: UInt32) {
      characters += count
      dateCharacters += count
      if next == FactClauses.month { hasMonth = true }
      if next == FactClauses.day, hasMonth { hasDay = true }
      joinedDigits += count
      if joinedDigits > FactClauses.digits.upperBound { hasLongNumber = true }
      // An amount is told of many: 100000元, 100000.00元.
      let isAmount = next == FactClauses.yuan || next == FactClauses.tenThousand || next == 0x2E
      if FactClauses.digits.contains(count), !isAmount { hasNumber = true }
    }

    /// Takes a character that is no digit.
    mutating func add(_ character: UInt32) {
      // Signs of ASCII and their wide forms join digits; letters and ideographs part them.
      let isSign = character < 0x80 ? !(0x61...0x7A).contains(character | 0x20) : character >> 8 == 0xEFBC
      if !isSign { joinedDigits = 0 }
      if character == 0x20 { return }
      characters += 1
      switch character {
      case FactClauses.month, FactClauses.day, FactClauses.year: dateCharacters += 1
      case FactClauses.ordinal: hasOrdinal = true
      case FactClauses.article: isLaw = isLaw || hasOrdinal
      default: break
      }
    }
  }

  // 年 月 日 元 万 第 条 as their UTF-8 bytes.
  private static let year: UInt32 = 0xE5B9B4
  private static let month: UInt32 = 0xE69C88
  private static let day: UInt32 = 0xE697A5
  private static let yuan: UInt32 = 0xE58583
  private static let tenThousand: UInt32 = 0xE4B887
  private static let ordinal: UInt32 = 0xE7ACAC
  private static let article: UInt32 = 0xE69DA1

  /// The three bytes of an ideograph, one ASCII byte, or 0.
  private static func character(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> UInt32 {
    guard place < text.count else { return 0 }
    if text[place] < 0x80 { return UInt32(text[place]) }
    guard text[place] & 0xF0 == 0xE0, place + 2 < text.count else { return 1 }
    return UInt32(text[place]) << 16 | UInt32(text[place + 1]) << 8 | UInt32(text[place + 2])
  }

  private static func endOfDigits(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start
    while end < text.count, text[end] &- 0x30 < 10 { end += 1 }
    return end
  }

  /// Bytes of the sign that ends a clause at `place`: 。；：，！？, their ASCII forms and line ends; 0 where none stands there.
  private static func breakWidth(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
    switch text[place] {
    case 0x0A, 0x0D, 0x09, 0x3B, 0x21, 0x3F, 0x7C: 1
    case 0xE3 where place + 2 < text.count && text[place + 1] == 0x80 && text[place + 2] == 0x82: 3
    case 0xEF where place + 2 < text.count && text[place + 1] == 0xBC:
      switch text[place + 2] {
      case 0x81, 0x8C, 0x9A, 0x9B, 0x9F: 3
      default: 0
      }
    default: 0
    }
  }

  /// The range without blanks at its ends, wide ones too.
  private static func trimmed(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    func isWide(_ place: Int) -> Bool { text[place] == 0xE3 && text[place + 1] == 0x80 && text[place + 2] == 0x80 }
    while start < end {
      if text[start] == 0x20 { start += 1 } else if end - start >= 3, isWide(start) { start += 3 } else { break }
    }
    while start < end {
      if text[end - 1] == 0x20 { end -= 1 } else if end - start >= 3, isWide(end - 3) { end -= 3 } else { break }
    }
    return start..<end
  }

  private static func contains(_ text: UnsafeBufferPointer<UInt8>, _ name: [UInt8]) -> Bool {
    guard text.count >= name.count else { return false }
    return (0...text.count - name.count).contains { place in
      text[place] == name[0] && text[place..<place + name.count].elementsEqual(name)
    }
  }
}
