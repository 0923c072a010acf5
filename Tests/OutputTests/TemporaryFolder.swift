import Glibc
import Testing

/// A folder of its own for a test, removed when the test ends.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    var template = Array("/tmp/gongshi-output-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { Self.remove(path) }

  /// Path of the folder that is built.
  var site: String { path + "/public" }

  func makeFolder(_ name: String) throws {
    try #require(mkdir("\(path)/\(name)", 0o755) == 0)
  }

  func put(_ name: String, _ text: String) throws {
    let file = try #require(fopen("\(path)/\(name)", "w"))
    defer { fclose(file) }
    fputs(text, file)
  }

  func text(_ name: String) throws -> String {
    let file = try #require(fopen("\(path)/\(name)", "r"))
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  func exists(_ name: String) -> Bool {
    var status = stat()
    return lstat("\(path)/\(name)", &status) == 0
  }

  func inode(_ name: String) throws -> UInt {
    var status = stat()
    try #require(lstat("\(path)/\(name)", &status) == 0)
    return UInt(status.st_ino)
  }

  /// Names in a folder, sorted.
  func names(_ folder: String = "") throws -> [String] { try Self.names("\(path)/\(folder)") }

  /// Every file below `folder` with its bytes and inode, sorted: equal snapshots are untouched trees.
  func snapshot(_ folder: String) throws -> [String] {
    var lines: [String] = []
    for name in try names(folder) {
      let inner = "\(folder)/\(name)"
      var status = stat()
      try #require(lstat("\(path)/\(inner)", &status) == 0)
      if status.st_mode & S_IFMT == S_IFDIR {
        lines += try snapshot(inner)
      } else {
        lines.append("\(inner) \(status.st_ino) \(try text(inner))")
      }
    }
    return lines
  }

  private static func names(_ path: String) throws -> [String] {
    let stream = try #require(opendir(path))
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private static func remove(_ path: String) {
    for name in (try? names(path)) ?? [] {
      if unlink("\(path)/\(name)") != 0 { remove("\(path)/\(name)") }
    }
    rmdir(path)
  }
}
