/// The bureau whose site is made, from `site.yml`.
public struct Bureau: Sendable, Hashable {
  /// Full name, as on decisions.
  public var name: String
  /// Unified social credit code of the bureau.
  public var unifiedCode: String?
  /// Prefecture: its code and name, with the bureau as authority.
  public var prefecture: County
  /// Its counties in the order of their codes.
  public var counties: [County]
  /// Telephone numbers that are public and must not be masked.
  public var publicPhones: [String]

  /// Makes a bureau.
  public init(
    name: String, unifiedCode: String? = nil, prefecture: County, counties: [County], publicPhones: [String] = []
  ) {
    self.name = name
    self.unifiedCode = unifiedCode
    self.prefecture = prefecture
    self.counties = counties
    self.publicPhones = publicPhones
  }

  /// The county, or the prefecture itself, with this code or name.
  public func county(named text: some StringProtocol) -> County? {
    prefecture.isNamed(text) ? prefecture : counties.first { $0.isNamed(text) }
  }

  /// Name of a county on pages; the cases of the prefecture itself are those of its own level (本级), not its total.
  public func label(of county: County) -> String { county == prefecture ? county.name + "本级" : county.name }

  /// Unified social credit code of the authority of this name; `nil` where neither the bureau nor a county's authority is called so, or its
  /// code is not known.
  public func unifiedCode(ofAuthority authority: String) -> String? {
    authority == name ? unifiedCode : ([prefecture] + counties).first { $0.authority == authority }?.authorityCode
  }

  /// The authority of a record: the one it names, else that of its county.
  public func authority(of record: CaseRecord) -> String { record.authority ?? record.county.authority }
}
