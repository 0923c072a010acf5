import Glibc

/// The addresses of the pages of records, asked for every link of a site.
struct RecordPages: Sendable {
  private struct Page {
    /// Its path in `paths`.
    let path: Range<Int>
    let hasFolder: Bool
    let record: Int32
  }

  private let pages: [Page]
  /// The paths of all pages, one behind the other.
  private let paths: [UInt8]
  /// Pages by the last part of their path.
  private let lastParts: WindowTable
  /// Bitmap over the last eight bytes of these names, which turns almost every value away.
  private let tails: [UInt64]
  /// Bytes of the shortest of these names; at least two.
  private let shortest: Int
  private let records: RecordTable
  /// What means a record without being its address.
  let names: RecordNames
  let isEmpty: Bool

  /// Makes a table of `pages`, each with the record whose page it is or would be, and of other `names` of records; records without
  /// secrets are left out.
  init(
    _ list: [(path: String, record: String)] = [], names recordNames: [(text: String, record: String)] = [],
    records: RecordTable
  ) {
    var pages: [Page] = []
    var paths: [UInt8] = []
    var lastParts: [WindowTable.Entry] = []
    var tails = [UInt64](repeating: 0, count: Self.tailWords)
    var shortest = Int.max
    pages.reserveCapacity(list.count)
    lastParts.reserveCapacity(list.count)
    for (path, record) in list {
      let number = records.number(record)
      guard number != RecordTable.none else { continue }
      var path = path
      path.withUTF8 { bytes in
        let slash = bytes.lastIndex(of: Self.slash)
        let name = UnsafeBufferPointer(rebasing: bytes[(slash.map { $0 + 1 } ?? 0)...])
        lastParts.append(.init(key: PieceBytes.hash(name), item: pages.count, last: 0))
        pages.append(
          Page(path: paths.count..<paths.count + bytes.count, hasFolder: slash != nil, record: number))
        paths.append(contentsOf: bytes)
        shortest = min(shortest, name.count)
        if name.count >= Self.tailLength {
          let bit = Self.tailBit(name)
          tails[bit >> 6] |= 1 << UInt64(bit & 63)
        } else {
          // A name shorter than the bytes asked may have anything before it.
          tails = Array(repeating: .max, count: Self.tailWords)
        }
      }
    }
    self.pages = pages
    self.paths = paths
    self.lastParts = WindowTable(lastParts)
    self.tails = tails
    self.shortest = max(2, shortest)
    self.records = records
    let isAsked = !list.isEmpty || !recordNames.isEmpty
    names = RecordNames(recordNames, records: isAsked ? records : RecordTable())
    isEmpty = pages.isEmpty && self.names.isEmpty
  }

  /// The record whose identifier is `text`, or `RecordTable.none`.
  func record(named text: UnsafeBufferPointer<UInt8>) -> Int32 {
    guard text.count > 0, text.count <= 128 else { return RecordTable.none }
    return records.number(text)
  }

  /// The record whose page a member of an archive is, or after which it is named, or `RecordTable.none`.
  func record(ofMember member: String, from folder: [UInt8]) -> Int32 {
    var member = member
    let record = member.withUTF8 { link($0, from: folder)?.record ?? RecordTable.none }
    return record == RecordTable.none ? names.record(inPath: member) : record
  }

  /// The record after which the file at `path` or a folder above it is named.
  func record(inPath path: String) -> String? {
    let record = names.record(inPath: path)
    return record == RecordTable.none ? nil : records.ids[Int(record)]
  }

  /// An address that may lead to the page of a record, by what stands behind its last slash.
  struct Link {
    /// The first page with such a name, as a candidate.
    fileprivate let first: Int32
    /// The address without what stands around it and behind it.
    fileprivate let path: UnsafeBufferPointer<UInt8>
    /// The record to whose page it leads, or `RecordTable.none`.
    let record: Int32
  }

  /// Where `address` leads, or `nil` where it leads to no page from any folder; `folder` is that of the artefact, with a slash at its end.
  @inline(__always)
  func link(_ address: UnsafeBufferPointer<UInt8>, from folder: [UInt8]) -> Link? {
    mayEndLikePage(address) ? lookUp(address, from: folder) : nil
  }

  private func lookUp(_ address: UnsafeBufferPointer<UInt8>, from folder: [UInt8]) -> Link? {
    guard let (key, path) = lastPart(of: address) else { return nil }
    let first = lastParts.first(key)
    return first < 0 ? nil : Link(first: first, path: path, record: find(first, path, from: folder))
  }

  /// Whether a link leads to the same record, or to none, wherever it stands.
  func isSameEverywhere(_ link: Link) -> Bool {
    var next = link.first
    var isSettled = false
    // Where pages of several records have such a name, the folder may decide.
    while next >= 0 {
      let candidate = lastParts.candidates[Int(next)]
      next = candidate.next
      let page = pages[Int(candidate.item)]
      guard page.record == link.record else { return false }
      let before = link.path.count - page.path.count
      guard page.hasFolder, before >= 0, ends(link.path, with: page.path) else { continue }
      if before == 0 || link.path[before - 1] == Self.slash { isSettled = true }
    }
    return isSettled
  }

  /// Whether an address ends as the name of some page does, or has something behind its name.
  @inline(__always)
  private func mayEndLikePage(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = address.count
    guard count >= shortest, let start = address.baseAddress else { return false }
    if count < Self.tailLength { return true }
    let bit = Self.tailBit(address)
    if tails[bit >> 6] >> UInt64(bit & 63) & 1 != 0 || address[count - 1] <= 0x20 { return true }
    return memchr(start, Self.numberSign, count) != nil || memchr(start, Self.questionMark, count) != nil
  }

  /// The key of the last part of an address, and the address without what stands behind it.
  private func lastPart(of address: UnsafeBufferPointer<UInt8>) -> (UInt64, UnsafeBufferPointer<UInt8>)? {
    guard let start = address.baseAddress else { return nil }
    var end = address.count
    if let sign = memchr(start, Self.numberSign, end) { end = UnsafeRawPointer(sign) - UnsafeRawPointer(start) }
    if let sign = memchr(start, Self.questionMark, end) { end = UnsafeRawPointer(sign) - UnsafeRawPointer(start) }
    var name = end
    while name > 0, start[name - 1] != Self.slash { name -= 1 }
    while end > name, address[end - 1] <= 0x20 { end -= 1 }
    var first = 0
    while first < end, address[first] <= 0x20 { first += 1 }
    name = max(first, name)
    guard end - name >= 2 else { return nil }
    let key = PieceBytes.hash(UnsafeBufferPointer(rebasing: address[name..<end]))
    return (key, UnsafeBufferPointer(rebasing: address[first..<end]))
  }

  private func find(_ first: Int32, _ address: UnsafeBufferPointer<UInt8>, from folder: [UInt8]) -> Int32 {
    var next = first
    while next >= 0 {
      let candidate = lastParts.candidates[Int(next)]
      next = candidate.next
      if leads(address, to: pages[Int(candidate.item)], from: folder) { return pages[Int(candidate.item)].record }
    }
    return RecordTable.none
  }

  /// Whether an address leads to `page`: it is it, ends with it behind a slash, or leads there seen from `folder`.
  private func leads(_ address: UnsafeBufferPointer<UInt8>, to page: Page, from folder: [UInt8]) -> Bool {
    let before = address.count - page.path.count
    if before >= 0, ends(address, with: page.path) {
      if before == 0 { return true }
      if page.hasFolder { return address[before - 1] == Self.slash }
    }
    guard address.count <= 512 else { return false }
    var parts = address.first == Self.slash ? [] : folder.split(separator: Self.slash).map(Array.init)
    for part in address.split(separator: Self.slash).map(Array.init) {
      if part == [0x2E] { continue }
      if part == [0x2E, 0x2E] { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: [Self.slash]).elementsEqual(paths[page.path])
  }

  private func ends(_ address: UnsafeBufferPointer<UInt8>, with path: Range<Int>) -> Bool {
    guard let end = address.baseAddress.map({ $0 + address.count - path.count }) else { return path.isEmpty }
    return paths.withUnsafeBufferPointer { paths in
      paths.baseAddress.map { memcmp($0 + path.lowerBound, end, path.count) == 0 } ?? path.isEmpty
    }
  }

  private static let slash = UInt8(ascii: "/")
  private static let numberSign = Int32(UInt8(ascii: "#"))
  private static let questionMark = Int32(UInt8(ascii: "?"))
  private static let tailWords = 512
  private static let tailLength = 8

  /// The bit of the last eight of at least eight bytes.
  @inline(__always)
  private static func tailBit(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let tail = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: bytes.count - tailLength, as: UInt64.self)
    return Int(truncatingIfNeeded: WindowTable.hash(tail) >> 49)
  }
}
