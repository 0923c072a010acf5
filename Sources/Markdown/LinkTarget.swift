/// Addresses of links and images: one plain form for searching, and what may be linked at all.
enum LinkTarget {
  /// Decodes percent-encoded letters, digits, `-._~` and visible characters above ASCII.
  ///
  /// RFC 3986 §6.2.2.2 holds both forms equal for the former, RFC 3987 §3.2 for the latter; so an address cannot
  /// hide `%31%33%38` from a search for `138`.
  static func normalized(_ target: [UInt8]) -> [UInt8] {
    guard target.contains(UInt8(ascii: "%")) else { return target }
    var output: [UInt8] = []
    output.reserveCapacity(target.count)
    var index = 0
    while index < target.count {
      guard let first = percentEncoded(target, at: index) else {
        output.append(target[index])
        index += 1
        continue
      }
      var encoded = [first]
      let length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      while encoded.count < length, let next = percentEncoded(target, at: index + 3 * encoded.count) {
        encoded.append(next)
      }
      if isDecodable(encoded) {
        output.append(contentsOf: encoded)
        index += 3 * encoded.count
      } else {
        output.append(contentsOf: target[index..<(index + 3)])
        index += 3
      }
    }
    return output
  }

  /// Whether a link may lead there: http, https, mailto, tel, or a path of this site.
  static func isAllowedForLink(_ target: [UInt8]) -> Bool {
    guard isWellFormed(target) else { return false }
    guard let scheme = scheme(of: target) else { return isPath(target) }
    let rest = target.dropFirst(scheme.utf8.count + 1)
    switch scheme {
    case "http", "https": return rest.starts(with: "//".utf8) && rest.count > 2
    case "mailto", "tel": return !rest.isEmpty
    default: return false
    }
  }

  /// Whether an image may be loaded from there: a path of this site only.
  static func isAllowedForImage(_ target: [UInt8]) -> Bool {
    isWellFormed(target) && scheme(of: target) == nil && isPath(target)
  }

  private static func isPath(_ target: [UInt8]) -> Bool { !target.starts(with: "//".utf8) }

  /// Not empty, no control character, backslash or entity, no space at either end.
  private static func isWellFormed(_ target: [UInt8]) -> Bool {
    guard let first = target.first, let last = target.last, first != 0x20, last != 0x20 else { return false }
    for (index, byte) in target.enumerated() {
      if byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\") { return false }
      if byte == UInt8(ascii: "&"), isEntity(target[(index + 1)...]) { return false }
    }
    return !String(decoding: target, as: UTF8.self).unicodeScalars.contains { isInvisible($0) }
  }

  private static func isEntity(_ rest: ArraySlice<UInt8>) -> Bool {
    let name = rest.prefix(33).prefix {
      $0 == UInt8(ascii: "#") || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20)
    }
    return name.first == UInt8(ascii: "#") || (!name.isEmpty && rest.dropFirst(name.count).first == UInt8(ascii: ";"))
  }

  /// What stands before the first of `:/?#`, in lower case, if that is a `:`.
  private static func scheme(of target: [UInt8]) -> String? {
    guard let end = target.firstIndex(where: { ":/?#".utf8.contains($0) }), target[end] == UInt8(ascii: ":") else {
      return nil
    }
    return String(decoding: target[..<end].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  private static func percentEncoded(_ target: [UInt8], at index: Int) -> UInt8? {
    guard index + 2 < target.count, target[index] == UInt8(ascii: "%"), let high = digit(target[index + 1]),
      let low = digit(target[index + 2])
    else { return nil }
    return high << 4 | low
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x57
    default: nil
    }
  }

  private static func isDecodable(_ encoded: [UInt8]) -> Bool {
    if encoded.count == 1 {
      switch encoded[0] {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
      default: return "-._~".utf8.contains(encoded[0])
      }
    }
    guard let text = String(validating: encoded, as: UTF8.self), let scalar = text.unicodeScalars.first else {
      return false
    }
    return text.unicodeScalars.count == 1 && !isInvisible(scalar)
  }

  /// Spaces, controls and direction marks above ASCII.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x80: false
    case 0x80...0xA0, 0xAD, 0x061C, 0x1680, 0x180E, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F: true
    case 0x3000, 0xFEFF, 0xFFF0...0xFFFB, 0xE0000...0xE0FFF: true
    default: false
    }
  }
}
