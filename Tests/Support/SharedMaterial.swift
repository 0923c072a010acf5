public import Foundation

/// Public texts and tables that may lie beside the repository, in `../shared`. They are nobody's to commit here: tests that read them
/// run where they are (`.enabled(if: SharedMaterial.has("…"))`).
public enum SharedMaterial {
  /// Where a file or folder of it would be.
  public static func url(_ path: String) -> URL {
    URL(filePath: #filePath).appending(path: "../../../../shared").appending(path: path).standardizedFileURL
  }

  /// Whether it is there.
  public static func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: url(path).path) }
}
