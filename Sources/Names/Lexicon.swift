/// The tables in the form that scanning needs: words as a tree of characters, and what each character does in names.
struct Lexicon: Sendable {
  /// What is known of one Han character, as the first of a word and as a part of a name. Costs are negative logarithms times 16.
  struct Character: Sendable {
    /// The steps behind the first, and the classes of the character as a word.
    var link = Link()
    /// Cost of the character as a word.
    var single: UInt16 = Lexicon.unknownCost
    /// Cost as a surname, or 0.
    var surname: UInt16 = 0
    /// Costs as a given name alone, and first and second of two; 255 where never met.
    var alone: UInt8 = 255
    var first: UInt8 = 255
    var second: UInt8 = 255
    /// Costs of writing a foreign sound: anywhere, first, last; 255 where never met.
    var sound: UInt8 = 255
    var soundFirst: UInt8 = 255
    var soundLast: UInt8 = 255
    /// `isSoundLike`, `isParticle`, `isCompound` and `isBarred`, so that a character is 16 bytes.
    var flags: UInt8 = 0

    /// Whether foreign or minority names are written with it.
    @inline(__always) var isSoundLike: Bool {
      get { flags & 1 != 0 }
      set { flags = newValue ? flags | 1 : flags & ~1 }
    }
    /// Whether it often stands behind a name as a word of its own: 未, 在, 说.
    @inline(__always) var isParticle: Bool {
      get { flags & 2 != 0 }
      set { flags = newValue ? flags | 2 : flags & ~2 }
    }
    /// Whether no given name has it outside a form.
    @inline(__always) var isBarred: Bool {
      get { flags & 8 != 0 }
      set { flags = newValue ? flags | 8 : flags & ~8 }
    }
    /// Whether a surname of two characters begins with it.
    @inline(__always) var isCompound: Bool {
      get { flags & 4 != 0 }
      set { flags = newValue ? flags | 4 : flags & ~4 }
    }
  }

  /// The block of the steps behind a step (20 bits for its base, 4 for the logarithm of its size), and the place in `classes` of the
  /// word that ends at the step (8 bits), in one word so that a step is 8 bytes.
  struct Link: Sendable {
    private var bits: UInt32 = 0

    init() {}

    init(base: Int, sizeLogarithm: Int, classes: Int) {
      bits = UInt32(base) << 12 | UInt32(sizeLogarithm) << 8 | UInt32(classes)
    }

    @inline(__always) var base: Int { Int(bits >> 12) }
    /// Size of the block less 1, or 0 where there is none.
    @inline(__always) var mask: UInt16 { (1 << UInt16(truncatingIfNeeded: bits >> 8 & 15)) &- 1 }
    @inline(__always) var classes: Int { Int(bits & 0xFF) }
  }

  /// A step from one character of a word to the next. Children of a step lie in one block of a power of two, found by hash.
  struct Entry: Sendable {
    /// Character, or 0 where the slot is free.
    var scalar: UInt16 = 0
    /// Cost of the word that ends here, or `noWord`.
    var cost: UInt16 = Lexicon.noWord
    var link = Link()
  }

  static let noWord: UInt16 = 0xFFFF
  static let unknownCost: UInt16 = 224

  var characters: [Character]
  var entries: [Entry]
  var classes: [UInt64]
  /// Pairs of characters that begin a word, by hash: most places begin none, and need not look into `entries`.
  var pairs = [UInt64](repeating: 0, count: 1 << 14)
  /// Surnames of two characters.
  var compounds = CompoundTable()

  @inline(__always)
  static func slot(_ scalar: UInt16, _ mask: UInt16) -> UInt16 { (scalar ^ (scalar >> 5)) & mask }

  /// Bit of a pair in `pairs`.
  @inline(__always)
  static func pairBit(_ first: UInt32, _ second: UInt32) -> UInt32 {
    ((first << 16 | second) &* 0x9E37_79B1) >> 12
  }

  /// Lends the tables as buffers.
  func withView<Result>(_ body: (LexiconView) -> Result) -> Result {
    characters.withUnsafeBufferPointer { characters in
      entries.withUnsafeBufferPointer { entries in
        classes.withUnsafeBufferPointer { classes in
          compounds.slots.withUnsafeBufferPointer { compounds in
            pairs.withUnsafeBufferPointer { pairs in
              body(
                LexiconView(
                  characters: characters, entries: entries, classes: classes, compounds: compounds, pairs: pairs))
            }
          }
        }
      }
    }
  }
}

/// A `Lexicon` lent as buffers.
struct LexiconView {
  let characters: UnsafeBufferPointer<Lexicon.Character>
  let entries: UnsafeBufferPointer<Lexicon.Entry>
  let classes: UnsafeBufferPointer<UInt64>
  let compounds: UnsafeBufferPointer<CompoundTable.Slot>
  let pairs: UnsafeBufferPointer<UInt64>

  /// Whether a word may begin with two characters; `false` is certain.
  @inline(__always)
  func mayBegin(_ first: UInt32, _ second: UInt32) -> Bool {
    let bit = Lexicon.pairBit(first, second)
    return pairs[Int(bit >> 6)] >> UInt64(bit & 63) & 1 != 0
  }

  /// The step for `scalar` in a block.
  @inline(__always)
  func step(_ scalar: UInt16, _ link: Lexicon.Link) -> Lexicon.Entry? {
    let (base, mask) = (link.base, link.mask)
    var slot = Lexicon.slot(scalar, mask)
    while true {
      let entry = entries[base + Int(slot)]
      if entry.scalar == scalar { return entry }
      if entry.scalar == 0 { return nil }
      slot = (slot + 1) & mask
    }
  }
}
