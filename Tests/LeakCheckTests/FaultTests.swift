import Diagnostics
import Foundation
import Glibc
import Synchronization
import Testing

@testable import LeakCheck

/// Files that cannot be read to their end, or change while they are read: always an error, never a pass.
@Suite struct FaultTests {
  /// Something that happens to a file at the second call that reads it; each call reads two bytes at most.
  enum Mishap: String, CaseIterable, Sendable {
    case grows, shrinks, isWritten, fails, isInterrupted
  }

  static func readCall(_ mishap: Mishap, path: String) -> FileBuffer.ReadCall {
    let calls = Mutex(0)
    return { descriptor, buffer, size in
      let call = calls.withLock { count in
        count += 1
        return count
      }
      if call == 2 {
        switch mishap {
        case .grows:
          let writer = open(path, O_WRONLY | O_APPEND)
          _ = write(writer, "13987654321", 11)
          close(writer)
        case .shrinks: truncate(path, 1)
        case .isWritten:
          let writer = open(path, O_WRONLY)
          _ = write(writer, "13987654321", 11)
          var times = [timespec(tv_sec: 1, tv_nsec: 0), timespec(tv_sec: 1, tv_nsec: 0)]
          futimens(writer, &times)
          close(writer)
        case .fails:
          errno = EIO
          return -1
        case .isInterrupted:
          errno = EINTR
          return -1
        }
      }
      return read(descriptor, buffer, min(2, size))
    }
  }

  @Test("refuses a file that cannot be read as it was", arguments: Mishap.allCases)
  func refusesFile(_ mishap: Mishap) async throws {
    let folder = try SiteFolder(["a.txt": "公示公示公示公示"])
    let guardian = LeakCheck(
      secrets: [.everywhere("13987654321")], allowed: [:], readers: Set(Reader.allCases),
      readCall: Self.readCall(mishap, path: folder.path + "/a.txt"))
    let report = await guardian.check(root: folder.path, files: [], jobs: 1)
    let expected: [String] =
      switch mishap {
      case .grows, .shrinks, .isWritten: ["a.txt changed"]
      case .fails: ["a.txt read"]
      case .isInterrupted: []
      }
    #expect(report.faults.map { "\($0.place?.file ?? "") \($0.arguments.first ?? "")" } == expected)
    #expect(report.faults.allSatisfy { $0.kind == .leakUnreadable })
    #expect(report.isClean == expected.isEmpty)
    #expect(report.leaks.isEmpty)
  }

  @Test func refusesWhatIsNoFile() async throws {
    let folder = try SiteFolder(["folder.html/a.txt": "x"])
    #expect(mkfifo(folder.path + "/pipe.html", 0o600) == 0)
    let report = await folder.check(
      [], records: ["folder.html": "A1", "gone.html": "A1", "pipe.html": "A1", "folder.html/a.txt/b.html": "A1"])
    #expect(!report.isClean)
    #expect(
      report.faults.map { "\($0.place?.file ?? "") \($0.arguments.first ?? "")" } == [
        "pipe.html type", "folder.html open", "folder.html/a.txt/b.html open", "gone.html open", "pipe.html open",
      ])
  }

  @Test func refusesAFolderThatCannotBeListed() async throws {
    let report = await LeakCheck(secrets: []).check(
      root: NSTemporaryDirectory() + "gongshi-no-such-folder", files: [], jobs: 1)
    #expect(report.faults.map(\.kind) == [.leakUnreadable])
    #expect(!report.isClean)
  }
}
