/// What can keep a text from passing the gate. No message holds a value of a field.
extension DiagnosticKind {
  static let redaction: [DiagnosticKind] = [
    redactionMarkUnclosed, redactionMarkUnknown, redactionMarkdown, redactionKeepCollision, redactionSecretRemains,
    redactionMissingField, redactionProtectedField, redactionUnresolvedNumber, redactionSecretTooShort,
    redactionSharedName, redactionHiddenInDocument, redactionClaimNotFound, redactionKnownWord,
    redactionInputLine, redactionMoreOfThem, redactionTooManySecrets, redactionClaimTooCommon, redactionLittleLeft,
    previewPlace, previewUnwritable, redactionNarrowedPerson, redactionRarePerson, redactionNamedIdentifier,
    redactionUnlistedMinor, redactionUnlistedInformant, redactionInformantFacts,
    redactionClaimedFigure, redactionDerivedFigure,
  ]

  public static let redactionMarkUnclosed = DiagnosticKind(
    "redaction.mark-unclosed", .error,
    message: .init("{0} 中的手工标记没有闭合，整份不公开", "a mark by hand in {0} has no end: nothing of it is published"),
    hint: .init(
      "标记写作 {商密:…}、{隐:…}、{公开:…}，在同一段内用 } 结束", "write {商密:…}, {隐:…} or {公开:…} and close it with } in the same paragraph")
  )
  public static let redactionMarkUnknown = DiagnosticKind(
    "redaction.mark-unknown", .error,
    message: .init("{0} 中有不认识的手工标记，整份不公开", "{0} has a mark by hand of an unknown kind: nothing of it is published"),
    hint: .init("可用的标记：{商密:…}、{隐:…}、{公开:…}；冒号不能省略", "the marks are {商密:…}, {隐:…} and {公开:…}; the colon is needed"))
  public static let redactionMarkdown = DiagnosticKind(
    "redaction.markdown", .error,
    message: .init("正文无法安全解析，整份不公开", "the text cannot be parsed safely: nothing of it is published"),
    hint: .init(
      "正文过长、嵌套过深、表格列过多或不是 UTF-8；请简化该处",
      "it is too long, too deeply nested, has too many columns, or is not UTF-8: simplify it there"))
  public static let redactionKeepCollision = DiagnosticKind(
    "redaction.keep-collision", .error,
    message: .init("{0} 中应当公开的文字与应当隐去的内容重叠，无法裁断", "in {0} text that must stay public overlaps what must be hidden"),
    hint: .init("请用 {公开:…} 或 {隐:…} 标明，或改正所涉字段", "mark it with {公开:…} or {隐:…}, or mend the fields concerned"))
  public static let redactionSecretRemains = DiagnosticKind(
    "redaction.secret-remains", .error,
    message: .init("{0} 遮盖之后仍能找到应当隐去的内容", "something that must be hidden is still found in {0} after redaction"),
    hint: .init("请用 {隐:…} 标出所在文字", "mark the text with {隐:…}"))
  public static let redactionMissingField = DiagnosticKind(
    "redaction.missing-field", .error,
    message: .init("依法必须公开的 {0} 为空", "{0} must be public by law and is empty"),
    hint: .init("请补填 {0}", "fill in {0}"))
  public static let redactionProtectedField = DiagnosticKind(
    "redaction.protected-field", .error,
    message: .init("{0} 依法必须公开，规则或记录却将其列为不公开", "{0} must be public by law, but a rule or the record hides it"),
    hint: .init(
      "请改正所指的规则：字段规则改为公开，patterns 或 terms 收窄；记录申明或标记的，删去 secrets 中的该字段，secrets.text 和手工标记只盖住确属秘密的个别文字",
      "mend the rule: show the field in the field rules, narrow the pattern or term; or take the field out of secrets, and let a claimed or marked text be no more than the words that are secret"
    ))
  public static let redactionUnresolvedNumber = DiagnosticKind(
    "redaction.unresolved-number", .warning,
    message: .init("{0} 中有一个不能判明种类的号码，已隐去", "{0} has a number of unknown kind: it was hidden"),
    hint: .init("请核对：应公开的用 {公开:…} 标出，应隐去的用 {隐:…} 标出", "check it: mark it {公开:…} to keep it or {隐:…} to hide it"))
  public static let redactionSecretTooShort = DiagnosticKind(
    "redaction.secret-too-short", .error,
    message: .init("{0} 的内容太短，无法在正文中查找", "{0} is too short to be searched in the text"),
    hint: .init(
      "请填写完整，至少两个字符；个别字词请在正文中用 {隐:…} 标出", "give at least two characters, or mark the words in the text with {隐:…}"))
  public static let redactionSharedName = DiagnosticKind(
    "redaction.shared-name", .warning,
    message: .init(
      "案中人员与执法人员同名，正文中一律隐去", "a person in the case bears the name of an officer: it is hidden in the text"),
    hint: .init("执法人员姓名需要保留之处请用 {公开:…} 标出", "mark the officer's name with {公开:…} where it must stay"))
  public static let redactionNamedIdentifier = DiagnosticKind(
    "redaction.named-identifier", .error,
    message: .init(
      "编号是网页地址，其中拼出了不公开者的姓名", "the id, which is the address of the page, spells the name of a person who is not shown"),
    hint: .init("请改用不含姓名的编号，如“区县缩写-年份-序号”", "take an id without names, such as county-year-number"))
  public static let redactionClaimNotFound = DiagnosticKind(
    "redaction.claim-not-found", .warning,
    message: .init("{0} 申明的秘密在该记录中找不到", "the secret claimed by {0} is found nowhere in the record"),
    hint: .init(
      "请核对文字与正文是否一致、字段是否有内容；用词不同的请在正文中用 {商密:…} 标出",
      "check that the text reads as in the record and that the field has a value, or mark the words with {商密:…}"))
  public static let redactionClaimedFigure = DiagnosticKind(
    "redaction.claimed-figure", .warning,
    message: .init(
      "{0} 中有申明为秘密的数字，旁边没有所申明的名称，未隐去",
      "{0} has a figure that is claimed as a secret; its name does not stand beside it, and it was not hidden"),
    hint: .init(
      "请核对：说的是该秘密的，用 {商密:…} 标出；不是的，用 {公开:…} 标出",
      "mark it with {商密:…} if it is that secret, with {公开:…} if it is not"))
  public static let redactionDerivedFigure = DiagnosticKind(
    "redaction.derived-figure", .warning,
    message: .init(
      "由 {0} 中公开的比例和公开的数额，可以算出申明为秘密的数额",
      "a sum claimed as a secret can be worked out from a rate in {0} and a public sum"),
    hint: .init(
      "罚款数额依法公开；请用 {商密:…} 隐去比例，可以公开的用 {公开:…} 标出",
      "the fine is public by law; hide the rate with {商密:…}, or mark it with {公开:…} if it may be public"))
  public static let redactionKnownWord = DiagnosticKind(
    "redaction.known-word", .error,
    message: .init(
      "此行的已知词太短、为空，或者冒号前不是认识的类别，无法查找",
      "the known word of this line is empty, too short, or behind a word that is no kind: it cannot be searched"),
    hint: .init(
      "每行一个姓名或词语，至少两个字符；可写作“姓名：张三、老张”“商业秘密：…”“个人信息：…”",
      "one name or term a line, two characters or more; `姓名：…`, `商业秘密：…` and `个人信息：…` say what it is"))
  public static let redactionInputLine = DiagnosticKind(
    "redaction.input-line", .error,
    message: .init("此行不是带有 text 的 JSON 对象", "this line is no JSON object with a text"),
    hint: .init("每行写作 {\"id\": …, \"text\": \"…\"}", "write each line as {\"id\": …, \"text\": \"…\"}"))
  public static let redactionNarrowedPerson = DiagnosticKind(
    "redaction.narrowed-person", .error,
    message: .init(
      "{0} 等处公开的内容合起来，足以推知一个自然人的身份证号码", "what {0} and the rest state together narrows the identity number of a person"),
    hint: .init("请用 {隐:…} 隐去号码片段、出生日期或住地", "hide pieces of the number, the birth or the place with {隐:…}"))
  public static let redactionRarePerson = DiagnosticKind(
    "redaction.rare-person", .warning,
    message: .init(
      "{0} 中年龄、村镇与身份合起来可能认出一个自然人", "age, village and role in {0} together may single out a person"),
    hint: .init("请核对：需要隐去的用 {隐:…} 标出", "check it, and hide with {隐:…} what tells too much"))
  public static let redactionUnlistedMinor = DiagnosticKind(
    "redaction.unlisted-minor", .warning,
    message: .init("{0} 写明有人是未成年人，但没有字段这样登记", "{0} says that a person is a minor, and no field does"),
    hint: .init(
      "请核对；确是未成年人的列入 people 并写 minor: true，姓氏也不公开",
      "check it: list the person in people with minor: true, and not even the surname is published"))
  public static let redactionUnlistedInformant = DiagnosticKind(
    "redaction.unlisted-informant", .warning,
    message: .init(
      "{0} 写明有人举报、投诉，但没有字段这样登记", "{0} says that a person reported something, and no field does"),
    hint: .init(
      "请核对；确是举报人的列入 people 并写 role: 举报人，姓氏也不公开",
      "check it: list the person in people with role: 举报人, and not even the surname is published"))
  public static let redactionInformantFacts = DiagnosticKind(
    "redaction.informant-facts", .warning,
    message: .init(
      "{0} 写明举报人的职务、性别、年龄等，可能认出是谁", "{0} tells the post, sex or age of who reported something"),
    hint: .init("请用 {隐:…} 隐去（安全生产法第七十三条）", "hide it with {隐:…} (安全生产法 Art. 73)"))
  public static let previewPlace = DiagnosticKind(
    "preview.place", .error,
    message: .init("审看页含有原文，不能放在这里", "a review holds raw values and must not stand here"),
    hint: .init(
      "请用 public/、content/、Templates/ 和任何已生成网站之外的新目录或空目录",
      "name a new or empty directory outside public/, content/, Templates/ and any finished site"))
  public static let previewUnwritable = DiagnosticKind(
    "preview.unwritable", .error, message: .init("无法写入审看页（errno {0}）", "the review cannot be written (errno {0})"),
    hint: .init("请检查目录权限和磁盘空间", "check that the directory may be written and the disk has room"))
  public static let redactionMoreOfThem = DiagnosticKind(
    "redaction.more-of-them", .warning,
    message: .init("另有 {1} 处 {0}，不再逐一列出", "{1} more places of {0} are not listed"),
    hint: .init("多处出于同一原因；改好已列出的再核对一次", "they have one cause: mend those that are listed and check again"))
  public static let redactionTooManySecrets = DiagnosticKind(
    "redaction.too-many-secrets", .error,
    message: .init(
      "申明的秘密太多、太相似，无法在限定的时间内查找，整份不公开",
      "too many secrets that begin alike are claimed to be searched in time: nothing of it is published"),
    hint: .init("合并相似的申明，或将整个字段申明为秘密（field: body）", "make fewer of them, or claim the field as a whole (field: body)"))
  public static let redactionClaimTooCommon = DiagnosticKind(
    "redaction.claim-too-common", .warning,
    message: .init(
      "申明或标注的一个短词在记录中隐去了 {0} 处，可能是常用词",
      "a short word that is claimed or marked was hidden in {0} places: it may be an ordinary one"),
    hint: .init(
      "请申明完整的词语；只有个别处是秘密的，在正文中用 {商密:…} 把前后文字一起标出",
      "claim the whole term, or mark the places with {商密:…} together with the words around"))
  public static let redactionLittleLeft = DiagnosticKind(
    "redaction.little-left", .error,
    message: .init("{0} 遮盖后所剩无几，整份不公开", "next to nothing of {0} is left after redaction: nothing of it is published"),
    hint: .init(
      "请删减 secrets 中的申明；确需整段保密的，将该字段申明为秘密（field: body）",
      "claim less, or claim the field as a whole (field: body)"))
  public static let redactionHiddenInDocument = DiagnosticKind(
    "redaction.hidden-in-document", .warning,
    message: .init("文档中的{0}已隐去", "{0} was hidden in the document"),
    hint: .init(
      "本机关对外公布的号码请写入 site.yml 的 publicPhones，或用 {公开:…} 标出",
      "list public telephones under publicPhones in site.yml, or mark the text with {公开:…}"))
}
