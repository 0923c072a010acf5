import Redaction

/// One question and all places at which it is asked of the same words.
struct QuestionGroup {
  let first: ReviewQuestion
  let excerpt: Excerpt
  /// Indices of the texts, one a place.
  private(set) var texts: [Int]
  /// The rules that ask, in the order of their first places.
  private(set) var rules: [String]

  private struct Key: Hashable {
    let kind: ReviewQuestion.Kind
    let detail: String?
    let value: String
  }

  /// The questions of a record, in the order of their first places.
  static func all(of explanation: RecordExplanation) -> [QuestionGroup] {
    var groups: [QuestionGroup] = []
    var known: [Key: Int] = [:]
    for question in explanation.questions {
      let excerpt = Excerpt(of: question.bytes, in: explanation.texts[question.text])
      let key = Key(kind: question.kind, detail: question.detail, value: excerpt.value)
      if let index = known[key] {
        groups[index].texts.append(question.text)
        if !groups[index].rules.contains(question.rule) { groups[index].rules.append(question.rule) }
      } else {
        known[key] = groups.count
        groups.append(QuestionGroup(first: question, excerpt: excerpt, texts: [question.text], rules: [question.rule]))
      }
    }
    return groups
  }
}
