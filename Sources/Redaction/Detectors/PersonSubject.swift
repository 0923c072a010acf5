import Matching

/// Who is spoken of before a place: somebody with a name, somebody pointed at, or whoever has a part in the case.
enum PersonSubject {
  /// 张某, 本人, 其妻, 该名工人.
  case named
  /// 当事人, 死者.
  case role
  /// 健康状况：
  case label

  /// The person that ends at `end`; bare 其, 他 and 她 and the roles need a word that links them to what follows.
  init?(endingAt end: Int, through link: HealthLink, in view: TextView) {
    if view.name(endingBy: end)?.upperBound == end || Self.isMasked(end, view) {
      self = .named
    } else if Self.isPointed(end, view) || Self.kin.contains(where: { view.ends(with: $0, at: end) }) {
      self = .named
    } else if Self.pronouns.contains(view.scalar(end - 1)), link.isBeing || link.isHaving,
      !TextView.isHan(view.scalar(end - 2)) || Self.said.contains(view.scalar(end - 2))
    {
      self = .named
    } else if Self.roles.contains(where: { view.ends(with: $0, at: end) }),
      link.isBeing || link.isOpening || link.isDatum,
      !Self.isGeneral(before: end, view)
    {
      self = .role
    } else if view.scalar(end - 1) == 0x3A, Self.labels.contains(where: { view.ends(with: $0, at: end - 1) }) {
      self = .label
    } else {
      return nil
    }
  }

  /// 张某, 李某某, 王某1, 赵某甲, 冉某琴: a name that was masked before.
  private static func isMasked(_ end: Int, _ view: TextView) -> Bool {
    var place = end
    let last = view.scalar(place - 1)
    let isRest = TextView.isHan(last) && last != mask && !units.contains(last)
    if DigitCode.isDecimal(view.code(place - 1)) || isRest { place -= 1 }
    guard view.scalar(place - 1) == mask else { return false }
    while end - place < 3, view.scalar(place - 1) == mask { place -= 1 }
    return TextView.isHan(view.scalar(place - 1)) && !notSurnames.contains(view.scalar(place - 1))
  }

  /// 该工人, 该名女工, 这名驾驶员: one person of those who work or stand there.
  private static func isPointed(_ end: Int, _ view: TextView) -> Bool {
    guard let noun = nouns.first(where: { view.ends(with: $0, at: end) }) else { return false }
    var place = end - noun.count
    if measures.contains(view.scalar(place - 1)) { place -= 1 }
    return pointers.contains(view.scalar(place - 1))
  }

  /// Whether the clause says what holds of anybody: 如当事人, 凡伤者.
  private static func isGeneral(before end: Int, _ view: TextView) -> Bool {
    var place = end
    while end - place < 14, TextView.isHan(view.scalar(place - 1)) {
      if general.contains(where: { view.ends(with: $0, at: place) }) { return true }
      place -= 1
    }
    return false
  }

  private static let mask: UInt32 = 0x67D0
  /// 某厂, 某店.
  private static let units = Set(FoldedText.scalars(of: "厂店矿站院司局所村县市镇乡校户人日月年地处部"))
  private static let notSurnames = Set(FoldedText.scalars(of: "有是在对把将为和与及之该其到由被向给某"))
  private static let kin = TextView.words(
    "本人 此人 该人 其妻 其夫 其父 其母 其子 其女 其兄 其弟 其姐 其妹 其妻子 其丈夫 其父亲 其母亲 其儿子 其女儿 其配偶 其爱人 其哥哥 其弟弟 其姐姐 其妹妹 其孙子 其孙女 其祖父 其祖母 其长子 其次子 其长女 其次女 之妻 之夫 之父 之母 之子 之女 的妻子 的丈夫 的父亲 的母亲 的儿子 的女儿"
  )
  private static let nouns = TextView.words(
    "工人 女工 男工 员工 职工 女职工 驾驶员 司机 男子 女子 妇女 女士 先生 操作工 电工 焊工 证人 伤者 死者 当事人 村民 群众 人员 从业人员 作业人员 保管员 押运员 老人 学徒 师傅 负责人 法定代表人 经营者 店主 老板"
  )
  private static let pointers = Set(FoldedText.scalars(of: "该这那此"))
  private static let measures = Set(FoldedText.scalars(of: "名位个"))
  private static let pronouns = Set(FoldedText.scalars(of: "其他她我"))
  /// Before 其, 他, 我: 称其, 因其, 查明其, 得知其.
  private static let said = Set(FoldedText.scalars(of: "称因明知现于是说讲但且道由"))
  private static let roles = TextView.words(
    "当事人 被处罚人 被询问人 被调查人 被检查人 证人 伤者 死者 受害人 被害人 投诉人 举报人 申请人 负责人 法定代表人 实际控制人 经营者 驾驶员 嫌疑人 违法行为人 肇事者 遇难者")
  private static let labels = TextView.words("健康状况 身体状况 健康情况 身体情况 残疾情况 残疾等级 既往病史 疾病史 所患疾病")
  private static let general = TextView.words("凡 若 如 如果 任何 所有 对 询问 每名 各 等 有关 以及 或者 或")
}
