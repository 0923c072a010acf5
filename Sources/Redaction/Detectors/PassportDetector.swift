import Rules

/// Passports, permits to and from Hong Kong, Macau and Taiwan, and residence cards of foreigners: one to three letters and digits.
struct PassportDetector: TextDetector {
  let rule = "text.passport"
  let entity = MaskEntity.passport

  func detect(in view: TextView, found: (Range<Int>, Certainty) -> Void) {
    var index = 0
    while index < view.scalars.count {
      guard TextView.isLetter(view.scalars[index]), !TextView.isAlphanumeric(view.scalar(index - 1)) else {
        index += 1
        continue
      }
      var place = index
      while TextView.isLetter(view.scalar(place)), place - index < 4 { place += 1 }
      let letters = place - index
      while (0x30...0x39).contains(view.scalar(place)), place - index < 20 { place += 1 }
      let digits = place - index - letters
      let isToken = !TextView.isAlphanumeric(view.scalar(place)) && view.scalar(place) != 0x2D
      if isToken, let certainty = certainty(letters: letters, digits: digits, at: index, in: view) {
        found(index..<place, certainty)
      }
      index = max(place, index + 1)
    }
  }

  private func certainty(letters: Int, digits: Int, at index: Int, in view: TextView) -> Certainty? {
    let first = view.scalar(index) & ~0x20
    let saysPassport = view.distanceBack(from: index, to: Self.words, reach: 10) != nil
    switch (letters, digits) {
    case (1, 8), (1, 10):
      let isPassport = digits == 8 && [0x45, 0x47, 0x44, 0x53, 0x50, 0x4B].contains(first)
      let isPermit = [0x48, 0x4D, 0x43].contains(first)
      if saysPassport { return .certain }
      guard isPassport || isPermit else { return nil }
      return NumberContext.before(index, in: view) == .document ? nil : .possible
    case (2, 7):
      return saysPassport || [0x45].contains(first) && NumberContext.before(index, in: view) == nil ? .likely : nil
    case (3, 12): return .likely
    case (1...3, 6...12): return saysPassport ? .likely : nil
    default: return nil
    }
  }

  private static let words = TextView.words("护照 护照号 护照号码 通行证 通行证号 回乡证 台胞证 永久居留 居留证")
}
