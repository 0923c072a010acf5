import Matching

/// Masks for the names of one record: 张某, a second 张 张某2, in the order in which they are first used (法释〔2016〕19号 Art. 9).
///
/// One person has one mask, whatever the alias; masks of different records have nothing to do with each other.
struct NameMask: Sendable {
  private var used: [String: Int] = [:]
  private var masks: [PersonReference: String] = [:]

  /// The mask for `person`, whose name is `name`.
  mutating func mask(for person: PersonReference, named name: String) -> String {
    if let mask = masks[person] { return mask }
    let stem = Self.stem(of: name)
    let count = (used[stem] ?? 0) + 1
    used[stem] = count
    let mask = count == 1 ? stem : "\(stem)\(count)"
    masks[person] = mask
    return mask
  }

  /// The masks that were given, in order.
  var all: [String] { masks.values.sorted() }

  /// What is left of a name: the surname and 某; the first character and 某 of names with a middle dot and of minority names; the first
  /// letter of Latin names.
  static func stem(of name: String) -> String {
    let name = PersonName(name)
    guard let first = name.literal.first else { return "某" }
    if name.kind == .latin { return text([first]).uppercased() }
    // 老邱, 小李子: what is left is the surname.
    let isNickname = name.kind == .han && name.literal.count > 1 && (first == 0x8001 || first == 0x5C0F)  // 老 小
    if isNickname { return text([name.literal[1]]) + "某" }
    return text(name.literal.prefix(name.surnameCount)) + "某"
  }

  private static func text(_ scalars: some Sequence<UInt32>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
    return text
  }
}
