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

  /// Calls `body` with each place at which detectors are asked, and the index of each of them.
  func forEachPlace(in view: TextView, _ body: (Int, Int) -> Void) {
    classes.withUnsafeBufferPointer { classes in
      var index = Self.place(in: view.scalars, from: 0, classes)
      while index < view.scalars.count {
        var rest = members[Int(classes[Int(view.scalars[index])])]
        while rest != 0 {
          body(index, rest.trailingZeroBitCount)
          rest &= rest - 1
        }
        index = Self.place(in: view.scalars, from: index + 1, classes)
      }
    }
  }

  /// The first scalar from `start` on that has a class, or the end; a function of its own, so that all of it stays in registers.
  @inline(never)
  private static func place(
    in scalars: UnsafeBufferPointer<UInt32>, from start: Int, _ classes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var index = start
    // The last scalar of the plane has no class, nor has any above it.
    while index < scalars.count, classes[Int(min(scalars[index], 0xFFFF))] == 0 { index &+= 1 }
    return index
  }
}
