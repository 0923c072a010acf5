/// What can be wrong with a file before its content is looked at: encoding, YAML, front matter, tables.
extension DiagnosticKind {
  static let reading: [DiagnosticKind] = [
    inputUnreadable, inputNotAFile, inputTooLarge, inputEncoding, inputUTF16, inputNUL, inputNotUTF8, inputLineTooLong,
    yamlSyntax, yamlAlias, yamlTag,
    yamlDuplicateKey, yamlKeyNotText, yamlTooDeep, yamlManyDocuments, frontMatterUnterminated, frontMatterTooLarge,
    csvUnterminatedQuote, csvTextAfterQuote, csvTooManyFields, csvTooFewFields, csvNoHeader, csvUnnamedColumn,
    csvTooManyColumns, csvCellTooLarge,
  ]

  public static let inputUnreadable = DiagnosticKind(
    "input.unreadable", .error, message: .init("无法读取文件（errno {0}）", "the file cannot be read (errno {0})"),
    hint: .init("请检查文件是否存在、是否有读取权限", "check that it exists and that you may read it"))
  public static let inputNotAFile = DiagnosticKind(
    "input.not-a-file", .error, message: .init("不是普通文件", "this is not a regular file"),
    hint: .init("请换成普通文件", "put a regular file in its place"))
  public static let inputTooLarge = DiagnosticKind(
    "input.too-large", .error, message: .init("文件超过 {0} kB", "the file is larger than {0} kB"),
    hint: .init("请拆分成较小的文件", "split it into smaller files"))
  public static let inputEncoding = DiagnosticKind(
    "input.encoding", .error,
    message: .init("此处的字节既不是 UTF-8，也不是 GB18030", "the bytes here are neither UTF-8 nor GB18030"),
    hint: .init("请用原软件另存为 UTF-8 编码；不要猜测或删改乱码", "save it again as UTF-8 with the program that made it; do not guess"))
  public static let inputUTF16 = DiagnosticKind(
    "input.utf16", .error, message: .init("文件是 UTF-16（“Unicode 文本”）编码", "the file is UTF-16 (\"Unicode text\")"),
    hint: .init("请另存为“CSV UTF-8”或 UTF-8 文本", "save it as \"CSV UTF-8\" or as UTF-8 text"))
  public static let inputNUL = DiagnosticKind(
    "input.nul", .error, message: .init("文本中有空字节（NUL）", "there is a NUL byte in the text"),
    hint: .init("文件可能已损坏或不是文本；请重新导出", "the file is damaged or no text: export it again"))
  public static let inputNotUTF8 = DiagnosticKind(
    "input.not-utf8", .error, message: .init("此处的字节不是 UTF-8", "the bytes here are not UTF-8"),
    hint: .init("redact 只读 UTF-8；请先转换编码", "redact reads UTF-8 only: convert the text first"))
  public static let inputLineTooLong = DiagnosticKind(
    "input.line-too-long", .error,
    message: .init(
      "这一行（段）超过 {0} MB，没有句号也没有换行", "this line or block is longer than {0} MB and has no end of a sentence"),
    hint: .init("请在句末换行后再处理", "break it into lines at the ends of sentences"))
  public static let yamlSyntax = DiagnosticKind(
    "yaml.syntax", .error, message: .init("YAML 语法错误：{0}", "YAML syntax error: {0}"),
    hint: .init(
      "检查缩进（只用空格）、冒号后的空格和引号是否成对；含“: ”“#”的文字请加引号",
      "check the indentation (spaces only), the blank after each colon and the quotes; quote texts with \": \" or \"#\""
    ))
  public static let yamlAlias = DiagnosticKind(
    "yaml.alias", .error,
    message: .init("不允许锚点、别名和合并键（&、*、<<）", "anchors, aliases and merge keys (&, *, <<) are not allowed"),
    hint: .init("请直接写出内容；以 & 或 * 开头的文字请加引号", "write the content out; quote texts that begin with & or *"))
  public static let yamlTag = DiagnosticKind(
    "yaml.tag", .error, message: .init("不允许类型标记（!…）", "tags (!…) are not allowed"),
    hint: .init("请删除标记；以 ! 开头的文字请加引号", "remove the tag; quote texts that begin with !"))
  public static let yamlDuplicateKey = DiagnosticKind(
    "yaml.duplicate-key", .error, message: .init("键 {0} 在同一处出现两次", "the key {0} stands twice in one map"),
    hint: .init("请保留一个", "keep one of them"))
  public static let yamlKeyNotText = DiagnosticKind(
    "yaml.key-not-text", .error, message: .init("键必须是文字", "a key must be a text"),
    hint: .init("以 { 或 [ 开头的键请加引号", "quote keys that begin with { or ["))
  public static let yamlTooDeep = DiagnosticKind(
    "yaml.too-deep", .error, message: .init("嵌套超过 {0} 层", "nested deeper than {0} levels"),
    hint: .init("请减少嵌套", "nest less"))
  public static let yamlManyDocuments = DiagnosticKind(
    "yaml.many-documents", .error,
    message: .init("一个文件里有多个 YAML 文档", "there is more than one YAML document in the file"),
    hint: .init("请删除中间的“---”或“...”", "remove the \"---\" or \"...\" between them"))
  public static let frontMatterUnterminated = DiagnosticKind(
    "front-matter.unterminated", .error,
    message: .init("文首的元数据没有结束行“---”", "the front matter has no closing line \"---\""),
    hint: .init("在元数据之后、正文之前加一行“---”", "put a line \"---\" between the front matter and the text"))
  public static let frontMatterTooLarge = DiagnosticKind(
    "front-matter.too-large", .error, message: .init("文首的元数据超过 {0} kB", "the front matter is larger than {0} kB"),
    hint: .init("请把长文字移入正文", "move long texts to the body"))
  public static let csvUnterminatedQuote = DiagnosticKind(
    "csv.unterminated-quote", .error, message: .init("此处开始的引号没有结束", "the quote that begins here is never closed"),
    hint: .init("补上结束的引号；单元格内的引号要写两个", "close it; a quote inside a cell is written twice"))
  public static let csvTextAfterQuote = DiagnosticKind(
    "csv.text-after-quote", .error, message: .init("结束引号之后还有文字", "there is text after the closing quote"),
    hint: .init("单元格内的引号要写两个", "a quote inside a cell is written twice"))
  public static let csvTooManyFields = DiagnosticKind(
    "csv.too-many-fields", .error,
    message: .init("本行有 {1} 列，表头只有 {0} 列", "the row has {1} fields, the header only {0}"),
    hint: .init("含逗号的文字要加引号", "quote texts that contain the separator"))
  public static let csvTooFewFields = DiagnosticKind(
    "csv.too-few-fields", .warning,
    message: .init(
      "本行只有 {1} 列，表头有 {0} 列；缺少的按空白处理", "the row has {1} fields, the header {0}; the rest is taken as empty"),
    hint: .init("请核对本行；含换行的文字要加引号", "check the row; quote texts that contain line ends"))
  public static let csvNoHeader = DiagnosticKind(
    "csv.no-header", .error, message: .init("表格是空的，没有表头", "the table is empty: it has no header"),
    hint: .init("第一行应为字段名", "the first row holds the names of the fields"))
  public static let csvUnnamedColumn = DiagnosticKind(
    "csv.unnamed-column", .error, message: .init("第 {0} 列有内容但没有表头", "column {0} has content but no header"),
    hint: .init("请补上字段名，或删除该列", "name the column or remove it"))
  public static let csvTooManyColumns = DiagnosticKind(
    "csv.too-many-columns", .error, message: .init("表格超过 {0} 列", "the table has more than {0} columns"),
    hint: .init("请检查分隔符和引号", "check separators and quotes"))
  public static let csvCellTooLarge = DiagnosticKind(
    "csv.cell-too-large", .error, message: .init("单元格超过 {0} kB", "a cell is larger than {0} kB"),
    hint: .init("可能缺少结束引号；长文书请用 Markdown 文件", "a closing quote may be missing; use Markdown files for long texts"))
}
