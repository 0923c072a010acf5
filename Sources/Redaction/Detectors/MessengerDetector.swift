import Matching
import Rules

/// Accounts of messengers, where the words say QQ or 微信.
struct MessengerDetector: TextDetector {
  let rule = "text.messenger"
  let entity = MaskEntity.messaging

  func detect(in view: TextView, found: (Range<Int>, Certainty) -> Void) {
    for index in view.scalars.indices where Self.begins(view.scalars[index]) {
      guard let word = Self.words.first(where: { view.starts(with: $0, at: index) }) else { continue }
      if TextView.isLetter(view.scalars[index]), TextView.isAlphanumeric(view.scalar(index - 1)) { continue }
      var place = index + word.count
      while place - index - word.count < 8, Self.links.contains(view.scalar(place)) { place += 1 }
      let start = place
      while isAccount(view, place), place - start < 20 { place += 1 }
      guard place - start >= 5, !TextView.isAlphanumeric(view.scalar(place)) || place - start == 20 else { continue }
      found(start..<place, .likely)
    }
  }

  /// Whether one of the words begins with the scalar: q, v, w, 微, 企 or 钉.
  private static func begins(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x71, 0x51, 0x76, 0x56, 0x77, 0x57, 0x5FAE, 0x4F01, 0x9489: true
    default: false
    }
  }

  private func isAccount(_ view: TextView, _ place: Int) -> Bool {
    let scalar = view.scalar(place)
    if TextView.isAlphanumeric(scalar) || scalar == 0x5F || scalar == 0x2D { return true }
    return place < view.digits.count && DigitCode.isDigit(view.digits[place])
  }

  private static let words = TextView.words("qq 微信 wechat weixin vx wx 企鹅号 钉钉")
  private static let links = Set("号码账帐为是: ()\"“”'[]加、".unicodeScalars.map(\.value))
}
