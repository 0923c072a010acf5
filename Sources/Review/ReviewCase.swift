import Diagnostics
public import Disclosure
public import Records
public import Redaction

/// One record as its reviewer sees it.
public struct ReviewCase: Sendable {
  let id: String
  let file: String
  let documentNumber: String
  let subject: String
  let assessment: Assessment
  let explanation: RecordExplanation
  let questions: [QuestionGroup]

  /// Both sides of `record` with what the rules say of its publication.
  public init(_ record: CaseRecord, _ assessment: Assessment, _ explanation: RecordExplanation) {
    id = record.id
    file = record.place.text
    documentNumber = record.documentNumber?.asServed ?? "（无文号）"
    subject = record.subject.name
    self.assessment = assessment
    self.explanation = explanation
    questions = QuestionGroup.all(of: explanation)
  }

  /// What a person must decide or mend: open questions, and errors that keep the record back.
  var questionCount: Int { questions.count + explanation.faults.count }

  /// The row of the index.
  public var entry: ReviewEntry {
    let hidden = explanation.texts.reduce(0) { count, text in
      count + text.parts.reduce(0) { if case .hidden = $1.fate { $0 + 1 } else { $0 } }
    }
    return ReviewEntry(
      id: id, documentNumber: documentNumber, subject: subject, state: assessment.state, due: assessment.due,
      questions: questionCount, hidden: hidden)
  }
}

/// A row of the index: what is left of a case when its page is written.
public struct ReviewEntry: Sendable, Hashable {
  public let id: String
  let documentNumber: String
  let subject: String
  let state: State
  let due: CivilDate?
  /// Open questions, errors that keep the record back among them.
  public let questions: Int
  let hidden: Int

  /// Whether `self` stands before `other`: more questions first, then what is due sooner, then by id.
  static func isBefore(_ left: ReviewEntry, _ right: ReviewEntry) -> Bool {
    if left.questions != right.questions { return left.questions > right.questions }
    if left.due != right.due { return left.due.map { due in right.due.map { due < $0 } ?? true } ?? false }
    return left.id < right.id
  }
}
