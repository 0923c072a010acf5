import Rules

/// A rule that finds things other than plain numbers in the folded text. One file a rule.
protocol TextDetector: Sendable {
  /// Identifier, `text.…`.
  var rule: String { get }
  /// What it finds.
  var entity: MaskEntity { get }
  /// Adds the folded range of each finding.
  func detect(in view: TextView, found: (Range<Int>, Certainty) -> Void)
}

/// All rules of this kind, in a fixed order.
enum TextDetectors {
  static let all: [any TextDetector] = [
    EmailDetector(), PlateDetector(), PassportDetector(), MessengerDetector(), BirthDateDetector(),
    EncodedNumberDetector(), MaskedNumberDetector(), HealthDetector(), AddressDetector(),
  ]
}
