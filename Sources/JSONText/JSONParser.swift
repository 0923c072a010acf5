/// A recursive parser over one buffer of bytes; positions are byte offsets until an error is reported.
struct JSONParser {
  struct Failure: Error {
    let reason: JSONError.Reason
    let offset: Int
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func parseText() throws(Failure) -> JSONValue {
    if let bad = firstInvalidUTF8 { throw Failure(reason: .invalidUTF8, offset: bad) }
    skipSpace()
    let value = try parseValue(depth: 0)
    skipSpace()
    if position < bytes.count { throw failure(.trailingText) }
    return value
  }

  /// The failure with its line and column, counted only now.
  func located(_ failure: Failure) -> JSONError {
    let before = bytes[..<min(failure.offset, bytes.count)]
    let line = 1 + before.count { $0 == UInt8(ascii: "\n") }
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let column = 1 + before[lineStart...].count { failure.reason == .invalidUTF8 || $0 & 0xC0 != 0x80 }
    return JSONError(reason: failure.reason, line: line, column: column)
  }

  private var firstInvalidUTF8: Int? {
    var decoder = Unicode.UTF8.ForwardParser()
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var offset = 0
    var source = bytes.makeIterator()
    while true {
      switch decoder.parseScalar(from: &source) {
      case .valid(let scalar): offset += scalar.count
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }

  private mutating func parseValue(depth: Int) throws(Failure) -> JSONValue {
    guard position < bytes.count else { throw failure(.unexpectedEnd) }
    switch bytes[position] {
    case UInt8(ascii: "{"): return try parseObject(depth: depth + 1)
    case UInt8(ascii: "["): return try parseArray(depth: depth + 1)
    case UInt8(ascii: "\""): return .string(try parseString())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try parseNumber()
    case UInt8(ascii: "t"): return try parseWord("true", .bool(true))
    case UInt8(ascii: "f"): return try parseWord("false", .bool(false))
    case UInt8(ascii: "n"): return try parseWord("null", .null)
    default: throw failure(.unexpectedCharacter)
    }
  }

  private mutating func parseObject(depth: Int) throws(Failure) -> JSONValue {
    var members: [(String, JSONValue)] = []
    var seen: Set<String> = []
    var isFirst = true
    try open(depth: depth)
    while try !closes(with: UInt8(ascii: "}"), isFirst: isFirst) {
      isFirst = false
      guard position < bytes.count else { throw failure(.unexpectedEnd) }
      guard bytes[position] == UInt8(ascii: "\"") else { throw failure(.unexpectedCharacter) }
      let keyStart = position
      let key = try parseString()
      // Few members are compared one by one; a set is built only where there are many.
      if members.count == 16 { seen = Set(members.lazy.map(\.0)) }
      let isKnown = members.count < 16 ? members.contains { $0.0 == key } : !seen.insert(key).inserted
      if isKnown { throw Failure(reason: .duplicateKey, offset: keyStart) }
      skipSpace()
      try expect(UInt8(ascii: ":"))
      skipSpace()
      members.append((key, try parseValue(depth: depth)))
    }
    return .object(members)
  }

  private mutating func parseArray(depth: Int) throws(Failure) -> JSONValue {
    var elements: [JSONValue] = []
    try open(depth: depth)
    while try !closes(with: UInt8(ascii: "]"), isFirst: elements.isEmpty) {
      elements.append(try parseValue(depth: depth))
    }
    return .array(elements)
  }

  private mutating func open(depth: Int) throws(Failure) {
    if depth > JSONValue.depthLimit { throw failure(.tooDeep) }
    position += 1
  }

  /// Whether the list ends here; else moves to the next item, past a comma unless it is the first.
  private mutating func closes(with bracket: UInt8, isFirst: Bool) throws(Failure) -> Bool {
    skipSpace()
    guard position < bytes.count else { throw failure(.unexpectedEnd) }
    if bytes[position] == bracket {
      position += 1
      return true
    }
    if !isFirst {
      try expect(UInt8(ascii: ","))
      skipSpace()
    }
    return false
  }

  private mutating func parseWord(_ word: StaticString, _ value: JSONValue) throws(Failure) -> JSONValue {
    for offset in 0..<word.utf8CodeUnitCount { try expect(word.utf8Start[offset]) }
    return value
  }

  private mutating func parseNumber() throws(Failure) -> JSONValue {
    let start = position
    while position < bytes.count, Self.isNumeric(bytes[position]) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard JSONText.isNumber(text) else { throw Failure(reason: .badNumber, offset: start) }
    if text != "-0", let number = Int64(text) { return .integer(number) }
    return .decimal(text)
  }

  private static func isNumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
      UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  private mutating func expect(_ byte: UInt8) throws(Failure) {
    guard position < bytes.count else { throw failure(.unexpectedEnd) }
    guard bytes[position] == byte else { throw failure(.unexpectedCharacter) }
    position += 1
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  private func failure(_ reason: JSONError.Reason) -> Failure { Failure(reason: reason, offset: position) }
}

extension JSONParser {
  private mutating func parseString() throws(Failure) -> String {
    position += 1
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: bytes[start..<position - 1], as: UTF8.self)
      case UInt8(ascii: "\\"): return try parseEscapedString(from: start)
      case ..<0x20: throw failure(.controlCharacter)
      default: position += 1
      }
    }
    throw failure(.unexpectedEnd)
  }

  private mutating func parseEscapedString(from start: Int) throws(Failure) -> String {
    var text = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\\") {
        try parseEscape(into: &text)
        continue
      }
      position += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      if byte < 0x20 { throw Failure(reason: .controlCharacter, offset: position - 1) }
      text.append(byte)
    }
    throw failure(.unexpectedEnd)
  }

  private mutating func parseEscape(into text: inout [UInt8]) throws(Failure) {
    let start = position
    position += 1
    guard position < bytes.count else { throw failure(.unexpectedEnd) }
    let letter = bytes[position]
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var code = UInt32(try parseHexUnit(escape: start))
      if (0xD800..<0xDC00).contains(code) {
        try expectLowHalf(escape: start)
        let low = UInt32(try parseHexUnit(escape: start))
        guard (0xDC00..<0xE000).contains(low) else { throw Failure(reason: .badEscape, offset: start) }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw Failure(reason: .badEscape, offset: start) }
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    default: throw Failure(reason: .badEscape, offset: start)
    }
  }

  private mutating func expectLowHalf(escape: Int) throws(Failure) {
    guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u")
    else { throw Failure(reason: .badEscape, offset: escape) }
    position += 2
  }

  private mutating func parseHexUnit(escape: Int) throws(Failure) -> UInt16 {
    guard position + 4 <= bytes.count else { throw Failure(reason: .unexpectedEnd, offset: bytes.count) }
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue, bytes[position] < 0x80 else {
        throw Failure(reason: .badEscape, offset: escape)
      }
      unit = unit << 4 | UInt16(digit)
      position += 1
    }
    return unit
  }
}
