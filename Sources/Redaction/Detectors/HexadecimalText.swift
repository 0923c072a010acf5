import Matching

/// Text that is written by the hexadecimal codes of its characters: 31 33 38 …, 0x31,0x33,0x38, 313338….
struct HexadecimalText {
  /// The characters.
  let text: [UInt8]
  /// From the first code to the last.
  let range: Range<Int>
  /// Whether nothing parts the codes.
  let isSolid: Bool

  /// The plate whose bytes stand at `start` in the same way: e4 ba 91 45 31….
  static func plate(at start: Int, in view: TextView) -> Range<Int>? {
    guard lead(at: behindPrefix(start, in: view), in: view), !TextView.isAlphanumeric(view.scalar(start - 1)) else {
      return nil
    }
    var bytes: [UInt8] = []
    var place = start
    var end = start
    while bytes.count < longestPlate {
      let code = behindPrefix(place, in: view)
      guard let high = value(view.scalar(code)), let low = value(view.scalar(code + 1)) else { break }
      bytes.append(high << 4 | low)
      end = code + 2
      place = end
      while place - end < 3, marks.contains(view.scalar(place)) { place += 1 }
    }
    return EncodedPlate.isPlate(bytes) && !TextView.isAlphanumeric(view.scalar(end)) ? start..<end : nil
  }

  /// Whether the first byte of an ideograph stands at `place`.
  private static func lead(at place: Int, in view: TextView) -> Bool {
    view.scalar(place) | 0x20 == 0x65 && value(view.scalar(place + 1)).map { (4...9).contains($0) } ?? false
  }

  private static let longestPlate = 11

  /// Reads the codes that begin at `start`, five at least.
  init?(at start: Int, in view: TextView) {
    guard Self.mayBegin(at: start, in: view), !Self.goesOn(before: start, in: view) else { return nil }
    var text: [UInt8] = []
    var place = start
    var end = start
    var isSolid = true
    while text.count < Self.longest {
      let code = Self.behindPrefix(place, in: view)
      guard let byte = Self.byte(at: code, in: view) else { break }
      text.append(byte)
      end = code + 2
      place = end
      while place - end < 3, Self.marks.contains(view.scalar(place)) { place += 1 }
      if place > end || Self.behindPrefix(place, in: view) > place { isSolid = false }
      // 31 33 and then 3138: one way of writing.
      if place == end, !isSolid, Self.behindPrefix(place, in: view) == place { break }
    }
    guard text.count >= Self.least, !TextView.isAlphanumeric(view.scalar(end)) else { return nil }
    (self.text, range, self.isSolid) = (text, start..<end, isSolid)
  }

  /// The digits and letters without the blanks and hyphens between them.
  var number: [UInt8] { text.filter { $0 != 0x20 && $0 != 0x2D } }

  /// Whether they are the number of a person without a word that says so, and no figures: a telephone, an identity number, a card.
  var isPersonal: Bool { Self.isPersonal(Self.values(of: number)) }

  /// The values of characters: of digits their own, 10 of an X, 11 of any other.
  static func values(of text: [UInt8]) -> [Int] {
    text.map { $0 | 0x20 == 0x78 ? 10 : (0x30...0x39).contains($0) ? Int($0) - 0x30 : 11 }
  }

  /// The same of characters by their values.
  static func isPersonal(_ number: [Int]) -> Bool {
    guard number.allSatisfy({ $0 < 11 }), number.dropLast().allSatisfy({ $0 < 10 }) else { return false }
    switch number.count {
    case 11: return number[0] == 1 && number[1] >= 3 && number[10] < 10
    case 18 where number.haveFormOfIdentity: return true
    case 15: return number.haveFormOfOldIdentity && number[14] < 10
    case 16...19: return number[number.count - 1] < 10 && number.passesLuhn && (number[0] == 6 || number[0] == 4)
    default: return false
    }
  }

  /// Behind 0x or \x at `place`.
  private static func behindPrefix(_ place: Int, in view: TextView) -> Int {
    let isPrefix =
      (view.scalar(place) == 0x30 || view.scalar(place) == 0x5C) && view.scalar(place + 1) | 0x20 == 0x78
    if isPrefix { return place + 2 }
    return view.scalar(place) == 0x25 ? place + 1 : place
  }

  private static func mayBegin(at place: Int, in view: TextView) -> Bool {
    let code = behindPrefix(place, in: view)
    return byte(at: code, in: view).map { $0 != 0x20 && $0 != 0x2D } ?? false
  }

  /// Whether a code stands before the one at `start`, with which the reading began.
  private static func goesOn(before start: Int, in view: TextView) -> Bool {
    var end = start
    while start - end < 3, marks.contains(view.scalar(end - 1)) { end -= 1 }
    return end < start && byte(at: end - 2, in: view) != nil && !TextView.isAlphanumeric(view.scalar(end - 3))
  }

  /// The letter, digit or sign of an account whose code stands at `place`.
  private static func byte(at place: Int, in view: TextView) -> UInt8? {
    guard let high = value(view.scalar(place)), (2...7).contains(high), let low = value(view.scalar(place + 1)) else {
      return nil
    }
    let byte = high << 4 | low
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x20, 0x2B, 0x2D, 0x5F, 0x40, 0x2E: return byte
    default: return nil
    }
  }

  private static func value(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x30...0x39: UInt8(scalar - 0x30)
    case 0x41...0x46: UInt8(scalar - 0x37)
    case 0x61...0x66: UInt8(scalar - 0x57)
    default: nil
    }
  }

  private static let least = 5
  private static let longest = 48
  private static let marks = ScalarSet(FoldedText.scalars(of: " ,;:-_./|\n"))
}
