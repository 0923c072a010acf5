extension ArtefactScanner {
  /// Names of the elements that JSON and CSV have: an object or line, and a list.
  static let object = MarkupTags.pack("{}")
  static let list = MarkupTags.pack("[]")

  /// The record of which a value of JSON or a cell speaks: its identifier, the number of its decision, or the address of its page.
  @inline(__always)
  func record(ofValue value: UnsafeBufferPointer<UInt8>, isIdentifier: Bool) -> Int32 {
    if isIdentifier {
      let record = pages.record(named: value)
      if record != RecordTable.none { return record }
    }
    if let link = pages.link(value, from: folder), link.record != RecordTable.none { return link.record }
    return pages.names.record(of: value)
  }

  /// Notes for the rows that an object or a list of JSON begins or ends.
  func noteBracket(_ byte: UInt8, at place: Int) {
    guard readsRows else { return }
    let marks = marks(at: place)
    switch byte {
    case UInt8(ascii: "{"): rows.open(Self.object, isCollection: false, repeats: false, at: marks)
    case UInt8(ascii: "["): rows.open(Self.list, isCollection: true, repeats: false, at: marks)
    case UInt8(ascii: "}"): rows.close(Self.object, isTable: false, at: marks)
    case UInt8(ascii: "]"): rows.close(Self.list, isTable: false, at: marks)
    default: break
    }
  }

  /// Whether a key or the heading of a column says that the value is the identifier of a record.
  static func isIdentifierKey(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
    guard (2...12).contains(key.count) else { return false }
    return identifierKeys.contains { name in
      name.count == key.count && zip(name, key).allSatisfy { $0 == ($1 &- 0x41 < 26 ? $1 | 0x20 : $1) }
    }
  }

  private static let identifierKeys = ["id", "record", "recordid", "case", "caseid", "编号", "案件编号", "记录编号"].map {
    Array($0.utf8)
  }
}
