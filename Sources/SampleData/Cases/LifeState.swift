/// Where in its life a record of the sample stands on the as-of day.
enum LifeState: Sendable, Hashable {
  /// Public since a day soon after the decision.
  case published
  /// Public too, but never released before: it comes out with this build.
  case firstDue
  /// Public, with a correction.
  case corrected
  /// Public after a third party was asked and consented.
  case consented
  /// 轻微 and older than three months.
  case expired
  case repaired
  /// Withdrawn since the bureau changed the decision.
  case changed
  /// Withdrawn since the bureau revoked the decision.
  case revoked
  case undecided
  case withoutApproval
  case failedSecrecyReview
  /// Major, and no legal review.
  case unreviewedMajor
  /// A third party was asked and may still answer.
  case consultationOpen
  /// A third party objects, and the bureau has not decided.
  case objectionOpen
  /// The subject is under eighteen.
  case minorSubject

  /// Whether the record is to be seen in full on the as-of day.
  var isPublic: Bool {
    switch self {
    case .published, .firstDue, .corrected, .consented: true
    default: false
    }
  }
}
