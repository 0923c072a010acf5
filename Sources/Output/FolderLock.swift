import Diagnostics
import Glibc

/// An exclusive advisory lock on a file beside the output folder; the kernel frees it when the process ends.
struct FolderLock: ~Copyable, Sendable {
  private let file: Descriptor

  /// Takes the lock `name` in `parent`, or throws `output.locked` at once.
  init(_ name: String, in parent: borrowing Descriptor, shown: String) throws(OutputError) {
    while true {
      let file = try Descriptor.open(name, in: parent.raw, flags: O_RDWR | O_CREAT | O_NOFOLLOW, shown: shown)
      guard flock(file.raw, LOCK_EX | LOCK_NB) == 0 else {
        throw errno == EWOULDBLOCK ? OutputError(.outputLocked, at: shown) : OutputError(system: errno, at: shown)
      }
      // The holder before us may have removed the file between our two calls: then the lock is on a file nobody sees.
      var held = stat()
      var named = stat()
      if fstat(file.raw, &held) == 0, fstatat(parent.raw, name, &named, AT_SYMLINK_NOFOLLOW) == 0,
        held.st_ino == named.st_ino
      {
        self.file = file
        return
      }
    }
  }

  /// Removes the lock file and lets go.
  borrowing func release(_ name: String, in parent: borrowing Descriptor) {
    unlinkat(parent.raw, name, 0)
    flock(file.raw, LOCK_UN)
  }
}
