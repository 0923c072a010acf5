import Matching
import Rules

/// Numbers of patients, which are shorter than other numbers of persons, and cards of the disabled, which are an identity number with the class
/// and the degree of the disability behind it.
struct MedicalNumberDetector: TextDetector, ColumnReader {
  let card = RuleCard(
    "text.medical-number", .number, title: "住院号、病历号和残疾证号", basis: "参照法释〔2016〕19号第十条；个人信息保护法第二十八条",
    summary: "“住院号”“病历号”“门诊号”之后不足 7 位的号码；“残疾证号”之后的 20 位号码，末两位是残疾类别和等级",
    hides: [
      "住院号⟦202203⟧，", "病历号：⟦ZY0458⟧", "CT号⟦CT3489208⟧", "（病历号⟦094968⟧）2021年6月3日入院", "病案号⟦0081002\n248⟧）2024年",
      "病历号⟦BL0358⟧ 2021年8月入院", "住院号：⟦八〇七二七九⟧", "残疾证号⟦53230119850312001X43⟧，",
      "残疾人证：⟦53230119850312001843⟧",
      "| 姓名 | 住院号 |\n|---|---|\n| 李某 | ⟦202203⟧ |",
    ],
    keeps: ["住院号不详", "住院号2个", "住院号2022年起改用新号"])
  let triggers = Set(FoldedText.scalars(of: "号码证"))

  var columns: (any ColumnReader)? { self }

  func column(at index: Int, in view: TextView) -> TableColumn? {
    guard Self.before.contains(TextView.lowered(view.scalar(index - 1))), TableColumn.mayEnd(at: index + 1, in: view),
      Self.all.contains(where: { view.ends(with: $0, at: index + 1) }),
      let column = TableColumn(headedBy: index + 1, in: view), column.hasNeighbours
    else { return nil }
    return column
  }

  func isHead(_ cell: Range<Int>, in view: TextView) -> Bool { TableColumn.ends(cell, with: Self.all, in: view) }

  func detect(at index: Int, in view: TextView, found: (Range<Int>, Certainty) -> Void) {
    let end = index + 1
    guard Self.before.contains(TextView.lowered(view.scalar(index - 1))) else { return }
    let isCard = Self.cards.contains { view.ends(with: $0, at: end) }
    guard isCard || Self.patients.contains(where: { view.ends(with: $0, at: end) }) else { return }
    forEachCell(at: index, in: view) { cell in
      let view = view.upTo(cell.upperBound)
      if let range = number(at: view.trimmed(cell, of: Self.links).lowerBound, isCard: isCard, in: view) {
        found(range, .likely)
      }
    }
    var place = end
    while place - end < 4, Self.links.contains(view.scalar(place)) { place += 1 }
    if let range = number(at: place, isCard: isCard, in: view) { found(range, .likely) }
  }

  /// Digits with up to three letters before them or single blanks and hyphens between; of a card the whole form only.
  private func number(at start: Int, isCard: Bool, in view: TextView) -> Range<Int>? {
    var place = start
    var digits = 0
    var end = start
    // What stands before the last gap.
    var whole: (end: Int, digits: Int)?
    while place - start < Self.longest {
      let scalar = view.scalar(place)
      if DigitCode.isDigit(view.code(place)) || digits > 0 && end == place && isLookalike(place, in: view) {
        digits += 1
        end = place + 1
      } else if isCard, digits == 17, view.code(place) == DigitCode.x {
        digits += 1
        end = place + 1
      } else if isCard, digits == 20, scalar & ~0x20 == 0x42 {
        // B1: the first card in place of a lost one.
        place += 1
        if DigitCode.isDecimal(view.code(place)) { end = place + 1 }
        break
      } else if !isCard, digits == 0, place - start < 3, TextView.isLetter(scalar) {
        end = place + 1
      } else if !DigitRun.isSeparator(scalar) || Self.stops.contains(scalar) || place - end >= Self.longestGap {
        break
      } else if place == end, digits > 0 {
        whole = (end, digits)
      }
      place += 1
    }
    // 病历号BL0358 2021年8月入院: a day behind the number is none of it.
    if Self.units.contains(view.scalar(end)), let whole { (end, digits) = whole }
    guard isCard ? digits == 20 : (3...12).contains(digits), !Self.units.contains(view.scalar(end)) else { return nil }
    return start..<end
  }

  /// A letter that looks like a digit, with one behind it or nothing of a word.
  private func isLookalike(_ place: Int, in view: TextView) -> Bool {
    DigitCode.isLookalike(view.code(place)) && view.scalar(place) != 0x7C && !TextView.isLetter(view.scalar(place + 1))
  }

  private static let longest = 32
  private static let longestGap = 2
  private static let stops = ScalarSet(FoldedText.scalars(of: ",、。;:/()[]{}<>《》【】〔〕「」『』“”\""))
  private static let patients = TextView.words(
    "住院号 住院号码 病历号 病历号码 病案号 门诊号 门诊号码 就诊号 就诊卡号 诊疗卡号 住院登记号 ct号 dr号 影像号 检查号 病理号 住院流水号 x光号 x光片号 超声号 心电图号 急诊号 挂号号 透析号 处方号 化验单号 检验号 体检号 体检编号 入院号"
  )
  private static let cards = TextView.words("残疾证号 残疾证号码 残疾人证号 残疾人证号码 残疾证 残疾人证")
  /// Before the last character of the words.
  private static let before = ScalarSet((patients + cards).compactMap { $0.dropLast().last })
  private static let all = patients + cards
  private static let links = ScalarSet(FoldedText.scalars(of: "为是:(“\" 【["))
  private static let units = ScalarSet(FoldedText.scalars(of: "年月日个人份张元%"))
}
