import Matching

/// Masks for the names of one record: 张某, a second 张 张某2, in the order in which they are first used (法释〔2016〕19号 Art. 9).
///
/// One person has one mask, whatever the alias; masks of different records have nothing to do with each other.
struct NameMask: Sendable {
  private var used: [String: Int] = [:]
  private var masks: [PersonReference: String] = [:]
  /// Masks that stood in the text before, of people whose names nobody knows.
  private var taken: Set<String> = []

  /// Leaves out the masks that stand in `text` already outside of `hidden` spans (in order), but for `own`, which is that of the same person:
  /// where somebody is called 李某 there, 李家明 is another.
  mutating func reserve(masksIn text: FoldedText, hidden: [Range<Int>], besides own: [Range<Int>: String] = [:]) {
    guard text.traits.contains(.nameSigns) else { return }
    text.scalars.withUnsafeBufferPointer { scalars in
      var next = 0
      for place in scalars.indices.dropFirst() where scalars[place] == Self.sign {
        while next < hidden.count, hidden[next].upperBound <= place { next += 1 }
        if next < hidden.count, hidden[next].contains(place) { continue }
        for mask in Self.masks(at: place, in: scalars)
        where !own.contains(where: { $0.key.contains(place) && $0.value == mask }) {
          taken.insert(mask)
        }
      }
    }
  }

  /// What stands at the 某 at `place` as masks are written, with one and with two characters for the surname; nothing before a thing (某矿, 某日).
  private static func masks(at place: Int, in scalars: UnsafeBufferPointer<UInt32>) -> [String] {
    var end = place + 1
    while end < scalars.count, end - place <= 3, (0x30...0x39).contains(scalars[end]) { end += 1 }
    if end < scalars.count, end == place + 1, things.contains(scalars[end]) { return [] }
    guard scalars[place - 1] >= 0x3400 else { return [] }
    var masks = [text(scalars[place - 1..<end])]
    if place > 1, Surnames.isCompound(scalars[place - 2], scalars[place - 1]) {
      masks.append(text(scalars[place - 2..<end]))
    }
    return masks
  }

  /// 某.
  static let sign: UInt32 = 0x67D0
  /// What 某 stands before where it means no person, and 某 itself: 张某某 is another mask.
  static let things = Set(FoldedText.scalars(of: "某些个种年月日天时公单矿厂店村镇乡县市区州省地处项类条"))

  /// The mask for `person`, whose name is `name`.
  mutating func mask(for person: PersonReference, named name: String) -> String {
    if let mask = masks[person] { return mask }
    let stem = Self.stem(of: name)
    var count = used[stem] ?? 0
    var mask: String
    repeat {
      count += 1
      mask = count == 1 ? stem : "\(stem)\(count)"
    } while taken.contains(mask)
    used[stem] = count
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
    // 欧阳工程师 is longer than names are.
    let called = name.kind == .han ? CalledForm.surname(in: name.literal) : nil
    return text(called ?? Array(name.literal.prefix(name.surnameCount))) + "某"
  }

  private static func text(_ scalars: some Sequence<UInt32>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
    return text
  }
}
