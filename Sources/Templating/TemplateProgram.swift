/// One page with all its partials as a flat list of instructions whose names are already resolved.
struct TemplateProgram: Sendable {
  /// Indices point into ``slots`` (slot) and ``instructions`` (end, body).
  enum Instruction: Sendable {
    /// Shows a range of ``TemplateProgram/literals``.
    case literal(start: Int, end: Int)
    /// Shows text, escaped.
    case text(slot: Int)
    /// Shows HTML as it is.
    case html(slot: Int)
    /// Enters a list's first element, or goes behind `end`.
    case each(slot: Int, end: Int)
    /// Goes to the next element at `body`, or leaves the list.
    case endEach(body: Int)
    /// Enters a value that is true, or goes behind `end`.
    case when(slot: Int, end: Int)
    /// Leaves the value entered.
    case endWhen
    /// Goes to `end` if the value is true.
    case unless(slot: Int, end: Int)
  }

  /// Where the value of a tag is found: a level of entered values, then keys.
  struct Slot: Sendable {
    let level: Int
    /// A range of ``TemplateProgram/keys``.
    let keys: Range<Int>
    /// Whether the value at `level` itself may be absent.
    let mayBeAbsent: Bool
    let expected: TemplateShape.Kind
  }

  /// The tag of a slot, for errors; kept apart so that a slot holds nothing counted by reference.
  struct Tag: Sendable {
    let file: String
    let name: TemplateName
  }

  struct Key: Sendable {
    let text: String
    let mayBeAbsent: Bool
  }

  var literals: [UInt8] = []
  var instructions: [Instruction] = []
  var slots: [Slot] = []
  /// One for each slot.
  var tags: [Tag] = []
  var keys: [Key] = []
}
