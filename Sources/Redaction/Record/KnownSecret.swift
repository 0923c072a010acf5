import Matching
import Records
import Rules

/// A value of the record that must not appear in its public text, with the forms in which it is searched.
struct KnownSecret: Sendable {
  /// What it is.
  let entity: MaskEntity
  /// Field it comes from, as the rule of its spans: `field.people.idNumber`.
  let rule: String
  /// The value as the record has it.
  let value: String
  /// The value and its other forms, as text.
  let forms: [String]
  /// The forms as they are searched in the joined view.
  let literals: [[UInt32]]
  /// The figures in it as they are searched in `FigureText`, for what is claimed or marked.
  let figures: [[UInt32]]
  /// Index of the person whose name it is; `nil` for what is no name.
  let person: Int?

  init(
    _ entity: MaskEntity, field: String, value: String, forms: [String] = [], variants: [[UInt32]] = [],
    person: Int? = nil
  ) {
    self.init(entity, rule: "field." + field, value: value, forms: forms, variants: variants, person: person)
  }

  /// - Parameters:
  ///   - forms: Other forms, searched in the text and in the finished site.
  ///   - variants: Further literals, searched in the text only.
  init(
    _ entity: MaskEntity, rule: String, value: String, forms: [String] = [], variants: [[UInt32]] = [],
    person: Int? = nil
  ) {
    self.entity = entity
    self.rule = rule
    self.value = value
    self.person = person
    var literals: [[UInt32]] = []
    var distinct: [String] = []
    var seen: Set<[UInt32]> = []
    for form in [value] + forms {
      let literal = JoinedText.literal(form)
      guard literal.count >= 2, seen.insert(literal).inserted else { continue }
      literals.append(literal)
      distinct.append(form)
    }
    for literal in variants where seen.insert(literal).inserted { literals.append(literal) }
    self.literals = literals
    self.forms = distinct
    figures = entity == .tradeSecret || entity == .personal ? [FigureText.literal(value)].compactMap { $0 } : []
  }

  /// Rule of texts that the record claims.
  static let claimRule = "field.secrets.text"
  /// Rule of the words that a mark by hand hides wherever they stand.
  static let markRule = "field.mark"

  /// Whether it is searched in the artefacts of its own record only: names, birth dates, addresses, and claimed or marked words that are
  /// neither a number of six digits or more nor long enough to mean one thing only. A firm may be public elsewhere.
  var isOwnRecordOnly: Bool {
    switch entity {
    case .personName, .informant, .birthDate, .address: return true
    case .tradeSecret, .personal: break
    default: return person != nil
    }
    if person != nil { return true }
    let scalars = JoinedText.literal(value)
    let digits = scalars.filter { (0x30...0x39).contains($0) }.count
    let ideographs = scalars.filter { (0x3400..<0xA000).contains($0) || $0 >= 0x2_0000 }.count
    let isNumber = digits >= 6
    let isLong = ideographs >= 6 || scalars.count >= 12
    return !isNumber && !isLong || FirmForms.isFirm(value)
  }

  /// Whether it is a text that somebody claimed or marked, of which numbers at its ends are whole ones.
  var isClaim: Bool { entity == .tradeSecret || entity == .personal }

  /// Whether the value is too short to be searched.
  var isTooShort: Bool { literals.isEmpty }

  /// The day it states, where it is a date of birth.
  var date: (year: Int, month: Int, day: Int)? {
    guard entity == .birthDate else { return nil }
    let folded = FoldedText(Array(value.utf8))
    return folded.scalars.withUnsafeBufferPointer { scalars in
      folded.digits.withUnsafeBufferPointer { digits in
        DateReading(at: 0, in: TextView(scalars: scalars, digits: digits))?.date
      }
    }
  }

  /// Its digits, for the search in runs of digits; `nil` where it is no number.
  var digits: KnownDigits? {
    guard person == nil, entity != .tradeSecret, entity != .address, entity != .birthDate else { return nil }
    let folded = FoldedText(Array(value.utf8))
    let values = folded.digits.filter { DigitCode.isDigit($0) || $0 == DigitCode.x }.map(DigitCode.value)
    let letters = folded.digits.filter { $0 == DigitCode.none }.count
    guard values.count >= 6, letters <= values.count else { return nil }
    return KnownDigits(values: values, entity: entity, rule: rule)
  }
}
