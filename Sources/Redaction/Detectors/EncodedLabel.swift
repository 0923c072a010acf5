import Matching

/// The word before what is encoded, which says whose number or account it is.
struct EncodedLabel {
  /// What it announces.
  enum Kind { case identity, phone, account, personal, messenger }

  let kind: Kind
  /// Whether a note says that it is encoded.
  let isNoted: Bool

  /// Reads back from `place`: over blanks, quotes, colons, 为 and 是, and over the note.
  init?(before place: Int, in view: TextView) {
    var end = place
    var isNoted = false
    while place - end < Self.reach {
      if Self.links.contains(view.scalar(end - 1)) {
        // The bracket that opens before the number, or that closes the note.
        if let start = EncodingNote.start(endingAt: end, in: view) { (end, isNoted) = (start, true) } else { end -= 1 }
      } else if let start = EncodingNote.start(endingAt: end, in: view) {
        (end, isNoted) = (start, true)
      } else {
        break
      }
    }
    self.isNoted = isNoted
    if Self.messengers.contains(where: { view.ends(with: $0, at: end) }) {
      kind = .messenger
      return
    }
    guard end > 0 else { return nil }
    switch NumberVocabulary.kind(ofWordEndingAt: end, in: view) {
    case .identity: kind = .identity
    case .phone: kind = .phone
    case .account: kind = .account
    case .personal: kind = .personal
    default: return nil
    }
  }

  /// Whether a number or account of the kind may read so.
  func announces(_ text: [UInt8]) -> Bool {
    let digits = text.filter { (0x30...0x39).contains($0) }.count
    switch kind {
    case .messenger: return MessengerText.isAccount(text) || digits == text.count && (5...12).contains(digits)
    case _ where isNoted: return digits >= 5 && text.count <= 30
    case .identity: return [15, 17, 18].contains(text.count) && digits >= 15
    case .phone: return (10...13).contains(text.count) && digits == text.count && [0x30, 0x31, 0x38].contains(text[0])
    case .account: return (12...30).contains(text.count) && digits == text.count
    case .personal: return (7...24).contains(text.count) && digits >= 7
    }
  }

  private static let reach = 40
  private static let links = ScalarSet(FoldedText.scalars(of: ":为是 ()\"'=|*`[]【】\n"))
  private static let messengers = TextView.words(
    "微信 微信号 微信id 微信账号 加微信 薇信 v信 wechat vx qq qq号 qq号码 联系qq 扣扣 扣扣号 企鹅号 钉钉 钉钉号 抖音号")
}

/// What accounts of messengers look like.
enum MessengerText {
  /// Whether the text is an account that WeChat gave or that somebody chose: letters and digits with _ and -, six to twenty.
  static func isAccount(_ text: [UInt8]) -> Bool {
    guard (6...24).contains(text.count), let first = text.first else { return false }
    return text.allSatisfy(mayHold) && (0x61...0x7A).contains(first | 0x20)
  }

  /// Whether an account may hold the character.
  static func mayHold(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F || byte == 0x2D
  }

  /// Whether WeChat gave the account: wxid_….
  static func isGiven(_ text: [UInt8]) -> Bool { isAccount(text) && text.count > 9 && text.starts(with: "wxid_".utf8) }
}
