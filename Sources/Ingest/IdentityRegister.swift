public import Diagnostics

/// Sees the identifiers of all cases in order and reports what two of them share.
public struct IdentityRegister: Sendable {
  private var places: [String: (id: String, place: Place)] = [:]
  private var documents: [String: Place] = [:]

  /// Makes an empty register.
  public init() {}

  /// Adds a case and returns what it shares with one before: id, page address ignoring case, document number.
  public mutating func add(_ result: CaseResult) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    if let id = result.id {
      let folded = id.lowercased()
      if let earlier = places[folded] {
        let kind: DiagnosticKind = earlier.id == id ? .doubledID : .samePath
        problems.append(Diagnostic(kind, at: result.place, record: id, id, earlier.place.text))
      } else {
        places[folded] = (id, result.place)
      }
    }
    if let key = result.documentKey {
      let place = result.documentPlace ?? result.place
      if let earlier = documents[key] {
        problems.append(Diagnostic(.doubledDocumentNumber, at: place, record: result.id, earlier.text))
      } else {
        documents[key] = place
      }
    }
    return problems
  }
}
