extension ArtefactScanner {
  /// Reads an archive: the names of its members, comments, and each member as its type asks for → why it could not be read to its end.
  ///
  /// Members of office files are XML; what has no known type is an error, as it is outside an archive.
  func readArchive(_ bytes: UnsafeBufferPointer<UInt8>, depth: Int) -> String? {
    guard readers.contains(.archive) else { return nil }
    guard depth <= ZipArchive.deepest else { return ZipArchive.Fault.tooDeep.rawValue }
    let archive: ZipArchive
    do throws(ZipArchive.Fault) { archive = try ZipArchive(bytes) } catch { return error.rawValue }
    archive.comment.withUnsafeBufferPointer { searchPiece($0, base: 0, .archive) }
    let isWithinArchive = state.readsArchive
    state.readsArchive = true
    defer { state.readsArchive = isWithinArchive }
    for member in archive.members {
      var name = member.name
      name.withUTF8 { searchPiece($0, base: 0, .archive) }
      member.comment.withUnsafeBufferPointer { searchPiece($0, base: 0, .archive) }
      if name.hasSuffix("/"), member.bytes.isEmpty { continue }
      guard let type = ArtefactType(member: name) else { return "ZIP: type" }
      let damage = member.bytes.withUnsafeBufferPointer { content -> String? in
        if type != .archive {
          for view in [text, attributes, rest, decoded] { view.clear() }
          decodedRuns.removeAll(keepingCapacity: true)
          probed = 0
        }
        return readContent(content, type: type, depth: depth + 1)
      }
      if let damage { return damage }
    }
    return nil
  }
}
