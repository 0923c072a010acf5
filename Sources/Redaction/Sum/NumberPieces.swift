import Matching

/// The digits of an identity number that a sentence states from its head and its tail: 证号532331开头1210结尾, 身份证前面是532331,
/// 地址码532331, 顺序码121.
struct NumberPieces {
  private(set) var leading = 0
  private(set) var trailing = 0
  /// Behind the last word for an identity number, with no other number announced since.
  private var identity: Int?
  /// Behind the last word that belongs to the digits before it: 532331开头.
  private var used = 0

  /// Takes up the word or the digits at `place`; called for each place in order.
  mutating func read(at place: Int, in view: TextView) {
    if Self.isIdentity(at: place, in: view) {
      identity = place
    } else if Self.others.begins(at: place, in: view) {
      identity = nil
    }
    guard let identity, place - identity < Self.reach, DigitCode.isDecimal(view.code(place)),
      !DigitCode.isDecimal(view.code(place - 1))
    else { return }
    var end = place
    while end - place < 18, DigitCode.isDecimal(view.code(end)) { end += 1 }
    if view.code(end) == DigitCode.x { end += 1 }
    let count = end - place
    guard count <= 12 else { return }
    if isBefore(place, Self.headWords, in: view) {
      leading = max(leading, count)
    } else if isBefore(place, Self.tailWords, in: view) {
      trailing = max(trailing, count)
    } else if isBefore(place, Self.serialWords, in: view), count == 3 {
      // With the rest of the number the check digit can be worked out.
      trailing = max(trailing, 4)
    } else if let word = Self.behind(end, Self.heads, in: view) {
      leading = max(leading, count)
      used = word
    } else if let word = Self.behind(end, Self.tails, in: view) {
      trailing = max(trailing, count)
      used = word
    }
  }

  /// Whether a word for an identity number begins at `place`; 证号 is one by itself, and not in 许可证号.
  private static func isIdentity(at place: Int, in view: TextView) -> Bool {
    guard identities.begins(at: place, in: view) else { return false }
    let isShort = view.scalar(place) == 0x8BC1 && view.scalar(place + 1) == 0x53F7
    return !isShort || !AddressPart.isIdeograph(view.scalar(place - 1)) || holders.contains(view.scalar(place - 1))
  }

  /// Whether the digits at `place` belong to an identity number that is named before them in the sentence.
  static func isIdentity(before place: Int, in view: TextView) -> Bool {
    var start = place
    while start > 0, place - start < reach {
      start -= 1
      let scalar = view.scalar(start)
      if scalar == FoldedText.barrier || scalar == 0x3002 || scalar == 0x0A || others.begins(at: start, in: view) {
        return false
      }
      if isIdentity(at: start, in: view) { return true }
    }
    return false
  }

  /// Behind the word of `words` that begins at `end` or behind a link.
  private static func behind(_ end: Int, _ words: WordTable, in view: TextView) -> Int? {
    var place = end
    while place - end < 2, links.contains(view.scalar(place)) { place += 1 }
    let length = words.length(at: place, in: view)
    return length > 0 ? place + length : nil
  }

  /// Whether one of `words` ends before the digits, with no more than 是 or a number of places between: 前六位是.
  private func isBefore(_ start: Int, _ words: [[UInt32]], in view: TextView) -> Bool {
    var place = start
    while start - place < 6, place > used {
      if words.contains(where: { view.ends(with: $0, at: place) }) { return true }
      let previous = view.scalar(place - 1)
      guard
        Self.links.contains(previous) || Self.places.contains(previous)
          || SpelledNumber.mayBegin(at: place - 1, in: view)
      else { return false }
      place -= 1
    }
    return false
  }

  /// Digits stand so near to the word for the number, in scalars.
  private static let reach = 60
  private static let identities = WordTable("身份证 身份号 公民身份 证号 证件号 证件 地址码 顺序码 校验码")
  /// Before 证号 where it is that of a person.
  private static let holders = ScalarSet(FoldedText.scalars(of: "某其的份件人"))
  /// Words for other numbers, whose digits are none of these.
  private static let others = WordTable("电话 手机 账号 账户 卡号 银行 车牌 设备 编号 许可证 营业执照 文号 合同 信用代码 登记证")
  private static let heads = WordTable("开头 打头 起头 开始 为首 为头 起始")
  private static let tails = WordTable("结尾 收尾 结束 为尾 煞尾 末尾")
  private static let headWords = TextView.words("前面 开头 打头 起头 前 头 前几位 首 前半段 前段 地址码 起始")
  private static let tailWords = TextView.words("后面 结尾 收尾 尾号 尾数 尾 后 末 最后 末尾 后半段 后段 校验码 后几位")
  private static let serialWords = TextView.words("顺序码")
  private static let links = ScalarSet(FoldedText.scalars(of: "是为系以:(\"“” 的"))
  /// Between 前 and the digits: 前六位数字.
  private static let places = ScalarSet(FoldedText.scalars(of: "位码数字段部分个"))
}
