/// Runs work over a list with at most so many tasks at a time and hands the results on in the order of the list.
enum BoundedTasks {
  /// Calls `work` for each item, at most `count` at once, and `merge` with each result, in the order of `items`.
  ///
  /// No more than `2 · count` results wait for their turn, so memory does not grow with the list.
  static func run<Item: Sendable, Value: Sendable>(
    _ items: [Item], atMost count: Int, _ work: @escaping @Sendable (Item) -> Value, merge: (Value) -> Void
  ) async {
    await withTaskGroup(of: (Int, Value).self) { group in
      var next = 0
      var merged = 0
      var waiting: [Int: Value] = [:]
      func start() {
        let index = next
        let item = items[index]
        group.addTask { (index, work(item)) }
        next += 1
      }
      while next < min(count, items.count) { start() }
      while let (index, value) = await group.next() {
        waiting[index] = value
        while let value = waiting.removeValue(forKey: merged) {
          merge(value)
          merged += 1
        }
        while next < items.count, next - merged < 2 * count, next - merged - waiting.count < count { start() }
      }
    }
  }
}
