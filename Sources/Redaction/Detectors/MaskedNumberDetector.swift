import Matching
import Rules

/// Numbers with part of their digits struck out (532301********1234, 138xxxx1234), and pieces of numbers that the words call so (尾号3015):
/// what they leave adds up with the rest of the page.
struct MaskedNumberDetector: TextDetector {
  let card = RuleCard(
    "text.masked-number", .number, title: "部分遮挡的号码", basis: "参照法释〔2016〕19号第十条",
    summary: "夹有星号、叉号、圆点的号码，“尾号”“后四位”之后的数字和表格中这样的列；身份证号码“开头”“结尾”的数字",
    hides: [
      "身份证号⟦532301********1234⟧", "电话⟦138****1234⟧", "身份证尾号⟦3015⟧", "手机后四位⟦1234⟧", "身份证以⟦532301⟧开头", "身份证末尾是⟦〇〇一三⟧。",
      "身份证号最后四个数字⟦0013⟧",
      "身份证号⟦532301…1234⟧", "身份证⟦532301(略)1234⟧", "证号⟦532301########1234⟧", "⟦138某某某某1234⟧",
      "| 姓名 | 身份证尾号 |\n|---|---|\n| 张某 | ⟦3015⟧ |",
    ],
    keeps: [
      "**2000**元", "**2022**-08-01至今", "③**2022**-08-01", "GB **18218**—2018", "20××年×月×日", "尺寸100×200×300",
      "区划代码532301～532331", "532301…1234件", "编号532301(略)1234", "票据尾号4778", "哈希值前八位为84R52A65",
      "| 设备 | 票据尾号 |\n|---|---|\n| 水泵 | 4778 |",
    ])
  let triggers = Set("*·×Xx●○■□█※号位数头尾面字#某…~(.-".unicodeScalars.map(\.value))

  func detect(at index: Int, in view: TextView, found: (Range<Int>, Certainty) -> Void) {
    if Self.gaps.contains(view.scalars[index]), let range = shortenedIdentity(at: index, in: view) {
      found(range, .likely)
    } else if Self.isMark(view.scalars[index]) {
      // Once for each row of marks.
      if Self.isMark(view.scalar(index - 1)) { return }
      if let range = maskedNumber(around: index, in: view) { found(range, .likely) }
    } else if let range = piece(behind: index + 1, in: view) ?? endPiece(at: index + 1, in: view) {
      found(range, .likely)
    } else {
      Self.columns.pieces(at: index, in: view) { found($0, .likely) }
    }
  }

  var columns: (any ColumnReader)? { Self.columns }

  /// The county, a gap and the last digits of an identity number that the words announce: 532301…1234, 532301(略)1234.
  private func shortenedIdentity(at gap: Int, in view: TextView) -> Range<Int>? {
    guard DigitCode.isDecimal(view.code(gap - 1)), !Self.gaps.contains(view.scalar(gap - 1)) else { return nil }
    var (start, behind) = (gap, gap)
    while gap - start < 15, DigitCode.isDecimal(view.code(start - 1)) { start -= 1 }
    while behind - gap < 14, Self.gaps.contains(view.scalar(behind)) { behind += 1 }
    var end = behind
    while end - behind < 6, DigitCode.isDecimal(view.code(end)) { end += 1 }
    if view.code(end) == DigitCode.x { end += 1 }
    // One hyphen or point parts whole numbers.
    let isShort = behind - gap == 1 && [0x2D, 0x2E, 0x28].contains(view.scalar(gap))
    guard (6...14).contains(gap - start), (2...5).contains(end - behind), !isShort, end - start - (behind - gap) < 18,
      !Self.units.contains(view.scalar(end)), !DigitCode.isDecimal(view.code(end)),
      NumberContext.before(start, in: view)?.kind == .identity
    else { return nil }
    return start..<end
  }

  /// The number around the first mark at `index`: digits and marks, up to one blank or hyphen between them.
  private func maskedNumber(around index: Int, in view: TextView) -> Range<Int>? {
    var start = index
    while index - start < Self.longest, DigitCode.isDecimal(view.code(previous(start, in: view) - 1)) {
      start = previous(start, in: view) - 1
    }
    if isEmphasis(at: index, from: start, in: view) { return nil }
    var end = index
    var digits = 0
    var place = start
    var run = 0
    var longestRun = 0
    var isLetter = false
    while place < view.scalars.count, place - start < Self.longest {
      let scalar = view.scalars[place]
      if DigitCode.isDecimal(view.code(place)) {
        digits += 1
        run = 0
      } else if Self.isMark(scalar) {
        run += 1
        longestRun = max(longestRun, run)
        isLetter = isLetter || TextView.isLetter(scalar) || scalar == 0xD7 || scalar == 0xB7
      } else if !(scalar == 0x20 || scalar == 0x2D), place > start {
        break
      } else if place > start, view.scalar(place - 1) == 0x20 || view.scalar(place - 1) == 0x2D {
        break
      } else {
        place += 1
        continue
      }
      place += 1
      end = place
    }
    let isBothSided = DigitCode.isDecimal(view.code(start)) && DigitCode.isDecimal(view.code(end - 1))
    let marks = (start..<end).filter { Self.isMark(view.scalars[$0]) }.count
    guard digits >= 3, digits + marks >= 7,
      longestRun >= (isBothSided && !isLetter ? 2 : isBothSided ? 3 : isLetter ? 8 : 4),
      !TextView.isLetter(view.scalar(start - 1)), !TextView.isLetter(view.scalar(end)),
      !Self.units.contains(view.scalar(end)), !Self.brackets.contains(view.scalar(start - 1))
    else { return nil }
    return start..<end
  }

  /// Whether the stars at `index` begin or end the emphasis of the figures behind or before them: **2022**-08-01, ③**2022**年.
  private func isEmphasis(at index: Int, from start: Int, in view: TextView) -> Bool {
    let length = stars(from: index, by: 1, in: view)
    guard (1...Self.longestEmphasis).contains(length) else { return false }
    if stars(from: start - 1, by: -1, in: view) == length { return !isNumber(endingAt: start - length, in: view) }
    var end = index + length
    while end - index < Self.longest, DigitCode.isDecimal(view.code(end)) { end += 1 }
    return end > index + length && stars(from: end, by: 1, in: view) == length && !isNumber(endingAt: index, in: view)
  }

  /// How many stars stand in a row, up to one more than emphasis has.
  private func stars(from place: Int, by stride: Int, in view: TextView) -> Int {
    (0...Self.longestEmphasis).first { view.scalar(place + stride * $0) != 0x2A } ?? Self.longestEmphasis + 1
  }

  /// Whether more than one digit, which may count items, ends at `end`.
  private func isNumber(endingAt end: Int, in view: TextView) -> Bool {
    DigitCode.isDecimal(view.code(end - 1)) && DigitCode.isDecimal(view.code(end - 2))
  }

  /// Before one blank or hyphen.
  private func previous(_ index: Int, in view: TextView) -> Int {
    let isJoint = view.scalar(index - 1) == 0x20 || view.scalar(index - 1) == 0x2D
    return isJoint && DigitCode.isDecimal(view.code(index - 2)) ? index - 1 : index
  }

  /// Digits behind 尾号, 后四位 and the like that end at `end`.
  private func piece(behind end: Int, in view: TextView) -> Range<Int>? {
    guard (end..<end + 7).contains(where: { DigitCode.isDigit(view.code($0)) || view.code($0) == DigitCode.x }),
      let word = Self.words.first(where: { view.ends(with: $0, at: end) }),
      !Self.papers.contains(where: { view.ends(with: $0, at: end - word.count) })
    else { return nil }
    var place = end
    while place - end < 6, Self.links.contains(view.scalar(place)) { place += 1 }
    let start = place
    let isSpaced = view.scalar(place + 1) == 0x20 && DigitCode.isDigit(view.code(place + 2))
    while place - start < 10, DigitCode.isDigit(view.code(place)) || view.code(place) == DigitCode.x {
      place += 1
      // 8 6 9 3: single digits with a blank between them.
      if isSpaced, view.scalar(place) == 0x20, DigitCode.isDigit(view.code(place + 1)),
        !DigitCode.isDigit(view.code(place + 2))
      {
        place += 1
      }
    }
    // SHA-256前八位为84R52A65: letters go on.
    guard (2...9).contains(place - start), !Self.units.contains(view.scalar(place)),
      !TextView.isLetter(view.scalar(place))
    else { return nil }
    return start..<place
  }

  /// The digits beside 开头, 结尾, 前面, 后面 that end at `end`, of an identity number that is named before: 身份证以532301开头.
  private func endPiece(at end: Int, in view: TextView) -> Range<Int>? {
    guard Self.ends.contains(where: { view.ends(with: $0, at: end) }) else { return nil }
    var last = end - 2
    while end - last < 4, Self.links.contains(view.scalar(last - 1)) { last -= 1 }
    var start = last
    while last - start < 10,
      DigitCode.isDecimal(view.code(start - 1)) || start == last && view.code(start - 1) == DigitCode.x
    {
      start -= 1
    }
    if start == last {
      while start - end < 3, Self.links.contains(view.scalar(start)) || start < end { start += 1 }
      last = start
      while last - start < 10, DigitCode.isDigit(view.code(last)) { last += 1 }
      if view.code(last) == DigitCode.x { last += 1 }
    }
    let isPiece = (3...9).contains(last - start) && !Self.units.contains(view.scalar(last))
    return isPiece && NumberPieces.isIdentity(before: start, in: view) ? start..<last : nil
  }

  private static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2A, 0xB7, 0xD7, 0x58, 0x78, 0x25CF, 0x25CB, 0x25A0, 0x25A1, 0x2588, 0x203B, 0x23, 0x67D0: true
    default: false
    }
  }

  /// What stands in place of digits that are left out.
  private static let gaps = ScalarSet(FoldedText.scalars(of: "…~#某略().-* "))
  private static let longestEmphasis = 3
  /// No number of a person has more characters, blanks included.
  private static let longest = 32
  private static let words = TextView.words(
    "最后四个数字 后四个数字 最后六个数字 尾号 尾数 后四位 后4位 末四位 末4位 最后四位 后六位 后6位 末六位 前六位 前6位 前三位 前3位 前四位 前4位 前七位 后三位 后3位 末三位 "
      + "中间四位 中间4位 中四位 中间三位 中间八位 中间8位 后八位 后8位 末八位 末8位 前八位 前8位 前7位 末6位 前两位 末两位")
  private static let columns = NumberTailColumn(words: words, things: papers)
  /// Papers whose number a tail is of: 票据尾号.
  private static let papers = TextView.words(
    "立案编号 案件编号 项目编号 设备编号 出厂编号 案号 文号 信用代码 区划代码 备案号 流水号 批号 票据 发票 单据 凭证 收据 缴款书 订单 运单 合同 批次 设备 文书")
  private static let ends = TextView.words("开头 打头 起头 结尾 收尾 末尾 前面 后面")
  private static let links = ScalarSet(FoldedText.scalars(of: "为是:号码数字的(“\" "))
  private static let units = Set(FoldedText.scalars(of: "年月元万亿吨条款%"))
  private static let brackets = Set(FoldedText.scalars(of: "〔[【"))
}
