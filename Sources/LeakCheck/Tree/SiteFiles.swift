/// The files of a site that are read, each with the record whose page it is.
struct SiteFiles {
  /// Those that were listed, then those that lie there all the same, by path.
  let files: [(path: String, record: String?)]
  /// Files that were listed as pages of a record and whose address is not that of this record.
  let pages: [(path: String, record: String)]

  /// Brings together what was `listed` and what was `found`; a file without a record is that of the one to which its address belongs.
  init(
    listed: [(path: String, record: String?)], addresses: [(path: String, record: String)], found: [String]
  ) {
    var paths = TextTable(capacity: listed.count + addresses.count)
    /// By number of the path, the record of the address.
    var owners: [String] = []
    owners.reserveCapacity(addresses.count)
    for address in addresses where paths.add(address.path) == owners.count { owners.append(address.record) }
    let owned = owners.count
    /// By number of the path, whether it was listed.
    var isListed = Array(repeating: false, count: owned)
    var files: [(path: String, record: String?)] = []
    var pages: [(path: String, record: String)] = []
    files.reserveCapacity(listed.count)
    for (path, record) in listed {
      let number = Int(paths.add(path))
      if number < isListed.count { isListed[number] = true } else { isListed.append(true) }
      let owner = number < owned ? owners[number] : nil
      files.append((path, record ?? owner))
      if let record, record != owner { pages.append((path, record)) }
    }
    let others = found.compactMap { path -> (path: String, record: String?)? in
      let number = Int(paths.number(path))
      guard number >= 0 else { return (path, nil) }
      return isListed[number] ? nil : (path, owners[number])
    }
    self.files = files + others.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    self.pages = pages
  }
}
