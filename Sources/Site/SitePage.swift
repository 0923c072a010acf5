/// A finished file of the site.
public struct SitePage: Sendable, Hashable {
  /// Path below the site's folder, ASCII, such as `cases/2020-001.html`.
  public let path: String
  /// The bytes of the file: UTF-8.
  public let bytes: [UInt8]
  /// Identifier of the record the page is about; `nil` for pages made from several.
  public let record: String?

  init(path: String, bytes: [UInt8], record: String? = nil) {
    self.path = path
    self.bytes = bytes
    self.record = record
  }
}
