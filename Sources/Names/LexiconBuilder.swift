/// Builds a `Lexicon` from the text of the tables.
struct LexiconBuilder {
  private var lexicon = Lexicon()

  /// Cost of a word that stands in a table of classes only.
  private static let listedCost: UInt16 = 150
  /// The same where names begin with the word as well.
  static let looseCost: UInt16 = 230

  /// The tables in the order in which they are read: costs before the words that have none, characters before what `letters.txt` says of
  /// them.
  private static let order = [
    "compounds.txt", "surnames.txt", "regional.txt", "given.txt", "sounds.txt", "words.txt", "things.txt",
    "towns.txt", "rarities.txt", "fields.txt", "called.txt", "known.txt", "minority.txt", "letters.txt", "domain.txt",
    "dictionaries.txt", "trades.txt", "works.txt", "context.txt",
  ]

  /// Decodes all tables; a table's name says how its lines are read.
  static func lexicon(of tables: [(path: String, text: String)]) -> Lexicon {
    var builder = LexiconBuilder()
    for name in order {
      for table in tables where table.path.hasSuffix(name) {
        var text = table.text
        text.withUTF8 { builder.read(TableReader($0), as: name) }
      }
    }
    return builder.finish()
  }

  private mutating func read(_ reader: TableReader, as name: String) {
    reader.forEachLine { columns in
      switch name {
      case "words.txt", "things.txt", "towns.txt", "rarities.txt", "fields.txt":
        addWords(columns[2], Self.classes(columns[0]), cost: TableReader.number(columns[1]), haveShapes: true)
      case "called.txt": addWords(columns[1], .given, cost: nil, rare: Self.givenCost)
      case "known.txt": addWords(columns[2], .known, cost: TableReader.number(columns[1]))
      case "domain.txt", "dictionaries.txt", "trades.txt", "works.txt":
        // Words that begin longer names as well cost more: r nouns, a adverbs, times and acts.
        let isNoun = columns[0].first == UInt8(ascii: "r")
        let isLoose = isNoun || columns[0].first == UInt8(ascii: "a")
        let own = !isLoose ? Self.classes(columns[0]) : isNoun ? .noun : .function
        addWords(
          columns[1], own.union(.plain), cost: nil, rare: isLoose ? Self.looseCost : Self.listedCost, haveShapes: true)
      case "context.txt": addWords(columns[1], Self.classes(columns[0]), cost: nil, haveShapes: true)
      case "minority.txt":
        addWords(columns[1], Self.classes(columns[0]), cost: nil)
        // Many characters of the names of the Hui are words of their own.
        if !Self.classes(columns[0]).contains(.hui) { setCharacters(columns[1]) { $0.traits.insert(.soundLike) } }
      case "letters.txt": readLetters(columns[1], as: columns[0].first)
      case "compounds.txt": addSurnames(columns[1], cost: TableReader.number(columns[0]))
      case "surnames.txt": addSurnames(columns[2], cost: TableReader.number(columns[1]))
      case "regional.txt":
        addSurnames(columns[1], cost: TableReader.number(columns[0]))
        setCharacters(columns[1]) { $0.traits.insert(.regional) }
      case "given.txt":
        let costs = Self.costs(columns).map(UInt16.init)
        setCharacters(columns[3]) { ($0.alone, $0.first, $0.second) = (costs[0], costs[1], costs[2]) }
      case "sounds.txt":
        let costs = Self.costs(columns)
        setCharacters(columns[3]) { character in
          (character.sound, character.soundFirst, character.soundLast) = (costs[0], costs[1], costs[2])
          character.traits.insert(.soundLike)
        }
      default: break
      }
    }
  }

  private mutating func readLetters(_ column: TableReader.Column, as kind: UInt8?) {
    switch kind {
    case UInt8(ascii: "f"): setCharacters(column) { $0.traits.insert(.particle) }
    case UInt8(ascii: "x"): setCharacters(column) { Self.bar(&$0) }
    case UInt8(ascii: "y"):
      setCharacters(column) { character in
        Self.bar(&character)
        character.traits.insert(.barred)
      }
    case UInt8(ascii: "d"): setCharacters(column) { $0.traits.insert(.dai) }
    case UInt8(ascii: "s"): setCharacters(column) { $0.traits.insert(.daiSurname) }
    case UInt8(ascii: "+"): setCharacters(column) { $0.traits.insert(.soundLike) }
    default: setCharacters(column) { $0.traits.remove(.soundLike) }
    }
  }

  private static func bar(_ character: inout Lexicon.Character) {
    (character.alone, character.first, character.second) = (Lexicon.never, Lexicon.never, Lexicon.never)
  }

  private static func classes(_ column: TableReader.Column) -> ContextClass {
    ContextClass(name: String(decoding: column, as: UTF8.self)) ?? []
  }

  private static func costs(_ columns: [TableReader.Column]) -> [UInt8] {
    columns.prefix(3).map { UInt8(clamping: min(254, TableReader.number($0))) }
  }

  private mutating func setCharacters(_ column: TableReader.Column, _ body: (inout Lexicon.Character) -> Void) {
    TableReader.forEachWord(column) { word in
      for scalar in word {
        if let index = Han.index(UInt32(scalar)) { body(&lexicon.characters[index]) }
      }
    }
  }

  private mutating func addSurnames(_ column: TableReader.Column, cost: Int) {
    TableReader.forEachWord(column) { name in
      guard let index = Han.index(UInt32(name[0])) else { return }
      if name.count == 1 {
        lexicon.characters[index].surname = UInt16(clamping: cost)
      } else if name.count == 2 {
        lexicon.compounds.add(UInt32(name[0]) << 16 | UInt32(name[1]), cost: Int32(cost))
        lexicon.characters[index].traits.insert(.compound)
      }
    }
  }

  /// Adds the words of a column; `haveShapes` is whether they tell how words look.
  private mutating func addWords(
    _ column: TableReader.Column, _ classes: ContextClass, cost: Int?, rare: UInt16 = listedCost,
    haveShapes: Bool = false
  ) {
    let cost = cost.map { UInt16(clamping: $0) }
    TableReader.forEachWord(column) { word in
      guard let first = Han.index(UInt32(word[0])) else { return }
      if word.count == 1 {
        let character = lexicon.characters[first]
        lexicon.characters[first].single = Self.joined(character.single, cost, rare)
        lexicon.characters[first].classes = place(of: classes, joining: character.classes)
        return
      }
      if haveShapes { lexicon.shapes.count(word) }
      let bit = Lexicon.pairBit(UInt32(word[0]), UInt32(word[1]))
      lexicon.pairs[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
      var slot = slot(word[1], after: UInt32(first))
      for scalar in word.dropFirst(2) {
        lexicon.steps[slot].hasNext = true
        slot = self.slot(scalar, after: Lexicon.number(slot: slot))
      }
      let step = lexicon.steps[slot]
      lexicon.steps[slot].cost = Self.joined(step.cost, cost, rare)
      lexicon.steps[slot].classes = place(of: classes, joining: step.classes)
    }
  }

  /// The lower cost of a word that stands in two tables; a word without a cost of its own keeps what it has.
  private static func joined(_ old: UInt16, _ new: UInt16?, _ rare: UInt16) -> UInt16 {
    min(old, new ?? (old == Lexicon.noWord ? rare : old))
  }

  /// Slot of the step to `scalar`, which is made where there is none.
  private mutating func slot(_ scalar: UInt16, after parent: UInt32) -> Int {
    let key = Lexicon.Step.key(scalar, after: parent)
    var slot = Lexicon.slot(key)
    while lexicon.steps[slot].key != 0 {
      if lexicon.steps[slot].key == key { return slot }
      slot = Lexicon.slot(behind: slot)
    }
    lexicon.steps[slot] = Lexicon.Step(key)
    return slot
  }

  /// Place in the table of classes of `classes` and those at `other`.
  private mutating func place(of classes: ContextClass, joining other: UInt8) -> UInt8 {
    var joined = classes.union(lexicon.classes[Int(other)])
    if joined.contains(.plain) { joined.remove(.known) }
    if joined == lexicon.classes[Int(lastPlace)] { return lastPlace }
    if let place = lexicon.classes.firstIndex(of: joined) {
      lastPlace = UInt8(place)
    } else {
      // 255 combinations are more than the tables have; what is beyond has no class.
      guard lexicon.classes.count < 256 else { return 0 }
      lastPlace = UInt8(lexicon.classes.count)
      lexicon.classes.append(joined)
    }
    return lastPlace
  }

  /// The place that was found last, which most words share with the word before.
  private var lastPlace: UInt8 = 0

  private consuming func finish() -> Lexicon {
    markGivenWords()
    lexicon.shapes.finish()
    for scalar in CalledNames.triggerText.unicodeScalars {
      if let index = Han.index(scalar.value) { lexicon.characters[index].traits.insert(.calling) }
    }
    if let index = Han.index(0x67D0) { lexicon.characters[index].traits.insert(.mask) }
    for index in lexicon.characters.indices where lexicon.characters[index].single == Lexicon.noWord {
      lexicon.characters[index].single = Lexicon.unknownCost
    }
    for index in lexicon.characters.indices {
      let classes = lexicon.classes[Int(lexicon.characters[index].classes)]
      if classes.contains(.firm) { lexicon.characters[index].traits.insert(.firm) }
      Self.admitRare(&lexicon.characters[index])
    }
    return lexicon
  }

  /// Marks the words of two characters that people may be called by; those of the list that are no words yet are made such.
  private mutating func markGivenWords() {
    for slot in lexicon.steps.indices where lexicon.steps[slot].cost != Lexicon.noWord {
      let key = lexicon.steps[slot].key
      let (first, second) = (Int(key >> 16), UInt32(key & 0xFFFF))
      guard first < Han.count, let last = Han.index(second) else { continue }
      let own = lexicon.classes[Int(lexicon.steps[slot].classes)]
      let isOrdinary = !own.isDisjoint(with: [.noun, .function, .place]) && own.isDisjoint(with: Self.acts)
      guard isOrdinary, lexicon.steps[slot].cost <= Self.commonWord, lexicon.characters[first].first < Self.likelyGiven,
        lexicon.characters[last].second < Self.likelyGiven, !Self.neverFirst.contains(UInt32(first) + Han.first),
        !Self.neverSecond.contains(second), !(own.contains(.place) && second == Self.country)
      else { continue }
      lexicon.steps[slot].classes = place(of: .given, joining: lexicon.steps[slot].classes)
    }
    for word in FramedNames.deeds { addDeed(word, .deed) }
    for word in FramedNames.own { addDeed(word, [.deed, .personal]) }
    for word in GivenWords.words {
      guard let first = Han.index(word >> 16) else { continue }
      let bit = Lexicon.pairBit(word >> 16, word & 0xFFFF)
      lexicon.pairs[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
      let slot = slot(UInt16(truncatingIfNeeded: word), after: UInt32(first))
      let isNew = lexicon.steps[slot].cost == Lexicon.noWord
      if isNew { lexicon.steps[slot].cost = Self.givenCost }
      lexicon.steps[slot].classes = place(of: [.given, .calledBy], joining: lexicon.steps[slot].classes)
    }
  }

  /// Adds what persons do; where it is no word of the tables yet, it costs too much to be read as one.
  private mutating func addDeed(_ word: [UInt32], _ classes: ContextClass) {
    guard word.count > 1, let first = Han.index(word[0]) else { return }
    let bit = Lexicon.pairBit(word[0], word[1])
    lexicon.pairs[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
    var slot = slot(UInt16(truncatingIfNeeded: word[1]), after: UInt32(first))
    for scalar in word.dropFirst(2) {
      lexicon.steps[slot].hasNext = true
      slot = self.slot(UInt16(truncatingIfNeeded: scalar), after: Lexicon.number(slot: slot))
    }
    if lexicon.steps[slot].cost == Lexicon.noWord { lexicon.steps[slot].cost = Self.deedCost }
    lexicon.steps[slot].classes = place(of: classes, joining: lexicon.steps[slot].classes)
  }

  private static let deedCost: UInt16 = 4000

  /// Words of these classes stand beside names.
  private static let acts: ContextClass = [
    .role, .title, .relation, .taker, .speech, .strong, .suffix, .firm, .trade, .plain, .also, .joint, .known,
  ]
  /// Numbers, and words for persons and times.
  private static let neverFirst = Set("一二三四五六七八九十两几每各".unicodeScalars.map(\.value))
  private static let neverSecond = Set("一二三四五六七八九十百千万人员者家友长会时日月年度方面场道路名节理".unicodeScalars.map(\.value))
  /// 国: 泰国.
  private static let country: UInt32 = 0x56FD
  /// Above this cost a word is so rare that its characters cost no less.
  private static let commonWord: UInt16 = 200
  /// Below this cost a character is often met in given names.
  private static let likelyGiven: UInt16 = 128
  /// Cost of a given name as a word, where it is none otherwise.
  private static let givenCost: UInt16 = 190

  /// 琤, 澜, 棣: a character that is hardly ever a word may be of a given name though no list of people has it there.
  private static func admitRare(_ character: inout Lexicon.Character) {
    let isMet = character.alone != Lexicon.never || character.first != Lexicon.never
    if isMet || character.single < rareWord || character.traits.contains(.barred) { return }
    (character.alone, character.first, character.second) = (rareGiven, rareGiven, rareGiven)
  }

  private static let rareWord: UInt16 = 200
  private static let rareGiven: UInt16 = 180
}
