import CSystem
import Glibc
import Tabular

/// The folder with the tables for the credit platform: each as CSV in UTF-8 and in GB18030, and notes for whoever submits them.
///
/// It holds numbers of identity papers: only its owner may enter the folder or read a file.
public struct SubmissionFolder: Sendable {
  /// The system refused with this error number.
  public struct Failure: Error, Sendable {
    public let number: Int32
  }

  private let path: String

  /// Names the folder, which must not be there yet.
  public init(path: String) { self.path = path }

  /// Writes the tables of `rows`, each in the order given, and waits until the disk has them.
  public func write(_ rows: [SubmissionRow]) throws(Failure) {
    guard mkdir(path, 0o700) == 0 else { throw Failure(number: errno) }
    var notes = ["双公示报送表（只报送信用平台，不得公开，不得上传到网站）", ""]
    for table in SubmissionTable.allCases {
      var bytes = CSVRow.bytes(table.columns.map(\.code))
      var missing: [String: Int] = [:]
      var count = 0
      for row in rows where row.table == table {
        bytes += row.bytes
        count += 1
        for name in row.missing { missing[name, default: 0] += 1 }
      }
      try put(table.fileName + "-UTF8.csv", CSVRow.mark + bytes)
      try put(table.fileName + "-GB18030.csv", try Self.converted(bytes))
      notes.append("\(table.fileName)：\(count) 条")
      for column in table.columns where missing[column.name] != nil {
        notes.append("  必填项“\(column.name)”（\(column.code)）空缺 \(missing[column.name] ?? 0) 条，请补齐后报送")
      }
    }
    notes += ["", "每张表有两个文件，内容相同：UTF8（带标记，Excel、WPS 可直接打开）和 GB18030。按平台要求任选其一。"]
    notes += ["处罚表只列本次新公开和公开内容有变的案件；征求意见期间只公开基本信息的，待内容公开后再列。许可表列出全部颁发和变更。"]
    notes += ["", "字段代码对照"]
    for table in SubmissionTable.allCases {
      notes += ["", table.fileName] + table.columns.map { "  \($0.code)  \($0.name)\($0.isRequired ? "（必填）" : "")" }
    }
    try put("说明.txt", CSVRow.mark + Array(notes.map { $0 + "\r\n" }.joined().utf8))
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw Failure(number: errno) }
    defer { close(folder) }
    guard fsync(folder) == 0 else { throw Failure(number: errno) }
  }

  /// UTF-8 as GB18030, which has every character of Unicode.
  static func converted(_ bytes: [UInt8]) throws(Failure) -> [UInt8] {
    var output = [UInt8](repeating: 0, count: 2 * bytes.count + 4)
    var bad = 0
    let capacity = output.count
    let count = output.withUnsafeMutableBufferPointer { output in
      bytes.withUnsafeBufferPointer {
        gs_utf8_to_gb18030($0.baseAddress, $0.count, output.baseAddress, capacity, &bad)
      }
    }
    guard count >= 0 else { throw Failure(number: EILSEQ) }
    output.removeLast(output.count - count)
    return output
  }

  private func put(_ name: String, _ bytes: [UInt8]) throws(Failure) {
    let file = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw Failure(number: errno) }
    defer { close(file) }
    var done = 0
    while done < bytes.count {
      let written = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress?.advanced(by: done), $0.count - done) }
      if written < 0, errno != EINTR { throw Failure(number: errno) }
      done += max(written, 0)
    }
    guard fsync(file) == 0 else { throw Failure(number: errno) }
  }
}
