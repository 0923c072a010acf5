extension PatternParser {
  /// What a backslash outside of brackets stands for.
  mutating func escape() throws(PatternError.Reason) -> PatternNode {
    let start = index
    let scalar = peek(1)
    switch scalar {
    case 0x62, 0x42, 0x41, 0x5A, 0x7A:
      index += 2
      return .edge(scalar == 0x62 ? .wordEdge : scalar == 0x42 ? .noWordEdge : scalar == 0x41 ? .start : .end)
    // References and calls, the whole of a grapheme or byte, any line end, a new start.
    case 0x31...0x39, 0x67, 0x6B, 0x58, 0x43, 0x52, 0x4B, 0x47: throw .unsupported
    default: break
    }
    if let set = try escapedSet() { return .one(isCaseless ? set.caseless : set) }
    guard let scalar = try escapedScalar() else { throw .syntax("unknown escape at index \(start)") }
    return one(scalar)
  }

  /// `[…]`.
  mutating func set() throws(PatternError.Reason) -> ScalarClass {
    let start = index
    index += 1
    let isInverted = peek() == 0x5E
    if isInverted { index += 1 }
    var ranges: [ClosedRange<UInt32>] = []
    var isFirst = true
    while peek() != 0x5D || isFirst {
      guard index < scalars.count else { throw .syntax("missing ] for the set at index \(start)") }
      isFirst = false
      if starts(with: "[:"), let named = try posixSet() {
        ranges += named.ranges
      } else if let set = try escapedSet() {
        ranges += set.ranges
      } else {
        let first = try member()
        guard peek() == 0x2D, index + 1 < scalars.count, peek(1) != 0x5D else {
          ranges.append(first...first)
          continue
        }
        let dash = index
        index += 1
        if try escapedSet() != nil { throw .syntax("bad range at index \(dash)") }
        let last = try member()
        guard first <= last else { throw .syntax("range out of order at index \(dash)") }
        ranges.append(first...last)
      }
    }
    index += 1
    let set = ScalarClass(ranges)
    let cased = isCaseless ? set.caseless : set
    return isInverted ? cased.inverted : cased
  }

  /// One scalar inside brackets.
  private mutating func member() throws(PatternError.Reason) -> UInt32 {
    guard peek() == 0x5C else {
      index += 1
      return scalars[index - 1]
    }
    if peek(1) == 0x62 {
      index += 2
      return 0x08
    }
    let start = index
    guard let scalar = try escapedScalar() else { throw .syntax("unknown escape at index \(start)") }
    return scalar
  }

  private mutating func posixSet() throws(PatternError.Reason) -> ScalarClass? {
    let rest = scalars[(index + 2)...]
    guard let end = rest.firstIndex(of: 0x3A), end + 1 < scalars.count, scalars[end + 1] == 0x5D else { return nil }
    var name = text(rest[..<end])
    let isInverted = name.hasPrefix("^")
    if isInverted { name.removeFirst() }
    guard let set = ScalarClass.posix(name) else { throw .syntax("unknown class at index \(index)") }
    index = end + 2
    return isInverted ? set.inverted : set
  }

  /// The set that a backslash and a letter stand for; `nil` where they stand for none.
  private mutating func escapedSet() throws(PatternError.Reason) -> ScalarClass? {
    guard peek() == 0x5C else { return nil }
    let set: ScalarClass
    switch peek(1) {
    case 0x64: set = .digits
    case 0x44: set = ScalarClass.digits.inverted
    case 0x77: set = .words
    case 0x57: set = ScalarClass.words.inverted
    case 0x73: set = .spaces
    case 0x53: set = ScalarClass.spaces.inverted
    case 0x68: set = .horizontal
    case 0x48: set = ScalarClass.horizontal.inverted
    case 0x76: set = .vertical
    case 0x56: set = ScalarClass.vertical.inverted
    case 0x4E: set = .any
    case 0x70, 0x50: return try property()
    default: return nil
    }
    index += 2
    return set
  }

  /// `\p{Han}`, `\pL` and their opposites.
  private mutating func property() throws(PatternError.Reason) -> ScalarClass {
    let start = index
    var isInverted = peek(1) == 0x50
    index += 2
    var name = text(scalars[index...].prefix(1))
    if name == "{" {
      guard let end = scalars[index...].firstIndex(of: 0x7D) else { throw .syntax("missing } at index \(start)") }
      name = text(scalars[index + 1..<end])
      index = end
    }
    index += 1
    if name.hasPrefix("^") {
      isInverted.toggle()
      name.removeFirst()
    }
    guard let set = ScalarClass.property(name) else { throw .syntax("unknown property at index \(start)") }
    return isInverted ? set.inverted : set
  }

  /// The scalar that a backslash and what follows stand for; `nil` where they stand for nothing.
  private mutating func escapedScalar() throws(PatternError.Reason) -> UInt32? {
    let start = index
    guard index + 1 < scalars.count else { throw .syntax("backslash at the end, index \(start)") }
    let scalar = peek(1)
    index += 2
    switch scalar {
    case 0x6E: return 0x0A
    case 0x72: return 0x0D
    case 0x74: return 0x09
    case 0x66: return 0x0C
    case 0x61: return 0x07
    case 0x65: return 0x1B
    case 0x30...0x37: return number(digits: scalars[(index - 1)...].prefix(3), radix: 8, from: index - 1)
    case 0x78 where peek() == 0x7B:
      guard let end = scalars[index...].firstIndex(of: 0x7D), end - index <= 7,
        let value = UInt32(text(scalars[index + 1..<end]), radix: 16), Unicode.Scalar(value) != nil
      else { throw .syntax("bad number at index \(start)") }
      index = end + 1
      return value
    case 0x78: return number(digits: scalars[index...].prefix(2), radix: 16, from: index)
    case 0x38, 0x39, 0x41...0x5A, 0x61...0x7A: return nil
    default: return scalar
    }
  }

  /// The number that the first of `digits` write, and what stands behind them comes next.
  private mutating func number(digits: ArraySlice<UInt32>, radix: Int, from start: Int) -> UInt32 {
    let digits = digits.prefix { $0 < 0x80 && UInt32(text([$0]), radix: radix) != nil }
    index = start + digits.count
    return UInt32(text(digits), radix: radix) ?? 0
  }

  private func text(_ scalars: ArraySlice<UInt32>) -> String {
    String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
  }
}
