import Rules

/// Counts what was hidden in a record, by kind and article.
struct RedactionTally: Sendable {
  private struct Key: Hashable {
    let entity: MaskEntity
    let basis: String
  }

  private var counts: [Key: Int] = [:]
  private var masks: [MaskEntity: MaskText] = [:]

  /// Counts one place hidden by `basis`, or by the article of its mask.
  mutating func count(_ mask: MaskText, entity: MaskEntity, basis: String? = nil) {
    counts[Key(entity: entity, basis: basis ?? mask.basis), default: 0] += 1
    masks[entity] = mask
  }

  /// The lines of the public ledger, in the order of the entities, those of one entity in that of the articles.
  var lines: [RedactionCount] {
    MaskEntity.allCases.flatMap { entity -> [RedactionCount] in
      guard let mask = masks[entity] else { return [] }
      return counts.filter { $0.key.entity == entity }.sorted { $0.key.basis < $1.key.basis }.map { key, count in
        RedactionCount(
          secretClass: mask.secret, entity: entity.rawValue, label: mask.label, basis: key.basis, count: count)
      }
    }
  }
}
