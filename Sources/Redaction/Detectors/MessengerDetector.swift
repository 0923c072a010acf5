import Matching
import Rules

/// Accounts of messengers, where the words say QQ, 微信 and the like in whatever spelling, and account names that WeChat gives.
struct MessengerDetector: TextDetector, ColumnReader {
  let card = RuleCard(
    "text.messenger", .messaging, title: "QQ、微信等通讯账号", basis: "参照法释〔2016〕19号第十条（通讯方式）",
    summary: "写明 QQ、微信、VX、V信、钉钉、抖音等之后的账号；wxid_ 开头的账号",
    hides: [
      "QQ：⟦123456⟧", "微信号⟦abc_12345⟧", "加VX：⟦zs_8888888⟧", "v信⟦zhangsan88⟧", "扣扣⟦3812 4567 89⟧", "⟦wxid_a1b2c3d4e5f6⟧",
      "QQ号为⟦三八一二四五六七⟧", "QQ ⟦375 638 10⟧", "加⟦微zs-8888888⟧", "name=\"微信账号\" value=\"⟦zs_88888⟧\"",
      "<input placeholder=\"微信号\" type=\"text\" value=\"⟦zs_88888⟧\">",
      "⟦abc_12345⟧（微信号）", "⟦487 537 65⟧是他的QQ", "微 信：⟦zs_88888⟧", "徽信⟦zs_88888⟧", "微信号,⟦ynqsnyhq⟧", "微信【⟦wei】【ming12⟧】",
      "微信号：⟦w🔥e🔥i🔥8🔥8🔥8⟧", "③QQ：⟦4176,2175,4⟧", "QQ昵称“安全哥”，号码为⟦194388-\n8726⟧，", "淘宝账号⟦zhao_12345⟧",
      "微信号：⟦mrb b10 714 055⟧，",
      "WeChat ID: ⟦zhao_dee5290⟧", "VX⟦zhao_dee5290⟧", "VX⟦88888888⟧", "| 姓名 | 微信 |\n|---|---|\n| 王某 | ⟦wx_36507⟧ |",
    ],
    keeps: [
      "微信（wechat）、钉钉（dingtalk）", "微信公众号已发布", "微信支付20000元", "型号WX-12345阀门", "VX212008电磁阀", "钉钉打卡记录", "12000（微信）",
      "<input title=\"微信\" maxlength=\"20\">", "<img alt=\"微信\" src=\"img/wx_20220315.png\">", "企鹅3只、球球12个", "V=1010m³",
    ])
  let triggers = Set("🐧qQuUvVwW微企钉扣威薇徽维抖快加球抠叩淘闲陌小腾绿支".unicodeScalars.map(\.value))

  func detect(at index: Int, in view: TextView, found: (Range<Int>, Certainty) -> Void) {
    guard let word = word(at: index, in: view) else { return }
    let column = column(below: word, at: index, in: view)
    let table = column.flatMap { $0.isOfTable ? $0 : nil }
    if let table {
      var hasAccounts = false
      accounts(in: table, of: word, view) { range in
        hasAccounts = true
        found(range, .likely)
      }
      if hasAccounts { return }
    }
    if endsClause(word, at: index, in: view), let range = account(before: word, at: index, in: view) {
      found(range, .likely)
    } else if let range = account(behind: word, at: index, in: view) {
      // No row is read for a head beside others.
      if let table, range.lowerBound > table.head.upperBound { return }
      found(range, .likely)
    } else if let range = account(before: word, at: index, in: view) {
      found(range, .likely)
    } else if let column {
      accounts(in: column, of: word, view) { found($0, .likely) }
    } else if let range = farAccount(of: word, behind: index + word.count, in: view) {
      found(range, .likely)
    }
  }

  /// The account that the rest of the sentence, or the answer to the question, leads to: 微信号一栏由本人补写，即zs_88888.
  private func farAccount(of word: [UInt32], behind end: Int, in view: TextView) -> Range<Int>? {
    guard word.count > 1, let start = LabelledDigits.farStart(behind: end, in: view) else { return nil }
    if Self.numbered.contains(word) { return LabelledDigits(at: start, as: Self.number, in: view)?.range }
    var place = start
    while place - start < 24, isAccount(view, place) { place += 1 }
    let account = start..<place
    guard account.count >= 6, !isAccount(view, place), TextView.isLetter(view.scalar(start)),
      account.contains(where: { isDigit(view, $0) || view.scalar($0) == 0x5F })
    else { return nil }
    return account
  }

  /// The word for a messenger that begins at `index`, unless a Latin one is part of another word.
  private func word(at index: Int, in view: TextView) -> [UInt32]? {
    let isLatin = TextView.isLetter(view.scalars[index])
    // </weixin>
    if isLatin, view.scalar(index - 1) == 0x2F, view.scalar(index - 2) == 0x3C { return nil }
    // ③QQ, 13800138000QQ: digits are no part of the word.
    let isBehindItem =
      DigitCode.isDecimal(view.code(index - 1)) && view.starts(with: Self.qq, at: index)
      && !TextView.isAlphanumeric(view.scalar(index + 2))
    if isLatin, TextView.isAlphanumeric(view.scalar(index - 1)), !isBehindItem,
      !view.starts(with: Self.givenName, at: index)
    {
      return nil
    }
    return Self.words.word(at: index, in: view)
  }

  /// Behind the noun that makes the name of a field of the word that ends at `place`: qqNumber, wechat_no, 微信ID.
  private func behindNoun(_ place: Int, of word: [UInt32], in view: TextView) -> Int {
    guard word.count > 1, let noun = Self.nouns.first(where: { view.starts(with: $0, at: place) }),
      !TextView.isLetter(view.scalar(place + noun.count))
    else { return place }
    return place + noun.count
  }

  /// Behind 昵称“安全哥”， and the word for the number that follows at `place`.
  private func behindNickname(_ place: Int, in view: TextView) -> Int {
    guard view.starts(with: Self.nickname, at: place), Self.quotes.contains(view.scalar(place + 2)),
      let close = (place + 3...place + 3 + Self.longestNickname).first(where: { Self.quotes.contains(view.scalar($0)) }
      ),
      view.scalar(close + 1) == 0x2C,
      let number = Self.numbers.first(where: { view.starts(with: $0, at: close + 2) })
    else { return place }
    return close + 2 + number.count
  }

  /// Whether the word ends a bracket or clause, as it does behind its account: 289115（QQ号）、13800138000.
  private func endsClause(_ word: [UInt32], at index: Int, in view: TextView) -> Bool {
    var behind = index + word.count
    while behind - index < 12, Self.labelEnds.contains(view.scalar(behind)) { behind += 1 }
    return LabelBehind.isEnd(view.scalar(behind))
  }

  var columns: (any ColumnReader)? { self }

  func column(at index: Int, in view: TextView) -> TableColumn? {
    word(at: index, in: view).flatMap { column(below: $0, at: index, in: view) }
  }

  /// The column whose head ends with the word.
  private func column(below word: [UInt32], at index: Int, in view: TextView) -> TableColumn? {
    var end = index + word.count
    while end - index < 12, Self.labelEnds.contains(view.scalar(end)) { end += 1 }
    return TableColumn(headedBy: behindNoun(end, of: word, in: view), in: view)
  }

  private func accounts(in column: TableColumn, of word: [UInt32], _ view: TextView, found: (Range<Int>) -> Void) {
    let isNextHead = { (cell: Range<Int>) in isHead(cell, in: view) }
    column.forEachCell(isHead: isNextHead) { cell in
      var (start, end) = (cell.lowerBound, cell.upperBound)
      while start < end, !isAccount(view, start) { start += 1 }
      while end > start, !isAccount(view, end - 1) { end -= 1 }
      let characters = (start..<end).filter { view.scalar($0) != 0x20 }
      let isWhole = (5...24).contains(characters.count) && characters.allSatisfy { isAccount(view, $0) }
      if isWhole, (start..<end).contains(where: { isDigit(view, $0) }) {
        found(start..<end)
      } else if start < end, Self.numbered.contains(word),
        let digits = LabelledDigits(at: start, as: Self.number, in: view.upTo(cell.upperBound))
      {
        found(digits.range)
      } else if start < end,
        let range = SpreadAccount.range(
          at: start, isNumber: Self.numbered.contains(word), in: view.upTo(cell.upperBound))
      {
        found(range)
      }
    }
  }

  /// Whether the cell begins with a word for a messenger.
  func isHead(_ cell: Range<Int>, in view: TextView) -> Bool {
    let start = cell.first { view.scalar($0) != 0x20 } ?? cell.upperBound
    return start < cell.upperBound && cell.count < 16 && Self.words.begins(at: start, in: view)
      && !cell.contains { isDigit(view, $0) }
  }

  /// V=101m³: figures and a square or cubic metre.
  private func isVolume(_ range: Range<Int>, in view: TextView) -> Bool {
    let unit = range.upperBound - 2
    return [0x32, 0x33].contains(view.scalar(unit + 1)) && view.scalar(unit) == 0x6D
      && (range.lowerBound..<unit).allSatisfy { isDigit(view, $0) }
  }

  /// The account that follows the word.
  private func account(behind word: [UInt32], at index: Int, in view: TextView) -> Range<Int>? {
    var place = index + word.count
    if word == Self.givenName {
      while place - index < 64 {
        let next = isAccount(view, place) ? place : view.behindMarkup(place)
        guard isAccount(view, next), view.scalar(place) != 0x28 else {
          guard let rest = restOfGivenName(at: place, from: index, in: view) else { break }
          place = rest
          continue
        }
        place = next + 1
      }
      return place - index >= 10 ? index..<place : nil
    }
    if let next = behindCorrection(place, in: view) { place = next }
    place = behindNickname(behindNoun(place, of: word, in: view), in: view)
    var note = place
    while note - place < 4, Self.noteLinks.contains(view.scalar(note)) { note += 1 }
    if let next = EncodingNote.end(at: note, in: view) { place = next }
    let label = AttributeLabel(endingAt: place, in: view)
    while label == nil, place - index - word.count < 24, Self.links.contains(view.scalar(place)) { place += 1 }
    let labelEnd = place
    guard let begin = LabelledDigits.start(behind: place, in: view) else { return nil }
    let isShort =
      word.count <= 2 && word != Self.qq && TextView.isLetter(word[0]) && TextView.isLetter(word[word.count - 1])
    // V-2821: the number of a valve.
    let isCell = (place..<begin).contains { Self.borders.contains(view.scalar($0)) }
    let isPointed =
      (place..<begin).contains { view.scalar($0) == 0x3A || NumberGap.isSign(view.scalar($0)) }
      || (place..<begin).count { view.scalar($0) == 0x2D } > 1
    // Facebook v Six4Three
    if isShort, begin > index + word.count, !isCell, !isPointed, view.scalar(index - 1) == 0x20,
      TextView.isLetter(view.scalar(index - 2))
    {
      return nil
    }
    if isShort, begin > place, !isCell && !isPointed || !TextView.isLetter(view.scalar(begin)) { return nil }
    let isFar =
      (place..<begin).contains { Self.borders.contains(view.scalar($0)) }
      && ![0x22, 0x27].contains(view.scalar(begin - 1))
    place = begin
    // WX12345 may be a model: a short Latin word needs a colon or the like, or 加 in front.
    if isShort, !isCell, !isPointed, place == index + word.count,
      !Self.calls.contains(view.scalar(index - 1)), word.count < 2 || !holdsUnderscore(at: place, in: view),
      !isGlued(word, at: index, in: view)
    {
      return nil
    }
    let start = place
    if Self.numbered.contains(word), let digits = LabelledDigits(at: start, as: Self.number, in: view), !digits.isSolid
    {
      return digits.range
    }
    if let end = spelled(at: start, in: view) { return start..<end }
    if begin == labelEnd || isPointed, let end = grouped(at: start, in: view) { return start..<end }
    if word.count > 1, let range = SpreadAccount.range(at: start, isNumber: Self.numbered.contains(word), in: view) {
      return range
    }
    while place - start < 24 {
      if isAccount(view, place) {
        place += 1
      } else if place > start, view.scalar(place) == 0x0A, isBroken(at: place, from: start, in: view) {
        place += 1
      } else if place > start, view.scalar(place) == 0x20,
        isDigit(view, place - 1) && isDigit(view, place + 1) && !isDated(behind: place, from: start, in: view)
          || isParted(at: place, from: start, in: view)
      {
        place += 1
      } else if place > start, isAccount(view, view.behindMarkup(place)), view.scalar(place) != 0x28 {
        place = view.behindMarkup(place)
      } else {
        break
      }
    }
    while place > start, view.scalar(place - 1) == 0x2D { place -= 1 }
    guard place - start >= 5, view.scalar(start) != 0x2D,
      !TextView.isAlphanumeric(view.scalar(place)) || place - start == 24, !isFile(endingAt: place, in: view),
      !isVolume(start..<place, in: view)
    else { return nil }
    // 微信（wechat）, 钉钉（dingtalk）: the name once more.
    if Self.names.length(at: start, in: view) == place - start { return nil }
    // 微信，iPhone手机: behind a comma or a cell's border an account shows a digit or an underscore.
    // 微信号,… says what the letters are.
    let isNamed = place - start >= 6 && view.scalar(index + word.count) == 0x53F7
    if isFar, !isNamed, !(start..<place).contains(where: { isDigit(view, $0) || view.scalar($0) == 0x5F }) {
      return nil
    }
    // 加微 alone would look like a name in the next run.
    return (word == Self.adding ? index + 1 : start)..<place
  }

  /// wx_20220315.png: whether what ends at `end` is the name of a picture or page.
  private func isFile(endingAt end: Int, in view: TextView) -> Bool {
    let length = Self.files.length(at: end, in: view)
    return length > 0 && !TextView.isAlphanumeric(view.scalar(end + length))
  }

  /// Whether the end of a line parts the account that begins at `start`: at one of its marks, where no digit stood yet, or in brackets.
  private func isBroken(at lineEnd: Int, from start: Int, in view: TextView) -> Bool {
    guard isAccount(view, lineEnd - 1), isAccount(view, lineEnd + 1) else { return false }
    if [view.scalar(lineEnd - 1), view.scalar(lineEnd + 1)].contains(where: { $0 == 0x5F || $0 == 0x2D }) {
      return true
    }
    var end = lineEnd + 1
    while end - lineEnd < 24, isAccount(view, end) { end += 1 }
    if view.scalar(start - 1) == 0x28 { return view.scalar(end) == 0x29 }
    // we⏎ilin2906 备注: what stands before the line end is too short for an account.
    let rest = lineEnd + 1..<end
    if lineEnd - start < Self.shortest, view.scalar(end) == 0x20, rest.count >= 4,
      (start..<lineEnd).allSatisfy({ TextView.isLetter(view.scalar($0)) }), TextView.isLetter(view.scalar(lineEnd + 1)),
      rest.contains(where: { isDigit(view, $0) })
    {
      return true
    }
    return LabelBehind.isEnd(view.scalar(end)) && !(start..<lineEnd).contains { isDigit(view, $0) }
      && (lineEnd..<end).contains { isDigit(view, $0) }
  }

  /// Whether the blank at `blank` parts the account that begins at `start`: behind its underscore, or where letters and digits behind
  /// letters alone end the clause: feiyu_ 96, das han223868.
  private func isParted(at blank: Int, from start: Int, in view: TextView) -> Bool {
    var end = blank + 1
    while end - blank < 24, isAccount(view, end) { end += 1 }
    let rest = blank + 1..<end
    if rest.isEmpty || rest.contains(where: { view.scalar($0) == 0x2D }) { return false }
    if view.scalar(blank - 1) == 0x5F { return true }
    return (LabelBehind.isEnd(view.scalar(end)) || view.scalar(end) == 0x7C)
      && (start..<blank).allSatisfy { TextView.isLetter(view.scalar($0)) || view.scalar($0) == 0x5F }
      && rest.contains { TextView.isLetter(view.scalar($0)) } && rest.contains { isDigit(view, $0) }
  }

  /// Behind the rest of an account that WeChat gave and that a blank or a line end parts: it has 14 letters and digits.
  private func restOfGivenName(at place: Int, from index: Int, in view: TextView) -> Int? {
    guard view.scalar(place) == 0x20 || view.scalar(place) == 0x0A else { return nil }
    let missing = index + Self.givenName.count + 14 - place
    var end = place + 1
    while end - place <= missing, isAccount(view, end) { end += 1 }
    return missing > 0 && end == place + 1 + missing && !isAccount(view, end) ? end : nil
  }

  /// Whether a day in figures stands behind the blank at `blank` and a whole account before it: 3358737411 2020-07-19.
  private func isDated(behind blank: Int, from start: Int, in view: TextView) -> Bool {
    blank - start >= 5 && DateReading(at: blank + 1, in: view)?.date != nil
  }

  /// The end of an account whose characters stand alone between blanks, if six or more do.
  private func spelled(at start: Int, in view: TextView) -> Int? {
    var end = start
    var count = 0
    while isAccount(view, end), count < 24 {
      count += 1
      guard view.scalar(end + 1) == 0x20, isAccount(view, end + 2) else { break }
      end += 2
    }
    return count >= 6 && !isAccount(view, end + 1) ? end + 1 : nil
  }

  /// The end of an account in groups between single blanks, mrb b10 714 055: no group is one by itself, and what follows is no label of
  /// something else.
  private func grouped(at start: Int, in view: TextView) -> Int? {
    var (end, groups, count) = (start, 0, 0)
    var (hasLetter, hasDigit) = (false, false)
    while true {
      let first = end
      while end - first < 6, isAccount(view, end) {
        if isDigit(view, end) { hasDigit = true } else { hasLetter = true }
        end += 1
      }
      guard end > first, !isAccount(view, end) else { return nil }
      (groups, count) = (groups + 1, count + end - first)
      if count > Self.longestGrouped { return nil }
      guard view.scalar(end) == 0x20, isAccount(view, end + 1) else { break }
      end += 1
    }
    let isLabel = view.scalar(end) == 0x3A || view.scalar(end) == 0x3D
    return groups > 1 && (Self.shortest...Self.longestGrouped).contains(count) && hasLetter && hasDigit && !isLabel
      ? end : nil
  }

  /// Behind 更正为 and the like, where it follows in the clause at `place`: 微信号原登记有误，现更正为….
  private func behindCorrection(_ place: Int, in view: TextView) -> Int? {
    var end = place
    while end - place < 16, ![0x3002, 0x3B, 0x0A, FoldedText.barrier].contains(view.scalar(end)) {
      end += 1
      if Self.corrections.contains(where: { view.ends(with: $0, at: end) }) { return end }
    }
    return nil
  }

  /// The account before a word in brackets or behind a copula: abc_123（微信号）, 487 537 65是他的QQ.
  private func account(before word: [UInt32], at index: Int, in view: TextView) -> Range<Int>? {
    var behind = index + word.count
    while behind - index < 12, Self.labelEnds.contains(view.scalar(behind)) { behind += 1 }
    guard LabelBehind.isEnd(view.scalar(behind)) else { return nil }
    var joint = index - 1
    while index - joint < 8, Self.owners.contains(view.scalar(joint)) { joint -= 1 }
    guard view.scalar(joint) == 0x28 || joint < index - 1 && Self.copulas.contains(view.scalar(joint)) else {
      return nil
    }
    var end = joint
    while joint - end < 2, view.scalar(end - 1) == 0x20 { end -= 1 }
    var start = end
    while end - start < 24 {
      if isAccount(view, start - 1) {
        start -= 1
      } else if start < end, view.scalar(start - 1) == 0x20, isDigit(view, start), isDigit(view, start - 2) {
        start -= 1
      } else {
        break
      }
    }
    let characters = start..<end
    let isNumbered = Self.numbered.contains(word)
    if isNumbered, characters.count < 6 {
      return LabelBehind.number(before: index..<behind, as: Self.number, in: view)
    }
    guard characters.count >= 6, isNumbered || characters.contains(where: { TextView.isLetter(view.scalar($0)) }),
      characters.contains(where: { isDigit(view, $0) || [0x5F, 0x2D].contains(view.scalar($0)) })
    else { return nil }
    return characters
  }

  /// Whether an account is glued to the word as no model is: VX88888888, wxzhang_88, vxli-wei0214.
  private func isGlued(_ word: [UInt32], at index: Int, in view: TextView) -> Bool {
    let start = index + word.count
    var (place, digits) = (start, 0)
    while place - start < 24, isAccount(view, place) {
      if DigitCode.isDecimal(view.code(place)) { digits += 1 }
      place += 1
    }
    if word == Self.vx, digits == place - start { return digits >= 7 }
    let letters = word == Self.vx ? start...start : index...start
    let isSmall = letters.allSatisfy { (0x61...0x7A).contains(view.scalar($0)) }
    return isSmall && word.count == 2 && digits >= 2 && place - start >= 6
  }

  /// Whether letters and an underscore begin the account at `place`: VXzhao_5290, which is no model.
  private func holdsUnderscore(at place: Int, in view: TextView) -> Bool {
    var end = place
    while end - place < 20, TextView.isLetter(view.scalar(end)) { end += 1 }
    return end > place && view.scalar(end) == 0x5F && TextView.isAlphanumeric(view.scalar(end + 1))
  }

  private func isDigit(_ view: TextView, _ place: Int) -> Bool {
    DigitCode.isDigit(view.code(place)) || SpokenDigits.sign(view.scalar(place)) != nil
  }

  private func isAccount(_ view: TextView, _ place: Int) -> Bool {
    let scalar = view.scalar(place)
    return TextView.isAlphanumeric(scalar) || scalar == 0x5F || scalar == 0x2D || isDigit(view, place)
  }

  /// Characters of the shortest account that somebody chose.
  private static let shortest = 6
  /// And of the longest that is written in groups.
  private static let longestGrouped = 20
  private static let givenName = TextView.words("wxid_")[0]
  private static let vx = TextView.words("vx")[0]
  private static let qq = TextView.words("qq")[0]
  private static let borders = Set(FoldedText.scalars(of: ",、|\n"))
  private static let adding = TextView.words("加微")[0]
  /// Messengers whose accounts are numbers.
  private static let numbered = [spaced("q q")] + TextView.words("qq小号 qq群 qq uin 扣扣 腾讯号 企鹅号 企鹅 球球 抠抠 叩叩 q号 加q 🐧")
  private static let number = LabelledDigits.Form(complete: 9, least: 5, most: 12)
  private static let words = WordTable(
    "wxid_ 🐧 qq小号 qq群 qq uin q号 球球 抠抠 叩叩 加q 微信/电话 微信/手机 微信id 微.信 徽信 维信 v❤ 微❤ 薇❤ 微信群 加微信 加微 微信 薇信 威信 wechatid wechat weixin v信 vx wx v 企鹅号 企鹅 企业微信 扣扣 钉钉 抖音号 抖音 快手号 快手 淘宝账号 淘宝号 闲鱼账号 闲鱼号 微博账号 微博号 陌陌号 小红书号 腾讯号 绿泡泡 支付宝号",
    spaced: ["微 信", "q q", "wechat id", "微信 id"])
  /// A word with blanks in it.
  private static func spaced(_ word: String) -> [UInt32] { word.unicodeScalars.map(\.value) }

  private static let nickname = TextView.words("昵称")[0]
  private static let longestNickname = 16
  private static let quotes = ScalarSet(FoldedText.scalars(of: "“”\"「」"))
  private static let numbers = TextView.words("号码 账号 号")
  private static let names = WordTable("wechat weixin dingtalk tencent kuaishou douyin alipay feishu wework tiktok")
  private static let corrections = TextView.words(
    LabelledDigits.correctionWords + " 均为 仍为 新的是 新的为 新号是 新号为 现用")
  private static let nouns = TextView.words("number _number no _no num _num id _id account _account")
  private static let labelEnds = Set("号码账帐户號碼賬戶".unicodeScalars.map(\.value))
  /// What may stand between a word and the note on how the account is written.
  private static let noteLinks = labelEnds.union([0x20, 0x3A])
  private static let owners = Set("他她其我的本人当事".unicodeScalars.map(\.value))
  private static let copulas = Set("是为系即".unicodeScalars.map(\.value))
  private static let links = Set("号码账帐户號碼賬戶为是系: ()\"“”‘’'[]【】「」『』《》<>加、同=`*_~".unicodeScalars.map(\.value))
  private static let files = WordTable(".png .jpg .jpeg .gif .webp .svg .bmp .htm .html .js .css .pdf")
  private static let calls = Set("加+".unicodeScalars.map(\.value))
}
