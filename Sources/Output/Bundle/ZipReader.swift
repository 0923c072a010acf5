import CZip

/// An archive on disk, read member by member in pieces; nothing in it is trusted.
struct ZipReader: ~Copyable {
  /// Why an archive or a member cannot be read.
  enum Fault: Error {
    /// No archive, or its directory and its members do not fit together.
    case broken
    case encrypted
    /// More members or bytes than the limits allow.
    case tooLarge
  }

  /// What the directory says of a member.
  struct Member {
    let name: String
    let size: Int
    /// Whether it is a file that can be read: not a folder, a link or a device.
    let isFile: Bool
  }

  /// More members are not read: twenty times the pages of a site of 100,000 cases.
  static let mostMembers = 2_000_000
  /// Bytes unpacked for each byte packed, beyond the first megabyte.
  static let highestRatio = 200
  private static let piece = 1 << 18

  private let archive: OpaquePointer
  /// The members in the order of the directory.
  let members: [Member]
  /// Whether the archive has a comment, which no archive of ours has.
  let hasComment: Bool

  /// Opens the archive at `path`.
  init(path: String) throws(Fault) {
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, &code) else { throw .broken }
    do throws(Fault) {
      members = try Self.members(of: archive)
    } catch {
      zip_discard(archive)
      throw error
    }
    var length: Int32 = 0
    hasComment = zip_get_archive_comment(archive, &length, zip_flags_t(ZIP_FL_ENC_RAW)) != nil && length > 0
    self.archive = archive
  }

  deinit { zip_discard(archive) }

  /// Hands the bytes of a member to `body` in pieces; throws `broken` where its check sum or its size does not hold.
  func read(_ index: Int, _ body: (UnsafeRawBufferPointer) -> Void) throws(Fault) {
    guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else { throw .broken }
    defer { zip_fclose(file) }
    let size = members[index].size
    let isWhole = withUnsafeTemporaryAllocation(byteCount: Self.piece, alignment: 16) { buffer in
      var total = 0
      while true {
        let count = Int(zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count)))
        if count <= 0 { return count == 0 && total == size }
        total += count
        // The size that the directory states is not trusted.
        if total > size { return false }
        body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      }
    }
    if !isWhole { throw .broken }
  }

  /// All bytes of a member that holds no more than `most`.
  func contents(of index: Int, atMost most: Int) throws(Fault) -> [UInt8] {
    guard members[index].size <= most else { throw .tooLarge }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(members[index].size)
    try read(index) { bytes.append(contentsOf: $0) }
    return bytes
  }

  private static func members(of archive: OpaquePointer) throws(Fault) -> [Member] {
    let count = zip_get_num_entries(archive, 0)
    guard count >= 0 else { throw .broken }
    guard count <= mostMembers else { throw .tooLarge }
    var members: [Member] = []
    members.reserveCapacity(Int(count))
    for index in 0..<zip_uint64_t(count) {
      var status = zip_stat_t()
      guard zip_stat_index(archive, index, zip_flags_t(ZIP_FL_ENC_RAW), &status) == 0, let name = status.name else {
        throw .broken
      }
      guard status.encryption_method == UInt16(ZIP_EM_NONE) else { throw .encrypted }
      guard status.size <= status.comp_size &* UInt64(highestRatio) &+ 1 << 20, status.size < UInt64(Int.max) else {
        throw .tooLarge
      }
      let text = String(cString: name)
      var system: UInt8 = 0
      var attributes: UInt32 = 0
      zip_file_get_external_attributes(archive, index, 0, &system, &attributes)
      let type = UInt32(system) == UInt32(ZIP_OPSYS_UNIX) ? attributes >> 16 & 0o170_000 : 0
      let isFile = !text.hasSuffix("/") && (type == 0 || type == 0o100_000)
      members.append(Member(name: text, size: Int(status.size), isFile: isFile))
    }
    return members
  }
}
