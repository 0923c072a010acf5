import Records

extension CaseBuilder {
  /// Reviews, approval, consultation, claims and changes: what makes the state of the record.
  var procedureEntries: [(key: String, value: DataNode)] {
    var entries: [(key: String, value: DataNode)] = []
    if plan.isMajor { entries.append(("major", .text("true"))) }
    guard let decided = dates.decided else {
      entries.append(("recording", recording))
      return entries
    }
    if plan.isMajor, plan.state != .unreviewedMajor {
      let day = max(dates.filed, decided.adding(days: -3))
      entries.append(
        ("legalReview", .map([("by", .text("法规科")), ("date", .text(day.iso)), ("outcome", .text("通过"))])))
    }
    entries.append(("recording", recording))
    if plan.state != .withoutApproval, let approved = dates.approved {
      let passes = plan.state != .failedSecrecyReview
      entries.append(
        (
          "approval",
          .map([
            ("by", .text(plan.isBureau ? "分管局领导" : "局主要负责人")), ("date", .text(approved.iso)),
            ("secrecyReview", .text(passes ? "passed" : "failed")),
          ])
        ))
    }
    if let consultation = consultationNode(decided) { entries.append(("consultation", .list([consultation]))) }
    if !claims.isEmpty { entries.append(("secrets", .list(claims))) }
    if plan.isBureau, plan.serial % 15 == 0 { entries.append(("evaluation", .text("合格"))) }
    let changes = changeNodes(decided)
    if !changes.isEmpty { entries.append(("changes", .list(changes))) }
    return entries
  }

  private var recording: DataNode {
    .map([("text", .text("true")), ("audioVideo", .text(plan.isSimple ? "false" : "true"))])
  }

  private func consultationNode(_ decided: CivilDate) -> DataNode? {
    var entries: [(key: String, value: DataNode)] = [
      ("with", .text(plan.unit.name)), ("matter", .text("决定书所涉工艺、合同等内容是否属于商业秘密")),
    ]
    switch plan.state {
    case .consultationOpen: entries.append(("askedOn", .text(plan.asOf.adding(days: -6).iso)))
    case .objectionOpen:
      entries += [
        ("askedOn", .text(plan.asOf.adding(days: -20).iso)), ("answeredOn", .text(plan.asOf.adding(days: -5).iso)),
        ("answer", .text("object")),
      ]
    case .consented:
      entries += [
        ("askedOn", .text(decided.iso)), ("answeredOn", .text(decided.adding(days: 1).iso)),
        ("answer", .text("consent")),
        ("decision", .text("publish")), ("decidedOn", .text(decided.adding(days: 1).iso)),
        ("reason", .text("第三方书面同意公开，所主张的商业秘密作遮盖处理")),
      ]
    default: return nil
    }
    return .map(entries)
  }

  private func changeNodes(_ decided: CivilDate) -> [DataNode] {
    func change(_ kind: String, _ date: CivilDate, _ reason: String?) -> DataNode {
      var entries: [(key: String, value: DataNode)] = [("kind", .text(kind)), ("date", .text(date.iso))]
      if let reason { entries.append(("reason", .text(reason))) }
      return .map(entries)
    }
    guard let released = dates.released else { return [] }
    func later(_ days: Int) -> CivilDate { min(plan.asOf, released.adding(days: days)) }
    let first = change("released", released, nil)
    switch plan.state {
    case .published, .consented, .expired: return [first]
    case .corrected: return [first, change("corrected", later(18), "原公开信息中决定日期录入有误，已予更正")]
    case .repaired: return [first, change("repaired", later(120), "当事人已履行义务、完成整改并作出信用承诺，准予信用修复")]
    case .changed: return [first, change("changed", later(35), "自行复核发现裁量阶次适用不当，依法变更原处罚决定")]
    case .revoked: return [first, change("revoked", later(28), "自行复核发现送达程序存在瑕疵，依法撤销原处罚决定")]
    default: return []
    }
  }
}
