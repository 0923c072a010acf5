import Matching
import Rules

/// Diseases, diagnoses, blood group, pregnancy and degrees of disability of a person (个人信息保护法 Art. 28): 患有高血压, 诊断为精神分裂症, 血型O型.
///
/// What a rule says of anybody (患有高血压的人员不得…) and the facts of an accident (死亡, 重伤) stay.
struct HealthDetector: TextDetector {
  let card = RuleCard(
    "text.health", .health, title: "健康状况", basis: "参照法释〔2016〕19号第十条；个人信息保护法第二十八条",
    summary: "“患有”“诊断为”“病史”“血型”“伤残等级”等之后的疾病、血型、等级，妊娠，肢体、器官的缺失",
    hides: ["张某患有⟦高血压⟧，", "血型⟦O型⟧", "残疾等级为⟦二级⟧", "鉴定为伤残⟦八级⟧，", "构成⟦八级⟧伤残，", "经诊断为⟦精神分裂症⟧。", "伤者⟦左小腿截肢⟧"],
    keeps: [
      "患有高血压的人员不得从事高处作业", "其患者信息系统瘫痪", "职业病防治", "造成一人死亡、二人重伤", "伤残等级一级至四级的，保留劳动关系", "伤残七级以上", "伤残十级标准", "一级至四级伤残的",
      "楼梯扶手缺失、支腿缺失垫板",
    ])
  let triggers: Set<UInt32> = Set(Self.phrases.keys)

  func detect(at index: Int, in view: TextView, found: (Range<Int>, Certainty) -> Void) {
    guard Self.starts.mayBegin(at: index, in: view), let phrases = Self.phrases[view.scalars[index]] else { return }
    for phrase in phrases {
      if let range = range(behind: phrase, at: index, in: view) {
        found(range, .likely)
        return
      }
    }
  }

  /// The value behind the phrase that begins at `index`, if the phrase does and the value is one.
  private func range(behind phrase: Phrase, at index: Int, in view: TextView) -> Range<Int>? {
    guard view.starts(with: phrase.word, at: index), !isGeneral(before: index, in: view) else { return nil }
    var start = index + phrase.word.count
    while start - index - phrase.word.count < 4, Self.links.contains(view.scalar(start)) { start += 1 }
    var end = start
    while end - start < Self.longest, !Self.ends(view.scalar(end)) { end += 1 }
    switch phrase.kind {
    case .disease:
      // 患者信息系统
      if view.scalar(index + phrase.word.count) == 0x8005 { return nil }
      guard let last = lastDisease(in: start..<end, of: view) else { return nil }
      if Self.anybody.contains(where: { view.starts(with: $0, at: last) }) { return nil }
      if Self.facts.contains(where: { word in (start..<last).contains { view.starts(with: word, at: $0) } }) {
        return nil
      }
      var end = last
      while end - last < 6, Self.grades.contains(view.scalar(end)) { end += 1 }
      return start..<end
    case .before:
      // 有高血压病史: the disease stands before the word.
      guard let first = firstDisease(before: index, in: view) else { return nil }
      return first..<index
    case .loss:
      // 左小腿截肢: the part of the body stands before the word.
      guard let first = firstOfPart(before: index, in: view) else { return nil }
      if Self.lostByThings.contains(phrase.word), isPartOfThing(first, view) { return nil }
      return first..<index + phrase.word.count
    case .blood:
      var place = start
      while place - start < 6,
        Self.blood.contains(view.scalar(place) & ~0x20) || Self.bloodWords.contains(view.scalar(place))
      {
        place += 1
      }
      return place > start ? start..<place : nil
    case .degree:
      var place = start
      while place - start < 6, DigitCode.isDigit(view.code(place)) || Self.degreeWords.contains(view.scalar(place)) {
        place += 1
      }
      // 伤残等级一级至四级的: a rule for some grades.
      let isRule = Self.ranges.contains { view.starts(with: $0, at: place) }
      let isDegree = (start..<place).contains { view.scalar($0) == 0x7EA7 }
      if !isRule, isDegree, (start..<place).contains(where: { DigitCode.isDigit(view.code($0)) }) {
        return start..<place
      }
      return isRule || place > start ? nil : degree(before: index, in: view)
    case .months:
      var place = start
      while place - start < 8, DigitCode.isDigit(view.code(place)) || Self.monthWords.contains(view.scalar(place)) {
        place += 1
      }
      return place > start ? index..<place : view.scalar(index - 1) == 0x5DF2 ? index..<start : nil  // 已怀孕
    case .whole:
      let isAnybody = Self.anybody.contains { view.starts(with: $0, at: index + phrase.word.count) }
      return isAnybody && !Self.being.contains(view.scalar(index - 1)) ? nil : index..<index + phrase.word.count
    }
  }

  /// 构成⟨八级⟩伤残; nothing of 一级至四级伤残.
  private func degree(before end: Int, in view: TextView) -> Range<Int>? {
    guard view.scalar(end - 1) == 0x7EA7 else { return nil }
    var start = end - 1
    while end - start < 4, DigitCode.isDigit(view.code(start - 1)) || view.scalar(start - 1) == 0x5341 { start -= 1 }
    return start < end - 1 && Self.verdicts.contains { view.ends(with: $0, at: start) } ? start..<end : nil
  }

  /// Whether the words before speak of anybody: a rule, a condition, a question.
  private func isGeneral(before index: Int, in view: TextView) -> Bool {
    var end = index
    while end > 0, index - end <= 12, !Self.ends(view.scalar(end - 1)) {
      if Self.rules.contains(where: { view.ends(with: $0, at: end) }) { return true }
      end -= 1
    }
    return false
  }

  /// Start of the first disease within ten scalars before `end`, in the same clause.
  private func firstDisease(before end: Int, in view: TextView) -> Int? {
    var first: Int?
    var place = end - 1
    while place >= 0, end - place <= 10, !Self.ends(view.scalar(place)) {
      if (Self.diseases[view.scalar(place)] ?? []).contains(where: { view.starts(with: $0, at: place) }) {
        first = place
      }
      place -= 1
    }
    return first
  }

  /// Start of the part of a body that ends before `end`.
  private func firstOfPart(before end: Int, in view: TextView) -> Int? {
    var place = end
    while place > 0, end - place < 10, Self.partWords.contains(view.scalar(place - 1)) { place -= 1 }
    return (place..<end).contains { Self.parts.contains(view.scalar($0)) } ? place : nil
  }

  /// 扶|手缺失, 支|腿缺失, 孔|眼坏死: whether the part that begins at `first` ends the name of a thing.
  private func isPartOfThing(_ first: Int, _ view: TextView) -> Bool {
    let before = view.scalar(first - 1)
    return Self.parts.contains(view.scalar(first)) && TextView.isHan(before)
      && !Self.beforePart.contains(before)
  }

  /// Behind the last word or ending of a disease in `range`.
  private func lastDisease(in range: Range<Int>, of view: TextView) -> Int? {
    var last: Int?
    for place in range {
      for word in Self.diseases[view.scalar(place)] ?? [] where view.starts(with: word, at: place) {
        let end = place + word.count
        if end <= range.upperBound { last = max(last ?? 0, end) }
      }
    }
    return last
  }

  fileprivate struct Phrase: Sendable {
    enum Kind: Sendable { case disease, before, loss, blood, degree, months, whole }
    let word: [UInt32]
    let kind: Kind
  }

  private static func ends(_ scalar: UInt32) -> Bool {
    switch scalar {
    case FoldedText.barrier, 0x3002, 0x2C, 0x3B, 0x21, 0x3F, 0x28, 0x29, 0x0A, 0x7684: true
    default: false
    }
  }

  /// A name of a disease is not longer.
  private static let longest = 24

  private static let phrases: [UInt32: [Phrase]] = {
    let all: [(String, Phrase.Kind)] = [
      ("患有 患 罹患 确诊为 确诊 诊断为 诊断 诊断结果 检出 感染 既往有 身患", .disease), ("病史", .before), ("截肢 截除 摘除 切除 缺失 缺如 残缺 坏死 失明 失聪", .loss),
      ("血型", .blood),
      ("残疾等级 伤残等级 肢体残疾 视力残疾 听力残疾 言语残疾 智力残疾 精神残疾 多重残疾 劳动能力障碍 伤残鉴定 伤残 致残", .degree),
      ("怀孕 妊娠 孕", .months),
      ("系孕妇 处于孕期 hiv阳性 艾滋病病毒携带 乙肝病毒携带 乙肝表面抗原阳性 梅毒阳性 核酸检测阳性 精神病史 癫痫病史 吸毒史", .whole),
    ]
    var result: [UInt32: [Phrase]] = [:]
    for (words, kind) in all {
      for word in TextView.words(words) {
        guard let first = word.first else { continue }
        result[first, default: []].append(Phrase(word: word, kind: kind))
        if first < 0x80 { result[first & ~0x20, default: []].append(Phrase(word: word, kind: kind)) }
      }
    }
    return result
  }()

  private static let starts = WordStarts(phrases.values.joined().map(\.word))

  /// Diseases and endings of their names.
  private static let diseases: [UInt32: [[UInt32]]] = {
    var result: [UInt32: [[UInt32]]] = [:]
    let words = TextView.words(
      "高血压 低血压 糖尿病 冠心病 心脏病 乙肝 丙肝 甲肝 肝炎 艾滋病 梅毒 淋病 结核 肺结核 尘肺 矽肺 硅肺 癫痫 羊癫疯 精神分裂症 精神病 抑郁症 抑郁 焦虑症 躁郁症 癌 肿瘤 白血病 尿毒症 哮喘 中风 偏瘫 瘫痪 脑梗 脑梗死 脑梗塞 脑出血 心梗 心肌梗死 心绞痛 肝硬化 甲亢 痛风 帕金森 阿尔茨海默 老年痴呆 痴呆 贫血 肾衰竭 骨折 骨裂 脑震荡 挫伤 截瘫 失明 失聪 近视 色盲 色弱 恐高症 风湿 关节炎 胃炎 肺炎 肾炎 肠炎 支气管炎 胃溃疡 结石 椎间盘突出 静脉曲张 综合征 功能障碍 不孕 hiv 新冠 病毒感染 中度贫血 听力损失 噪声聋 职业病 传染病 性病 皮肤病 慢性病 遗传病"
    )
    for word in words { if let first = word.first { result[first, default: []].append(word) } }
    return result
  }()

  private static let parts = Set(FoldedText.scalars(of: "腿臂手指趾足脚眼耳脾肾肺胃肝胆宫乳膝踝腕肘肢睾"))
  private static let partWords = Set(
    FoldedText.scalars(of: "腿臂手指趾足脚眼耳脾肾肺胃肝胆宫乳膝踝腕肘肢睾左右双两侧部小大上下前后掌球脏囊子房丸关节食拇中环无名第一二三四五叶段全处被行予以"))

  /// What is said of rails and hooks as well.
  private static let lostByThings = Set(TextView.words("缺失 缺如 残缺 坏死 切除"))
  /// What stands before a bare part of a body: 致手缺失, 其耳缺失, 王某脾切除.
  private static let beforePart = Set(FoldedText.scalars(of: "致其的某者人男女为及和与或伤后性行经施术"))

  private static let rules = TextView.words("凡 若 如果 如当事人 如系 不得 禁止 严禁 是否 没有 未 预防 防治 防止 规定 要求 应当 所有 任何 职业禁忌")
  private static let anybody = TextView.words(
    "的人员 的人 的职工 的员工 的劳动者 的从业人员 的工人 者 人员 患者 病人 人群 防治 预防 危害 防护 的作业人员 等疾病的 等不适 的,不 诊断机构 鉴定")
  private static let facts = TextView.words("死亡 重伤 轻伤 故障 隐患 设备 损坏")
  private static let links = Set(FoldedText.scalars(of: "为是:有了“\""))
  private static let blood = Set(FoldedText.scalars(of: "ABO"))
  private static let bloodWords = Set(FoldedText.scalars(of: "型阴阳性rh+-"))
  private static let grades = Set(FoldedText.scalars(of: "病症型期度级阳性早中晚末一二三四"))
  private static let being = Set(FoldedText.scalars(of: "系是为"))
  private static let verdicts = TextView.words("构成 评定为 鉴定为 认定为 定为 达到 为 系 属")
  private static let ranges = TextView.words("至 到 以上 以下 及以上 及以下 或 的, 的人 的职工 的工伤 的伤残 的残疾人 的待遇 待遇 标准 赔偿 补助")
  private static let degreeWords = Set(FoldedText.scalars(of: "级等为"))
  private static let monthWords = Set(FoldedText.scalars(of: "个月余周多天已"))
}
