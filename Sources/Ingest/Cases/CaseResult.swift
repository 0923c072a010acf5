public import Diagnostics
public import Records

/// What became of one case of the input.
public struct CaseResult: Sendable {
  /// The record; `nil` where an error was reported.
  public var record: CaseRecord?
  /// Its id, if that much could be read.
  public var id: String?
  /// Normalised document number, if that much could be read.
  public var documentKey: String?
  /// Where that number stands.
  public var documentPlace: Place?
  /// Where it begins.
  public var place: Place
  /// What is to be said about it.
  public var diagnostics: [Diagnostic]
  /// The bytes it was read from: the file, or header and row of the table.
  public var source: [UInt8]

  init(
    record: CaseRecord? = nil, id: String? = nil, documentKey: String? = nil, documentPlace: Place? = nil, place: Place,
    diagnostics: [Diagnostic],
    source: [UInt8]
  ) {
    self.record = record
    self.id = id
    self.documentKey = documentKey
    self.documentPlace = documentPlace
    self.place = place
    self.diagnostics = diagnostics
    self.source = source
  }
}
