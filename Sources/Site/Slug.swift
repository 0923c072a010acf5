import Hashing
import Records

/// Names of pages in ASCII that stay the same as long as what they stand for does.
enum Slug {
  /// An industry: the first 8 hexadecimal digits of the SHA-256 of its name, which is a shown field and never secret.
  static func industry(_ name: String) -> String { String(SHA256Digest(of: name).hex.prefix(8)) }

  /// A kind of penalty: `licenceWithheld` → `licence-withheld`.
  static func kind(_ kind: PenaltyKind) -> String {
    var slug = ""
    for byte in kind.rawValue.utf8 {
      if (0x41...0x5A).contains(byte) {
        slug += "-"
        slug.unicodeScalars.append(Unicode.Scalar(byte + 0x20))
      } else {
        slug.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return slug
  }

  /// Whether a name can be part of an address: ASCII letters, digits, `-`, `_`, `.`, folders; no part empty or beginning with a dot.
  static func isSafePath(_ name: String) -> Bool {
    name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
      guard let first = part.utf8.first, first != UInt8(ascii: "."), part.utf8.count <= 100 else { return false }
      return part.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
        default: false
        }
      }
    }
  }
}
