/// Which page numbers a list shows: the first, the last, and those around the present one.
struct Pagination: Sendable, Hashable {
  /// A number with its link, or a gap.
  enum Item: Sendable, Hashable {
    case page(Int)
    case gap
  }

  let current: Int
  let count: Int

  /// The numbers in order; a gap stands for two or more that are left out.
  var items: [Item] {
    var items: [Item] = []
    var last = 0
    for page in 1...max(1, count) where page == 1 || page == count || abs(page - current) <= 2 {
      if page - last == 2 { items.append(.page(last + 1)) } else if page - last > 2 { items.append(.gap) }
      items.append(.page(page))
      last = page
    }
    return items
  }
}
