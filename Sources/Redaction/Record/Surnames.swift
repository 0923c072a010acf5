import Matching

/// Surnames: which two characters are one, and which characters begin a name.
///
/// From github wainshine/Chinese-Names-Corpus (Apache-2.0): the two-character entries with rarer ones of the same kind, and the 500 most
/// frequent of one character with those of the 百家姓.
enum Surnames {
  /// Compound surnames, which a mask keeps whole: 欧阳某.
  static let compound: Set<String> = Set(compoundRows.joined(separator: " ").split(separator: " ").map(String.init))

  /// Whether the two folded scalars are a compound surname.
  static func isCompound(_ first: UInt32, _ second: UInt32) -> Bool {
    pairs.contains(UInt64(first) << 32 | UInt64(second))
  }

  /// Whether the folded scalar is a surname.
  static func isSingle(_ scalar: UInt32) -> Bool { singles.contains(scalar) }

  private static let pairs: Set<UInt64> = Set(
    compound.map { surname in FoldedText.scalars(of: surname).reduce(0) { $0 << 32 | UInt64($1) } })

  private static let singles: Set<UInt32> = Set(FoldedText.scalars(of: singleRows.joined()))

  private static let compoundRows: [String] = [
    "欧阳 颛孙 太史 独孤 纳兰 长孙 司空 万俟 百里 钟离 西门 亓官 拓跋 巫马 闾丘 司寇 南门 乐正 段干 左丘 公西 上官 诸葛 皇甫 司徒 申屠 司马 尉迟",
    "端木 夏侯 慕容 令狐 呼延 宇文 轩辕 太叔 公孙 澹台 宗政 赫连 公冶 仲孙 完颜 淳于 东方 濮阳 闻人 鲜于 公羊 第五 南宫 东郭 西野 谷梁 梁丘 羊舌",
    "微生 子车 耶律 哥舒 刘付 殴阳 夏候 范姜 张简 欧杨 叶赫 佟佳 富察 贺若 贺兰 豆卢 高堂 公良 公仪 公输 壤驷 漆雕 东里 屈突 斛律 夹谷 即墨 达奚",
    "叔孙 季孙 孟孙",
  ]

  private static let singleRows: [String] = [
    "王李张刘陈杨黄吴赵周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭肖蔡潘田董袁于余蒋叶杜苏魏程吕丁沈任姚卢钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白毛江闫薛尹付段雷黎史龙钱贺陶顾龚郝邵万严洪赖武傅莫孔",
    "汤向常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟申殷詹欧耿关覃兰焦俞左柳甘祝包代宁符阮尚舒纪柯梅童毕凌单季成霍苗裴涂谷曲盛冉翁蓝骆路游靳辛管柴蒙鲍华喻祁房蒲滕萧屈饶解牟艾尤时阳阎穆应农司古吉卓车简连",
    "缪项麦褚窦娄戚岑党宫景卜费冷晏卫席柏米隋宗桂瞿全苟楼闵佟臧边卞姬邬和师仇栾丘刁沙商寇荣巫郎桑丛甄敖虞仲池巩明佘查麻苑迟邝封官谈鞠匡惠荆乐冀胥郁南班储芦原栗燕楚鄢扬劳谌奚皮蔺粟冼盘满闻厉伊候仝区郜海阚花",
    "权强帅屠朴盖练廉禹井巴漆祖丰支卿国狄平计索宣晋相占初门云容敬来扈晁都芮普阙戈浦伏薄鹿邸雍辜阿羊母亓裘修邰杭赫况那宿鲜逯印隆习茹诸战慕危玉银亢公嵇豆哈湛宾勾茅戎利於呼居干揭但尉斯元束檀衣信阴展昝智幸奉植",
    "富衡昌巢郦逄寿由竺贝步东鄂弓过钮濮水蔚郗荀贲别邴才操畅从达凡凤扶贡户滑郏矫经靖琚巨蒯旷历励伦雒茆糜宓木綦谯渠山生侍眭腾铁宛隗沃乌毋咸忻续延言尧英鱼庾招种訾宝保暴闭布藏承福果黑怀宦回汲籍蹇将可里粱冒么年",
    "酆家羿松牧蓬仰秋钭韶蓟能苍双莘堵宰却璩通充慎终暨弘广禄殴殳越夔厍融空乜养须后红益桓法爱呷者杞起拔仓甫",
  ]
}
