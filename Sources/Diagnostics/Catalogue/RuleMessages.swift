/// What can be wrong with the rule files `content/rules/*.yml`.
extension DiagnosticKind {
  static let rules: [DiagnosticKind] = [
    ruleUnknownKey, ruleMissingKey, ruleWrongType, ruleNotText, ruleNotFlag, ruleNotNumber, ruleNotDate,
    rulePeriodReversed, ruleUnknownWord, ruleDoubledWord, ruleUnknownField, ruleOverlap, ruleDoubledSection,
    ruleMissingSection, ruleNotYear, ruleDoubledYear, ruleNotDay, ruleDoubledDay, ruleWorkOnWeekday,
    ruleWorkWithoutOff, ruleIncompleteOrder, ruleMissingMask, ruleMaskWithDigits, ruleNotIdentifier,
    ruleTextTooShort, ruleTextOrPattern, ruleAllowsIdentity, rulePatternTooLarge, rulePatternUnsupported,
    rulePatternAnchor, rulePatternEmpty, rulePatternSyntax, ruleTooManyPatterns,
    ruleExampleUnmarked, ruleExampleMissed, ruleExampleCaught,
  ]

  public static let ruleUnknownKey = DiagnosticKind(
    "rule.unknown-key", .error,
    message: .init("规则中没有 {0} 这一项", "no rule has the key {0}"),
    hint: .init("可用的项：{1}", "the keys are: {1}"))
  public static let ruleMissingKey = DiagnosticKind(
    "rule.missing-key", .error,
    message: .init("规则缺少 {0}", "the rule lacks {0}"),
    hint: .init("请补填 {0}；每条规则都须写明依据", "fill in {0}; every rule names its article"))
  public static let ruleWrongType = DiagnosticKind(
    "rule.wrong-type", .error,
    message: .init("{0} 的结构不对，应写作 {1} 形式", "{0} has the wrong form; it is written {1}"),
    hint: .init("请参照自带的规则文件", "compare the rule files that come with the program"))
  public static let ruleNotText = DiagnosticKind(
    "rule.not-text", .error,
    message: .init("{0} 应为一段文字", "{0} must be a text"),
    hint: .init("请填写文字，必要时加引号", "write a text, in quotes where needed"))
  public static let ruleNotFlag = DiagnosticKind(
    "rule.not-flag", .error,
    message: .init("{0} 应为 true 或 false", "{0} must be true or false"),
    hint: .init("写 true（是）或 false（否）", "write true or false"))
  public static let ruleNotNumber = DiagnosticKind(
    "rule.not-number", .error,
    message: .init("{0} 应为 {1} 之间的整数", "{0} must be a whole number in {1}"),
    hint: .init("请填写整数，不带单位", "write a whole number without a unit"))
  public static let ruleNotDate = DiagnosticKind(
    "rule.not-date", .error,
    message: .init("{0} 不是日期", "{0} is not a date"),
    hint: .init("日期写作 2026-04-01", "write dates as 2026-04-01"))
  public static let rulePeriodReversed = DiagnosticKind(
    "rule.period-reversed", .error,
    message: .init("until 早于 from", "until lies before from"),
    hint: .init("请核对规则的起止日期", "check the first and last day of the rule"))
  public static let ruleUnknownWord = DiagnosticKind(
    "rule.unknown-word", .error,
    message: .init("{0} 的值不在可选范围内", "{0} has a value that is not one of its words"),
    hint: .init("可选：{1}", "the words are: {1}"))
  public static let ruleDoubledWord = DiagnosticKind(
    "rule.doubled-word", .error,
    message: .init("{0} 重复", "{0} stands twice"),
    hint: .init("请删除重复的一处", "delete one of them"))
  public static let ruleUnknownField = DiagnosticKind(
    "rule.unknown-field", .error,
    message: .init("案件没有 {0} 这个字段", "records have no field {0}"),
    hint: .init("请核对字段名；未列入规则的字段一律不公开", "check the key; fields without a rule stay hidden"))
  public static let ruleOverlap = DiagnosticKind(
    "rule.overlap", .error,
    message: .init("{0} 的规则与 {1} 处的规则生效期重叠", "the rule for {0} is in force together with the one at {1}"),
    hint: .init("请用 from 和 until 划清先后", "part them by from and until"))
  public static let ruleDoubledSection = DiagnosticKind(
    "rule.doubled-section", .error,
    message: .init("{0} 已在 {1} 出现", "{0} already stands at {1}"),
    hint: .init("同一类规则请放在一个文件里", "keep one kind of rules in one file"))
  public static let ruleMissingSection = DiagnosticKind(
    "rule.missing-section", .error,
    message: .init("规则文件中没有 {0} 部分", "the rule files have no section {0}"),
    hint: .init("请补上，或用 gongshi init 取得自带的规则文件", "add it, or take the rule files that gongshi init makes"))
  public static let ruleNotYear = DiagnosticKind(
    "rule.not-year", .error,
    message: .init("年份应为四位数字", "a year has four digits"),
    hint: .init("请写成 2026 这样的年份", "write a year such as 2026"))
  public static let ruleDoubledYear = DiagnosticKind(
    "rule.doubled-year", .error,
    message: .init("{0} 年的工作日表重复", "the year {0} stands twice in this calendar"),
    hint: .init("请合并成一处", "make one of the two"))
  public static let ruleNotDay = DiagnosticKind(
    "rule.not-day", .error,
    message: .init("不是这一年的日期或日期段", "this is no day or run of days of the year"),
    hint: .init("写作 05-01 或 05-01..05-05", "write 05-01 or 05-01..05-05"))
  public static let ruleDoubledDay = DiagnosticKind(
    "rule.doubled-day", .error,
    message: .init("同一天在表中出现两次", "a day stands twice in the table"),
    hint: .init("请核对放假日和上班日", "check days off and days worked"))
  public static let ruleWorkOnWeekday = DiagnosticKind(
    "rule.work-on-weekday", .error,
    message: .init("调休上班日应为周六或周日", "a day worked instead must be a Saturday or Sunday"),
    hint: .init("请对照放假通知核对日期", "check the date against the notice"))
  public static let ruleWorkWithoutOff = DiagnosticKind(
    "rule.work-without-off", .error,
    message: .init("该年只有上班日而没有放假日", "the year has days worked but no day off"),
    hint: .init("请按放假通知补全", "complete it from the notice"))
  public static let ruleIncompleteOrder = DiagnosticKind(
    "rule.incomplete-order", .error,
    message: .init("轻重顺序中缺少：{0}", "the order lacks {0}"),
    hint: .init("每种处罚都须排入一次", "every kind of penalty stands in it once"))
  public static let ruleMissingMask = DiagnosticKind(
    "rule.missing-mask", .error,
    message: .init("缺少遮盖文字：{0}", "there is no mask for {0}"),
    hint: .init("每类遮盖内容都须有遮盖文字", "every class of hidden text needs its mask"))
  public static let ruleMaskWithDigits = DiagnosticKind(
    "rule.mask-with-digits", .error,
    message: .init("遮盖文字不得含有数字", "a mask must not hold digits or numerals"),
    hint: .init("遮盖文字不能带出任何信息", "masks carry no information"))
  public static let ruleNotIdentifier = DiagnosticKind(
    "rule.not-identifier", .error,
    message: .init("{0} 只能用英文字母、数字和连字符", "{0} may hold letters, digits and hyphens only"),
    hint: .init("写成 warehouse-voucher 这样的短名，不超过 64 个字符", "write a short name such as warehouse-voucher"))
  public static let ruleTextTooShort = DiagnosticKind(
    "rule.text-too-short", .error,
    message: .init("{0} 中的文字太短", "a text of {0} is too short"),
    hint: .init("至少两个字符；单个字会遮盖或保留每一页的一半", "give two characters or more: a single one stands on every page"))
  public static let ruleTextOrPattern = DiagnosticKind(
    "rule.text-or-pattern", .error,
    message: .init("texts 和 pattern 须写一个，且只写一个", "one of texts and pattern is needed, and not both"),
    hint: .init("固定的文字写 texts，成系列的编号写 pattern", "write texts for fixed words, pattern for a series of numbers"))
  public static let ruleAllowsIdentity = DiagnosticKind(
    "rule.allows-identity", .error,
    message: .init("放行的文字中有身份证号码", "the text that is to stay holds an identity number"),
    hint: .init("身份证号码任何时候都不能公开，请删除", "identity numbers are never public: take it out"))
  public static let rulePatternTooLarge = DiagnosticKind(
    "rule.pattern-too-large", .error,
    message: .init("模式太大，无法编译", "the pattern is too large to be compiled"),
    hint: .init(
      "减少 {n,m} 中的次数（不超过 255），不要在重复里再套重复；必要时拆成几条",
      "repeat less often in {n,m} (at most 255), put no repeat inside a repeat, or make several patterns of it"))
  public static let rulePatternUnsupported = DiagnosticKind(
    "rule.pattern-unsupported", .error,
    message: .init(
      "模式用了不支持的写法：前后查看 (?=…)、反向引用 \\1、占有或原子分组等",
      "the pattern uses look-around (?=…), back-references \\1, possessive or atomic groups or the like"),
    hint: .init(
      "查找必须在线性时间内完成；把前后的文字直接写进模式，或拆成几条",
      "searches run in linear time: write the words around into the pattern, or make several of it"))
  public static let rulePatternAnchor = DiagnosticKind(
    "rule.pattern-anchor", .error,
    message: .init("^ 和 $ 只能写在模式的两端", "^ and $ may stand only at the ends of a pattern"),
    hint: .init("删去中间的 ^ 或 $；要查找这两个字符请写 \\^ 或 \\$", "take it out, or write \\^ or \\$ for the character"))
  public static let rulePatternEmpty = DiagnosticKind(
    "rule.pattern-empty", .error,
    message: .init("模式可以匹配空文字，等于处处匹配", "the pattern can match no text at all, and so matches everywhere"),
    hint: .init("至少写一个必须出现的字符：把 * 换成 +，或去掉末尾的 ?", "let one character be needed: write + for *, or drop the ?"))
  public static let rulePatternSyntax = DiagnosticKind(
    "rule.pattern-syntax", .error,
    message: .init("不是正确的正则表达式：{0}", "this is no regular expression: {0}"),
    hint: .init(
      "检查括号、方括号是否成对；index 后的数字是从 0 起的字数；模式请放在单引号中",
      "check brackets; the number behind index counts characters from 0; write patterns in single quotes"))
  public static let ruleTooManyPatterns = DiagnosticKind(
    "rule.too-many-patterns", .error,
    message: .init("模式超过 {0} 条", "there are more than {0} patterns"),
    hint: .init("固定的文字请写入 terms", "write fixed words as terms"))
  public static let ruleExampleUnmarked = DiagnosticKind(
    "rule.example-unmarked", .error,
    message: .init("例句中没有成对的 ⟦ ⟧", "the example has no ⟦ ⟧ in pairs"),
    hint: .init("用 ⟦ ⟧ 标出应当找到的文字，如：存单⟦LZ-2020-001⟧入库", "mark what is to be found: voucher ⟦LZ-2020-001⟧ filed"))
  public static let ruleExampleMissed = DiagnosticKind(
    "rule.example-missed", .error,
    message: .init("例句中标出的文字没有被完整找到", "the pattern does not find all of what the example marks"),
    hint: .init("请改模式，或改例句中的 ⟦ ⟧", "mend the pattern, or the ⟦ ⟧ of the example"))
  public static let ruleExampleCaught = DiagnosticKind(
    "rule.example-caught", .error,
    message: .init("例句中不应涉及的文字被模式找到了", "the pattern finds text of the example that it must leave alone"),
    hint: .init("请把模式写得更窄，或改例句中的 ⟦ ⟧", "make the pattern narrower, or mend the ⟦ ⟧ of the example"))
}
