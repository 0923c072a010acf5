/// Builds a `Lexicon` from the text of the tables.
struct LexiconBuilder {
  private struct Word {
    /// First four characters, so that most comparisons look at nothing else.
    var key: UInt64
    var start: Int
    var length: Int
    var cost: UInt16
    var classes: UInt64
  }

  private var pool: [UInt16] = []
  private var words: [Word] = []
  private var lexicon = Lexicon(
    characters: [Lexicon.Character](repeating: Lexicon.Character(), count: Han.count), entries: [], classes: [0])
  /// What `letters.txt` says of characters, which goes before the other tables whatever the order.
  private var letters: [UInt16: Bool] = [:]
  private var barred: [UInt16] = []
  private var classPlaces: [UInt64: Int] = [0: 0]

  /// Cost of a word that stands in a table of classes only.
  private static let listedCost: UInt16 = 150

  /// Decodes all tables; a table's name says how its lines are read.
  static func lexicon(of tables: [(path: String, text: String)]) -> Lexicon {
    var builder = LexiconBuilder()
    builder.pool.reserveCapacity(300_000)
    builder.words.reserveCapacity(110_000)
    for (path, text) in tables {
      var text = text
      text.withUTF8 { builder.read($0, as: String(path.split(separator: "/").last ?? "")) }
    }
    return builder.finish()
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, as name: String) {
    let reader = TableReader(bytes)
    switch name {
    case "words.txt": reader.forEachLine { addWords($0[2], Self.classes($0[0]), cost: TableReader.number($0[1])) }
    case "known.txt": reader.forEachLine { addWords($0[2], .known, cost: TableReader.number($0[1])) }
    case "minority.txt":
      reader.forEachLine { columns in
        addWords(columns[1], Self.classes(columns[0]), cost: nil)
        setCharacters(columns[1]) { $0.isSoundLike = true }
      }
    case "letters.txt":
      reader.forEachLine { columns in
        if columns[0].first == UInt8(ascii: "f") {
          setCharacters(columns[1]) { $0.isParticle = true }
          return
        }
        if columns[0].first == UInt8(ascii: "y") { setCharacters(columns[1]) { $0.isBarred = true } }
        if columns[0].first == UInt8(ascii: "x") || columns[0].first == UInt8(ascii: "y") {
          barred += Self.scalars(columns[1])
          return
        }
        let isAdded = columns[0].first == UInt8(ascii: "+")
        for scalar in Self.scalars(columns[1]) { letters[scalar] = isAdded }
      }
    case "domain.txt": reader.forEachLine { addWords($0[1], Self.classes($0[0]).union(.plain), cost: nil) }
    case "context.txt": reader.forEachLine { addWords($0[1], Self.classes($0[0]), cost: nil) }
    case "compounds.txt": reader.forEachLine { addSurnames($0[1], cost: TableReader.number($0[0])) }
    case "surnames.txt": reader.forEachLine { addSurnames($0[2], cost: TableReader.number($0[1])) }
    case "given.txt":
      reader.forEachLine { columns in
        let costs = columns.prefix(3).map { UInt8(clamping: min(254, TableReader.number($0))) }
        setCharacters(columns[3]) { ($0.alone, $0.first, $0.second) = (costs[0], costs[1], costs[2]) }
      }
    case "sounds.txt":
      reader.forEachLine { columns in
        let costs = columns.prefix(3).map { UInt8(clamping: min(254, TableReader.number($0))) }
        setCharacters(columns[3]) { character in
          (character.sound, character.soundFirst, character.soundLast) = (costs[0], costs[1], costs[2])
          character.isSoundLike = true
        }
      }
    default: break
    }
  }

  private static func classes(_ column: Slice<UnsafeBufferPointer<UInt8>>) -> ContextClass {
    ContextClass(name: String(decoding: column, as: UTF8.self)) ?? []
  }

  private mutating func addWords(
    _ column: Slice<UnsafeBufferPointer<UInt8>>, _ classes: ContextClass, cost: Int?
  ) {
    var added: [(Int, Int)] = []
    TableReader.words(column, into: &pool) { added.append(($0, $1)) }
    for (start, length) in added {
      var key: UInt64 = 0
      for offset in 0..<4 { key = key << 16 | (offset < length ? UInt64(pool[start + offset]) : 0) }
      words.append(
        Word(
          key: key, start: start, length: length, cost: cost.map { UInt16(clamping: $0) } ?? Lexicon.noWord,
          classes: classes.rawValue))
    }
  }

  private static func scalars(_ column: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt16] {
    var scalars: [UInt16] = []
    TableReader.words(column, into: &scalars) { _, _ in }
    return scalars
  }

  private mutating func addSurnames(_ column: Slice<UnsafeBufferPointer<UInt8>>, cost: Int) {
    var added: [(Int, Int)] = []
    TableReader.words(column, into: &pool) { added.append(($0, $1)) }
    for (start, length) in added {
      if length == 1, let index = Han.index(UInt32(pool[start])) {
        lexicon.characters[index].surname = UInt16(clamping: max(1, cost))
      } else if length == 2 {
        lexicon.compounds.add(UInt32(pool[start]) << 16 | UInt32(pool[start + 1]), cost: Int32(cost))
        if let index = Han.index(UInt32(pool[start])) { lexicon.characters[index].isCompound = true }
      }
    }
  }

  private mutating func setCharacters(
    _ column: Slice<UnsafeBufferPointer<UInt8>>, _ body: (inout Lexicon.Character) -> Void
  ) {
    for scalar in Self.scalars(column) {
      if let index = Han.index(UInt32(scalar)) { body(&lexicon.characters[index]) }
    }
  }

  private static func precedes(_ left: Word, _ right: Word, in pool: [UInt16]) -> Bool {
    if left.key != right.key { return left.key < right.key }
    let shorter = min(left.length, right.length)
    if shorter > 4 {
      for offset in 4..<shorter where pool[left.start + offset] != pool[right.start + offset] {
        return pool[left.start + offset] < pool[right.start + offset]
      }
    }
    return left.length < right.length
  }

  private mutating func finish() -> Lexicon {
    for scalar in barred {
      guard let index = Han.index(UInt32(scalar)) else { continue }
      (lexicon.characters[index].alone, lexicon.characters[index].first) = (255, 255)
      lexicon.characters[index].second = 255
    }
    for (scalar, isSoundLike) in letters {
      if let index = Han.index(UInt32(scalar)) { lexicon.characters[index].isSoundLike = isSoundLike }
    }
    let pool = pool
    words.sort { Self.precedes($0, $1, in: pool) }
    var merged: [Word] = []
    merged.reserveCapacity(words.count)
    for word in words {
      if let last = merged.last, !Self.precedes(last, word, in: pool) {
        merged[merged.count - 1].cost = min(last.cost, word.cost)
        merged[merged.count - 1].classes |= word.classes
      } else {
        merged.append(word)
      }
    }
    words = merged
    for index in words.indices where words[index].classes & ContextClass.plain.rawValue != 0 {
      words[index].classes &= ~ContextClass.known.rawValue
    }
    for word in words where word.length > 1 {
      let bit = Lexicon.pairBit(UInt32(pool[word.start]), UInt32(pool[word.start + 1]))
      lexicon.pairs[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
    }
    for index in words.indices where words[index].cost == Lexicon.noWord { words[index].cost = Self.listedCost }
    lexicon.entries.reserveCapacity(400_000)
    var lower = 0
    while lower < words.count {
      let scalar = pool[words[lower].start]
      var upper = lower
      while upper < words.count, pool[words[upper].start] == scalar { upper += 1 }
      if let index = Han.index(UInt32(scalar)) {
        var deeper = lower
        if words[lower].length == 1 {
          lexicon.characters[index].single = words[lower].cost
          deeper += 1
        }
        let classes = deeper > lower ? place(of: words[lower].classes) : 0
        let block = block(deeper..<upper, depth: 1)
        lexicon.characters[index].link = Lexicon.Link(
          base: block.base, sizeLogarithm: block.sizeLogarithm, classes: classes)
      }
      lower = upper
    }
    return lexicon
  }

  /// Lays the block of the steps at `depth` of the words in `range`, which have the same characters before it.
  private mutating func block(_ range: Range<Int>, depth: Int) -> (base: Int, sizeLogarithm: Int) {
    if range.isEmpty { return (0, 0) }
    var children = 1
    for index in range.dropFirst() where pool[words[index].start + depth] != pool[words[index - 1].start + depth] {
      children += 1
    }
    var sizeLogarithm = 1
    while 1 << sizeLogarithm < children * 2, sizeLogarithm < 15 { sizeLogarithm += 1 }
    let size = 1 << sizeLogarithm
    let base = lexicon.entries.count
    let mask = UInt16(size - 1)
    lexicon.entries.append(contentsOf: repeatElement(Lexicon.Entry(), count: size))
    var lower = range.lowerBound
    while lower < range.upperBound {
      let scalar = pool[words[lower].start + depth]
      var upper = lower
      while upper < range.upperBound, pool[words[upper].start + depth] == scalar { upper += 1 }
      var entry = Lexicon.Entry(scalar: scalar)
      var deeper = lower
      if words[lower].length == depth + 1 {
        entry.cost = words[lower].cost
        deeper += 1
      }
      let classes = deeper > lower ? place(of: words[lower].classes) : 0
      let below = block(deeper..<upper, depth: depth + 1)
      entry.link = Lexicon.Link(base: below.base, sizeLogarithm: below.sizeLogarithm, classes: classes)
      var slot = Lexicon.slot(scalar, mask)
      while lexicon.entries[base + Int(slot)].scalar != 0 { slot = (slot + 1) & mask }
      lexicon.entries[base + Int(slot)] = entry
      lower = upper
    }
    return (base, sizeLogarithm)
  }

  private mutating func place(of classes: UInt64) -> Int {
    if let place = classPlaces[classes] { return place }
    // 255 combinations are more than the tables have; what is beyond has no class.
    guard lexicon.classes.count < 256 else { return 0 }
    let place = lexicon.classes.count
    lexicon.classes.append(classes)
    classPlaces[classes] = place
    return place
  }
}
