/// Invented names of people.
///
/// Names that are published (representatives, officers) and names that must stay secret never meet: their given names end in
/// characters of two disjoint sets, and secret names of two characters use characters that no other text here contains.
/// So a search of the public site for a secret name finds that person or nothing.
enum NamePool {
  static let surnames = words(
    """
    王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕 苏 卢 蒋 蔡 贾 丁 魏 \
    薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 崔 康 毛 邱 秦 江 史 顾 侯 邵 孟 龙 万 段 雷 钱 汤 尹 易 常 武 乔 \
    普 起 鲁 自 李 杨 罗 张 王 周 普 起 鲁 杞 者 毕
    """)
  static let compoundSurnames = words("欧阳 司马 上官 诸葛 尉迟 慕容 皇甫 夏侯 令狐 司徒")

  private static let publicFirst = words("建 国 文 志 永 学 德 光 云 正 绍 兴 春 加 有 世 朝 开 丕 从 中 家 安 天")
  private static let publicLast = words("华 明 军 平 福 强 生 才 荣 林 昌 祥 贵 龙 富 顺 发 清 和 良 禄 宏 坤 元")
  private static let secretFirst = words("丽 晓 雪 俊 梓 思 雨 佳 秋 建 国 文 志 永 学 小 海 红 玉 美 翠 金 春 培 继 崇")
  private static let secretLast = words("芬 琼 艳 娟 莲 英 梅 芝 勇 刚 涛 波 斌 超 鹏 辉 杰 仙 焕 惠 萍 兰 蓉 琴 琳 飞 锐 毅")
  private static let secretOnly = words("芮 婧 璇 珺 琬 骞 翀 煜 彧 昀 祎 沄 钰 翊 晔 玥")
  private static let clans = words("阿鲁 吉克 沙马 罗洪 曲比 俄木 阿苏 吉伍 海来 马海 阿侯 勒格")
  private static let secretYi = words("木呷 拉日 阿依 木牛 尔布 日布 阿木 伍各 尔且 子古 伍呷 阿呷")
  private static let publicYi = words("乌萨 石布 铁哈 尔哈 约布")
  private static let farNames = words("阿依古丽·买买提 岩温罕 岩罕香 扎西次仁 格桑央宗 木合塔尔·艾山 才让多杰 玉波罕")

  /// A name that the site may show: a representative or an officer.
  static func publicName(_ random: inout SplitMix64) -> String {
    let draw = random.below(100)
    if draw < 3 { return random.pick(clans) + random.pick(publicYi) }
    let surname = draw < 7 ? random.pick(compoundSurnames) : random.pick(surnames)
    return surname + random.pick(publicFirst) + random.pick(publicLast)
  }

  /// A name that must not be shown; with `surname` given, one of that family (a pair 张某, 张某2).
  static func secretName(_ random: inout SplitMix64, surname: String? = nil) -> String {
    if let surname { return surname + random.pick(secretFirst) + random.pick(secretLast) }
    let draw = random.below(100)
    if draw < 6 { return random.pick(clans) + random.pick(secretYi) }
    if draw < 8 { return random.pick(farNames) }
    let surname = draw < 14 ? random.pick(compoundSurnames) : random.pick(surnames)
    if draw > 85 { return surname + random.pick(secretOnly) }
    return surname + random.pick(secretFirst) + random.pick(secretLast)
  }

  /// The surname of a name made here, or `nil` for a minority name that has none.
  static func surname(of name: String) -> String? {
    if let compound = compoundSurnames.first(where: { name.hasPrefix($0) }) { return compound }
    guard !clans.contains(where: { name.hasPrefix($0) }), !farNames.contains(name) else { return nil }
    return name.first.map(String.init)
  }

  /// Whether a name made here ends in a character that is given to girls.
  static func soundsFemale(_ name: String) -> Bool {
    guard let last = name.last else { return false }
    return "芬琼艳娟莲英梅芝仙焕惠萍兰蓉琴琳婧璇珺琬祎玥依呷罕买宗".contains(last)
  }

  private static func words(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }
}
