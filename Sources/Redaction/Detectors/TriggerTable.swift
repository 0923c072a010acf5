/// Which detectors are asked at which scalar, so that a text is passed over once however many detectors there are.
struct TriggerTable: Sendable {
  /// For each scalar of the plane a bit set of detectors, by way of a class.
  private let classes: [UInt8]
  /// Indexes of detectors of each class; class 0 has none.
  private let members: [[Int]]

  init(_ detectors: [any TextDetector]) {
    var masks = [UInt32](repeating: 0, count: 0x10000)
    for (index, detector) in detectors.enumerated() {
      for scalar in detector.triggers where scalar < 0x10000 { masks[Int(scalar)] |= 1 << UInt32(index) }
    }
    var known: [UInt32: UInt8] = [0: 0]
    var members: [[Int]] = [[]]
    var classes = [UInt8](repeating: 0, count: 0x10000)
    for scalar in masks.indices where masks[scalar] != 0 {
      let mask = masks[scalar]
      if let old = known[mask] {
        classes[scalar] = old
      } else {
        let new = UInt8(truncatingIfNeeded: members.count)
        known[mask] = new
        members.append(detectors.indices.filter { mask & (1 << UInt32($0)) != 0 })
        classes[scalar] = new
      }
    }
    self.classes = classes
    self.members = members
  }

  /// Calls `body` with each place at which detectors are asked, and their indexes.
  @inline(__always)
  func forEachPlace(in view: TextView, _ body: (Int, [Int]) -> Void) {
    classes.withUnsafeBufferPointer { classes in
      for index in view.scalars.indices {
        let scalar = view.scalars[index]
        if scalar >= 0x10000 { continue }
        let group = classes[Int(scalar)]
        if group != 0 { body(index, members[Int(group)]) }
      }
    }
  }
}
