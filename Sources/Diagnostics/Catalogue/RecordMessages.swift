/// What can be wrong with the values of a record.
extension DiagnosticKind {
  static let records: [DiagnosticKind] = [
    missingID, badID, doubledID, samePath, missingField, badDate, impossibleDate, badMoney, absurdMoney, badUSCC,
    wrongUSCCCheckDigit, badResidentID, wrongResidentIDCheckDigit, badDocumentNumber, doubledDocumentNumber,
    documentYearDiffers, unknownCounty, unknownChoice, unknownKey, duplicateKey, datesOutOfOrder, notABoolean,
    wrongStructure,
    fieldTooLong, unitWithoutCode, wrongRegistrationNumber, personName, fineMissing, fineWithoutKind, idLooksPersonal,
    undated, approvalBeforeDecision, changeReason,
  ]

  public static let missingID = DiagnosticKind(
    "record.missing-id", .error, message: .init("案件没有编号 id", "the record has no id"),
    hint: .init(
      "请填写 id：仅用英文字母、数字、“-”“_”“.”，一经公开不再更改",
      "give it an id of ASCII letters, digits, '-', '_' or '.'; it never changes once published"))
  public static let badID = DiagnosticKind(
    "record.bad-id", .error,
    message: .init("编号 id 含有不允许的字符或过长", "the id has a character that is not allowed, or is too long"),
    hint: .init(
      "id 以字母或数字开头，仅用英文字母、数字、“-”“_”“.”，不超过 64 个字符",
      "start with a letter or digit; use ASCII letters, digits, '-', '_', '.', at most 64"))
  public static let doubledID = DiagnosticKind(
    "record.doubled-id", .error, message: .init("编号 {0} 已在 {1} 使用", "the id {0} is already used at {1}"),
    hint: .init("每个案件的编号必须唯一，请更改其中一个或删除重复记录", "ids are unique: change one of them or delete the copy"))
  public static let samePath = DiagnosticKind(
    "record.same-path", .error,
    message: .init(
      "编号 {0} 与 {1} 处的编号只差大小写，页面地址相同",
      "the id {0} differs only in case from the one at {1}: both would have the same address"),
    hint: .init("请改用不同的编号", "give one of them another id"))
  public static let missingField = DiagnosticKind(
    "record.missing-field", .error, message: .init("缺少必填项 {0}", "the required field {0} is missing"),
    hint: .init("请补填 {0}；依法必须公开的内容不得空缺", "fill in {0}; what the law makes public may not be empty"))
  public static let badDate = DiagnosticKind(
    "record.bad-date", .error, message: .init("{0} 不是日期", "{0} is not a date"),
    hint: .init(
      "日期写作 2020-05-06、2020/5/6、20200506 或 2020年5月6日", "write dates as 2020-05-06, 2020/5/6, 20200506 or 2020年5月6日"))
  public static let impossibleDate = DiagnosticKind(
    "record.impossible-date", .error, message: .init("{0} 是不存在的日期", "{0} is a date that does not exist"),
    hint: .init("请核对年、月、日", "check year, month and day"))
  public static let badMoney = DiagnosticKind(
    "record.bad-money", .error, message: .init("{0} 不是金额", "{0} is not an amount of money"),
    hint: .init(
      "只写数字，如 20000 或 20,000.00；单位写在表头（元、万元）",
      "write figures only, such as 20000 or 20,000.00; the unit belongs in the header (元, 万元)"))
  public static let absurdMoney = DiagnosticKind(
    "record.absurd-money", .error,
    message: .init("{0} 为负数或超过 {1} 万元的上限", "{0} is negative or above the limit of {1} 万元"),
    hint: .init("请核对数字和单位（元、万元）", "check the figure and its unit (元 or 万元)"))
  public static let badUSCC = DiagnosticKind(
    "record.bad-uscc", .error,
    message: .init("{0} 不是 18 位统一社会信用代码", "{0} is not a unified social credit code of 18 characters"),
    hint: .init("由数字和大写字母组成，不含 I、O、Z、S、V（GB 32100-2015）", "digits and capitals without I, O, Z, S, V (GB 32100-2015)"))
  public static let wrongUSCCCheckDigit = DiagnosticKind(
    "record.uscc-check-digit", .error, message: .init("{0} 的校验码不符", "the check digit of {0} is wrong"),
    hint: .init("请对照营业执照核对统一社会信用代码（GB 32100-2015）", "compare it with the business licence (GB 32100-2015)"))
  public static let badResidentID = DiagnosticKind(
    "record.bad-resident-id", .error, message: .init("{0} 不是公民身份号码", "{0} is not a resident identity number"),
    hint: .init(
      "应为 18 位（或旧 15 位）；其他证件请填写证件类型", "18 characters (or 15 of the old form); name the document type for others"))
  public static let wrongResidentIDCheckDigit = DiagnosticKind(
    "record.resident-id-check-digit", .error, message: .init("{0} 的校验码不符", "the check digit of {0} is wrong"),
    hint: .init("请对照证件核对（GB 11643-1999）", "compare it with the document (GB 11643-1999)"))
  public static let wrongRegistrationNumber = DiagnosticKind(
    "record.registration-number", .warning,
    message: .init("{0} 不是有效的 15 位工商注册号", "{0} is not a valid registration number of 15 digits"),
    hint: .init("请对照营业执照核对", "compare it with the business licence"))
  public static let badDocumentNumber = DiagnosticKind(
    "record.bad-document-number", .error, message: .init("{0} 不是决定书文号", "{0} is not a document number"),
    hint: .init("写作（楚）应急罚〔2020〕12号；括号形式不限，按送达文书原样填写", "such as （楚）应急罚〔2020〕12号; any kind of bracket, as served"))
  public static let doubledDocumentNumber = DiagnosticKind(
    "record.doubled-document-number", .error,
    message: .init("决定书文号与 {0} 处的案件相同", "the document number is the same as that of the record at {0}"),
    hint: .init("一份决定书只能对应一个案件；请核对文号", "one decision belongs to one record; check the number"))
  public static let documentYearDiffers = DiagnosticKind(
    "record.document-year", .warning,
    message: .init("决定书文号的年份与决定日期的年份不同", "the year of the document number is not the year of the decision"),
    hint: .init(
      "上年立案、次年决定的案件属正常；否则请核对", "normal for cases filed in one year and decided in the next; otherwise check it"))
  public static let unknownCounty = DiagnosticKind(
    "record.unknown-county", .error, message: .init("{0} 不是本州的县市", "{0} names no county of the prefecture"),
    hint: .init("填写 site.yml 中 counties 所列的代码或名称", "use a code or name listed under counties in site.yml"))
  public static let unknownChoice = DiagnosticKind(
    "record.unknown-choice", .error, message: .init("{0} 的取值不在允许范围内：{1}", "{0} is none of the values allowed: {1}"),
    hint: .init("请从所列取值中选择", "choose one of them"))
  public static let unknownKey = DiagnosticKind(
    "record.unknown-key", .warning,
    message: .init("不认识的字段“{0}”，已略去，不会公开", "unknown field \"{0}\": it was left out and is not published"),
    hint: .init("字段名对照表见《使用手册》", "the handbook lists the names of all fields"))
  public static let duplicateKey = DiagnosticKind(
    "record.duplicate-key", .error, message: .init("字段 {0} 出现两次", "the field {0} is given twice"),
    hint: .init("请保留一个", "keep one of them"))
  public static let datesOutOfOrder = DiagnosticKind(
    "record.dates-out-of-order", .error, message: .init("{0} 早于 {1}", "{0} is before {1}"),
    hint: .init("请核对两个日期", "check both dates"))
  public static let notABoolean = DiagnosticKind(
    "record.not-a-boolean", .error, message: .init("{0} 应为 是 或 否", "{0} must be yes or no"),
    hint: .init("写 是、否、true 或 false", "write 是, 否, true or false"))
  public static let wrongStructure = DiagnosticKind(
    "record.wrong-structure", .error, message: .init("{0} 的结构不对，应为{1}", "{0} has the wrong structure: expected {1}"),
    hint: .init("参照《使用手册》中的示例", "compare with the examples of the handbook"))
  public static let fieldTooLong = DiagnosticKind(
    "record.field-too-long", .error, message: .init("{0} 超过 {1} 个字符", "{0} is longer than {1} characters"),
    hint: .init("请缩短，或移入正文", "shorten it, or move it to the body"))
  public static let personName = DiagnosticKind(
    "record.person-name", .error,
    message: .init("{0} 应当只写一个人的姓名", "{0} must hold the name of one person and nothing else"),
    hint: .init(
      "一人一项；职务写在 role，曾用名、绰号写在 aliases，否则正文中的姓名查不到、隐不去",
      "one entry a person; posts belong in role, former names in aliases: else the name is not found in the text and not hidden"
    ))
  public static let fineMissing = DiagnosticKind(
    "record.fine-missing", .error, message: .init("处罚种类有罚款，但没有 {0}", "the kinds name a fine, but {0} is missing"),
    hint: .init("请填写罚款金额和单位", "give the amount and its unit"))
  public static let fineWithoutKind = DiagnosticKind(
    "record.fine-without-kind", .error,
    message: .init("有罚款金额，但 {0} 中没有罚款", "there is an amount of a fine, but {0} does not name one"),
    hint: .init("请在处罚种类中加上罚款，或删去金额", "add 罚款 to the kinds, or take the amount out"))
  public static let idLooksPersonal = DiagnosticKind(
    "record.id-looks-personal", .error,
    message: .init(
      "编号 id 含有 11 位以上连续数字，像电话或证件号码", "the id has eleven digits or more in a row, like a telephone or identity number"),
    hint: .init(
      "id 会成为网页文件名并公开，请改用 cx-2020-001 这样的编号", "the id becomes a public file name: use one such as cx-2020-001"))
  public static let undated = DiagnosticKind(
    "record.undated", .warning,
    message: .init(
      "有文号、处罚或审批而没有 {0}，按未作出决定处理，不公开",
      "{0} is missing although there is a number, a penalty or an approval: it counts as undecided and is not published"
    ),
    hint: .init("已作出决定的请补填 decidedOn", "fill in decidedOn if it was decided"))
  public static let approvalBeforeDecision = DiagnosticKind(
    "record.approval-before-decision", .warning, message: .init("{0} 早于决定日期", "{0} is before the decision"),
    hint: .init("公开审批针对已作出的决定；请核对两个日期", "leave to publish is given for a decision already made: check both dates"))
  public static let changeReason = DiagnosticKind(
    "record.change-reason", .error, message: .init("撤回已公开的决定须写明 {0}", "a decision that is taken down needs {0}"),
    hint: .init("行政处罚法第四十八条：撤回并公开说明理由", "行政处罚法 Art. 48: the reason is made public"))
  public static let unitWithoutCode = DiagnosticKind(
    "record.unit-without-code", .error,
    message: .init("单位没有统一社会信用代码或工商注册号", "the unit has neither a unified social credit code nor a registration number"),
    hint: .init("请补填 subject.uscc（处罚对象为单位时依法公开）", "fill in subject.uscc: it is public for units"))
}
