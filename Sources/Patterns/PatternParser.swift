/// Reads the pattern language: what the usual engines share, without what no automaton can do.
///
/// Indices in messages count the characters of the pattern from 0.
struct PatternParser {
  let scalars: [UInt32]
  var index = 0
  /// Whether letters stand for both cases, as `(?i)` says for the rest of its group.
  var isCaseless = false
  private var depth = 0

  /// Repeats of more than this many are refused.
  static let longestRepeat = 255
  /// Groups inside groups.
  private static let deepestNesting = 60

  /// The tree of `pattern`, which is folded.
  static func node(of pattern: [UInt32]) throws(PatternError.Reason) -> PatternNode {
    var parser = PatternParser(scalars: pattern)
    let node = try parser.choice()
    guard parser.index == pattern.count else { throw .syntax("unmatched ) at index \(parser.index)") }
    if node.hasAnchorInside() { throw .anchorInside }
    if node.canBeEmpty { throw .empty }
    return node
  }

  private init(scalars: [UInt32]) { self.scalars = scalars }

  /// The scalar `offset` places from here; 0 behind the end, which no pattern holds.
  func peek(_ offset: Int = 0) -> UInt32 { index + offset < scalars.count ? scalars[index + offset] : 0 }

  func starts(with text: String) -> Bool { scalars[index...].starts(with: text.unicodeScalars.lazy.map(\.value)) }

  /// A single scalar, or both cases of it.
  func one(_ scalar: UInt32) -> PatternNode {
    let only = ScalarClass(scalar)
    return .one(isCaseless ? only.caseless : only)
  }

  private mutating func choice() throws(PatternError.Reason) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepestNesting else { throw .tooLarge }
    let outer = isCaseless
    defer { isCaseless = outer }
    var parts = [try sequence()]
    while peek() == 0x7C {
      index += 1
      parts.append(try sequence())
    }
    return parts.count == 1 ? parts[0] : .choice(parts)
  }

  private mutating func sequence() throws(PatternError.Reason) -> PatternNode {
    var parts: [PatternNode] = []
    while index < scalars.count, peek() != 0x7C, peek() != 0x29 {
      if starts(with: "\\Q") {
        parts += try quoted()
        if let last = parts.popLast() { parts.append(try repeats(of: last)) }
        continue
      }
      guard let atom = try atom() else { continue }
      parts.append(try repeats(of: atom))
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  /// `\Q…\E`: what stands between stands for itself.
  private mutating func quoted() throws(PatternError.Reason) -> [PatternNode] {
    index += 2
    var parts: [PatternNode] = []
    while index < scalars.count, !starts(with: "\\E") {
      parts.append(one(peek()))
      index += 1
    }
    index = min(index + 2, scalars.count)
    return parts
  }

  /// One unit that can be repeated; `nil` for what is none, such as `(?i)`.
  private mutating func atom() throws(PatternError.Reason) -> PatternNode? {
    let start = index
    let scalar = peek()
    switch scalar {
    case 0x28: return try group()
    case 0x5B: return .one(try set())
    case 0x5C: return try escape()
    case 0x2A, 0x2B, 0x3F: throw .syntax("nothing to repeat at index \(start)")
    case 0x7B where Self.bounds(in: scalars, at: start) != nil: throw .syntax("nothing to repeat at index \(start)")
    default: break
    }
    index += 1
    switch scalar {
    case 0x5E: return .edge(.start)
    case 0x24: return .edge(.end)
    case 0x2E: return .one(.any)
    default: return one(scalar)
    }
  }

  private mutating func group() throws(PatternError.Reason) -> PatternNode? {
    let start = index
    index += 1
    if peek() == 0x2A { throw .unsupported }
    if peek() == 0x3F {
      if starts(with: "?#") {
        guard let end = scalars[index...].firstIndex(of: 0x29) else {
          throw .syntax("missing ) for the comment at index \(start)")
        }
        index = end + 1
        return nil
      }
      for sign in ["?=", "?!", "?<=", "?<!", "?>", "?|", "?(", "?P=", "?P>", "?&", "?R", "?C"] where starts(with: sign)
      {
        throw .unsupported
      }
      if starts(with: "?<") || starts(with: "?P<") || starts(with: "?'") {
        let close: UInt32 = starts(with: "?'") ? 0x27 : 0x3E
        index += starts(with: "?P") ? 3 : 2
        guard let end = scalars[index...].firstIndex(of: close), end > index else {
          throw .syntax("bad name of a group at index \(index)")
        }
        index = end + 1
      } else {
        index += 1
        let outer = isCaseless
        if try flags() { return nil }
        defer { isCaseless = outer }
        return try closed(from: start)
      }
    }
    return try closed(from: start)
  }

  private mutating func closed(from start: Int) throws(PatternError.Reason) -> PatternNode {
    let inner = try choice()
    guard peek() == 0x29, index < scalars.count else { throw .syntax("missing ) for the group at index \(start)") }
    index += 1
    return inner
  }

  /// `i`, `s` and `m` before `)` or `:` → whether it was `)`. No line ends are matched, so that `s` and `m` change nothing.
  private mutating func flags() throws(PatternError.Reason) -> Bool {
    var isOn = true
    while true {
      let scalar = peek()
      index += 1
      switch scalar {
      case 0x69: isCaseless = isOn
      case 0x73, 0x6D: break
      case 0x2D: isOn = false
      case 0x29: return true
      case 0x3A: return false
      case 0x30...0x39, 0x2B, 0x78, 0x4A, 0x55: throw .unsupported  // (?1), (?x), (?J), (?U)
      default: throw .syntax("unknown sign behind (? at index \(index - 1)")
      }
    }
  }

  /// `node` with the quantifiers that follow it.
  private mutating func repeats(of node: PatternNode) throws(PatternError.Reason) -> PatternNode {
    guard let bounds = try quantifier() else { return node }
    index = bounds.end
    // Lazy repeats end at the same places.
    if peek() == 0x3F { index += 1 } else if peek() == 0x2B { throw .unsupported }
    if [0x2A, 0x2B, 0x3F].contains(peek()) || Self.bounds(in: scalars, at: index) != nil {
      throw .syntax("nothing to repeat at index \(index)")
    }
    return .repeated(node, least: bounds.least, most: bounds.most)
  }

  private func quantifier() throws(PatternError.Reason) -> (least: Int, most: Int?, end: Int)? {
    switch peek() {
    case 0x2A: return (0, nil, index + 1)
    case 0x2B: return (1, nil, index + 1)
    case 0x3F: return (0, 1, index + 1)
    default:
      guard let bounds = Self.bounds(in: scalars, at: index) else { return nil }
      if max(bounds.least, bounds.most ?? 0) > Self.longestRepeat { throw .tooLarge }
      if let most = bounds.most, most < bounds.least { throw .syntax("numbers out of order at index \(index)") }
      return bounds
    }
  }

  /// `{n}`, `{n,}` or `{n,m}` at `start`; other braces stand for themselves.
  private static func bounds(in scalars: [UInt32], at start: Int) -> (least: Int, most: Int?, end: Int)? {
    guard start < scalars.count, scalars[start] == 0x7B else { return nil }
    var numbers: [Int?] = [nil]
    for place in start + 1..<scalars.count {
      switch scalars[place] {
      case 0x30...0x39:
        numbers[numbers.count - 1] = min(
          (numbers[numbers.count - 1] ?? 0) * 10 + Int(scalars[place]) - 0x30, longestRepeat + 1)
      case 0x2C where numbers.count == 1: numbers.append(nil)
      case 0x7D:
        guard let least = numbers[0] else { return nil }
        return (least, numbers.count == 1 ? least : numbers[1], place + 1)
      default: return nil
      }
    }
    return nil
  }
}
