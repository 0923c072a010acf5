import Matching
import Rules

/// Numbers of persons with one and the same letter or sign between their digits, announced by a word or of a form that no code has.
struct FilledNumberDetector: TextDetector {
  let card = RuleCard(
    "text.filled-number", .number, title: "夹同一个字母或者符号的号码", basis: "参照法释〔2016〕19号第十条",
    summary: "数字之间夹同一个字母或者符号的身份证号码、手机号码、卡号；写明种类的 7 位以上号码",
    hides: [
      "留有⟦5a3a2a3a0a1a1a9a8a5a0a3a0a2a1a2a1aX⟧", "手机⟦138k0013k8000⟧", "联系⟦1g5g8g7g7g6g6g5g9g3g2⟧即可", "台胞证号⟦6624c7659⟧",
      "他报出⟦800z680z9232⟧这一串",
      "留了⟦154丶0102丶1005⟧", "拨⟦13636°172927⟧", "⟦132 then 8736 then 6201⟧", "打到⟦6217″0041″6766″3126″289⟧上",
    ],
    keeps: ["型号12a3400a5600", "规格3k20k15k", "18k20k22k24k", "编号150e603e29", "比值130°1200°1300°", "102°54′26″"])
  let triggers = Set(
    (0x61...0x7A).flatMap { [$0, $0 - 0x20] }.filter(FilledDigits.isFiller)
      + FilledDigits.signs.joined().filter(FilledDigits.isFiller))

  func detect(at index: Int, in view: TextView, found: (Range<Int>, Certainty) -> Void) {
    var start = index - 1
    while index - start < 4, FilledDigits.beside.contains(view.scalar(start)) { start -= 1 }
    guard DigitCode.isDecimal(view.code(start)) else { return }
    let last = start
    while last - start < 20, DigitCode.isDecimal(view.code(start - 1)) { start -= 1 }
    // Asked at each letter, answered at the first.
    guard let filled = FilledDigits(at: start, in: view) else { return }
    let context = NumberContext.before(start, in: view)
    let isAnnounced = context?.isPersonal == true && context?.isClose == true && filled.digits.count >= 7
    if isAnnounced || context?.kind != .document && isNumber(filled, around: view.scalars[index]) {
      found(filled.range, .possible)
    }
  }

  private func isNumber(_ filled: FilledDigits, around sign: UInt32) -> Bool {
    let (digits, lengths) = (filled.digits, filled.lengths)
    let isSpelled = lengths.allSatisfy { $0 == 1 }
    let isCut = lengths.count > 2
    // 13636°172927: two pieces only around a sign; around a letter they are a part number.
    let isSign = !TextView.isLetter(sign)
    switch digits.count {
    case 18: return digits.haveFormOfIdentity
    case 15: return isCut && digits.haveFormOfOldIdentity
    case 16, 19: return [60, 62].contains(digits.number(0, 2)) && (isCut || digits.passesLuhn)
    case 11 where digits[0] == 1:
      return digits[1] > 2
        && (isSpelled || Self.mobiles.contains(lengths) || isSign && lengths[0] >= 2)
    case 11, 12: return digits[0] == 0 && digits[1] > 0 && (isSpelled || Self.landlines.contains(lengths))
    case 10: return [400, 800].contains(digits.number(0, 3)) && (isSpelled || lengths == [3, 3, 4])
    default: return false
    }
  }

  private static let mobiles: Set<[Int]> = [[3, 4, 4], [3, 3, 5], [4, 4, 3]]
  private static let landlines: Set<[Int]> = [[4, 7], [4, 8], [3, 8], [4, 3, 4], [4, 4, 4], [3, 4, 4]]
}
