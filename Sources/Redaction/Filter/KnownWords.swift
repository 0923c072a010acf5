public import Rules

/// Names and terms that a text is known to hold and that must not be seen in it, beside what the detectors find.
public struct KnownWords: Sendable {
  /// Names of persons; the names of one entry are those of one person.
  public var people: [[String]] = []
  /// Other words, with what they are.
  public var terms: [(entity: MaskEntity, text: String)] = []

  /// No words.
  public init() {}

  /// Adds the word of one line.
  ///
  /// A line is a name or a term as it stands; `姓名：张三、老张` gives the names of one person and `商业秘密：…` or any other entity
  /// of the rules (`phone: …`) a term. Without such a word in front, two to four ideographs that begin with a surname, words around a
  /// middle dot, and Latin words are a name, and everything else is personal.
  /// → whether the line holds a word that can be searched (two characters or more), and no other word than these in front: 证人：张三.
  public mutating func add(line: String) -> Bool {
    let (label, value) = Self.labelled(line)
    if label == nil, Self.hasOtherLabel(value) { return false }
    let words = value.split { "、,，;；\t".unicodeScalars.contains($0) }.map { Self.trimmed($0) }
    if label == .personName || label == nil && words.count == 1 && Self.isName(words[0]) {
      let names = words.filter { KnownSecret(.personName, field: "known", value: $0).isTooShort == false }
      if !names.isEmpty { people.append(names) }
      return !names.isEmpty
    }
    let text = Self.trimmed(value)
    guard !KnownSecret(.personal, field: "known", value: text).isTooShort else { return false }
    terms.append((label ?? .personal, text))
    return true
  }

  /// The word in front of the first colon as an entity, and what follows it; the whole line where there is none.
  private static func labelled(_ line: String) -> (MaskEntity?, Substring.UnicodeScalarView) {
    let scalars = line.unicodeScalars[...]
    guard let colon = scalars.firstIndex(where: { $0 == ":" || $0 == "：" || $0 == "\t" }) else { return (nil, scalars) }
    let word = trimmed(scalars[..<colon])
    guard let entity = labels[word] ?? MaskEntity(rawValue: word) else { return (nil, scalars) }
    return (entity, scalars[scalars.index(after: colon)...])
  }

  /// Whether ideographs stand before a first colon, as a label does; 反应比3：1 has none.
  private static func hasOtherLabel(_ line: Substring.UnicodeScalarView) -> Bool {
    guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return false }
    let word = trimmed(line[..<colon]).unicodeScalars
    return (1...6).contains(word.count) && word.allSatisfy(\.properties.isIdeographic)
  }

  private static let labels: [String: MaskEntity] = [
    "姓名": .personName, "人员": .personName, "name": .personName, "person": .personName, "身份证": .idNumber,
    "电话": .phone, "手机": .phone, "地址": .address, "住址": .address, "账号": .bankAccount, "邮箱": .email, "车牌": .plate,
    "商密": .tradeSecret, "商业秘密": .tradeSecret, "隐": .personal, "个人信息": .personal, "term": .personal,
  ]

  private static func isName(_ word: String) -> Bool {
    let scalars = Array(word.unicodeScalars)
    if scalars.contains(where: { "·•‧・".unicodeScalars.contains($0) }) { return true }
    if scalars.allSatisfy({ $0.isASCII && ($0.properties.isAlphabetic || $0 == " " || $0 == "-") }) { return true }
    return (2...4).contains(scalars.count) && scalars.allSatisfy(\.properties.isIdeographic)
  }

  private static func trimmed(_ text: Substring.UnicodeScalarView) -> String {
    var text = text
    while let first = text.first, first.properties.isWhitespace { text.removeFirst() }
    while let last = text.last, last.properties.isWhitespace { text.removeLast() }
    return String(text)
  }
}
