/// The fields of one kind of file, with the look-up from any of their names.
public struct FieldSet: Sendable {
  /// The fields in the order of the handbook.
  public let fields: [FieldName]
  /// Names of the standard that are known but hold nothing this program uses.
  public let unusedNames: [String]
  /// Names of sections and lists: `行政相对人` for `subject`.
  public let sectionNames: [String: [String]]

  /// Names as written in the tables, tried first; then names folded by `HeaderText`.
  private let exact: [String: Match]
  private let ordinals: [String: Match]
  private let exactShort: [String: [String: Match]]
  private let shortOrdinals: [String: [String: Int]]
  private let unused: Set<String>
  private let sections: [String: String]
  /// Sections that are lists.
  let lists: Set<String>

  /// What a name stands for.
  struct Match: Sendable, Hashable {
    /// Position in `fields`.
    let field: Int
    let unit: FieldName.UnitRule
    /// Number of the list item, from 0; `nil` where none is named.
    var item: Int?
  }

  /// Makes a set; of two fields with one name the first has it (a test sees that there are none).
  public init(_ fields: [FieldName], unusedNames: [String] = [], sectionNames: [String: [String]] = [:]) {
    self.fields = fields
    self.unusedNames = unusedNames
    self.sectionNames = sectionNames
    var exact: [String: Match] = [:]
    var ordinals: [String: Match] = [:]
    var exactShort: [String: [String: Match]] = [:]
    var short: [String: [String: Int]] = [:]
    var sections: [String: String] = [:]
    var lists: Set<String> = []
    for (ordinal, field) in fields.enumerated() {
      let own = FieldName.Name(field.key, .unsaid)
      for name in [own] + field.names {
        let header = HeaderText(name.text)
        let unit = header.unit == .unsaid ? name.unit : header.unit
        if ordinals[header.text] == nil { ordinals[header.text] = Match(field: ordinal, unit: unit) }
        if exact[name.text] == nil { exact[name.text] = Match(field: ordinal, unit: unit) }
      }
      if let list = field.list { lists.insert(list) }
      guard let section = field.section else { continue }
      for name in [field.lastPart] + field.shortNames {
        let key = HeaderText(name).text
        if short[section]?[key] == nil { short[section, default: [:]][key] = ordinal }
        if exactShort[section]?[name] == nil {
          exactShort[section, default: [:]][name] = Match(field: ordinal, unit: HeaderText(name).unit)
        }
      }
      for name in [section] + (sectionNames[section] ?? []) {
        sections[HeaderText(name).text] = section
        sections[name] = section
      }
    }
    self.exact = exact
    self.ordinals = ordinals
    self.exactShort = exactShort
    shortOrdinals = short
    self.sections = sections
    self.lists = lists
    unused = Set(unusedNames.map { HeaderText($0).text })
  }

  /// The field that `header` names anywhere, with unit and number of the list item.
  func match(_ header: String) -> Match? {
    if let match = exact[header] { return match }
    let text = HeaderText(header)
    if var match = ordinals[text.text] {
      if text.unit != .unsaid { match = Match(field: match.field, unit: text.unit) }
      return match
    }
    guard let (rest, number) = text.withoutNumber, number >= 1, let match = ordinals[rest],
      fields[match.field].list != nil
    else { return nil }
    return Match(field: match.field, unit: text.unit, item: number - 1)
  }

  /// The field that `key` names inside `section`.
  func match(_ key: String, in section: String) -> Match? {
    if let match = exactShort[section]?[key] { return match }
    let text = HeaderText(key)
    if let field = shortOrdinals[section]?[text.text] { return Match(field: field, unit: text.unit) }
    guard let match = match(key), fields[match.field].section == section else { return nil }
    return match
  }

  /// The section or list that `key` names, such as `subject` for 行政相对人.
  func section(_ key: String) -> String? { sections[key] ?? sections[HeaderText(key).text] }

  /// Whether `header` is a name of the standard for which there is no use here.
  func isUnused(_ header: String) -> Bool { unused.contains(HeaderText(header).text) }
}
