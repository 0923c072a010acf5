import Matching

/// The shorter ways in which the name of a firm is written: 昆明云磷化工有限公司 as 昆明云磷化工, 云磷化工, 云磷公司.
enum FirmForms {
  /// Whether the whole text is the name of a firm.
  static func isFirm(_ text: String) -> Bool {
    let count = text.unicodeScalars.count
    return (6...40).contains(count)
      && text.unicodeScalars.allSatisfy { $0.properties.isIdeographic || "()（）".unicodeScalars.contains($0) }
      && (suffix(of: text) != nil || endings.contains { text.hasSuffix($0) })
  }

  /// The shorter forms of `text`; none that stand in `shown`, texts that are public.
  static func forms(of text: String, besides shown: [String]) -> [String] {
    guard isFirm(text), let suffix = suffix(of: text) else { return [] }
    let stem = String(text.dropLast(suffix.count))
    let place = placeLength(of: stem)
    let core = String(stem.dropFirst(place))
    var forms = [stem, stem + "公司", stem + "集团", stem + "集团公司"]
    let brand = String(core.prefix(2))
    if core.count >= 4, !trades.contains(brand) {
      forms += [core + suffix, core + "公司", core + "集团", core, brand + "公司", brand + "集团"]
      if place > 0 { forms += [String(stem.prefix(place)) + brand + "公司", String(stem.prefix(place)) + brand] }
    }
    return forms.filter { form in form.count >= 4 && form != text && !shown.contains { $0.contains(form) } }
  }

  /// The name without place and without the words of law, each by itself and both, and with 公司 behind; shorter than four characters none.
  static func bareNames(of text: String) -> [String] {
    let ending = suffix(of: text)
    let stem = String(text.dropLast(ending?.count ?? 0))
    let core = String(stem.dropFirst(placeLength(of: stem)))
    return (ending == nil ? [core] : [core, core + "公司", stem, stem + "公司"]).filter { $0.count >= 4 && $0 != text }
  }

  /// The firm named in 主要客户为大理洱滨水泥股份有限公司 or 与…有限公司的合同: what begins with a place and ends with the words of law; `nil` where
  /// the text names none so, or nothing else.
  static func firm(in text: String) -> String? {
    guard let end = suffixes.prefix(longSuffixes).compactMap({ text.firstRange(of: $0)?.upperBound }).min() else {
      return nil
    }
    let head = Array(text[..<end].unicodeScalars)
    for place in head.indices where place == 0 || isBefore(head[place - 1]) {
      let name = String(String.UnicodeScalarView(head[place...]))
      if place > 0 || end < text.endIndex, placeLength(of: name) > 0, isFirm(name) { return name }
    }
    return nil
  }

  /// Whether the name of a firm may begin behind the character: 为, 与 and the like, or a sign.
  private static func isBefore(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.isIdeographic || "为是系自向给与和由对".unicodeScalars.contains(scalar)
  }

  /// The words of law at the end of the name, longest first.
  private static func suffix(of text: String) -> String? { suffixes.first { text.hasSuffix($0) } }

  private static let suffixes = [
    "集团股份有限公司", "集团有限责任公司", "集团有限公司", "股份有限公司", "有限责任公司", "有限公司", "集团公司", "总公司", "公司", "集团",
  ]
  /// The first of them stand in no other word.
  private static let longSuffixes = 6

  /// Ends of names without such words.
  private static let endings = ["厂", "矿", "店", "合作社", "经营部", "商行", "加工点", "中心"]

  /// Characters of the places before the name of its own: 云南省昆明市.
  private static func placeLength(of stem: String) -> Int {
    let folded = FoldedText(Array(stem.utf8))
    return folded.scalars.withUnsafeBufferPointer { scalars in
      folded.digits.withUnsafeBufferPointer { digits in
        let view = TextView(scalars: scalars, digits: digits)
        var place = 0
        while place < scalars.count {
          let length = Divisions.length(at: place, in: view)
          if length == 0 { break }
          place += length
        }
        return place
      }
    }
  }

  /// Words for trades, with which no name of its own begins.
  private static let trades: Set<String> = [
    "化工", "化学", "建材", "建筑", "建设", "矿业", "水泥", "磷肥", "化肥", "商贸", "贸易", "科技", "工程", "材料", "机械", "电力", "能源", "物流",
    "运输", "食品", "医药", "农业", "林业", "冶金", "钢铁", "煤业", "煤矿", "石材", "新型", "新材", "环保", "安全", "民爆", "爆破", "烟花", "粮油",
    "工业", "实业", "投资", "发展", "开发", "服务", "技术", "设备", "汽车", "电子", "塑料", "橡胶", "玻璃", "陶瓷", "家具", "纺织", "服装", "包装",
    "印刷", "饲料", "种业", "畜牧", "养殖", "水电", "燃气", "石油", "天然", "供水", "城市", "房地", "物业", "酒业", "饮料", "乳业", "肉联", "木业",
  ]
}
