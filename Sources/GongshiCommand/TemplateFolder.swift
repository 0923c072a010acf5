import Diagnostics
import Ingest
import Reading
import Site
import Templating

/// The templates and assets of a workspace, compiled.
struct TemplateFolder {
  let library: TemplateLibrary
  /// Path in the site and bytes.
  let assets: [(path: String, bytes: [UInt8])]

  /// Reads `Templates/`; throws what is wrong with all of it.
  init(root: String) throws(TemplateFolderError) {
    var listing = FolderListing(root: root)
    listing.list("Templates")
    var problems = listing.diagnostics
    var sources: [TemplateSource] = []
    var assets: [(path: String, bytes: [UInt8])] = []
    for path in listing.files {
      let inside = String(path.dropFirst("Templates/".count))
      do throws(ReadingError) {
        if inside.hasSuffix(".mustache") {
          let text = try SourceFile.load(root: root, path: path).bytes
          sources.append(TemplateSource(name: String(inside.dropLast(".mustache".count)), file: path, text: text))
        } else if inside.hasPrefix("assets/"), Self.isAllowed(inside) {
          assets.append((inside, try SourceFile.load(root: root, path: path).bytes))
        } else {
          problems.append(Diagnostic(.templateUnknownFile, at: Place(file: path)))
        }
      } catch {
        problems.append(error.diagnostic)
      }
    }
    do throws(SiteError) {
      library = try SiteTemplates.library(sources)
      self.assets = assets
    } catch {
      throw TemplateFolderError(diagnostics: problems + error.diagnostics)
    }
    if problems.containsError { throw TemplateFolderError(diagnostics: problems) }
  }

  private static func isAllowed(_ path: String) -> Bool {
    guard let dot = path.lastIndex(of: ".") else { return false }
    return SiteTemplates.assetExtensions.contains(path[path.index(after: dot)...].lowercased())
  }
}

/// What is wrong with `Templates/`.
struct TemplateFolderError: Error {
  let diagnostics: [Diagnostic]
}
