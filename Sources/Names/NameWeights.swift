/// How much a neighbour speaks for or against a name, in costs (negative logarithms times 16); less is more likely a name.
struct NameWeights: Sendable {
  /// By the class of what stands before (bit of `ContextClass`).
  var before = [Int32](repeating: 0, count: ContextClass.count)
  /// By the class of what stands behind.
  var behind = [Int32](repeating: 0, count: ContextClass.count)
  /// Where nothing known stands there.
  var beforeNothing: Int32 = 42
  var behindNothing: Int32 = 26
  /// A suffix of organisations, places and things behind.
  var suffix: Int32 = 46
  /// Surname and one or two characters.
  var short: Int32 = 70
  var long: Int32 = 64
  /// Names of people of public life, beside their own cost.
  var known: Int32 = 52
  /// Foreign names by sound; of two characters.
  var sound: Int32 = 66
  var soundShort: Int32 = 36
  /// Two units of a minority's names, and one behind a role.
  var minority: Int32 = 120
  var unit: Int32 = 170
  /// A given name of the Hui behind a surname.
  var behindSurname: Int32 = 60
  /// Other characters behind a role and before a boundary: at the start, and each.
  var free: Int32 = 208
  var freeEach: Int32 = 91
  /// A given-name character that was never met.
  var rare: Int32 = 190
  /// A given name that ends in a character that is often a word of its own.
  var particle: Int32 = 35
  /// A name whose first two characters are a place.
  var overPlace: Int32 = 30
  /// A name that is also a function word or a verb, and one that is a word of an act or a part in the case.
  var overFunction: Int32 = 10
  var overAct: Int32 = 44
  /// What stands for a surname in a name of the Dai, and one and two characters behind it.
  var daiSurname: Int32 = 124
  var daiShort: Int32 = 105
  var daiLong: Int32 = 170
  /// By how much a given name that is a word costs less than its characters.
  var givenWord: Int32 = 100
  /// Most that the characters of such a word cost.
  var givenPair: Int32 = 236
  /// The same for each unit by which the surname costs more as a word than a common word does.
  var givenWordEach: Int32 = 3
  /// A name between a role word and a mark of punctuation or a word that hardly follows anything else.
  var enclosed: Int32 = -30

  /// How like a word that no table has a name of two and of three characters may be (see `RunScanner.likenessToWord`), more of it behind a
  /// role word; what is beyond counts twice against it, up to a limit.
  var wordShort: Int32 = 60
  var wordLong: Int32 = 55
  var wordBehindRole: Int32 = 20
  var wordMost: Int32 = 60

  static let tuned = NameWeights()

  /// By how much a name costs less than it does where nobody is known to be named.
  private(set) var company: Int32 = 0

  /// The same for a text in which somebody is named already.
  var amongPersons: NameWeights {
    var weights = self
    weights.company = Self.company
    weights.short -= Self.company
    weights.long -= Self.company
    return weights
  }

  private static let company: Int32 = 75

  private init() {
    set(
      \.before,
      [
        (.role, -84), (.title, -99), (.relation, -30), (.taker, -22), (.joint, 0), (.speech, -15), (.strong, 10),
        (.verb, 14), (.possessive, 14), (.also, 10), (.suffix, 34), (.firm, 8), (.trade, 36), (.function, 15),
        (.noun, 36), (.place, 78), (.edge, -24), (.sentence, -20), (.comma, -19), (.list, 24), (.colon, 16),
        (.opening, -91), (.closing, 5), (.quote, 15), (.bookTitle, 42), (.space, 0), (.alien, 74), (.dot, 20),
        (.field, -160), (.named, -40), (.afterName, -80), (.plain, 1000),
      ])
    set(
      \.behind,
      [
        (.role, -11), (.title, -41), (.relation, 16), (.taker, -29), (.joint, -5), (.speech, -38), (.strong, -37),
        (.verb, -14), (.possessive, -5), (.also, -10), (.suffix, 40), (.firm, 30), (.trade, 30), (.function, 14),
        (.noun, 22), (.place, 15), (.edge, -52), (.sentence, 36), (.comma, -5), (.list, -29), (.colon, 11),
        (.opening, -26), (.closing, 0), (.quote, 42), (.bookTitle, 5), (.space, 0), (.alien, 9), (.dot, 20),
        (.plain, 1000),
      ])
  }

  private mutating func set(_ path: WritableKeyPath<NameWeights, [Int32]>, _ values: [(ContextClass, Int32)]) {
    for (classes, weight) in values { self[keyPath: path][classes.rawValue.trailingZeroBitCount] = weight }
  }
}
