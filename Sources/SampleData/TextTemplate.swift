/// A piece of prose with places to fill, written `«name»`, cut up once.
struct TextTemplate: Sendable, ExpressibleByStringLiteral {
  /// A place to fill.
  enum Slot: String, CaseIterable, Sendable {
    case subject, employer, authority, county, town, site, industry
    case inspected, filed, noticed, decided, deadline
    case worker, workerID, worker2, witness, witnessRole, manager, injured, deceased
    case area, equipment, code, hazard, count, count2, count3, product, clock
    case officer1, officer2, certificate1, certificate2
  }

  private enum Piece: Sendable {
    case text(String)
    case slot(Int)
  }

  private let pieces: [Piece]
  /// Slots that occur.
  let slots: Set<Slot>

  init(stringLiteral value: String) {
    var pieces: [Piece] = []
    var slots: Set<Slot> = []
    for (index, part) in value.split(separator: "«", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let end = part.firstIndex(of: "»"), let slot = Slot(rawValue: String(part[..<end])),
        let number = Slot.allCases.firstIndex(of: slot)
      else {
        pieces.append(.text((index > 0 ? "«" : "") + part))
        continue
      }
      pieces.append(.slot(number))
      pieces.append(.text(String(part[part.index(after: end)...])))
      slots.insert(slot)
    }
    self.pieces = pieces
    self.slots = slots
  }

  /// Values of the slots.
  struct Values: Sendable {
    private var texts = [String](repeating: "", count: Slot.allCases.count)

    subscript(slot: Slot) -> String {
      get { texts[Slot.allCases.firstIndex(of: slot) ?? 0] }
      set { texts[Slot.allCases.firstIndex(of: slot) ?? 0] = newValue }
    }

    fileprivate func text(at index: Int) -> String { texts[index] }
  }

  /// The prose with its places filled.
  func filled(_ values: Values) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let literal): text += literal
      case .slot(let index): text += values.text(at: index)
      }
    }
    return text
  }
}
