import Matching
import Rules

/// Addresses in networks: IPv4, IPv6 and the hardware address of a card. They lead to a line or a device and so to a person.
struct NetworkDetector: TextDetector, ColumnReader {
  let card = RuleCard(
    "text.network", .network, title: "网络地址（IP、MAC）", basis: "政府信息公开条例第十五条；个人信息保护法第四条",
    summary: "四段 IPv4、IPv6 和 MAC 地址；版本号和条款号除外",
    hides: [
      "登录IP为⟦192.168.10.25⟧", "IP地址⟦42点208点81点147⟧", "IP地址为⟦l06 . 84 . l20 . 85⟧", "登录IP为⟦四二点二零八点八一点一四七⟧",
      "操作IP⟦192.168.10.25⟧",
      "IP：⟦192[.]168[.]10[.]25⟧", "IP地址⟦192。168。10。25⟧", "登录IP：⟦117. 53.1 51.180⟧，",
      "⟦222.172.15.36:8080⟧", "MAC地址⟦00:1A:2B:3C:4D:5E⟧",
      "⟦2408:8400:1234:5678:9abc:def0:1234:5678⟧", "⟦fe80::1a2b:3c4d⟧",
      "⟦00-1A-2B-3C-4D-5E⟧", "从⟦10.0.0.1⟧登录", "IP⟦10 dot 60 dot 14 dot 132⟧", "由⟦172{dot}16{dot}124{dot}159⟧上传",
      "从⟦192**.**168**.**139**.**235⟧发帖", "于⟦一九二点一六八点九二点三八⟧访问系统", "⟦210.89.24.\n4⟧于2024年登录系统",
    ],
    keeps: [
      "版本号3.10.12.1", "按4.2.1.3操作", "见5.1.2.3提交材料", "符合第4.2.1.3条", "2020.03.15.1批", "14:30:05至15:20:10",
      "GB 50016第3.4.12.1款",
    ])
  let triggers = Set(".:-。·点dD".unicodeScalars.map(\.value)).union(NetworkColumn.ends)

  func detect(at index: Int, in view: TextView, found: (Range<Int>, Certainty) -> Void) {
    if let column = NetworkColumn.column(headEndingWith: index, in: view) {
      let isNextHead = { (cell: Range<Int>) in NetworkColumn.isHead(cell, in: view) }
      column.forEachCell(isHead: isNextHead) { cell in
        if let range = NetworkColumn.address(in: cell, of: view) { found(range, .likely) }
      }
      return
    }
    if let length = point(at: index, view) {
      // 。 ends a sentence where no figure and no mark stands before it.
      if view.scalar(index - 1) > 0x7F, !DigitCode.isDigit(view.code(index - 1)) { return }
      if let range = spacedParts(at: index, view) {
        found(range, .likely)
      } else if length == 1, let end = fourParts(at: index, view) {
        found(digitsStart(index, view)..<end, .likely)
      }
      return
    }
    if let range = card(at: index, view) { found(range, .likely) }
    if view.scalars[index] == 0x3A,
      let range = sixth(at: index, view) ?? sixth(at: index, isBroken: true, view)
    {
      found(range, .likely)
    }
  }

  var columns: (any ColumnReader)? { self }

  func column(at index: Int, in view: TextView) -> TableColumn? {
    NetworkColumn.column(headEndingWith: index, in: view)
  }

  func isHead(_ cell: Range<Int>, in view: TextView) -> Bool { NetworkColumn.isHead(cell, in: view) }

  /// 192[.]168[.]1[.]1, 192。168。1。1, 192 dot 168 dot 1 dot 1, 19**2.16**8.1.1 beside a word for such addresses; the first point stands at
  /// `index`.
  private func spacedParts(at index: Int, _ view: TextView) -> Range<Int>? {
    var start = index
    while index - start < 24, isPart(start - 1, view) { start -= 1 }
    while start < index, !isFigure(start, view) { start += 1 }
    guard start < index else { return nil }
    var place = start
    var end = start
    var parts = [0]
    var length = 0
    // Whether blanks stood between the figures of a part: 117. 53.1 51.180.
    var isGrouped = false
    while place - start < 80 {
      if isFigure(place, view) {
        // 80一并公开: behind figures a numeral begins the next word.
        if parts.count == 4, isNumeral(place, view), DigitCode.isDecimal(view.code(place - 1)),
          !(start..<place).contains(where: { isNumeral($0, view) })
        {
          break
        }
        parts[parts.count - 1] = parts[parts.count - 1] * 10 + Int(DigitCode.value(view.code(place)))
        length += 1
        guard length < 4, parts[parts.count - 1] < 256 else { return nil }
        place += 1
        end = place
      } else if let point = point(at: place, view), length > 0, parts.count < 4 {
        parts.append(0)
        length = 0
        place += point
      } else {
        let isInside = isBetweenFigures(place, view) && (parts.count < 4 || isGrouped)
        if isInside { isGrouped = true }
        let next =
          isInside || isBlank(place, view) || isBrace(view.scalar(place)) ? place + 1 : view.behindMarkup(place)
        if next == place { break }
        place = next
      }
    }
    // The ordinary form is read elsewhere, with its port.
    let isOrdinary = (start..<end).allSatisfy { DigitCode.isDecimal(view.code($0)) || view.scalar($0) == 0x2E }
    guard parts.count == 4, length > 0, !isOrdinary else { return nil }
    if view.distanceBack(from: start, to: Self.announcing, reach: Self.reach) != nil || isUsed(behind: end, view) {
      return start..<end
    }
    return isBroken(start..<end, view) && isUsedInClause(behind: end, view) ? start..<end : nil
  }

  /// The length of a point, or of the word for one between figures, at `place`.
  private func point(at place: Int, _ view: TextView) -> Int? {
    if Self.isPoint(view.scalar(place)) { return 1 }
    guard view.scalar(place) | 0x20 == 0x64, view.starts(with: Self.dot, at: place),
      !TextView.isLetter(view.scalar(place - 1)), !TextView.isLetter(view.scalar(place + Self.dot.count))
    else { return nil }
    return Self.dot.count
  }

  private func isBrace(_ scalar: UInt32) -> Bool {
    scalar == 0x7B || scalar == 0x7D || scalar == 0x3C || scalar == 0x3E
  }

  /// Whether what ends at `end` was used for something that is done in a network: 从10.0.0.1登录.
  private func isUsed(behind end: Int, _ view: TextView) -> Bool {
    let place = view.scalar(end) == 0x20 ? end + 1 : end
    if view.scalar(place) == 0x28, view.starts(with: Self.word, at: place + 1) { return true }
    return Self.uses.contains { view.starts(with: $0, at: place) }
  }

  /// 210.89.24.⏎4: whether nothing but a line end beside a point keeps the address from its ordinary form.
  private func isBroken(_ range: Range<Int>, _ view: TextView) -> Bool {
    range.allSatisfy { DigitCode.isDecimal(view.code($0)) || [0x2E, 0x0A].contains(view.scalar($0)) }
      && range.count { view.scalar($0) == 0x0A } == 1
  }

  /// 的访问, 于2024年登录系统: whether the clause behind `end` says what was done.
  private func isUsedInClause(behind end: Int, _ view: TextView) -> Bool {
    var place = end
    while place - end < Self.reach {
      if Self.uses.contains(where: { view.starts(with: $0, at: place) }) { return true }
      guard TextView.isHan(view.scalar(place)) || DigitCode.isDecimal(view.code(place)) else {
        return false
      }
      place += 1
    }
    return false
  }

  /// Whether the words before `start` say that an address of a network follows.
  static func isAnnounced(_ start: Int, in view: TextView) -> Bool {
    view.distanceBack(from: start, to: announcing, reach: 10) != nil
  }

  /// Whether an address in four parts begins at `start` that the words before it announce.
  static func isAnnouncedAddress(at start: Int, in view: TextView) -> Bool {
    var place = start
    for part in 0..<4 {
      let first = place
      var value = 0
      while place - first < 3, DigitCode.isDecimal(view.code(place)) {
        value = value * 10 + Int(DigitCode.value(view.code(place)))
        place += 1
      }
      guard place > first, value < 256, part == 3 || view.scalar(place) == 0x2E else { return false }
      place += 1
    }
    return !DigitCode.isDecimal(view.code(place - 1)) && isAnnounced(start, in: view)
  }

  /// A single blank between two figures.
  private func isBetweenFigures(_ place: Int, _ view: TextView) -> Bool {
    view.scalar(place) == 0x20 && isFigure(place - 1, view) && isFigure(place + 1, view)
  }

  /// A blank between two characters, or a line end or the border of a cell beside a point.
  private func isBlank(_ place: Int, _ view: TextView) -> Bool {
    guard Self.blanks.contains(view.scalar(place)) else { return false }
    // 113.56.11⏎4.177
    if view.scalar(place) == 0x0A, DigitCode.isDecimal(view.code(place - 1)),
      (1...2).contains((1...3).first { view.scalar(place + $0) == 0x2E }.map { $0 - 1 } ?? 0)
    {
      return true
    }
    var (before, behind) = (place - 1, place + 1)
    while place - before < 3, Self.blanks.contains(view.scalar(before)) { before -= 1 }
    while behind - place < 3, Self.blanks.contains(view.scalar(behind)) { behind += 1 }
    return point(at: behind, view) != nil || Self.isPoint(view.scalar(before)) || isBrace(view.scalar(before))
      || view.ends(with: Self.dot, at: before + 1) || isBrace(view.scalar(behind))
  }

  /// A digit, a point, or what may stand beside one.
  private func isPart(_ place: Int, _ view: TextView) -> Bool {
    isFigure(place, view) || Self.isPoint(view.scalar(place))
      || Self.blanks.contains(view.scalar(place)) || isBrace(view.scalar(place))
      || view.behindMarkup(place) > place
  }

  /// A digit, or a letter that looks like one beside a decimal digit: l06 . 84 . l20 . 85.
  private func isFigure(_ place: Int, _ view: TextView) -> Bool {
    let code = view.code(place)
    return DigitCode.isDigit(code)
      || DigitCode.isLookalike(code) && view.scalar(place) != 0x7C
        && (DigitCode.isDecimal(view.code(place - 1)) || DigitCode.isDecimal(view.code(place + 1)))
  }

  private func isNumeral(_ place: Int, _ view: TextView) -> Bool {
    let code = view.code(place)
    return DigitCode.isDigit(code) && !DigitCode.isDecimal(code) && TextView.isHan(view.scalar(place))
  }

  private func digitsStart(_ index: Int, _ view: TextView) -> Int {
    var start = index
    while index - start < 4, isDigit(view.scalar(start - 1)) { start -= 1 }
    return start
  }

  /// Where the IPv4 address ends whose first point stands at `index`, with its port.
  private func fourParts(at index: Int, _ view: TextView) -> Int? {
    var place = digitsStart(index, view)
    let start = place
    guard place < index, view.scalar(place - 1) != 0x2E,
      !TextView.isAlphanumeric(view.scalar(place - 1)) || isBehindWord(place, view)
    else { return nil }
    var parts: [Int] = []
    while parts.count < 4 {
      var value = 0
      let first = place
      while place - first < 3, isDigit(view.scalar(place)) {
        value = value * 10 + Int(view.scalar(place) - 0x30)
        place += 1
      }
      guard place > first, value < 256 else { return nil }
      parts.append(value)
      if parts.count < 4 {
        guard view.scalar(place) == 0x2E else { return nil }
        place += 1
      }
    }
    let isEnd =
      !TextView.isAlphanumeric(view.scalar(place)) && !(view.scalar(place) == 0x2E && isDigit(view.scalar(place + 1)))
    guard isEnd, parts[0] > 0, isAddress(parts, start, view, isUsed: isUsed(behind: place, view)),
      !Self.clauses.contains(view.scalar(place))
    else {
      return nil
    }
    if view.scalar(place) == 0x3A || view.scalar(place) == 0x2F, isDigit(view.scalar(place + 1)) {
      place += 1
      let port = place
      while place - port < 5, isDigit(view.scalar(place)) { place += 1 }
    }
    return place
  }

  /// IP10.20.30.40, glued to the word.
  private func isBehindWord(_ place: Int, _ view: TextView) -> Bool {
    view.ends(with: Self.word, at: place) && !TextView.isLetter(view.scalar(place - 3))
  }

  /// Numbers of clauses and versions are small; addresses are not, or are announced.
  private func isAddress(_ parts: [Int], _ start: Int, _ view: TextView, isUsed: Bool) -> Bool {
    let announced = view.distanceBack(from: start, to: Self.announcing, reach: 10)
    let contradicted = view.distanceBack(from: start, to: Self.contradicting, reach: 6)
    // 控制柜IP54，版本3.10.12.1: the word right in front counts.
    if let announced { return !(contradicted.map { $0 < min(2, announced) } ?? false) }
    if contradicted != nil { return false }
    return isUsed || parts.contains { $0 >= 100 } || parts.filter { $0 >= 30 }.count >= 2
  }

  /// Six pairs of hexadecimal digits; `index` is the first separator.
  private func card(at index: Int, _ view: TextView) -> Range<Int>? {
    let separator = view.scalars[index]
    guard isHex(view.scalar(index - 1)), isHex(view.scalar(index - 2)),
      !TextView.isAlphanumeric(view.scalar(index - 3)),
      view.scalar(index - 3) != separator
    else { return nil }
    var place = index
    for _ in 0..<5 {
      guard view.scalar(place) == separator, isHex(view.scalar(place + 1)), isHex(view.scalar(place + 2)) else {
        return nil
      }
      place += 3
    }
    guard !TextView.isAlphanumeric(view.scalar(place)), view.scalar(place) != separator else { return nil }
    let range = index - 2..<place
    let hasLetter = range.contains { TextView.isLetter(view.scalar($0)) }
    return hasLetter || view.distanceBack(from: index - 2, to: Self.announcing, reach: 10) != nil ? range : nil
  }

  /// An IPv6 address whose first colon stands at `index`: eight groups, or fewer around a double colon.
  ///
  /// - Parameter isBroken: Whether a line may end inside it, where the words in front announce it: 2409:8924:4f84:a1⏎a7::4fc3.
  private func sixth(at index: Int, isBroken: Bool = false, _ view: TextView) -> Range<Int>? {
    var start = index
    while index - start < 5, isHex(view.scalar(start - 1)) { start -= 1 }
    guard index - start <= 4, !TextView.isAlphanumeric(view.scalar(start - 1)),
      view.scalar(start - 1) != 0x3A || !isHex(view.scalar(start - 2)) && view.scalar(start - 2) != 0x3A
    else {
      return nil
    }
    var place = start
    var groups = 0
    var hasGap = false
    var hasLetter = false
    var mayBreak = isBroken && start < index && Self.isAnnounced(start, in: view)
    if isBroken, !mayBreak { return nil }
    while place - start < 42 {
      var first = place
      while place - first < 4 {
        if isHex(view.scalar(place)) {
          if TextView.isLetter(view.scalar(place)) { hasLetter = true }
        } else if mayBreak, groups > 0, view.scalar(place) == 0x0A,
          isHex(view.scalar(place + 1)) || view.scalar(place + 1) == 0x3A
        {
          mayBreak = false
          first += 1
        } else {
          break
        }
        place += 1
      }
      if place > first { groups += 1 }
      guard view.scalar(place) == 0x3A, place > first || view.scalar(place - 1) == 0x3A || place == start else { break }
      if view.scalar(place + 1) == 0x3A {
        if hasGap { return nil }
        hasGap = true
        place += 1
      } else if !isHex(view.scalar(place + 1)), !(mayBreak && view.scalar(place + 1) == 0x0A) {
        break
      }
      place += 1
    }
    guard !TextView.isAlphanumeric(view.scalar(place)), groups == 8 || hasGap && groups >= 2 && groups < 8 else {
      return nil
    }
    return hasLetter || groups == 8 ? start..<place : nil
  }

  private func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  private func isHex(_ scalar: UInt32) -> Bool {
    isDigit(scalar) || (0x61...0x66).contains(scalar | 0x20) && scalar < 0x80
  }

  private static func isPoint(_ scalar: UInt32) -> Bool {
    scalar == 0x2E || scalar == 0x3002 || scalar == 0xB7 || scalar == SpokenDigits.point
  }

  /// A blank, a line end, the border of a cell.
  private static let blanks = ScalarSet([0x20, 0x0A, 0x7C])
  /// As far as from the name of a field to its value: "IP","value":"….
  private static let reach = 14
  private static let dot = TextView.words("dot")[0]
  private static let uses = TextView.words("登录 登陆 访问 上传 发帖 上网 接入")
  private static let word = TextView.words("ip")[0]
  private static let announcing = TextView.words("ip ip地址 地址 来源 登录 服务器 主机 网关 dns mac 网卡 上网 终端")
  private static let contradicting = TextView.words("版本 版本号 ver version v 第 条 款 节 固件 软件 gb jgj tsg")
  private static let clauses = Set("条款项节".unicodeScalars.map(\.value))
}
