import CZip

/// Members of a ZIP archive in memory, read with limits so that no archive can grow without bounds. Used by one task.
struct ZipArchive {
  /// Why an archive cannot be read.
  enum Fault: String, Error {
    case broken = "ZIP"
    case locked = "ZIP: encrypted"
    case tooLarge = "ZIP: too large"
    case tooDeep = "ZIP: nested"
    /// Names or comments in another encoding, in which nothing would be found.
    case foreign = "ZIP: UTF-8"
  }

  struct Member {
    let name: String
    let comment: [UInt8]
    let bytes: [UInt8]
  }

  /// More members are not read.
  static let mostMembers: zip_int64_t = 10_000
  /// Bytes of all members together, unpacked.
  static let mostBytes = 256 << 20
  /// Bytes unpacked for each byte packed, beyond the first megabyte.
  static let highestRatio = 200
  /// An archive may lie in an archive, and no deeper.
  static let deepest = 2

  let comment: [UInt8]
  let members: [Member]

  /// Whether all comments are UTF-8.
  var isUTF8: Bool {
    ([comment] + members.map(\.comment)).allSatisfy { String(validating: $0, as: UTF8.self) != nil }
  }

  /// Unpacks the archive in `bytes`; throws where a member is broken, encrypted, or larger than the limits allow.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(Fault) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(bytes.baseAddress, zip_uint64_t(bytes.count), 0, &error) else {
      throw .broken
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) else {
      zip_source_free(source)
      throw .broken
    }
    defer { zip_discard(archive) }
    let count = zip_get_num_entries(archive, 0)
    guard count >= 0 else { throw .broken }
    guard count <= Self.mostMembers else { throw .tooLarge }
    var length: Int32 = 0
    comment =
      zip_get_archive_comment(archive, &length, zip_flags_t(ZIP_FL_ENC_RAW)).map { start in
        UnsafeBufferPointer(start: start, count: Int(length)).map(UInt8.init(bitPattern:))
      } ?? []
    var members: [Member] = []
    var total = 0
    for index in 0..<zip_uint64_t(count) {
      let member = try Self.member(archive, index, room: Self.mostBytes - total)
      total += member.bytes.count
      members.append(member)
    }
    self.members = members
  }

  private static func member(_ archive: OpaquePointer, _ index: zip_uint64_t, room: Int) throws(Fault) -> Member {
    var status = zip_stat_t()
    guard zip_stat_index(archive, index, 0, &status) == 0 else { throw .broken }
    // As it stands: the library would take bytes that are not UTF-8 for other letters.
    guard let raw = zip_get_name(archive, index, zip_flags_t(ZIP_FL_ENC_RAW)) else { throw .broken }
    guard let name = String(validatingCString: raw) else { throw .foreign }
    guard status.encryption_method == UInt16(ZIP_EM_NONE) else { throw .locked }
    let limit = min(UInt64(room), status.comp_size &* UInt64(highestRatio) &+ 1 << 20)
    guard status.size <= limit else { throw .tooLarge }
    guard let file = zip_fopen_index(archive, index, 0) else { throw .broken }
    defer { zip_fclose(file) }
    // The size that the directory states is not trusted: one byte more is asked for.
    let size = Int(status.size)
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, used in
      while used <= size, let base = buffer.baseAddress {
        let step = zip_fread(file, base + used, zip_uint64_t(size + 1 - used))
        if step <= 0 {
          isWhole = step == 0 && used == size
          break
        }
        used += Int(step)
      }
    }
    guard isWhole else { throw .broken }
    var length: UInt32 = 0
    let comment =
      zip_file_get_comment(archive, index, &length, zip_flags_t(ZIP_FL_ENC_RAW)).map { start in
        UnsafeBufferPointer(start: start, count: Int(length)).map(UInt8.init(bitPattern:))
      } ?? []
    return Member(name: name, comment: comment, bytes: bytes)
  }
}
