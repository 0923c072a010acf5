/// A run of base64 decoded from each of its four possible beginnings, in memory that is used again. Used by one task.
final class Base64Run {
  let digits = Base64Digits()
  private let weight = TextWeight()
  /// The bits of all digits, with zeros behind them, and those from another beginning than the first.
  private var bits: UnsafeMutablePointer<UInt8>
  private var moved: UnsafeMutablePointer<UInt8>
  private var capacity = 1 << 10
  /// Digits of the run in hand.
  private var count = 0
  /// Bytes that are read behind the last.
  private static let margin = 8

  init() {
    bits = .allocate(capacity: capacity)
    moved = .allocate(capacity: capacity)
  }

  deinit {
    bits.deallocate()
    moved.deallocate()
  }

  /// Takes the `count` digits at `start` in hand.
  func read(_ start: UnsafePointer<UInt8>, _ count: Int) {
    reserve(count)
    self.count = count
    let places = digits.places
    var written = 0
    var place = 0
    while place &+ 4 <= count {
      let high = places[Int(start[place])] | places[256 &+ Int(start[place &+ 1])]
      store(high | places[512 &+ Int(start[place &+ 2])] | places[768 &+ Int(start[place &+ 3])], at: written)
      written &+= 3
      place &+= 4
    }
    var rest: UInt32 = 0
    for index in place..<count { rest |= places[256 &* (index &- place) &+ Int(start[index])] }
    store(rest, at: written)
    store(0, at: written &+ 3)
  }

  /// Those of the four beginnings from which the run may hold a text, a bit each.
  func beginningsOfText() -> Int {
    let weight = weight
    var states = (TextWeight.start, TextWeight.start, TextWeight.start, TextWeight.start)
    let shortest = length(from: 3)
    for place in 0..<shortest {
      let word = word(at: place)
      states.0 = weight.state(states.0, word &>> 24)
      states.1 = weight.state(states.1, word &>> 18)
      states.2 = weight.state(states.2, word &>> 12)
      states.3 = weight.state(states.3, word &>> 6)
    }
    for place in shortest..<length(from: 0) { states.0 = weight.state(states.0, word(at: place) &>> 24) }
    for place in shortest..<length(from: 1) { states.1 = weight.state(states.1, word(at: place) &>> 18) }
    for place in shortest..<length(from: 2) { states.2 = weight.state(states.2, word(at: place) &>> 12) }
    return (states.0 == TextWeight.enough ? 1 : 0) | (states.1 == TextWeight.enough ? 2 : 0)
      | (states.2 == TextWeight.enough ? 4 : 0) | (states.3 == TextWeight.enough ? 8 : 0)
  }

  /// The bytes that the run holds from one of its beginnings on, valid until the next call.
  func bytes(from beginning: Int) -> UnsafeBufferPointer<UInt8> {
    let length = length(from: beginning)
    for place in 0..<length {
      moved[place] = UInt8(truncatingIfNeeded: word(at: place) &>> UInt32(24 - 6 * beginning))
    }
    return UnsafeBufferPointer(start: moved, count: length)
  }

  /// Whole bytes from a beginning on.
  private func length(from beginning: Int) -> Int { 6 * (count - beginning) / 8 }

  /// 32 bits, the first ones the highest; the byte from the first beginning on is followed by those from the others six bits on each.
  @inline(__always)
  private func word(at place: Int) -> UInt32 {
    UInt32(bigEndian: UnsafeRawPointer(bits + place).loadUnaligned(as: UInt32.self))
  }

  /// Writes three bytes and a zero.
  @inline(__always)
  private func store(_ word: UInt32, at place: Int) {
    UnsafeMutableRawPointer(bits + place).storeBytes(of: (word &<< 8).bigEndian, as: UInt32.self)
  }

  private func reserve(_ digits: Int) {
    guard digits + Self.margin > capacity else { return }
    bits.deallocate()
    moved.deallocate()
    capacity = 2 * digits + Self.margin
    bits = .allocate(capacity: capacity)
    moved = .allocate(capacity: capacity)
  }
}
