import Matching
import Rules

/// Digits of one of the record's own secrets.
struct KnownDigits: Sendable {
  let values: [UInt8]
  let entity: MaskEntity
  let rule: String

  /// Every place of `run` where the digits stand in a row, whatever separates them.
  func spans(in run: DigitRun) -> [Span] {
    let count = values.count
    guard count >= 6, run.digits.count >= count else { return [] }
    var spans: [Span] = []
    for start in 0...run.digits.count - count {
      var matches = true
      for offset in 0..<count where run.digits[start + offset].value != values[offset] {
        matches = false
        break
      }
      if matches {
        let range = run.digits[start].position..<run.digits[start + count - 1].position + 1
        spans.append(Span(range: range, entity: entity, rule: rule, certainty: .certain, replacement: nil))
      }
    }
    return spans
  }
}
