import Matching
import Rules

/// Finds the numbers of a sheet: maximal runs first, then what each run is.
struct NumberScanner {
  /// Spans of numbers that are hidden; `isKept` says which scalars belong to text that stays, `known` are digits of the record's own secrets.
  static func spans(
    in text: FoldedText, view: TextView, known: KnownDigitSet, isKept: (Int) -> Bool
  ) -> [Span] {
    var spans: [Span] = []
    for run in DigitRun.runs(in: text, minimum: 6) {
      spans += known.spans(in: run)
      for rest in remaining(of: run, view: view, isKept: isKept) {
        for finding in NumberReading(rest, in: view).findings() {
          spans.append(span(of: finding, in: rest, view: view))
        }
      }
    }
    return spans
  }

  /// The run without kept scalars, credit codes and quantities, cut where they stood.
  private static func remaining(of run: DigitRun, view: TextView, isKept: (Int) -> Bool) -> [DigitRun] {
    var pieces: [[DigitRun.Digit]] = [[]]
    var token = 0..<0
    var isCode = false
    for digit in run.digits {
      if digit.position >= token.upperBound {
        token = CreditCodeShape.token(around: digit.position, in: view)
        isCode = token.count == 18 && CreditCodeShape.isCode(token.lowerBound, in: view)
      }
      if isCode || isKept(digit.position) {
        pieces.append([])
      } else {
        pieces[pieces.count - 1].append(digit)
      }
    }
    return pieces.compactMap { digits in
      let kept = digits.count - Quantity.length(atEndOf: digits, in: view)
      return kept >= 7 ? DigitRun(digits: Array(digits[..<kept])) : nil
    }
  }

  private static func span(of finding: NumberReading.Finding, in run: DigitRun, view: TextView) -> Span {
    var start = run.digits[finding.digits.lowerBound].position
    var end = run.digits[finding.digits.upperBound - 1].position + 1
    if finding.detector.entity == .idNumber, finding.digits.count == 17, view.code(start - 1) == DigitCode.x {
      start -= 1  // written backwards
    }
    if finding.detector.entity == .phone {
      if view.scalar(start - 1) == 0x2B { start -= 1 }  // +86
      if view.scalar(start - 1) == 0x28, (start..<end).contains(where: { view.scalar($0) == 0x29 }) { start -= 1 }
      if view.scalar(end) == 0x8F6C {  // 转 and an extension
        var place = end + 1
        while place - end < 8, DigitCode.isDigit(view.code(place)) {
          place += 1
        }
        if place > end + 1 { end = place }
      }
    }
    return Span(
      range: start..<end, entity: finding.detector.entity, rule: finding.detector.rule, certainty: finding.certainty)
  }
}

/// Digits of one of the record's own secrets.
struct KnownDigits: Sendable {
  let values: [UInt8]
  let entity: MaskEntity
  let rule: String
}
