import Diagnostics
import Ingest
import Reading
import Records

/// What the options of a command ask for: one order a record, from the command line and from the list.
enum OrderPlan {
  /// The orders in the order in which they were given, and what is wrong with them.
  static func orders(
    _ options: LifeOptions, _ act: LifeAct, asOf: CivilDate
  ) -> (orders: [LifeOrder], diagnostics: [Diagnostic]) {
    var orders: [LifeOrder] = []
    var problems: [Diagnostic] = []
    let day = options.day ?? asOf
    for id in options.ids {
      orders.append(
        LifeOrder(
          record: id, act: act, date: day, by: options.by ?? "", reason: options.reason ?? "", place: nil))
    }
    if let path = options.list {
      do throws(ReadingError) {
        let list = try OrderList(path: path)
        problems += list.diagnostics
        for row in list.rows {
          let by = row.by ?? options.by
          let reason = row.reason ?? options.reason
          for (name, value) in [("by", by), ("reason", reason)] where value == nil {
            problems.append(Diagnostic(.lifeListMissing, at: row.place, record: row.id, name))
          }
          orders.append(
            LifeOrder(
              record: row.id, act: act.adapted(kind: row.kind, scope: row.scope), date: row.date ?? day, by: by ?? "",
              reason: reason ?? "", place: row.place))
        }
      } catch {
        problems.append(error.diagnostic)
      }
    }
    var seen: Set<String> = []
    for order in orders where !seen.insert(order.record).inserted {
      problems.append(Diagnostic(.lifeSelectedTwice, at: order.place, record: order.record))
    }
    return (orders, problems)
  }
}
