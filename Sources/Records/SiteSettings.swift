/// What `site.yml` says: the bureau, its portal column, the footer, and settings of the build.
public struct SiteSettings: Sendable, Hashable {
  public var bureau: Bureau
  /// `SiteName` of 国办发〔2017〕47号.
  public var siteName: String
  /// `SiteDomain`, without scheme.
  public var siteDomain: String
  /// `SiteIDCode`, ten characters; must come from the bureau.
  public var siteIDCode: String
  /// Heading of the column on the portal, such as 行政执法公示.
  public var columnTitle: String
  /// One sentence that says what the site is for.
  public var description: String
  /// `ContentSource` of pages that name none.
  public var contentSource: String
  /// Notice shown on every page, such as that a sample is invented.
  public var notice: String?
  /// Footer shown; `nil` where the portal supplies it.
  public var footer: Footer?
  /// The day as of which the site is made, where it is pinned.
  public var asOf: CivilDate?
  /// Rows of a list page.
  public var pageSize: Int
  /// Whether the representative of a unit is shown by name.
  public var showsRepresentative: Bool
  /// Grades set by diagnostic id.
  public var severities: [String: String]

  /// Lines that every page of a government site carries at its foot.
  public struct Footer: Sendable, Hashable {
    public var sponsor: String?
    public var contact: String?
    public var address: String?
    public var icp: String?
    public var publicSecurity: String?
    /// Links such as 我为政府网站找错, label and address.
    public var links: [Link]

    /// Makes a footer.
    public init(
      sponsor: String? = nil, contact: String? = nil, address: String? = nil, icp: String? = nil,
      publicSecurity: String? = nil, links: [Link] = []
    ) {
      self.sponsor = sponsor
      self.contact = contact
      self.address = address
      self.icp = icp
      self.publicSecurity = publicSecurity
      self.links = links
    }
  }

  /// A link of the footer.
  public struct Link: Sendable, Hashable {
    public var label: String
    public var address: String

    /// Makes a link.
    public init(label: String, address: String) {
      self.label = label
      self.address = address
    }
  }

  /// Makes settings with what has no default.
  public init(bureau: Bureau, siteName: String, siteDomain: String, siteIDCode: String, columnTitle: String) {
    self.bureau = bureau
    self.siteName = siteName
    self.siteDomain = siteDomain
    self.siteIDCode = siteIDCode
    self.columnTitle = columnTitle
    self.description = ""
    self.contentSource = bureau.name
    self.pageSize = 50
    self.showsRepresentative = true
    self.severities = [:]
  }
}
