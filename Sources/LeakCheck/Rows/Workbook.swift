/// The rows of a workbook (ECMA-376, part 1, 18.3 and 18.4), whose texts stand in another member than its sheets do.
///
/// What belongs to a row: its cells, the links and notes at them. What belongs to none is the rest.
struct Workbook {
  /// A piece of a member: its bytes from `start` to `end`.
  struct Piece {
    let member: Int
    let range: Range<Int>
  }

  struct Row {
    /// The cells, in their order.
    var cells: [Piece] = []
    /// Links and notes at its cells.
    var notes: [Piece] = []
    /// Addresses to which its cells lead.
    var addresses: [Piece] = []
  }

  /// By sheet, its rows.
  private(set) var sheets: [[Row]] = []
  /// What belongs to no row.
  private(set) var rest: [Piece] = []
  let members: [ZipArchive.Member]

  /// Reads the rows of an archive that is a workbook.
  init?(_ members: [ZipArchive.Member]) {
    self.members = members
    let places = Dictionary(members.indices.map { (members[$0].name, $0) }) { first, _ in first }
    let sheetMembers = members.indices.filter {
      members[$0].name.hasPrefix("xl/worksheets/") && members[$0].name.hasSuffix(".xml")
    }
    guard !sheetMembers.isEmpty else { return nil }
    let strings = places["xl/sharedStrings.xml"].map { Self.strings(of: members, $0) } ?? []
    var used: Set<Int> = Set(sheetMembers)
    if let table = places["xl/sharedStrings.xml"] { used.insert(table) }
    for sheet in sheetMembers {
      let name = members[sheet].name
      let links = "xl/worksheets/_rels/" + name.dropFirst("xl/worksheets/".count) + ".rels"
      let relations = places[links].map { Self.relations(of: members, $0) } ?? [:]
      if let place = places[links] { used.insert(place) }
      let notes = relations.values.compactMap { piece -> Int? in
        let target = Self.text(members, piece)
        guard target.contains("omments"), let part = target.split(separator: "/").last else { return nil }
        return places["xl/" + part] ?? places["xl/comments/" + part] ?? places["xl/threadedComments/" + part]
      }
      used.formUnion(notes)
      readSheet(sheet, strings, relations, notes: Set(notes))
    }
    rest += members.indices.filter { !used.contains($0) && ArtefactType(member: members[$0].name)?.isMarkup == true }
      .map { Piece(member: $0, range: 0..<members[$0].bytes.count) }
  }

  private static func text(_ members: [ZipArchive.Member], _ piece: Piece) -> String {
    String(decoding: members[piece.member].bytes[piece.range], as: UTF8.self)
  }

  /// The texts that cells share.
  private static func strings(of members: [ZipArchive.Member], _ member: Int) -> [Piece] {
    members[member].bytes.withUnsafeBufferPointer { bytes in
      var tags = XMLTags(bytes)
      var strings: [Piece] = []
      while let tag = tags.next() {
        if tag.isNamed("si"), !tag.isClosing { strings.append(Piece(member: member, range: tags.content(of: tag))) }
      }
      return strings
    }
  }

  /// Where the links of a sheet lead, by their identifiers.
  private static func relations(of members: [ZipArchive.Member], _ member: Int) -> [String: Piece] {
    members[member].bytes.withUnsafeBufferPointer { bytes in
      var tags = XMLTags(bytes)
      var relations: [String: Piece] = [:]
      while let tag = tags.next() {
        guard let id = tags.value(of: "Id", in: tag), let target = tags.value(of: "Target", in: tag),
          let start = target.baseAddress, let base = bytes.baseAddress
        else { continue }
        let first = start - base
        relations[String(decoding: id, as: UTF8.self)] = Piece(member: member, range: first..<first + target.count)
      }
      return relations
    }
  }

  private mutating func readSheet(
    _ sheet: Int, _ strings: [Piece], _ relations: [String: Piece], notes: Set<Int>
  ) {
    var rows: [Row] = []
    /// Places in `rows` by the numbers of the rows.
    var numbers: [Int: Int] = [:]
    var linked: Set<String> = []
    members[sheet].bytes.withUnsafeBufferPointer { bytes in
      var tags = XMLTags(bytes)
      var outside = 0
      while let tag = tags.next() {
        if tag.isClosing { continue }
        if tag.isNamed("row") {
          rest.append(Piece(member: sheet, range: outside..<tag.start))
          let number = tags.value(of: "r", in: tag).flatMap { Int(String(decoding: $0, as: UTF8.self)) }
          numbers[number ?? rows.count + 1] = rows.count
          rows.append(Row())
          outside = tag.end
        } else if tag.isNamed("c"), !rows.isEmpty {
          let isShared = tags.value(of: "t", in: tag)?.elementsEqual("s".utf8) == true
          let content = tags.content(of: tag)
          let cell = Piece(member: sheet, range: content)
          let shared = isShared ? Self.index(in: UnsafeBufferPointer(rebasing: bytes[content])) : nil
          rows[rows.count - 1].cells.append(shared.flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? cell)
          outside = max(outside, content.upperBound)
        } else if tag.isNamed("hyperlink") {
          guard let row = tags.value(of: "ref", in: tag).flatMap({ numbers[Self.row(of: $0)] }) else { continue }
          rows[row].notes.append(Piece(member: sheet, range: tag.start..<tag.end))
          guard let id = tags.value(of: "id", in: tag).map({ String(decoding: $0, as: UTF8.self) }) else { continue }
          linked.insert(id)
          if let address = relations[id] { rows[row].addresses.append(address) }
        }
      }
      rest.append(Piece(member: sheet, range: outside..<bytes.count))
    }
    for note in notes {
      members[note].bytes.withUnsafeBufferPointer { bytes in
        var tags = XMLTags(bytes)
        while let tag = tags.next() {
          guard tag.isNamed("comment") || tag.isNamed("threadedComment"), !tag.isClosing else { continue }
          let row = tags.value(of: "ref", in: tag).flatMap { numbers[Self.row(of: $0)] }
          let piece = Piece(member: note, range: tags.content(of: tag))
          if let row { rows[row].notes.append(piece) } else { rest.append(piece) }
        }
      }
    }
    rest += relations.filter { !linked.contains($0.key) }.map(\.value)
    sheets.append(rows)
  }

  /// The number between `<v>` and `</v>`.
  private static func index(in cell: UnsafeBufferPointer<UInt8>) -> Int? {
    var tags = XMLTags(cell)
    while let tag = tags.next() {
      if tag.isNamed("v") { return Int(String(decoding: cell[tags.content(of: tag)], as: UTF8.self)) }
    }
    return nil
  }

  /// The row of a place such as `A12` or `A12:C12`.
  private static func row(of reference: UnsafeBufferPointer<UInt8>) -> Int {
    let digits = reference.drop { $0 &- 0x30 >= 10 }.prefix { $0 &- 0x30 < 10 }.prefix(7)
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
