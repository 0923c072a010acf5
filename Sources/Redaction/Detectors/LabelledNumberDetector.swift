import Matching
import Rules

/// Numbers of persons behind a word that announces them, whatever stands between their digits.
struct LabelledNumberDetector: TextDetector {
  let card = RuleCard(
    LabelledNumberDetector.id, .number, title: "写明种类、用各种符号隔开的号码", basis: "参照法释〔2016〕19号第十条",
    summary: "“身份证号”“手机”“账号”“护照号”等词之后，用任意符号、方格、链接、字母隔开或替代的号码",
    hides: [
      "身份证号码⟦532324?19891011?8657⟧", "电话：⟦186 | 0213 | 5610⟧", "身份证号⟦530111〔20000517〕7556⟧属实",
      "储蓄卡⟦5456×1915×7360×9364⟧",
      "手机[⟦1308684](http://a.example/)8374⟧", "账号：⟦2i232l0o8986⟧", "护照号⟦E J·5966494⟧",
      "社保卡号\",\"value\":\"⟦5367－6730—3735⟧",
    ],
    keeps: ["电话通知2022-11-08", "手机3部、电脑12台", "举报电话：12350、12345", "账号2个，金额1200000元", "联系电话（12条）"])
  let triggers = Set("号码话机式真户卡证照折".unicodeScalars.map(\.value))

  func detect(at index: Int, in view: TextView, found: (Range<Int>, Certainty) -> Void) {
    guard let start = LabelledDigits.start(behind: index + 1, in: view),
      let kind = NumberVocabulary.kind(ofWordEndingAt: index + 1, in: view),
      let form = form(of: kind, wordEndingAt: index + 1, in: view)
    else { return }
    if kind == .phone, isShortNumber(at: start, in: view) { return }
    guard let digits = LabelledDigits(at: start, as: form, in: view), !digits.isSolid || form.letters > 0 else {
      return
    }
    found(digits.range, .possible)
  }

  private func form(of kind: NumberContext.Kind, wordEndingAt end: Int, in view: TextView) -> LabelledDigits.Form? {
    switch kind {
    case .identity:
      let isCard = Self.residence.contains { view.ends(with: $0, at: end) }
      return LabelledDigits.Form(
        complete: 15, least: 12, most: 18, letters: isCard ? 3 : 0, endsInX: true, kind: .identity)
    case .phone: return LabelledDigits.Form(complete: 7, least: 7, most: 13, kind: .telephone)
    case .account: return LabelledDigits.Form(complete: 12, least: 8, most: 24)
    case .personal:
      let isPermit = PassportDetector.words.contains { view.ends(with: $0, at: end) }
      return isPermit
        ? LabelledDigits.Form(complete: 7, least: 7, most: 12, letters: 3)
        : LabelledDigits.Form(complete: 12, least: 7, most: 24, letters: 1, endsInX: true)
    default: return nil
    }
  }

  /// 12350, 119, 95598, 400 alone: numbers of services that begin unlike those of persons.
  private func isShortNumber(at start: Int, in view: TextView) -> Bool {
    var end = start
    while end - start < 7, DigitCode.isDigit(view.code(end)) { end += 1 }
    let (first, second) = (DigitCode.value(view.code(start)), DigitCode.value(view.code(start + 1)))
    return (3...6).contains(end - start) && (first == 1 && second < 3 || first == 9 && (5...6).contains(second))
  }

  /// Identifier of the rule.
  static let id = "text.labelled-number"
  private static let residence = TextView.words("永久居留证 永久居留身份证 居留证 永久居留证号")
}
