/// What concerns the program itself and the folder of templates.
extension DiagnosticKind {
  static let program: [DiagnosticKind] = [internalFailure, programUnwritable, templateUnknownFile]

  public static let internalFailure = DiagnosticKind(
    "program.internal", .error, message: .init("程序内部错误，已停止", "an error inside the program; it has stopped"),
    hint: .init("public/ 未改动；请保留现场并联系维护人员", "public/ is unchanged; keep the workspace and tell the maintainers"))
  public static let programUnwritable = DiagnosticKind(
    "program.unwritable", .error, message: .init("文件无法写入（系统错误 {0}）", "the file cannot be written (system error {0})"),
    hint: .init("请检查目录、权限和磁盘空间", "check the folder, permissions and space on the disk"))
  public static let templateUnknownFile = DiagnosticKind(
    "template.unknown-file", .warning, message: .init("Templates/ 中不认识的文件，已略去", "unknown file in Templates/: left out"),
    hint: .init(
      "模板用 .mustache；静态文件放在 Templates/assets，仅限 css、svg、png、woff2、ico、js",
      "templates end in .mustache; assets belong in Templates/assets and end in css, svg, png, woff2, ico or js"))
}
