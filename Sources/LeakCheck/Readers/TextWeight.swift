/// Asks byte by byte whether so many characters in a row are text in UTF-8 that a secret may stand among them: two ideographs, or five
/// letters or digits of any alphabet. Few runs hold them that are not base64 (addresses of pages, digests).
///
/// Nothing tells what the bytes of such a run are, so that a branch would be guessed wrong half the time: a table says what comes next.
final class TextWeight {
  /// A state in which nothing was read, and the one in which there is enough.
  static let start: UInt16 = 0
  static let enough = UInt16(weights.count * pending.count * kinds)

  /// What each byte is: text in ASCII, nothing, the rest of a character, the first byte of one of two, three or four bytes.
  let classes: UnsafePointer<UInt8>
  /// The state behind each state and class of byte; states are `kinds` apart.
  let next: UnsafePointer<UInt16>

  private static let kinds = 8
  private static let (text, nothing, rest, firstOfTwo, firstOfThree, firstOfFour) = (0, 1, 2, 3, 4, 5)
  /// What an ASCII letter weighs, and one of two bytes; an ideograph; and what is enough.
  private static let (letter, ideograph, least) = (6, 15, 30)
  /// What characters in a row may weigh that are not enough.
  private static let weights = [0, 6, 12, 15, 18, 21, 24, 27]
  /// Bytes that a character still needs, and what it will weigh.
  private static let pending = [(0, 0), (1, letter), (1, ideograph), (2, ideograph), (3, ideograph)]

  init() {
    let classes = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    for byte in 0..<256 { classes[byte] = UInt8(Self.class(of: UInt8(byte))) }
    let next = UnsafeMutablePointer<UInt16>.allocate(capacity: Int(Self.enough) + Self.kinds)
    next.initialize(repeating: Self.enough, count: Int(Self.enough) + Self.kinds)
    for weight in Self.weights {
      for (needed, gain) in Self.pending {
        let state = Int(Self.state(weight, needed, gain))
        for kind in 0..<Self.kinds { next[state + kind] = Self.state(behind: weight, needed, gain, kind) }
      }
    }
    (self.classes, self.next) = (UnsafePointer(classes), UnsafePointer(next))
  }

  deinit {
    classes.deallocate()
    next.deallocate()
  }

  /// The state behind `state` and a byte.
  @inline(__always)
  func state(_ state: UInt16, _ byte: UInt32) -> UInt16 {
    next[Int(state &+ UInt16(classes[Int(byte & 0xFF)]))]
  }

  private static func `class`(of byte: UInt8) -> Int {
    switch byte {
    case 0x09...0x0D, 0x20...0x7E: text
    case 0x80...0xBF: rest
    case 0xC2...0xDF: firstOfTwo
    case 0xE0...0xEF: firstOfThree
    case 0xF0...0xF4: firstOfFour
    default: nothing
    }
  }

  private static func state(behind weight: Int, _ needed: Int, _ gain: Int, _ kind: Int) -> UInt16 {
    if needed > 0, kind == rest {
      return needed == 1 ? state(weight + gain, 0, 0) : state(weight, needed - 1, gain)
    }
    // A character that breaks off parts what stands before it from what stands behind it.
    let weight = needed > 0 ? 0 : weight
    switch kind {
    case text: return state(weight + letter, 0, 0)
    case firstOfTwo: return state(weight, 1, letter)
    case firstOfThree: return state(weight, 2, ideograph)
    case firstOfFour: return state(weight, 3, ideograph)
    default: return start
    }
  }

  private static func state(_ weight: Int, _ needed: Int, _ gain: Int) -> UInt16 {
    guard weight < least, let row = weights.firstIndex(of: weight),
      let column = pending.firstIndex(where: { $0 == (needed, gain) })
    else { return enough }
    return UInt16((row * pending.count + column) * kinds)
  }
}
