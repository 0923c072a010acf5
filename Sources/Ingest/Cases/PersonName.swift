/// What a field that should hold the name of one person holds.
///
/// A field with two names, or a name and a note, would be searched in the text as it stands, found nowhere, and hide nobody.
enum PersonName {
  /// One name, with the names in brackets marked 曾用名, 又名, 绰号 or the like.
  case one(String, aliases: [String])
  /// Names parted by 、 ， ； and the like.
  case several([String])
  /// Something that is no plain name.
  case unclear

  init(_ source: String) {
    var name = source
    var aliases: [String] = []
    while let open = name.firstIndex(where: { "（(〔[".contains($0) }) {
      guard let close = name[open...].firstIndex(where: { "）)〕]".contains($0) }),
        let alias = Self.alias(name[name.index(after: open)..<close])
      else {
        self = .unclear
        return
      }
      aliases.append(alias)
      name.removeSubrange(open...close)
    }
    let parts = name.split { "、，,；;/／\n".contains($0) }.map { Self.joined(FieldText.trimmed(String($0))) }
    guard !parts.contains(nil), !parts.isEmpty else {
      self = .unclear
      return
    }
    let names = parts.compactMap { $0 }
    self = names.count == 1 ? .one(names[0], aliases: aliases) : aliases.isEmpty ? .several(names) : .unclear
  }

  /// The name behind 曾用名 and the like; `nil` for other notes, such as sex and age.
  private static func alias(_ note: Substring) -> String? {
    for word in ["曾用名", "又名", "别名", "绰号", "原名", "化名"] where note.hasPrefix(word) {
      let name = note.dropFirst(word.count).drop { "：: 为".contains($0) }
      return name.isEmpty ? nil : String(name)
    }
    return nil
  }

  /// A name without blanks between its characters; blanks of Latin names stay. `nil` for what is no name.
  private static func joined(_ text: String) -> String? {
    let scalars = text.unicodeScalars
    guard !text.isEmpty,
      !scalars.contains(where: { (0x30...0x39).contains($0.value) || "：:。".unicodeScalars.contains($0) })
    else { return nil }
    let words = text.split { $0 == " " || $0 == "\u{3000}" }
    guard words.count > 1, scalars.contains(where: { $0.value >= 0x3400 }) else { return text }
    let name = words.joined()
    return name.count <= 4 && words.allSatisfy { $0.count <= 2 } ? name : nil
  }
}
