public import Diagnostics

extension InputNode {
  /// Where the node begins.
  public var place: Place {
    switch self {
    case .scalar(let scalar): scalar.place
    case .map(let map): map.place
    case .list(let list): list.place
    }
  }

  /// The text of a scalar that is not null, else `nil`.
  public var text: String? {
    guard case .scalar(let scalar) = self, !scalar.isNull else { return nil }
    return scalar.text
  }

  /// The scalar, or `nil` for a map or list.
  public var scalar: Scalar? {
    guard case .scalar(let scalar) = self else { return nil }
    return scalar
  }

  /// Whether there is no value: a null scalar.
  public var isNull: Bool {
    guard case .scalar(let scalar) = self else { return false }
    return scalar.isNull
  }

  /// The entries of a map, `[]` for null, `nil` for anything else.
  public var entries: [Entry]? {
    switch self {
    case .map(let map): map.entries
    case .scalar(let scalar): scalar.isNull ? [] : nil
    case .list: nil
    }
  }

  /// The items of a list, `[]` for null, `nil` for anything else.
  public var items: [InputNode]? {
    switch self {
    case .list(let list): list.items
    case .scalar(let scalar): scalar.isNull ? [] : nil
    case .map: nil
    }
  }

  /// The value under `key` of a map, or `nil`.
  public subscript(key: String) -> InputNode? {
    guard case .map(let map) = self else { return nil }
    return map.entries.first { $0.key == key }?.value
  }
}
