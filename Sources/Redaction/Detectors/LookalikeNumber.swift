import Matching

/// A number behind its word in which letters stand for digits that look like them, more of them than a scanner would take:
/// S3O72II9SSIOOSIB4I, 4_I_0_I_0_5_….
enum LookalikeNumber {
  /// The number of the kind that begins at `start`, in its exact length, with some digits and a letter for one at least.
  static func range(at start: Int, as kind: NumberContext.Kind, in view: TextView) -> Range<Int>? {
    guard !TextView.isAlphanumeric(view.scalar(start - 1)) else { return nil }
    var place = start
    // The T of an operator's certificate.
    let isOperator = kind == .personal && view.scalar(start) | 0x20 == 0x74
    if isOperator { place = SpreadText.gapEnd(at: start + 1, in: view) ?? start + 1 }
    var values: [Int] = []
    var digits = 0
    var letters = 0
    var mark: [UInt32]?
    var end = place
    while values.count <= longest {
      if DigitCode.isDecimal(view.code(place)) {
        values.append(Int(DigitCode.value(view.code(place))))
        digits += 1
      } else if let value = value(at: place, in: view) {
        values.append(value)
        letters += 1
      } else if view.code(place) == DigitCode.x, values.count == 17 {
        values.append(10)
      } else if end == place, !values.isEmpty, let next = SpreadText.gapEnd(at: place, in: view), isFigure(next, view),
        mark == nil || mark == (place..<next).map(view.scalar)
      {
        mark = (place..<next).map(view.scalar)
        place = next
        continue
      } else {
        break
      }
      place += 1
      end = place
    }
    guard letters > 0, !TextView.isAlphanumeric(view.scalar(end)), fits(values, digits, kind, isOperator) else {
      return nil
    }
    return start..<end
  }

  private static func fits(_ values: [Int], _ digits: Int, _ kind: NumberContext.Kind, _ isOperator: Bool) -> Bool {
    switch kind {
    case .identity, .personal:
      guard kind == .identity || isOperator else { return false }
      switch values.count {
      case 18: return digits >= 4 && (values.haveFormOfIdentity || digits >= 9)
      case 17 where !isOperator: return digits >= 9
      case 15 where !isOperator: return digits >= 4 && (values.haveFormOfOldIdentity || digits >= 8)
      default: return false
      }
    case .phone:
      let isMobile = values.count == 11 && values[0] == 1 && values[1] >= 3
      let isLandline = (10...12).contains(values.count) && values[0] == 0 && values[1] > 0
      return digits >= 4 && isMobile || digits >= 5 && isLandline
    case .account:
      guard (16...19).contains(values.count), digits >= 5 else { return false }
      return values[0] == 6 && [0, 2].contains(values[1])
        || (3...6).contains(values[0]) && (values.passesLuhn || digits >= 9)
    default: return false
    }
  }

  private static func isFigure(_ place: Int, _ view: TextView) -> Bool {
    DigitCode.isDecimal(view.code(place)) || value(at: place, in: view) != nil || view.code(place) == DigitCode.x
  }

  /// The digit that the letter at `place` looks like; a bar parts cells.
  private static func value(at place: Int, in view: TextView) -> Int? {
    let code = view.code(place)
    if let value = values[view.scalar(place)] { return value }
    return DigitCode.isLookalike(code) && view.scalar(place) != 0x7C ? Int(DigitCode.value(code)) : nil
  }

  private static let longest = 19
  private static let values: [UInt32: Int] = {
    let letters: [(String, Int)] = [("OoDQ", 0), ("Ili", 1), ("Zz", 2), ("Ss", 5), ("Gb", 6), ("B", 8), ("gq", 9)]
    return letters.reduce(into: [:]) { result, row in
      for scalar in row.0.unicodeScalars { result[scalar.value] = row.1 }
    }
  }()
}
