/// Tells a plain name from words that stand beside names.
enum PersonWord {
  /// The name as it is searched in a text; `nil` where the text is more than one plain name, or none.
  ///
  /// `张 三` gives 张三, `John Smith` stays, `马文英 证人`, `马文英和何三妹`, `马文英等` give `nil`.
  static func name(_ scalars: String.UnicodeScalarView) -> String? {
    var words: [String.UnicodeScalarView] = []
    for word in scalars.split(whereSeparator: isBlank) {
      guard word.allSatisfy(isAllowed) else { return nil }
      // 古丽 · 买买提 is one word.
      let follows = words.last?.last.map(isDot) == true || word.first.map(isDot) == true
      if follows, !words.isEmpty { words[words.count - 1] += word } else { words.append(.init(word)) }
    }
    guard words.contains(where: { $0.contains { !isDot($0) } }) else { return nil }
    guard words.contains(where: { $0.contains(where: isHan) }) else {
      let isList = words.contains { ["and", "und", "et"].contains(String($0).lowercased()) }
      return isList ? nil : words.map { String($0) }.joined(separator: " ")
    }
    guard words.count == 1 || (words.count <= 3 && words.allSatisfy { $0.count == 1 }) else { return nil }
    let name = words.reduce(into: String.UnicodeScalarView()) { $0 += $1 }
    return holdsMore(Array(name)) ? nil : String(name)
  }

  /// Whether a text of Han characters without blanks is more than a name: two names, a name and a post, names and 等.
  private static func holdsMore(_ name: [Unicode.Scalar]) -> Bool {
    if name.count < 3 { return false }
    if !name.contains(where: isDot), name.count > longest { return true }
    if name[2...].contains("等") { return true }
    // 和志强 and 李和平 are names: two names with a word between them have five characters at least.
    if name.count >= 5, name[2..<(name.count - 2)].contains(where: isConjunction) { return true }
    if name.count < 4 { return false }
    let text = String(String.UnicodeScalarView(name))
    return posts.contains { text.hasSuffix($0) && text.count >= $0.count + 2 }
      || roles.contains { text.hasPrefix($0) && text.count >= $0.count + 2 }
  }

  /// Longest name of Han characters without dots; those of the Yi with the name of the clan have seven or eight.
  private static let longest = 10

  /// What stands behind a name but is no part of one; 王经理 itself is how a text may call a person.
  private static let posts = [
    "证人", "举报人", "投诉人", "负责人", "法定代表人", "代理人", "伤者", "死者", "伤员", "职工", "员工", "工人", "司机", "会计", "安全员", "经理",
    "董事长", "厂长", "矿长", "场长", "店长", "站长", "队长", "组长", "班长", "主任", "老板", "师傅", "老师", "先生", "女士", "同志",
  ]

  /// What stands before a name but begins none.
  private static let roles = [
    "证人", "举报人", "投诉人", "负责人", "法定代表人", "当事人", "伤者", "死者", "伤员", "职工", "员工", "工人", "司机", "矿长", "厂长", "经理",
  ]

  static func opens(_ scalar: Unicode.Scalar) -> Bool { "（(〔[【［".unicodeScalars.contains(scalar) }

  static func closes(_ scalar: Unicode.Scalar) -> Bool { "）)〕]】］".unicodeScalars.contains(scalar) }

  /// Blanks of any width, the no-break one too.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Characters without width, which would keep a name from being found.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: true
    default: false
    }
  }

  private static func isConjunction(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "和", "及", "与", "跟", "暨", "兼": true
    default: false
    }
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3007, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// The dot between the parts of a transliterated name, in its several forms.
  private static func isDot(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E, 0xB7, 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF0E, 0xFF65: true
    default: false
    }
  }

  /// Letters of any script, dots, `'` and `-` of Latin names, and what stands for letters already hidden (张××, 张*).
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    if (0x4E00...0x9FFF).contains(scalar.value) || isDot(scalar) { return true }
    switch scalar {
    case "'", "’", "-", "×", "*", "＊": return true
    default: return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
    }
  }
}
