import Foundation

/// The other ways in which a claimed text is written: another sign of multiplication, other commas, its figures in groups or in words, and
/// its figure parted from its name by a colon or the edge of a cell.
enum TradeSecretForms {
  /// A text has no more forms than this.
  private static let most = 96

  /// The forms of `text` beside itself, in a fixed order; none for a text without figures.
  static func forms(of text: String) -> [String] {
    guard text.count <= 200, text.unicodeScalars.contains(where: { isDigit($0) }) else { return [] }
    var forms = [text]
    func extend(_ change: (String) -> [String]) {
      for form in forms where forms.count < most {
        for new in change(form) where !forms.contains(new) && forms.count < most { forms.append(new) }
      }
    }
    extend(withOtherSigns)
    extend(withFiguresInWords)
    extend { [withoutGroups($0)].compactMap { $0 } + [withGroups($0)].compactMap { $0 } }
    extend(withPartedFigure)
    return Array(forms.dropFirst())
  }

  /// × as x or *, and commas between the parts.
  private static func withOtherSigns(_ text: String) -> [String] {
    var result: [String] = []
    if text.contains(crosses) {
      for sign in ["×", "x", "*"] { result.append(text.replacing(crosses) { _ in sign }) }
    }
    if text.contains("、") { result.append(text.replacing("、", with: "，")) }
    return result
  }

  private static func withoutGroups(_ text: String) -> String? {
    let plain = text.replacing(groups) { match in match.output.filter { $0 != "," && $0 != "，" } }
    return plain == text ? nil : plain
  }

  /// 2860 as 2,860.
  private static func withGroups(_ text: String) -> String? {
    let grouped = text.replacing(figures) { match in
      let parts = match.output.split(separator: ".", maxSplits: 1)
      guard let whole = parts.first, (4...12).contains(whole.count) else { return String(match.output) }
      var result = ""
      for (place, digit) in whole.enumerated() {
        if place > 0, (whole.count - place) % 3 == 0 { result.append(",") }
        result.append(digit)
      }
      return ([result] + parts.dropFirst().map(String.init)).joined(separator: ".")
    }
    return grouped == text ? nil : grouped
  }

  /// 2860 as 二八六〇, 二千八百六十 and 贰仟捌佰陆拾; 3.2 as 三点二.
  private static func withFiguresInWords(_ text: String) -> [String] {
    let plain = withoutGroups(text) ?? text
    return [digitsInWords, { spelled($0, small) }, { spelled($0, large) }].map { words in
      plain.replacing(figures) { words(String($0.output)) }
    }
  }

  private static func digitsInWords(_ figure: String) -> String {
    figure.compactMap { $0 == "." ? "点" : $0.wholeNumberValue.map { String(digits[$0]) } }.joined()
  }

  private struct Words {
    let digits: [Character]
    let units: [String]
    let tenThousand: String
  }

  private static let digits: [Character] = Array("〇一二三四五六七八九")
  private static let small = Words(digits: Array("零一二三四五六七八九"), units: ["", "十", "百", "千"], tenThousand: "万")
  private static let large = Words(digits: Array("零壹贰叁肆伍陆柒捌玖"), units: ["", "拾", "佰", "仟"], tenThousand: "万")

  /// A figure below a hundred million as it is read.
  private static func spelled(_ figure: String, _ words: Words) -> String {
    let parts = figure.split(separator: ".", maxSplits: 1)
    guard let whole = parts.first, whole.count <= 8, let value = Int(whole) else { return digitsInWords(figure) }
    var result = section(value / 10_000, words)
    if !result.isEmpty { result += words.tenThousand }
    let rest = value % 10_000
    if !result.isEmpty, rest > 0, rest < 1_000 { result.append(words.digits[0]) }
    result += section(rest, words)
    if result.isEmpty { result.append(words.digits[0]) }
    guard parts.count == 2 else { return result }
    return result + "点" + String(parts[1].compactMap { $0.wholeNumberValue.map { words.digits[$0] } })
  }

  /// A number below ten thousand; empty for 0.
  private static func section(_ value: Int, _ words: Words) -> String {
    var result = ""
    var isGap = false
    for (place, divisor) in [1_000, 100, 10, 1].enumerated() {
      let digit = value / divisor % 10
      if digit == 0 {
        isGap = !result.isEmpty
        continue
      }
      if isGap { result.append(words.digits[0]) }
      isGap = false
      result.append(words.digits[digit])
      result += words.units[3 - place]
    }
    return result
  }

  /// 参数3.2米 as 参数：3.2米, and over the edge of two cells.
  private static func withPartedFigure(_ text: String) -> [String] {
    guard let match = text.firstMatch(of: partings) else { return [] }
    return ["：", "|"].map { sign in
      text.replacingCharacters(in: match.range, with: String(match.output.1) + sign + String(match.output.2))
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  // Expressions are not marked as safe to share; these are never changed.

  /// A sign of multiplication between figures, with or without a unit before it.
  nonisolated(unsafe) private static let crosses = /[×xX✕*＊](?=\s*[0-9])/
  nonisolated(unsafe) private static let groups = /[0-9]{1,3}(?:[,，][0-9]{3})+(?![0-9])/
  nonisolated(unsafe) private static let figures = /[0-9]+(?:\.[0-9]+)?/
  /// A name of at least two ideographs before its figure.
  nonisolated(unsafe) private static let partings = /(\p{Han}{2})\s*(?:为|是|约)?\s*([0-9一二三四五六七八九壹贰叁肆伍陆柒捌玖])/
}
