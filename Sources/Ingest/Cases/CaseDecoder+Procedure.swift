import Diagnostics
import Reading
import Records

extension CaseDecoder {
  mutating func penalty() -> CaseRecord.Penalty? {
    let fields: [CaseField] = [.penaltyKinds, .penaltyContent, .penaltyFine, .penaltyConfiscated, .penaltyLicence]
    guard fields.contains(where: { !reader.isBlank($0.rawValue) }) else { return nil }
    var kinds: [PenaltyKind] = []
    var areKindsKnown = true
    for (word, place) in reader.words(CaseField.penaltyKinds.rawValue) {
      guard let kind = Self.penaltyKind(word) else {
        reader.report(
          .unknownChoice, CaseField.penaltyKinds.rawValue, at: place, FieldReader.allowed(PenaltyKind.self))
        areKindsKnown = false
        continue
      }
      if !kinds.contains(kind) { kinds.append(kind) }
    }
    var penalty = CaseRecord.Penalty(kinds: kinds)
    penalty.content = text(.penaltyContent, limit: 20_000)
    penalty.fine = reader.money(CaseField.penaltyFine.rawValue)
    penalty.confiscated = reader.money(CaseField.penaltyConfiscated.rawValue)
    penalty.licence = text(.penaltyLicence)
    checkFine(penalty, areKindsKnown: areKindsKnown)
    return penalty
  }

  /// Kinds and amount must agree on whether there is a fine; errors already reported for one of them are not repeated.
  private mutating func checkFine(_ penalty: CaseRecord.Penalty, areKindsKnown: Bool) {
    if penalty.kinds.contains(.fine) {
      if penalty.fine == .zero || reader.isBlank(CaseField.penaltyFine.rawValue) { report(.fineMissing, .penaltyFine) }
    } else if let fine = penalty.fine, fine > .zero, areKindsKnown {
      // A decision without any kind is told that its kinds are missing.
      let isDecided = !reader.isBlank(CaseField.decidedOn.rawValue)
      if !penalty.kinds.isEmpty || !isDecided { report(.fineWithoutKind, .penaltyKinds) }
    }
  }

  /// The kind a word names; 其他-… of the 双公示 standard is `other`.
  private static func penaltyKind(_ word: String) -> PenaltyKind? {
    if let kind = PenaltyKind(named: word) { return kind }
    return word.hasPrefix("其他-") || word.hasPrefix("其他－") || word == "其他行政处罚" ? .other : nil
  }

  mutating func readDates(into record: inout CaseRecord) {
    record.filedOn = date(.filedOn)
    record.decidedOn = date(.decidedOn)
    record.servedOn = date(.servedOn)
    record.performedOn = date(.performedOn)
    record.closedOn = date(.closedOn)
    checkOrder(record.filedOn, .filedOn, record.decidedOn, .decidedOn)
    checkOrder(record.decidedOn, .decidedOn, record.servedOn, .servedOn)
    checkOrder(record.decidedOn, .decidedOn, record.closedOn, .closedOn)
    if record.decidedOn == nil { checkOrder(record.filedOn, .filedOn, record.closedOn, .closedOn) }
  }

  private mutating func checkOrder(
    _ first: CivilDate?, _ firstField: CaseField, _ second: CivilDate?, _ secondField: CaseField
  ) {
    guard let first, let second, second < first else { return }
    reader.report(.datesOutOfOrder, secondField.rawValue, firstField.key)
  }

  mutating func legalReview() -> CaseRecord.Review? {
    let by = text(.legalReviewBy, limit: 200)
    let date = date(.legalReviewDate)
    let outcome = text(.legalReviewOutcome, limit: 200)
    return by == nil && date == nil && outcome == nil ? nil : .init(by: by, date: date, outcome: outcome)
  }

  mutating func recording() -> CaseRecord.Recording? {
    let text = boolean(.recordingText)
    let audioVideo = boolean(.recordingAudioVideo)
    return text == nil && audioVideo == nil ? nil : .init(text: text ?? false, audioVideo: audioVideo ?? false)
  }

  /// Leave to publish; once any part is given, who and when must be given too.
  mutating func approval() -> CaseRecord.Approval? {
    let fields: [CaseField] = [.approvalBy, .approvalDate, .approvalSecrecyReview]
    guard fields.contains(where: { !reader.isBlank($0.rawValue) }) else { return nil }
    let by = reader.requiredText(CaseField.approvalBy.rawValue, limit: 200)
    let date = reader.requiredDate(CaseField.approvalDate.rawValue)
    let passed = secrecyReview()
    guard let by, let date else { return nil }
    return .init(by: by, date: date, secrecyReviewPassed: passed)
  }

  private mutating func secrecyReview() -> Bool {
    guard let text = text(.approvalSecrecyReview) else { return false }
    switch FieldText.folded(text).lowercased() {
    case "passed", "通过", "是", "true", "1", "已通过", "审查通过": return true
    case "failed", "未通过", "不通过", "否", "false", "0": return false
    default:
      reader.report(.unknownChoice, CaseField.approvalSecrecyReview.rawValue, "passed（通过）、failed（未通过）")
      return false
    }
  }

  /// 案卷评查 as one text; a map gives outcome, who and when.
  mutating func evaluation() -> String? {
    guard let node = reader.values[CaseField.evaluation.rawValue]?.node, let entries = node.entries else {
      return text(.evaluation)
    }
    var parts: [String] = []
    for key in ["outcome", "by", "date"] {
      guard let text = entries.first(where: { $0.key == key })?.value.text else { continue }
      let trimmed = FieldText.trimmed(text)
      if !trimmed.isEmpty { parts.append(trimmed) }
    }
    for entry in entries where !["outcome", "by", "date"].contains(entry.key) {
      reader.report(Diagnostic(.unknownKey, at: entry.keyPlace, record: reader.record, "evaluation." + entry.key))
    }
    return parts.isEmpty ? nil : parts.joined(separator: "，")
  }

  /// Reconsideration or litigation: how it ended, `已申请` where only yes is said, `nil` for no.
  mutating func remedy(_ field: CaseField) -> String? {
    guard let text = text(field, limit: 5000) else { return nil }
    switch FieldText.folded(text).lowercased() {
    case "true", "是", "有", "yes", "1": return "已申请"
    case "false", "否", "无", "no", "0", "未申请", "未提起", "未提起诉讼", "未申请复议": return nil
    default: return text
    }
  }

  /// What a decision must have (双公示 standard, required fields), and whether number and date fit.
  mutating func checkDecision(_ record: CaseRecord) {
    let isDecided = !reader.isBlank(CaseField.decidedOn.rawValue)
    guard isDecided else {
      if record.documentNumber != nil || record.approval != nil || record.penalty != nil {
        report(.undated, .decidedOn)
      }
      return
    }
    if let approved = record.approval?.date, let decided = record.decidedOn, approved < decided {
      report(.approvalBeforeDecision, .approvalDate)
    }
    if reader.isBlank(CaseField.documentNumber.rawValue) {
      reader.reportMissing(CaseField.documentNumber.rawValue)
    }
    let kinds = reader.values[CaseField.penaltyKinds.rawValue]?.node
    if kinds?.items?.isEmpty ?? reader.isBlank(CaseField.penaltyKinds.rawValue) {
      reader.reportMissing(CaseField.penaltyKinds.rawValue)
    }
    if let number = record.documentNumber, let decided = record.decidedOn, number.year != decided.year {
      reader.report(Diagnostic(.documentYearDiffers, at: place(.documentNumber), record: reader.record))
    }
  }
}
