import Matching

/// Where the number of a paper stands that a label announces, beside right behind the label.
struct PaperScope {
  let label: PaperLabel
  let view: TextView
  /// Where the bracket or sentence begins in which the label stands, or how far back a rule looks for it.
  private let clauseStart: Int

  init(of label: PaperLabel, in view: TextView) {
    var start = label.range.lowerBound
    while label.range.lowerBound - start < Self.longestOwner, !Self.stops.contains(view.scalar(start - 1)) {
      start -= 1
    }
    (self.label, self.view, clauseStart) = (label, view, start)
  }

  /// The numbers, in order.
  func numbers() -> [Range<Int>] {
    if let number = inBracket() ?? inSentenceBefore() { return [number] }
    let listed = list()
    if !listed.isEmpty { return listed }
    if let number = below() ?? inSentence() { return [number] }
    return []
  }

  private func number(at place: Int) -> Range<Int>? { PaperNumber.range(at: place, for: label, in: view) }

  /// The number that ends at `end`.
  private func number(endingAt end: Int) -> Range<Int>? {
    var start = end
    while end - start < Self.longestNumber, Self.ofNumber.contains(view.scalar(start - 1)) { start -= 1 }
    for place in start..<max(start, end) {
      if let number = number(at: place), number.upperBound == end { return number }
    }
    return nil
  }

  /// DR5948399（检查号，谭晓燕）, BL2019…（许长林在同济附属医院的病案号）: the label stands in the bracket behind the number.
  private func inBracket() -> Range<Int>? {
    let isClosed = Self.bracketEnds.contains(view.scalar(label.range.upperBound))
    return isClosed && view.scalar(clauseStart - 1) == 0x28 ? number(endingAt: clauseStart - 1) : nil
  }

  /// …写着EZ 7113391。这是黄晓燕因私护照的号码: the label stands in the sentence behind, which points back.
  private func inSentenceBefore() -> Range<Int>? {
    // 护士说这是他的住院号
    guard view.scalar(clauseStart - 1) == 0x3002,
      (clauseStart..<label.range.lowerBound).contains(where: { Self.pointers.begins(at: $0, in: view) })
    else { return nil }
    return number(endingAt: clauseStart - 1)
  }

  /// …证编号分别为交安A(21)G25730、水安C2016…: every number of a list.
  private func list() -> [Range<Int>] {
    var place = label.range.upperBound
    let length = Self.lists.length(at: place, in: view)
    if length == 0 { return [] }
    place += length
    if view.scalar(place) == 0x3A { place += 1 }
    var result: [Range<Int>] = []
    while result.count < Self.longestList {
      var end = place
      while end - place < Self.longestItem, !Self.itemEnds.contains(view.scalar(end)) { end += 1 }
      if let number = first(from: place, within: min(Self.longestLead, end - place)) { result.append(number) }
      guard view.scalar(end) == 0x3001 || view.scalar(end) == 0x548C else { break }  // 和
      place = end + 1
    }
    return result
  }

  /// The number at the beginning of the next line, behind who says it and what he says before: 妈的住院号发一下⏎夏某：514815; or of the
  /// line below a line with nothing but the label.
  private func below() -> Range<Int>? {
    var place = label.range.upperBound
    while place - label.range.upperBound < Self.longestRest, !TextView.isLineEnd(view.scalar(place)) {
      if DigitCode.isDecimal(view.code(place)) { return nil }
      place += 1
    }
    guard view.scalar(place) == 0x0A || isAnswer(place) else { return nil }
    let isOwnLine = place == label.range.upperBound && isAtLineStart(label.range.lowerBound)
    place = behindTime(behindQuestion(place + 1))
    var speech = place
    while speech - place < Self.longestSpeaker, view.scalar(speech) != 0x3A, !TextView.isLineEnd(view.scalar(speech)),
      !DigitCode.isDecimal(view.code(speech))
    {
      speech += 1
    }
    if view.scalar(speech) == 0x3A { return first(from: speech + 1, within: Self.longestLead) }
    return isOwnLine ? number(at: place) : nil
  }

  /// Behind the line at `place` where it asks for the number: 答：台胞证。⏎问：编号呢？⏎答：….
  private func behindQuestion(_ place: Int) -> Int {
    guard view.scalar(place) == 0x95EE, view.scalar(place + 1) == 0x3A else { return place }  // 问
    var end = place + 2
    while end - place < Self.longestRest, !TextView.isLineEnd(view.scalar(end)) { end += 1 }
    guard view.scalar(end) == 0x0A, (place..<end).contains(where: { Self.asked.begins(at: $0, in: view) }) else {
      return place
    }
    return end + 1
  }

  /// Behind the blanks and the time of a message at `place`: 14:11 胡某：.
  private func behindTime(_ place: Int) -> Int {
    var end = place
    while view.scalar(end) == 0x20 { end += 1 }
    var time = end
    while time - end < 9, DigitCode.isDecimal(view.code(time)) || view.scalar(time) == 0x3A { time += 1 }
    guard time - end >= 4, view.scalar(time) == 0x20, (end..<time).contains(where: { view.scalar($0) == 0x3A }) else {
      return end
    }
    return time + 1
  }

  /// Whether an answer follows the mark at `place` in the same line: …证号？答：….
  private func isAnswer(_ place: Int) -> Bool {
    view.scalar(place) == 0x3F && view.scalar(place + 1) == 0x7B54
  }

  /// Whether nothing but a few ideographs stand before `place` in its line: 土地|承包经营权证号.
  private func isAtLineStart(_ place: Int) -> Bool {
    var start = place
    while place - start < Self.longestPrefix, TextView.isHan(view.scalar(start - 1)) { start -= 1 }
    return start == 0 || TextView.isLineEnd(view.scalar(start - 1))
  }

  /// 通行证…卡面印着CP3091073, …其编号为3601202152373674: the first number behind a word that leads to it, in the rest of the sentence,
  /// where no thing is named that has numbers of its own.
  private func inSentence() -> Range<Int>? {
    var place = label.range.upperBound
    while place - label.range.upperBound < Self.longestSentence {
      let scalar = view.scalar(place)
      if scalar == 0x3002 || scalar == 0x3B || TextView.isLineEnd(scalar) || Self.things.begins(at: place, in: view) {
        return nil
      }
      if place > label.range.upperBound, TextView.isAlphanumeric(scalar),
        Self.leads.contains(where: { view.ends(with: $0, at: place) }), let number = number(at: place)
      {
        return number
      }
      place += 1
    }
    return nil
  }

  /// The first number from `start` on, with so many scalars before it at most.
  private func first(from start: Int, within reach: Int) -> Range<Int>? {
    for place in start..<start + reach {
      if view.scalar(place) == 0x0A { return nil }
      if TextView.isAlphanumeric(view.scalar(place)) { return number(at: place) }
    }
    return nil
  }

  private static let ofNumber = ScalarSet(
    FoldedText.scalars(of: "0123456789-_ ()abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"))
  private static let stops = ScalarSet(FoldedText.scalars(of: "。;()?!\n") + [FoldedText.barrier])
  private static let bracketEnds = ScalarSet(FoldedText.scalars(of: "),"))
  private static let itemEnds = ScalarSet(FoldedText.scalars(of: "、,。;和\n"))
  private static let pointers = WordTable("这是 那是 这就是 那就是 该编号 该号 该号码 该串数字 此号 此为 上述 以上")
  private static let lists = WordTable("分别为 分别是 依次为 依次是 依次 分别")
  private static let leads = TextView.words("是 为 即 号 码 着 搜 填 写 有 报 录 : ,")
  private static let things = WordTable("许可证 执照 代码 编码 信用代码 发票 合同 文书 决定书 通知书 告知书 案号 记录 报告 标准 罚款 金额 产品 设备 车牌")
  private static let asked = WordTable("编号 号码 证号 证书号 多少 几号")
  private static let longestPrefix = 6
  private static let longestNumber = 40
  private static let longestOwner = 24
  private static let longestRest = 24
  private static let longestSpeaker = 12
  private static let longestLead = 16
  private static let longestSentence = 80
  private static let longestList = 12
  private static let longestItem = 40
}
