import Testing

@testable import Redaction

/// Numbers away from the word that announces them, cut in parts, or with letters that a scanner took for digits.
struct PartedNumberTests {
  @Test(arguments: [
    "问：请提供你的护照号。答：⟦SE2956\n017⟧。", "你的台胞证号？\n答：⟦0052 771 4⟧。", "提供了收款账号。具体如下：\n⟦871266552195003⟧\n以上属实。",
    "电话（一格一字）| ⟦1 | 5 | 2 | 6 | 9 | 6 | 6 | 1 | 2 | 2 | 1⟧ |", "⟦SE2956017⟧，这是当事人本人提供的护照号。",
    "⟦F82730089⟧，这是其本人提供的社保编号。", "住宅电话：区号⟦0871，号码3507270⟧。", "微信号原登记有误，现更正为⟦zhou_lin-5985⟧。",
  ])
  func hidesWhatIsAnnouncedFarAway(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "手机号码：[⟦1][5][6][2][2][2][2][0][7][0][4⟧]。", "| 电话 | ⟦15915（此处涂改）699074⟧ |",
    "卡号：第一组⟦6231，第二组9067，第三组8924，第四组5704，第五组950⟧。",
    "| 项目 | 内容 |\n|---|---|\n| 身份证号码 | ⟦53230219971001 |\n|  | 4382⟧ |\n",
    "银行账号: ⟦530501626018280\n\n第 3 页 共 7 页\n\n32846⟧，属实。",
    "作业证编号**⟦T** **371329** **19970621** **1825⟧**。", "微信（⟦chen\n_min-8640⟧）", "微信：⟦hej\nie3694⟧，",
    "微信号⟦z h o u _ y a n - 2 5 1 5⟧。",
  ])
  func hidesPartsTogether(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "宅电（（⟦020）B8701896⟧）", "Passport No.：⟦G47S28979⟧ 有效", "高压电工作业证号⟦TS32322195503030395⟧。",
    "身份证为⟦33O726 l989 lO l8 894l⟧，",
    "产权证号⟦云（2020）禄丰市不动产权第13753O8号⟧", "产权证号⟦云（2020）禄丰市不动产权第O137538号⟧",
  ])
  func hidesLettersForDigits(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "肇事车⟦新（C）03734D⟧逃逸", "机动车号牌（⟦云南ED42637⟧）", "牌照号 ⟦粤 C 4 2 1 1 挂⟧，", "卡口抓拍：⟦云N“48295⟧”于3月22日经过。",
  ])
  func hidesPlates(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "索引号：11532300MB1915560-/2019-4696735，", "![图](img/20150413_951.jpg)", "产品合格证编号No:7280027",
    "| 项目 | 数量 |\n|---|---|\n| 电话 | 3 |\n|  | 4382 |\n", "问：设备多少？答：4967350台。", "护照已核对，这是第20190513号决定。",
    "云南K12345次列车", "第 3 页 共 7 页\n\n32846", "微信公众号\n公告2019",
  ])
  func keepsWhatLooksAlike(text: String) { #expect(Samples.marked(text, keepsBureau: true) == text) }
}
