/// Which detectors are asked at which scalar, so that a text is passed over once however many detectors there are.
struct TriggerTable: Sendable {
  /// For each scalar of the plane a bit set of detectors, by way of a class.
  private let classes: [UInt8]
  /// The bit set of each class; class 0 has none.
  private let members: [UInt32]

  init(_ detectors: [any TextDetector]) {
    var masks = [UInt32](repeating: 0, count: 0x10000)
    for (index, detector) in detectors.enumerated() {
      for scalar in detector.triggers where scalar < 0x10000 { masks[Int(scalar)] |= 1 << UInt32(index) }
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

  /// Calls `body` with each place at which detectors are asked, and the index of each of them.
  @inline(__always)
  func forEachPlace(in view: TextView, _ body: (Int, Int) -> Void) {
    classes.withUnsafeBufferPointer { classes in
      members.withUnsafeBufferPointer { members in
        for index in view.scalars.indices {
          let scalar = view.scalars[index]
          if scalar >= 0x10000 { continue }
          var rest = members[Int(classes[Int(scalar)])]
          while rest != 0 {
            body(index, rest.trailingZeroBitCount)
            rest &= rest - 1
          }
        }
      }
    }
  }
}
