import Diagnostics
import Hashing
import JSONText

extension Manifest {
  /// Writes the manifest piece by piece: one line a record, one line a file.
  ///
  /// Throws `output.record-differs` where two files show one record in two states.
  func write(to list: inout ListFile) throws(OutputError) {
    list.append("{\n\"generator\":\"gongshi\",\n\"version\":")
    list.append(json: header.version)
    list.append(",\n\"asOf\":")
    list.append(json: header.asOf)
    list.append(",\n\"rules\":")
    list.append(digest: header.rules)
    list.append(",\n\"records\":[")
    try writeRecords(to: &list)
    list.append("],\n\"files\":[")
    for (index, file) in files.enumerated() {
      list.begin(file: file.path, size: file.size, sha256: file.sha256, isFirst: index == 0)
      if let record = file.record {
        list.append(",\"record\":")
        list.append(digest: record.digest)
        list.append(",\"rules\":")
        list.append(digest: header.rules)
      }
      list.append("}")
      try list.flushIfLarge()
    }
    list.append(files.isEmpty ? "]\n}\n" : "\n]\n}\n")
  }

  private func writeRecords(to list: inout ListFile) throws(OutputError) {
    var last: RecordMark?
    for position in positionsByRecord {
      let file = files[position]
      guard let record = file.record else { continue }
      if record.id == last?.id {
        if record.digest != last?.digest { throw OutputError(.outputRecordDiffers, at: file.path) }
        list.append(",")
      } else {
        list.append(last == nil ? "\n{\"id\":" : "]},\n{\"id\":")
        list.append(json: record.id)
        list.append(",\"digest\":")
        list.append(digest: record.digest)
        list.append(",\"pages\":[")
      }
      list.append(json: file.path)
      last = record
      try list.flushIfLarge()
    }
    if last != nil { list.append("]}\n") }
  }

  /// Writes the lines of `SHA256SUMS`, sorted by path, as `sha256sum -c` reads them; `manifest` is the digest of the manifest.
  func writeSums(manifest: SHA256Digest, to list: inout ListFile) throws(OutputError) {
    var isManifestPending = true
    for file in files {
      if isManifestPending, SafePath.manifest < file.path {
        list.append(sum: manifest, path: SafePath.manifest)
        isManifestPending = false
      }
      list.append(sum: file.sha256, path: file.path)
      try list.flushIfLarge()
    }
    if isManifestPending { list.append(sum: manifest, path: SafePath.manifest) }
  }
}
