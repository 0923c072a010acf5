/// What can go wrong between the public values and the pages, and in the templates.
extension DiagnosticKind {
  static let site: [DiagnosticKind] = [
    siteMissingMeta, siteUnsafeName, siteReservedName, siteUnknownColumn, siteFooterLink, templateInvalidUTF8,
    templateUnclosedTag, templateEmptyName, templateBadDelimiters, templateUnclosedSection, templateUnopenedSection,
    templateMismatchedSection, templateDuplicate, templateMissing, templateRecursive, templateTooLarge,
    templateUnknownName, templateEscapedHTML, templateUnescapedText, templateWrongShape,
  ]

  public static let siteMissingMeta = DiagnosticKind(
    "site.missing-meta", .error,
    message: .init("页面 {1} 缺少必选的网页标签 {0}，未生成", "the page {1} lacks the required meta tag {0} and was not made"),
    hint: .init(
      "按国办发〔2017〕47号补填：Site… 在 site.yml，文章的标题、日期、来源在该文件的 title、date、source",
      "fill it in (国办发〔2017〕47号): Site… in site.yml; title, date and source of an article in its file"))
  public static let siteUnsafeName = DiagnosticKind(
    "site.unsafe-name", .error,
    message: .init("文件名 {0} 不能作为网页地址", "the file name {0} cannot be the address of a page"),
    hint: .init("只用英文字母、数字、“-”“_”“.”和文件夹", "use ASCII letters, digits, '-', '_', '.' and folders"))
  public static let siteReservedName = DiagnosticKind(
    "site.reserved-name", .error,
    message: .init("文件名 {0} 与程序自己生成的页面 {1} 冲突", "the file name {0} is that of a page the program makes: {1}"),
    hint: .init("请给该文件另取一个名称", "give the file another name"))
  public static let siteUnknownColumn = DiagnosticKind(
    "site.unknown-column", .error,
    message: .init("文件 {0} 的 column 不是本站栏目", "the file {0} names a column that the site does not have"),
    hint: .init(
      "可用：before、during、results、regulations、reports、data、changes",
      "use before, during, results, regulations, reports, data or changes"))
  public static let siteFooterLink = DiagnosticKind(
    "site.footer-link", .error,
    message: .init("页脚第 {0} 个链接的地址不允许", "the address of footer link {0} is not allowed"),
    hint: .init("地址以 https://、http://、mailto: 或 tel: 开头", "begin it with https://, http://, mailto: or tel:"))

  public static let templateInvalidUTF8 = DiagnosticKind(
    "template.invalid-utf8", .error, message: .init("模板不是 UTF-8 编码", "the template is not UTF-8"),
    hint: .init("请将文件另存为 UTF-8", "save the file as UTF-8"))
  public static let templateUnclosedTag = DiagnosticKind(
    "template.unclosed-tag", .error, message: .init("标签没有结束", "the tag is never closed"),
    hint: .init("补上 }}", "add }}"))
  public static let templateEmptyName = DiagnosticKind(
    "template.empty-name", .error, message: .init("标签里没有名称", "the tag names nothing"),
    hint: .init("在标签里写上名称，或删除该标签", "put a name into the tag, or delete it"))
  public static let templateBadDelimiters = DiagnosticKind(
    "template.bad-delimiters", .error, message: .init("更换分隔符的标签写法不对", "the tag that sets delimiters is malformed"),
    hint: .init("写作 {{=<% %>=}}", "write {{=<% %>=}}"))
  public static let templateUnclosedSection = DiagnosticKind(
    "template.unclosed-section", .error, message: .init("区段 {0} 没有结束", "the section {0} is never closed"),
    hint: .init("补上 {{/{0}}}", "add {{/{0}}}"))
  public static let templateUnopenedSection = DiagnosticKind(
    "template.unopened-section", .error,
    message: .init("结束了没有打开的区段 {0}", "the section {0} is closed but not open"),
    hint: .init("删除该标签，或在前面补上 {{#{0}}}", "delete the tag, or open {{#{0}}} before it"))
  public static let templateMismatchedSection = DiagnosticKind(
    "template.mismatched-section", .error,
    message: .init("打开的是区段 {0}，结束的却是 {1}", "the section {0} is open, but {1} is closed"),
    hint: .init("区段必须逐层结束", "close sections from the inside out"))
  public static let templateDuplicate = DiagnosticKind(
    "template.duplicate", .error, message: .init("有两个模板都叫 {0}", "two templates are called {0}"),
    hint: .init("请更改其中一个的文件名", "rename one of them"))
  public static let templateMissing = DiagnosticKind(
    "template.missing", .error, message: .init("缺少模板 {0}", "the template {0} is missing"),
    hint: .init("Templates/ 中应有 {0}.mustache", "Templates/ must have {0}.mustache"))
  public static let templateRecursive = DiagnosticKind(
    "template.recursive", .error, message: .init("部件 {0} 直接或间接包含了自己", "the partial {0} includes itself"),
    hint: .init("请去掉循环的引用", "break the circle"))
  public static let templateTooLarge = DiagnosticKind(
    "template.too-large", .error, message: .init("模板过大或嵌套过深", "the template is too large or too deeply nested"),
    hint: .init("最多嵌套 100 层，展开后不超过 16 MB", "at most 100 levels and 16 MB with its partials"))
  public static let templateUnknownName = DiagnosticKind(
    "template.unknown-name", .error, message: .init("此处没有名为 {0} 的内容", "there is nothing called {0} here"),
    hint: .init("核对拼写；各页面可用的名称见《使用手册》", "check the spelling; the handbook lists the names of each page"))
  public static let templateEscapedHTML = DiagnosticKind(
    "template.escaped-html", .error,
    message: .init("{0} 是已转义的 HTML，用 {{ }} 会再次转义", "{0} is safe HTML: {{ }} would escape it again"),
    hint: .init("用三个花括号", "use three braces"))
  public static let templateUnescapedText = DiagnosticKind(
    "template.unescaped-text", .error,
    message: .init("{0} 是纯文本，用 {{{ }}} 会漏掉转义", "{0} is plain text: {{{ }}} would not escape it"),
    hint: .init("用两个花括号", "use two braces"))
  public static let templateWrongShape = DiagnosticKind(
    "template.wrong-shape", .error,
    message: .init("{0} 的类型不合此处用法（应为 {1}）", "{0} has another type than this tag can use (expected {1})"),
    hint: .init("各名称的类型见《使用手册》", "the handbook lists the type of each name"))
}
