public import Diagnostics
import Glibc
import Records

/// The file of the ledger under its advisory lock: one process at a time reads, mends and appends.
///
/// The kernel frees the lock when the process ends.
public struct LedgerFile: ~Copyable {
  private let raw: Int32
  /// What stands in the file.
  public private(set) var ledger: Ledger
  private let path: String

  /// Reads the ledger of the workspace at `root` without a lock; an empty one where there is no file.
  ///
  /// Throws `input.unreadable` with the error number.
  public static func read(root: String) throws(LedgerError) -> Ledger {
    let raw = Glibc.open(root + "/" + Ledger.path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    if raw < 0, errno == ENOENT { return Ledger() }
    guard raw >= 0 else { throw LedgerError(system: errno) }
    defer { close(raw) }
    return Ledger(parsing: try contents(of: raw))
  }

  /// Opens the ledger of the workspace at `root` for writing, and makes it where there is none.
  ///
  /// Throws `ledger.locked` where another run holds it, what is wrong with it where its chain does not hold, and the refusal of the system.
  /// A line that was cut short is cut off now.
  public init(root: String) throws(LedgerError) {
    path = root + "/" + Ledger.path
    let raw = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o640)
    guard raw >= 0 else { throw LedgerError(system: errno) }
    guard flock(raw, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      close(raw)
      throw code == EWOULDBLOCK
        ? LedgerError([Diagnostic(.ledgerLocked, at: Place(file: Ledger.path))]) : LedgerError(system: code)
    }
    do throws(LedgerError) {
      let ledger = Ledger(parsing: try Self.contents(of: raw))
      guard !ledger.diagnostics.containsError else { throw LedgerError(ledger.diagnostics) }
      guard ftruncate(raw, off_t(ledger.soundLength)) == 0, lseek(raw, 0, SEEK_END) >= 0 else {
        throw LedgerError(system: errno)
      }
      self.ledger = ledger
      self.raw = raw
    } catch {
      close(raw)
      throw error
    }
  }

  deinit { close(raw) }

  /// Appends entries in order and waits until the disk has them.
  ///
  /// Throws the refusal of the system; the file is then as it was before, or holds lines without an end that the next writer cuts off.
  public mutating func append(_ entries: [LedgerEntry]) throws(LedgerError) {
    guard !entries.isEmpty else { return }
    var text: [UInt8] = []
    var (sequence, previous) = (ledger.entries.count, ledger.head)
    for entry in entries {
      sequence += 1
      let (line, hash) = LedgerLine(sequence: sequence, previous: previous, entry: entry).bytes()
      text += line
      text.append(UInt8(ascii: "\n"))
      previous = hash
    }
    do throws(LedgerError) { try write(text) } catch {
      ftruncate(raw, off_t(ledger.soundLength))
      lseek(raw, 0, SEEK_END)
      throw error
    }
    ledger.extend(entries, head: previous, bytes: text.count)
  }

  private func write(_ text: [UInt8]) throws(LedgerError) {
    var done = 0
    while done < text.count {
      let written = text.withUnsafeBytes { Glibc.write(raw, $0.baseAddress?.advanced(by: done), $0.count - done) }
      if written < 0, errno != EINTR { throw LedgerError(system: errno) }
      done += max(written, 0)
    }
    guard fsync(raw) == 0 else { throw LedgerError(system: errno) }
  }

  private static func contents(of raw: Int32) throws(LedgerError) -> [UInt8] {
    var status = stat()
    guard fstat(raw, &status) == 0 else { throw LedgerError(system: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw LedgerError([Diagnostic(.inputNotAFile, at: Place(file: Ledger.path))])
    }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var count = 0
    while count < bytes.count {
      let (start, room) = (count, bytes.count - count)
      let got = bytes.withUnsafeMutableBytes { pread(raw, $0.baseAddress?.advanced(by: start), room, off_t(start)) }
      if got == 0 { break }
      if got < 0, errno != EINTR { throw LedgerError(system: errno) }
      count += max(got, 0)
    }
    return Array(bytes.prefix(count))
  }
}

/// Why the ledger cannot be read or written; nothing was written then.
public struct LedgerError: Error, Sendable {
  /// What to tell the user.
  public let diagnostics: [Diagnostic]
  /// Whether the system refused (exit status 74).
  public let isInputOutput: Bool

  init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
    isInputOutput = false
  }

  init(system code: Int32) {
    diagnostics = [Diagnostic(.ledgerRefused, at: Place(file: Ledger.path), "\(code)")]
    isInputOutput = true
  }
}
