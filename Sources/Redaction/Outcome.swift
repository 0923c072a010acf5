public import Diagnostics

/// What the gate made of a record: its public side, or nothing, with the reasons.
public struct Outcome: Sendable {
  /// The public record; `nil` where it is withheld.
  public let record: PublicRecord?
  /// Every secret of the record for the leak check, whether it is published or not.
  public let secrets: [Secret]
  /// Long numbers and electronic addresses that the record makes public, for the detectors of the leak check.
  public let publicNumbers: [String]
  /// What the bureau must know; an error where the record is withheld.
  public let diagnostics: [Diagnostic]
}

/// What the gate made of a withdrawn record.
public struct NoticeOutcome: Sendable {
  /// The notice; `nil` where it is withheld.
  public let notice: PublicNotice?
  public let secrets: [Secret]
  /// Long numbers and electronic addresses that stay in it.
  public let publicNumbers: [String]
  public let diagnostics: [Diagnostic]
}

/// What the gate made of a document.
public struct DocumentOutcome: Sendable {
  /// The document; `nil` where it is withheld.
  public let document: PublicDocument?
  /// Long numbers and electronic addresses that stay in it.
  public let publicNumbers: [String]
  public let diagnostics: [Diagnostic]
}
