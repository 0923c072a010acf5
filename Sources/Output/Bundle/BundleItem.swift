import Diagnostics
import Glibc
import Hashing

/// A file of a bundle: where its bytes come from, and what is known of them.
struct BundleItem {
  /// Where the bytes are.
  enum Source {
    /// A file below the folder of the site.
    case site(String)
    /// A page of the site, of which the article alone is taken.
    case article(String)
    /// A file beside the bundle that is being made.
    case prepared(String)
    case text([UInt8])
  }

  /// Path in the bundle.
  let path: String
  let source: Source
  /// The record that the file shows, if it shows one.
  var record: RecordMark?
  var size = 0
  var crc32: UInt32 = 0
  var sha256: SHA256Digest

  /// Reads the bytes once to know their size and sums.
  init(_ path: String, _ source: Source, record: RecordMark? = nil, in folders: borrowing BundleFolders)
    throws(OutputError)
  {
    self.path = path
    self.source = source
    self.record = record
    var crc = CRC32()
    var stream = SHA256Stream()
    var size = 0
    try folders.read(source) { bytes in
      crc.update(bytes)
      stream.update(bytes)
      size += bytes.count
    }
    self.size = size
    crc32 = crc.checksum
    sha256 = stream.digest
  }
}

/// The folders from which a bundle is put together.
struct BundleFolders: ~Copyable {
  let site: Descriptor
  /// Where the bundle and what belongs to it alone are made.
  let work: Descriptor
  let sitePath: String
  let workPath: String

  init(site sitePath: String, work workPath: String) throws(OutputError) {
    let site = try Descriptor.directory(sitePath, followsLink: true, shown: sitePath)
    let work = try Descriptor.directory(workPath, shown: workPath)
    self.site = site
    self.work = work
    self.sitePath = sitePath
    self.workPath = workPath
  }

  /// Hands the bytes of `source` on in pieces, so that memory does not grow with the file.
  borrowing func read(
    _ source: BundleItem.Source, _ body: (UnsafeRawBufferPointer) throws(OutputError) -> Void
  ) throws(OutputError) {
    switch source {
    case .site(let path): try Self.read(path, in: site, shown: "\(sitePath)/\(path)", body)
    case .prepared(let name): try Self.read(name, in: work, shown: "\(workPath)/\(name)", body)
    case .text(let bytes): try Self.hand(bytes, body)
    case .article(let path):
      let article = ArticleFragment(page: try page(path), path: path)
      try Self.hand(article?.html ?? [], body)
    }
  }

  /// Removes a file that served the making of the bundle.
  borrowing func removeWork(_ name: String) { unlinkat(work.raw, name, 0) }

  /// A page whole.
  borrowing func page(_ path: String) throws(OutputError) -> [UInt8] {
    var bytes: [UInt8] = []
    try read(.site(path)) { bytes.append(contentsOf: $0) }
    return bytes
  }

  private static func hand(
    _ bytes: [UInt8], _ body: (UnsafeRawBufferPointer) throws(OutputError) -> Void
  ) throws(OutputError) {
    var failure: OutputError?
    bytes.withUnsafeBytes { bytes in
      do throws(OutputError) { try body(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  private static func read(
    _ path: String, in folder: borrowing Descriptor, shown: String,
    _ body: (UnsafeRawBufferPointer) throws(OutputError) -> Void
  ) throws(OutputError) {
    guard let file = Descriptor.existing(path, in: folder.raw), file.fileSize != nil else {
      throw OutputError(.outputFileMissing, at: shown)
    }
    try file.forEachPiece(shown: shown, body)
  }
}
