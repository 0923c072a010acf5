import Glibc

/// A folder that another room made and wants gone.
public enum FileTree {
  /// Removes the folder at `path` and all below it; never follows a symbolic link.
  public static func remove(_ path: String) throws(OutputError) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let parent = parts.dropLast().joined(separator: "/")
    let directory = try Descriptor.directory(parent.isEmpty ? "." : parent, followsLink: true, shown: path)
    try Folder.removeTree(String(parts[parts.count - 1]), in: directory, shown: path)
  }
}
