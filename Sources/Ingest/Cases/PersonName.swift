/// What a field that should hold the name of one person holds.
///
/// A field with two names, or a name and a note, would be searched in the text as it stands, found nowhere, and hide nobody.
enum PersonName: Equatable {
  /// One name, with the names in brackets marked 曾用名, 又名, 绰号 or the like.
  case one(String, aliases: [String])
  /// Names parted by 、 ， ； and the like.
  case several([String])
  /// Something that is no plain name.
  case unclear

  init(_ source: String) {
    var names: [String] = []
    var aliases: [String] = []
    var part = String.UnicodeScalarView()
    var note: String.UnicodeScalarView?
    var isClosed = false
    for scalar in source.unicodeScalars where !PersonWord.isInvisible(scalar) {
      if note != nil {
        guard PersonWord.closes(scalar) else {
          note?.append(scalar)
          continue
        }
        guard let found = Self.aliases(String(note ?? .init())) else {
          self = .unclear
          return
        }
        aliases += found
        note = nil
        isClosed = true
      } else if PersonWord.opens(scalar) {
        note = .init()
      } else if Self.separates(scalar) {
        if !Self.finish(&part, &names) {
          self = .unclear
          return
        }
        isClosed = false
      } else if !isClosed {
        part.append(scalar)
      } else if !PersonWord.isBlank(scalar) {
        // Behind the bracket nothing but another name may follow.
        self = .unclear
        return
      }
    }
    guard note == nil, Self.finish(&part, &names), let first = names.first else {
      self = .unclear
      return
    }
    if names.count == 1 {
      self = .one(first, aliases: aliases)
    } else {
      // A part of one character is a note such as 女.
      self = aliases.isEmpty && names.allSatisfy { $0.count > 1 } ? .several(names) : .unclear
    }
  }

  private static func separates(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", "，", ",", "；", ";", "|", "\n": true
    default: false
    }
  }

  /// Takes `part` over as a name unless it is blank; returns whether it may stand.
  private static func finish(_ part: inout String.UnicodeScalarView, _ names: inout [String]) -> Bool {
    defer { part = .init() }
    if part.allSatisfy(PersonWord.isBlank) { return true }
    guard let name = PersonWord.name(part) else { return false }
    names.append(name)
    return true
  }

  /// The names behind 曾用名 and the like; `nil` for other notes, such as sex and age.
  private static func aliases(_ note: String) -> [String]? {
    let note = FieldText.trimmed(note)
    for mark in ["曾用名", "又名", "别名", "绰号", "外号", "原名", "化名"] where note.hasPrefix(mark) {
      let rest = note.dropFirst(mark.count).drop { "：: 为是“\"".contains($0) }
      let names = rest.last.map { "”\"".contains($0) } == true ? rest.dropLast() : rest
      switch PersonName(String(names)) {
      case .one(let name, let aliases) where aliases.isEmpty && name.count > 1: return [name]
      case .several(let names): return names
      default: return nil
      }
    }
    return nil
  }
}
