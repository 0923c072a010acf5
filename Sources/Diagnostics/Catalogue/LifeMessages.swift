/// What stands against an event in the life of a record: approval, withdrawal, repair, consultation …
extension DiagnosticKind {
  static let life: [DiagnosticKind] = [
    lifeUnknownRecord, lifeSelectedTwice, lifeListEmpty, lifeListNotAnID, lifeListUnknownColumn, lifeListBadValue,
    lifeListMissing, lifeAfterAsOf, lifeClockSetBack, lifeClockBack, lifeNotDecided, lifeBeforeDecision, lifeForbidden,
    lifeNotReviewed, lifeSecrecyFailed, lifeApprovedAlready, lifeWithheldAlready, lifeIsPublic, lifeNeverPublic,
    lifeIsWithdrawn, lifeIsRepaired, lifeIsExpired, lifePersonsEnded, lifeRepairScope, lifeNothingCorrected,
    lifeConsultationOpen, lifeConsultationMissing, lifeConsultationEarly, lifeConsultationRunning,
  ]

  public static let lifeUnknownRecord = DiagnosticKind(
    "life.unknown-record", .error,
    message: .init("content/cases/ 中没有这个编号", "no record in content/cases has this id"),
    hint: .init("请核对编号；编号区分大小写", "check the id; capital and small letters differ"))
  public static let lifeSelectedTwice = DiagnosticKind(
    "life.selected-twice", .error,
    message: .init("编号写了两次", "the id is given twice"),
    hint: .init("同一案件一次只记一笔；请删去一处", "one entry a record at a time: take one of them out"))
  public static let lifeListEmpty = DiagnosticKind(
    "life.list-empty", .error,
    message: .init("清单中没有案件编号", "the list holds no id"),
    hint: .init("每行写一个编号，或者写成有“编号”列的 CSV 表", "write one id a line, or a table with a column id"))
  public static let lifeListNotAnID = DiagnosticKind(
    "life.list-not-an-id", .error,
    message: .init("这一行不是案件编号", "this line is no id of a record"),
    hint: .init(
      "每行只写一个编号；有多列的，第一行写列名，其中一列是“编号”",
      "write one id a line; with several columns the first line names them, one of them id"))
  public static let lifeListUnknownColumn = DiagnosticKind(
    "life.list-unknown-column", .warning,
    message: .init("清单中不认识的列，未采用", "a column of the list that is not known was left out"),
    hint: .init("可用的列：编号、理由、经办人、日期、变动种类、范围", "the columns are id, reason, by, on, kind and scope"))
  public static let lifeListBadValue = DiagnosticKind(
    "life.list-bad-value", .error,
    message: .init("清单中这一格的内容不能用于 {0}", "this cell of the list cannot be read as {0}"),
    hint: .init(
      "日期写成 2021-01-31；变动种类为变更、撤销、确认违法、确认无效；范围为整条记录、相关人员",
      "dates look like 2021-01-31; kind: changed, revoked, declaredUnlawful, declaredVoid; scope: record, person"
    ))
  public static let lifeListMissing = DiagnosticKind(
    "life.list-missing", .error,
    message: .init("清单的这一行没有 {0}", "this line of the list has no {0}"),
    hint: .init("在该行填写，或者用同名的选项给出", "fill it in, or give it with the option of that name"))
  public static let lifeAfterAsOf = DiagnosticKind(
    "life.after-as-of", .error,
    message: .init("日期 {0} 在基准日 {1} 之后", "the day {0} lies after the as-of day {1}"),
    hint: .init("只记已经发生的事；请核对 --on 和 --as-of", "only what has happened is written down; check --on and --as-of"))
  public static let lifeClockSetBack = DiagnosticKind(
    "life.clock-set-back", .error,
    message: .init("今天（{0}）早于台账最后一笔的日期 {1}", "today ({0}) lies before the last entry of the ledger, of {1}"),
    hint: .init("请核对计算机的日期、--as-of 和 site.yml 的 asOf", "check the clock of the computer, --as-of, and asOf in site.yml")
  )
  public static let lifeClockBack = DiagnosticKind(
    "life.before-last-entry", .error,
    message: .init("日期早于该案件在台账中的最后一笔（{0}）", "the day lies before the last entry of the record, of {0}"),
    hint: .init("台账按先后记录，不能补记到前面；请用 {0} 或者以后的日期", "the ledger keeps the order of days: use {0} or a later day"))
  public static let lifeNotDecided = DiagnosticKind(
    "life.not-decided", .error,
    message: .init("尚未作出处罚决定", "there is no decision yet"),
    hint: .init("作出决定后填写 decidedOn", "fill in decidedOn once it is decided"))
  public static let lifeBeforeDecision = DiagnosticKind(
    "life.before-decision", .error,
    message: .init("日期早于处罚决定日期 {0}", "the day lies before the decision of {0}"),
    hint: .init("请核对 --on 和 decidedOn", "check --on and decidedOn"))
  public static let lifeForbidden = DiagnosticKind(
    "life.never-published", .error,
    message: .init("这类案件不得公开，不能审批：{0}（{1}）", "such a record is never published and cannot be approved: {0} ({1})"),
    hint: .init(
      "无须审批；如认定有误，请核对当事人和处罚的字段",
      "there is nothing to approve; if this is wrong, check the fields of the subject and of the penalty"))
  public static let lifeNotReviewed = DiagnosticKind(
    "life.not-reviewed", .error,
    message: .init("重大案件未通过法制审核，不能审批：{0}（{1}）", "a major case without legal review cannot be approved: {0} ({1})"),
    hint: .init("审核通过后填写 legalReview", "fill in legalReview once it is passed"))
  public static let lifeSecrecyFailed = DiagnosticKind(
    "life.secrecy-review-failed", .error,
    message: .init(
      "案件记录写明保密审查未通过，不能审批", "the record says that the secrecy review was not passed: it cannot be approved"),
    hint: .init("重新审查通过后改正 approval.secrecyReview", "mend approval.secrecyReview once it is passed"))
  public static let lifeApprovedAlready = DiagnosticKind(
    "life.already-approved", .error,
    message: .init("已于 {0} 审批，此后没有改动", "it was approved on {0} and has not been altered since"),
    hint: .init("无须再次审批", "there is nothing to approve again"))
  public static let lifeWithheldAlready = DiagnosticKind(
    "life.already-withheld", .error,
    message: .init("已于 {0} 决定暂不公开", "it has been withheld since {0}"),
    hint: .init("恢复公开用 gongshi approve", "gongshi approve publishes it"))
  public static let lifeIsPublic = DiagnosticKind(
    "life.already-public", .error,
    message: .init("已于 {0} 公开，不能改为暂不公开", "it has been public since {0} and cannot be withheld"),
    hint: .init(
      "决定被变更、撤销的用 gongshi withdraw，信用修复的用 gongshi repair，内容有误的用 gongshi correct",
      "use gongshi withdraw where the decision fell, gongshi repair for a repair, gongshi correct for a mistake"))
  public static let lifeNeverPublic = DiagnosticKind(
    "life.never-public", .error,
    message: .init("从未公开，不能撤回、修复或者更正", "it was never public: there is nothing to withdraw, repair or correct"),
    hint: .init(
      "不应公开的用 gongshi withhold；其实已经公开的，先在 changes 中补记公开日期，或者用 gongshi release 发布",
      "use gongshi withhold to keep it back; if it is public, write the day into changes first, or make a release"))
  public static let lifeIsWithdrawn = DiagnosticKind(
    "life.already-withdrawn", .error,
    message: .init("已于 {0} 撤回", "it was withdrawn on {0}"),
    hint: .init("撤回后不再记其他事项；重新作出的决定另立案件", "nothing more is recorded of it; a new decision is a new record"))
  public static let lifeIsRepaired = DiagnosticKind(
    "life.already-repaired", .error,
    message: .init("已于 {0} 信用修复，不再公示", "it was repaired on {0} and is no longer public"),
    hint: .init("无须处理", "there is nothing to do"))
  public static let lifeIsExpired = DiagnosticKind(
    "life.already-expired", .error,
    message: .init("公示期已于 {0} 届满，不再公示", "its period ended on {0}; it is no longer public"),
    hint: .init("无须处理", "there is nothing to do"))
  public static let lifePersonsEnded = DiagnosticKind(
    "life.persons-already-ended", .error,
    message: .init("相关人员已于 {0} 停止公示", "its persons have not been shown since {0}"),
    hint: .init("整条记录停止公示的用 --scope record", "use --scope record to end the whole entry"))
  public static let lifeRepairScope = DiagnosticKind(
    "life.repair-scope", .error,
    message: .init(
      "当事人是自然人，没有另外的相关人员可以单独停止公示", "the subject is a natural person: there is no entry of a unit that could stay"),
    hint: .init("请用 --scope record", "use --scope record"))
  public static let lifeNothingCorrected = DiagnosticKind(
    "life.nothing-corrected", .error,
    message: .init("案件内容与 {0} 公开的相同，没有更正", "the record is what was public on {0}: nothing was corrected"),
    hint: .init("先改正案件记录，再运行 gongshi correct", "mend the record first, then run gongshi correct"))
  public static let lifeConsultationOpen = DiagnosticKind(
    "life.consultation-open", .error,
    message: .init("已于 {0} 征求该第三方意见，尚未办结", "this third party was asked on {0}, and that is not settled"),
    hint: .init("先用 --step answered、--step decided 办结", "settle it first with --step answered and --step decided"))
  public static let lifeConsultationMissing = DiagnosticKind(
    "life.consultation-missing", .error,
    message: .init("没有等待这一步的征求意见", "no consultation with this third party waits for this step"),
    hint: .init(
      "先用 --step sent 记录征求意见；--with 的名称须完全一致",
      "record the question with --step sent first; the name in --with must be the same"))
  public static let lifeConsultationEarly = DiagnosticKind(
    "life.before-consultation", .error,
    message: .init("日期早于征求意见的日期 {0}", "the day lies before that of the question, {0}"),
    hint: .init("请核对 --on", "check --on"))
  public static let lifeConsultationRunning = DiagnosticKind(
    "life.consultation-running", .error,
    message: .init(
      "第三方的答复期限至 {0}，期满前不能决定公开", "the third party may answer until {0}; to publish cannot be decided before"),
    hint: .init(
      "收到答复后先记 --step answered，或者期满后再决定",
      "record the answer with --step answered first, or decide when the time is over"))
}
