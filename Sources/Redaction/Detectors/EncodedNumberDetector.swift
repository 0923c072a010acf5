import Matching
import Rules

/// Numbers, e-mail addresses and accounts behind Base64 or hexadecimal codes of their characters, and numbers told in words.
struct EncodedNumberDetector: TextDetector {
  let card = RuleCard(
    "text.encoded", .number, title: "编码后、拼写的号码", basis: "政府信息公开条例第十五条",
    summary:
      "Base64 编码中含 7 位以上连续数字，或者邮箱地址、微信账号、车牌；注明 Base32、36 进制、16 进制并且换算后是个人号码的；按十六进制字符编码写出的号码；用英文或拼音逐个写出的 10 位以上数字",
    hides: [
      "⟦dGVsOjEzODAwMTM4MDAw⟧", "参数⟦MTM4LTAwMTMtODAwMA==⟧", "邮箱⟦d3FfOTk2QHNpbmEuY24=⟧",
      "微信（base64）：⟦d3hpZF9hMWIyYzNkNGU1ZjY=⟧", "车牌⟦5LqRRTEyMzQ1⟧", "号牌⟦e4 ba 91 45 31 32 33 34 35⟧",
      "手机⟦GEZTQMBQGEZTQMBQGA======⟧（Base32）", "手机⟦6c8eywg⟧（36进制）", "手机⟦0x336901a40⟧（16进制）",
      "手机（HEX）⟦31 33 38 30 30 31 33 38 30 30 30⟧",
      "留下⟦yi san ba ling ling yi san ba ling ling ling⟧。",
    ],
    keeps: [
      "见bm90aGluZyBoZXJlIGF0IGFsbA==", "校验值0x336901a40（16进制）", "密钥GEZDGNBVGY（Base32）", "编码6c8eywg（36进制）",
      "http://www.example.gov.cn/WebSiteInformation", "座位31 32 33 34 35 36 37 38 39",
      "https://www.example.com/detail?ZmY4MDgwODE3YTIyZjE3YjAxN2EyNzFhMDVkYjAwNTk=",
    ])
  let triggers = Set(
    (0x41...0x5A).map(UInt32.init) + (0x61...0x7A).map(UInt32.init) + (0x30...0x39).map(UInt32.init)
      + "+/-_".unicodeScalars.map(\.value))

  func detect(at index: Int, in view: TextView, found: (Range<Int>, Certainty) -> Void) {
    if TextView.isAlphanumeric(view.scalar(index - 1)) { return }  // only at the start of a token
    if let range = CodedNumber.range(at: index, in: view) ?? HexadecimalText.plate(at: index, in: view) {
      found(range, .likely)
      return
    }
    guard Self.value(view.scalar(index - 1)) == nil else { return }
    if let end = SpokenDigits.endOfRow(at: index, in: view) {
      found(Self.startOfOperator(before: index, in: view)..<end, .possible)
      return
    }
    if let range = Self.hexadecimal(at: index, in: view) {
      found(range, .possible)
      return
    }
    var end = index
    var letters = 0
    while let value = Self.value(view.scalar(end)) {
      if value < 52 { letters += 1 }
      end += 1
    }
    guard end - index >= 8, letters >= 3 else { return }
    let token = index..<end
    while view.scalar(end) == 0x3D, end - token.upperBound < 2 { end += 1 }
    let isNumber = token.count >= 10 && letters >= 4 && Self.holdsNumber(token, view)
    guard isNumber || Self.isAccount(token, view) || Self.isPlate(token, view) else { return }
    found(token.lowerBound..<end, .possible)
  }

  /// The T of an operator's certificate that stands alone before the row of words at `place`, or `place`.
  private static func startOfOperator(before place: Int, in view: TextView) -> Int {
    var start = place
    while place - start < 2, [0x20, 0x2D].contains(view.scalar(start - 1)) { start -= 1 }
    let isAlone = view.scalar(start - 1) | 0x20 == 0x74 && !TextView.isAlphanumeric(view.scalar(start - 2))
    return isAlone ? start - 1 : place
  }

  /// The number or account whose characters stand at `place` by their hexadecimal codes: behind its word, or plainly that of a person.
  private static func hexadecimal(at place: Int, in view: TextView) -> Range<Int>? {
    guard let codes = HexadecimalText(at: place, in: view) else { return nil }
    if let label = EncodedLabel(before: place, in: view), label.announces(codes.number) { return codes.range }
    // fang1977 by its codes, where a note says so.
    if EncodingNote.end(at: codes.range.upperBound, in: view) != nil, MessengerText.isAccount(codes.text),
      codes.text.contains(where: { (0x30...0x39).contains($0) })
    {
      return codes.range
    }
    guard !codes.isSolid, codes.isPersonal || MessengerText.isGiven(codes.text), !isRow(codes.range, view) else {
      return nil
    }
    // 各点噪声为31 36 35…: eleven figures in the thirties.
    let isTelephone = codes.number.count == 11
    return isTelephone && view.scalar(place - 1) == 0x4E3A ? nil : codes.range
  }

  /// Whether further figures stand beside the codes, or the words before them or behind them say what is counted or measured.
  private static func isRow(_ range: Range<Int>, _ view: TextView) -> Bool {
    var (before, behind) = (range.lowerBound - 1, range.upperBound)
    while range.lowerBound - before < 4, gaps.contains(view.scalar(before)) { before -= 1 }
    while behind - range.upperBound < 4, gaps.contains(view.scalar(behind)) { behind += 1 }
    return DigitCode.isDecimal(view.code(before)) || DigitCode.isDecimal(view.code(behind))
      || QuantityRule.startsUnit(at: behind, in: view)
      || view.distanceBack(from: range.lowerBound, to: measures, reach: 16) != nil
  }

  private static let gaps = ScalarSet(FoldedText.scalars(of: " ,、;|\n"))
  private static let measures = TextView.words(
    "分别为 依次为 分别是 依次是 温度 气温 读数 座位 座号 编号 序号 得分 分数 成绩 年龄 人数 数量 数据 数值 数列 产量 浓度 分贝 噪声 实测 平均 各点 湿度 风速 含量 流量 压力 合计 统计 样本 样品 测值 学号 考号 代码"
  )

  /// Whether the token decodes to an account of a messenger: one that WeChat gave, or any behind its word.
  private static func isAccount(_ token: Range<Int>, _ view: TextView) -> Bool {
    guard let text = decoded(token, view) else { return false }
    if MessengerText.isGiven(text) { return true }
    guard let label = EncodedLabel(before: token.lowerBound, in: view), label.kind == .messenger else { return false }
    return label.announces(text)
  }

  /// Whether the token decodes to a number plate.
  private static func isPlate(_ token: Range<Int>, _ view: TextView) -> Bool {
    guard (12...14).contains(token.count) else { return false }
    var bytes: [UInt8] = []
    return forEachByte(of: token, view) { byte in
      bytes.append(byte)
      return true
    } && EncodedPlate.isPlate(bytes)
  }

  /// What the whole token decodes to, if it is letters, digits and signs of an account alone.
  private static func decoded(_ token: Range<Int>, _ view: TextView) -> [UInt8]? {
    guard token.count <= 36, token.count % 4 != 1 else { return nil }
    var text: [UInt8] = []
    let isWhole = forEachByte(of: token, view) { byte in
      text.append(byte)
      return MessengerText.mayHold(byte)
    }
    return isWhole ? text : nil
  }

  /// Calls `body` with the bytes that the token decodes to until one says no → whether all said yes.
  private static func forEachByte(of token: Range<Int>, _ view: TextView, _ body: (UInt8) -> Bool) -> Bool {
    var bits: UInt32 = 0
    var count = 0
    for place in token {
      guard let value = value(view.scalars[place]) else { return false }
      bits = bits << 6 | value
      count += 6
      guard count >= 8 else { continue }
      count -= 8
      if !body(UInt8(truncatingIfNeeded: bits >> UInt32(count))) { return false }
    }
    return true
  }

  /// Whether the token decodes to a number from one of its first letters on.
  private static func holdsNumber(_ token: Range<Int>, _ view: TextView) -> Bool {
    (0..<min(4, token.count)).contains { decodesToNumber(token.lowerBound + $0..<token.upperBound, view) }
  }

  private static func decodesToNumber(_ token: Range<Int>, _ view: TextView) -> Bool {
    var digits = 0
    var last: UInt8 = 0
    var isFound = false
    // ff8080817a22: figures between letters of a hexadecimal key are no number.
    var isBehindLetter = false
    var address = AddressLetters()
    let isWhole = forEachByte(of: token, view) { byte in
      if (0x30...0x39).contains(byte) {
        if digits == 0 { isBehindLetter = isHexadecimalLetter(last) }
        digits += 1
        if digits >= 7, !isBehindLetter { isFound = true }
      } else if digits >= 7, !isHexadecimalLetter(byte) {
        isFound = true
      } else if byte != 0x2D, byte != 0x20, byte != 0x2E {
        digits = 0
      }
      last = byte
      address.take(byte)
      if address.isWhole { isFound = true }
      return !isFound
    }
    return isFound || isWhole && digits >= 7
  }

  private static func isHexadecimalLetter(_ byte: UInt8) -> Bool { (0x61...0x66).contains(byte) }

  /// How much of an e-mail address the bytes so far are: a name, the sign, a domain, a point, two letters.
  private struct AddressLetters {
    private var name = 0
    private var domain: Int?
    private var top: Int?

    var isWhole: Bool { (top ?? 0) >= 2 }

    mutating func take(_ byte: UInt8) {
      let isLetter = (0x61...0x7A).contains(byte | 0x20)
      if byte == 0x40 {
        (domain, top) = (name >= 2 ? 0 : nil, nil)
        name = 0
      } else if byte == 0x2E, let letters = domain {
        top = letters >= 2 ? 0 : nil
      } else if isLetter, let letters = top {
        top = letters + 1
      } else if isLetter || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5F {
        if let letters = domain { domain = letters + 1 } else { name += 1 }
        top = nil
      } else {
        self = AddressLetters()
      }
    }
  }

  private static func value(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x41...0x5A: scalar - 0x41
    case 0x61...0x7A: scalar - 0x61 + 26
    case 0x30...0x39: scalar - 0x30 + 52
    case 0x2B, 0x2D: 62
    case 0x2F, 0x5F: 63
    default: nil
    }
  }
}
