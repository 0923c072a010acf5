import Diagnostics
import Hashing
import JSONText

extension Manifest {
  /// Reads the manifest of a site.
  ///
  /// Throws `output.manifest-missing`, or `output.manifest-unreadable` for a file that this program would not have written so:
  /// unsafe or doubled paths, digests that are none, a record without its state.
  public init(directory: String) throws(OutputError) {
    let folder = try Descriptor.directory(directory, followsLink: true, shown: directory)
    try self.init(in: folder, shown: "\(directory)/\(SafePath.manifest)")
  }

  init(in folder: borrowing Descriptor, shown: String) throws(OutputError) {
    guard let file = Descriptor.existing(SafePath.manifest, in: folder.raw), file.fileSize != nil else {
      throw OutputError(.outputManifestMissing, at: shown)
    }
    guard let bytes = file.contents(), let manifest = Manifest(parsing: bytes) else {
      throw OutputError(.outputManifestUnreadable, at: shown)
    }
    self = manifest
  }

  /// The manifest in `bytes`; `nil` where they are not one of ours.
  init?(parsing bytes: [UInt8]) {
    guard let text = try? JSONValue(parsing: bytes), text["generator"]?.stringValue == "gongshi",
      let version = text["version"]?.stringValue, let asOf = text["asOf"]?.stringValue,
      let rules = text["rules"].flatMap(SHA256Digest.init(json:)),
      let records = text["records"]?.arrayValue, let listed = text["files"]?.arrayValue,
      let marks = Self.marks(records)
    else { return nil }
    var files: [ManifestEntry] = []
    files.reserveCapacity(listed.count)
    for value in listed {
      guard let path = value["path"]?.stringValue, let size = value["size"]?.integerValue, size >= 0,
        let sha256 = value["sha256"].flatMap(SHA256Digest.init(json:)), (try? SafePath(path)) != nil,
        value["record"].map(SHA256Digest.init(json:)) == marks[path].map({ $0.digest })
      else { return nil }
      if let last = files.last, last.path >= path { return nil }
      files.append(ManifestEntry(path: path, size: Int(size), sha256: sha256, record: marks[path]))
    }
    let header = ManifestHeader(version: version, asOf: asOf, rules: rules)
    self.init(header: header, files: files)
  }

  /// The record that each page shows, by path.
  private static func marks(_ records: [JSONValue]) -> [String: RecordMark]? {
    var marks: [String: RecordMark] = [:]
    for record in records {
      guard let id = record["id"]?.stringValue, let digest = record["digest"].flatMap(SHA256Digest.init(json:)),
        let pages = record["pages"]?.arrayValue
      else { return nil }
      for page in pages {
        guard let path = page.stringValue else { return nil }
        if marks.updateValue(RecordMark(id: id, digest: digest), forKey: path) != nil { return nil }
      }
    }
    return marks
  }
}

extension SHA256Digest {
  fileprivate init?(json: JSONValue) {
    guard let hex = json.stringValue else { return nil }
    self.init(hex: hex)
  }
}
