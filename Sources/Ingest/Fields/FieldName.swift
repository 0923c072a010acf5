/// A field of a file with every name by which files may call it.
public struct FieldName: Sendable, Hashable {
  /// The English key path, such as `subject.name`; fields of list items leave the number out (`people.name`).
  public let key: String
  /// Names that stand for the key anywhere: Chinese names, 双公示 codes, headings of common exports.
  public let names: [Name]
  /// Names that stand for it inside its own section or list item only, such as 姓名 below 人员.
  public let shortNames: [String]
  /// The list whose items have this field, such as `people`, or `nil`.
  public let list: String?

  /// One name, with what it says about the unit of money.
  public struct Name: Sendable, Hashable, ExpressibleByStringLiteral {
    public let text: String
    public let unit: UnitRule

    /// Makes a name that says nothing about a unit.
    public init(stringLiteral text: String) { self.init(text, .unsaid) }

    /// Makes a name with a rule for its unit.
    public init(_ text: String, _ unit: UnitRule) {
      self.text = text
      self.unit = unit
    }
  }

  /// What a name says about the unit in which amounts are written.
  public enum UnitRule: Sendable, Hashable {
    /// Nothing: yuan for English keys and for fields that are no money.
    case unsaid
    case yuan, tenThousandYuan
    /// 万元 among the columns of the 双公示 standard; elsewhere header or cell must say it.
    case standard
    /// A unit that amounts are not read in, such as 千元.
    case unread
  }

  /// Makes a field; `list` names the list it belongs to.
  public init(_ key: String, _ names: [Name] = [], short: [String] = [], list: String? = nil) {
    self.key = key
    self.names = names
    shortNames = short
    self.list = list
  }

  /// The part of the key before the last dot: `subject` of `subject.name`.
  public var section: String? { key.lastIndex(of: ".").map { String(key[..<$0]) } }

  /// The part of the key behind the last dot.
  public var lastPart: String { key.lastIndex(of: ".").map { String(key[key.index(after: $0)...]) } ?? key }
}
