import Matching
import Rules

/// Numbers of certificates of land, houses and forest (不动产登记暂行条例实施细则 Art. 20), in the new form and the older ones.
struct PropertyDetector: TextDetector {
  let card = RuleCard(
    "text.property", .property, title: "不动产权属证书编号", basis: "参照法释〔2016〕19号第十条（动产或不动产权属证书编号）",
    summary: "“……不动产权第……号”“房权证……字第……号”“国用（年份）第……号”，以及房产证号、土地证号后的编号",
    hides: [
      "不动产权证书⟦云（2019）楚雄市不动产权第0001234号⟧", "⟦楚雄市房权证鹿城字第20130123号⟧的房屋", "土地证⟦楚国用（2012）第0123号⟧", "房产证号：⟦20130123⟧",
      "⟦云林证字（2010）第5323010123号⟧", "⟦云（2019）楚雄市不动产\n权第0001234号⟧",
      "⟦云（2024）元谋县不动产权0053797号⟧", "⟦云 （2021） 元谋县不动产权 第 009544 号⟧", "⟦双国用（1998）第4528⟧，", "⟦武集用（2010）第№00339号⟧",
      "⟦楚房权证开发区字201600083号⟧",
    ],
    keeps: ["办理不动产权登记第2批", "云楚危化经字〔2020〕第12号", "（楚）应急罚〔2020〕12号"])
  let triggers = Set("第证权字".unicodeScalars.map(\.value))

  func detect(at index: Int, in view: TextView, found: (Range<Int>, Certainty) -> Void) {
    if view.scalars[index] == 0x8BC1 { labelled(at: index, view, found) } else { serial(at: index, view, found) }
  }

  /// 第…号, or …号 right behind 权 or 字, with one of the words close in front.
  private func serial(at index: Int, _ view: TextView, _ found: (Range<Int>, Certainty) -> Void) {
    let isSerial = view.scalars[index] == 0x7B2C
    if !isSerial, view.code(index + 1) == DigitCode.none { return }
    var end = LabelledDigits.behindNumero(index + 1, in: view) ?? index + 1
    let serial = end
    while end - index < 40,
      DigitCode.isDigit(view.code(end)) || isLetterForDigit(end, view)
        || DigitRun.isSeparator(view.scalar(end)) && view.scalar(end) != 0x3002
    {
      end += 1
    }
    // 国用（1998）第4528: the year and 第 say as much as 号.
    let isBehindYear = isSerial && view.scalar(index - 1) == 0x29 && !TextView.isHan(view.scalar(end))
    guard end > serial, view.scalar(end) == 0x53F7 || isBehindYear else { return }
    let last = (serial..<end).last { DigitCode.isDigit(view.code($0)) }
    let stop = view.scalar(end) == 0x53F7 ? end + 1 : last.map { $0 + 1 } ?? serial
    if !isSerial, (index + 1..<end).count(where: { DigitCode.isDigit(view.code($0)) }) < Self.leastDigits { return }
    var place = isSerial ? index : index + 1
    while index - place < 24, place > 0 {
      if view.scalars[place - 1] == FoldedText.barrier || Self.stops.contains(view.scalars[place - 1]) { return }
      for word in Self.words {
        guard let first = first(of: word, endingAt: place, in: view) else { continue }
        found(start(before: first, view)..<stop, .likely)
        return
      }
      place -= 1
    }
  }

  /// O351677, 13753O8: a letter that looks like a digit, with one beside it.
  private func isLetterForDigit(_ place: Int, _ view: TextView) -> Bool {
    DigitCode.isLookalike(view.code(place))
      && (DigitCode.isDecimal(view.code(place - 1)) || DigitCode.isDecimal(view.code(place + 1)))
  }

  /// Where `word`, which the end of a line may part, begins if it ends at `end`.
  private func first(of word: [UInt32], endingAt end: Int, in view: TextView) -> Int? {
    if view.scalar(end - 1) != word.last { return nil }
    var place = end
    for scalar in word.reversed() {
      while place < end, end - place < 24, Self.gaps.contains(view.scalar(place - 1)) {
        place -= 1
      }
      guard view.scalar(place - 1) == scalar else { return nil }
      place -= 1
    }
    return place
  }

  /// The name of the place in front: 云（2019）楚雄市, 楚.
  private func start(before place: Int, _ view: TextView) -> Int {
    var start = place
    var isOpen = false
    while place - start < 24 {
      let scalar = view.scalar(start - 1)
      // （20⏎19）: a line may end between brackets.
      guard isName(scalar) || isOpen && (scalar == 0x20 || scalar == 0x0A) || isBesideBracket(start - 1, view) else {
        break
      }
      if scalar == 0x29 { isOpen = true } else if scalar == 0x28 { isOpen = false }
      if !isOpen, place - start >= 14 { break }
      start -= 1
    }
    return isOpen ? place : start
  }

  /// 云 （2021） 元谋县: a blank on either side of the year.
  private func isBesideBracket(_ place: Int, _ view: TextView) -> Bool {
    guard view.scalar(place) == 0x20 else { return false }
    return view.scalar(place - 1) == 0x29 || view.scalar(place + 1) == 0x28 && TextView.isHan(view.scalar(place - 1))
  }

  private func isName(_ scalar: UInt32) -> Bool {
    TextView.isHan(scalar) && !Self.verbs.contains(scalar) || scalar == 0x3007
      || (0x30...0x39).contains(scalar)
      || scalar == 0x2A || scalar == 0x28 || scalar == 0x29 || scalar == 0x5B || scalar == 0x5D || scalar == 0x3014
      || scalar == 0x3015
  }

  /// 房产证号：…, 土地使用证编号为ZZ-123456.
  private func labelled(at index: Int, _ view: TextView, _ found: (Range<Int>, Certainty) -> Void) {
    guard Self.labels.contains(where: { view.ends(with: $0, at: index + 1) }) else { return }
    var place = index + 1
    while place - index < 9, Self.links.contains(view.scalar(place)) { place += 1 }
    let start = place
    var digits = 0
    while place - start < 32,
      TextView.isAlphanumeric(view.scalar(place)) || view.scalar(place) == 0x2D || DigitCode.isDigit(view.code(place))
    {
      if DigitCode.isDigit(view.code(place)) { digits += 1 }
      place += 1
    }
    if digits >= 4 { found(start..<place, .likely) }
  }

  /// Digits of a serial that stands without 第.
  private static let leastDigits = 4
  private static let words = TextView.words(
    "不动产权 不动产证明 房地权证 房地 承包经营权 房权证 房产证 所有权证 房字 国用 集用 集有 土地使用权证 使用权证 土集用 林证字 林权证 宅基地 农地承包权 承包经营权证")
  /// What may stand inside of a word: line ends, blanks, stars.
  private static let gaps: Set<UInt32> = [0x0A, 0x20, 0x2A]
  private static let labels = TextView.words("房产证 房权证 不动产证 产权证 不动产权证 土地证 土地使用证 所有权证 使用权证 林权证 宅基地证 经营权证")
  private static let links = Set("书编号码为是: (".unicodeScalars.map(\.value))
  private static let stops = Set("。;,".unicodeScalars.map(\.value))
  private static let verbs = Set("书证号码为是的持有及和与将该其以为属由即".unicodeScalars.map(\.value))
}
