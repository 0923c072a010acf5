extension ArtefactScanner {
  /// Reads an archive: the names of its members, comments, and each member as its type asks for → why it could not be read to its end.
  ///
  /// Members of office files are XML; what has no known type is an error, as it is outside an archive. A member that is named after a record
  /// speaks of it.
  func readArchive(_ bytes: UnsafeBufferPointer<UInt8>, depth: Int) -> String? {
    guard readers.contains(.archive) else { return nil }
    guard depth <= ZipArchive.deepest else { return ZipArchive.Fault.tooDeep.rawValue }
    let archive: ZipArchive
    do throws(ZipArchive.Fault) { archive = try ZipArchive(bytes) } catch { return error.rawValue }
    let isWithinArchive = state.readsArchive
    state.readsArchive = true
    defer { state.readsArchive = isWithinArchive }
    guard archive.isUTF8 else { return ZipArchive.Fault.foreign.rawValue }
    archive.comment.withUnsafeBufferPointer { searchPiece($0, base: 0, .archive) }
    let own = state.record
    var named: Set<Int32> = []
    defer { speak(of: own) }
    for member in archive.members {
      let record = own == RecordTable.none ? pages.record(ofMember: member.name, from: folder) : own
      if record != own { named.insert(record) }
      speak(of: record)
      if let damage = readMember(member, depth: depth) { return damage }
    }
    speak(of: own)
    // A comment is about all members.
    for record in named {
      speak(of: record)
      archive.comment.withUnsafeBufferPointer { searchPiece($0, base: 0, .archive) }
    }
    speak(of: own)
    return Workbook(archive.members).flatMap(readRows)
  }

  private func readMember(_ member: ZipArchive.Member, depth: Int) -> String? {
    var name = member.name
    name.withUTF8 { searchPiece($0, base: 0, .archive) }
    member.comment.withUnsafeBufferPointer { searchPiece($0, base: 0, .archive) }
    if name.hasSuffix("/"), member.bytes.isEmpty { return nil }
    guard let type = ArtefactType(member: name) else { return "ZIP: type" }
    return member.bytes.withUnsafeBufferPointer { content -> String? in
      if type != .archive {
        for view in [text, attributes, rest, decoded] { view.clear() }
        decodedRuns.removeAll(keepingCapacity: true)
        probed = 0
      }
      return readContent(content, type: type, depth: depth + 1)
    }
  }

  /// Makes `record` the one of which what comes next speaks.
  private func speak(of record: Int32) {
    guard record != state.record else { return }
    state.record = record
    search.begin(record: record)
    // Rows that are known were read where no record is spoken of.
    remembersRows = false
    known?.begin(pairs: search.own.pairs, readsRows: readsRows)
  }
}
