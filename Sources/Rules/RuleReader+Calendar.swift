import Diagnostics
import Reading
import Records

extension RuleReader {
  /// The calendar of all `nationalCalendar` and `localCalendar` sections; a year stands once in a layer.
  mutating func calendar(_ sections: RuleSections) -> WorkingCalendar {
    var national: [Int: CalendarYear] = [:]
    var local: [Int: CalendarYear] = [:]
    for section in sections.calendars {
      guard
        let map = map(section.value, named: section.name.rawValue, required: ["years"], optional: ["basis"]),
        let years = map.value("years"), !years.isNull
      else { continue }
      guard case .map(let table) = years else {
        report(Diagnostic(.ruleWrongType, at: years.place, "years", "{ }"))
        continue
      }
      let isLocal = section.name == .localCalendar
      for entry in table.entries {
        guard let year = Int(entry.key), (1950...2199).contains(year) else {
          report(Diagnostic(.ruleNotYear, at: entry.keyPlace))
          continue
        }
        if (isLocal ? local : national)[year] != nil {
          report(Diagnostic(.ruleDoubledYear, at: entry.keyPlace, entry.key))
          continue
        }
        guard let value = calendarYear(entry.value, year, isLocal: isLocal) else { continue }
        if isLocal { local[year] = value } else { national[year] = value }
      }
    }
    return WorkingCalendar(national: national, local: local)
  }

  private mutating func calendarYear(_ node: InputNode, _ year: Int, isLocal: Bool) -> CalendarYear? {
    let optional = isLocal ? ["off", "complete"] : ["off", "work"]
    guard let map = map(node, named: "\(year)", required: ["basis"], optional: optional) else { return nil }
    var off: Set<CivilDate> = []
    var work: Set<CivilDate> = []
    for node in items(map, "off") {
      for day in days(node, year) where !off.insert(day).inserted {
        report(Diagnostic(.ruleDoubledDay, at: node.place))
      }
    }
    for node in items(map, "work") {
      for day in days(node, year) {
        if day.weekday <= 5 { report(Diagnostic(.ruleWorkOnWeekday, at: node.place)) }
        if off.contains(day) || !work.insert(day).inserted { report(Diagnostic(.ruleDoubledDay, at: node.place)) }
      }
    }
    if items(map, "off").isEmpty, !work.isEmpty { report(Diagnostic(.ruleWorkWithoutOff, at: map.place)) }
    let isComplete = flag(map, "complete") ?? true
    return CalendarYear(off: off, work: work, isComplete: isComplete, basis: text(map, "basis") ?? "")
  }

  /// The days of `05-01` or `05-01..05-05`.
  private mutating func days(_ node: InputNode, _ year: Int) -> [CivilDate] {
    let parts = (node.text ?? "").split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
    let ends = parts.compactMap { Self.day($0, year) }
    guard ends.count == parts.count, let first = ends.first, let last = ends.last, first <= last else {
      report(Diagnostic(.ruleNotDay, at: node.place))
      return []
    }
    return (first.dayNumber...last.dayNumber).map { CivilDate(dayNumber: $0) }
  }

  private static func day(_ text: Substring, _ year: Int) -> CivilDate? {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[2] == 0x2D, let month = Int(text.prefix(2)), let day = Int(text.suffix(2)) else {
      return nil
    }
    return CivilDate(year: year, month: month, day: day)
  }
}
