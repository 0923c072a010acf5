import Matching
import Rules

/// Accounts of messengers, where the words say QQ, 微信 and the like in whatever spelling, and account names that WeChat gives.
struct MessengerDetector: TextDetector {
  let card = RuleCard(
    "text.messenger", .messaging, title: "QQ、微信等通讯账号", basis: "参照法释〔2016〕19号第十条（通讯方式）",
    summary: "写明 QQ、微信、VX、V信、钉钉、抖音等之后的账号；wxid_ 开头的账号",
    hides: [
      "QQ：⟦123456⟧", "微信号⟦abc_12345⟧", "加VX：⟦zs_8888888⟧", "v信⟦zhangsan88⟧", "扣扣⟦3812 4567 89⟧", "⟦wxid_a1b2c3d4e5f6⟧",
      "QQ号为⟦三八一二四五六七⟧", "QQ ⟦375 638 10⟧", "加⟦微zs-8888888⟧", "name=\"微信账号\" value=\"⟦zs_88888⟧\"",
    ],
    keeps: ["微信公众号已发布", "微信支付20000元", "型号WX-12345阀门", "钉钉打卡记录"])
  let triggers = Set("qQvVwW微企钉扣威薇抖快加".unicodeScalars.map(\.value))

  func detect(at index: Int, in view: TextView, found: (Range<Int>, Certainty) -> Void) {
    let isLatin = TextView.isLetter(view.scalars[index])
    if isLatin, TextView.isAlphanumeric(view.scalar(index - 1)) { return }
    guard Self.starts.mayBegin(at: index, in: view),
      let word = Self.words.first(where: { view.starts(with: $0, at: index) })
    else { return }
    var place = index + word.count
    if word == Self.givenName {
      while isAccount(view, place), place - index < 32 { place += 1 }
      if place - index >= 10 { found(index..<place, .certain) }
      return
    }
    while place - index - word.count < 8, Self.links.contains(view.scalar(place)) { place += 1 }
    guard let begin = LabelledDigits.start(behind: place, in: view) else { return }
    let isShort = word.count <= 2 && word != Self.qq && TextView.isLetter(word[word.count - 1])
    // V-2821: the number of a valve.
    if isShort, begin > place { return }
    let isFar =
      (place..<begin).contains { Self.borders.contains(view.scalar($0)) }
      && ![0x22, 0x27].contains(view.scalar(begin - 1))
    place = begin
    // WX12345 may be a model: a short Latin word needs a colon or the like, or 加 in front.
    if isShort, place == index + word.count,
      !Self.calls.contains(view.scalar(index - 1))
    {
      return
    }
    let start = place
    if Self.numbered.contains(word), let digits = LabelledDigits(at: start, as: Self.number, in: view), !digits.isSolid
    {
      found(digits.range, .likely)
      return
    }
    while place - start < 24 {
      if isAccount(view, place) {
        place += 1
      } else if place > start, view.scalar(place) == 0x20, isDigit(view, place - 1), isDigit(view, place + 1) {
        place += 1
      } else {
        break
      }
    }
    while place > start, view.scalar(place - 1) == 0x2D { place -= 1 }
    guard place - start >= 5, view.scalar(start) != 0x2D,
      !TextView.isAlphanumeric(view.scalar(place)) || place - start == 24
    else { return }
    // 微信，iPhone手机: behind a comma or a cell's border an account shows a digit or an underscore.
    if isFar, !(start..<place).contains(where: { isDigit(view, $0) || view.scalar($0) == 0x5F }) { return }
    // 加微 alone would look like a name in the next run.
    found((word == Self.adding ? index + 1 : start)..<place, .likely)
  }

  private func isDigit(_ view: TextView, _ place: Int) -> Bool { DigitCode.isDigit(view.code(place)) }

  private func isAccount(_ view: TextView, _ place: Int) -> Bool {
    let scalar = view.scalar(place)
    return TextView.isAlphanumeric(scalar) || scalar == 0x5F || scalar == 0x2D || isDigit(view, place)
  }

  private static let givenName = TextView.words("wxid_")[0]
  private static let qq = TextView.words("qq")[0]
  private static let borders = Set(FoldedText.scalars(of: ",、|\n"))
  private static let adding = TextView.words("加微")[0]
  /// Messengers whose accounts are numbers.
  private static let numbered = TextView.words("qq 扣扣 企鹅号 qq群")
  private static let number = LabelledDigits.Form(complete: 9, least: 5, most: 12)
  private static let words = TextView.words(
    "wxid_ qq群 qq 加q 微信群 加微信 加微 微信 薇信 威信 wechat weixin v信 vx wx v 企鹅号 企业微信 扣扣 钉钉 抖音号 抖音 快手号 快手")
  private static let starts = WordStarts(words)
  private static let links = Set("号码账帐户为是: ()\"“”'[]加、同=".unicodeScalars.map(\.value))
  private static let calls = Set("加+".unicodeScalars.map(\.value))
}
