/// What can be wrong with a workspace as a whole, with the columns of its tables, and with `site.yml`.
extension DiagnosticKind {
  static let ingest: [DiagnosticKind] = [
    workspaceNoContent, workspaceNoSite, workspaceUnknownEntry, workspaceSymbolicLink, workspaceBadName, noKnownColumn,
    missingColumn, unusedKey, moneyUnitUnknown, notACount, notAYear, subjectKindDiffers, doubledTotal, siteBadCode,
    siteBadIDCode, siteBadDomain, documentBadName, documentDoubledName, documentNoTitle,
  ]

  public static let workspaceNoContent = DiagnosticKind(
    "workspace.no-content", .error, message: .init("content/ 不存在或是空的", "content/ does not exist or is empty"),
    hint: .init(
      "请在工作区根目录运行，或用 -C 指定；新建工作区用 gongshi init", "run it in the workspace or name it with -C; gongshi init makes one"))
  public static let workspaceNoSite = DiagnosticKind(
    "workspace.no-site", .error, message: .init("缺少 content/site.yml", "content/site.yml is missing"),
    hint: .init("该文件写明机关、栏目和页脚，见《使用手册》", "it names the bureau, the column and the footer; see the handbook"))
  public static let workspaceUnknownEntry = DiagnosticKind(
    "workspace.unknown-entry", .warning, message: .init("不认识的文件或文件夹，未读取", "unknown file or folder: it was not read"),
    hint: .init("请核对名称、扩展名和所在文件夹", "check its name, extension and folder"))
  public static let workspaceSymbolicLink = DiagnosticKind(
    "workspace.symbolic-link", .error, message: .init("不读取符号链接", "symbolic links are not read"),
    hint: .init("请把文件本身放进来", "put the file itself here"))
  public static let workspaceBadName = DiagnosticKind(
    "workspace.bad-name", .error,
    message: .init("文件夹中有名称不是 UTF-8 的文件", "the folder holds a file whose name is not UTF-8"),
    hint: .init("请重命名", "rename it"))
  public static let noKnownColumn = DiagnosticKind(
    "table.no-known-column", .error, message: .init("表头中没有认识的字段名", "the header has no known field name"),
    hint: .init("第一行应为字段名；字段名对照表见《使用手册》", "the first row holds field names; the handbook lists them"))
  public static let missingColumn = DiagnosticKind(
    "table.missing-column", .error, message: .init("表格缺少必需的列 {0}", "the table lacks the required column {0}"),
    hint: .init("请补上该列；字段名对照表见《使用手册》", "add it; the handbook lists all names of the field"))
  public static let unusedKey = DiagnosticKind(
    "record.unused-key", .note,
    message: .init("字段“{0}”本程序不使用，已略去，不会公开", "the field \"{0}\" has no use here: it was left out and is not published"),
    hint: .init("无需处理", "nothing needs to be done"))
  public static let moneyUnitUnknown = DiagnosticKind(
    "record.money-unit", .error, message: .init("{0} 没有写明单位是元还是万元", "{0} does not say whether its unit is 元 or 万元"),
    hint: .init("在表头写明（元）或（万元），或在数字后写单位", "write （元） or （万元） in the header, or the unit behind the figure"))
  public static let notACount = DiagnosticKind(
    "record.not-a-count", .error, message: .init("{0} 不是非负整数", "{0} is not a whole number from 0 up"),
    hint: .init("只写数字", "write digits only"))
  public static let notAYear = DiagnosticKind(
    "record.not-a-year", .error, message: .init("{0} 不是年份", "{0} is not a year"),
    hint: .init("写四位数字，如 2020", "four digits, such as 2020"))
  public static let subjectKindDiffers = DiagnosticKind(
    "record.subject-kind", .warning,
    message: .init("{0} 与统一社会信用代码的前缀不符", "{0} does not fit the prefix of the unified social credit code"),
    hint: .init("92 开头为个体工商户；请核对行政相对人类别", "codes of individual businesses begin with 92; check the kind of subject"))
  public static let doubledTotal = DiagnosticKind(
    "record.doubled-total", .error,
    message: .init("同一县市、年度的 {0} 已在 {1} 填报", "{0} of this county and year is already given at {1}"),
    hint: .init("请保留一个", "keep one of them"))
  public static let siteBadCode = DiagnosticKind(
    "site.bad-code", .error, message: .init("{0} 不是 6 位行政区划代码", "{0} is not a code of 6 digits (GB/T 2260)"),
    hint: .init("写作带引号的 6 位数字，如 \"532301\"", "six digits in quotes, such as \"532301\""))
  public static let siteBadIDCode = DiagnosticKind(
    "site.bad-id-code", .error,
    message: .init("{0} 不是 10 位网站标识码", "{0} is not a site identification code of 10 digits"),
    hint: .init("由主管部门分配，写作带引号的 10 位数字", "ten digits in quotes, as assigned"))
  public static let siteBadDomain = DiagnosticKind(
    "site.bad-domain", .error, message: .init("{0} 不是域名", "{0} is not a domain name"),
    hint: .init("不带 http:// 和路径，如 yjglj.cxz.gov.cn", "without scheme and path, such as yjglj.cxz.gov.cn"))
  public static let documentBadName = DiagnosticKind(
    "document.bad-name", .error, message: .init("文件名不能用作页面地址", "the file name cannot be the address of a page"),
    hint: .init(
      "仅用英文字母、数字、“-”“_”“.”，各段以字母或数字开头",
      "use ASCII letters, digits, '-', '_', '.'; each part begins with a letter or digit"))
  public static let documentDoubledName = DiagnosticKind(
    "document.doubled-name", .error,
    message: .init("与 {0} 的页面地址相同（不分大小写）", "has the same address as {0}, ignoring case"),
    hint: .init("请重命名其中一个", "rename one of them"))
  public static let documentNoTitle = DiagnosticKind(
    "document.no-title", .error, message: .init("没有标题，正文也是空的", "there is no title and no text"),
    hint: .init("在元数据中写 title", "write title in the front matter"))
}
