import Matching
import Rules

/// Another way in which the name of a masked person is written: given name alone, pinyin, a nickname.
struct NameVariant: Sendable {
  /// What the variant is, and so what must stand around it.
  enum Kind: String, Sendable {
    /// Given name alone (建国): only where the words around speak of a person.
    case given
    /// 老王, 王先生, 王会计, for those who are removed with their surname.
    case called
    /// The same where others of the surname are in the record: only where something is reported.
    case reporter
    /// 阿国, 国哥: as a given name.
    case nick
    /// An alias that is an ordinary word (眼镜), and the two-character part of a dotted name: as a given name.
    case alias
    /// A part of a dotted name that is long enough to mean nobody else.
    case part
    /// Surname and given name in pinyin, in both orders, or half in ideographs: whole words.
    case pinyin
    /// The given name in pinyin, or a part of a Latin name: whole words with a capital.
    case latin
    /// A name with characters left out by hand: 张*国, 张建某.
    case partial
  }

  let kind: Kind
  let person: Int
  let entity: MaskEntity
  let literal: [UInt32]

  /// Identifier of the rule of its spans.
  var rule: String { "name." + kind.rawValue }

  /// Whether it is an ordinary word as well.
  var isOrdinary: Bool {
    literal.count == 2 && OrdinaryWords.contains(literal[0], literal[1])
  }

  /// Stands for every character that is written in place of one left out.
  static let placeholder: UInt32 = 0x25CB
}
