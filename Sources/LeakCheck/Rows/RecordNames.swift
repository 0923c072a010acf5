/// Texts that mean one record where they stand by themselves: its identifier, the number of its decision. Asked for every value of a site.
struct RecordNames: Sendable {
  private var texts: TextTable
  /// By number of the text, its record, or `RecordTable.none` where it is the name of several.
  private var owners: [Int32] = []
  /// Bitmap over the last four bytes of the texts, which turns almost every value away.
  private var tails = [UInt64](repeating: 0, count: 1 << (tailWidth - 6))

  private static let tailWidth: UInt64 = 15
  private static let tailLength = 4
  private static let longest = 256
  /// Names of files and members are cut at so many signs at most.
  private static let mostCuts = 16

  /// Makes a table of the identifiers of `records` and of other `names`; what is short or a mere number may mean anything and is left out.
  init(_ names: [(text: String, record: String)] = [], records: RecordTable) {
    texts = TextTable(capacity: records.ids.count + names.count)
    owners.reserveCapacity(records.ids.count + names.count)
    for (number, id) in records.ids.enumerated() {
      add(id, Int32(number))
      for form in [id.lowercased(), id.uppercased()] where form != id { add(form, Int32(number)) }
    }
    for (text, record) in names {
      let number = records.number(record)
      if number != RecordTable.none { add(text, number) }
    }
  }

  var isEmpty: Bool { owners.isEmpty }

  private mutating func add(_ text: String, _ record: Int32) {
    var text = text
    let bit = text.withUTF8 { bytes -> Int? in
      guard (Self.tailLength...Self.longest).contains(bytes.count) else { return nil }
      return bytes.allSatisfy { $0 &- 0x30 < 10 } ? nil : Self.tailBit(bytes)
    }
    guard let bit else { return }
    let number = Int(texts.add(text))
    if number == owners.count {
      owners.append(record)
    } else if owners[number] != record {
      owners[number] = RecordTable.none
    }
    tails[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  /// The record whose name `value` is, or ends with behind a sign that parts addresses (`/`, `:`, `=`, `#`); or `RecordTable.none`.
  @inline(__always)
  func record(of value: UnsafeBufferPointer<UInt8>) -> Int32 {
    guard value.count >= Self.tailLength else { return RecordTable.none }
    let bit = Self.tailBit(value)
    if tails[bit &>> 6] &>> UInt64(bit & 63) & 1 == 0, value[value.count &- 1] > 0x20 { return RecordTable.none }
    return lookUp(value)
  }

  @inline(never)
  private func lookUp(_ value: UnsafeBufferPointer<UInt8>) -> Int32 {
    var (start, end) = (0, value.count)
    while end > start, value[end - 1] <= 0x20 { end -= 1 }
    while start < end, value[start] <= 0x20 { start += 1 }
    let whole = owner(value, start..<end)
    if whole != RecordTable.none { return whole }
    let parts: [UInt8] = [0x2F, 0x3A, 0x3D, 0x23]
    let limit = max(start, end - Self.longest)
    guard let sign = (limit..<end).last(where: { parts.contains(value[$0]) }) else { return RecordTable.none }
    return owner(value, sign + 1..<end)
  }

  private func owner(_ value: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int32 {
    guard (Self.tailLength...Self.longest).contains(range.count) else { return RecordTable.none }
    let number = texts.number(UnsafeBufferPointer(rebasing: value[range]))
    return number == TextTable.none ? RecordTable.none : owners[Int(number)]
  }

  /// The record after which a file, a folder above it or a member of an archive is named, or `RecordTable.none`: the longest name in the
  /// innermost part of the path that holds one, apart from other letters and digits.
  func record(inPath path: String) -> Int32 {
    guard !isEmpty else { return RecordTable.none }
    var path = path
    return path.withUTF8 { bytes in
      var end = bytes.count
      while end > 0 {
        var start = end
        while start > 0, bytes[start - 1] != UInt8(ascii: "/"), bytes[start - 1] != UInt8(ascii: "\\") { start -= 1 }
        let record = record(inPart: UnsafeBufferPointer(rebasing: bytes[start..<end]))
        if record != RecordTable.none { return record }
        end = start - 1
      }
      return RecordTable.none
    }
  }

  private func record(inPart part: UnsafeBufferPointer<UInt8>) -> Int32 {
    guard (Self.tailLength...Self.longest).contains(part.count) else { return RecordTable.none }
    /// Where a name may begin or end: at the ends, and where a letter or digit stands beside something else.
    var cuts = [0]
    for place in 1..<part.count where !Self.isWord(part[place - 1]) || !Self.isWord(part[place]) { cuts.append(place) }
    cuts.append(part.count)
    if cuts.count > Self.mostCuts { cuts = Array(cuts.prefix(Self.mostCuts / 2) + cuts.suffix(Self.mostCuts / 2)) }
    var best = (length: 0, record: RecordTable.none)
    for (index, start) in cuts.enumerated() {
      for end in cuts[(index + 1)...] where end - start > best.length {
        let bit = end - start < Self.tailLength ? 0 : Self.tailBit(UnsafeBufferPointer(rebasing: part[start..<end]))
        guard tails[bit >> 6] >> UInt64(bit & 63) & 1 != 0 else { continue }
        let record = owner(part, start..<end)
        if record != RecordTable.none { best = (end - start, record) }
      }
    }
    return best.record
  }

  private static func isWord(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }

  /// The bit of the last four of at least four bytes.
  @inline(__always)
  private static func tailBit(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let tail = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: bytes.count &- tailLength, as: UInt32.self)
    return Int(truncatingIfNeeded: WindowTable.hash(UInt64(tail)) &>> (64 &- tailWidth))
  }
}
