import Matching
import Testing

@testable import Names

@Suite struct NameFinderTests {
  @Test(arguments: [
    "当事人：⟦张建国⟧", "法定代表人（负责人、经营者）：⟦于梅俊⟧\n身份证件号码", "举报人⟦雷春嘉⟧（电话13900000000）反映上述情况。",
    "货款转入⟦慕容振杰⟧名下账户。", "死者⟦王小丽⟧，女，42岁。", "对证人⟦李光荣⟧的询问笔录", "安全员⟦赵铁柱⟧、⟦钱多多⟧未取得合格证。",
    "执法人员：⟦孙晓明⟧、⟦周立新⟧", "事故造成⟦李强⟧、⟦王芳⟧和⟦刘志远⟧三人死亡。", "由股东⟦陈晓东⟧和⟦林小燕⟧共同出资设立。",
    "户名：⟦欧阳明珠⟧，开户行：农业银行", "其妻⟦何秀英⟧在场。", "⟦刘建军⟧先生表示愿意配合。", "经询问⟦吴国华⟧，其承认上述事实。",
    "| 联系人 | ⟦郑晓云⟧ |", "| 姓名 | ⟦马成龙⟧ | 性别 |", "| 5 | ⟦马学和⟧ | 云应急执 |", "委托代理人：⟦冯丽君⟧，律师事务所律师。",
  ])
  func findsNamesBesideRoles(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "上诉人⟦张旭⟧到庭参加诉讼", "⟦张旭⟧与潍坊某公司签订合同", "当事人⟦李静⟧未购买保险。", "⟦周芳⟧、⟦陈露⟧均为该矿职工。",
    "司机⟦王磊⟧驾驶货车行驶至路口。",
  ])
  func endsNamesBeforeTheNextWord(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "当事人：⟦高兴⟧", "负责人⟦向阳⟧（电话13900000000）", "投诉人⟦常青⟧称其购买的商品过期。", "记录人：⟦白云⟧", "户名：⟦黄河⟧",
  ])
  func findsNamesThatAreWordsBesideRoles(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "他高兴地向阳台走去，马上看见黄河。", "当事人应当自收到决定书之日起十五日内缴纳罚款。", "举报人反映该店销售假冒商品。",
    "收货人住北京市建设大街12号。", "负责人未在规定时间内到场。", "经询问当事人，该批产品共计200件。",
    "当事人的行为违反了《中华人民共和国安全生产法》第二十五条的规定。", "京朝市监处罚〔2022〕8451号",
    "当事人成都恒信建筑工程有限公司未建立责任制。", "当事人通海泰和食品有限公司不服。", "当事人楚雄泰和食品有限公司不服。", "证人证言及现场笔录予以证实。", "当事人经营的阿莫西林胶囊、头孢克肟分散片均已过期。",
    "查获黄磷、甲醇、硝酸铵各若干。", "张某、李某某和欧阳某未系安全带。", "罚款人民币21500元（大写：贰万壹仟伍佰元整）。", "安全管理人员应当经考核合格。",
    "该同志任楚雄州应急管理局局长。", "视频资料1段（时长00:12:36）", "加处罚款或者滞纳金 |", "冶金、有色、建材、机械",
    "(楚雄州应急管理局)", "店", "厂里无人", "律师、安环部部长到场", "由安监科负责", "超量存放“加特林”等产品。",
    "黄金周期间游客增多。", "零售店位于上普红四社。", "住石涧社区居委会上普红一组。", "| 商业秘密 | 商密、技术秘密、业务秘密 |",
    "寄送至法规科（龙江大道92号，659360）。", "转移马安山村群众。", "库内温湿度计损坏，未及时更换。", "起重作业人员无证上岗，自动报警装置失灵。",
  ])
  func findsNothingWhereNobodyIsNamed(_ text: String) { expectMarks(text) }

  /// What stands around them is said of places, brands and goods.
  @Test(arguments: [
    "白龙江上游水位上涨，道路中断。", "经白龙江运往顾桥，途中侧翻。", "自程海至秦岭段全线封闭。", "马岭河一带道路湿滑。", "位于李子坪的采场已封闭。", "红河、元江、李仙江三条流域",
    "货架上有沈大成三瓶、富安娜两箱。", "注册商标孔凤春的专用权受法律保护。", "标称“余仁生”的商品共三箱。", "路线：陶乐", "万宝龙、陆虎、路易威登等商标。",
    "因安金泄漏造成停产。", "白龙江、冯屯、沙坝河水库", "封签与凤梨混放。", "对青瓦进行检测。", "检查发现银粉、相机均无报告。", "由解锁器引发火灾。", "雷王炮超量储存。",
    "业主方三方签字确认。", "暴雨致宁蒗多处滑坡。", "车前草存放在仓库内。", "现场有白胡椒和其他物品。", "线程安全的管理应当加强。", "主要涉及余波未平、玉米。",
  ])
  func findsNoNamesInWhatIsSaidOfThings(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "证人普某某、⟦自亮⟧到场。", "安全员⟦起有才⟧签字。", "⟦米富贵⟧到场陈述。", "村民⟦叶石头⟧报警称河道被占。", "货从⟦姚石头⟧处购进。", "目前⟦安援朝⟧已脱离生命危险。",
    "代理人⟦单于卫东⟧到会。", "外号“⟦老邱⟧”的人提供了炸药。", "帮工⟦司招弟⟧、学徒⟦王浩然⟧均没有健康证。",
  ])
  func findsNamesThatAreWordsOrRare(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "举报人⟦阿依古丽·买买提⟧（电话13900000000）", "户名：⟦努尔兰·哈山⟧", "驾驶人⟦扎西·次仁⟧身份证号", "死者⟦约翰·史密斯⟧的家属",
    "由股东⟦王芳⟧和⟦艾力·库尔班⟧共同出资",
  ])
  func findsNamesWithDots(_ text: String) { expectMarks(text) }

  @Test(arguments: ["当事人：⟦阿鲁木呷⟧", "伤者⟦吉克拉日⟧被送往医院。", "经营者⟦扎西次仁⟧承认上述事实。"])
  func findsNamesOfMinorities(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "法定代表人⟦John Smith⟧到庭", "联系人：⟦Li Xiaoming⟧，电话", "使用Microsoft Office软件",
    "Ab \(String(repeating: "Wang", count: 9)) Li", "型号为Galaxy Note",
  ])
  func findsNamesInLatinLetters(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "伤者⟦者丕祥⟧被送往医院。", "听取了⟦杞绍云⟧的陈述申辩意见。", "⟦起云生⟧的行为违反了规定。", "证人⟦普光荣⟧称，", "复查人员⟦后永贵⟧确认已整改。",
  ])
  func findsSurnamesOfTheRegion(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "证人⟦许家明⟧称，", "听取了⟦金光华⟧的陈述申辩意见。", "与会人员有：⟦白思远⟧、⟦万明亮⟧、⟦钟兰⟧。", "女儿⟦尹家荣⟧上小学三年级。", "这本书的译者⟦冯志诚⟧曾留学多年。",
    "复核意见由法制审核员⟦康宇航⟧签署。",
  ])
  func findsNamesWhoseStartIsAWord(_ text: String) { expectMarks(text) }

  @Test(arguments: ["问：料场是谁的？\n答：⟦杨小龙⟧，牟定人，", "给了他爹⟦杨正德⟧八万六千元，他妈叫⟦起秀珍⟧。", "店主⟦李自强⟧，又名⟦李老三⟧，"])
  func findsNamesInSpeech(_ text: String) { expectMarks(text) }

  /// A bracket behind a run of text is no sign of a document's number unless a year stands in it.
  @Test(arguments: [
    "安全总监⟦鲁丽琼⟧[13812345678]签收", "1.⟦朱家富⟧[110105197008204779]；", "根据⟦吴荣怡⟧提供的卡号[6222021234567890003]，",
    "某市监处罚〔2022〕13号", "辐射安全许可证（云环辐证[E7622]）",
  ])
  func findsNamesBeforeBracketedNumbers(_ text: String) { expectMarks(text) }

  @Test(arguments: ["调查人员：⟦林红⟧、⟦白雪⟧。", "调查人员：⟦林红⟧、⟦白雪⟧　记录人：⟦戴绪斌⟧", "调查人员：⟦林红⟧、安全帽。"])
  func findsTheSecondOfTwoNames(_ text: String) { expectMarks(text) }

  @Test(arguments: ["当事人Passport No.E41670347", "联系人：⟦Li Xiaoming⟧，", "单位：大姚嘉和食品有限公司，", "大姚建国商贸有限公司停产"])
  func tellsFieldsAndFirmsFromNames(_ text: String) { expectMarks(text) }

  @Test(arguments: ["汇入⟦杨凤英⟧农村信用社账户", "⟦王芳⟧建设银行卡"])
  func endsNamesBeforeABank(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "| 姓名 | ⟦王鹤龄⟧ | 45 |", "| ⟦张建国⟧ 司机 | 45 |", "驾驶员（⟦张建国⟧）B2驾驶证", "代表人（⟦王建明⟧）[注1]", "安排⟦李明华⟧一组负责支护",
    "当事人⟦任安宁⟧村民身份属实", "| ⟦欧阳鹤龄⟧ | 45 |", "收件人⟦罗江州⟧身份证", "驾驶员⟦李登科⟧驾驶货车",
  ])
  func findsNamesBesideWhatMakesHeadsAndDocumentsOfOthers(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "⟦张三饭店⟧的经营者", "⟦禄丰张建国饭店⟧停业", "当事人：⟦大姚赵云龙饭店⟧停业", "在⟦李四美容美发店⟧检查", "对⟦楚雄恒信烟花爆竹零售店⟧进行检查", "依据⟦《食品安全法》⟧处罚",
    "⟦昆明市五华区人民法院⟧判决",
  ])
  func keepsNamesOfOrganisations(_ text: String) {
    let marked = MarkedText(text)
    marked.scalars.withUnsafeBufferPointer { scalars in
      let survey = NameFinder.shared.survey(scalars) { _ in false }
      #expect(marked.marked(survey.organisations) == marked.marked(marked.marks))
      #expect(survey.findings.isEmpty)
    }
  }

  @Test func leavesWhatIsKept() {
    let marked = MarkedText("当事人：张建国于梅俊")
    let all = marked.scalars.withUnsafeBufferPointer { NameFinder.shared.findings(in: $0) { _ in true } }
    #expect(all.isEmpty)
  }

  @Test func doesNotReachOverBarriers() {
    func grounds(_ gap: UInt32) -> [NameFinder.Ground] {
      let scalars = FoldedText.scalars(of: "举报人") + [gap] + FoldedText.scalars(of: "高兴")
      return scalars.withUnsafeBufferPointer { NameFinder.shared.findings(in: $0) { _ in false }.map(\.ground) }
    }
    #expect(grounds(0x3A) == [.role])
    #expect(!grounds(FoldedText.barrier).contains(.role))
  }

  @Test func findsNothingInStandingText() {
    let text = """
      当事人在法定期限内未提出陈述、申辩意见，亦未要求听证。如不服本处罚决定，可以在收到本处罚决定书之日起六十日内向市人民政府申请行政复议，
      也可以在六个月内依法向人民法院提起行政诉讼。逾期不履行行政处罚决定的，本机关将依据《中华人民共和国行政处罚法》第七十二条第一款第一项的
      规定，每日按罚款数额的百分之三加处罚款，并依法申请人民法院强制执行。生产经营单位的主要负责人是本单位安全生产第一责任人，对本单位的安全
      生产工作全面负责。其他负责人对职责范围内的安全生产工作负责。以上事实，有现场检查笔录、询问笔录、营业执照复印件、身份证复印件、购销票据、
      照片等证据证实，证据之间相互印证，形成完整的证据链。从业人员应当严格落实岗位安全责任，遵守本单位的安全生产规章制度和操作规程，服从管理，
      正确佩戴和使用劳动防护用品。本决定书一式三份，一份送达当事人，一份随卷归档。罚款缴至指定银行，逾期不缴纳的，加处罚款。
      """
    let scalars = FoldedText.scalars(of: text)
    let found = scalars.withUnsafeBufferPointer { NameFinder.shared.findings(in: $0) { _ in false } }
    #expect(found.isEmpty)
  }

  @Test func findsACertainNameAgainWhereTheModelAloneDoesNot() {
    let scalars = FoldedText.scalars(of: "法定代表人：欧阳建国\n附件欧阳建国一览")
    let found = scalars.withUnsafeBufferPointer { NameFinder.shared.findings(in: $0) { _ in false } }
    #expect(found.map(\.range) == [6..<10, 13..<17])
  }

  @Test func tablesFitTheirPacking() {
    let lexicon = NameFinder.shared.lexicon
    #expect(lexicon.classes.count < 256)
    #expect(lexicon.steps.count { $0.key != 0 } < lexicon.steps.count / 2)
    #expect(lexicon.compounds.slots.count { $0.key != 0 } < 1024)
    #expect(lexicon.steps.count { $0.cost != Lexicon.noWord } > 80_000)
  }

  @Test func ordersFindingsApartFromEachOther() {
    let text = String(repeating: "死者王小丽，伤者阿依古丽·买买提和John Smith，举报人高兴。张建国说。", count: 50)
    let found = FoldedText.scalars(of: text).withUnsafeBufferPointer {
      NameFinder.shared.findings(in: $0) { _ in false }
    }
    #expect(found.count >= 200)
    for (left, right) in zip(found, found.dropFirst()) { #expect(left.range.upperBound <= right.range.lowerBound) }
    for finding in found { #expect((0...100).contains(finding.certainty)) }
  }

  @Test(arguments: ["王", "当事人", "阿·", "A b ", "《", "张三、", "王小", "之一", "\n"])
  func worksInLinearTime(_ unit: String) {
    func work(_ count: Int) -> Int {
      let scalars = FoldedText.scalars(of: String(repeating: unit, count: count / unit.unicodeScalars.count))
      return NameFinder.shared.lexicon.withView { view in
        scalars.withUnsafeBufferPointer { buffer in
          var survey = NameSurvey(view: view, weights: .tuned, scalars: buffer)
          survey.read()
          return survey.work
        }
      }
    }
    #expect(work(40_000) < work(10_000) * 5)
    #expect(work(40_000) < 40_000 * 40)
  }
}
