/// For each scalar the steps at which patterns begin that can take it first.
struct PatternStarts: Sendable {
  /// Lists of steps; the first is empty.
  private(set) var lists: [[Int]] = [[]]
  /// The list of each scalar that is written in sixteen bits.
  private var table: [UInt16] = []
  /// Where the scalars of another list begin, and that list, for all others.
  private var edges: [(scalar: UInt32, list: Int)] = []

  init() {}

  /// Makes the lists; there are never more of them than the table can number.
  init(_ patterns: [(entry: Int, scalars: ScalarClass)]) {
    var changes: [(scalar: UInt32, pattern: Int)] = []
    for (number, pattern) in patterns.enumerated() {
      for range in pattern.scalars.ranges {
        changes.append((range.lowerBound, number))
        changes.append((range.upperBound + 1, number))
      }
    }
    changes.sort { ($0.scalar, $0.pattern) < ($1.scalar, $1.pattern) }
    var known: [[Int]: Int] = [[]: 0]
    var open: Set<Int> = []
    edges = [(0, 0)]
    var place = 0
    while place < changes.count {
      let scalar = changes[place].scalar
      while place < changes.count, changes[place].scalar == scalar {
        let pattern = changes[place].pattern
        if open.remove(pattern) == nil { open.insert(pattern) }
        place += 1
      }
      let entries = open.sorted().map { patterns[$0].entry }
      let list = known[entries] ?? lists.count
      if list == lists.count {
        lists.append(entries)
        known[entries] = list
      }
      edges.append((scalar, list))
    }
    table = Array(repeating: 0, count: 1 << 16)
    for (index, edge) in edges.enumerated() where edge.list != 0 && edge.scalar < 1 << 16 {
      let end = index + 1 < edges.count ? Int(edges[index + 1].scalar) : 1 << 16
      for scalar in Int(edge.scalar)..<min(end, 1 << 16) { table[scalar] = UInt16(truncatingIfNeeded: edge.list) }
    }
  }

  /// The number of the list of `scalar`.
  @inline(__always) func list(of scalar: UInt32) -> Int {
    if scalar < 1 << 16 { return Int(table[Int(scalar)]) }
    var (low, high) = (0, edges.count)
    while low < high {
      let middle = (low + high) / 2
      if edges[middle].scalar <= scalar { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? edges[low - 1].list : 0
  }
}
