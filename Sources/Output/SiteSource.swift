import Diagnostics
import Glibc
import Hashing

/// A finished site in a folder or in a bundle, as its own manifest lists it, for whoever wants to compare with it.
public final class SiteSource {
  /// What it holds.
  public let manifest: Manifest
  /// The folder of the site; `nil` for a bundle.
  private let folder: Descriptor?
  /// The bundle; `nil` for a folder.
  private let bundle: ZipReader?
  /// Positions of the files of a bundle by their paths in the site.
  private let positions: [String: Int]
  private let shown: String
  private static let mostBytes = 1 << 30

  /// Opens the site at `path`; throws where there is none, or its manifest is not one of ours.
  public init(_ path: String) throws(OutputError) {
    shown = path
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      let folder = try Descriptor.directory(path, followsLink: true, shown: path)
      manifest = try Manifest(in: folder, shown: "\(path)/\(SafePath.manifest)")
      self.folder = consume folder
      bundle = nil
      positions = [:]
      return
    }
    do throws(ZipReader.Fault) {
      let reader = try ZipReader(path: path)
      var positions: [String: Int] = [:]
      for (index, member) in reader.members.enumerated() where member.name.hasPrefix(BundlePath.site) {
        positions[String(member.name.dropFirst(BundlePath.site.utf8.count))] = index
      }
      guard let index = positions[SafePath.manifest],
        let manifest = Manifest(parsing: try reader.contents(of: index, atMost: Self.mostBytes))
      else { throw .broken }
      self.manifest = manifest
      self.positions = positions
      bundle = consume reader
      folder = nil
    } catch {
      throw OutputError(.bundleUnreadable, at: path)
    }
  }

  /// The bytes of a file of the manifest; throws where it cannot be read.
  public func contents(of path: String) throws(OutputError) -> [UInt8] {
    if let bytes = folderContents(of: path) ?? bundleContents(of: path) { return bytes }
    throw OutputError(.outputFileMissing, at: "\(shown)/\(path)")
  }

  private func folderContents(of path: String) -> [UInt8]? {
    switch folder {
    case .some(let folder): Descriptor.existing(path, in: folder.raw)?.contents()
    case .none: nil
    }
  }

  private func bundleContents(of path: String) -> [UInt8]? {
    guard let index = positions[path] else { return nil }
    switch bundle {
    case .some(let bundle): return try? bundle.contents(of: index, atMost: Self.mostBytes)
    case .none: return nil
    }
  }
}
