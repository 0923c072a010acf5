public import Diagnostics
import Reading
public import Records

/// All regulations, pages and reports of a workspace, in the order of their paths.
public struct DocumentCollection: Sendable {
  public private(set) var documents: [BureauDocument] = []
  /// What is wrong in any of them.
  public private(set) var diagnostics: [Diagnostic] = []

  /// Reads all documents; two of a kind with one address (ignoring case) are an error.
  public init(_ workspace: WorkspaceIndex) {
    var places: [String: Place] = [:]
    for (kind, path) in workspace.documents {
      do throws(ReadingError) {
        let file = try SourceFile.load(root: workspace.root, path: path, limit: SourceFile.textLimit)
        let (document, problems) = DocumentDecoder.read(file, kind: kind)
        diagnostics += problems
        guard let document else { continue }
        let key = "\(kind.rawValue)/\(document.name.lowercased())"
        if let earlier = places[key] {
          diagnostics.append(Diagnostic(.documentDoubledName, at: document.place, earlier.text))
        }
        places[key] = document.place
        documents.append(document)
      } catch {
        diagnostics.append(error.diagnostic)
      }
    }
  }
}
