public import Diagnostics

/// What a structured file holds before anything is typed: texts, maps and lists, each with its place.
public indirect enum InputNode: Sendable, Hashable {
  case scalar(Scalar)
  case map(Map)
  case list(List)

  /// A text. Nothing is read as number, date or boolean: `010`, `on` and `2020-05-06` stay text.
  public struct Scalar: Sendable, Hashable {
    /// The text, without quotes and with escapes resolved.
    public let text: String
    /// Where it begins.
    public let place: Place
    /// Whether it was quoted or a block scalar, so that `"~"` is a text.
    public let isQuoted: Bool

    /// Makes a text at a place.
    public init(_ text: String, at place: Place, isQuoted: Bool = false) {
      self.text = text
      self.place = place
      self.isQuoted = isQuoted
    }

    /// Whether it stands for no value: nothing, `~` or `null` without quotes.
    public var isNull: Bool {
      !isQuoted && (text.isEmpty || text == "~" || text == "null" || text == "Null" || text == "NULL")
    }
  }

  /// A map in the order of the file; no key occurs twice.
  public struct Map: Sendable, Hashable {
    public let entries: [Entry]
    public let place: Place

    /// Makes a map.
    public init(_ entries: [Entry], at place: Place) {
      self.entries = entries
      self.place = place
    }
  }

  /// A key with its value.
  public struct Entry: Sendable, Hashable {
    public let key: String
    public let keyPlace: Place
    public let value: InputNode

    /// Makes an entry.
    public init(key: String, keyPlace: Place, value: InputNode) {
      self.key = key
      self.keyPlace = keyPlace
      self.value = value
    }
  }

  /// A list in the order of the file.
  public struct List: Sendable, Hashable {
    public let items: [InputNode]
    public let place: Place

    /// Makes a list.
    public init(_ items: [InputNode], at place: Place) {
      self.items = items
      self.place = place
    }
  }
}
