import Diagnostics
import Disclosure
import JSONText
import Records

/// An agenda as `status` writes it.
enum AgendaOutput {
  /// A table for the terminal, grouped by kind; says so where there is nothing.
  static func text(_ items: [AgendaItem], asOf: CivilDate) -> [UInt8] {
    var text = Console.text("截至 \(asOf.iso)\n", "as of \(asOf.iso)\n")
    if items.isEmpty { text += Console.text("没有待办事项\n", "nothing to do\n") }
    var kind: AgendaKind?
    for item in items {
      if item.kind != kind {
        let count = items.count { $0.kind == item.kind }
        text += "\n\(title(of: item.kind))（\(count)）\n"
        kind = item.kind
      }
      let parts = [item.date?.iso ?? "          ", item.subject, days(item), item.note, item.article]
      text += "  " + parts.filter { !$0.isEmpty }.joined(separator: "  ") + "\n"
    }
    return Array(text.utf8)
  }

  /// A list of objects: `kind`, `subject`, `date`, `days`, `article`, `note`.
  static func json(_ items: [AgendaItem]) -> [UInt8] {
    let list = items.map { item in
      JSONValue.object([
        ("kind", .string(item.kind.rawValue)), ("subject", .string(item.subject)),
        ("date", item.date.map { .string($0.iso) } ?? .null), ("days", item.days.map { .integer(Int64($0)) } ?? .null),
        ("article", .string(item.article)), ("note", .string(item.note)),
      ])
    }
    return JSONValue.array(list).bytes(pretty: true) + [0x0A]
  }

  /// A calendar file (RFC 5545): one whole-day event an item that has a day. The stamp is the as-of day, so that the same content gives the
  /// same bytes.
  static func calendar(_ items: [AgendaItem], asOf: CivilDate, domain: String) -> [UInt8] {
    let stamp = compact(asOf) + "T000000Z"
    var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//gongshi//status//ZH", "CALSCALE:GREGORIAN"]
    for item in items {
      guard let date = item.date else { continue }
      lines += [
        "BEGIN:VEVENT", "UID:\(item.kind.rawValue)-\(item.subject)@\(domain)", "DTSTAMP:\(stamp)",
        "DTSTART;VALUE=DATE:\(compact(date))", "DTEND;VALUE=DATE:\(compact(date.adding(days: 1)))",
        "SUMMARY:" + escaped("\(item.kind.chinese)：\(item.subject)"),
        "DESCRIPTION:" + escaped([item.note, item.article].filter { !$0.isEmpty }.joined(separator: "；")),
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
      ]
    }
    lines.append("END:VCALENDAR")
    return Array(lines.map { folded($0) + "\r\n" }.joined().utf8)
  }

  private static func title(of kind: AgendaKind) -> String {
    guard Console.language == .english else { return kind.chinese }
    return switch kind {
    case .takeDown: "to be taken down"
    case .late: "late"
    case .due: "due soon"
    case .waiting: "waiting"
    case .expiring: "about to expire"
    case .report: "annual report"
    case .column: "columns"
    }
  }

  private static func days(_ item: AgendaItem) -> String {
    guard let days = item.days else { return "" }
    if days < 0 { return Console.text("已过 \(-days) 天", "\(-days) days ago") }
    return days == 0 ? Console.text("今天", "today") : Console.text("还有 \(days) 天", "in \(days) days")
  }

  private static func compact(_ date: CivilDate) -> String { date.iso.filter { $0 != "-" } }

  /// Text of a property with what RFC 5545 §3.3.11 wants escaped.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result += "\\\(scalar)"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A line of at most 75 bytes, continued behind a line end and a blank (RFC 5545 §3.1); no scalar is cut.
  private static func folded(_ line: String) -> String {
    var (result, width) = ("", 0)
    for scalar in line.unicodeScalars {
      let size = String(scalar).utf8.count
      if width + size > 75 {
        result += "\r\n "
        width = 1
      }
      result.unicodeScalars.append(scalar)
      width += size
    }
    return result
  }
}
