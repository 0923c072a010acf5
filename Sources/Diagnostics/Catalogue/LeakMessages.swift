/// What the guard can say about the finished bytes of a site.
extension DiagnosticKind {
  static let leak: [DiagnosticKind] = [
    leakFound, leakDetected, leakReaderBlind, leakUnknownType, leakUnreadable, leakUnguardable,
    leakGone, leakNameInPage, leakNameAsked,
  ]

  public static let leakFound = DiagnosticKind(
    "leak.found", .error,
    message: .init(
      "不得公开的内容（{0}）出现在输出文件中（{1}，字节 {2}）", "a value that must stay secret ({0}) stands in the output ({1}, byte {2})"),
    hint: .init(
      "站点未切换；请在原记录中核对该处，用 {隐:…} 标注，或在规则中补充",
      "the site was not switched; look at this place in the record, mark it with {隐:…} or add a rule"))
  public static let leakDetected = DiagnosticKind(
    "leak.detected", .error,
    message: .init(
      "输出文件中有疑似个人号码（{0}，{1}，字节 {2}）", "the output holds what looks like a number of a person ({0}, {1}, byte {2})"),
    hint: .init(
      "站点未切换；请在原记录中核对该处，用 {隐:…} 标注；确应公开的号码请列入规则",
      "the site was not switched; look at this place in the record, mark it with {隐:…}, or list a number that is public"
    ))
  public static let leakReaderBlind = DiagnosticKind(
    "leak.reader-blind", .error,
    message: .init(
      "泄露检查自检失败：读取方式 {0} 没有发现预置的样本", "the leak check failed its own test: the reader {0} missed its canary"),
    hint: .init("检查结果不可信，站点未切换；请报告此问题", "its results cannot be trusted and the site was not switched; report this"))
  public static let leakUnknownType = DiagnosticKind(
    "leak.unknown-type", .error,
    message: .init("泄露检查读不懂这种文件", "the leak check cannot read files of this type"),
    hint: .init(
      "无法检查的文件不能发布；请去掉它，或换用可读的格式", "what cannot be checked is not published: remove it or use a readable format"))
  public static let leakUnreadable = DiagnosticKind(
    "leak.unreadable", .error,
    message: .init("泄露检查未能读完该文件（{0}）", "the leak check could not read the whole file ({0})"),
    hint: .init("请检查文件内容和权限后重新生成", "check the file and its permissions, then build again"))
  public static let leakUnguardable = DiagnosticKind(
    "leak.unguardable", .note,
    message: .init("{0} 太短，无法在输出中查找", "the value of {0} is too short to be searched for"),
    hint: .init("请人工核对该案件的页面", "check the pages of this record by eye"))
  public static let leakGone = DiagnosticKind(
    "leak.gone", .error,
    message: .init(
      "已撤回、修复、期满或者停止公开的案件，其{0}仍出现在此处", "what was taken down still stands here: {0} of a record that is no longer public"
    ),
    hint: .init(
      "站点未切换；请改写此处，不再提及该案；确须继续公开的，请先核对该案的状态",
      "the site was not switched; reword this place so that it no longer speaks of the case, or look at the state of the record"
    ))
  public static let leakNameInPage = DiagnosticKind(
    "leak.name-in-page", .error,
    message: .init(
      "写到本案的栏目文字或者年报中，出现了本案已隐去的姓名", "a page or report that tells of this record bears a name that is hidden in it"),
    hint: .init(
      "站点未切换；请删去该姓名，或用 {隐:…} 遮盖；依法应当公开的，写作 {公开:姓名}",
      "the site was not switched; take the name out or mark it with {隐:…}; mark it with {公开:…} if it has to be public"))
  public static let leakNameAsked = DiagnosticKind(
    "leak.name-asked", .warning,
    message: .init(
      "该处的姓名与本案已隐去的姓名相同，不知是否同一人",
      "a name here is the same as one that is hidden in this record, maybe of the same person"),
    hint: .init(
      "请核对：是同一人的，删去或用 {隐:…} 遮盖；不是的，写作 {公开:姓名}，以后不再提示",
      "look who is meant: hide the name with {隐:…} if it is the same person, else mark it with {公开:…} and this is not asked again"
    ))
}
