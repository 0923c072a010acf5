import Glibc

/// Finds the ends of pieces of markup, hashes and compares them, eight bytes at once.
enum PieceBytes {
  /// Bytes that must be readable behind the limit of a search.
  static let margin = 8
  private static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// Up to so many bytes a loop compares faster than a call does.
  private static let fewBytes = 64

  /// Length and hash of the tag that begins at `start` and ends with `>` within `limit` bytes, and with it the end of its line where that
  /// is behind it, or 0 and 0.
  @inline(__always)
  static func tag(_ start: UnsafePointer<UInt8>, within limit: Int) -> (length: Int, hash: UInt64) {
    let raw = UnsafeRawPointer(start)
    var hash = seed
    var place = 0
    while place < limit {
      let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let hit = ends(in: word)
      if hit != 0 {
        let bits = hit.trailingZeroBitCount
        let length = place &+ (bits &>> 3) &+ 1
        hash = mix(hash, word & (~0 &>> UInt64(63 - bits)))
        return start[length] == 0x0A ? (length &+ 1, hash ^ 0x0A) : (length, hash)
      }
      hash = mix(hash, word)
      place &+= 8
    }
    return (0, 0)
  }

  /// The bytes of the tag at `start` and of the end of its line behind it, if there are at most eight, else 0.
  @inline(__always)
  static func shortTag(at start: UnsafePointer<UInt8>) -> UInt64 {
    let word = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self)
    let bits = ends(in: word).trailingZeroBitCount
    // Behind the eighth byte a line may end.
    guard bits < 63 else { return 0 }
    let end = word &>> UInt64(bits &+ 1) & 0xFF == 0x0A ? bits &+ 8 : bits
    return word & (~0 &>> UInt64(63 &- end))
  }

  /// A word whose lowest bit that is set is the highest one of the first `>` in `word`.
  @inline(__always)
  private static func ends(in word: UInt64) -> UInt64 {
    let difference = word ^ 0x3E3E_3E3E_3E3E_3E3E
    return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
  }

  /// Length and hash of the line that begins at `start` and ends within `limit` bytes, or 0 and 0.
  static func line(_ start: UnsafePointer<UInt8>, within limit: Int) -> (length: Int, hash: UInt64) {
    guard let end = memchr(start, 0x0A, limit) else { return (0, 0) }
    let raw = UnsafeRawPointer(start)
    let length = UnsafeRawPointer(end) - raw + 1
    // Four products at once take a quarter of the time of one behind the other.
    var hashes = (mix(seed, UInt64(length)), seed, seed, seed)
    var place = 0
    while place &+ 32 <= length {
      hashes.0 = mix(hashes.0, raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      hashes.1 = mix(hashes.1, raw.loadUnaligned(fromByteOffset: place &+ 8, as: UInt64.self))
      hashes.2 = mix(hashes.2, raw.loadUnaligned(fromByteOffset: place &+ 16, as: UInt64.self))
      hashes.3 = mix(hashes.3, raw.loadUnaligned(fromByteOffset: place &+ 24, as: UInt64.self))
      place &+= 32
    }
    while place &+ 8 <= length {
      hashes.0 = mix(hashes.0, raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place &+= 8
    }
    if place < length {
      hashes.1 = mix(hashes.1, firstBytes(raw.loadUnaligned(fromByteOffset: place, as: UInt64.self), length &- place))
    }
    return (length, mix(mix(hashes.0, hashes.1), mix(hashes.2, hashes.3)))
  }

  /// Length and hash of the beginning of a line: its tags and its first text, up to the second one, or 0 and 0 where there is none within
  /// `limit` bytes.
  static func head(_ start: UnsafePointer<UInt8>, within limit: Int) -> (length: Int, hash: UInt64) {
    var place = 0
    var isBehindText = false
    while place < limit, let end = memchr(start + place, 0x3E, limit - place) {
      place = UnsafeRawPointer(end) - UnsafeRawPointer(start) + 1
      if start[place] == 0x3C { continue }
      if start[place] == 0x0A { break }
      if isBehindText { return (place, hash(UnsafeBufferPointer(start: start, count: place))) }
      isBehindText = true
      guard let next = memchr(start + place, 0x3C, limit - place) else { break }
      place = UnsafeRawPointer(next) - UnsafeRawPointer(start)
    }
    return (0, 0)
  }

  /// A hash of a short text.
  static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(text)
    var hash = mix(seed, UInt64(raw.count))
    guard raw.count >= 8 else { return mix(hash, raw.reduce(0) { $0 &<< 8 | UInt64($1) }) }
    var place = 0
    while place &+ 8 <= raw.count {
      hash = mix(hash, raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place &+= 8
    }
    return mix(hash, raw.loadUnaligned(fromByteOffset: raw.count &- 8, as: UInt64.self))
  }

  @inline(__always)
  static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
    return product ^ product &>> 32
  }

  /// The first sixteen of `length` bytes, with zeros where there are fewer; sixteen must be readable.
  static func head(_ start: UnsafePointer<UInt8>, _ length: Int) -> (UInt64, UInt64) {
    let raw = UnsafeRawPointer(start)
    return (
      firstBytes(raw.loadUnaligned(as: UInt64.self), length),
      firstBytes(raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self), length - 8)
    )
  }

  /// Whether the `length` bytes at `start`, `margin` more of which may be read, are those at `stored`, which begin with `head`.
  @inline(__always)
  static func areSame(
    _ stored: UnsafePointer<UInt8>, _ head: (UInt64, UInt64), _ length: Int, at start: UnsafePointer<UInt8>
  ) -> Bool {
    let raw = UnsafeRawPointer(start)
    let first = raw.loadUnaligned(as: UInt64.self) ^ head.0
    if length < 8 { return firstBytes(first, length) == 0 }
    guard first == 0 else { return false }
    let second = raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self) ^ head.1
    if length < 16 { return firstBytes(second, length &- 8) == 0 }
    guard second == 0 else { return false }
    return length <= fewBytes ? haveSameRest(stored, start, length) : memcmp(stored, start, length) == 0
  }

  /// A word without the bytes behind the first `count`.
  @inline(__always)
  private static func firstBytes(_ word: UInt64, _ count: Int) -> UInt64 {
    count >= 8 ? word : count <= 0 ? 0 : word & (~0 &>> UInt64(64 &- 8 &* count))
  }

  /// Whether at least sixteen bytes are the same, of which the first sixteen are.
  @inline(__always)
  private static func haveSameRest(
    _ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ length: Int
  ) -> Bool {
    let (left, right) = (UnsafeRawPointer(left), UnsafeRawPointer(right))
    var place = 16
    while place &+ 8 <= length {
      if left.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        != right.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      {
        return false
      }
      place &+= 8
    }
    return left.loadUnaligned(fromByteOffset: length &- 8, as: UInt64.self)
      == right.loadUnaligned(fromByteOffset: length &- 8, as: UInt64.self)
  }
}
