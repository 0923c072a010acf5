import Diagnostics
import Reading

/// What a record gives for the fields of a `FieldSet`: at most one value each, and the items of its lists.
struct FieldValues {
  /// A value with the unit its name set for money.
  struct Value {
    let node: InputNode
    let unit: FieldName.UnitRule
  }

  /// Where the record or list item begins.
  let place: Place
  private var slots: [Int16]
  private var values: [Value] = []
  private(set) var items: [String: [FieldValues]] = [:]

  init(count: Int, place: Place) {
    slots = [Int16](repeating: -1, count: count)
    self.place = place
  }

  /// The value of the field at `ordinal`.
  subscript(ordinal: Int) -> Value? {
    let slot = slots[ordinal]
    return slot < 0 ? nil : values[Int(slot)]
  }

  /// Sets a value; returns whether the field had none before.
  mutating func set(_ ordinal: Int, _ value: Value) -> Bool {
    guard slots[ordinal] < 0 else { return false }
    slots[ordinal] = Int16(values.count)
    values.append(value)
    return true
  }

  /// Whether nothing was given.
  var isEmpty: Bool { values.isEmpty && items.isEmpty }

  /// Adds an item to `list`.
  mutating func append(_ item: FieldValues, to list: String) { items[list, default: []].append(item) }
}
