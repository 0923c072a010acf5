import Rules

/// E-mail addresses, also with blanks around the sign or in full width. Those under `gov.cn` are offices and stay.
struct EmailDetector: TextDetector {
  let rule = "text.email"
  let entity = MaskEntity.email

  func detect(in view: TextView, found: (Range<Int>, Certainty) -> Void) {
    for index in view.scalars.indices where view.scalars[index] == 0x40 {
      var start = index
      if view.scalar(start - 1) == 0x20, isLocal(view.scalar(start - 2)) { start -= 1 }
      let localEnd = start
      while isLocal(view.scalar(start - 1)), localEnd - start < 64 { start -= 1 }
      var end = index + 1
      if view.scalar(end) == 0x20, isDomain(view.scalar(end + 1)) { end += 1 }
      let domainStart = end
      while isDomain(view.scalar(end)), end - domainStart < 255 { end += 1 }
      while end > domainStart, view.scalar(end - 1) == 0x2E || view.scalar(end - 1) == 0x2D { end -= 1 }
      guard start < localEnd, end > domainStart else { continue }
      let hasDot = (domainStart..<end).contains { view.scalar($0) == 0x2E }
      guard hasDot || end - domainStart >= 2 else { continue }
      if view.ends(with: Self.offices, at: end) { continue }
      found(start..<end, hasDot ? .likely : .possible)
    }
  }

  private static let offices = TextView.words(".gov.cn")[0]

  private func isLocal(_ scalar: UInt32) -> Bool {
    TextView.isAlphanumeric(scalar) || [0x2E, 0x5F, 0x25, 0x2B, 0x2D].contains(scalar)
  }

  private func isDomain(_ scalar: UInt32) -> Bool {
    TextView.isAlphanumeric(scalar) || scalar == 0x2E || scalar == 0x2D
  }
}
