import Diagnostics
import Reading
import Records

extension FieldReader {
  /// Largest plausible amount: 100,000 万元.
  static let moneyLimit = Money(fen: 100_000 * 1_000_000)

  mutating func date(_ field: Int) -> CivilDate? {
    guard let text = text(field) else { return nil }
    do throws(CivilDate.ParsingError) {
      return try CivilDate(parsing: FieldText.folded(text))
    } catch {
      report(error == .impossible ? .impossibleDate : .badDate, field)
      return nil
    }
  }

  mutating func requiredDate(_ field: Int) -> CivilDate? {
    if isBlank(field) { reportMissing(field) }
    return date(field)
  }

  /// An amount; the unit is what the cell says, else the header, else yuan. Negative and absurd amounts are errors.
  mutating func money(_ field: Int) -> Money? {
    guard let text = text(field), let value = values[field] else { return nil }
    if value.unit == .standard || value.unit == .unread, !text.unicodeScalars.contains("元"),
      !text.unicodeScalars.contains("万")
    {
      report(.moneyUnitUnknown, field)
      return nil
    }
    do throws(Money.ParsingError) {
      let money = try Money(
        parsing: FieldText.folded(text), unit: value.unit == .tenThousandYuan ? .tenThousandYuan : .yuan)
      if money <= Self.moneyLimit { return money }
      report(.absurdMoney, field, Self.moneyLimit.tenThousandYuan)
    } catch {
      switch error {
      case .notAnAmount: report(.badMoney, field)
      case .negative, .tooLarge: report(.absurdMoney, field, Self.moneyLimit.tenThousandYuan)
      }
    }
    return nil
  }

  mutating func boolean(_ field: Int) -> Bool? {
    guard let text = text(field) else { return nil }
    switch FieldText.folded(text).lowercased() {
    case "是", "有", "true", "yes", "1", "√": return true
    case "否", "无", "false", "no", "0", "×": return false
    default:
      report(.notABoolean, field)
      return nil
    }
  }

  mutating func choice<Value: Choice>(_ field: Int, _ type: Value.Type = Value.self) -> Value? {
    guard let text = text(field) else { return nil }
    if let value = Value(named: text) { return value }
    report(.unknownChoice, field, Self.allowed(type))
    return nil
  }

  /// A whole number from 0 up.
  mutating func count(_ field: Int) -> Int? {
    guard let text = text(field) else { return nil }
    let digits = FieldText.folded(text).utf8.filter { $0 != 0x2C }
    guard !digits.isEmpty, digits.count <= 9, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      report(.notACount, field)
      return nil
    }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// A calendar year of four digits, with or without 年.
  mutating func year(_ field: Int) -> Int? {
    guard let text = text(field) else { return nil }
    let folded = FieldText.folded(text)
    guard let year = Int(folded.hasSuffix("年") ? String(folded.dropLast()) : folded), (1949...2199).contains(year)
    else {
      report(.notAYear, field)
      return nil
    }
    return year
  }

  /// The words of a list, or of one text with separators.
  mutating func words(_ field: Int) -> [(text: String, place: Place)] {
    guard let value = values[field] else { return [] }
    if let scalar = value.node.scalar { return ListWords.split(scalar.text).map { ($0, scalar.place) } }
    guard let items = value.node.items else {
      report(.wrongStructure, field, "list")
      return []
    }
    var words: [(text: String, place: Place)] = []
    for item in items {
      guard let text = item.text else {
        report(.wrongStructure, field, at: item.place, "list of texts")
        continue
      }
      words.append((FieldText.trimmed(text), item.place))
    }
    return words
  }

  mutating func county(_ field: Int, _ bureau: Bureau) -> County? {
    guard let text = requiredText(field) else { return nil }
    if let county = bureau.county(named: FieldText.folded(text)) { return county }
    report(.unknownCounty, field)
    return nil
  }

  mutating func unifiedCode(_ field: Int) -> UnifiedCode? {
    guard let text = text(field) else { return nil }
    do throws(UnifiedCode.ParsingError) {
      return try UnifiedCode(parsing: FieldText.folded(text))
    } catch {
      report(error == .wrongCheckDigit ? .wrongUSCCCheckDigit : .badUSCC, field)
      return nil
    }
  }

  /// The words allowed for a choice, as messages list them: `ordinary（普通）、simple（简易）`.
  static func allowed<Value: Choice>(_ type: Value.Type) -> String {
    type.allCases.map { "\($0.rawValue)（\($0.chinese)）" }.joined(separator: "、")
  }
}
