/// What there is to say on whether and when a record is public.
extension DiagnosticKind {
  static let disclosure: [DiagnosticKind] = [
    disclosureWithheld, disclosureInterim, disclosureLate, disclosureWasLate, disclosureUnknownYear, disclosureNoRule,
    disclosureNoPenalty, disclosureReleasedEarly, disclosureRepairExcluded, disclosureRepairEarly, disclosureUndated,
    disclosurePartialWithoutClaim, disclosureInterimFinal, disclosureNotDecided, disclosureExpired, disclosureRepaired,
    disclosureUnapprovedChange, disclosureBackdated, disclosureWithdrawalLate,
  ]

  public static let disclosureWithheld = DiagnosticKind(
    "disclosure.withheld", .note,
    message: .init("暂不公开：{0}，{1}（{2}）", "withheld: {0}, {1} ({2})"),
    hint: .init("补齐后下次生成时自动公开", "it is published on the next run once this is settled"))
  public static let disclosureInterim = DiagnosticKind(
    "disclosure.interim", .note,
    message: .init("只公开基本信息：{0}（{1}）", "only the interim entry is published: {0} ({1})"),
    hint: .init("征求意见办结并记录本机关决定后公开全文", "record the decision of the bureau to publish more"))
  public static let disclosureLate = DiagnosticKind(
    "disclosure.late", .warning,
    message: .init("未按期公开：应于 {0} 前公开，已逾期 {1} 天", "not public in time: it was due on {0}, {1} days ago"),
    hint: .init("请尽快公开；公开日期照实填写，不得倒签", "publish it soon; the date of publication is never back-dated"))
  public static let disclosureWasLate = DiagnosticKind(
    "disclosure.was-late", .note,
    message: .init("公开逾期：应于 {0} 前公开，晚了 {1} 天", "published late: it was due on {0}, {1} days earlier"),
    hint: .init("仅供统计；公开日期照实显示", "for the record; the true date is shown"))
  public static let disclosureUnknownYear = DiagnosticKind(
    "disclosure.unknown-year", .error,
    message: .init("没有 {0} 年的节假日安排，无法计算期限", "the holidays of {0} are not known: no deadline can be counted"),
    hint: .init("请在 content/rules 的工作日表中填入该年的放假通知", "enter the notice for that year in the calendar in content/rules"))
  public static let disclosureNoRule = DiagnosticKind(
    "disclosure.no-rule", .error,
    message: .init("{1} 没有适用的规则：{0}", "no rule for {0} is in force on {1}"),
    hint: .init("请在规则文件中补上该时期的规则", "add a rule for that time to the rule files"))
  public static let disclosureNoPenalty = DiagnosticKind(
    "disclosure.no-penalty", .error,
    message: .init("没有处罚种类，无法确定公示期限", "without a kind of penalty no publication period can be set"),
    hint: .init("请填写 penalty.kinds", "fill in penalty.kinds"))
  public static let disclosureReleasedEarly = DiagnosticKind(
    "disclosure.released-before-decision", .error,
    message: .init("公开日期 {0} 早于处罚决定日期", "the release on {0} lies before the decision"),
    hint: .init("请核对 changes 中的公开日期和 decidedOn", "check the release in changes, and decidedOn"))
  public static let disclosureRepairExcluded = DiagnosticKind(
    "disclosure.repair-excluded", .error,
    message: .init(
      "含有 {0} 的处罚不得提前终止公示（{1}），修复记录未采用", "a penalty with {0} cannot be ended early ({1}); the repair was not applied"),
    hint: .init("请删除该修复记录，或核对处罚种类", "delete the repair, or check the kinds of penalty"))
  public static let disclosureRepairEarly = DiagnosticKind(
    "disclosure.repair-too-early", .error,
    message: .init(
      "修复早于最短公示期，{0} 前不得终止公示（{1}），修复记录未采用",
      "the repair lies before the shortest period ends on {0} ({1}); it was not applied"),
    hint: .init("请核对修复日期", "check the date of the repair"))
  public static let disclosureUndated = DiagnosticKind(
    "disclosure.consultation-undated", .warning,
    message: .init("征求意见的{0}没有日期，视为尚未作出", "the consultation has {0} without a date; it counts as not yet made"),
    hint: .init("请补填日期", "fill in the date"))
  public static let disclosurePartialWithoutClaim = DiagnosticKind(
    "disclosure.partial-without-claim", .error,
    message: .init(
      "决定部分公开，但没有标明不公开的内容，只公开基本信息（{0}）",
      "publication in part was decided, but nothing is marked as not to be published: only the interim entry is ({0})"),
    hint: .init(
      "请在 secrets 中列出不公开的内容，或在正文中用 {商密:…}、{隐:…} 标出",
      "list what is not to be published under secrets, or mark it {商密:…} or {隐:…} in the text"))
  public static let disclosureInterimFinal = DiagnosticKind(
    "disclosure.interim-final", .note,
    message: .init("只公开基本信息：{0}（{1}）", "only the interim entry is published: {0} ({1})"),
    hint: .init("本机关已作决定，无须处理", "the bureau has decided; there is nothing to do"))
  public static let disclosureNotDecided = DiagnosticKind(
    "disclosure.not-decided", .note,
    message: .init("不公开：截至 {0} 尚未作出处罚决定", "not public: there was no decision by {0}"),
    hint: .init("作出决定后填写 decidedOn", "fill in decidedOn once it is decided"))
  public static let disclosureExpired = DiagnosticKind(
    "disclosure.expired", .note,
    message: .init("不再公开：公示期至 {0} 届满", "no longer public: {0} was the last day of its period"),
    hint: .init("无须处理", "there is nothing to do"))
  public static let disclosureRepaired = DiagnosticKind(
    "disclosure.repaired", .note,
    message: .init("不再公开：{0} 完成信用修复", "no longer public: it was repaired on {0}"),
    hint: .init("无须处理", "there is nothing to do"))
  public static let disclosureUnapprovedChange = DiagnosticKind(
    "disclosure.unapproved-change", .error,
    message: .init("已公开的记录有改动，未经更正或者重新审批", "a public record was altered without a correction or a new approval"),
    hint: .init(
      "核对改动后运行 gongshi correct 或者 gongshi approve；误改的请改回",
      "check what was altered, then run gongshi correct or gongshi approve; undo what was altered by mistake"))
  public static let disclosureBackdated = DiagnosticKind(
    "disclosure.backdated", .error,
    message: .init(
      "记录中的公开日期 {0} 早于台账记载的首次公开日期 {1}，公开日期不得倒签",
      "the release on {0} lies before the first release in the ledger on {1}; the date of publication is never back-dated"
    ),
    hint: .init(
      "网页按台账显示 {1}；请删去 changes 中的公开日期或者改回台账的日期",
      "pages show {1}; take the release out of changes, or write the date of the ledger"))
  public static let disclosureWithdrawalLate = DiagnosticKind(
    "disclosure.withdrawal-late", .warning,
    message: .init(
      "撤回逾期：应于 {0} 前撤下，已逾期 {1} 天，最近一次发布中仍在公开（{2}）",
      "not taken down in time: it was due on {0}, {1} days ago, and the last release still shows it ({2})"),
    hint: .init("请立即发布，并在门户上删除原网页", "make a release at once, and delete the old page on the portal"))
}
