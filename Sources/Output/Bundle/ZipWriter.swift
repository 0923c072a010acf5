import Diagnostics
import Glibc
import Hashing

/// Writes a ZIP archive whose bytes follow from the names and contents of its members alone (APPNOTE.TXT 6.3).
///
/// A bundle is sealed by its digest and must be made again byte for byte in years, so its form is fixed here and depends on no
/// compressor's version: members are stored, dated 1980-01-01, with the attributes of a file `rw-r--r--`, names in UTF-8, no extra
/// fields but those that sizes over 4 GB need. What it writes is read by libzip, which knows nothing of it.
struct ZipWriter: ~Copyable {
  /// Largest value of a 32-bit field; it says that the true one stands in the 64-bit field.
  private static let most32 = 0xFFFF_FFFF
  private static let large = 1 << 18
  private static let localHeader: UInt32 = 0x0403_4B50
  private static let directoryEntry: UInt32 = 0x0201_4B50
  private static let directoryEnd64: UInt32 = 0x0606_4B50
  private static let directoryLocator64: UInt32 = 0x0706_4B50
  private static let directoryEnd: UInt32 = 0x0605_4B50

  /// The file; `nil` for an archive that is only hashed.
  private var file: Descriptor?
  private let shown: String
  private var buffer: [UInt8] = []
  private var stream = SHA256Stream()
  /// Bytes so far.
  private(set) var size = 0
  private var directory: [UInt8] = []
  private var count = 0

  /// Makes a writer to `file`, or one that only hashes.
  init(_ file: consuming Descriptor?, shown: String) {
    self.file = file
    self.shown = shown
  }

  /// Begins a member of which size and check sum are known; its bytes follow by `append`.
  mutating func begin(_ path: String, size length: Int, crc32: UInt32) throws(OutputError) {
    let offset = size
    let name = Array(path.utf8)
    let isLong = length >= Self.most32
    var common = ByteText()
    common.add(half: isLong ? 45 : 10)  // version that can read it
    common.add(half: 0x0800)  // the name is UTF-8
    common.add(half: 0)  // stored
    common.add(half: 0)  // 00:00
    common.add(half: 0x21)  // 1980-01-01
    common.add(word: crc32)
    common.add(word: UInt32(min(length, Self.most32)))
    common.add(word: UInt32(min(length, Self.most32)))
    common.add(half: UInt16(name.count))

    var local = ByteText()
    local.add(word: Self.localHeader)
    local.bytes += common.bytes
    local.add(half: isLong ? 20 : 0)
    local.bytes += name
    if isLong { local.add(extra: [length, length]) }
    try append(local.bytes)

    let isFar = offset >= Self.most32
    let long = (isLong ? [length, length] : []) + (isFar ? [offset] : [])
    var entry = ByteText()
    entry.add(word: Self.directoryEntry)
    entry.add(half: 3 << 8 | 45)  // made on Unix
    entry.bytes += common.bytes
    entry.add(half: long.isEmpty ? 0 : UInt16(4 + 8 * long.count))
    entry.add(half: 0)  // no comment
    entry.add(half: 0)  // disk
    entry.add(half: 0)  // inner attributes
    entry.add(word: 0o100_644 << 16)
    entry.add(word: UInt32(min(offset, Self.most32)))
    entry.bytes += name
    if !long.isEmpty { entry.add(extra: long) }
    directory += entry.bytes
    count += 1
  }

  /// Writes the next bytes of the member.
  mutating func append(_ bytes: UnsafeRawBufferPointer) throws(OutputError) {
    buffer.append(contentsOf: bytes)
    size += bytes.count
    if buffer.count >= Self.large { try flush() }
  }

  private mutating func append(_ bytes: [UInt8]) throws(OutputError) {
    buffer += bytes
    size += bytes.count
    if buffer.count >= Self.large { try flush() }
  }

  /// Writes the directory, waits until the disk has everything, and returns the digest of the archive.
  consuming func finish() throws(OutputError) -> SHA256Digest {
    let start = size
    let length = directory.count
    try append(directory)
    var end = ByteText()
    if count >= 0xFFFF || start >= Self.most32 || length >= Self.most32 {
      let place = size
      end.add(word: Self.directoryEnd64)
      end.add(long: 44)
      end.add(half: 3 << 8 | 45)
      end.add(half: 45)
      end.add(word: 0)
      end.add(word: 0)
      end.add(long: count)
      end.add(long: count)
      end.add(long: length)
      end.add(long: start)
      end.add(word: Self.directoryLocator64)
      end.add(word: 0)
      end.add(long: place)
      end.add(word: 1)
    }
    end.add(word: Self.directoryEnd)
    end.add(half: 0)
    end.add(half: 0)
    end.add(half: UInt16(min(count, 0xFFFF)))
    end.add(half: UInt16(min(count, 0xFFFF)))
    end.add(word: UInt32(min(length, Self.most32)))
    end.add(word: UInt32(min(start, Self.most32)))
    end.add(half: 0)
    try append(end.bytes)
    try flush()
    if let file = file.take() {
      try file.sync(shown: shown)
      try file.close(shown: shown)
    }
    return stream.digest
  }

  private mutating func flush() throws(OutputError) {
    stream.update(buffer)
    try file?.write(buffer, shown: shown)
    buffer.removeAll(keepingCapacity: true)
  }
}

/// Numbers in the order of bytes that ZIP uses.
private struct ByteText {
  var bytes: [UInt8] = []

  mutating func add(half value: UInt16) { withUnsafeBytes(of: value.littleEndian) { bytes += $0 } }

  mutating func add(word value: UInt32) { withUnsafeBytes(of: value.littleEndian) { bytes += $0 } }

  mutating func add(long value: Int) { withUnsafeBytes(of: UInt64(value).littleEndian) { bytes += $0 } }

  /// The extra field of ZIP64.
  mutating func add(extra values: [Int]) {
    add(half: 1)
    add(half: UInt16(8 * values.count))
    for value in values { add(long: value) }
  }
}
