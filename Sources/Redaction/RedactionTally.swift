import Rules

/// Counts what was hidden in a record, by kind.
struct RedactionTally: Sendable {
  private var counts: [MaskEntity: Int] = [:]
  private var masks: [MaskEntity: MaskText] = [:]

  mutating func count(_ mask: MaskText, entity: MaskEntity) {
    counts[entity, default: 0] += 1
    masks[entity] = mask
  }

  /// The lines of the public ledger, in the order of the entities.
  var lines: [RedactionCount] {
    MaskEntity.allCases.compactMap { entity in
      guard let count = counts[entity], let mask = masks[entity] else { return nil }
      return RedactionCount(
        secretClass: mask.secret, entity: entity.rawValue, label: mask.label, basis: mask.basis, count: count)
    }
  }
}
