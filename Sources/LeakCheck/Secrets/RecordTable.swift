/// Records by number, in the order in which their secrets came.
struct RecordTable: Sendable {
  private(set) var ids: [String] = []
  private var numbers: [String: Int32] = [:]

  /// Stands for no record.
  static let none: Int32 = -1

  /// The number of a record, a new one where it has none.
  mutating func add(_ id: String) -> Int32 {
    if let number = numbers[id] { return number }
    let number = Int32(ids.count)
    numbers[id] = number
    ids.append(id)
    return number
  }

  /// The number of a record, or `none` where it has no secrets.
  func number(_ id: String?) -> Int32 { id.flatMap { numbers[$0] } ?? Self.none }
}
