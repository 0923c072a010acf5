import Matching

/// A disease, a disability or a pregnancy as a text names it, with its grade: 重度抑郁症, 残疾（二级）, 尿毒症患者.
struct HealthCondition {
  /// How the condition is named, on which depends what has to stand around it.
  enum Kind: Sendable {
    /// What somebody is: 聋哑人, 孕妇, 艾滋病患者.
    case person
    /// What somebody has: 高血压, 智力残疾.
    case disease
    /// What happens to somebody: 怀孕, 流产, 双目失明.
    case event
  }

  let kind: Kind
  let range: Range<Int>
  /// Whether a grade or a finding says that somebody was examined: 二级, 阳性.
  let isGraded: Bool

  /// The condition whose telling scalar stands at `index`.
  init?(around index: Int, in view: TextView) {
    guard let words = Self.telling[view.scalars[index]] else { return nil }
    for (word, offset) in words where view.starts(with: word, at: index - offset) {
      self.init(at: index - offset, in: view)
      return
    }
    return nil
  }

  /// The condition that begins at `place`, or words for how bad it is before one.
  private init?(at place: Int, in view: TextView) {
    var start = place
    while let length = Self.degrees.first(where: { view.ends(with: $0, at: start) })?.count { start -= length }
    guard let (kind, end, isGraded) = Self.end(from: place, in: view) else { return nil }
    // 二级残疾
    let hasGrade = (start..<place).contains { view.scalar($0) == 0x7EA7 }
    self.kind = kind
    range = start..<end
    self.isGraded = isGraded || hasGrade
  }

  /// What the word at `place` names and where it ends, with its grade, with who has it, and with what is listed beside it.
  private static func end(from place: Int, in view: TextView) -> (kind: Kind, end: Int, isGraded: Bool)? {
    guard let (first, length) = word(at: place, in: view) else { return nil }
    var (kind, end) = (first, place + length)
    var isGraded = false
    while true {
      let grade = self.grade(at: end, in: view)
      // 高血压病史: the word for the past stays.
      if grade > end || histories.begins(at: grade, in: view) { isGraded = true }
      end = grade
      let behind = persons.length(at: end, in: view)
      if kind == .disease, behind > 0 {
        kind = .person
        end += behind
      }
      let next = joints.contains(view.scalar(end)) ? end + 1 : end
      let start = next + Self.degreeBehind.length(at: next, in: view)
      guard end - place < longest, start > end, let (other, length) = word(at: start, in: view), kind != .person else {
        return (kind, end, isGraded)
      }
      (kind, end) = (other, start + length)
    }
  }

  private static func word(at place: Int, in view: TextView) -> (Kind, Int)? {
    [(Kind.person, who), (.event, events), (.disease, diseases)].lazy
      .map { ($0, $1.length(at: place, in: view)) }.filter { $0.1 > 0 }.max { $0.1 < $1.1 }
  }

  /// Behind 二级, （二级）, 三期, 检测阳性.
  private static func grade(at place: Int, in view: TextView) -> Int {
    var end = place
    while end - place < 2, endings.contains(view.scalar(end)), !histories.begins(at: end, in: view) { end += 1 }
    let isBracketed = view.scalar(end) == 0x28
    var figure = isBracketed ? end + 1 : end
    let first = figure
    while figure - first < 4, DigitCode.isDigit(view.code(figure)) || grades.contains(view.scalar(figure)) {
      figure += 1
    }
    if figure > first, gradeEnds.contains(view.scalar(figure)) {
      figure += 1
      if !isBracketed { return figure }
      if view.scalar(figure) == 0x29 { return figure + 1 }
    }
    return end + findings.length(at: end, in: view)
  }

  /// Scalars at which a condition is looked for.
  static var triggers: Set<UInt32> { Set(telling.keys) }

  /// No row of conditions is longer.
  private static let longest = 40
  private static let joints = Set(FoldedText.scalars(of: "、和及并伴"))
  private static let endings = Set(FoldedText.scalars(of: "病症"))
  private static let grades = Set(FoldedText.scalars(of: "ⅠⅡⅢⅣIV等极为第"))
  private static let gradeEnds = Set(FoldedText.scalars(of: "级期度"))
  private static let findings = WordTable("阳性 检测阳性 抗体阳性 检查阳性 呈阳性 检测呈阳性 病毒阳性 发作 复发")
  private static let histories = WordTable("病史 史")
  private static let degreeText =
    "一级 二级 三级 四级 1级 2级 3级 4级 1型 2型 一型 二型 重度 中度 轻度 极重度 严重 慢性 急性 先天性 晚期 早期 原发性 继发性 老年性 多重 双侧 左侧 右侧 左 右 双"
  private static let degrees = TextView.words(degreeText) + ["Ⅰ型", "Ⅱ型", "Ⅲ型"].map(FoldedText.scalars(of:))
  private static let degreeBehind = WordTable(degreeText)
  private static let persons = WordTable("患者 病人 病患 携带者 病毒携带者 感染者 病毒感染者 患者之一 人 者 人士")

  private static let whoText =
    "孕妇 孕产妇 产妇 聋哑人 聋人 哑人 哑巴 盲人 盲聋哑人 残疾人 残障人士 残疾人士 精神病人 精神病患者 精神障碍者 智障者 智障人士 弱智 植物人 瘫痪病人 限制民事行为能力的精神病人 失能老人 跛子 瘸子 侏儒"
  private static let eventText =
    "怀孕 怀有身孕 有身孕 有孕在身 妊娠 处于孕期 处于哺乳期 处于产褥期 流产 小产 早产 难产 双目失明 双耳失聪 单眼失明 左眼失明 右眼失明 失明 失聪 瘫痪 半身不遂 血糖偏高 血压偏高 血脂偏高 听力下降 视力下降 听力受损 视力受损"
  private static let diseaseText =
    "高血压 低血压 高血脂 高血糖 糖尿病 冠心病 心脏病 心肌炎 心律失常 心力衰竭 乙肝 丙肝 甲肝 肝炎 肝癌 肝硬化 艾滋病 艾滋 hiv 梅毒 淋病 尖锐湿疣 肺结核 结核病 尘肺 尘肺病 矽肺 硅肺 肺癌 胃癌 肠癌 乳腺癌 宫颈癌 食道癌 食管癌 甲状腺癌 鼻咽癌 癌症 恶性肿瘤 脑瘤 肿瘤 白血病 淋巴瘤 尿毒症 肾衰竭 肾病 肾炎 哮喘 癫痫 羊癫疯 精神分裂 精神病 精神障碍 精神疾病 抑郁症 躁狂症 躁郁症 双相情感障碍 焦虑症 自闭症 孤独症 老年痴呆 痴呆 智力障碍 智障 偏瘫 截瘫 脑瘫 脑梗塞 脑梗死 脑梗 脑出血 脑血栓 中风后遗症 心肌梗死 心肌梗塞 心绞痛 帕金森 阿尔茨海默 甲亢 痛风 红斑狼疮 强直性脊柱炎 类风湿关节炎 重症肌无力 渐冻症 血友病 地中海贫血 再生障碍性贫血 肢体残疾 视力残疾 听力残疾 言语残疾 智力残疾 精神残疾 残疾 伤残 肢残 聋哑 耳聋 噪声聋 色盲 不孕症 性病"

  private static let who = WordTable(whoText)
  private static let events = WordTable(eventText)
  private static let diseases = WordTable(diseaseText)

  /// Rare scalars of which each word has one: the rest of the text is not looked at.
  private static let rare = FoldedText.scalars(
    of: "癌癫痫瘫聋哑盲孕癫疯痴呆瘤肿肺肝痨艾淋梅疣哮喘抑躁焦闭孤肾尿瘸跛侏残智肌疮脊癣糖梗栓绞帕茨亢痛衰娠产哺褥失听视贫友症病疾血脑遂植弱")

  private static let telling: [UInt32: [(word: [UInt32], offset: Int)]] = {
    var result: [UInt32: [(word: [UInt32], offset: Int)]] = [:]
    for word in TextView.words([whoText, eventText, diseaseText].joined(separator: " ")) {
      let offset = rare.lazy.compactMap { word.firstIndex(of: $0) }.first ?? 0
      result[word[offset], default: []].append((word, offset))
      if word[offset] < 0x80 { result[word[offset] & ~0x20, default: []].append((word, offset)) }
    }
    return result.mapValues { $0.sorted { $0.word.count > $1.word.count } }
  }()
}
