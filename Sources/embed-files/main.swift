import Foundation

// Writes Swift source that holds text files: embed-files ROOT TYPE OUTPUT FILE…; TYPE is extended by `contents`.
// A build tool of this package only; a file that cannot be read or is not UTF-8 stops the build.

let arguments = CommandLine.arguments
guard arguments.count > 4 else {
  FileHandle.standardError.write(Data("usage: embed-files ROOT TYPE OUTPUT FILE…\n".utf8))
  exit(64)
}

/// Path of `file` below `root`.
func relative(_ file: String, to root: String) -> String {
  let prefix = root.hasSuffix("/") ? root : root + "/"
  return file.hasPrefix(prefix) ? String(file.dropFirst(prefix.count)) : file
}

var source = "extension \(arguments[2]) {\n  static let contents: [(path: String, text: String)] = [\n"
for file in arguments[4...] {
  let text = try String(contentsOf: URL(filePath: file), encoding: .utf8)
  var literal = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\": literal += "\\\\"
    case "\"": literal += "\\\""
    case "\n": literal += "\\n"
    case "\r": literal += "\\r"
    case "\t": literal += "\\t"
    case _ where scalar.value < 0x20: literal += "\\u{\(String(scalar.value, radix: 16))}"
    default: literal.unicodeScalars.append(scalar)
    }
  }
  source += "    (\"\(relative(file, to: arguments[1]))\", \"\(literal)\"),\n"
}
source += "  ]\n}\n"
try source.write(to: URL(filePath: arguments[3]), atomically: true, encoding: .utf8)
