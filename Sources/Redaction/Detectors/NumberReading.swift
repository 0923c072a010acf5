import Matching
import Rules

/// Reads a maximal run of digits as a row of numbers: the cheapest way to cut it at its separators into groups that fit.
///
/// `13800138000 13900139000` is two telephones, `320505 19890113 3389` one identity number, `2006.11.02-2026.11.02` two dates. What is cut
/// out as a date, a quantity or a short number stays.
struct NumberReading {
  static let detectors: [any NumberDetector] = [
    ResidentIDDetector(), MobileDetector(), LandlineDetector(), ServiceNumberDetector(), BankAccountDetector(),
    UnknownNumberDetector(),
  ]

  /// A group that is hidden: offsets in the run's digits.
  struct Finding {
    let digits: Range<Int>
    let detector: any NumberDetector
    let certainty: Certainty
  }

  private let run: DigitRun
  private let values: [UInt8]
  private let parts: [NumberPart]
  private let view: TextView

  init(_ run: DigitRun, in view: TextView) {
    self.run = run
    self.view = view
    values = run.digits.map { $0.value }
    parts = NumberPart.parts(of: run, in: view)
  }

  /// What of the run is hidden, in order.
  func findings() -> [Finding] {
    // best[i]: cheapest reading of the parts before i, the first part of its last group, and what that group is.
    var best: [(cost: Double, from: Int, finding: Finding?)] = [(0, 0, nil)]
    let contexts = parts.map { NumberContext.before(run.digits[$0.digits.lowerBound].position, in: view) }
    for end in 1...max(parts.count, 1) where end <= parts.count {
      var choice: (cost: Double, from: Int, finding: Finding?) = (.infinity, end - 1, nil)
      var start = end - 1
      while start >= 0, end - start <= 26, parts[end - 1].digits.upperBound - parts[start].digits.lowerBound <= 32 {
        let (cost, finding) = reading(of: start..<end, contexts[start])
        if best[start].cost + cost < choice.cost { choice = (best[start].cost + cost, start, finding) }
        start -= 1
      }
      if choice.cost == .infinity {  // a single part of more digits than any number: hidden as it stands
        choice = (best[end - 1].cost + 4, end - 1, unknown(parts[end - 1].digits))
      }
      best.append(choice)
    }
    var findings: [Finding] = []
    var end = parts.count
    while end > 0 {
      if let finding = best[end].finding { findings.append(finding) }
      end = best[end].from
    }
    return findings.reversed()
  }

  private func unknown(_ digits: Range<Int>) -> Finding {
    Finding(digits: digits, detector: UnknownNumberDetector(), certainty: .undecided)
  }

  private func reading(of group: Range<Int>, _ context: NumberContext?) -> (Double, Finding?) {
    let digits = parts[group.lowerBound].digits.lowerBound..<parts[group.upperBound - 1].digits.upperBound
    var best: (cost: Double, finding: Finding?) = (.infinity, nil)
    if let cost = NumberPart.costOfKeeping(parts[group], values: values) { best = (cost, nil) }
    let spread = parts[group].dropFirst().reduce(0.0) { $0 + $1.gapCost }
    if digits.count < 7 { return (best.cost, nil) }
    let number = DigitGroup(values: values[digits], parts: parts[group].map { $0.digits.count }, context: context)
    for detector in Self.detectors {
      guard let fit = detector.fit(number), fit.cost + spread < best.cost else { continue }
      if fit.certainty < .likely, isKeptByContext(digits, context, fit) {
        best = (fit.cost + spread, nil)
      } else {
        best = (fit.cost + spread, Finding(digits: digits, detector: detector, certainty: fit.certainty))
      }
    }
    return (best.cost, best.finding)
  }

  /// Whether a year in brackets stands before `place`: 〔2020〕0001234.
  private func isSerialOfYear(behind place: Int) -> Bool {
    guard [0x3015, 0x5D, 0x3011].contains(view.scalar(place - 1)),
      [0x3014, 0x5B, 0x3010].contains(view.scalar(place - 6))
    else { return false }
    return (place - 5..<place - 1).allSatisfy { DigitCode.isDecimal(view.code($0)) } && isYear(at: place - 5)
  }

  /// Whether it is the end of a model or works number with a year: AⅡ-20191234.
  private func isModel(_ first: Int, _ last: Int) -> Bool {
    let letter = view.scalar(first - 2)
    return last - first == 7 && view.scalar(first - 1) == 0x2D && isYear(at: first)
      && ((0x41...0x5A).contains(letter) || (0x2160...0x216B).contains(letter))
  }

  private func isYear(at place: Int) -> Bool {
    let century = (view.scalar(place), view.scalar(place + 1))
    return century == (0x31, 0x39) || century == (0x32, 0x30)
  }

  /// Whether the words around say that a number of no certain kind is the number of a paper, a thing or an amount.
  private func isKeptByContext(_ digits: Range<Int>, _ context: NumberContext?, _ fit: NumberFit) -> Bool {
    if context == .document || context == .amount { return true }
    guard let first = run.digits[digits].first?.position, let last = run.digits[digits].last?.position else {
      return false
    }
    // 〔2020〕1234567号
    let before = view.scalar(first - 1)
    if isSerialOfYear(behind: first) || isModel(first, last) { return true }
    return view.scalar(last + 1) == 0x53F7 && [0x3015, 0x7B2C, 0x5D, 0x29, 0x3011].contains(before)
  }
}
