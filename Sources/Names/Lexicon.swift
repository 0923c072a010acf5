/// The tables in the form that scanning needs: words as steps from character to character, and what each character does in names.
struct Lexicon: Sendable {
  /// What is known of one Han character, as a word and as a part of a name. Costs are negative logarithms times 16.
  struct Character: Sendable {
    /// Cost of the character as a word.
    var single: UInt16 = Lexicon.noWord
    /// Cost as a surname; `never` where it is none.
    var surname: UInt16 = Lexicon.never
    /// Costs as a given name alone, and first and second of two; `never` where never met.
    var alone: UInt16 = Lexicon.never
    var first: UInt16 = Lexicon.never
    var second: UInt16 = Lexicon.never
    /// Costs of writing a foreign sound: anywhere, first, last; 255 where never met.
    var sound: UInt8 = 255
    var soundFirst: UInt8 = 255
    var soundLast: UInt8 = 255
    /// Place of its classes as a word in `Lexicon.classes`.
    var classes: UInt8 = 0
    var traits: Traits = []
  }

  struct Traits: OptionSet, Sendable {
    let rawValue: UInt16

    /// Foreign or minority names are written with it.
    static let soundLike = Traits(rawValue: 1)
    /// It often stands behind a name as a word of its own: 未, 在, 说.
    static let particle = Traits(rawValue: 2)
    /// A surname of two characters begins with it.
    static let compound = Traits(rawValue: 4)
    /// No given name has it outside a form.
    static let barred = Traits(rawValue: 8)
    /// As a word it makes the name of an organisation: 厂, 店.
    static let firm = Traits(rawValue: 16)
    /// A nickname or a word before 名下 may begin or end with it: 老, 阿, 哥.
    static let calling = Traits(rawValue: 32)
    /// It stands for a name that is hidden already: 某.
    static let mask = Traits(rawValue: 64)
    /// Given names of the Dai are written with it behind a surname of theirs: 捧, 糯, 叫.
    static let dai = Traits(rawValue: 128)
    /// What stands for a surname in names of the Dai: 岩, 玉, 召, 喊.
    static let daiSurname = Traits(rawValue: 256)
    /// A surname that is more common in Yunnan than in the country: 起, 普, 岩.
    static let regional = Traits(rawValue: 512)
  }

  /// A step from one character of a word to the next, found by hash of where it comes from and where it goes.
  ///
  /// One word of 64 bits, since most places of a text ask for one and wait for the memory: from the lowest bit on the cost (16), the
  /// classes (8), whether there is a next (1), and the key (39: character 16, parent 23).
  struct Step: Sendable {
    private var bits: UInt64

    /// A free slot.
    init() { bits = UInt64(Lexicon.noWord) }

    /// A step at which no word ends yet.
    init(_ key: UInt64) { bits = key << 25 | UInt64(Lexicon.noWord) }

    /// What a step is found by: `parent` is the number of the step before, or of the first character (see `Lexicon.number`).
    @inline(__always)
    static func key(_ scalar: UInt16, after parent: UInt32) -> UInt64 { UInt64(parent) << 16 | UInt64(scalar) }

    /// The key, or 0 where the slot is free.
    @inline(__always)
    var key: UInt64 { bits >> 25 }
    /// Cost of the word that ends here, or `noWord`.
    @inline(__always)
    var cost: UInt16 {
      get { UInt16(truncatingIfNeeded: bits) }
      set { bits = bits & ~0xFFFF | UInt64(newValue) }
    }
    /// Place of the classes of that word in `Lexicon.classes`.
    @inline(__always)
    var classes: UInt8 {
      get { UInt8(truncatingIfNeeded: bits >> 16) }
      set { bits = bits & ~0xFF_0000 | UInt64(newValue) << 16 }
    }
    /// Whether a longer word goes on from here.
    @inline(__always)
    var hasNext: Bool {
      get { bits & 0x100_0000 != 0 }
      set { bits = newValue ? bits | 0x100_0000 : bits & ~0x100_0000 }
    }
  }

  static let noWord: UInt16 = 0xFFFF
  /// More than any few words cost, so that a sum with it loses against them.
  static let never: UInt16 = 1 << 14
  /// Cost of a character that no table has as a word.
  static let unknownCost: UInt16 = 224
  /// The table of steps stays half empty.
  static let slotBits: UInt64 = 19

  var characters = [Character](repeating: Character(), count: Han.count)
  var steps = [Step](repeating: Step(), count: 1 << slotBits)
  var classes: [ContextClass] = [[]]
  /// Pairs of characters that begin a word, by hash: most places begin none, and need not look into `steps`.
  var pairs = [UInt64](repeating: 0, count: 1 << 14)
  /// Surnames of two characters.
  var compounds = CompoundTable()
  /// How characters stand in words.
  var shapes = WordShapes()

  /// Number of the step in `slot`; smaller numbers are those of first characters.
  @inline(__always)
  static func number(slot: Int) -> UInt32 { UInt32(truncatingIfNeeded: Han.count + slot) }

  /// Slot at which the search for a step begins.
  @inline(__always)
  static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> (64 - slotBits))
  }

  @inline(__always)
  static func slot(behind slot: Int) -> Int { (slot + 1) & (1 << Int(slotBits) - 1) }

  /// Bit of a pair in `pairs`.
  @inline(__always)
  static func pairBit(_ first: UInt32, _ second: UInt32) -> UInt32 {
    ((first << 16 | second) &* 0x9E37_79B1) >> 12
  }

  /// Lends the tables as buffers.
  func withView<Result>(_ body: (LexiconView) -> Result) -> Result {
    characters.withUnsafeBufferPointer { characters in
      steps.withUnsafeBufferPointer { steps in
        classes.withUnsafeBufferPointer { classes in
          compounds.slots.withUnsafeBufferPointer { compounds in
            pairs.withUnsafeBufferPointer { pairs in
              shapes.costs.withUnsafeBufferPointer { shapes in
                body(
                  LexiconView(
                    characters: characters, steps: steps, classes: classes, compounds: compounds, pairs: pairs,
                    shapes: shapes))
              }
            }
          }
        }
      }
    }
  }
}
