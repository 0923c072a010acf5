import Matching
import Rules

/// Certificates of special operators and safety officers: a T and the bearer's identity number (应急管理部 certificates since 2018).
struct OperatorCertificateDetector: NumberDetector {
  let card = RuleCard(
    "number.operator-certificate", .certificate, title: "特种作业操作证号、安全管理人员合格证号",
    basis: "参照法释〔2016〕19号第十条；特种作业人员安全技术培训考核管理规定",
    summary: "字母 T 加身份证号码，或前面写明操作证、资格证、合格证的身份证号码",
    hides: [
      "操作证号⟦T53230119850302121X⟧", "持证编号⟦T532301198503021211⟧上岗", "特种作业操作证⟦532301198503021211⟧",
      "电工证⟦112120305891103235T⟧", "操作证的编号为⟦T330106620309067⟧",
    ])
  let readsBackwards = true

  func fit(_ group: DigitGroup) -> NumberFit? {
    if group.count == 15, group.isMarkedOperator, !group.isReversed, group.values.haveFormOfOldIdentity {
      return NumberFit(.likely, cost: 0.9)
    }
    guard group.count == 17 || group.count == 18, group.values.dropLast().allSatisfy({ $0 < 10 }) else { return nil }
    guard !group.hasWeakLetters, group.isMarkedOperator || group.context?.kind == .personal && group.isJoined(like: [])
    else { return nil }
    if group.isReversed, !group.isMarkedOperator { return nil }
    let hasDate = ResidentIDDetector.isDate(year: group.number(6, 4), group.number(10, 2), group.number(12, 2))
    if group.isReversed {
      return hasDate && ResidentIDDetector.isProvince(group.number(0, 2)) ? NumberFit(.certain, cost: 0.9) : nil
    }
    // 探矿权证号T53520080802012345: the permit of a mine that begins with a T too.
    if !hasDate, group.context?.kind == .document { return nil }
    return NumberFit(hasDate ? .certain : .likely, cost: 0.9)
  }
}
