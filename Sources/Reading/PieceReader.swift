import Diagnostics
import Glibc

/// Reads a stream of UTF-8 text in pieces of bounded size, so that a filter needs the same memory whatever the size of its input.
///
/// A piece ends where no word or number can go on behind it: behind a line that ends a sentence, at a blank line, or, in a text of
/// one line, behind a sentence. Where there is none of these for long a piece says that it goes on.
public struct PieceReader: ~Copyable {
  /// A stretch of the text.
  public struct Piece: Sendable {
    /// Its bytes; UTF-8.
    public let bytes: [UInt8]
    /// Offset of the first byte in the stream.
    public let offset: Int
    /// Line of the first byte, from 1.
    public let line: Int
    /// Whether it ends where a word, a number or a table may go on, since nothing ends for long; only of `Boundary.sentence`.
    public let goesOn: Bool
  }

  /// Where pieces end.
  public enum Boundary: Sendable {
    /// At every line end: each piece is one line without its end.
    case line
    /// At the ends of sentences.
    case sentence
    /// At blank lines, so that no block of Markdown is cut.
    case block
  }

  /// A piece is at most about this long, in bytes.
  public static let pieceSize = 1 << 15
  /// A line or block that must be read whole is refused where it is longer than this, in bytes.
  public static let longestPiece = 1 << 24
  /// A text in which nothing ends is given in pieces of about this length, in bytes.
  public static let stretchSize = 1 << 18

  private let descriptor: Int32
  private let closes: Bool
  private let name: String
  private let boundary: Boundary
  private var buffer: [UInt8] = []
  /// First byte of the buffer that was not given out.
  private var start = 0
  /// Up to here the buffer was searched for an end.
  private var searched = 0
  private var offset = 0
  private var line = 1
  private var isAtEnd = false

  /// Reads the file at `path`, or standard input for `nil`.
  public init(path: String?, boundary: Boundary) throws(ReadingError) {
    self.boundary = boundary
    name = path ?? "-"
    closes = path != nil
    descriptor = path.map { open($0, O_RDONLY | O_CLOEXEC) } ?? STDIN_FILENO
    if descriptor < 0 { throw ReadingError(Diagnostic(.inputUnreadable, at: Place(file: name), "\(errno)")) }
  }

  deinit { if closes { close(descriptor) } }

  /// The next piece, or `nil` behind the last.
  ///
  /// Throws `input.unreadable`, `input.not-utf8` with the place of the first bad byte, and `input.line-too-long`.
  public mutating func next() throws(ReadingError) -> Piece? {
    while true {
      if let end = cut() { return try take(upTo: end) }
      if let end = endInside() { return try take(upTo: end, goesOn: true) }
      if isAtEnd {
        return start < buffer.count ? try take(upTo: buffer.count) : nil
      }
      if buffer.count - start > Self.longestPiece {
        throw ReadingError(
          Diagnostic(.inputLineTooLong, at: Place(file: name, line: line), "\(Self.longestPiece >> 20)"))
      }
      try fill()
    }
  }

  private mutating func take(upTo end: Int, goesOn: Bool = false) throws(ReadingError) -> Piece {
    var bytes = Array(buffer[start..<end])
    let piece = (offset: offset, line: line)
    if let bad = UTF8Check.firstBadByte(of: bytes) {
      let before = bytes[..<bad]
      let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      let place = Place(
        file: name, line: line + before.count { $0 == 0x0A },
        column: before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1)
      throw ReadingError(Diagnostic(.inputNotUTF8, at: place))
    }
    offset += end - start
    Self.forEachLineEnd(in: bytes, from: 0) { _ in line += 1 }
    start = end
    searched = end
    if boundary == .line, bytes.last == 0x0A {
      bytes.removeLast()
      if bytes.last == 0x0D { bytes.removeLast() }
    }
    return Piece(bytes: bytes, offset: piece.offset, line: piece.line, goesOn: goesOn)
  }

  private mutating func fill() throws(ReadingError) {
    if start > 0 {
      buffer.removeSubrange(..<start)
      searched -= start
      start = 0
    }
    let size = Self.pieceSize
    let old = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: size))
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress.map { $0 + old }, size) }
      if count < 0, errno == EINTR { continue }
      let failure = errno
      buffer.removeLast(size - max(count, 0))
      if count < 0 { throw ReadingError(Diagnostic(.inputUnreadable, at: Place(file: name), "\(failure)")) }
      isAtEnd = count == 0
      return
    }
  }

  /// The end of the next piece in the buffer, if it holds one.
  private mutating func cut() -> Int? {
    if boundary == .line {
      while searched < buffer.count, buffer[searched] != 0x0A { searched += 1 }
      return searched < buffer.count ? searched + 1 : nil
    }
    let available = buffer.count - start
    guard available >= Self.pieceSize / 2 else { return nil }
    let floor = max(start, searched)
    defer { searched = max(start, buffer.count - 4) }
    if let end = lastEnd(behind: floor) { return end }
    // A long stretch without any: an ordinary line end will do where no digit stands beside it.
    guard available >= Self.pieceSize * 2 else { return nil }
    // What was searched for it before is not searched again: a fill brings one piece at most.
    let lowest = available >= Self.pieceSize * 3 ? floor : start
    var place = buffer.count - 2
    while place > lowest {
      if buffer[place] == 0x0A, !Self.mayBelongToNumber(buffer[place - 1]), !Self.mayBelongToNumber(buffer[place + 1]) {
        return place + 1
      }
      place -= 1
    }
    return nil
  }

  /// The last end of a piece in the buffer: behind a blank line, else behind a line that ends a sentence, else behind a sentence.
  private func lastEnd(behind floor: Int) -> Int? {
    var blankLine: Int?
    var sentenceLine: Int?
    Self.forEachLineEnd(in: buffer, from: floor + 1) { place in
      if isBlankLine(place) { blankLine = place + 1 } else if isSentenceEnd(place - 1) { sentenceLine = place + 1 }
    }
    if blankLine != nil || boundary == .block { return blankLine }
    if sentenceLine != nil { return sentenceLine }
    var place = buffer.count - 2
    while place > floor {
      if isSentenceEnd(place) { return place + 1 }
      place -= 1
    }
    return nil
  }

  /// Where to end in the midst of a text that is long enough: behind a line, else before the last scalar, of which some bytes may be still
  /// to come.
  private func endInside() -> Int? {
    guard boundary == .sentence, !isAtEnd, buffer.count - start >= Self.stretchSize else { return nil }
    if let end = buffer[(buffer.count - Self.stretchSize / 4)...].lastIndex(of: 0x0A) { return end + 1 }
    return buffer.lastIndex { $0 & 0xC0 != 0x80 }.flatMap { $0 > start ? $0 : nil }
  }

  private static func forEachLineEnd(in bytes: [UInt8], from start: Int, _ body: (Int) -> Void) {
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      var place = start
      while place < bytes.count, let found = memchr(base + place, 0x0A, bytes.count - place) {
        body(UnsafeRawPointer(found) - base)
        place = UnsafeRawPointer(found) - base + 1
      }
    }
  }

  /// Whether the line end at `place` ends an empty line.
  private func isBlankLine(_ place: Int) -> Bool {
    let before = buffer[place - 1] == 0x0D && place >= start + 2 ? buffer[place - 2] : buffer[place - 1]
    return before == 0x0A
  }

  /// Whether 。 ends at `place`.
  private func isSentenceEnd(_ place: Int) -> Bool {
    place >= start + 2 && buffer[place] == 0x82 && buffer[place - 1] == 0x80 && buffer[place - 2] == 0xE3
  }

  private static func mayBelongToNumber(_ byte: UInt8) -> Bool { byte >= 0x80 || byte &- 0x30 < 10 || byte == 0x0D }
}
