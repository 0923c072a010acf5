import Matching
import Rules

/// Finds the house or building of a home that the record knows where its rest is not named: 彝海路12号 of 鹿城镇彝海路12号3栋201室; and its
/// village where people of it are spoken of: 大村唯一的爆破员.
///
/// A question to the reviewer; it is not hidden, for a shop may have the address too, or it is where something happened.
struct HomePartSearch: Sendable {
  private let set: LiteralSet
  private let villages: LiteralSet

  /// - Parameters:
  ///   - secrets: What the record keeps secret, homes among it.
  ///   - registered: An address that is public; no part of it is asked about.
  init(_ secrets: [KnownSecret], besides registered: String?) {
    let open = registered.map { ResidenceForms.plain($0) } ?? []
    var literals: Set<[UInt32]> = []
    var villages: Set<[UInt32]> = []
    for secret in secrets where secret.entity == .address {
      let residence = ResidenceForms(secret.value)
      literals.formUnion(residence.parts(besides: open))
      villages.formUnion(residence.villages.filter { $0.count >= 2 && !open.holds($0) })
    }
    set = LiteralSet(Array(literals))
    self.villages = LiteralSet(Array(villages))
  }

  /// The parts in `joined`, in order and apart; none touches `known`, ranges of the folded text in order.
  func find(in joined: JoinedText, known: [Range<Int>]) -> [Range<Int>] {
    guard set.count > 0 || villages.count > 0 else { return [] }
    var found: [Range<Int>] = []
    joined.scalars.withUnsafeBufferPointer { buffer in
      villages.forEachMatch(in: buffer) { _, place in
        let range = joined.foldedRange(of: place)
        let isOfPeople = Self.people.contains { word in
          place.upperBound + word.count <= buffer.count
            && buffer[place.upperBound..<place.upperBound + word.count].elementsEqual(word)
        }
        if isOfPeople, RangeList.firstOverlap(of: range, in: known) == nil { found.append(range) }
      }
      set.forEachMatch(in: buffer) { _, place in
        let range = joined.foldedRange(of: place)
        if RangeList.firstOverlap(of: range, in: known) == nil { found.append(range) }
      }
    }
    return RangeList.union(found)
  }

  /// Behind the name of a village where its people are spoken of.
  private static let people = TextView.words("唯一 的唯一 人, 人。 人) 村民 居民 籍 本地人 上的 村委会副 村委会主任 村支书 支书 党支部 小组长 村民小组长")
}
