import Foundation
import PackagePlugin

/// Compiles the rules and templates of the repository into the program, so that it can make workspaces anywhere.
@main
struct EmbedDefaults: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    var files: [URL] = []
    for folder in ["content/rules", "Templates"] {
      let base = root.appending(path: folder)
      for path in try FileManager.default.subpathsOfDirectory(atPath: base.path(percentEncoded: false)).sorted() {
        let file = base.appending(path: path)
        let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
        if !isHidden, try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true { files.append(file) }
      }
    }
    let output = context.pluginWorkDirectoryURL.appending(path: "DefaultFiles+Contents.swift")
    return [
      .buildCommand(
        displayName: "Embedding default rules and templates", executable: try context.tool(named: "embed-files").url,
        arguments: [root.path(percentEncoded: false), output.path(percentEncoded: false)]
          + files.map { $0.path(percentEncoded: false) },
        inputFiles: files, outputFiles: [output])
    ]
  }
}
