/// The addresses of the pages of records, asked for every link of a site.
struct RecordPages: Sendable {
  private struct Page {
    let path: [UInt8]
    let record: Int32
  }

  private var pages: [Page] = []
  /// Pages by the last part of their path.
  private var names: WindowTable
  private let records: RecordTable
  let isEmpty: Bool

  /// Makes a table of `pages`, each with the record whose page it is or would be; records without secrets are left out.
  init(_ pages: [(path: String, record: String)] = [], records: RecordTable) {
    self.records = records
    names = WindowTable(count: pages.count)
    for (path, record) in pages {
      let number = records.number(record)
      guard number != RecordTable.none else { continue }
      let bytes = Array(path.utf8)
      let name = bytes[(bytes.lastIndex(of: Self.slash).map { $0 + 1 } ?? 0)...]
      names.insert(name.withUnsafeBufferPointer(Self.hash), item: self.pages.count, last: 0)
      self.pages.append(Page(path: bytes, record: number))
    }
    isEmpty = self.pages.isEmpty
  }

  /// The record whose identifier is `text`, or `RecordTable.none`.
  func record(named text: UnsafeBufferPointer<UInt8>) -> Int32 {
    guard text.count > 0, text.count <= 128 else { return RecordTable.none }
    return records.number(String(decoding: text, as: UTF8.self))
  }

  /// The record whose page `address` leads to, or `RecordTable.none`; `folder` is that of the artefact, with a slash at its end.
  func record(at address: UnsafeBufferPointer<UInt8>, from folder: [UInt8]) -> Int32 {
    guard let (key, path) = lastPart(of: address) else { return RecordTable.none }
    return find(key, path, from: folder)
  }

  /// Whether `address` leads to the page of a record seen from some folder.
  func mayLead(_ address: UnsafeBufferPointer<UInt8>) -> Bool { lastPart(of: address) != nil }

  /// The key of the last part of an address, if pages have such a name, and the address without what stands behind it.
  @inline(__always)
  private func lastPart(of address: UnsafeBufferPointer<UInt8>) -> (UInt64, Slice<UnsafeBufferPointer<UInt8>>)? {
    var end = 0
    var name = 0
    while end < address.count, address[end] != UInt8(ascii: "#"), address[end] != UInt8(ascii: "?") {
      if address[end] == Self.slash { name = end + 1 }
      end += 1
    }
    while end > name, address[end - 1] <= 0x20 { end -= 1 }
    var first = 0
    while first < end, address[first] <= 0x20 { first += 1 }
    name = max(first, name)
    guard end - name >= 2 else { return nil }
    let key = Self.hash(UnsafeBufferPointer(rebasing: address[name..<end]))
    return names.mayContain(key) ? (key, address[first..<end]) : nil
  }

  private func find(_ key: UInt64, _ address: Slice<UnsafeBufferPointer<UInt8>>, from folder: [UInt8]) -> Int32 {
    var next = names.first(key)
    while next >= 0 {
      let candidate = names.candidates[Int(next)]
      next = candidate.next
      let page = pages[Int(candidate.item)]
      if Self.leads(address, to: page.path, from: folder) { return page.record }
    }
    return RecordTable.none
  }

  /// Whether an address leads to `path`: it is it, ends with it behind a slash, or leads there seen from `folder`.
  private static func leads(
    _ address: Slice<UnsafeBufferPointer<UInt8>>, to path: [UInt8], from folder: [UInt8]
  ) -> Bool {
    let before = address.count - path.count
    if before == 0, address.elementsEqual(path) { return true }
    if path.contains(slash), before > 0, address.suffix(path.count).elementsEqual(path) {
      return address.dropLast(path.count).last == slash
    }
    guard address.count <= 512 else { return false }
    var parts = address.first == slash ? [] : folder.split(separator: slash).map(Array.init)
    for part in address.split(separator: slash).map(Array.init) {
      if part == [0x2E] { continue }
      if part == [0x2E, 0x2E] { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: [slash]).elementsEqual(path)
  }

  private static let slash = UInt8(ascii: "/")

  /// FNV-1a of the last part of an address.
  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash ^ hash &>> 32
  }
}
