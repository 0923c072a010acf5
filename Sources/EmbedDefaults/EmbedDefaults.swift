import Foundation
import PackagePlugin

/// Compiles text files of the repository into the program: the rules and templates, so that it can make workspaces anywhere, and the
/// tables of names, so that it looks up no file at run time.
@main
struct EmbedDefaults: BuildToolPlugin {
  /// Folders of the repository that a target holds, and the type that holds them.
  private static let holdings: [String: (type: String, folders: [String])] = [
    "Defaults": ("DefaultFiles", ["content/rules", "Templates"]),
    "Names": ("NameTables", ["Sources/Names/Tables"]),
  ]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let holding = Self.holdings[target.name] else { return [] }
    let root = context.package.directoryURL
    var files: [URL] = []
    for folder in holding.folders {
      let base = root.appending(path: folder)
      for path in try FileManager.default.subpathsOfDirectory(atPath: base.path(percentEncoded: false)).sorted() {
        let file = base.appending(path: path)
        let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
        if !isHidden, try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true { files.append(file) }
      }
    }
    let output = context.pluginWorkDirectoryURL.appending(path: "\(holding.type)+Contents.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(holding.folders.joined(separator: ", "))",
        executable: try context.tool(named: "embed-files").url,
        arguments: [root.path(percentEncoded: false), holding.type, output.path(percentEncoded: false)]
          + files.map { $0.path(percentEncoded: false) },
        inputFiles: files, outputFiles: [output])
    ]
  }
}
