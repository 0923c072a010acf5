import Hashing
import JSONText

/// The list of a bundle's files: for each its size and digest, and for a page that shows a record also the record, its version (the digest
/// of its public state), the version of the rules, and who approved it.
struct BundleManifest {
  static let generator = "gongshi-bundle"

  let header: ManifestHeader
  let info: BundleInfo

  /// Writes the list of `items`, which are sorted by path.
  func write(_ items: [BundleItem], to list: inout ListFile) throws(OutputError) {
    list.append("{\n\"generator\":")
    list.append(json: Self.generator)
    list.append(",\n\"version\":")
    list.append(json: header.version)
    list.append(",\n\"release\":")
    list.append(number: info.number)
    list.append(",\n\"date\":")
    list.append(json: header.asOf)
    list.append(",\n\"rules\":")
    list.append(digest: header.rules)
    list.append(",\n\"ledger\":")
    list.append(json: info.ledgerHead)
    list.append(",\n\"previous\":")
    if let previous = info.previous {
      list.append("{\"release\":")
      list.append(number: previous.number)
      list.append(",\"bundle\":")
      list.append(json: previous.bundle)
      list.append("}")
    } else {
      list.append("null")
    }
    list.append(",\n\"files\":[")
    for (index, item) in items.enumerated() {
      list.begin(file: item.path, size: item.size, sha256: item.sha256, isFirst: index == 0)
      if let record = item.record {
        list.append(",\"record\":")
        list.append(json: record.id)
        list.append(",\"recordVersion\":")
        list.append(digest: record.digest)
        list.append(",\"ruleVersion\":")
        list.append(digest: header.rules)
        if let approver = info.approvers[record.id] {
          list.append(",\"approver\":")
          list.append(json: approver)
        }
      }
      list.append("}")
      try list.flushIfLarge()
    }
    list.append("\n]\n}\n")
  }

  /// What a reader needs of the list: the number and day of the release, and the files in order.
  struct Listing {
    let release: Int
    let date: String
    let files: [File]
  }

  struct File {
    let path: String
    let size: Int
    let sha256: SHA256Digest
  }

  /// Reads a list; `nil` where it is not one that this program would have written.
  static func read(_ bytes: [UInt8]) -> Listing? {
    guard let text = try? JSONValue(parsing: bytes), text["generator"]?.stringValue == generator,
      let release = text["release"]?.integerValue, let date = text["date"]?.stringValue,
      let listed = text["files"]?.arrayValue
    else { return nil }
    var files: [File] = []
    files.reserveCapacity(listed.count)
    for value in listed {
      guard let path = value["path"]?.stringValue, let size = value["size"]?.integerValue, size >= 0,
        let sha256 = value["sha256"]?.stringValue.flatMap(SHA256Digest.init(hex:))
      else { return nil }
      if let last = files.last, !last.path.utf8.lexicographicallyPrecedes(path.utf8) { return nil }
      files.append(File(path: path, size: Int(size), sha256: sha256))
    }
    return Listing(release: Int(release), date: date, files: files)
  }
}
