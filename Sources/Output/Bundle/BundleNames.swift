/// Which names a bundle may hold.
enum BundleNames {
  private static let top: Set<String> = [
    BundlePath.manifest, BundlePath.sums, BundlePath.deletions, BundlePath.notes,
  ]
  /// Endings of sources, logs, maps, copies of editors and lists of secrets: never part of a site.
  private static let forbiddenEndings = [
    ".md", ".yml", ".yaml", ".jsonl", ".mustache", ".map", ".log", ".bak", ".tmp", ".swp", ".key", ".pem",
  ]

  /// Whether a member can be unpacked anywhere without touching what is not its own, and stands where files of a bundle stand.
  static func isSafe(_ name: String) -> Bool {
    if top.contains(name) { return true }
    for folder in [BundlePath.site, BundlePath.portal] where name.hasPrefix(folder) {
      let inside = String(name.dropFirst(folder.utf8.count))
      let isList = folder == BundlePath.site && (inside == SafePath.manifest || inside == SafePath.sums)
      return isList || (try? SafePath(inside)) != nil
    }
    return false
  }

  /// Whether a file of this name has no place in what goes to a portal.
  static func isForbidden(_ name: String) -> Bool {
    let folded = name.lowercased()
    return forbiddenEndings.contains { folded.hasSuffix($0) }
  }

  /// A name for a message: what is not printable ASCII is shown as `?`.
  static func printable(_ name: String) -> String {
    String(String.UnicodeScalarView(name.unicodeScalars.prefix(240).map { (" "..."~").contains($0) ? $0 : "?" }))
  }
}
