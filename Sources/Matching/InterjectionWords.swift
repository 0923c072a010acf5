/// Words that are said between the groups of a number.
enum InterjectionWords {
  /// The words by their first scalar, longer ones first.
  static let all: [UInt32: [[UInt32]]] = {
    let all = (hesitations + joints + signs + pieces).flatMap { words($0) }
    return Dictionary(grouping: all) { $0[0] }.mapValues { $0.sorted { $0.count > $1.count } }
  }()

  private static let hesitations = [
    "嗯嗯 那个 这个 哦对 对了 对对 好的 等等 等一下 等一等 稍等 稍等一下 别急 我想想 我想一下 让我想想 让我想一下 想一想 想一下 我看看 我看一下 看一下 我再看看 怎么说呢 好像是 应该是 大概是 可能是 没错 听好 您记一下 你记一下 记一下 你记好 记好了 慢点 慢一点"
  ]
  private static let joints = [
    "然后 然后是 再然后 接着 接着是 紧接着 接下来 接下去 再就是 再来 再接 再接着 之后 之后是 后面 后面是 后边 后头 下面 下边 下来 随后 跟着 后跟 继而 往后 往下 还有 再往后 连着 后接 再后面 再加上 再加 加上 外加 再就 再有 继续 接上 接上页 转下页"
  ]
  private static let signs = [
    "空格 空一格 横杠 短横 短横线 小横线 小横 短线 短杠 长横 长杠 一横 一杠 中划线 横线 减号 小横杠 中横线 中杠 连字符 破折号 斜杠 斜线 反斜杠 小数点 圆点 逗号 顿号 句号 下划线 井号 星号 隔开 间隔 分隔 换行 另起一行"
  ]
  private static let pieces = [
    "开头 开头是 起头 打头 打头的是 前面 前段 前半段 前半截 前几位 中间 中间是 中段 当中 末尾 尾号 尾部 尾数 结尾 最后 最末 末段 尾段 首段 后段 后半段 后半截 后几位 剩下 剩下的 其余 余下 首先 首先是 先是"
  ]

  /// Of one ideograph, which are said beside a comma, a dash or dots.
  static let breaths = Set("嗯呃额唔哎诶哦噢喔啊".unicodeScalars.map(\.value))
  /// Of one ideograph, which stand in ordinary sentences as well.
  static let weak = Set("再点接减杠空".unicodeScalars.map(\.value))
  /// What follows such a word and the name of a part: 是, 为, 的, 数, 字.
  static let particles = Set("是为的数字几位段部分呢吧啊就好对".unicodeScalars.map(\.value))
  /// 前六位, 后四位, 中八位.
  static let sides = Set("前后末尾头首中下".unicodeScalars.map(\.value))
  /// What numbers are counted in: 位, 段, 组, 节, 部, 个.
  static let parts = Set("位段组节部个截".unicodeScalars.map(\.value))
  /// What words end with that announce a number.
  static let announcing = Set("证号码户卡账帐名址人".unicodeScalars.map(\.value))
  static let announcingWords = words("电话 手机 座机 传真")
  /// What a line holds that counts pages.
  static let pages = Set("第共页, /-".unicodeScalars.map(\.value))
  /// A note with one of these speaks of the digits before it as of a figure: 30000（三万元）.
  static let units = Set("元万亿吨米克年月%％".unicodeScalars.map(\.value))

  /// Who asks and who answers in a record.
  static let asking = words("问 询问人 讯问人 民警 执法人员 检查人员 办案人员 调查人员 工作人员 接线员 客服 记录人 值班员")
  static let answering = words("答 被询问人 被讯问人 当事人 证人 举报人 投诉人 来电人 申请人 对方 群众 嫌疑人")
  static let speakerStarts = Set((asking + answering).compactMap(\.first))

  private static func words(_ text: String) -> [[UInt32]] {
    text.split(separator: " ").map { FoldedText.scalars(of: String($0)) }
  }
}
