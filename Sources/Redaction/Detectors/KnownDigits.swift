import Rules

/// Digits of one of the record's own secrets.
struct KnownDigits: Sendable {
  let values: [UInt8]
  let entity: MaskEntity
  let rule: String
}
