/// The rules and templates that a new workspace starts with: those of the repository the program was built from.
public enum DefaultFiles {
  /// Path in the workspace (`content/rules/…`, `Templates/…`) and text, in the order of the paths.
  public static var all: [(path: String, text: String)] { contents }
}
