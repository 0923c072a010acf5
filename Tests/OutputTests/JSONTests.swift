import JSONText
import TestSupport
import Testing

@Suite struct JSONTests {
  @Test(arguments: [UInt64(1), 20, 300, 4000]) func readsWhatItWrites(seed: UInt64) throws {
    var source = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let value = source.value(depth: 0)
      for isPretty in [false, true] {
        let bytes = value.bytes(pretty: isPretty)
        let read = try JSONValue(parsing: bytes)
        #expect(read == value, "seed \(seed)")
        #expect(read.bytes(pretty: isPretty) == bytes, "seed \(seed)")
      }
    }
  }

  @Test func writesPrettyAndPlain() {
    let value = JSONValue.object([("a", .array([.integer(1), .null])), ("b", .object([])), ("率", .decimal("97.4"))])
    #expect(text(value.bytes()) == #"{"a":[1,null],"b":{},"率":97.4}"#)
    #expect(
      text(value.bytes(pretty: true)) == """
        {
          "a": [
            1,
            null
          ],
          "b": {},
          "率": 97.4
        }

        """)
  }

  @Test func escapesWhatMustBeEscaped() {
    #expect(
      text(JSONValue.string("\u{0}\u{1F}\n\t\"\\/公\u{2028}😀").bytes()) == "\"\\u0000\\u001f\\n\\t\\\"\\\\/公\u{2028}😀\"")
  }

  @Test(arguments: ["NaN", "1,5", "01", "1.", ".5", "+1", "1e", "", "1\"x"]) func quotesDecimalThatIsNoNumber(
    digits: String
  ) throws {
    #expect(try JSONValue(parsing: JSONValue.decimal(digits).bytes()) == .string(digits))
  }

  @Test(arguments: [
    ("9223372036854775807", JSONValue.integer(.max)), ("9223372036854775808", .decimal("9223372036854775808")),
    ("-0", .decimal("-0")), ("1e6", .decimal("1e6")), ("-0.50", .decimal("-0.50")),
    (#" "\u516c\ud83d\ude00\/" "#, .string("公😀/")), ("[ ]", .array([])),
  ]) func reads(text: String, value: JSONValue) throws {
    #expect(try JSONValue(parsing: Array(text.utf8)) == value)
  }

  @Test(arguments: [
    ("", JSONError.Reason.unexpectedEnd, 1, 1), ("[1,]", .unexpectedCharacter, 1, 4),
    ("{\"公\":1,\n \"公\":2}", .duplicateKey, 2, 2),
    ("[1\n2]", .unexpectedCharacter, 2, 1), ("01", .badNumber, 1, 1), ("[-]", .badNumber, 1, 2),
    ("1 2", .trailingText, 1, 3),
    ("\"公\n\"", .controlCharacter, 1, 3), ("\"\\x\"", .badEscape, 1, 2), ("\"\\ud800\"", .badEscape, 1, 2),
    ("\"\\udc00\"", .badEscape, 1, 2), ("\"\\u12", .unexpectedEnd, 1, 6), ("{\"a\"", .unexpectedEnd, 1, 5),
    ("tru", .unexpectedEnd, 1, 4),
    ("{a:1}", .unexpectedCharacter, 1, 2), ("\u{FEFF}1", .unexpectedCharacter, 1, 1),
    ("{\"a\":1,}", .unexpectedCharacter, 1, 8),
  ]) func refuses(text: String, reason: JSONError.Reason, line: Int, column: Int) {
    let error = #expect(throws: JSONError.self) { try JSONValue(parsing: Array(text.utf8)) }
    #expect(error?.description == "\(line):\(column): \(reason.rawValue)")
  }

  @Test func refusesWhatIsNotUTF8AndWhatIsTooDeep() throws {
    let latin = #expect(throws: JSONError.self) { try JSONValue(parsing: [0x22, 0xE9, 0x22]) }
    #expect(latin?.reason == .invalidUTF8 && latin?.column == 2)
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    _ = try JSONValue(parsing: nested(JSONValue.depthLimit))
    let deep = #expect(throws: JSONError.self) { try JSONValue(parsing: nested(1_000_000)) }
    #expect(deep?.reason == .tooDeep)
  }

  @Test func refusesKeyThatStandsTwiceAmongMany() {
    let members = (0..<40).map { "\"k\($0)\":0" } + ["\"k7\":1"]
    let error = #expect(throws: JSONError.self) {
      try JSONValue(parsing: Array("{\(members.joined(separator: ","))}".utf8))
    }
    #expect(error?.reason == .duplicateKey)
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

/// Random JSON values.
extension SeededGenerator {
  fileprivate mutating func text() -> String {
    let letters: [Character] = ["a", "\"", "\\", "\n", "\u{1}", "公", "é", "😀", "/", "\u{7F}", " "]
    return String((0..<Int.random(in: 0..<9, using: &self)).map { _ in letters[Int.random(in: 0..<11, using: &self)] })
  }

  fileprivate mutating func value(depth: Int) -> JSONValue {
    let count = Int.random(in: 0..<20, using: &self)
    switch Int.random(in: 0..<(depth > 4 ? 5 : 7), using: &self) {
    case 0: return .null
    case 1: return .bool(count > 9)
    case 2: return .integer(Int64.random(in: .min ... .max, using: &self) >> Int64(count * 3))
    case 3: return .decimal("\(count).\(count)e-\(count)")
    case 4: return .string(text())
    case 5: return .array((0..<count / 2).map { _ in value(depth: depth + 1) })
    default: return .object((0..<count).map { ("\($0)" + text(), value(depth: depth + 1)) })
    }
  }
}
