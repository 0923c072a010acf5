import Matching

/// A way to write a number so that people still read it and searches do not find it.
struct Disguise: Sendable, CustomStringConvertible {
  let description: String
  let write: @Sendable (_ number: String, _ groups: [Int]) -> String

  static let all: [Disguise] = alphabets + invisible + separated + escaped + markup + others

  private static func alphabet(_ name: String, _ digits: String) -> Disguise {
    let forms = digits.unicodeScalars.map { String($0) }
    return Disguise(description: name) { number, _ in
      number.map { character in character.wholeNumberValue.map { forms[$0] } ?? String(character) }.joined()
    }
  }

  private static let alphabets: [Disguise] = [
    alphabet("full width", "０１２３４５６７８９"), alphabet("numerals", "〇一二三四五六七八九"), alphabet("zero", "零一二三四五六七八九"),
    alphabet("circle", "○一二三四五六七八九"), alphabet("spoken", "零幺两三四五六七八九"), alphabet("spoken otherwise", "零么二三四五六七八九"),
    alphabet("radio", "洞幺两三四五六拐八勾"),
    alphabet("capital", "零壹贰叁肆伍陆柒捌玖"), alphabet("traditional", "零壹貳參肆伍陸柒捌玖"), alphabet("Suzhou", "〇〡〢〣〤〥〦〧〨〩"),
    alphabet("circled", "⓪①②③④⑤⑥⑦⑧⑨"), alphabet("black", "⓿❶❷❸❹❺❻❼❽❾"), alphabet("brackets", "⓪⑴⑵⑶⑷⑸⑹⑺⑻⑼"),
    alphabet("full stop", "🄀⒈⒉⒊⒋⒌⒍⒎⒏⒐"), alphabet("superscript", "⁰¹²³⁴⁵⁶⁷⁸⁹"), alphabet("subscript", "₀₁₂₃₄₅₆₇₈₉"),
    alphabet("bold", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗"), alphabet("double", "𝟘𝟙𝟚𝟛𝟜𝟝𝟞𝟟𝟠𝟡"), alphabet("Arabic", "٠١٢٣٤٥٦٧٨٩"),
    alphabet("Devanagari", "०१२३४५६७८९"), alphabet("Thai", "๐๑๒๓๔๕๖๗๘๙"), alphabet("segments", "🯰🯱🯲🯳🯴🯵🯶🯷🯸🯹"),
    Disguise(description: "keycap") { number, _ in
      number.map { $0.isNumber ? "\($0)\u{FE0F}\u{20E3}" : "\($0)" }.joined()
    },
    Disguise(description: "mixed") { number, _ in
      number.enumerated().map { place, character in
        guard let value = character.wholeNumberValue, place % 3 > 0 else { return String(character) }
        return String(Array(place % 3 == 1 ? "零一二三四五六七八九" : "０１２３４５６７８９")[value])
      }.joined(separator: "\u{200B}")
    },
  ]

  private static let invisible: [Disguise] = [
    0x200B, 0x200D, 0x2060, 0xFEFF, 0xAD, 0xFE0F, 0xE0101, 0xE0033, 0x301, 0x200E, 0x2062, 0x34F,
  ].compactMap(Unicode.Scalar.init(_:)).map { scalar in
    Disguise(description: "U+\(String(scalar.value, radix: 16))") { number, _ in
      number.map(String.init).joined(separator: String(Character(scalar)))
    }
  }

  private static let separated: [Disguise] = [
    " ", "  ", "\u{A0}", "\u{2009}", "\u{3000}", "-", "－", "–", "—", "−", "_", ".", "·", "・", "，", "/", "：", "；", "、",
    "~", "*",
    "\n", "\r\n", "\n    ", "\t", "+", "'", "**", "`", "→", "★", "😀", "…", "#",
    "\u{FFFD}", "\u{E000}",
  ].flatMap { mark in
    [
      Disguise(description: "groups by \(mark.debugDescription)") { pieces(of: $0, $1).joined(separator: mark) },
      Disguise(description: "digits by \(mark.debugDescription)") { number, _ in
        number.map(String.init).joined(separator: mark)
      },
    ]
  }

  private static func coded(_ name: String, _ form: @escaping @Sendable (String) -> String) -> Disguise {
    Disguise(description: name) { number, _ in
      number.utf8.map { form(String($0, radix: name.hasPrefix("decimal") ? 10 : 16)) }.joined()
    }
  }

  private static let escaped: [Disguise] = [
    coded("decimal entity") { "&#\($0);" }, coded("entity") { "&#x\($0);" }, coded("decimal, open") { "&#\($0)" },
    coded("entity in entity") { "&amp;#x\($0);" }, coded("twice in entity") { "&amp;amp;#x\($0);" },
    coded("percent") { "%\($0)" },
    coded("percent twice") { "%25\($0)" }, coded("percent thrice") { "%2525\($0)" }, coded("percent u") { "%u00\($0)" },
    coded("entity in percent") { "%26%23x\($0)%3B" }, coded("JSON") { "\\u00\($0)" }, coded("braces") { "\\u{\($0)}" },
    coded("long") { "\\U000000\($0)" }, coded("hexadecimal") { "\\x\($0)" },
    coded("quoted-printable") { "=\($0.uppercased())" },
  ]

  private static let markup: [Disguise] = ["<br>", "</span><span class=\"b\">", "<!-- x -->", "<wbr>"].map { tag in
    Disguise(description: tag) { number, _ in "\(number.prefix(5))\(tag)\(number.dropFirst(5))" }
  }

  private static let others: [Disguise] = [
    Disguise(description: "plain") { number, _ in number },
    Disguise(description: "letter O") { number, _ in number.replacing("0", with: "O") },
    Disguise(description: "letter l") { number, _ in number.replacing("1", with: "l") },
    Disguise(description: "letter B") { number, _ in
      let rest = String(number.dropFirst(5)).replacing("8", with: "B", maxReplacements: 1)
      return "\(number.prefix(5))\(rest)"
    },
    Disguise(description: "backwards") { number, _ in String(number.reversed()) },
    Disguise(description: "overridden") { number, _ in "\u{202E}\(String(number.reversed()))\u{202C}" },
    Disguise(description: "soft line end") { number, _ in "\(number.prefix(5))=\r\n\(number.dropFirst(5))" },
  ]

  private static func pieces(of number: String, _ groups: [Int]) -> [String] {
    var rest = Substring(number)
    var result: [String] = []
    for length in groups where !rest.isEmpty {
      result.append(String(rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
    if !rest.isEmpty { result.append(String(rest)) }
    return result
  }
}
