import Matching
import Testing

@testable import Names

/// Edges of names that the model alone does not find, and names that only their context makes ones.
struct NameEdgeTests {
  private func expectMarks(_ text: String, _ location: SourceLocation = #_sourceLocation) {
    let marked = MarkedText(text)
    let found = marked.scalars.withUnsafeBufferPointer { NameFinder.shared.findings(in: $0) { _ in false } }
    #expect(marked.marked(found.map(\.range)) == marked.marked(marked.marks), sourceLocation: location)
  }

  @Test(arguments: [
    "经向⟦廖黄廷艳⟧核实，", "感谢⟦高建伟⟧的配合。", "⟦邱雯⟧抱起孩子就往医院跑。", "本局对⟦蒋玉才⟧制作了询问笔录，⟦蒋玉才⟧，女，",
    "姓名：⟦伊万·施耐德⟧　身份证号码", "本决定书一份交⟦伊万·施耐德⟧，一份存档。", "作者⟦奥列格·彼得罗娃⟧到场。", "见证人⟦曲比石布⟧签字。", "证人⟦阿的克古⟧称，",
    "矿长⟦石正才⟧立即组织撤离。", "⟦孔令才⟧将设备关闭。", "⟦李强⟧才发现仓库起火。", "证人⟦赵德才⟧反映情况。", "直到次日⟦王强⟧才报告。", "被处罚人：⟦木然弄⟧　性别：男", "联系人：⟦张伟⟧等",
    "消防员⟦顾成⟧冲进火场，救出老人。", "⟦赵刚⟧站在田埂上。", "本案由⟦吕龙⟧、⟦江英⟧二名执法人员承办。", "股东⟦傅勇⟧、⟦金凤⟧均表示不知情。",
    "会议听取了⟦崔永年⟧关于一季度事故情况的汇报", "⟦孙中和⟧以每车300元的价格把车租给他。", "委员⟦沈德中⟧、⟦怀国模⟧、⟦宋直元⟧", "⟦林散之⟧是当代书法大师。", "⟦徐婷⟧如实陈述了经过。",
    "对⟦王强⟧另案处理。", "上述事实，⟦田蓉⟧亦予以证实。", "机电副矿长⟦张小平⟧均未在岗。",
    "⟦白家贵⟧、⟦李世才⟧、⟦和朝明⟧被困山谷。", "其兄⟦尚腊边⟧到场。", "死者家属⟦格茸扎西⟧达成协议。", "由⟦农布七林⟧主持听证。", "执法人员⟦侬光福⟧复查。",
    "气瓶是⟦俸秀⟧放的。",
    "⟦倪萍⟧一开始不承认。", "⟦安德烈·伊万诺夫⟧已经逃离。", "⟦王强⟧和⟦李芳⟧以现金付款。", "⟦王强⟧和在井下作业的⟦李芳⟧均未佩戴自救器",
    "⟦张伟⟧有未办理的手续", "⟦李娜⟧和被检查单位人员核对", "由调度员⟦姜飞⟧代签带班记录。", "施工员⟦卢军⟧仍安排二人作业。", "⟦吕长有⟧被送往医院。",
    "班长⟦文昊⟧未进行安全确认便离开。", "听证会由⟦李芳⟧主持，⟦蔡奕⟧任书记员。", "晚饭后，⟦赖平⟧常去河边散步。", "那一年，⟦覃涛⟧刚满十八岁。", "球员⟦毕铎⟧传给队友。",
    "谁也没想到，⟦陈昌有⟧会输。", "在州运动会上，⟦张翠有⟧以微弱优势夺冠。", "⟦李威⟧先是否认。", "举报人⟦钱多多⟧系该公司职工。", "⟦王刚⟧刚到现场。", "⟦王涛⟧著，⟦晏阳⟧译，该书已出版。",
    "负责人⟦王红⟧招用二人。", "⟦皮埃尔·杜邦⟧立即停车。",
    "快递员⟦金旭⟧捡到钱包。",
  ])
  func findsTheWholeName(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "⟦老邱⟧说他不知道，", "是⟦老邱⟧让我去点火的。", "工友⟦小李子⟧打电话报警。", "货是从⟦阿强⟧那里买的，", "⟦王哥⟧让我把货送过去。", "钱转给⟦刘姐⟧，",
    "由⟦阿珍⟧负责收款。", "那天⟦老陈⟧不在，", "⟦老周⟧13508782233: 明天拉货\n⟦老周⟧: 收到", "执法队的⟦小李⟧今天来过", "那个⟦老王⟧会不会去举报",
  ])
  func findsNicknamesOfPersons(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "老王修车铺、小杨生煎、刘姐美发", "老旧小区", "小黄桥、老林口、小孔在钢板上", "小康社会", "老张家界景区", "阿里巴巴平台", "大哥、表姐和姑姑", "小孙子今年上学", "小米手机、小马达",
    "老板让他去的。", "小组负责人到场。", "阿胶、阿司匹林", "小叶紫檀和老钱庄旧址", "大金额转账",
  ])
  func keepsWordsThatLookLikeNicknames(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "货款转入⟦金华⟧名下账户。", "该车登记在⟦魏国⟧名下。", "房屋登记在公司名下。", "车辆过户至他人名下。", "登记在其妻子名下。", "存入单位名下账户。",
  ])
  func findsWordsAsNamesBeforeTheirProperty(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "证人⟦杨顺才⟧到场。经救援，⟦杨顺才⟧获救，⟦杨顺才⟧能行走。", "证人⟦李发有⟧到场。向⟦李发有⟧、⟦夏忠⟧等人销售，⟦李发有⟧代收。", "证人⟦张伟⟧明知故犯，证人⟦张伟⟧明确表示。",
    "证人⟦张伟⟧在场，证人⟦张伟⟧在现场。", "证人⟦王成⟧立即到场，⟦王成⟧立刻离开。",
  ])
  func takesWhatFollowsEveryRepeat(_ text: String) { expectMarks(text) }
}
