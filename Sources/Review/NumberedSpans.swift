import Redaction

/// The hidden and kept stretches of a record, numbered in the order in which they stand.
struct NumberedSpans {
  struct Hidden {
    let number: Int
    let value: String
    let span: HiddenSpan
  }
  struct Kept {
    let number: Int
    let value: String
    let reason: KeepReason
  }

  private(set) var hidden: [Hidden] = []
  private(set) var kept: [Kept] = []
  /// The numbers of the stretches of each text that are not plain.
  private(set) var numbers: [[Int]] = []

  init(_ explanation: RecordExplanation) {
    var next = 1
    for text in explanation.texts {
      var own: [Int] = []
      for part in text.parts {
        switch part.fate {
        case .plain: continue
        case .removed: break
        case .hidden(let span): hidden.append(Hidden(number: next, value: part.original, span: span))
        case .kept(let reason): kept.append(Kept(number: next, value: part.original, reason: reason))
        }
        own.append(next)
        next += 1
      }
      numbers.append(own)
    }
  }
}
