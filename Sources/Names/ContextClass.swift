/// What stands beside a place in a text: classes of words, and what lies between two runs of Han characters.
struct ContextClass: OptionSet, Sendable, Hashable {
  let rawValue: UInt64

  // Classes of words (Tables/context.txt).
  static let role = ContextClass(bit: 0)
  static let title = ContextClass(bit: 1)
  static let relation = ContextClass(bit: 2)
  /// Brings a person in: 询问, 对, 由, 转入.
  static let taker = ContextClass(bit: 3)
  static let joint = ContextClass(bit: 4)
  static let speech = ContextClass(bit: 5)
  /// Follows a name and hardly anything else: 名下, 先生, 到庭.
  static let strong = ContextClass(bit: 6)
  static let verb = ContextClass(bit: 7)
  static let possessive = ContextClass(bit: 8)
  static let also = ContextClass(bit: 9)
  /// Makes a name of an organisation, a place or a thing of what stands before it.
  static let suffix = ContextClass(bit: 10)
  static let firm = ContextClass(bit: 11)
  static let trade = ContextClass(bit: 12)

  // Groups of the word list.
  static let function = ContextClass(bit: 13)
  static let noun = ContextClass(bit: 14)
  static let place = ContextClass(bit: 15)

  // What parts two runs.
  static let edge = ContextClass(bit: 16)
  static let sentence = ContextClass(bit: 17)
  static let comma = ContextClass(bit: 18)
  static let list = ContextClass(bit: 19)
  static let colon = ContextClass(bit: 20)
  static let opening = ContextClass(bit: 21)
  static let closing = ContextClass(bit: 22)
  static let quote = ContextClass(bit: 23)
  static let bookTitle = ContextClass(bit: 24)
  static let space = ContextClass(bit: 25)
  static let alien = ContextClass(bit: 26)
  static let dot = ContextClass(bit: 27)

  // What is known of the words before.
  /// A role word and a colon, as in a form.
  static let field = ContextClass(bit: 28)
  /// A role word and 为, 是, 系, 之一.
  static let named = ContextClass(bit: 29)
  /// A list mark or 和 behind a name.
  static let afterName = ContextClass(bit: 30)

  /// A word of `domain.txt`, which goes before the names of lists; it weighs nothing of its own.
  static let plain = ContextClass(bit: 31)

  // Kinds of names in the word list.
  static let known = ContextClass(bit: 32)
  static let tibetan = ContextClass(bit: 33)
  static let yi = ContextClass(bit: 34)
  static let uyghur = ContextClass(bit: 35)
  static let mongol = ContextClass(bit: 36)
  /// A word of two characters that people are called by, or may be, for its characters are of given names: 建设, 胜利.
  static let given = ContextClass(bit: 37)
  /// Such a word of the list of `GivenWords`.
  static let calledBy = ContextClass(bit: 38)
  /// A word of the lists of `FramedNames`.
  static let deed = ContextClass(bit: 39)
  /// Of those, what only persons do.
  static let personal = ContextClass(bit: 40)
  /// A unit of a minority's names that makes one beside another only.
  static let part = ContextClass(bit: 41)
  /// A given name of the Hui from Arabic, which stands behind a surname as well.
  static let hui = ContextClass(bit: 42)
  static let minority: ContextClass = [.tibetan, .yi, .uyghur, .mongol]
  /// What a name of a list is.
  static let nameKinds: ContextClass = [.known, .tibetan, .yi, .uyghur, .mongol]
  static let form: ContextClass = [.field, .named]
  static let anyRole: ContextClass = [.role, .field, .named]
  /// All that can stand beside a name: every class but the kinds of names and the words of given names.
  static let neighbours = ContextClass(rawValue: 0xFFFF_FFFF)

  static let count = 32

  init(rawValue: UInt64) { self.rawValue = rawValue }

  private init(bit: UInt64) { rawValue = 1 << bit }

  /// Class of the lines of a table that begin with `name`.
  init?(name: String) {
    guard let value = Self.names[name] else { return nil }
    self = value
  }

  private static let names: [String: ContextClass] = [
    "role": .role, "title": .title, "relation": .relation, "taker": .taker, "joint": .joint, "speech": .speech,
    "strong": .strong, "verb": .verb, "de": .possessive, "also": .also, "org": .suffix, "firm": .firm,
    "trade": .trade, "f": .function, "n": .noun, "p": .place, "tibetan": .tibetan, "yi": .yi, "yipart": [.yi, .part],
    "uyghur": .uyghur, "hui": [.uyghur, .hui], "mongol": .mongol,
  ]
}
