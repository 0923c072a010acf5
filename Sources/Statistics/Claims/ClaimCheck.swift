public import Diagnostics

/// Reads the prose of a report as claims about numbers and says which hold and which do not.
///
/// Three forms are read: a rate with its two numbers in one sentence (`隐患6568项，整改6396项，整改率96.3%`), a total with
/// its parts (`罚款590.98万元，其中…379.6万元，…211.38万元`), and the numbers of headings (一、（一）1.（1）).
public struct ClaimCheck: Sendable {
  /// Errors and warnings for claims that do not hold, notes for those that do, in the order of the text.
  public private(set) var diagnostics: [Diagnostic] = []

  /// Checks all claims of `text`.
  public init(_ text: ReportText) {
    for sentence in Self.sentences(of: text.scalars) {
      let quantities = Quantity.all(in: text.scalars, sentence)
      checkRates(quantities, text)
      checkSums(quantities, sentence, text)
    }
    diagnostics += HeadingOrder.check(text)
    diagnostics = diagnostics.inOrder()
  }

  private static func sentences(of scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for (index, scalar) in scalars.enumerated() where scalar == "。" || scalar == "！" || scalar == "？" {
      result.append(start..<index)
      start = index + 1
    }
    result.append(start..<scalars.count)
    return result
  }

  /// A rate is named by the words before its number that end in 率; its part is the last quantity before it whose words
  /// contain the name of the rate, its whole the nearest quantity before the part in the same unit.
  private mutating func checkRates(_ quantities: [Quantity], _ text: ReportText) {
    for (index, rate) in quantities.enumerated() where rate.unit == "%" && rate.label.hasSuffix("率") {
      let before = quantities[..<index].filter { $0.unit != "%" }
      let name = rate.label.dropLast().suffix(2)
      guard
        let partIndex = before.lastIndex(where: { !name.isEmpty && $0.label.contains(name) }) ?? before.indices.last,
        let wholeIndex = before[..<partIndex].lastIndex(where: { $0.unit == before[partIndex].unit })
      else { continue }
      let (part, whole) = (before[partIndex], before[wholeIndex])
      guard let ratio = Ratio(part: part.micros, whole: whole.micros) else { continue }
      let exact = ratio.percent(decimals: rate.decimals)
      if exact == rate.printed {
        hold("\(part.printed) / \(whole.printed) = \(rate.printed)%", at: rate, text)
      } else {
        diagnostics.append(
          Diagnostic(
            .rateDoesNotHold, at: text.place(at: rate.start), String(rate.label.suffix(12)), rate.printed, part.printed,
            whole.printed, exact))
      }
    }
  }

  /// The parts behind 其中 are the quantities in the unit of the total, up to the first in another unit.
  private mutating func checkSums(_ quantities: [Quantity], _ sentence: Range<Int>, _ text: ReportText) {
    let scalars = text.scalars
    var index = sentence.lowerBound
    while index + 1 < sentence.upperBound {
      defer { index += 1 }
      guard scalars[index] == "其", scalars[index + 1] == "中" else { continue }
      guard let total = quantities.last(where: { $0.end <= index }), total.unit != "%" else { continue }
      let parts = quantities.filter { $0.start > index }.prefix { $0.unit == total.unit }
      // 、 ， between total and 其中 only: what stands further away belongs to something else.
      guard let first = parts.first, let last = parts.last, scalars[total.end..<index].count <= 8 else { continue }
      // 等 stands behind the last part.
      let between = scalars[index..<min(last.end + 2, sentence.upperBound)]
      let isOpen = Self.openWords.contains { word in Self.contains(between, word) }
      // A new clause that names another total ends the list.
      let listed = parts.count > 1 ? Array(parts) : [first]
      let sum = listed.reduce(0) { $0 + $1.micros }
      if let large = listed.first(where: { $0.micros > total.micros }) {
        diagnostics.append(
          Diagnostic(.partsExceedWhole, at: text.place(at: large.start), large.printed, total.printed))
      } else if listed.count > 1 {
        // Parts that reach the total early make the rest of the sentence something else.
        var running = 0
        let reached = listed.firstIndex { part in
          running += part.micros
          return running == total.micros
        }
        if let reached {
          let shown = listed[...reached].map(\.printed).joined(separator: " + ")
          hold("\(total.printed) = \(shown)", at: total, text)
        } else if !isOpen || sum > total.micros {
          diagnostics.append(
            Diagnostic(.sumDoesNotHold, at: text.place(at: total.start), Self.decimal(sum), total.printed))
        }
      }
    }
  }

  private mutating func hold(_ claim: String, at quantity: Quantity, _ text: ReportText) {
    diagnostics.append(Diagnostic(.claimHolds, at: text.place(at: quantity.start), claim))
  }

  private static let openWords = ["等", "主要", "包括", "其余", "另"].map { Array($0.unicodeScalars) }

  private static func contains(_ text: ArraySlice<Unicode.Scalar>, _ word: [Unicode.Scalar]) -> Bool {
    text.indices.contains { text[$0...].starts(with: word) }
  }

  private static func decimal(_ micros: Int) -> String {
    var fraction = String(micros % 1_000_000)
    fraction = String(repeating: "0", count: 6 - fraction.count) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return fraction.isEmpty ? String(micros / 1_000_000) : "\(micros / 1_000_000).\(fraction)"
  }
}
