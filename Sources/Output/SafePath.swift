import Diagnostics

/// A path that means the same on every file system and web server: relative, ASCII, no hidden part.
struct SafePath {
  static let manifest = "manifest.json"
  static let sums = "SHA256SUMS"
  private static let longest = 240

  let text: String
  /// The path in lower case: two paths with one folded form would be one file on some systems.
  let folded: String

  /// Checks `path`; throws `output.unsafe-path`, or `output.reserved-path` for the names of the lists of files.
  init(_ path: String) throws(OutputError) {
    guard let hasCapital = Self.scan(path) else { throw OutputError(.outputUnsafePath, at: Self.printable(path)) }
    text = path
    folded = hasCapital ? path.lowercased() : path
    if folded == Self.manifest || folded == Self.sums.lowercased() {
      throw OutputError(.outputReservedPath, at: path)
    }
  }

  /// Paths of the folders above, outermost first: `a/b/c.html` → `a`, `a/b`.
  static func parents(of path: String) -> [String] {
    path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
  }

  /// The folder that holds the file, or `nil` for the root.
  static func parent(of path: String) -> String? {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) }
  }

  /// Whether the path has a capital letter, or `nil` where it is not safe.
  private static func scan(_ path: String) -> Bool? {
    var hasCapital = false
    var previous = UInt8(ascii: "/")
    var count = 0
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
        UInt8(ascii: "_"):
        break
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): hasCapital = true
      case UInt8(ascii: "."): if previous == UInt8(ascii: "/") { return nil }
      case UInt8(ascii: "/"):
        if previous == UInt8(ascii: "/") || previous == UInt8(ascii: ".") { return nil }
      default: return nil
      }
      previous = byte
      count += 1
    }
    let endsWell = previous != UInt8(ascii: "/") && previous != UInt8(ascii: ".")
    return endsWell && count <= longest ? hasCapital : nil
  }

  /// A refused path for a message: what is not printable ASCII is shown as `?`.
  private static func printable(_ path: String) -> String {
    String(String.UnicodeScalarView(path.unicodeScalars.prefix(longest).map { (" "..."~").contains($0) ? $0 : "?" }))
  }
}
