public import Diagnostics

/// What happens to the value of a field on its way to the public.
public enum FieldTreatment: String, Sendable, Hashable, CaseIterable {
  /// Shown as it stands.
  case shown
  /// Not shown anywhere.
  case hidden
  /// A name of which the surname and 某 are shown (张某).
  case masked
  /// An address that stops at the county.
  case countyOnly
  /// Text that is shown after redaction.
  case freeText
}

/// A setting of `site.yml` that can hide a field which the rules show.
public enum FieldSetting: String, Sendable, Hashable, CaseIterable {
  /// `settings.showsRepresentative`: names of representatives of units.
  case showsRepresentative
}

/// The rule for one field of one kind of subject at one time.
public struct FieldRule: Sendable, Hashable {
  /// What happens to the value.
  public let treatment: FieldTreatment
  /// The article that says so.
  public let basis: String
  /// A setting that turns `treatment` into `hidden` when it is off.
  public let setting: FieldSetting?
  /// Where it is written; `nil` for what is written nowhere.
  public let place: Place?

  /// Makes a rule with its article.
  public init(_ treatment: FieldTreatment, basis: String, setting: FieldSetting? = nil, place: Place? = nil) {
    self.place = place
    self.treatment = treatment
    self.basis = basis
    self.setting = setting
  }

  /// The rule for every field that no rule names.
  public static let unlisted = FieldRule(.hidden, basis: "未列入公开字段")
}
