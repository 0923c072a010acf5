import Matching

/// Adds up over all public texts of a record what they state of each masked person.
///
/// What stands between the mask of a person and the next one, in the same sentence, is taken to be about the person.
struct DisclosureSum: Sendable {
  /// What a reviewer, or the gate, must know.
  struct Finding: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
      /// So few identity numbers fit that the record must not go out.
      case narrowed
      /// Age, village and a trait, or a post that one person holds: somebody who knows the place knows the person.
      case rare
      /// The post, the sex or the age of who reported something.
      case informant
    }
    let kind: Kind
    /// Index of the text.
    let text: Int
    /// Its UTF-8 bytes from the mask on.
    let bytes: Range<Int>
  }

  /// The facts of each mask, in the order of `masks`.
  private(set) var facts: [PersonFacts]
  private(set) var findings: [Finding] = []

  /// Reads `texts`, which are public already; linear in their length.
  ///
  /// - Parameters:
  ///   - masks: The masks of the natural persons of the record: 张某, 张某2.
  ///   - informant: What stands in place of informants.
  ///   - smallestGroup: With fewer candidates than so many a person is narrowed down.
  init(texts: [[UInt8]], masks: [String], informant: String = "", smallestGroup: Int) {
    facts = Array(repeating: PersonFacts(), count: masks.count)
    var first: [Finding?] = Array(repeating: nil, count: masks.count)
    let set = LiteralSet(masks.map { FoldedText.scalars(of: $0) })
    let reported = InformantFacts(mask: informant)
    for (index, text) in texts.enumerated() {
      let folded = FoldedText(text)
      findings += reported.places(in: folded).map {
        Finding(kind: .informant, text: index, bytes: folded.byteRange(of: $0))
      }
      if masks.isEmpty { continue }
      var places: [(mask: Int, range: Range<Int>)] = []
      folded.scalars.withUnsafeBufferPointer { scalars in
        folded.digits.withUnsafeBufferPointer { digits in
          let view = TextView(scalars: scalars, digits: digits)
          set.forEachMatch(in: scalars) { mask, range in
            // 张某 in 张某2 is the other person.
            let isNumbered = DigitCode.isDecimal(view.code(range.upperBound))
            if isNumbered
              || TextView.isLetter(view.scalar(range.upperBound)) && TextView.isLetter(scalars[range.lowerBound])
            {
              return
            }
            places.append((mask, range))
          }
          for (place, next) in zip(places, places.dropFirst().map(\.range.lowerBound) + [scalars.count]) {
            let reading = FactReading(of: place.range, upTo: next, in: view)
            facts[place.mask].add(reading.facts)
            let finding = Finding(kind: .narrowed, text: index, bytes: folded.byteRange(of: place.range))
            if reading.facts != PersonFacts(), first[place.mask] == nil { first[place.mask] = finding }
            if reading.isRare {
              findings.append(Finding(kind: .rare, text: index, bytes: folded.byteRange(of: place.range)))
            }
          }
        }
      }
    }
    for (mask, finding) in first.enumerated() {
      if let finding, facts[mask].candidates < smallestGroup { findings.append(finding) }
    }
  }
}

extension PersonFacts {
  /// Takes up what another place states.
  mutating func add(_ other: PersonFacts) {
    area = max(area, other.area)
    birth = max(birth, other.birth)
    hasSex = hasSex || other.hasSex
    leading = max(leading, other.leading)
    trailing = max(trailing, other.trailing)
  }
}
