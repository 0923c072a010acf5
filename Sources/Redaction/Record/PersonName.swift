import Matching

/// A personal name taken apart: surname and given name of a Han name, parts of a dotted or Latin one.
struct PersonName: Sendable, Hashable {
  /// How the name is built.
  enum Kind: Sendable, Hashable { case han, dotted, latin }

  let kind: Kind
  /// Folded scalars without blanks and dots.
  let literal: [UInt32]
  /// How many scalars of `literal` are the surname; 1 where nothing better is known.
  let surnameCount: Int
  /// Parts of a dotted or Latin name, in order; the whole of a Han name.
  let parts: [[UInt32]]

  init(_ name: String) { self.init(folded: FoldedText.scalars(of: name)) }

  /// A name whose scalars are folded.
  init(folded: [UInt32]) {
    literal = folded.filter { !JoinedText.isGap($0) }
    let pieces = folded.split(whereSeparator: JoinedText.isGap).map(Array.init)
    if let first = literal.first, TextView.isLetter(first) {
      kind = .latin
      parts = pieces
    } else if folded.contains(0xB7) || pieces.count == 2 && pieces.allSatisfy({ $0.count >= 2 }) {
      kind = .dotted
      parts = pieces
    } else {
      kind = .han
      parts = [literal]
    }
    let isCompound =
      kind == .han && (3...4).contains(literal.count) && Surnames.isCompound(literal[0], literal[1])
    surnameCount = isCompound ? 2 : min(1, literal.count)
  }

  /// The given name of a Han name.
  var given: [UInt32] { kind == .han ? Array(literal.dropFirst(surnameCount)) : [] }

  /// Whether a Han name begins with a surname and is none of 老张头, 小李子, 张师傅.
  var isWhole: Bool {
    guard kind == .han, literal.count > surnameCount, CalledForm.surname(in: literal) == nil else { return false }
    return surnameCount > 1 || Surnames.isSingle(literal[0]) && literal[0] != 0x8001 && literal[0] != 0x5C0F
  }

  /// Whether a Han name is longer than surname and given name are: 阿鲁木呷, 张王小明.
  var isLong: Bool { kind == .han && literal.count - surnameCount >= 3 }
}
