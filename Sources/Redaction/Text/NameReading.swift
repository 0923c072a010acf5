import Matching
import Names
import Rules

/// The names of persons in a sheet that are in no field.
struct NameReading {
  /// Names, in order and apart from each other.
  private(set) var spans: [Span] = []
  /// Names of organisations and shops, in which the name of a person is no name.
  private(set) var organisations: [Range<Int>] = []

  /// Reads the folded text behind `view`; `isKept` says which scalars belong to text that stays.
  init(_ view: TextView, isKept: (Int) -> Bool) {
    let (findings, organisations) = NameFinder.shared.survey(view.scalars, isKept: isKept)
    self.organisations = organisations
    for finding in findings {
      var range = NameBeforeDate.extended(finding.range, in: view)
      var letters = Self.letters(of: range, in: view)
      if let titled = CalledForm.titled(range, letters, in: view) { (range, letters) = titled }
      // A mask is no name, nor what a mask left of one on either side of it.
      if letters.contains(0x67D0) || view.scalar(range.upperBound) == 0x67D0
        || view.scalar(range.lowerBound - 1) == 0x67D0
      {
        continue
      }
      // 淳于某 is what a mask left of a name with two characters for its surname.
      let end = range.upperBound
      if view.scalar(end + 1) == 0x67D0, Surnames.isCompound(view.scalar(end - 1), view.scalar(end)) { continue }
      if Self.isDay(range, in: view) || NameHead.holds(range, in: view) { continue }
      if NamePlace.holds(range, in: view, isRole: finding.ground != .model) { continue }
      var name = ""
      name.unicodeScalars.append(contentsOf: letters.compactMap(Unicode.Scalar.init))
      spans.append(
        Span(
          range: range, entity: .personName, rule: Self.rule(of: finding.ground),
          certainty: finding.certainty >= Self.likely ? .likely : .possible, person: .found(name)))
    }
  }

  /// 叁月伍日, 辛酉年: the capital numeral or the sign of the cycle is a surname as well.
  private static func isDay(_ range: Range<Int>, in view: TextView) -> Bool {
    if CalendarDate.isCyclicYear(at: range.lowerBound, in: view) { return true }
    let last = view.scalar(range.upperBound - 1)
    guard last == 0x65E5 || last == 0x6708 else { return false }  // 日 月
    return range.dropLast().allSatisfy { SpelledNumber.mayBegin(at: $0, in: view) }
  }

  /// The letters of a name; 张国栋 of 姓张名国栋.
  private static func letters(of range: Range<Int>, in view: TextView) -> [UInt32] {
    let letters = range.map(view.scalar).filter { !JoinedText.isGap($0) }
    guard view.scalar(range.lowerBound - 1) == 0x59D3, letters.count > 2 else { return letters }
    let isStated = letters[1] == 0x540D || letters[1] == 0x2C && letters[2] == 0x540D
    return isStated ? [letters[0]] + letters.dropFirst(letters[1] == 0x540D ? 2 : 3) : letters
  }

  /// From this certainty of the finder on a name is more than possible.
  private static let likely = 80

  private static func rule(of ground: NameFinder.Ground) -> String {
    switch ground {
    case .role: "name.role"
    case .model: "name.model"
    case .dotted: "name.dotted"
    case .latin: "name.foreign"
    }
  }
}
