import Diagnostics
import Glibc

extension OutputFolder {
  /// How every manifest of ours begins, white space aside.
  static var manifestStart: String { "{\"generator\":\"gongshi\"," }

  /// Whether `current` holds a site of ours (true) or nothing that could be lost (false).
  ///
  /// Throws `output.not-ours` for a folder with files of somebody else, or hidden folders such as a home folder has, and
  /// `output.holds-workspace` where the current folder of the process lies in it.
  borrowing func holdsOurSite(_ current: borrowing Descriptor) throws(OutputError) -> Bool {
    if isAboveWorkingFolder(current) { throw OutputError(.outputHoldsWorkspace, at: shown) }
    if Self.hasOurManifest(current) { return true }
    let foreign = try Folder.entries(of: current, shown: shown).contains { entry in
      entry.isHidden ? entry.isDirectory && entry.text != ".git" : true
    }
    if foreign { throw OutputError(.outputNotOurs, at: shown) }
    return false
  }

  /// Whether the folder has a manifest that this program wrote.
  static func hasOurManifest(_ folder: borrowing Descriptor) -> Bool {
    guard let file = Descriptor.existing(SafePath.manifest, in: folder.raw), file.fileSize != nil else { return false }
    return withUnsafeTemporaryAllocation(byteCount: 64, alignment: 1) { buffer in
      let count = max(file.read(into: buffer), 0)
      return buffer[..<count].filter { $0 > 0x20 }.starts(with: manifestStart.utf8)
    }
  }

  /// Whether the working folder of the process is the folder itself or lies below it.
  private borrowing func isAboveWorkingFolder(_ folder: borrowing Descriptor) -> Bool {
    var own = stat()
    guard fstat(folder.raw, &own) == 0 else { return false }
    var path = "."
    var below: (dev_t, ino_t) = (0, 0)
    for _ in 0..<256 {
      var status = stat()
      guard lstat(path, &status) == 0 else { return false }
      if (status.st_dev, status.st_ino) == (own.st_dev, own.st_ino) { return true }
      if (status.st_dev, status.st_ino) == below { return false }
      below = (status.st_dev, status.st_ino)
      path += "/.."
    }
    return false
  }
}
