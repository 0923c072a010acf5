/// Invented values planted in artefacts in memory, one for each reader, to prove before each run that every reader reads.
enum Canary {
  /// Record of the canaries; no record of a workspace has such an identifier.
  static let record = "~canary"
  private static let literal = "龘靐齉爩鱻麤龗"
  private static let number = "90210777300419558206"
  private static let name = "羴猋骉"

  static let secrets: [GuardedSecret] = [
    GuardedSecret(record: record, kind: "canary", value: literal, scope: .everywhere),
    GuardedSecret(record: record, kind: "canary", value: number, scope: .everywhere),
    GuardedSecret(record: record, kind: "canary", value: name, scope: .record),
  ]

  /// The readers that miss a canary which only they can see.
  static func blindReaders(index: SecretIndex, readers: Set<Reader>) -> [Reader] {
    let pages = RecordPages([(path: page, record: record)], records: index.records)
    let scanner = ArtefactScanner(index: index, pages: pages, readers: readers, knowsPieces: false)
    return Reader.allCases.filter { reader in
      let planted = artefact(for: reader)
      let outcome = planted.content.withUnsafeBufferPointer { bytes in
        scanner.scan(path: planted.path, bytes: bytes, type: planted.type, record: record)
      }
      let found = Set(outcome.findings.filter { $0.reader == reader }.map(\.secret))
      guard found.isSuperset(of: index.firstCanary..<index.firstCanary + secrets.count) else { return true }
      if reader == .archive {
        // In a workbook nothing has a place: the name stands in a row of nobody, then in one of the canary's record.
        let found = [[name, "x"], [record, name]].map { cells in
          workbook(rows: [cells, ["x", "x"]]).withUnsafeBufferPointer { bytes in
            !scanner.scan(path: "list.xlsx", bytes: bytes, type: .archive, record: nil).findings.isEmpty
          }
        }
        return found != [false, true]
      }
      guard let row = row(for: reader) else { return false }
      // The name stands in two rows: one of nobody, and one of the canary's record, where alone it counts.
      let places = Array((row.before + name + row.after).utf8).withUnsafeBufferPointer { bytes in
        scanner.scan(path: row.path, bytes: bytes, type: row.type, record: nil).findings.map(\.offset)
      }
      return places != [row.before.utf8.count]
    }
  }

  /// Address at which the page of the canaries' record would lie.
  private static let page = "canary/~.html"

  /// A list in which the name of the canary stands between `before` and `after`, in the row of its record.
  private static func row(for reader: Reader) -> (path: String, type: ArtefactType, before: String, after: String)? {
    switch reader {
    case .text:
      ("a/list.html", .html, "<tr><td>\(name)<tr><td><a href=\"../\(page)\"></a></td><td>", "</td></tr>")
    case .json: ("list.json", .json, "[{\"n\":\"\(name)\"},{\"id\":\"\(record)\",\"n\":\"", "\"}]")
    case .csv: ("list.csv", .csv, "id,n\n,\(name)\n\(record),", "\n")
    case .xml:
      ("list.xml", .xml, "<feed><entry>\(name)</entry><entry><link>/\(page)</link><title>", "</title></entry></feed>")
    case .raw: ("list.txt", .text, "\(name)\n\n\(record) ", "\n")
    case .script: ("list.js", .script, "[{n:'\(name)'},{id:'\(record)',n:'", "'}]")
    default: nil
    }
  }

  /// A workbook whose cells hold their texts.
  private static func workbook(rows: [[String]]) -> [UInt8] {
    let rows = rows.map { cells in
      "<row>" + cells.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
    }
    let sheet = "<worksheet><sheetData>" + rows.joined() + "</sheetData></worksheet>"
    return StoredZip.archive(name: "xl/worksheets/sheet1.xml", content: sheet)
  }

  /// An artefact whose canaries are written so that no other reader is needed to see them, and few others can.
  private static func artefact(for reader: Reader) -> (path: String, type: ArtefactType, content: [UInt8]) {
    if reader == .archive {
      let cells = [literal, number, name].map { "<t>\($0)</t>" }.joined()
      return ("canary.xlsx", .archive, StoredZip.archive(name: "xl/sharedStrings.xml", content: cells))
    }
    let planted = text(for: reader)
    return (planted.path, planted.type, Array(planted.content.utf8))
  }

  private static func text(for reader: Reader) -> (path: String, type: ArtefactType, content: String) {
    let values = [literal, number, name]
    let halves = values.map { value in
      let middle = value.index(value.startIndex, offsetBy: 3, limitedBy: value.endIndex) ?? value.endIndex
      let cut = middle == value.endIndex ? value.index(after: value.startIndex) : middle
      return (String(value[..<cut]), String(value[cut...]))
    }
    let entities = values.map { $0.unicodeScalars.map { "&#\($0.value);" }.joined() }
    let escapes = values.map { value in
      value.unicodeScalars.map { scalar in
        let digits = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
    }
    let plain = values.joined(separator: "|")
    switch reader {
    case .name: return (values.joined(separator: "/") + ".txt", .text, "")
    case .raw, .archive: return ("canary.txt", .text, plain)
    case .text:
      return ("canary.html", .html, halves.map { "<p>\($0.0)<b><!-- -->\($0.1)</b></p>" }.joined())
    case .attribute: return ("canary.html", .html, entities.map { "<i title=\"\($0)\"></i>" }.joined())
    case .comment: return ("canary.html", .html, "<!-- \(plain) -->")
    case .script: return ("canary.html", .html, "<script>'\(escapes.joined(separator: "|"))'</script>")
    case .style: return ("canary.html", .html, "<style>a{content:'\(plain)'}</style>")
    case .json: return ("canary.json", .json, "[{" + escapes.map { "\"\($0)\":1" }.joined(separator: ",") + "}]")
    case .csv: return ("canary.csv", .csv, halves.map { "\"\($0.0)\n\($0.1)\"" }.joined(separator: ","))
    case .xml: return ("canary.xml", .xml, entities.map { "<loc>\($0)</loc>" }.joined())
    case .base64:
      return ("canary.txt", .text, values.map { Self.base64("canary \($0) canary") }.joined(separator: " "))
    }
  }

  private static func base64(_ text: String) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var result = ""
    var word: UInt32 = 0
    var bits: UInt32 = 0
    for byte in text.utf8 {
      word = word << 8 | UInt32(byte)
      bits += 8
      while bits >= 6 {
        bits -= 6
        result.append(alphabet[Int(word >> bits & 63)])
      }
      word &= (1 << bits) - 1
    }
    if bits > 0 { result.append(alphabet[Int(word << (6 - bits) & 63)]) }
    return result
  }
}
