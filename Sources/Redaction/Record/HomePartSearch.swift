import Matching
import Rules

/// Finds the house or building of a home that the record knows where its rest is not named: 彝海路12号 of 鹿城镇彝海路12号3栋201室.
///
/// A question to the reviewer; it is not hidden, for a shop may have the address too, or it is where something happened.
struct HomePartSearch: Sendable {
  private let set: LiteralSet

  /// - Parameters:
  ///   - secrets: What the record keeps secret, homes among it.
  ///   - registered: An address that is public; no part of it is asked about.
  init(_ secrets: [KnownSecret], besides registered: String?) {
    let open = registered.map { ResidenceForms.plain($0) } ?? []
    var literals: Set<[UInt32]> = []
    for secret in secrets where secret.entity == .address {
      literals.formUnion(ResidenceForms(secret.value).parts(besides: open))
    }
    set = LiteralSet(Array(literals))
  }

  /// The parts in `joined`, in order and apart; none touches `known`, ranges of the folded text in order.
  func find(in joined: JoinedText, known: [Range<Int>]) -> [Range<Int>] {
    guard set.count > 0 else { return [] }
    var found: [Range<Int>] = []
    joined.scalars.withUnsafeBufferPointer { buffer in
      set.forEachMatch(in: buffer) { _, place in
        let range = joined.foldedRange(of: place)
        if RangeList.firstOverlap(of: range, in: known) == nil { found.append(range) }
      }
    }
    return RangeList.union(found)
  }
}
