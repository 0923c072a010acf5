import ArgumentParser

/// `gongshi redact`: a filter from text to redacted text.
struct Redact: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redact",
    abstract: "过滤器：读入文本，输出隐去个人信息后的文本 (a filter: text in, redacted text out)")

  @Argument(help: ArgumentHelp("输入文件，缺省为标准输入 (files; standard input if none)", valueName: "file"))
  var files: [String] = []

  @Flag(help: "输入为 JSON 行 {\"id\",\"text\"} (JSON lines in and out)")
  var jsonl = false

  @Flag(help: "输入为 Markdown：跨越标记连读 (Markdown in and out)")
  var markdown = false

  @Option(help: ArgumentHelp("已知的姓名和词语，每行一个 (known names and terms, one a line)", valueName: "file"))
  var known: String?

  @Option(help: ArgumentHelp("把每处隐去的位置、规则、依据写成 JSON 行 (writes what was hidden, never the value)", valueName: "file"))
  var explain: String?

  @Flag(inversion: .prefixedNo, help: "查找未列出的姓名 (find names that are not listed)")
  var names = true

  @Option(help: "诊断信息的格式 (form of diagnostics): text, json")
  var format: DiagnosticFormat = .text

  func validate() throws {
    if jsonl, markdown { throw ValidationError("--jsonl, --markdown: 只能选一个 (choose one)") }
  }

  mutating func run() throws {
    let form: RedactAction.Form = jsonl ? .jsonLines : markdown ? .markdown : .text
    try RedactAction(
      files: files, form: form, known: known, explanation: explain, findsNames: names, format: format
    ).run()
  }
}
