/// What a bundle says of the release that it belongs to.
public struct BundleInfo: Sendable, Hashable {
  /// A release by its number and the name of its bundle.
  public struct Release: Sendable, Hashable {
    public let number: Int
    public let bundle: String

    /// Names a release.
    public init(number: Int, bundle: String) {
      self.number = number
      self.bundle = bundle
    }
  }

  /// Number of the release, from 1.
  public let number: Int
  /// The release before, if there was one.
  public let previous: Release?
  /// Hash of the last line of the ledger before this release.
  public let ledgerHead: String
  /// Who approved each record, by record.
  public let approvers: [String: String]
  /// Whether the articles for a portal are added.
  public let hasArticles: Bool

  /// Makes a description.
  public init(
    number: Int, previous: Release?, ledgerHead: String, approvers: [String: String], hasArticles: Bool
  ) {
    self.number = number
    self.previous = previous
    self.ledgerHead = ledgerHead
    self.approvers = approvers
    self.hasArticles = hasArticles
  }
}

/// Names inside a bundle.
enum BundlePath {
  static let manifest = SafePath.manifest
  static let sums = SafePath.sums
  static let deletions = "DELETE.txt"
  static let notes = "README.txt"
  static let site = "site/"
  static let portal = "cms/"
  static let portalTable = "cms/metadata.csv"
}
