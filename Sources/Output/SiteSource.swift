import Diagnostics
import Glibc
import Hashing

/// A finished site in a folder, as its own manifest lists it, for whoever wants to compare with it.
public final class SiteSource {
  /// What it holds.
  public let manifest: Manifest
  private let folder: Descriptor
  private let shown: String

  /// Opens the site at `path`; throws where there is none, or its manifest is not one of ours.
  public init(_ path: String) throws(OutputError) {
    folder = try Descriptor.directory(path, followsLink: true, shown: path)
    manifest = try Manifest(in: folder, shown: "\(path)/\(SafePath.manifest)")
    shown = path
  }

  /// The bytes of a file of the manifest; throws where it cannot be read.
  public func contents(of path: String) throws(OutputError) -> [UInt8] {
    guard let file = Descriptor.existing(path, in: folder.raw), let bytes = file.contents() else {
      throw OutputError(.outputFileMissing, at: "\(shown)/\(path)")
    }
    return bytes
  }
}
