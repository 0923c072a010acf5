/// Records by number, in the order in which their secrets came.
struct RecordTable: Sendable {
  private(set) var ids: [String] = []
  private var numbers = TextTable()

  /// Stands for no record.
  static let none = TextTable.none

  /// The number of a record, a new one where it has none.
  mutating func add(_ id: String) -> Int32 {
    let number = numbers.add(id)
    if Int(number) == ids.count { ids.append(id) }
    return number
  }

  /// The number of a record, or `none` where it has no secrets.
  func number(_ id: String?) -> Int32 { id.map { numbers.number($0) } ?? Self.none }

  /// The number of the record with this identifier, or `none`.
  func number(_ id: UnsafeBufferPointer<UInt8>) -> Int32 { numbers.number(id) }
}
