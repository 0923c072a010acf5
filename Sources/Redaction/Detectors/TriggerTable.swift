/// Which detectors are asked at which scalar, so that a text is passed over once however many detectors there are.
struct TriggerTable: Sendable {
  /// For each scalar of the plane a bit set of detectors, by way of a class.
  private let classes: [UInt8]
  /// The bit set of each class; class 0 has none.
  private let members: [UInt32]

  init(_ detectors: [any TextDetector]) {
    var masks = [UInt32](repeating: 0, count: 0x10000)
    for (index, detector) in detectors.enumerated() {
      for scalar in detector.triggers where scalar < 0xFFFF { masks[Int(scalar)] |= 1 << UInt32(index) }
    }
    var known: [UInt32: UInt8] = [0: 0]
    var members: [UInt32] = [0]
    var classes = [UInt8](repeating: 0, count: 0x10000)
    for scalar in masks.indices where masks[scalar] != 0 {
      let mask = masks[scalar]
      if let old = known[mask] {
        classes[scalar] = old
      } else {
        let new = UInt8(truncatingIfNeeded: members.count)
        known[mask] = new
        members.append(mask)
        classes[scalar] = new
      }
    }
    self.classes = classes
    self.members = members
  }

  /// Calls `body` with each detector that is asked anywhere in the text, and the places at which it is, both in order.
  func forEachDetector(in view: TextView, _ body: (Int, UnsafeBufferPointer<UInt32>) -> Void) {
    let hits = hits(in: view.scalars)
    func forEachAsked(at hit: UInt32, _ body: (Int) -> Void) {
      var rest = members[Int(classes[Int(view.scalars[Int(hit)])])]
      while rest != 0 {
        body(rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    var counts = [Int](repeating: 0, count: UInt32.bitWidth)
    for hit in hits { forEachAsked(at: hit) { counts[$0] += 1 } }
    var ends = counts
    for detector in ends.indices.dropFirst() { ends[detector] += ends[detector - 1] }
    // The places of the first detector, those of the second, and so on.
    var next = zip(ends, counts).map { $0 - $1 }
    var places = [UInt32](repeating: 0, count: ends.last ?? 0)
    for hit in hits {
      forEachAsked(at: hit) { detector in
        places[next[detector]] = hit
        next[detector] += 1
      }
    }
    places.withUnsafeBufferPointer { places in
      for detector in counts.indices where counts[detector] > 0 {
        body(
          detector, UnsafeBufferPointer(rebasing: places[ends[detector] - counts[detector]..<ends[detector]]))
      }
    }
  }

  /// The places at which detectors are asked.
  private func hits(in scalars: UnsafeBufferPointer<UInt32>) -> [UInt32] {
    classes.withUnsafeBufferPointer { classes in
      [UInt32](unsafeUninitializedCapacity: scalars.count) { places, count in
        count = Self.fill(places, with: scalars, classes)
      }
    }
  }

  /// Writes the places of scalars that have a class, without a branch at each: which place has one cannot be foreseen.
  @inline(never)
  private static func fill(
    _ places: UnsafeMutableBufferPointer<UInt32>, with scalars: UnsafeBufferPointer<UInt32>,
    _ classes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    var index = 0
    while index < scalars.count {
      places[count] = UInt32(truncatingIfNeeded: index)
      // The last scalar of the plane has no class, nor has any above it.
      count &+= classes[Int(min(scalars[index], 0xFFFF))] != 0 ? 1 : 0
      index &+= 1
    }
    return count
  }
}
