import CSystem
import Diagnostics
import Glibc

extension SourceFile {
  /// The text as UTF-8 without byte order mark: UTF-8 as it is, else GB18030 (with GBK and GB2312) converted strictly.
  ///
  /// Throws `input.encoding` at the first byte that is neither, `input.utf16` for UTF-16, `input.nul` at a NUL.
  public func decoded() throws(ReadingError) -> [UInt8] {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw ReadingError(Diagnostic(.inputUTF16, at: Place(file: path)))
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let text: [UInt8]
    if let bad = UTF8Check.firstBadByte(of: bytes) {
      if hasMark || UTF8Check.isDamagedUTF8(bytes) {
        throw ReadingError(Diagnostic(.inputEncoding, at: place(ofByte: bad, in: bytes)))
      }
      text = try convertedFromGB18030()
    } else {
      text = hasMark ? Array(bytes.dropFirst(3)) : bytes
    }
    if let zero = Self.offset(of: 0, in: text) {
      throw ReadingError(Diagnostic(.inputNUL, at: place(ofByte: zero, in: text)))
    }
    return text
  }

  private func convertedFromGB18030() throws(ReadingError) -> [UInt8] {
    var badOffset = 0
    var outcome = 0
    let text = [UInt8](unsafeUninitializedCapacity: bytes.count * 2 + 4) { buffer, count in
      outcome = bytes.withUnsafeBufferPointer { input in
        gs_gb18030_to_utf8(input.baseAddress, input.count, buffer.baseAddress, buffer.count, &badOffset)
      }
      count = max(0, outcome)
    }
    guard outcome >= 0 else {
      throw ReadingError(Diagnostic(.inputEncoding, at: place(ofByte: badOffset, in: bytes)))
    }
    return text
  }

  private static func offset(of byte: UInt8, in text: [UInt8]) -> Int? {
    text.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress, let found = memchr(start, Int32(byte), buffer.count) else { return nil }
      return UnsafeRawPointer(found) - start
    }
  }

  private func place(ofByte offset: Int, in text: [UInt8]) -> Place {
    var line = 1
    var lineStart = 0
    for (index, byte) in text[..<offset].enumerated() where byte == 0x0A {
      line += 1
      lineStart = index + 1
    }
    let column = String(decoding: text[lineStart..<offset], as: UTF8.self).unicodeScalars.count + 1
    return Place(file: path, line: line, column: column)
  }
}
