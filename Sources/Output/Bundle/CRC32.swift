/// CRC-32 (ISO 3309), as ZIP wants it, over bytes that arrive in pieces.
struct CRC32 {
  /// Eight tables of 256: the k-th holds what a byte becomes when k more bytes follow it.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 8 * 256)
    for byte in 0..<256 {
      tables[byte] = (0..<8).reduce(UInt32(byte)) { value, _ in value >> 1 ^ (value & 1 == 0 ? 0 : 0xEDB8_8320) }
    }
    for position in 256..<(8 * 256) {
      let before = tables[position - 256]
      tables[position] = before >> 8 ^ tables[Int(before & 0xFF)]
    }
    return tables
  }()

  private var value: UInt32 = ~0

  /// Reads the next piece.
  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    Self.tables.withUnsafeBufferPointer { tables in
      var value = value
      var position = 0
      while bytes.count - position >= 8 {
        let low = value ^ UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt32.self))
        let high = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: position + 4, as: UInt32.self))
        let first = tables[7 * 256 + Int(low & 0xFF)] ^ tables[6 * 256 + Int(low >> 8 & 0xFF)]
        let second = tables[5 * 256 + Int(low >> 16 & 0xFF)] ^ tables[4 * 256 + Int(low >> 24)]
        let third = tables[3 * 256 + Int(high & 0xFF)] ^ tables[2 * 256 + Int(high >> 8 & 0xFF)]
        let fourth = tables[256 + Int(high >> 16 & 0xFF)] ^ tables[Int(high >> 24)]
        value = first ^ second ^ third ^ fourth
        position += 8
      }
      while position < bytes.count {
        value = value >> 8 ^ tables[Int((value ^ UInt32(bytes[position])) & 0xFF)]
        position += 1
      }
      self.value = value
    }
  }

  /// The check sum of all that was read so far.
  var checksum: UInt32 { ~value }
}
