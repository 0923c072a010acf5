import Matching

/// A unit of measure: the unit that it is counted in, and how many zeros make it that. 3.2米 and 320cm are both metres.
struct FigureUnit: Sendable {
  /// The name of the unit that it is counted in, or two with a stroke between.
  let base: [UInt32]
  /// By how many places the point moves.
  let exponent: Int
  /// Where it ends in the text.
  let end: Int

  /// The unit that begins at `start`, with what it is divided by: mg/m³, 转/分, 米每秒.
  init?(at start: Int, in view: TextView) {
    guard let first = Self.word(at: start, in: view) else { return nil }
    var (base, exponent, end) = (first.base, first.exponent, first.end)
    let sign = view.scalar(end)
    if sign == 0x2F || sign == 0x6BCF,
      let second = Self.word(at: end + 1, in: view) ?? Self.divisor(at: end + 1, in: view)
    {  // / 每
      base += [0x2F] + second.base
      exponent -= second.exponent
      end = second.end
    }
    (self.base, self.exponent, self.end) = (base, exponent, end)
  }

  /// The unit or word that begins at `start`, to divide by: 吨 of 每吨3450元, 年 of 每年18万吨.
  init?(divisorAt start: Int, in view: TextView) {
    guard let word = Self.word(at: start, in: view) ?? Self.divisor(at: start, in: view) else { return nil }
    (base, exponent, end) = word
  }

  /// The words and signs of a unit that is not divided by another.
  var words: [String] {
    for group in Self.groups where FoldedText.scalars(of: group.base) == base {
      for (exponent, words) in group.words where exponent == self.exponent {
        return words.split(separator: " ").map(String.init)
      }
    }
    return []
  }

  private init(base: [UInt32], exponent: Int, end: Int) {
    (self.base, self.exponent, self.end) = (base, exponent, end)
  }

  /// Divided by another unit: 3450元 of 每吨3450元.
  func divided(by other: FigureUnit) -> FigureUnit {
    FigureUnit(base: base + [0x2F] + other.base, exponent: exponent - other.exponent, end: end)
  }

  /// Yuan, which ￥ before a figure means.
  static func yuan(end: Int) -> FigureUnit { FigureUnit(base: FoldedText.scalars(of: "元"), exponent: 0, end: end) }
  /// Of a hundred, of a thousand, of ten thousand: what 百分之 and the like before a figure mean.
  static func share(_ sign: String, end: Int) -> FigureUnit {
    FigureUnit(base: FoldedText.scalars(of: sign), exponent: 0, end: end)
  }

  private struct Word {
    let rest: [UInt32]
    let base: [UInt32]
    let exponent: Int
  }

  private static func word(at start: Int, in view: TextView) -> (base: [UInt32], exponent: Int, end: Int)? {
    guard let words = table[TextView.lowered(view.scalar(start))] else { return nil }
    for word in words where view.starts(with: word.rest, at: start + 1) {
      let end = start + 1 + word.rest.count
      let last = view.scalar(end - 1)
      // 3t is three tons, 3T12 is not.
      if last < 0x80, TextView.isAlphanumeric(last), TextView.isAlphanumeric(view.scalar(end)) { continue }
      return (word.base, word.exponent, end)
    }
    return nil
  }

  /// What only divides, for a figure with it alone is a date or a count: 吨/日, t/d, 万元/年.
  private static func divisor(at start: Int, in view: TextView) -> (base: [UInt32], exponent: Int, end: Int)? {
    for (base, words) in divisors {
      for word in words where view.starts(with: word, at: start) {
        let end = start + word.count
        if word[0] < 0x80, TextView.isAlphanumeric(view.scalar(end)) { continue }
        return (base, 0, end)
      }
    }
    return nil
  }

  private static let divisors: [(base: [UInt32], words: [[UInt32]])] = [
    ("d", "日 天 d"), ("月", "个月 月"), ("年", "年 a"), ("班", "班"), ("人", "人"), ("台", "台"), ("炉", "炉"), ("批", "批"),
  ].map { (FoldedText.scalars(of: $0.0), TextView.words($0.1)) }

  /// By first scalar, longer words first.
  private static let table: [UInt32: [Word]] = {
    var result: [UInt32: [Word]] = [:]
    for group in groups {
      for (exponent, words) in group.words {
        for word in TextView.words(words) {
          result[word[0], default: []].append(
            Word(rest: Array(word.dropFirst()), base: FoldedText.scalars(of: group.base), exponent: exponent))
        }
      }
    }
    return result.mapValues { $0.sorted { $0.rest.count > $1.rest.count } }
  }()

  /// Units in their words and signs.
  static let groups: [(base: String, words: [(exponent: Int, words: String)])] = [
    ("m", [(0, "米 m"), (-1, "分米 dm"), (-2, "厘米 公分 cm"), (-3, "毫米 mm"), (-6, "微米 μm um"), (3, "千米 公里 km")]),
    ("m2", [(0, "平方米 ㎡ m2 平米 平方"), (-4, "平方厘米 cm2"), (-6, "平方毫米 mm2"), (4, "公顷 hm2"), (6, "平方公里 平方千米 km2")]),
    ("l", [(0, "升 l"), (-3, "毫升 立方厘米 ml cm3"), (3, "立方米 m3 立方")]),
    ("g", [(0, "克 g"), (-3, "毫克 mg"), (-6, "微克 μg ug"), (3, "千克 公斤 kg"), (6, "吨 公吨 t"), (9, "千吨 kt")]),
    ("pa", [(0, "帕 帕斯卡 pa"), (2, "毫巴 mbar"), (3, "千帕 kpa"), (5, "巴 bar"), (6, "兆帕 mpa")]),
    ("w", [(0, "瓦 w"), (3, "千瓦 kw"), (6, "兆瓦 mw")]),
    ("wh", [(0, "瓦时 wh"), (3, "千瓦时 千瓦小时 kwh kw·h kw.h"), (6, "兆瓦时 mwh")]),
    ("va", [(0, "伏安 va"), (3, "千伏安 kva")]),
    ("v", [(0, "伏 伏特 v"), (3, "千伏 kv")]),
    ("a", [(0, "安 安培 a"), (-3, "毫安 ma")]),
    ("hz", [(0, "赫兹 赫 hz"), (3, "千赫 khz"), (6, "兆赫 mhz")]),
    ("℃", [(0, "摄氏度 ℃ 度 °")]),
    ("h", [(0, "小时 h 个小时")]),
    ("min", [(0, "分钟 min 分")]),
    ("s", [(0, "秒 秒钟 s")]),
    ("转", [(0, "转 r")]),
    ("转/min", [(0, "rpm")]),
    ("元", [(0, "元 圆 元整 元人民币")]),
    ("%", [(0, "% 个百分点")]),
    ("‰", [(0, "‰")]),
  ]
}
