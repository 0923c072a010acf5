import Diagnostics

/// What one rule does wrong in many records, told of in the first of them and counted in the others.
struct FaultsOfRules {
  private struct Fault: Hashable {
    let place: Place?
    let arguments: [String]
  }

  private var counts: [Fault: Int] = [:]

  /// Records of which one fault of a rule is told one by one.
  static let most = 20

  /// The diagnostics without those of faults told of often enough.
  mutating func first(of diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.filter { diagnostic in
      guard diagnostic.kind == .redactionProtectedField else { return true }
      let fault = Fault(place: diagnostic.place, arguments: diagnostic.arguments)
      counts[fault, default: 0] += 1
      return counts[fault, default: 0] <= Self.most
    }
  }

  /// How often those that were left out occurred, in the order of their places.
  var rest: [Diagnostic] {
    counts.filter { $0.value > Self.most }.map { fault, count in
      Diagnostic(
        .redactionMoreOfThem, at: fault.place,
        arguments: [DiagnosticKind.redactionProtectedField.id, "\(count - Self.most)"])
    }.inOrder()
  }
}
