import Testing

@testable import Redaction

/// Letters and digits with marks, brackets or words between them, and what only looks like them.
struct SpreadTextTests {
  @Test(arguments: [
    "护照号码：⟦E横线B横线1横线2横线3横线4横线5横线6横线7⟧。", "护照号⟦E，那个，1，那个，2，那个，3，那个，4，那个，5，那个，6，那个，7，那个，8⟧，",
    "回乡证号码：⟦H🔥1⭐2💰3🍎4🌟5⭐6🔥7🍎8⟧。", "台胞证号⟦L星号0星号6星号1星号2星号3星号4星号5星号6⟧。", "港澳通行证号码“⟦C”“1”“2”“3”“4”“5”“6”“7”“8⟧”",
    "护照号码后四位是⟦8328⟧，前面几位是⟦EB665⟧。", "| 姓名 | 护照号 |\n|---|---|\n| 王某 | ⟦E横线12横线345横线678⟧ |",
    "电工证号：⟦T再53再2301再1990再0101再123再4⟧。", "操作证号“⟦T、5、3、2、3、O、l、1、9、9、0、0、1、0、1、1、2、3、4⟧”。",
  ])
  func readsPapersThroughWordsAndSigns(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "微信：⟦w🔥e🌟i⭐8🔥8🔥8⟧。", "微信【⟦wei】【ming12⟧】", "微信号：⟦wei再ming再12⟧，", "微信ID：⟦w横线x横线_横线w横线e横线i横线1⟧。",
    "微信号：⟦z-h-a-o-_-m-i-n-6⟧。", "微信号⟦wxid/_5d9ue0qrs6an6p⟧的", "微信“⟦z”“h”“a”“o”“6”“o”“7⟧”", "微信：⟦zhang-ⅦⅨⅤⅧ⟧。",
    "| 姓名 | 微信 |\n|---|---|\n| 王某 | ⟦wei】【ming12⟧】 |", "序号,姓名,联系QQ\n7,王某,[⟦402][573][08⟧]",
    "“你的微信号是多少？”“⟦wei🔥ming88⟧。”",
  ])
  func readsAccountsThroughWordsAndSigns(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "车牌：⟦云E空格12345⟧。", "车牌号“⟦云”“E”“1”“2”“3”“4”“5⟧”", "姚某驾驶⟦云E再12345⟧小型货车", "小客车（[⟦云E][12345⟧]）", "车牌：⟦浙AFⅦⅢ0Ⅴ5⟧。",
    "车牌：⟦云E，嗯，123，嗯，45⟧，",
  ])
  func readsPlatesThroughWordsAndSigns(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "邮箱：⟦z横线s横线@横线q横线q横线.横线c横线o横线m⟧。", "【⟦44856】【@】【qq.com⟧】", "邮箱：⟦zs🔥12@16🔥3.c🔥om⟧。",
    "E-mail：[⟦g][a][o][@][q][q][.][c][o][m⟧]",
    "邮箱：⟦zs，那个，@，那个，yeah.net⟧。", "邮箱（⟦zs.li、@*outlook.com⟧）", "⟦z-s-1-@-q-q-.-c-o-m⟧，罚没款",
    "电子邮箱⟦ⓦⓐⓝⓖ⑦⑦ @ ⓞⓤⓣⓛⓞⓞⓚ.ⓒⓞⓜ⟧。",
  ])
  func readsAddressesThroughWordsAndSigns(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "“手机号码是多少？”“⟦1三8五五5两个6一23⟧。”", "手机：⟦177四个8三个46⟧。", "电话尾号四位⟦2648，前面1366482⟧。",
    "卡号：⟦6221再5511再6447再8286再26⟧。",
    "身份证号码：[⟦5][3][2][3][0][1][1][9][9][0][0][1][0][1][1][2][3][X⟧]。",
  ])
  func readsDigitsThatAreTold(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "护照：2024.01.04到期", "通行证（2024-01-19）作废。", "护照5本、通行证12张、H1展厅3号", "通行证：A区1、2、3号门", "微信、QQ、抖音4个平台",
    "微信“扫一扫”“付款码”“20元红包”", "微信（wechat）、钉钉（dingtalk）、飞书（lark）各7个群", "微信【通知】【12】号已阅", "云（A）（B）（C）区1234套",
    "渝A（1）（2）（3）（4）（5）号楼", "辽B1、B2、B3、B4、B5栋", "贵A【1】【2】【3】项", "E-mail、QQ、微信 @ 全员", "邮箱后缀 @163.com、@qq.com 均可",
    "投票[4][26][2][18][20][21][10][14][19][28]", "20089个55。", "检查5个30吨罐、3个20吨罐", "“金额是多少？”“12345678元。”",
    "排名前三位是甲矿、乙矿，后四位是丙矿",
  ])
  func keepsListsAndCounts(text: String) { #expect(Samples.marked(text) == text) }

  @Test func leavesWhatStandsBehindAnAnswer() {
    let text = "问：你的QQ号码？答：⟦⓼⓷⓶⓷⓹⓶⓵⓸⟧。问：何时到厂？答：2020年8月23日。"
    #expect(Samples.marked(text) == text)
  }

  @Test func leavesTheNextFieldOfARecord() {
    let text = "[{\"field\":\"微信号\",\"value\":\"⟦xiong_jie18⟧\"},{\"field\":\"单位\",\"value\":\"某公司\"}]"
    #expect(Samples.marked(text) == text)
  }
}
