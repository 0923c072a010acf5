/// What there is to say on the ledger and on what is to be written into it.
extension DiagnosticKind {
  static let ledger: [DiagnosticKind] = [
    ledgerUnreadable, ledgerChanged, ledgerGap, ledgerTorn, ledgerLocked, ledgerRefused,
  ]

  public static let ledgerUnreadable = DiagnosticKind(
    "ledger.unreadable", .error,
    message: .init("台账第 {0} 行不是台账记录", "line {0} of the ledger is no entry"),
    hint: .init(
      "台账只由程序写入；请从备份恢复 content/ledger.jsonl",
      "only the program writes the ledger; restore content/ledger.jsonl from a copy"))
  public static let ledgerChanged = DiagnosticKind(
    "ledger.changed-line", .error,
    message: .init("台账第 {0} 行被改动过", "line {0} of the ledger was altered"),
    hint: .init("请查明原因，并从备份恢复 content/ledger.jsonl", "find out why, and restore content/ledger.jsonl from a copy"))
  public static let ledgerGap = DiagnosticKind(
    "ledger.gap", .error,
    message: .init(
      "台账第 {0} 行与上一行不相接：中间有行被删除、插入或者调换",
      "line {0} of the ledger does not follow the one before: lines were removed, put in or moved"),
    hint: .init("请查明原因，并从备份恢复 content/ledger.jsonl", "find out why, and restore content/ledger.jsonl from a copy"))
  public static let ledgerTorn = DiagnosticKind(
    "ledger.torn", .warning,
    message: .init("台账末尾有未写完的行，不算数", "the ledger ends with lines that were not finished; they do not count"),
    hint: .init("下一次写入台账时自动清除；请重做被中断的操作", "the next entry removes them; do again what was interrupted"))
  public static let ledgerLocked = DiagnosticKind(
    "ledger.locked", .error,
    message: .init("另一个 gongshi 正在写台账", "another run of gongshi is writing the ledger"),
    hint: .init("请等它结束后再试", "try again when it has ended"))
  public static let ledgerRefused = DiagnosticKind(
    "ledger.refused", .error,
    message: .init("台账无法读写（系统错误 {0}）", "the ledger cannot be read or written (system error {0})"),
    hint: .init("请检查权限和磁盘空间", "check permissions and space on the disk"))
}
