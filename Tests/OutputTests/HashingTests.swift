import Hashing
import Testing

@Suite struct HashingTests {
  /// Examples of FIPS 180-4.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ]) func digestsKnownTexts(text: String, hex: String) throws {
    #expect(SHA256Digest(of: text).hex == hex)
    #expect(SHA256Digest(of: Array(text.utf8)) == SHA256Digest(hex: hex.uppercased()))
    #expect(try #require(SHA256Digest(hex: hex)).bytes.count == 32)
  }

  @Test func digestsPiecesLikeTheWhole() {
    let bytes = (0..<1000).map { UInt8($0 % 251) }
    var stream = SHA256Stream()
    var start = 0
    for length in [0, 1, 63, 64, 65, 300] {
      stream.update(Array(bytes[start..<start + length]))
      start += length
    }
    let copy = stream
    stream.update(Array(bytes[start...]))
    #expect(stream.digest == SHA256Digest(of: bytes))
    #expect(stream.digest == stream.digest)
    #expect(copy.digest == SHA256Digest(of: Array(bytes[..<start])))
  }

  @Test func ordersLikeHexadecimalText() {
    let digests = (0..<50).map { SHA256Digest(of: "\($0)") }
    #expect(digests.sorted().map(\.hex) == digests.map(\.hex).sorted())
  }

  @Test(arguments: ["", "ba78", String(repeating: "g", count: 64), String(repeating: "0", count: 65)])
  func refusesTextThatIsNoDigest(hex: String) {
    #expect(SHA256Digest(hex: hex) == nil)
  }
}
