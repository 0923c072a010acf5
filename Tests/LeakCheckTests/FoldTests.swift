import TestSupport
import Testing

@testable import LeakCheck

/// Reading bytes that are no UTF-8, and what base64 may hold.
@Suite struct FoldTests {
  @Test("reads digits behind the first byte of a character that breaks off", arguments: [0xE9, 0xEF] as [UInt8])
  func readsDigitsBehindBrokenCharacter(first: UInt8) {
    for tail in [[], Array("。".utf8)] {
      let view = FoldedView(FoldMemory())
      let bytes = [first] + Array("13".utf8) + tail
      bytes.withUnsafeBufferPointer { view.append($0, base: 0) }
      #expect(view.letter(at: 0) == 0x31)
      #expect(view.letter(at: 1) == 0x33)
      #expect(view.leftOutBytes)
    }
  }

  @Test("weighs bytes as a reader does that looks at one character after the other", arguments: [5 as UInt64, 812])
  func weighsBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let weight = TextWeight()
    let pieces: [[UInt8]] = [
      [0x41], [0x0A], [0x00], [0x7F], [0x80], [0xC3, 0xA9], [0xC1], [0xE6, 0x9D], [0xE6, 0x9D, 0x8E],
      [0xF0, 0xA0, 0x80, 0x80], [0xF0, 0xA0, 0x80], [0xF8],
    ]
    var enough = 0
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...9, using: &random)).flatMap { _ in pieces.randomElement(using: &random) ?? []
      }
      let state = bytes.reduce(TextWeight.start) { weight.state($0, UInt32($1)) }
      #expect((state == TextWeight.enough) == Self.mayHoldText(bytes), "\(bytes)")
      enough += state == TextWeight.enough ? 1 : 0
    }
    #expect(enough > 1_000)
  }

  /// The slow reader: 6 for an ASCII letter or one of two bytes, 15 for a longer one, 30 in a row.
  private static func mayHoldText(_ bytes: [UInt8]) -> Bool {
    var (weight, place) = (0, 0)
    while place < bytes.count {
      let byte = bytes[place]
      let isText = (0x20...0x7E).contains(byte) || (0x09...0x0D).contains(byte)
      let width =
        isText ? 1 : (0xC2...0xDF).contains(byte) ? 2 : byte >> 4 == 0xE ? 3 : (0xF0...0xF4).contains(byte) ? 4 : 0
      let isWhole =
        width > 0 && place + width <= bytes.count
        && bytes[(place + 1)..<(place + width)].allSatisfy { $0 >> 6 == 2 }
      weight = isWhole ? weight + (width < 3 ? 6 : 15) : 0
      if weight >= 30 { return true }
      place += isWhole ? width : 1
    }
    return false
  }
}
